package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads and writes decisions. */
final class DecisionTable {
  private static final String DECISION =
      "SELECT seq, at, by_whom, reason, kind, body, undoes, undone_by FROM decision";

  private DecisionTable() {}

  static StoredDecision insert(
      Connection connection,
      String at,
      String by,
      String reason,
      String kind,
      List<Decision> decisions,
      Long undoes)
      throws SQLException {
    long id =
        Long.parseLong(
            Sql.string(
                connection,
                "INSERT INTO decision (at, by_whom, reason, kind, body, undoes)"
                    + " VALUES (?, ?, ?, ?, ?, ?) RETURNING seq",
                at,
                by,
                reason,
                kind,
                Codec.writeDecisions(decisions),
                undoes));
    try (PreparedStatement anchor =
        connection.prepareStatement(
            "INSERT INTO decision_anchor (decision, report_id, mention_id) VALUES (?, ?, ?)")) {
      for (MentionRef ref : Decision.anchors(decisions)) {
        Sql.add(anchor, id, ref.report(), ref.mention());
      }
      anchor.executeBatch();
    }
    if (undoes != null) {
      Sql.update(connection, "UPDATE decision SET undone_by = ? WHERE seq = ?", id, undoes);
    }
    return new StoredDecision(id, at, by, reason, kind, decisions, undoes, null);
  }

  /** The decision of an id, or null. */
  static StoredDecision find(Connection connection, long id) throws SQLException {
    List<StoredDecision> found = query(connection, " WHERE seq = ?", List.of(id));
    return found.isEmpty() ? null : found.get(0);
  }

  static List<StoredDecision> all(Connection connection) throws SQLException {
    return query(connection, "", List.of());
  }

  /** Those that hold, oldest first. */
  static List<StoredDecision> holding(Connection connection) throws SQLException {
    return query(connection, " WHERE undone_by IS NULL AND undoes IS NULL", List.of());
  }

  /** What holds of the reliability of sources, oldest first. */
  static List<StoredDecision> ratings(Connection connection) throws SQLException {
    return holding(connection, "reliability");
  }

  /** What holds of a kind, oldest first. */
  static List<StoredDecision> holding(Connection connection, String kind) throws SQLException {
    return query(connection, " WHERE undone_by IS NULL AND kind = ?", List.of(kind));
  }

  /** Those about a mention of an event, and what takes them back. */
  static List<StoredDecision> of(Connection connection, String eventId) throws SQLException {
    String anchored =
        "(SELECT a.decision FROM decision_anchor a JOIN membership m ON m.report_id = a.report_id"
            + " AND m.mention_id = a.mention_id WHERE m.event_id = ?)";
    return query(
        connection,
        " WHERE seq IN " + anchored + " OR undoes IN " + anchored,
        List.of(eventId, eventId));
  }

  /** Those that hold and are about one of the mentions. */
  static List<StoredDecision> holding(Connection connection, Iterable<MentionRef> mentions)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    List<StoredDecision> found = new ArrayList<>();
    StringBuilder pairs = new StringBuilder();
    for (MentionRef mention : mentions) {
      pairs.append(pairs.length() == 0 ? "" : ", ").append("(?, ?)");
      parameters.add(mention.report());
      parameters.add(mention.mention());
      if (parameters.size() >= 800) {
        found.addAll(about(connection, pairs, parameters));
        parameters.clear();
        pairs.setLength(0);
      }
    }
    if (!parameters.isEmpty()) {
      found.addAll(about(connection, pairs, parameters));
    }
    return found.stream().sorted(Comparator.comparingLong(StoredDecision::id)).distinct().toList();
  }

  private static List<StoredDecision> about(
      Connection connection, StringBuilder pairs, List<Object> parameters) throws SQLException {
    return query(
        connection,
        " WHERE undone_by IS NULL AND undoes IS NULL AND seq IN (SELECT decision FROM"
            + " decision_anchor WHERE (report_id, mention_id) IN (VALUES "
            + pairs
            + "))",
        parameters);
  }

  private static List<StoredDecision> query(
      Connection connection, String condition, List<?> parameters) throws SQLException {
    List<StoredDecision> decisions = new ArrayList<>();
    Sql.query(
        connection,
        DECISION + condition + " ORDER BY seq",
        parameters,
        row -> decisions.add(decision(row)));
    return decisions;
  }

  private static StoredDecision decision(ResultSet row) throws SQLException {
    return new StoredDecision(
        row.getLong("seq"),
        row.getString("at"),
        row.getString("by_whom"),
        row.getString("reason"),
        row.getString("kind"),
        Codec.readDecisions(row.getString("body")),
        Sql.number(row, "undoes"),
        Sql.number(row, "undone_by"));
  }
}
