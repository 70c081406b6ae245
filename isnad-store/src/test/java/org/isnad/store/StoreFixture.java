package org.isnad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.ledger.LedgerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A new, empty store for every test. */
abstract class StoreFixture {
  static final EventQuery ALL = EventQuery.ALL;

  String db;
  Store store;

  /** Where a new, empty store may be made. */
  abstract String place() throws Exception;

  /** The address for plain JDBC. */
  abstract String jdbc();

  @BeforeEach
  void open() throws Exception {
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
