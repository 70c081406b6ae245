package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.FactValue;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.FigureClaim;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/** Writes events with all that hangs on them, in batches. */
final class EventWriter implements AutoCloseable {
  private static final int BATCH = 2000;
  private static final String EVENT_COLUMNS =
      "signature = ?, type = ?, status = ?, date_start = ?, date_end = ?, country = ?, place = ?,"
          + " place_key = ?, lat = ?, lon = ?, killed = ?, reports = ?, sources = ?, body = ?,"
          + " means = ?, states = ?, changed = ?, revision = revision + 1, state = 'live',"
          + " merged_into = NULL";

  private final String now;
  private final Cause cause;
  private final List<PreparedStatement> all = new ArrayList<>();
  private final List<PreparedStatement> clearing = new ArrayList<>();
  private final PreparedStatement place;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement name;
  private final PreparedStatement actor;
  private final PreparedStatement fact;
  private final PreparedStatement figure;
  private final PreparedStatement claim;
  private final PreparedStatement member;
  private final PreparedStatement retire;
  private final PreparedStatement unreview;
  private final PreparedStatement review;
  private final PreparedStatement touch;
  private final PreparedStatement change;
  private int waiting;

  EventWriter(Connection connection, String now, Cause cause) throws SQLException {
    this.now = now;
    this.cause = cause;
    // In the order in which rows need each other.
    for (String table : List.of("figure_claim", "figure", "fact", "event_actor", "membership")) {
      clearing.add(prepare(connection, "DELETE FROM " + table + " WHERE event_id = ?"));
    }
    place = prepare(connection, "INSERT INTO place_name VALUES (?) ON CONFLICT DO NOTHING");
    insert =
        prepare(
            connection,
            "INSERT INTO event (signature, type, status, date_start, date_end, country, place,"
                + " place_key, lat, lon, killed, reports, sources, body, means, states, changed, id,"
                + " state, revision, created)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'live', 1, ?)");
    update = prepare(connection, "UPDATE event SET " + EVENT_COLUMNS + " WHERE id = ?");
    name = prepare(connection, "INSERT INTO actor_name VALUES (?) ON CONFLICT DO NOTHING");
    actor = prepare(connection, "INSERT INTO event_actor VALUES (?, ?, ?, ?, ?, ?)");
    fact = prepare(connection, "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)");
    figure =
        prepare(
            connection, "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    claim = prepare(connection, "INSERT INTO figure_claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    member =
        prepare(
            connection,
            "INSERT INTO membership (report_id, mention_id, event_id, score, reason, linked, decision)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    retire =
        prepare(
            connection,
            "UPDATE event SET state = ?, merged_into = ?, changed = ?, revision = revision + 1"
                + " WHERE id = ?");
    unreview =
        prepare(
            connection,
            "UPDATE event SET reviewed_at = NULL, reviewed_by = NULL"
                + " WHERE id = ? AND reviewed_at IS NOT NULL");
    review =
        prepare(
            connection,
            "UPDATE event SET reviewed_at = ?, reviewed_by = ?, changed = ?,"
                + " revision = revision + 1 WHERE id = ?");
    touch =
        prepare(connection, "UPDATE event SET changed = ?, revision = revision + 1 WHERE id = ?");
    change =
        prepare(
            connection,
            "INSERT INTO change (at, event_id, kind, rule, other_id, fields, body, by_whom,"
                + " decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    all.add(statement);
    return statement;
  }

  /** Takes away everything that hangs on an event. */
  void clear(String id) throws SQLException {
    for (PreparedStatement statement : clearing) {
      Sql.add(statement, id);
    }
    count();
  }

  void event(LedgerEvent event, EventRow row, String signature, String body, boolean isNew)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(signature);
    values.add(row.type());
    values.add(row.status());
    values.add(row.dateStart());
    values.add(row.dateEnd());
    values.add(row.country());
    values.add(row.place());
    values.add(row.placeKey());
    values.add(row.lat());
    values.add(row.lon());
    values.add(row.killed());
    values.add(row.reports());
    values.add(row.sources());
    values.add(body);
    values.add(row.means());
    values.add(row.states());
    values.add(now);
    values.add(event.id());
    if (isNew) {
      values.add(now);
    }
    Sql.add(place, row.placeKey());
    Sql.add(isNew ? insert : update, values.toArray());
    for (int i = 0; i < row.actors().size(); i++) {
      EventRow.ActorRow a = row.actors().get(i);
      Sql.add(name, a.key());
      Sql.add(actor, event.id(), a.role(), i, a.actorId(), a.name(), a.key());
    }
    facts(event);
    figures(event);
    count();
  }

  private void facts(LedgerEvent event) throws SQLException {
    for (Fact f : event.facts()) {
      for (int i = 0; i < f.values().size(); i++) {
        FactValue value = f.values().get(i);
        long reports = value.claims().stream().map(c -> c.reportId()).distinct().count();
        Sql.add(fact, event.id(), f.slot(), i, value.value(), (int) reports, f.state());
      }
    }
  }

  private void figures(LedgerEvent event) throws SQLException {
    for (int i = 0; i < event.figures().size(); i++) {
      Figure f = event.figures().get(i);
      LedgerEvent.Estimate e = f.estimate();
      Sql.add(
          figure,
          event.id(),
          i,
          f.measure().code(),
          EventRow.code(f.subject()),
          EventRow.code(f.group().classOf()),
          EventRow.code(f.group().side()),
          f.group().actorId(),
          f.group().mention(),
          e.low(),
          e.best(),
          e.high(),
          e.derived(),
          e.state(),
          e.why() == null ? null : e.why().ar(),
          e.why() == null ? null : e.why().en());
      for (int j = 0; j < f.claims().size(); j++) {
        FigureClaim c = f.claims().get(j);
        Sql.add(
            claim,
            event.id(),
            i,
            j,
            c.reportId(),
            c.low(),
            c.high(),
            c.claimant(),
            c.standing(),
            c.begin(),
            c.end());
      }
    }
  }

  /**
   * @param decision that put the mentions together against the linker, or null
   */
  void members(String id, Cluster cluster, Map<MentionRef, Link> links, Long decision)
      throws SQLException {
    for (EventMention mention : cluster.mentions()) {
      MentionRef ref = MentionKeys.of(mention);
      Link link = links.get(ref);
      Sql.add(
          member,
          ref.report(),
          ref.mention(),
          id,
          link.score(),
          link.reason(),
          link.cluster(),
          decision);
    }
  }

  /**
   * @param by who has looked at the event, or null where nobody has
   */
  void review(String id, String by) throws SQLException {
    Sql.add(review, by == null ? null : now, by, now, id);
    count();
  }

  /** Something beside the event itself has changed. */
  void touch(String id) throws SQLException {
    Sql.add(touch, now, id);
  }

  /** An event that is another now is to be looked at again. */
  void unreview(String id) throws SQLException {
    Sql.add(unreview, id);
  }

  /**
   * @param into the event that took it in, or null where it is withdrawn
   */
  void retire(String id, String into) throws SQLException {
    Sql.add(retire, into == null ? "withdrawn" : "merged", into, now, id);
    count();
  }

  void change(
      String id, String kind, String rule, String other, List<Change.Field> fields, String body)
      throws SQLException {
    Sql.add(
        change,
        now,
        id,
        kind,
        cause.isDecision() ? Cause.DECISION : rule,
        other,
        Codec.writeFields(fields),
        body == null ? null : Codec.compress(body),
        cause.by(),
        cause.decision());
  }

  private void count() throws SQLException {
    if (++waiting >= BATCH) {
      flush();
    }
  }

  /** Sends everything that waits. */
  void flush() throws SQLException {
    for (PreparedStatement statement : all) {
      statement.executeBatch();
    }
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    try {
      flush();
    } finally {
      for (PreparedStatement statement : all) {
        statement.close();
      }
    }
  }
}
