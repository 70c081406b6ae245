package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.PlaceValue;
import org.isnad.report.Report;

/** Reads and writes reports with their mentions and claims. */
final class ReportTable {
  private static final int HASH_IN_ID = 8;
  private static final int IDS_AT_ONCE = 500;
  private static final String INSERT_REPORT =
      "INSERT INTO report (id, hash, source, title, published, url, category, language, text,"
          + " original, retrieved, coded, events, author) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_CLAIM =
      "INSERT INTO claim (report_id, mention_id, position, measure, subject, class, side, actor_id,"
          + " low, high, qualifier, attribution, quote, text_begin, text_end)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_MENTION =
      "INSERT INTO mention (report_id, mention_id, type, status, salience, date_start, date_end,"
          + " country, admin1, place, lat, lon) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String REPORT =
      "SELECT id, hash, published, language, original, retrieved, coded, linked, copy_of, withdrawn"
          + " FROM report";

  private ReportTable() {}

  /** Adds what is not there yet; of each report what became of it. */
  static List<Store.Added> add(Connection connection, List<NewReport> reports) throws SQLException {
    List<Store.Added> added = new ArrayList<>();
    try (PreparedStatement mentions = connection.prepareStatement(INSERT_MENTION);
        PreparedStatement claims = connection.prepareStatement(INSERT_CLAIM)) {
      for (NewReport report : reports) {
        String known =
            Sql.string(connection, "SELECT id FROM report WHERE hash = ?", report.hash());
        String id = known != null ? known : insert(connection, report);
        added.add(new Store.Added(id, known != null));
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
  }

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
        Moments.text(report.retrieved()),
        report.codedJson(),
        report.coded().events().size(),
        coded.author());
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
        EventRow.code(event.status()),
        EventRow.code(event.salience()),
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
          EventRow.code(claim.subject()),
          claim.group() == null ? null : EventRow.code(claim.group().classOf()),
          claim.group() == null ? null : EventRow.code(claim.group().side()),
          claim.group() == null ? null : claim.group().actorId(),
          claim.low(),
          claim.high(),
          EventRow.code(claim.qualifier()),
          Codec.writeChain(claim.attribution()),
          claim.quote(),
          claim.begin(),
          claim.end());
    }
  }

  static StoredReport find(Connection connection, String id) throws SQLException {
    List<StoredReport> found = new ArrayList<>();
    Map<String, List<StoredReport.Membership>> members = memberships(connection, id);
    Sql.query(
        connection, REPORT + " WHERE id = ?", List.of(id), row -> found.add(report(row, members)));
    return found.isEmpty() ? null : found.get(0);
  }

  static Map<String, Store.Headline> headlines(Connection connection, Collection<String> ids)
      throws SQLException {
    Map<String, Store.Headline> found = new HashMap<>();
    List<String> all = List.copyOf(ids);
    for (int begin = 0; begin < all.size(); begin += IDS_AT_ONCE) {
      List<String> some = all.subList(begin, Math.min(all.size(), begin + IDS_AT_ONCE));
      Sql.query(
          connection,
          "SELECT id, title, url FROM report WHERE id IN (" + "?, ".repeat(some.size() - 1) + "?)",
          some,
          row ->
              found.put(
                  row.getString("id"),
                  new Store.Headline(row.getString("title"), row.getString("url"))));
    }
    return found;
  }

  static void all(Connection connection, Consumer<StoredReport> sink) throws SQLException {
    Map<String, List<StoredReport.Membership>> members = memberships(connection, null);
    Sql.query(
        connection, REPORT + " ORDER BY seq", List.of(), row -> sink.accept(report(row, members)));
  }

  /** What was coded from a report that is there. */
  static CodedReport coded(Connection connection, String id) throws SQLException {
    return find(connection, id).coded();
  }

  private static Map<String, List<StoredReport.Membership>> memberships(
      Connection connection, String reportId) throws SQLException {
    Map<String, List<StoredReport.Membership>> members = new HashMap<>();
    Sql.query(
        connection,
        "SELECT report_id, mention_id, event_id, score, reason, decision FROM membership"
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
                        score(row),
                        reason(row))));
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
  static CodedReport coded(ResultSet row) throws SQLException {
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
            read.text(),
            read.author());
    return Codec.readCoded(report, language, coding);
  }

  /** The score of the linker, or null where a decision holds against it. */
  static Double score(ResultSet row) throws SQLException {
    return Sql.number(row, "decision") == null ? Sql.decimal(row, "score") : null;
  }

  static String reason(ResultSet row) throws SQLException {
    Long decision = Sql.number(row, "decision");
    return decision == null ? row.getString("reason") : "decision " + decision;
  }
}
