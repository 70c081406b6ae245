package org.isnad.store;

/** Lists on PostgreSQL. */
class PostgresListTest extends ListContract {
  @Override
  Engine engine() {
    return Engine.postgresql();
  }
}
