package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Reconciler;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/**
 * Writes what differs between events as they are stored and the clusters that are to be events. An
 * event keeps its id as long as it keeps most of its mentions: ids are handed on by the greatest
 * overlap. Only events are reconciled and written of which the mentions changed, or what is decided
 * on them.
 */
final class EventUpdate {
  private final Connection connection;
  private final String now;
  private final Cause cause;
  private final Judgements judgements;
  private final Map<MentionRef, Link> links;

  /** Event of every mention as it stands. */
  private final Map<MentionRef, String> eventOf;

  /** The live events that may change. */
  private final Map<String, Kept> kept;

  /** States of all events, or null where the store is asked. */
  private final Map<String, String> states;

  /** Number of mentions of the linker's clusters. */
  private final Map<String, Integer> sizes = new HashMap<>();

  /** Ids of new events. */
  private final Set<String> given = new HashSet<>();

  private final Set<String> changed = new TreeSet<>();
  private int revised;
  private int created;
  private int split;
  private int merged;
  private int withdrawn;

  /** An event as it is stored. */
  record Kept(String signature, String body) {}

  private record Overlap(int mentions, String id, int cluster) {}

  private record Written(
      Cluster cluster,
      LedgerEvent event,
      EventRow row,
      String signature,
      String body,
      Kept old,
      boolean isNew) {}

  /**
   * @param eventOf of the mentions of the clusters and of the events that are kept
   * @param states of all events of the store, or null where few are new
   */
  EventUpdate(
      Connection connection,
      String now,
      Cause cause,
      Judgements judgements,
      Map<MentionRef, Link> links,
      Map<MentionRef, String> eventOf,
      Map<String, Kept> kept,
      Map<String, String> states) {
    this.connection = connection;
    this.now = now;
    this.cause = cause;
    this.judgements = judgements;
    this.links = links;
    this.eventOf = eventOf;
    this.kept = kept;
    this.states = states;
    links.values().forEach(link -> sizes.merge(link.cluster(), 1, Integer::sum));
  }

  /** Writes the clusters in the place of the events that are kept. */
  void run(List<Cluster> clusters) throws SQLException {
    String[] names = names(clusters);
    Map<String, String> mergedInto = retired(clusters, names);
    write(clusters, names);
    retire(mergedInto);
    new RelationTable(connection).update(changed);
  }

  /** Ids of all events that are not as they were. */
  Set<String> changed() {
    return changed;
  }

  Store.Relinking told(int events, double seconds) {
    return new Store.Relinking(events, created, revised, merged, split, withdrawn, seconds);
  }

  /** The id of each cluster, or null for a new one: the greatest overlap takes the id with it. */
  private String[] names(List<Cluster> clusters) throws SQLException {
    List<Overlap> overlaps = new ArrayList<>();
    Map<String, List<Integer>> partsOf = new TreeMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      int cluster = i;
      before(clusters.get(i))
          .forEach(
              (id, n) -> {
                overlaps.add(new Overlap(n, id, cluster));
                partsOf.computeIfAbsent(id, key -> new ArrayList<>()).add(cluster);
              });
    }
    overlaps.sort(
        Comparator.comparingInt((Overlap o) -> -o.mentions)
            .thenComparing(Overlap::id)
            .thenComparingInt(Overlap::cluster));
    String[] names = new String[clusters.size()];
    for (Map.Entry<String, List<Integer>> parts : partsOf.entrySet()) {
      if (parts.getValue().size() > 1) {
        revive(parts.getKey(), parts.getValue(), clusters, names);
      }
    }
    Set<String> taken = new HashSet<>();
    Map<Integer, Set<String>> offshoots = offshoots(clusters);
    for (Overlap overlap : overlaps) {
      boolean offshoot = offshoots.getOrDefault(overlap.cluster, Set.of()).contains(overlap.id);
      if (names[overlap.cluster] == null && !offshoot && taken.add(overlap.id)) {
        names[overlap.cluster] = overlap.id;
      }
    }
    return names;
  }

  /**
   * Where events become one, those that were split from another one of them, by cluster: the one
   * that they were split from keeps its id, however small it is now.
   */
  private Map<Integer, Set<String>> offshoots(List<Cluster> clusters) throws SQLException {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      Set<String> ids = before(clusters.get(i)).keySet();
      Set<String> offshoots = new HashSet<>();
      for (String id : ids.size() > 1 ? ids : Set.<String>of()) {
        String origin =
            Sql.string(
                connection,
                "SELECT other_id FROM change WHERE event_id = ? AND kind = 'split'"
                    + " ORDER BY seq DESC LIMIT 1",
                id);
        if (origin != null && ids.contains(origin)) {
          offshoots.add(id);
        }
      }
      if (!offshoots.isEmpty() && offshoots.size() < ids.size()) {
        found.put(i, offshoots);
      }
    }
    return found;
  }

  private record Likeness(double alike, String id, int cluster) {}

  /**
   * Where an event falls apart that has taken others in, gives these their ids back: to what is
   * made from the same mentions, or has most of the same reports. So a merger that is taken back
   * leaves no trace in the ids.
   */
  private void revive(String origin, List<Integer> parts, List<Cluster> clusters, String[] names)
      throws SQLException {
    List<Likeness> found = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT id, signature, body FROM event WHERE merged_into = ? AND state = 'merged'",
        List.of(origin),
        row -> {
          String id = row.getString(1);
          Set<String> reports = new HashSet<>();
          Codec.readEvent(row.getString(3)).reports().forEach(member -> reports.add(member.id()));
          for (int part : parts) {
            Cluster cluster = clusters.get(part);
            boolean same = signature(cluster).equals(row.getString(2));
            double alike = same ? 2 : alike(cluster, reports);
            if (alike > 0.5) {
              found.add(new Likeness(alike, id, part));
            }
          }
        });
    found.sort(
        Comparator.comparingDouble((Likeness l) -> -l.alike)
            .thenComparing(Likeness::id)
            .thenComparingInt(Likeness::cluster));
    int left = parts.size();
    for (Likeness likeness : found) {
      // One of the parts goes on as the event that falls apart.
      if (left > 1 && names[likeness.cluster] == null && given.add(likeness.id)) {
        names[likeness.cluster] = likeness.id;
        left--;
      }
    }
  }

  /** Share of the reports of both that both have. */
  private static double alike(Cluster cluster, Set<String> reports) {
    Set<String> own = new HashSet<>();
    cluster.mentions().forEach(mention -> own.add(mention.reportId()));
    Set<String> all = new HashSet<>(own);
    all.addAll(reports);
    return (double) (own.size() + reports.size() - all.size()) / all.size();
  }

  /** The events that a cluster's mentions were in, with the number of these. */
  private Map<String, Integer> before(Cluster cluster) {
    Map<String, Integer> events = new TreeMap<>();
    for (EventMention mention : cluster.mentions()) {
      String id = eventOf.get(MentionKeys.of(mention));
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
    List<Written> written = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      String signature = signature(cluster);
      Kept old = names[i] == null ? null : kept.get(names[i]);
      if (old == null || !old.signature.equals(signature)) {
        written.add(written(cluster, names[i], signature, old));
      }
    }
    try (EventWriter writer = new EventWriter(connection, now, cause)) {
      for (Written event : written) {
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
      for (Written event : written) {
        writer.event(event.event, event.row, event.signature, event.body, event.isNew);
        if (!event.isNew && !(cause.isDecision() && sameMentions(event))) {
          writer.unreview(event.event.id());
        }
        Long decision = judgements.latestLink(event.cluster);
        boolean constrained = decision != null && !isAutomatic(event.cluster);
        writer.members(event.event.id(), event.cluster, links, constrained ? decision : null);
        changed.add(event.event.id());
        change(writer, event);
      }
    }
  }

  /** Whether the event is what the linker alone would make. */
  private boolean isAutomatic(Cluster cluster) {
    String name = null;
    for (EventMention mention : cluster.mentions()) {
      String own = links.get(MentionKeys.of(mention)).cluster();
      if (name != null && !name.equals(own)) {
        return false;
      }
      name = own;
    }
    return sizes.get(name) == cluster.mentions().size();
  }

  private boolean sameMentions(Written event) {
    Set<MentionRef> now = new HashSet<>();
    event.cluster.mentions().forEach(mention -> now.add(MentionKeys.of(mention)));
    Set<MentionRef> before = new HashSet<>();
    eventOf.forEach(
        (mention, id) -> {
          if (id.equals(event.event.id())) {
            before.add(mention);
          }
        });
    return now.equals(before);
  }

  private Written written(Cluster cluster, String name, String signature, Kept old)
      throws SQLException {
    LedgerEvent reconciled =
        judgements.corrected(Reconciler.reconcile(judgements.moved(cluster)), cluster);
    LedgerEvent event = reconciled.withId(name != null ? name : unused(reconciled.id()));
    boolean isNew = name == null && state(event.id()) == null;
    return new Written(
        cluster, event, EventRow.of(event), signature, Codec.writeEvent(event), old, isNew);
  }

  /** An id that no live event has; that of an event that is gone is taken up again. */
  private String unused(String id) throws SQLException {
    String name = id;
    for (int i = 2; !given.add(name) || "live".equals(state(name)); i++) {
      name = id + "-" + i;
    }
    return name;
  }

  private String state(String id) throws SQLException {
    return states != null
        ? states.get(id)
        : Sql.string(connection, "SELECT state FROM event WHERE id = ?", id);
  }

  private void change(EventWriter writer, Written event) throws SQLException {
    List<Change.Field> fields =
        Differences.between(event.old == null ? null : event.old.body, event.body);
    if (event.old != null) {
      boolean sameReports = fields.stream().noneMatch(field -> field.name().equals("reports"));
      String rule = sameReports ? Cause.RECONCILING : Cause.LINKING;
      writer.change(event.event.id(), "revised", rule, null, fields, event.body);
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
        Cause.LINKING,
        origin,
        fields,
        event.body);
  }

  private void retire(Map<String, String> mergedInto) throws SQLException {
    try (EventWriter writer = new EventWriter(connection, now, cause)) {
      for (Map.Entry<String, String> event : mergedInto.entrySet()) {
        boolean gone = event.getValue() == null;
        withdrawn += gone ? 1 : 0;
        merged += gone ? 0 : 1;
        changed.add(event.getKey());
        writer.retire(event.getKey(), event.getValue());
        writer.change(
            event.getKey(),
            gone ? "withdrawn" : "merged",
            Cause.LINKING,
            event.getValue(),
            Differences.between(kept.get(event.getKey()).body, null),
            null);
      }
    }
  }

  /** What an event is made from: which mentions, which of them are copies, what is decided. */
  private String signature(Cluster cluster) {
    Collection<String> parts = new TreeSet<>();
    for (EventMention mention : cluster.mentions()) {
      String copyOf = cluster.copyOf(mention.reportId());
      parts.add(
          mention.reportId() + '\t' + mention.event().id() + (copyOf == null ? "" : '\t' + copyOf));
    }
    judgements.concerning(cluster).forEach(id -> parts.add("\t" + id));
    return NewReport.sha256(String.join("\n", parts));
  }
}
