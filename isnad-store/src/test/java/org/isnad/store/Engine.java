package org.isnad.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** An engine that the contracts are tested on. */
interface Engine {
  /** Where a new, empty store may be made. */
  String place() throws Exception;

  /** The address of a store for plain JDBC. */
  String jdbc(String db);

  /** Files in a folder. */
  static Engine sqlite(Path folder) {
    return new Engine() {
      private int stores;

      @Override
      public String place() {
        return folder.resolve("isnad" + ++stores + ".db").toString();
      }

      @Override
      public String jdbc(String db) {
        return "jdbc:sqlite:" + db;
      }
    };
  }

  /** One server for all tests of a run; where there is none, the test is skipped. */
  static Engine postgresql() {
    assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.MISSING);
    return new Engine() {
      @Override
      public String place() throws Exception {
        return PostgresServer.shared().database();
      }

      @Override
      public String jdbc(String db) {
        return db;
      }
    };
  }
}
