package org.isnad.cli;

import org.isnad.store.Store;
import org.isnad.store.StoreException;
import picocli.CommandLine.Option;

/** Where the record is kept. */
class DbAddress {
  @Option(
      names = "--db",
      paramLabel = "FILE|ADDRESS",
      defaultValue = "isnad.db",
      description =
          "The record: a SQLite file (./isnad.db), or PostgreSQL as"
              + " \"jdbc:postgresql://HOST/DATABASE?user=NAME\".")
  String db;

  /** Opens the record to write, and makes it where it isn't there. */
  Store create() {
    return Store.open(db, true);
  }

  /**
   * Opens the record to read.
   *
   * @throws StoreException where it isn't there
   */
  Store open() {
    return Store.open(db, false);
  }

  /** Says where the record lags behind its reports. */
  static void warn(Context context, Store store) {
    long unlinked = store.unlinked();
    if (unlinked > 0) {
      context
          .err()
          .println(
              "isnad: "
                  + unlinked
                  + " reports are not linked yet; isnad relink, or the next ingest, does it");
    }
  }
}
