package org.isnad.cli;

import java.nio.file.Path;
import org.isnad.search.SearchIndex;
import picocli.CommandLine.Option;

/** Where the search index lies. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "FOLDER",
      description =
          "The search index; beside the SQLite file (isnad.db.search), for PostgreSQL"
              + " ./isnad.search.")
  Path folder;

  SearchIndex of(DbOption db) {
    return new SearchIndex(folder(db));
  }

  Path folder(DbOption db) {
    return folder != null
        ? folder
        : Path.of(db.db.startsWith("jdbc:") ? "isnad.search" : db.db + ".search");
  }
}
