package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * What live events are listed and counted by, in memory: some hundred bytes an event, so that any
 * combination of conditions, any order and all counts take milliseconds for a hundred thousand. It
 * follows the change feed: what was written since, by this or by another program, is read before
 * every answer.
 */
final class EventIndex {
  private static final String COLUMNS =
      "SELECT id, type, status, date_start, date_end, country, place_key, lat, lon, killed, sources,"
          + " changed, reviewed_at, means, states FROM event WHERE state = 'live'";

  /** With more changes than this, everything is read anew. */
  private static final int FEW = 2000;

  private static final int CHUNK = 400;

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, String> pool = new HashMap<>();
  private volatile Entry[] entries = {};
  private long seen = -1;

  /** An event; of its row, place and number of reports are left out. */
  record Entry(EventRow row, String changed, boolean reviewed) {}

  /** The entries as they are now. */
  private Entry[] current(Connection connection) throws SQLException {
    synchronized (this) {
      long last = Sql.count(connection, "SELECT COALESCE(MAX(seq), 0) FROM change");
      if (last != seen) {
        Set<String> changed = new LinkedHashSet<>();
        if (seen >= 0) {
          Sql.query(
              connection,
              "SELECT DISTINCT event_id FROM change WHERE seq > ? LIMIT " + (FEW + 1),
              List.of(seen),
              row -> changed.add(row.getString(1)));
        }
        if (seen < 0 || changed.size() > FEW) {
          byId.clear();
          load(connection, "", "", List.of());
        } else {
          List<String> ids = new ArrayList<>(changed);
          for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            byId.keySet().removeAll(part);
            String in = " IN (" + "?, ".repeat(part.size() - 1) + "?)";
            load(connection, " AND id" + in, " WHERE event_id" + in, part);
          }
        }
        entries = byId.values().toArray(new Entry[0]);
        seen = last;
      }
      return entries;
    }
  }

  private void load(Connection connection, String which, String whose, List<?> parameters)
      throws SQLException {
    Map<String, List<EventRow.ActorRow>> actors = new HashMap<>();
    Sql.query(
        connection,
        "SELECT event_id, role, actor_id, name, name_key FROM event_actor"
            + whose
            + " ORDER BY event_id, role, position",
        parameters,
        row ->
            actors
                .computeIfAbsent(row.getString(1), key -> new ArrayList<>(2))
                .add(
                    new EventRow.ActorRow(
                        pooled(row.getString(2)),
                        pooled(row.getString(3)),
                        pooled(row.getString(4)),
                        pooled(row.getString(5)))));
    Sql.query(
        connection,
        COLUMNS + which,
        parameters,
        row -> {
          Entry entry = entry(row, actors);
          byId.put(entry.row.id(), entry);
        });
  }

  private Entry entry(ResultSet row, Map<String, List<EventRow.ActorRow>> actors)
      throws SQLException {
    String id = row.getString("id");
    return new Entry(
        new EventRow(
            id,
            pooled(row.getString("type")),
            pooled(row.getString("status")),
            pooled(row.getString("date_start")),
            pooled(row.getString("date_end")),
            pooled(row.getString("country")),
            null,
            pooled(row.getString("place_key")),
            Sql.decimal(row, "lat"),
            Sql.decimal(row, "lon"),
            Sql.integer(row, "killed"),
            0,
            row.getInt("sources"),
            pooled(row.getString("means")),
            pooled(row.getString("states")),
            List.copyOf(actors.getOrDefault(id, List.of()))),
        pooled(row.getString("changed")),
        row.getString("reviewed_at") != null);
  }

  /** Most values are those of many events. */
  private String pooled(String value) {
    if (value == null) {
      return null;
    }
    String known = pool.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  /**
   * Ids of a part of a list.
   *
   * @param next cursor, or null
   */
  record Part(List<String> ids, String next, int total) {}

  Part list(
      Connection connection,
      EventQuery query,
      EventSort sort,
      boolean descending,
      String cursor,
      int limit)
      throws SQLException {
    Comparator<Entry> order = sort.order(descending);
    Cursor after = cursor == null ? null : Cursor.read(cursor, sort, descending);
    EventQuery.Matcher matcher = query.matcher();
    PriorityQueue<Entry> first = new PriorityQueue<>(Math.min(limit, FEW) + 2, order.reversed());
    int total = 0;
    for (Entry entry : current(connection)) {
      if (matcher.matches(entry.row, entry.reviewed)) {
        total++;
        boolean full = first.size() > limit;
        if ((!full || order.compare(entry, first.peek()) < 0)
            && (after == null || after.isBefore(entry))) {
          first.add(entry);
          if (full) {
            first.poll();
          }
        }
      }
    }
    List<Entry> sorted = new ArrayList<>(first);
    sorted.sort(order);
    boolean more = sorted.size() > limit;
    List<Entry> part = more ? sorted.subList(0, limit) : sorted;
    return new Part(
        part.stream().map(entry -> entry.row.id()).toList(),
        more ? Cursor.write(part.get(limit - 1), sort, descending) : null,
        total);
  }

  /** The last event of a part: by what it was sorted, and its id. */
  private record Cursor(EventSort sort, boolean descending, String key, String id) {
    private static final String SEPARATOR = "\n";

    static String write(Entry entry, EventSort sort, boolean descending) {
      String key = sort.key(entry);
      String text =
          sort.name()
              + SEPARATOR
              + descending
              + SEPARATOR
              + (key == null ? "-" : "+" + key)
              + SEPARATOR
              + entry.row.id();
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String cursor, EventSort sort, boolean descending) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] parts = text.split(SEPARATOR, 4);
        if (parts.length == 4
            && parts[0].equals(sort.name())
            && parts[1].equals(Boolean.toString(descending))
            && !parts[2].isEmpty()) {
          String key = parts[2].charAt(0) == '+' ? parts[2].substring(1) : null;
          return new Cursor(sort, descending, key, parts[3]);
        }
      } catch (IllegalArgumentException e) {
        // Said below, as for any other cursor that this list has not given.
      }
      throw new IllegalArgumentException("not a cursor of this list");
    }

    boolean isBefore(Entry entry) {
      int order = EventSort.<String>known(descending).compare(key, sort.key(entry));
      return order != 0 ? order < 0 : id.compareTo(entry.row.id()) < 0;
    }
  }

  EventFacets facets(Connection connection, EventQuery query) throws SQLException {
    EventQuery.Matcher matcher = query.matcher();
    Counts counts = new Counts();
    for (Entry entry : current(connection)) {
      if (matcher.matches(entry.row, entry.reviewed)) {
        counts.add(entry.row);
      }
    }
    return counts.facets();
  }

  private static final class Counts {
    private static final String TARGET = "target";

    private final Map<String, int[]> type = new HashMap<>();
    private final Map<String, int[]> country = new HashMap<>();
    private final Map<String, int[]> actor = new HashMap<>();
    private final Map<String, int[]> target = new HashMap<>();
    private final Map<String, int[]> means = new HashMap<>();
    private final Map<String, int[]> state = new HashMap<>();
    private final Map<String, int[]> sources = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int total;

    void add(EventRow row) {
      total++;
      count(type, row.type());
      count(country, row.country());
      codes(means, row.means());
      codes(state, row.states());
      count(sources, row.sources() > 2 ? "3+" : Integer.toString(row.sources()));
      List<EventRow.ActorRow> actors = row.actors();
      for (int i = 0; i < actors.size(); i++) {
        EventRow.ActorRow a = actors.get(i);
        String value = value(a);
        names.putIfAbsent(value, a.name() == null ? value : a.name());
        boolean again = false;
        boolean targetAgain = false;
        for (int j = 0; j < i; j++) {
          boolean same = value(actors.get(j)).equals(value);
          again |= same;
          targetAgain |= same && actors.get(j).role().equals(TARGET);
        }
        if (!again) {
          count(actor, value);
        }
        if (a.role().equals(TARGET) && !targetAgain) {
          count(target, value);
        }
      }
    }

    private static String value(EventRow.ActorRow actor) {
      return actor.actorId() != null
          ? actor.actorId()
          : actor.name() != null ? actor.name() : actor.key();
    }

    private static void codes(Map<String, int[]> counts, String codes) {
      for (int from = 1; codes != null && from < codes.length(); ) {
        int to = codes.indexOf('|', from);
        if (to > from) {
          count(counts, codes.substring(from, to));
        }
        from = to + 1;
      }
    }

    private static void count(Map<String, int[]> counts, String value) {
      if (value != null) {
        counts.computeIfAbsent(value, key -> new int[1])[0]++;
      }
    }

    EventFacets facets() {
      List<EventFacets.Count> ofSources = new ArrayList<>();
      sources.forEach((value, n) -> ofSources.add(new EventFacets.Count(value, null, n[0])));
      return new EventFacets(
          total,
          sorted(type, false),
          sorted(country, false),
          sorted(actor, true),
          sorted(target, true),
          sorted(means, false),
          sorted(state, false),
          Collections.unmodifiableList(ofSources));
    }

    private List<EventFacets.Count> sorted(Map<String, int[]> counts, boolean named) {
      return counts.entrySet().stream()
          .sorted(
              Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[0])
                  .thenComparing(Map.Entry::getKey))
          .limit(EventFacets.MOST)
          .map(
              e ->
                  new EventFacets.Count(
                      e.getKey(), named ? names.get(e.getKey()) : null, e.getValue()[0]))
          .toList();
    }
  }
}
