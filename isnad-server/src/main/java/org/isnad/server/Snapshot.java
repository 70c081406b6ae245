package org.isnad.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The events at one moment, with what makes lists, filters and facets quick: the facets as columns
 * of numbers, and every order that was asked for. Both are made when they are first needed.
 */
final class Snapshot {
  /** Sets that are kept: of 20,000 events each takes 2.5 kB. */
  private static final int MOST_CHOSEN = 500;

  private final long version;
  private final List<EventRecord> events;
  private final Map<String, EventRecord> byId;
  private final Map<Facet, Column> columns = new ConcurrentHashMap<>();
  private final Map<EventSort, int[]> orders = new ConcurrentHashMap<>();

  /** Lists are turned over, and their facets asked for with the same filter; never written to. */
  private final Map<Choice, BitSet> chosen = new ConcurrentHashMap<>();

  /**
   * @param version number of the last change that it has
   */
  Snapshot(long version, Collection<EventRecord> events) {
    this.version = version;
    this.events = List.copyOf(events);
    this.byId = new HashMap<>();
    this.events.forEach(event -> byId.put(event.row().id(), event));
  }

  private record Choice(Facet facet, List<String> given) {}

  long version() {
    return version;
  }

  /** The event, or null. */
  EventRecord get(String id) {
    return byId.get(id);
  }

  List<EventRecord> all() {
    return events;
  }

  /**
   * The same with some events in another state.
   *
   * @param changed the new states, by id; those that stand no longer are in {@code gone}
   */
  Snapshot with(long newVersion, Map<String, EventRecord> changed, Set<String> gone) {
    Map<String, EventRecord> renewed = new LinkedHashMap<>();
    events.forEach(event -> renewed.put(event.row().id(), event));
    renewed.putAll(changed);
    renewed.keySet().removeAll(gone);
    return new Snapshot(newVersion, renewed.values());
  }

  /** Those asked for, in order. */
  List<EventRecord> find(EventFilter filter, EventSort sort) {
    BitSet asked = matching(filter);
    List<EventRecord> found = new ArrayList<>(asked.cardinality());
    for (int place : order(sort)) {
      if (asked.get(place)) {
        found.add(events.get(place));
      }
    }
    return found;
  }

  Page<EventSummary> page(EventFilter filter, EventSort sort, String limit, String cursor) {
    int most = Page.limit(limit);
    int[] order = order(sort);
    int begin = cursor == null || cursor.isBlank() ? 0 : after(order, sort, cursor);
    BitSet asked = matching(filter);
    List<EventSummary> rows = new ArrayList<>(most);
    EventRecord last = null;
    String next = null;
    for (int i = begin; i < order.length && next == null; i++) {
      if (asked.get(order[i])) {
        if (rows.size() == most) {
          next = Cursor.of(sort.name(), sort.key().apply(last), last.row().id());
        } else {
          last = events.get(order[i]);
          rows.add(last.row());
        }
      }
    }
    return new Page<>(rows, next, asked.cardinality());
  }

  /**
   * The filter of a facet does not bear on the counts of that facet, so that one sees what else
   * could be chosen.
   */
  Facets facets(EventFilter filter) {
    List<EventFilter.Condition> conditions = filter.conditions();
    List<BitSet> holding = conditions.stream().map(this::holding).toList();
    BitSet all = all(holding);
    return Facets.of(
        this::column,
        facet -> {
          if (conditions.stream().noneMatch(condition -> condition.facet() == facet)) {
            return all;
          }
          return all(
              IntStream.range(0, conditions.size())
                  .filter(i -> conditions.get(i).facet() != facet)
                  .mapToObj(holding::get)
                  .toList());
        });
  }

  private BitSet matching(EventFilter filter) {
    return all(filter.conditions().stream().map(this::holding).toList());
  }

  private BitSet all(List<BitSet> holding) {
    BitSet all = new BitSet(events.size());
    all.set(0, events.size());
    holding.forEach(all::and);
    return all;
  }

  private BitSet holding(EventFilter.Condition condition) {
    if (condition.facet() != null) {
      if (chosen.size() > MOST_CHOSEN) {
        chosen.clear();
      }
      return chosen.computeIfAbsent(
          new Choice(condition.facet(), condition.given()),
          choice -> column(choice.facet()).having(condition.wanted()));
    }
    BitSet holding = new BitSet(events.size());
    for (int i = 0; i < events.size(); i++) {
      if (condition.holds().test(events.get(i))) {
        holding.set(i);
      }
    }
    return holding;
  }

  private Column column(Facet facet) {
    return columns.computeIfAbsent(facet, f -> Column.of(f, events));
  }

  /** Places in {@link #events}, in order. */
  private int[] order(EventSort sort) {
    return orders.computeIfAbsent(
        sort,
        s -> {
          String[] keys = new String[events.size()];
          for (int i = 0; i < keys.length; i++) {
            keys[i] = s.key().apply(events.get(i));
          }
          return IntStream.range(0, keys.length)
              .boxed()
              .sorted(
                  (a, b) ->
                      s.compare(
                          keys[a], events.get(a).row().id(), keys[b], events.get(b).row().id()))
              .mapToInt(Integer::intValue)
              .toArray();
        });
  }

  /** The first place behind that of the cursor, whose event may have gone since. */
  private int after(int[] order, EventSort sort, String cursor) {
    List<String> parts = Cursor.parts(cursor, 3);
    if (!sort.name().equals(parts.get(0)) || parts.get(2) == null) {
      throw Cursor.wrong();
    }
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      EventRecord event = events.get(order[middle]);
      boolean before =
          sort.compare(sort.key().apply(event), event.row().id(), parts.get(1), parts.get(2)) <= 0;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }
}
