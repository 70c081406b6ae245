package org.isnad.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.store.Change;
import org.isnad.store.EventQuery;
import org.isnad.store.Store;
import org.springframework.stereotype.Component;

/**
 * All events as rows, in memory and in every order asked for, so that lists, filters and facets of
 * tens of thousands of events take milliseconds. It follows the change feed: what anybody writes to
 * the record is seen with the next {@link #refresh}.
 */
@Component
class Catalogue {
  private static final int MOMENTS = 2;

  /** Beyond so many changed events, all are read anew. */
  private static final int MOST_SINGLY = 200;

  private final Store store;
  private volatile Snapshot now;

  private final Map<Instant, Snapshot> past =
      new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Snapshot> eldest) {
          return size() > MOMENTS;
        }
      };

  Catalogue(Store store) {
    this.store = store;
    this.now = load();
  }

  Snapshot now() {
    return now;
  }

  /** The record as it stood at a moment, or as it stands. */
  Snapshot at(Instant moment) {
    if (moment == null) {
      return now;
    }
    synchronized (past) {
      Snapshot known = past.get(moment);
      if (known == null || known.version() != now.version()) {
        List<EventRecord> events = new ArrayList<>();
        store.recordedAsOf(
            EventQuery.ALL,
            moment,
            r -> {
              EventSummary row = EventSummary.of(r.event(), r.changed(), r.revision(), false);
              events.add(EventRecord.of(row, r.event()));
            });
        known = new Snapshot(now.version(), events);
        past.put(moment, known);
      }
      return known;
    }
  }

  /**
   * Takes up what was written since the last time.
   *
   * @return the changes, in the order of writing, without the events
   */
  synchronized List<Change> refresh() {
    List<Change> changes = new ArrayList<>();
    store.changesAfter(now.version(), changes::add);
    if (changes.isEmpty()) {
      return changes;
    }
    Set<String> changed = new LinkedHashSet<>();
    changes.forEach(change -> changed.add(change.eventId()));
    long version = changes.get(changes.size() - 1).seq();
    now = changed.size() > MOST_SINGLY ? load() : renewed(version, changed);
    return changes;
  }

  private Snapshot renewed(long version, Set<String> changed) {
    Map<String, EventRecord> events = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (String id : changed) {
      Store.StoredEvent stored = store.event(id).orElse(null);
      if (stored == null || !stored.state().equals("live")) {
        gone.add(id);
      } else {
        events.put(id, EventRecord.of(EventSummary.of(stored), stored.event()));
      }
    }
    return now.with(version, events, gone);
  }

  private Snapshot load() {
    // Asked first: what is written meanwhile is taken up twice rather than not at all.
    long version = store.lastChange();
    List<EventRecord> events = new ArrayList<>();
    store.recorded(
        EventQuery.ALL,
        r -> {
          EventSummary row = EventSummary.of(r.event(), r.changed(), r.revision(), r.reviewed());
          events.add(EventRecord.of(row, r.event()));
        });
    return new Snapshot(version, events);
  }
}
