package org.isnad.store;

/** Decisions on PostgreSQL. */
class PostgresDecisionTest extends DecisionContract {
  @Override
  Engine engine() {
    return Engine.postgresql();
  }
}
