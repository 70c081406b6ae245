package org.isnad.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Decisions on SQLite. */
class SqliteDecisionTest extends DecisionContract {
  @TempDir Path folder;
  private int stores;

  @Override
  String place() {
    return folder.resolve("isnad" + ++stores + ".db").toString();
  }

  @Override
  String jdbc() {
    return "jdbc:sqlite:" + db;
  }
}
