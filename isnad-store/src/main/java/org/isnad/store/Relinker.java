package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.coding.CodedReport;
import org.isnad.linking.Cluster;
import org.isnad.linking.Linker;
import org.isnad.linking.Linking;

/** Links all reports of a store and writes what differs from what was there. */
final class Relinker {
  private final Connection connection;
  private final String now;

  private record Row(
      String id, String published, String language, byte[] original, String coding) {}

  private record State(boolean linked, String copyOf) {}

  Relinker(Connection connection, String now) {
    this.connection = connection;
    this.now = now;
  }

  /** Whether a report that came or went tells of events; the others change nothing. */
  boolean isNews() throws SQLException {
    return Sql.count(
            connection,
            "SELECT COUNT(*) FROM report WHERE linked = 0 AND events > 0 AND (withdrawn IS NULL"
                + " OR EXISTS (SELECT 1 FROM membership m WHERE m.report_id = report.id))")
        > 0;
  }

  /** Marks as linked what tells of no events. */
  Store.Relinking skip() throws SQLException {
    Sql.update(connection, "UPDATE report SET linked = 1, copy_of = NULL WHERE linked = 0");
    int events = (int) Sql.count(connection, "SELECT COUNT(*) FROM event WHERE state = 'live'");
    return new Store.Relinking(events, 0, 0, 0, 0, 0, 0);
  }

  Store.Relinking run() throws SQLException {
    long start = System.nanoTime();
    Map<String, State> states = new HashMap<>();
    Linking linking = Linker.linkAll(load(states));
    List<Cluster> automatic = linking.clusters();
    Judgements judgements = new Judgements(DecisionTable.holding(connection));
    List<Cluster> clusters = judgements.applied(automatic);
    Map<MentionRef, Link> links = Link.of(automatic);
    Map<MentionRef, String> eventOf = new HashMap<>();
    Map<MentionRef, String> linkedBefore = new HashMap<>();
    Sql.query(
        connection,
        "SELECT report_id, mention_id, event_id, linked FROM membership",
        List.of(),
        row -> {
          MentionRef mention = new MentionRef(row.getString(1), row.getString(2));
          eventOf.put(mention, row.getString(3));
          linkedBefore.put(mention, row.getString(4));
        });
    Map<String, EventUpdate.Kept> kept = new HashMap<>();
    Map<String, String> idStates = new HashMap<>();
    Sql.query(
        connection,
        "SELECT id, state, signature, body FROM event",
        List.of(),
        row -> {
          idStates.put(row.getString(1), row.getString(2));
          if (row.getString(2).equals("live")) {
            kept.put(row.getString(1), new EventUpdate.Kept(row.getString(3), row.getString(4)));
          }
        });
    EventUpdate update =
        new EventUpdate(
            connection, now, cause(connection), judgements, links, eventOf, kept, idStates);
    update.run(clusters);
    markClusters(links, linkedBefore);
    markLinked(automatic, states);
    try (LinkTables tables = new LinkTables(connection)) {
      tables.replace(linking);
    } catch (LinkTables.Failure e) {
      throw e.getCause();
    }
    return update.told(clusters.size(), (System.nanoTime() - start) / 1e9);
  }

  /** Who has withdrawn reports, where nothing else has happened. */
  static Cause cause(Connection connection) throws SQLException {
    Set<String> by = new TreeSet<>();
    Sql.query(
        connection,
        "SELECT withdrawn FROM report WHERE linked = 0 AND events > 0",
        List.of(),
        row -> {
          String withdrawn = row.getString(1);
          by.add(withdrawn == null ? "" : withdrawn.split(": ", 2)[0]);
        });
    return by.size() == 1 && !by.contains("")
        ? new Cause(by.iterator().next(), null)
        : Cause.REPORTS;
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
        .map(r -> ReportTable.coded(r.id, r.published, r.language, r.original, r.coding))
        .toList();
  }

  /** A cluster can change where decisions keep the events of its mentions as they are. */
  private void markClusters(Map<MentionRef, Link> links, Map<MentionRef, String> before)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE membership SET linked = ? WHERE report_id = ? AND mention_id = ?"
                + " AND linked <> ?")) {
      for (Map.Entry<MentionRef, Link> link : links.entrySet()) {
        MentionRef mention = link.getKey();
        String name = link.getValue().cluster();
        if (before.containsKey(mention) && !name.equals(before.get(mention))) {
          Sql.add(update, name, mention.report(), mention.mention(), name);
        }
      }
      update.executeBatch();
    }
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
}
