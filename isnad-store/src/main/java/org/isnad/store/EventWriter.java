package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
          + " changed = ?";

  private final String now;
  private final List<PreparedStatement> all = new ArrayList<>();
  private final List<PreparedStatement> clearing = new ArrayList<>();
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement actor;
  private final PreparedStatement fact;
  private final PreparedStatement figure;
  private final PreparedStatement claim;
  private final PreparedStatement member;
  private final PreparedStatement retire;
  private final PreparedStatement change;
  private int waiting;

  EventWriter(Connection connection, String now) throws SQLException {
    this.now = now;
    // In the order in which rows need each other.
    for (String table : List.of("figure_claim", "figure", "fact", "event_actor", "membership")) {
      clearing.add(prepare(connection, "DELETE FROM " + table + " WHERE event_id = ?"));
    }
    insert =
        prepare(
            connection,
            "INSERT INTO event (signature, type, status, date_start, date_end, country, place,"
                + " place_key, lat, lon, killed, reports, sources, body, changed, id, state,"
                + " created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'live', ?)");
    update = prepare(connection, "UPDATE event SET " + EVENT_COLUMNS + " WHERE id = ?");
    actor = prepare(connection, "INSERT INTO event_actor VALUES (?, ?, ?, ?, ?, ?)");
    fact = prepare(connection, "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)");
    figure =
        prepare(
            connection, "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    claim = prepare(connection, "INSERT INTO figure_claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    member = prepare(connection, "INSERT INTO membership VALUES (?, ?, ?, ?, ?)");
    retire =
        prepare(
            connection, "UPDATE event SET state = ?, merged_into = ?, changed = ? WHERE id = ?");
    change =
        prepare(
            connection,
            "INSERT INTO change (at, event_id, kind, rule, other_id, fields, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
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
    values.add(now);
    values.add(event.id());
    if (isNew) {
      values.add(now);
    }
    Sql.add(isNew ? insert : update, values.toArray());
    for (int i = 0; i < row.actors().size(); i++) {
      EventRow.ActorRow a = row.actors().get(i);
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
          JdbcStore.code(f.subject()),
          JdbcStore.code(f.group().classOf()),
          JdbcStore.code(f.group().side()),
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

  void members(String id, Cluster cluster) throws SQLException {
    for (int i = 0; i < cluster.mentions().size(); i++) {
      EventMention mention = cluster.mentions().get(i);
      Cluster.Tie tie = cluster.ties().isEmpty() ? null : cluster.ties().get(i);
      Sql.add(
          member,
          mention.reportId(),
          mention.event().id(),
          id,
          tie == null ? null : tie.score(),
          tie == null ? "only-mention" : "closest " + tie.reportId() + " " + tie.eventId());
    }
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
        rule,
        other,
        Codec.writeFields(fields),
        body == null ? null : Codec.compress(body));
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
