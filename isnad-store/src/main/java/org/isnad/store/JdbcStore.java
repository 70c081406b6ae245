package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.isnad.coding.Claim;
import org.isnad.coding.Coded;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;

/** The store on plain SQL that both engines understand. */
final class JdbcStore implements Store {
  /** Sorts as text in the order of time. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Identifies this program among those who take advisory locks in a PostgreSQL database. */
  private static final long LINKING_LOCK = 0x69736e6164L;

  private static final long ADDING_LOCK = LINKING_LOCK + 1;

  private static final int HASH_IN_ID = 8;
  private static final String EVENT =
      "SELECT body, changed,"
          + " (SELECT MIN(seq) FROM change c WHERE c.event_id = event.id) AS number"
          + " FROM event WHERE ";
  private static final String IN_ORDER =
      " ORDER BY CASE WHEN date_start IS NULL THEN 1 ELSE 0 END, date_start, id";

  private static final String INSERT_REPORT =
      "INSERT INTO report (id, hash, source, title, published, url, category, language, text,"
          + " original, retrieved, coded, events) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_CLAIM =
      "INSERT INTO claim (report_id, mention_id, position, measure, subject, class, side, actor_id,"
          + " low, high, qualifier, attribution, quote, text_begin, text_end)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REPORT =
      "SELECT id, hash, published, language, original, retrieved, coded, linked, copy_of, withdrawn"
          + " FROM report";
  private static final String CHANGE =
      "SELECT seq, at, event_id, kind, rule, other_id, fields, body FROM change";

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
          List<Added> added = new ArrayList<>();
          try (PreparedStatement mentions = connection.prepareStatement(INSERT_MENTION);
              PreparedStatement claims = connection.prepareStatement(INSERT_CLAIM)) {
            for (NewReport report : reports) {
              String known =
                  Sql.string(connection, "SELECT id FROM report WHERE hash = ?", report.hash());
              String id = known != null ? known : insert(connection, report);
              added.add(new Added(id, known != null));
              if (known == null) {
                for (CodedEvent event : report.coded().events()) {
                  mention(mentions, id, event);
                  claims(claims, id, event);
                }
              }
            }
            mentions.executeBatch();
            claims.executeBatch();
          }
          return added;
        });
  }

  private static final String INSERT_MENTION =
      "INSERT INTO mention (report_id, mention_id, type, status, salience, date_start, date_end,"
          + " country, admin1, place, lat, lon) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static String insert(Connection connection, NewReport report) throws SQLException {
    Report coded = report.coded().report();
    String id = Codec.storable(coded.id());
    if (Sql.string(connection, "SELECT id FROM report WHERE id = ?", id) != null) {
      id = id + "~" + report.hash().substring(0, HASH_IN_ID);
    }
    Sql.update(
        connection,
        INSERT_REPORT,
        id,
        report.hash(),
        coded.source(),
        coded.title(),
        coded.published(),
        coded.url(),
        coded.category(),
        report.coded().language(),
        report.coded().text().cleaned(),
        report.compressed(),
        MOMENT.format(report.retrieved()),
        report.codedJson(),
        report.coded().events().size());
    return id;
  }

  private static void mention(PreparedStatement statement, String id, CodedEvent event)
      throws SQLException {
    PlaceValue place = event.place();
    Sql.add(
        statement,
        id,
        event.id(),
        event.type().code(),
        code(event.status()),
        code(event.salience()),
        event.date() == null ? null : event.date().start().toString(),
        event.date() == null ? null : event.date().end().toString(),
        place == null ? null : place.country(),
        place == null ? null : place.admin1(),
        place == null ? null : place.name(),
        place == null ? null : place.lat(),
        place == null ? null : place.lon());
  }

  private static void claims(PreparedStatement statement, String id, CodedEvent event)
      throws SQLException {
    for (int i = 0; i < event.claims().size(); i++) {
      Claim claim = event.claims().get(i);
      Sql.add(
          statement,
          id,
          event.id(),
          i,
          claim.measure().code(),
          code(claim.subject()),
          claim.group() == null ? null : code(claim.group().classOf()),
          claim.group() == null ? null : code(claim.group().side()),
          claim.group() == null ? null : claim.group().actorId(),
          claim.low(),
          claim.high(),
          code(claim.qualifier()),
          Codec.writeChain(claim.attribution()),
          claim.quote(),
          claim.begin(),
          claim.end());
    }
  }

  static String code(Coded value) {
    return value == null ? null : value.code();
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
          return new Relinker(connection, () -> MOMENT.format(Instant.now())).run();
        });
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
    return read(
        connection -> {
          List<StoredReport> found = new ArrayList<>();
          Map<String, List<StoredReport.Membership>> members = memberships(connection, id);
          Sql.query(
              connection,
              REPORT + " WHERE id = ?",
              List.of(id),
              row -> found.add(report(row, members)));
          return found.stream().findFirst();
        });
  }

  @Override
  public void reports(Consumer<StoredReport> sink) {
    read(
        connection -> {
          Map<String, List<StoredReport.Membership>> members = memberships(connection, null);
          Sql.query(
              connection,
              REPORT + " ORDER BY seq",
              List.of(),
              row -> sink.accept(report(row, members)));
          return null;
        });
  }

  @Override
  public long counting() {
    return read(c -> Sql.count(c, "SELECT COUNT(*) FROM report WHERE withdrawn IS NULL"));
  }

  @Override
  public void counting(BiConsumer<String, String> sink) {
    read(
        connection -> {
          Sql.query(
              connection,
              "SELECT id, hash FROM report WHERE withdrawn IS NULL ORDER BY seq",
              List.of(),
              row -> sink.accept(row.getString(1), row.getString(2)));
          return null;
        });
  }

  @Override
  public void originals(BiConsumer<String, String> sink) {
    read(
        connection -> {
          Sql.query(
              connection,
              "SELECT id, original FROM report ORDER BY seq",
              List.of(),
              row -> sink.accept(row.getString(1), Codec.decompress(row.getBytes(2))));
          return null;
        });
  }

  private static Map<String, List<StoredReport.Membership>> memberships(
      Connection connection, String reportId) throws SQLException {
    Map<String, List<StoredReport.Membership>> members = new HashMap<>();
    Sql.query(
        connection,
        "SELECT report_id, mention_id, event_id, score, reason FROM membership"
            + (reportId == null ? "" : " WHERE report_id = ?")
            + " ORDER BY report_id, mention_id",
        reportId == null ? List.of() : List.of(reportId),
        row ->
            members
                .computeIfAbsent(row.getString("report_id"), key -> new ArrayList<>())
                .add(
                    new StoredReport.Membership(
                        row.getString("mention_id"),
                        row.getString("event_id"),
                        Sql.decimal(row, "score"),
                        row.getString("reason"))));
    return members;
  }

  private static StoredReport report(
      ResultSet row, Map<String, List<StoredReport.Membership>> members) throws SQLException {
    String id = row.getString("id");
    return new StoredReport(
        coded(row),
        row.getString("hash"),
        row.getString("retrieved"),
        row.getInt("linked") == 1,
        row.getString("copy_of"),
        row.getString("withdrawn"),
        members.getOrDefault(id, List.of()));
  }

  /** The report as it was read, under the id and day that the store gives it, with its coding. */
  private static CodedReport coded(ResultSet row) throws SQLException {
    return coded(
        row.getString("id"),
        row.getString("published"),
        row.getString("language"),
        row.getBytes("original"),
        row.getString("coded"));
  }

  static CodedReport coded(
      String id, String published, String language, byte[] original, String coding) {
    Report read = Codec.readOriginal(Codec.decompress(original));
    Report report =
        new Report(
            id,
            read.source(),
            read.category(),
            read.url(),
            read.title(),
            published,
            read.summary(),
            read.text());
    return Codec.readCoded(report, language, coding);
  }

  @Override
  public void recorded(EventQuery query, Consumer<Recorded> sink) {
    read(
        connection -> {
          List<Object> parameters = EventQuery.parameters();
          String sql = EVENT + query.where(parameters) + IN_ORDER;
          if (query.limit() != null && query.near() == null) {
            sql += " LIMIT ?";
            parameters.add(query.limit());
          }
          int[] count = new int[1];
          Sql.query(
              connection,
              sql,
              parameters,
              row -> {
                LedgerEvent event = Codec.readEvent(row.getString("body"));
                boolean near = query.near() == null || query.isNear(EventRow.of(event));
                if (near && (query.limit() == null || count[0] < query.limit())) {
                  count[0]++;
                  sink.accept(new Recorded(event, row.getLong("number"), row.getString("changed")));
                }
              });
          return null;
        });
  }

  @Override
  public void recordedAsOf(EventQuery query, Instant moment, Consumer<Recorded> sink) {
    List<Recorded> events =
        read(
            connection -> {
              List<Recorded> found = new ArrayList<>();
              Sql.query(
                  connection,
                  "SELECT c.body, c.at, l.number FROM change c"
                      + " JOIN (SELECT event_id, MIN(seq) AS number, MAX(seq) AS last FROM change"
                      + " WHERE at < ? GROUP BY event_id) l ON c.seq = l.last"
                      + " WHERE c.body IS NOT NULL",
                  List.of(MOMENT.format(moment)),
                  row -> {
                    LedgerEvent event = Codec.readEvent(Codec.decompress(row.getBytes("body")));
                    if (query.matches(EventRow.of(event))) {
                      found.add(new Recorded(event, row.getLong("number"), row.getString("at")));
                    }
                  });
              return found;
            });
    events.sort(
        Comparator.comparing(
                (Recorded r) ->
                    r.event().date() == null ? "~" : r.event().date().start().toString())
            .thenComparing(r -> r.event().id()));
    int end = query.limit() == null ? events.size() : Math.min(query.limit(), events.size());
    events.subList(0, end).forEach(sink);
  }

  @Override
  public Optional<StoredEvent> event(String id) {
    return read(
        connection -> {
          List<Member> members = new ArrayList<>();
          Sql.query(
              connection,
              "SELECT report_id, mention_id, score, reason FROM membership WHERE event_id = ?"
                  + " ORDER BY report_id, mention_id",
              List.of(id),
              row ->
                  members.add(
                      new Member(
                          row.getString("report_id"),
                          row.getString("mention_id"),
                          Sql.decimal(row, "score"),
                          row.getString("reason"))));
          List<StoredEvent> found = new ArrayList<>();
          Sql.query(
              connection,
              "SELECT body, state, merged_into, created, changed FROM event WHERE id = ?",
              List.of(id),
              row ->
                  found.add(
                      new StoredEvent(
                          Codec.readEvent(row.getString("body")),
                          row.getString("state"),
                          row.getString("merged_into"),
                          row.getString("created"),
                          row.getString("changed"),
                          members)));
          return found.stream().findFirst();
        });
  }

  @Override
  public void changes(Instant since, Consumer<Change> sink) {
    read(
        connection -> {
          Sql.query(
              connection,
              CHANGE + " WHERE at >= ? ORDER BY seq",
              List.of(MOMENT.format(since)),
              row -> sink.accept(change(row)));
          return null;
        });
  }

  @Override
  public List<Change> history(String eventId) {
    return read(
        connection -> {
          List<Change> changes = new ArrayList<>();
          Sql.query(
              connection,
              CHANGE + " WHERE event_id = ? ORDER BY seq",
              List.of(eventId),
              row -> changes.add(change(row)));
          return Collections.unmodifiableList(changes);
        });
  }

  private static Change change(ResultSet row) throws SQLException {
    byte[] body = row.getBytes("body");
    return new Change(
        row.getLong("seq"),
        row.getString("at"),
        row.getString("event_id"),
        row.getString("kind"),
        row.getString("rule"),
        row.getString("other_id"),
        Codec.readFields(row.getString("fields")),
        body == null ? null : Codec.readEvent(Codec.decompress(body)));
  }

  @Override
  public void close() {
    database.close();
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
