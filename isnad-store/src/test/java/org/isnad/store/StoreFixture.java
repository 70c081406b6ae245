package org.isnad.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.ledger.LedgerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new, empty store for every test. */
abstract class StoreFixture {
  static final EventQuery ALL = EventQuery.ALL;

  String db;
  Store store;

  @TempDir Path folder;
  private Engine engine;

  /** On which engine the tests run. */
  abstract Engine engine();

  /** Where another new, empty store may be made. */
  String place() throws Exception {
    return engine.place();
  }

  /** The address for plain JDBC. */
  String jdbc() {
    return engine.jdbc(db);
  }

  @BeforeEach
  void open() throws Exception {
    engine = engine();
    db = place();
    store = Store.open(db, true);
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  List<LedgerEvent> events(EventQuery query) {
    List<LedgerEvent> events = new ArrayList<>();
    store.events(query, events::add);
    return events;
  }

  List<LedgerEvent> eventsAsOf(EventQuery query, Instant moment) {
    List<LedgerEvent> events = new ArrayList<>();
    store.eventsAsOf(query, moment, events::add);
    return events;
  }
}
