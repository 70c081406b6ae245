package org.isnad.server;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An order of events: by a key, those without one last, then by id.
 *
 * @param key text that sorts as what it stands for, or null
 */
record EventSort(String name, Function<EventRecord, String> key, boolean descending)
    implements Comparator<EventRecord> {
  private static final Map<String, EventSort> ALL = new TreeMap<>();

  static {
    add("date", e -> e.row().date() == null ? null : e.row().date().start());
    add("killed", e -> e.row().killed() == null ? null : number(e.row().killed().number()));
    add("sources", e -> number(e.row().independentSources()));
    add("changed", e -> e.row().changed());
    add("type", e -> e.row().type());
    add("country", e -> e.row().place() == null ? null : e.row().place().country());
  }

  private static void add(String name, Function<EventRecord, String> key) {
    ALL.put(name, new EventSort(name, key, false));
    ALL.put("-" + name, new EventSort("-" + name, key, true));
  }

  private static String number(Integer value) {
    return value == null ? null : String.format(Locale.ROOT, "%010d", value);
  }

  /**
   * @throws ApiException where there is no such order
   */
  static EventSort of(String name) {
    EventSort sort = ALL.get(name == null || name.isBlank() ? "-date" : name);
    if (sort == null) {
      throw ApiException.wrong("sort", "sort is one of " + String.join(", ", ALL.keySet()));
    }
    return sort;
  }

  @Override
  public int compare(EventRecord a, EventRecord b) {
    return compare(key.apply(a), a.row().id(), key.apply(b), b.row().id());
  }

  int compare(String keyA, String idA, String keyB, String idB) {
    int order;
    if (keyA == null || keyB == null) {
      order = keyA == null ? keyB == null ? 0 : 1 : -1;
    } else {
      order = descending ? keyB.compareTo(keyA) : keyA.compareTo(keyB);
    }
    return order != 0 ? order : idA.compareTo(idB);
  }
}
