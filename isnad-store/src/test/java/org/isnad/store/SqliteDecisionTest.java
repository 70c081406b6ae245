package org.isnad.store;

/** Decisions on SQLite. */
class SqliteDecisionTest extends DecisionContract {
  @Override
  Engine engine() {
    return Engine.sqlite(folder);
  }
}
