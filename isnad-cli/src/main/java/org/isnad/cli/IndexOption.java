package org.isnad.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.search.SearchIndex;
import org.isnad.store.Store;
import picocli.CommandLine.Option;

/** Where the search index lies. */
final class IndexOption {
  private static final String SERVER_INDEX = "isnad.search";

  @Option(
      names = "--index",
      paramLabel = "FOLDER",
      description =
          "The search index; beside the SQLite file (isnad.db.search), for PostgreSQL"
              + " ./isnad.search.")
  Path folder;

  /**
   * Brings the index up to date with the record. Beside a SQLite file there always is one; for
   * PostgreSQL, of which many may have a copy, only where {@code --index} names it or it is there
   * already. Where it cannot be done, the record is no worse for it: that is said, and the next
   * time catches up.
   */
  void update(Context context, DbAddress db, Store store) {
    if (folder == null && db.db.startsWith("jdbc:") && !Files.isDirectory(Path.of(SERVER_INDEX))) {
      return;
    }
    try {
      of(db).update(store);
    } catch (SearchIndex.SearchException | UncheckedIOException e) {
      context
          .err()
          .println(
              "isnad: the search index is not up to date: "
                  + Bidi.plain(String.valueOf(e.getMessage()))
                  + "; the next ingest or isnad reindex does it");
    }
  }

  SearchIndex of(DbAddress db) {
    return new SearchIndex(folder(db));
  }

  Path folder(DbAddress db) {
    return folder != null
        ? folder
        : Path.of(db.db.startsWith("jdbc:") ? SERVER_INDEX : db.db + ".search");
  }
}
