package org.isnad.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Lists on SQLite. */
class SqliteListTest extends ListContract {
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
