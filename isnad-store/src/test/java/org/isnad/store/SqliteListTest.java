package org.isnad.store;

/** Lists on SQLite. */
class SqliteListTest extends ListContract {
  @Override
  Engine engine() {
    return Engine.sqlite(folder);
  }
}
