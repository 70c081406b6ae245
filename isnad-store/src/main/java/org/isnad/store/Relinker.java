package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Reconciler;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.linking.Linker;

/**
 * Links all reports of a store and writes what differs from what was there. An event keeps its id
 * as long as it keeps most of its mentions: ids are handed on by the greatest overlap. Only events
 * whose mentions changed are reconciled and written.
 */
final class Relinker {
  private static final String LINKING = "linking";
  private static final String RECONCILING = "reconciling";

  private final Connection connection;
  private final Supplier<String> clock;

  /** Event of every mention as it stands, by {@link Key}. */
  private final Map<Key, String> eventOf = new HashMap<>();

  private final Map<String, Kept> kept = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private int revised;
  private int created;
  private int split;

  private record Key(String report, String mention) {}

  private record Kept(String signature, String body) {}

  private record Row(
      String id, String published, String language, byte[] original, String coding) {}

  private record State(boolean linked, String copyOf) {}

  private record Overlap(int mentions, String id, int cluster) {}

  private String now;

  /**
   * @param clock asked once those who wrote before have done so, so that the feed's moments ascend
   */
  Relinker(Connection connection, Supplier<String> clock) {
    this.connection = connection;
    this.clock = clock;
  }

  Store.Relinking run() throws SQLException {
    long start = System.nanoTime();
    if (Sql.count(connection, "SELECT COUNT(*) FROM report WHERE linked = 0") == 0) {
      int events = (int) Sql.count(connection, "SELECT COUNT(*) FROM event WHERE state = 'live'");
      return new Store.Relinking(events, 0, 0, 0, 0, 0, 0);
    }
    now = clock.get();
    Map<String, State> states = new HashMap<>();
    List<Cluster> clusters = Linker.link(load(states));
    readEvents();
    String[] names = names(clusters);
    Map<String, String> mergedInto = retired(clusters, names);
    write(clusters, names);
    int withdrawn = retire(mergedInto);
    markLinked(clusters, states);
    return new Store.Relinking(
        clusters.size(),
        created,
        revised,
        mergedInto.size() - withdrawn,
        split,
        withdrawn,
        (System.nanoTime() - start) / 1e9);
  }

  private List<CodedReport> load(Map<String, State> states) throws SQLException {
    List<Row> rows = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT id, published, language, original, coded, linked, copy_of FROM report"
            + " WHERE events > 0 AND withdrawn IS NULL ORDER BY seq",
        List.of(),
        row -> {
          rows.add(
              new Row(
                  row.getString("id"),
                  row.getString("published"),
                  row.getString("language"),
                  row.getBytes("original"),
                  row.getString("coded")));
          states.put(
              row.getString("id"), new State(row.getInt("linked") == 1, row.getString("copy_of")));
        });
    return rows.parallelStream()
        .map(r -> JdbcStore.coded(r.id, r.published, r.language, r.original, r.coding))
        .toList();
  }

  private void readEvents() throws SQLException {
    Sql.query(
        connection,
        "SELECT report_id, mention_id, event_id FROM membership",
        List.of(),
        row -> eventOf.put(new Key(row.getString(1), row.getString(2)), row.getString(3)));
    Sql.query(
        connection,
        "SELECT id, state, signature, body FROM event",
        List.of(),
        row -> {
          ids.add(row.getString(1));
          if (row.getString(2).equals("live")) {
            kept.put(row.getString(1), new Kept(row.getString(3), row.getString(4)));
          }
        });
  }

  /** The id of each cluster, or null for a new one: the greatest overlap takes the id with it. */
  private String[] names(List<Cluster> clusters) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      int cluster = i;
      before(clusters.get(i)).forEach((id, n) -> overlaps.add(new Overlap(n, id, cluster)));
    }
    overlaps.sort(
        Comparator.comparingInt((Overlap o) -> -o.mentions)
            .thenComparing(Overlap::id)
            .thenComparingInt(Overlap::cluster));
    String[] names = new String[clusters.size()];
    Set<String> taken = new HashSet<>();
    for (Overlap overlap : overlaps) {
      if (names[overlap.cluster] == null && taken.add(overlap.id)) {
        names[overlap.cluster] = overlap.id;
      }
    }
    return names;
  }

  /** The events that a cluster's mentions were in, with the number of these. */
  private Map<String, Integer> before(Cluster cluster) {
    Map<String, Integer> events = new TreeMap<>();
    for (EventMention mention : cluster.mentions()) {
      String id = eventOf.get(key(mention));
      if (id != null) {
        events.merge(id, 1, Integer::sum);
      }
    }
    return events;
  }

  /** Events whose id no cluster bears, each with the id of the one that took it in, or null. */
  private Map<String, String> retired(List<Cluster> clusters, String[] names) {
    Map<String, Integer> largest = new HashMap<>();
    Map<String, String> into = new TreeMap<>();
    Set<String> borne = new HashSet<>(Arrays.asList(names));
    for (String id : kept.keySet()) {
      if (!borne.contains(id)) {
        into.put(id, null);
      }
    }
    for (int i = 0; i < clusters.size(); i++) {
      for (Map.Entry<String, Integer> part : before(clusters.get(i)).entrySet()) {
        String id = part.getKey();
        if (into.containsKey(id) && part.getValue() > largest.getOrDefault(id, 0)) {
          largest.put(id, part.getValue());
          // A cluster that took in mentions of a retired event bears the id of another one.
          into.put(id, names[i]);
        }
      }
    }
    return into;
  }

  private void write(List<Cluster> clusters, String[] names) throws SQLException {
    List<Written> changed = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      String signature = signature(cluster);
      Kept old = names[i] == null ? null : kept.get(names[i]);
      if (old == null || !old.signature.equals(signature)) {
        changed.add(written(cluster, names[i], signature, old));
      }
    }
    try (EventWriter writer = new EventWriter(connection, now)) {
      for (Written event : changed) {
        if (event.old != null) {
          writer.clear(event.event.id());
        }
      }
      // The mentions of events that are gone must be free before others take them.
      Set<String> borne = new HashSet<>(Arrays.asList(names));
      for (String id : new TreeSet<>(kept.keySet())) {
        if (!borne.contains(id)) {
          writer.clear(id);
        }
      }
      writer.flush();
      for (Written event : changed) {
        writer.event(event.event, event.row, event.signature, event.body, event.old == null);
        writer.members(event.event.id(), event.cluster);
        change(writer, event);
      }
    }
  }

  private record Written(
      Cluster cluster, LedgerEvent event, EventRow row, String signature, String body, Kept old) {}

  private Written written(Cluster cluster, String name, String signature, Kept old) {
    LedgerEvent reconciled = Reconciler.reconcile(cluster);
    LedgerEvent event = named(reconciled, name != null ? name : unused(reconciled.id()));
    return new Written(cluster, event, EventRow.of(event), signature, Codec.writeEvent(event), old);
  }

  private void change(EventWriter writer, Written event) throws SQLException {
    List<Change.Field> fields =
        Differences.between(event.old == null ? null : event.old.body, event.body);
    if (event.old != null) {
      boolean sameReports = fields.stream().noneMatch(field -> field.name().equals("reports"));
      writer.change(
          event.event.id(),
          "revised",
          sameReports ? RECONCILING : LINKING,
          null,
          fields,
          event.body);
      revised++;
      return;
    }
    String origin =
        before(event.cluster).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    if (origin == null) {
      created++;
    } else {
      split++;
    }
    writer.change(
        event.event.id(),
        origin == null ? "created" : "split",
        LINKING,
        origin,
        fields,
        event.body);
  }

  private String unused(String id) {
    String name = id;
    for (int i = 2; !ids.add(name); i++) {
      name = id + "-" + i;
    }
    return name;
  }

  private int retire(Map<String, String> mergedInto) throws SQLException {
    int withdrawn = 0;
    try (EventWriter writer = new EventWriter(connection, now)) {
      for (Map.Entry<String, String> event : mergedInto.entrySet()) {
        boolean gone = event.getValue() == null;
        withdrawn += gone ? 1 : 0;
        writer.retire(event.getKey(), event.getValue());
        writer.change(
            event.getKey(),
            gone ? "withdrawn" : "merged",
            LINKING,
            event.getValue(),
            Differences.between(kept.get(event.getKey()).body, null),
            null);
      }
    }
    return withdrawn;
  }

  private void markLinked(List<Cluster> clusters, Map<String, State> states) throws SQLException {
    Map<String, String> copies = new HashMap<>();
    clusters.forEach(cluster -> copies.putAll(cluster.copies()));
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE report SET linked = 1, copy_of = ? WHERE id = ?")) {
      for (Map.Entry<String, State> report : states.entrySet()) {
        String copyOf = copies.get(report.getKey());
        if (!report.getValue().linked || !Objects.equals(copyOf, report.getValue().copyOf)) {
          Sql.add(update, copyOf, report.getKey());
        }
      }
      update.executeBatch();
    }
    Sql.update(
        connection,
        "UPDATE report SET linked = 1, copy_of = NULL"
            + " WHERE linked = 0 AND (events = 0 OR withdrawn IS NOT NULL)");
  }

  private static Key key(EventMention mention) {
    return new Key(mention.reportId(), mention.event().id());
  }

  /** What an event is reconciled from: which mentions, and which of them are copies. */
  private static String signature(Cluster cluster) {
    Collection<String> parts = new TreeSet<>();
    for (EventMention mention : cluster.mentions()) {
      String copyOf = cluster.copyOf(mention.reportId());
      parts.add(
          mention.reportId() + '\t' + mention.event().id() + (copyOf == null ? "" : '\t' + copyOf));
    }
    return NewReport.sha256(String.join("\n", parts));
  }

  private static LedgerEvent named(LedgerEvent e, String id) {
    return new LedgerEvent(
        id,
        e.type(),
        e.status(),
        e.date(),
        e.place(),
        e.perpetrator(),
        e.target(),
        e.means(),
        e.responsibility(),
        e.reports(),
        e.facts(),
        e.figures(),
        e.independentSources());
  }
}
