package org.isnad.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The events at one moment; immutable. */
  static final class Snapshot {
    private final long version;
    private final Map<String, EventRecord> events;
    private final Map<EventSort, List<EventRecord>> sorted = new ConcurrentHashMap<>();

    Snapshot(long version, Map<String, EventRecord> events) {
      this.version = version;
      this.events = events;
    }

    /** Number of the last change that it has. */
    long version() {
      return version;
    }

    EventRecord get(String id) {
      return events.get(id);
    }

    Collection<EventRecord> all() {
      return events.values();
    }

    List<EventRecord> sorted(EventSort sort) {
      return sorted.computeIfAbsent(sort, s -> events.values().stream().sorted(s).toList());
    }

    /** Those asked for, in order. */
    List<EventRecord> find(EventFilter filter, EventSort sort) {
      List<EventRecord> found = new ArrayList<>();
      for (EventRecord event : sorted(sort)) {
        if (filter.matches(event)) {
          found.add(event);
        }
      }
      return found;
    }

    Page<EventSummary> page(EventFilter filter, EventSort sort, String limit, String cursor) {
      int most = Page.limit(limit);
      List<EventRecord> found = find(filter, sort);
      int begin = cursor == null || cursor.isBlank() ? 0 : after(found, sort, cursor);
      int end = Math.min(found.size(), begin + most);
      String next = null;
      if (end < found.size()) {
        EventRecord last = found.get(end - 1);
        next = Cursor.of(sort.name(), sort.key().apply(last), last.row().id());
      }
      return new Page<>(
          found.subList(begin, end).stream().map(EventRecord::row).toList(), next, found.size());
    }

    /** The first place behind that of the cursor, which may have gone since. */
    private static int after(List<EventRecord> found, EventSort sort, String cursor) {
      List<String> parts = Cursor.parts(cursor, 3);
      if (!sort.name().equals(parts.get(0)) || parts.get(2) == null) {
        throw Cursor.wrong();
      }
      int low = 0;
      int high = found.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        EventRecord event = found.get(middle);
        boolean before =
            sort.compare(sort.key().apply(event), event.row().id(), parts.get(1), parts.get(2))
                <= 0;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
      }
      return low;
    }
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
        Map<String, EventRecord> events = new HashMap<>();
        store.recordedAsOf(
            EventQuery.ALL,
            moment,
            r -> {
              EventSummary row = EventSummary.of(r.event(), r.changed(), r.revision(), false);
              events.put(row.id(), EventRecord.of(row, r.event()));
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
    now = changed.size() > MOST_SINGLY ? load() : new Snapshot(version, renewed(changed));
    return changes;
  }

  private Map<String, EventRecord> renewed(Set<String> changed) {
    Map<String, EventRecord> events = new HashMap<>(now.events);
    for (String id : changed) {
      Store.StoredEvent stored = store.event(id).orElse(null);
      if (stored == null || !stored.state().equals("live")) {
        events.remove(id);
      } else {
        EventSummary row = EventSummary.of(stored);
        events.put(id, EventRecord.of(row, stored.event()));
      }
    }
    return events;
  }

  private Snapshot load() {
    // Asked first: what is written meanwhile is taken up twice rather than not at all.
    long version = store.lastChange();
    Map<String, EventRecord> events = new HashMap<>();
    store.recorded(
        EventQuery.ALL,
        r -> {
          EventSummary row = EventSummary.of(r.event(), r.changed(), r.revision(), r.reviewed());
          events.put(row.id(), EventRecord.of(row, r.event()));
        });
    return new Snapshot(version, events);
  }
}
