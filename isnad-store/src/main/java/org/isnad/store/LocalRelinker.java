package org.isnad.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/**
 * Makes anew the events around some mentions after a decision, and leaves all others alone. What
 * the linker says is kept with every mention, and decisions hold for the clusters that they name
 * only; so what comes out is what linking everything anew would give.
 */
final class LocalRelinker {
  private static final String MEMBERSHIP =
      "SELECT report_id, mention_id, event_id, linked, score, reason FROM membership WHERE ";

  private final Connection connection;

  /** What is known of the mentions concerned. */
  private final Map<MentionRef, Link> links = new TreeMap<>();

  private final Map<MentionRef, String> eventOf = new HashMap<>();

  /** Where the linker puts mentions now, as far as that is not kept with them yet. */
  private final Map<MentionRef, Link> fresh;

  /** Mentions of reports that count no longer. */
  private final Set<MentionRef> gone;

  private record Original(CodedReport report, String copyOf) {}

  LocalRelinker(Connection connection) {
    this(connection, Map.of(), Set.of());
  }

  LocalRelinker(Connection connection, Map<MentionRef, Link> fresh, Set<MentionRef> gone) {
    this.connection = connection;
    this.fresh = fresh;
    this.gone = gone;
  }

  /**
   * @param mentions around which something was decided, or taken back
   * @return ids of the events that changed
   */
  Set<String> run(Collection<MentionRef> mentions, String now, Cause cause) throws SQLException {
    EventUpdate update = update(mentions, now, cause);
    return update == null ? Set.of() : update.changed();
  }

  /** The same; null where no event is concerned. */
  EventUpdate update(Collection<MentionRef> mentions, String now, Cause cause) throws SQLException {
    gather(mentions);
    if (links.isEmpty() && eventOf.isEmpty()) {
      return null;
    }
    Judgements judgements = new Judgements(DecisionTable.holding(connection, links.keySet()));
    EventUpdate update =
        new EventUpdate(connection, now, cause, judgements, links, eventOf, kept(), null);
    update.run(judgements.applied(clusters()));
    return update;
  }

  /** Takes in clusters until no event and no decision leads to another one. */
  private void gather(Collection<MentionRef> mentions) throws SQLException {
    Set<String> clusters = new LinkedHashSet<>();
    Set<String> events = new LinkedHashSet<>();
    Set<MentionRef> asked = new HashSet<>();
    Set<MentionRef> ask = new LinkedHashSet<>(mentions);
    while (!ask.isEmpty()) {
      asked.addAll(ask);
      Set<String> newClusters = new LinkedHashSet<>();
      Set<String> newEvents = new LinkedHashSet<>();
      for (MentionRef mention : ask) {
        if (!links.containsKey(mention)) {
          if (fresh.containsKey(mention)) {
            links.put(mention, fresh.get(mention));
          }
          rows("report_id = ? AND mention_id = ?", List.of(mention.report(), mention.mention()));
        }
        Link link = links.get(mention);
        if (link != null && clusters.add(link.cluster())) {
          newClusters.add(link.cluster());
        }
        String event = eventOf.get(mention);
        if (event != null && events.add(event)) {
          newEvents.add(event);
        }
      }
      rowsIn("linked", newClusters);
      rowsIn("event_id", newEvents);
      Set<MentionRef> found = new LinkedHashSet<>(links.keySet());
      found.removeAll(asked);
      for (StoredDecision decision : DecisionTable.holding(connection, links.keySet())) {
        for (MentionRef anchor : Decision.anchors(decision.decisions())) {
          if (!asked.contains(anchor)) {
            found.add(anchor);
          }
        }
      }
      ask = found;
    }
  }

  private void rowsIn(String column, Set<String> values) throws SQLException {
    Sql.in(connection, MEMBERSHIP + column + " IN ", values, this::take);
  }

  private void rows(String condition, List<?> parameters) throws SQLException {
    Sql.query(connection, MEMBERSHIP + condition, parameters, this::take);
  }

  private void take(ResultSet row) throws SQLException {
    MentionRef mention = new MentionRef(row.getString("report_id"), row.getString("mention_id"));
    eventOf.put(mention, row.getString("event_id"));
    if (gone.contains(mention)) {
      return;
    }
    Link kept =
        new Link(row.getString("linked"), Sql.decimal(row, "score"), row.getString("reason"));
    links.put(mention, fresh.getOrDefault(mention, kept));
  }

  private Map<String, EventUpdate.Kept> kept() throws SQLException {
    Map<String, EventUpdate.Kept> kept = new HashMap<>();
    for (String id : new LinkedHashSet<>(eventOf.values())) {
      Sql.query(
          connection,
          "SELECT signature, body FROM event WHERE id = ? AND state = 'live'",
          List.of(id),
          row -> kept.put(id, new EventUpdate.Kept(row.getString(1), row.getString(2))));
    }
    return kept;
  }

  /** The linker's clusters of the mentions. */
  private List<Cluster> clusters() throws SQLException {
    Map<String, Original> reports = reports();
    Map<String, List<EventMention>> mentions = new TreeMap<>();
    Map<String, String> copies = new HashMap<>();
    for (Map.Entry<MentionRef, Link> entry : links.entrySet()) {
      Original report = reports.get(entry.getKey().report());
      for (CodedEvent event : report.report.events()) {
        if (event.id().equals(entry.getKey().mention())) {
          mentions
              .computeIfAbsent(entry.getValue().cluster(), key -> new ArrayList<>())
              .add(new EventMention(report.report, event));
        }
      }
      if (report.copyOf != null) {
        copies.put(entry.getKey().report(), report.copyOf);
      }
    }
    return mentions.values().stream().map(members -> Cluster.of(members, copies)).toList();
  }

  private Map<String, Original> reports() throws SQLException {
    Map<String, Original> reports = new HashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    links.keySet().forEach(mention -> ids.add(mention.report()));
    for (String id : ids) {
      Sql.query(
          connection,
          "SELECT published, language, original, coded, copy_of FROM report WHERE id = ?",
          List.of(id),
          row ->
              reports.put(
                  id,
                  new Original(
                      ReportTable.coded(
                          id,
                          row.getString("published"),
                          row.getString("language"),
                          row.getBytes("original"),
                          row.getString("coded")),
                      row.getString("copy_of"))));
    }
    return reports;
  }
}
