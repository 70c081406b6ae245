package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The store on plain SQL that both engines understand. */
final class JdbcStore implements Store {
  /** Identifies this program among those who take advisory locks in a PostgreSQL database. */
  private static final long LINKING_LOCK = 0x69736e6164L;

  private static final long ADDING_LOCK = LINKING_LOCK + 1;

  private final Database database;

  private JdbcStore(Database database) {
    this.database = database;
  }

  static JdbcStore open(String db, boolean create) {
    return new JdbcStore(Database.open(db, create));
  }

  @Override
  public boolean knows(String hash) {
    return read(
        connection -> Sql.string(connection, "SELECT id FROM report WHERE hash = ?", hash) != null);
  }

  @Override
  public List<Added> add(List<NewReport> reports) {
    return write(
        connection -> {
          lock(connection, ADDING_LOCK);
          return ReportTable.add(connection, reports);
        });
  }

  @Override
  public boolean withdraw(String reportId, String by, String reason) {
    return write(
        connection ->
            Sql.update(
                    connection,
                    "UPDATE report SET withdrawn = ?, linked = 0"
                        + " WHERE id = ? AND withdrawn IS NULL",
                    by + ": " + reason,
                    reportId)
                > 0);
  }

  @Override
  public Relinking relink() {
    return write(
        connection -> {
          lock(connection, LINKING_LOCK);
          if (Sql.count(connection, "SELECT COUNT(*) FROM report WHERE linked = 0") == 0) {
            long events = Sql.count(connection, "SELECT COUNT(*) FROM event WHERE state = 'live'");
            return new Relinking((int) events, 0, 0, 0, 0, 0, 0);
          }
          Relinker relinker = new Relinker(connection, Moments.now());
          if (!relinker.isNews()) {
            return relinker.skip();
          }
          Relinking nearby = new NearbyRelinker(connection, Moments.now()).run();
          return nearby != null ? nearby : relinker.run();
        });
  }

  /** Links what is new with what lies around it; null where that is not enough. */
  Relinking relinkNearby() {
    return write(
        connection -> {
          lock(connection, LINKING_LOCK);
          return new NearbyRelinker(connection, Moments.now()).run();
        });
  }

  /** Links everything anew, whether or not there is anything new. */
  Relinking relinkAll() {
    return write(
        connection -> {
          lock(connection, LINKING_LOCK);
          return new Relinker(connection, Moments.now()).run();
        });
  }

  @Override
  public Decided decide(
      String by, String reason, List<Decision> decisions, Map<String, Long> expectedRevisions) {
    return deciding(decider -> decider.decide(by, reason, null, decisions, expectedRevisions));
  }

  @Override
  public Decided merge(
      String by, String reason, String event, String other, Map<String, Long> expectedRevisions) {
    return deciding(decider -> decider.merge(by, reason, event, other, expectedRevisions));
  }

  @Override
  public Decided split(
      String by,
      String reason,
      String event,
      List<MentionRef> mentions,
      Map<String, Long> expectedRevisions) {
    return deciding(decider -> decider.split(by, reason, event, mentions, expectedRevisions));
  }

  @Override
  public Decided undo(long decisionId, String by, String reason) {
    return deciding(decider -> decider.undo(decisionId, by, reason));
  }

  private interface Deciding {
    Decided run(Decider decider) throws SQLException;
  }

  private Decided deciding(Deciding work) {
    return write(
        connection -> {
          lock(connection, LINKING_LOCK);
          return work.run(new Decider(connection, Moments.now()));
        });
  }

  @Override
  public List<StoredDecision> decisions(String eventIdOrNull) {
    return read(
        connection ->
            eventIdOrNull == null
                ? DecisionTable.all(connection)
                : DecisionTable.of(connection, eventIdOrNull));
  }

  @Override
  public long revision(String eventId) {
    return read(connection -> EventTable.revision(connection, eventId));
  }

  @Override
  public List<EventRelation> relations(String eventId) {
    return read(connection -> RelationTable.of(connection, eventId));
  }

  @Override
  public List<Source> sources() {
    return read(SourceTable::all);
  }

  /** One at a time until its transaction ends; in SQLite there is only one who writes anyway. */
  private void lock(Connection connection, long lock) throws SQLException {
    if (!database.isSqlite()) {
      Sql.query(connection, "SELECT pg_advisory_xact_lock(?)", List.of(lock), row -> {});
    }
  }

  @Override
  public long unlinked() {
    return read(c -> Sql.count(c, "SELECT COUNT(*) FROM report WHERE linked = 0"));
  }

  @Override
  public Counts counts() {
    return read(
        c ->
            new Counts(
                Sql.count(c, "SELECT COUNT(*) FROM report"),
                Sql.count(c, "SELECT COUNT(*) FROM mention"),
                Sql.count(c, "SELECT COUNT(*) FROM claim"),
                Sql.count(c, "SELECT COUNT(*) FROM event WHERE state = 'live'"),
                Sql.count(c, "SELECT COUNT(*) FROM change")));
  }

  @Override
  public Optional<StoredReport> report(String id) {
    return read(connection -> Optional.ofNullable(ReportTable.find(connection, id)));
  }

  @Override
  public Map<String, Headline> headlines(Collection<String> ids) {
    return read(connection -> ReportTable.headlines(connection, ids));
  }

  @Override
  public void reports(Consumer<StoredReport> sink) {
    visit(connection -> ReportTable.all(connection, sink));
  }

  @Override
  public long counting() {
    return read(c -> Sql.count(c, "SELECT COUNT(*) FROM report WHERE withdrawn IS NULL"));
  }

  @Override
  public void counting(BiConsumer<String, String> sink) {
    visit(
        connection -> {
          Sql.query(
              connection,
              "SELECT id, hash FROM report WHERE withdrawn IS NULL ORDER BY seq",
              List.of(),
              row -> sink.accept(row.getString(1), row.getString(2)));
        });
  }

  @Override
  public void originals(BiConsumer<String, String> sink) {
    visit(
        connection -> {
          Sql.query(
              connection,
              "SELECT id, original FROM report ORDER BY seq",
              List.of(),
              row -> sink.accept(row.getString(1), Codec.decompress(row.getBytes(2))));
        });
  }

  @Override
  public void recorded(EventQuery query, Consumer<Recorded> sink) {
    visit(connection -> EventTable.recorded(connection, query, sink));
  }

  @Override
  public void recordedAsOf(EventQuery query, Instant moment, Consumer<Recorded> sink) {
    read(connection -> EventTable.asOf(connection, query, moment)).forEach(sink);
  }

  @Override
  public Optional<StoredEvent> event(String id) {
    return read(connection -> Optional.ofNullable(EventTable.find(connection, id)));
  }

  @Override
  public void changes(Instant since, Consumer<Change> sink) {
    visit(connection -> EventTable.changes(connection, since, sink));
  }

  @Override
  public void feed(Instant since, Consumer<Change> sink) {
    visit(connection -> EventTable.feed(connection, since, sink));
  }

  @Override
  public void weakLinks(double below, BiConsumer<String, Member> sink) {
    visit(connection -> EventTable.weakLinks(connection, below, sink));
  }

  @Override
  public void addWork(String eventId, String by, int seconds) {
    write(
        connection -> WorkTable.add(connection, Moments.text(Instant.now()), eventId, by, seconds));
  }

  @Override
  public List<Store.Work> work(String eventIdOrNull) {
    return read(connection -> WorkTable.of(connection, eventIdOrNull));
  }

  @Override
  public void changesAfter(long seq, Consumer<Change> sink) {
    visit(connection -> EventTable.changesAfter(connection, seq, sink));
  }

  @Override
  public long lastChange() {
    return read(EventTable::lastChange);
  }

  @Override
  public List<Change> history(String eventId) {
    return read(connection -> EventTable.history(connection, eventId));
  }

  @Override
  public void close() {
    database.close();
  }

  private interface Visit {
    void run(Connection connection) throws SQLException;
  }

  private void visit(Visit visit) {
    read(
        connection -> {
          visit.run(connection);
          return null;
        });
  }

  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T read(Work<T> work) {
    try (Connection connection = database.connection()) {
      if (database.isSqlite()) {
        // A transaction would take the lock of those who write.
        return work.run(connection);
      }
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } finally {
        rollback(connection);
        connection.setReadOnly(false);
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private <T> T write(Work<T> work) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } finally {
        rollback(connection);
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Undoes what was not committed; where the connection is gone, the database does it. */
  private static void rollback(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // Thrown while something else is on its way, or after a commit that went well.
    }
  }
}
