package org.isnad.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.isnad.ledger.LedgerEvent;

/** Reads events and their changes. */
final class EventTable {
  private static final String EVENT =
      "SELECT body, changed, revision, reviewed_at,"
          + " (SELECT MIN(seq) FROM change c WHERE c.event_id = event.id) AS number"
          + " FROM event WHERE ";
  private static final String IN_ORDER = " ORDER BY date_start NULLS LAST, id";
  private static final String CHANGE_FIELDS =
      "SELECT seq, at, event_id, kind, rule, by_whom, decision, other_id, fields, ";
  private static final String CHANGE = CHANGE_FIELDS + "body FROM change";
  private static final String CHANGE_ALONE = CHANGE_FIELDS + "NULL AS body FROM change";

  private EventTable() {}

  static void recorded(Connection connection, EventQuery query, Consumer<Store.Recorded> sink)
      throws SQLException {
    if (query.limit() != null && query.limit() < 1) {
      return;
    }
    List<Object> parameters = EventQuery.parameters();
    String where = query.where(parameters);
    Sql.RowReader reader =
        row -> {
          LedgerEvent event = Codec.readEvent(row.getString("body"));
          sink.accept(recorded(event, row));
        };
    // Which they are is asked first: bodies are long, and would all be read to be put in order.
    if (query.near() != null) {
      Sql.in(
          connection,
          EVENT + "id IN ",
          around(connection, query, where, parameters),
          IN_ORDER,
          reader);
    } else if (query.limit() != null) {
      parameters.add(query.limit());
      String ids = "SELECT id FROM event WHERE " + where + IN_ORDER + " LIMIT ?";
      Sql.query(connection, EVENT + "id IN (" + ids + ")" + IN_ORDER, parameters, reader);
    } else {
      Sql.query(connection, EVENT + where + IN_ORDER, parameters, reader);
    }
  }

  /** Ids of the events within a distance, in the order of lists. */
  private static List<String> around(
      Connection connection, EventQuery query, String where, List<Object> parameters)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT id, lat, lon FROM event WHERE " + where + IN_ORDER,
        parameters,
        row -> {
          boolean wanted = query.limit() == null || ids.size() < query.limit();
          if (wanted && query.near().reaches(row.getDouble("lat"), row.getDouble("lon"))) {
            ids.add(row.getString("id"));
          }
        });
    return ids;
  }

  private static Store.Recorded recorded(LedgerEvent event, ResultSet row) throws SQLException {
    return new Store.Recorded(
        event,
        row.getLong("number"),
        row.getString("changed"),
        row.getLong("revision"),
        row.getString("reviewed_at") != null);
  }

  static List<Store.Recorded> asOf(Connection connection, EventQuery query, Instant moment)
      throws SQLException {
    List<Store.Recorded> found = new ArrayList<>();
    EventQuery.Matcher matcher = query.matcher();
    Sql.query(
        connection,
        "SELECT c.body, c.at, l.number, l.changes FROM change c"
            + " JOIN (SELECT event_id, MIN(seq) AS number, MAX(seq) AS last, COUNT(*) AS changes"
            + " FROM change"
            + " WHERE at < ? GROUP BY event_id) l ON c.seq = l.last"
            + " WHERE c.body IS NOT NULL",
        List.of(Moments.text(moment)),
        row -> {
          LedgerEvent event = Codec.readEvent(Codec.decompress(row.getBytes("body")));
          if (matcher.matches(EventRow.of(event), false)) {
            found.add(
                new Store.Recorded(
                    event,
                    row.getLong("number"),
                    row.getString("at"),
                    row.getLong("changes"),
                    false));
          }
        });
    found.sort(
        Comparator.comparing(
                (Store.Recorded r) ->
                    r.event().date() == null ? "~" : r.event().date().start().toString())
            .thenComparing(r -> r.event().id()));
    int end = query.limit() == null ? found.size() : Math.min(query.limit(), found.size());
    return found.subList(0, end);
  }

  /** Id of the event that a mention is in, or null. */
  static String of(Connection connection, MentionRef mention) throws SQLException {
    return Sql.string(
        connection,
        "SELECT event_id FROM membership WHERE report_id = ? AND mention_id = ?",
        mention.report(),
        mention.mention());
  }

  static Store.StoredEvent find(Connection connection, String id) throws SQLException {
    List<Store.Member> members = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT report_id, mention_id, score, reason, decision FROM membership WHERE event_id = ?"
            + " ORDER BY report_id, mention_id",
        List.of(id),
        row ->
            members.add(
                new Store.Member(
                    row.getString("report_id"),
                    row.getString("mention_id"),
                    ReportTable.score(row),
                    ReportTable.reason(row))));
    Ratings ratings = Ratings.read(connection);
    List<Store.StoredEvent> found = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT body, state, merged_into, created, changed, revision, reviewed_at, reviewed_by"
            + " FROM event WHERE id = ?",
        List.of(id),
        row ->
            found.add(
                new Store.StoredEvent(
                    ratings.told(Codec.readEvent(row.getString("body"))),
                    row.getString("state"),
                    row.getString("merged_into"),
                    row.getString("created"),
                    row.getString("changed"),
                    row.getLong("revision"),
                    reviewed(row),
                    members)));
    return found.isEmpty() ? null : found.get(0);
  }

  static long revision(Connection connection, String id) throws SQLException {
    String revision = Sql.string(connection, "SELECT revision FROM event WHERE id = ?", id);
    return revision == null ? 0 : Long.parseLong(revision);
  }

  /** Summaries of live events, in the order of the ids; those that are not there are left out. */
  static List<EventSummary> summaries(Connection connection, List<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, EventSummary> found = new HashMap<>();
    Sql.query(
        connection,
        "SELECT body, changed, revision, reviewed_at, reviewed_by FROM event"
            + " WHERE state = 'live' AND id IN ("
            + "?, ".repeat(ids.size() - 1)
            + "?)",
        ids,
        row -> {
          LedgerEvent event = Codec.readEvent(row.getString("body"));
          found.put(
              event.id(),
              EventSummary.of(
                  event, row.getString("changed"), row.getLong("revision"), reviewed(row)));
        });
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static Store.Reviewed reviewed(ResultSet row) throws SQLException {
    String at = row.getString("reviewed_at");
    return at == null ? null : new Store.Reviewed(at, row.getString("reviewed_by"));
  }

  static void changes(Connection connection, Instant since, Consumer<Change> sink)
      throws SQLException {
    Sql.query(
        connection,
        CHANGE + " WHERE at >= ? ORDER BY seq",
        List.of(Moments.text(since)),
        row -> sink.accept(change(row)));
  }

  static void changesAfter(Connection connection, long seq, Consumer<Change> sink)
      throws SQLException {
    Sql.query(
        connection,
        CHANGE_ALONE + " WHERE seq > ? ORDER BY seq",
        List.of(seq),
        row -> sink.accept(change(row)));
  }

  static void feed(Connection connection, Instant since, Consumer<Change> sink)
      throws SQLException {
    Sql.query(
        connection,
        CHANGE_ALONE + " WHERE at >= ? ORDER BY seq",
        List.of(Moments.text(since)),
        row -> sink.accept(change(row)));
  }

  static void weakLinks(Connection connection, double below, BiConsumer<String, Store.Member> sink)
      throws SQLException {
    Sql.query(
        connection,
        "SELECT m.event_id, m.report_id, m.mention_id, m.score, m.reason, m.decision"
            + " FROM membership m JOIN event e ON e.id = m.event_id WHERE e.state = 'live'"
            + " AND m.score < ? AND m.decision IS NULL"
            + " ORDER BY m.score, m.report_id, m.mention_id",
        List.of(below),
        row ->
            sink.accept(
                row.getString("event_id"),
                new Store.Member(
                    row.getString("report_id"),
                    row.getString("mention_id"),
                    ReportTable.score(row),
                    ReportTable.reason(row))));
  }

  static long lastChange(Connection connection) throws SQLException {
    return Sql.count(connection, "SELECT COALESCE(MAX(seq), 0) FROM change");
  }

  static List<Change> history(Connection connection, String eventId) throws SQLException {
    List<Change> changes = new ArrayList<>();
    Sql.query(
        connection,
        CHANGE + " WHERE event_id = ? ORDER BY seq",
        List.of(eventId),
        row -> changes.add(change(row)));
    return Collections.unmodifiableList(changes);
  }

  private static Change change(ResultSet row) throws SQLException {
    byte[] body = row.getBytes("body");
    return new Change(
        row.getLong("seq"),
        row.getString("at"),
        row.getString("event_id"),
        row.getString("kind"),
        row.getString("rule"),
        row.getString("by_whom"),
        Sql.number(row, "decision"),
        row.getString("other_id"),
        Codec.readFields(row.getString("fields")),
        body == null ? null : Codec.readEvent(Codec.decompress(body)));
  }
}
