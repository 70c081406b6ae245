package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.linking.LinkMemory;
import org.isnad.linking.Linker;
import org.isnad.linking.Linking;
import org.isnad.linking.LocalLinker;

/** What further reports are linked by, in the tables of the store. */
final class LinkTables implements LinkMemory, LocalLinker.Keeper, AutoCloseable {
  private static final int BATCH = 5000;
  private static final List<String> TABLES =
      List.of("link_state", "link_mention", "link_block", "link_pair", "link_report");

  private final Connection connection;
  private final List<PreparedStatement> all = new ArrayList<>();
  private final PreparedStatement mention;
  private final PreparedStatement block;
  private final PreparedStatement pair;
  private final PreparedStatement report;
  private final PreparedStatement noPair;
  private final List<PreparedStatement> noMention;
  private final PreparedStatement noReport;
  private int waiting;

  LinkTables(Connection connection) throws SQLException {
    this.connection = connection;
    mention = prepare("INSERT INTO link_mention VALUES (?, ?, ?, ?)");
    block = prepare("INSERT INTO link_block VALUES (?, ?, ?, ?)");
    pair = prepare("INSERT INTO link_pair VALUES (?, ?, ?)");
    report = prepare("INSERT INTO link_report VALUES (?, ?)");
    noPair = prepare("DELETE FROM link_pair WHERE mention = ? AND other = ?");
    noMention =
        List.of(
            prepare("DELETE FROM link_block WHERE block = ? AND mention = ?"),
            prepare("DELETE FROM link_pair WHERE mention = ? AND other = ?"),
            prepare("DELETE FROM link_mention WHERE number = ?"));
    noReport = prepare("DELETE FROM link_report WHERE report_id = ?");
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    all.add(statement);
    return statement;
  }

  /** Puts what all reports were linked by in the place of what was there. */
  void replace(Linking linking) throws SQLException {
    for (String table : TABLES) {
      Sql.update(connection, "DELETE FROM " + table);
    }
    if (linking.canGoOn()) {
      linking.keep(this);
      flush();
      Sql.update(connection, "INSERT INTO link_state VALUES (?)", Linker.VERSION);
    }
  }

  /** Number of mentions that are kept; 0 where nothing can be linked by them. */
  long size() throws SQLException {
    String version = Sql.string(connection, "SELECT version FROM link_state");
    return Linker.VERSION.equals(version)
        ? Sql.count(connection, "SELECT COUNT(*) FROM link_mention")
        : 0;
  }

  long next() throws SQLException {
    return Sql.count(connection, "SELECT COALESCE(MAX(number), 0) + 1 FROM link_mention");
  }

  // ---- what is kept

  @Override
  public void mention(long number, String reportId, String eventId, byte[] features) {
    add(mention, number, reportId, eventId, features);
  }

  @Override
  public void block(long key, int place, int type, long number) {
    add(block, key, number, place, type);
  }

  @Override
  public void pair(long number, long other, double score) {
    add(pair, number, other, score);
  }

  @Override
  public void report(String id, byte[] runs) {
    add(report, id, runs);
  }

  @Override
  public void forgetPair(long number, long other) {
    add(noPair, number, other);
  }

  @Override
  public void forgetMention(long number, Collection<Long> keys, Collection<Long> others) {
    keys.forEach(key -> add(noMention.get(0), key, number));
    for (long other : others) {
      add(noMention.get(1), number, other);
      add(noMention.get(1), other, number);
    }
    add(noMention.get(2), number);
  }

  @Override
  public void forgetReport(String id) {
    add(noReport, id);
  }

  private void add(PreparedStatement statement, Object... values) {
    try {
      Sql.add(statement, values);
      if (++waiting >= BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw new Failure(e);
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
    for (PreparedStatement statement : all) {
      statement.close();
    }
  }

  // ---- what is asked

  @Override
  public void blocks(Collection<Long> keys, InBlock sink) {
    in(
        "SELECT block, place, type, mention FROM link_block WHERE block IN ",
        keys,
        row -> sink.row(row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4)));
  }

  @Override
  public void mentions(Collection<Long> mentions, Mentions sink) {
    in(
        "SELECT number, features FROM link_mention WHERE number IN ",
        mentions,
        row -> sink.row(row.getLong(1), row.getBytes(2)));
  }

  @Override
  public void pairs(Collection<Long> mentions, Pairs sink) {
    in(
        "SELECT mention, other, score FROM link_pair WHERE mention IN ",
        mentions,
        row -> sink.row(row.getLong(1), row.getLong(2), row.getDouble(3)));
  }

  @Override
  public void clusters(Collection<Long> mentions, Groups sink) {
    Set<String> names = new TreeSet<>();
    in(
        "SELECT DISTINCT m.linked FROM link_mention l JOIN membership m"
            + " ON m.report_id = l.report_id AND m.mention_id = l.mention_id WHERE l.number IN ",
        mentions,
        row -> names.add(row.getString(1)));
    in(
        "SELECT m.linked, l.number FROM membership m JOIN link_mention l"
            + " ON l.report_id = m.report_id AND l.mention_id = m.mention_id WHERE m.linked IN ",
        names,
        row -> sink.row(row.getString(1), row.getLong(2)));
  }

  @Override
  public void reports(Collection<String> reportIds, Groups sink) {
    in(
        "SELECT report_id, number FROM link_mention WHERE report_id IN ",
        reportIds,
        row -> sink.row(row.getString(1), row.getLong(2)));
  }

  @Override
  public void copies(Collection<String> reportIds, Runs sink) {
    Set<String> originals = new TreeSet<>();
    in(
        "SELECT COALESCE(copy_of, id) FROM report WHERE id IN ",
        reportIds,
        row -> originals.add(row.getString(1)));
    Set<String> members = new TreeSet<>(originals);
    in("SELECT id FROM report WHERE copy_of IN ", originals, row -> members.add(row.getString(1)));
    in(
        "SELECT report_id, runs FROM link_report WHERE report_id IN ",
        members,
        row -> sink.row(row.getString(1), row.getBytes(2)));
  }

  private void in(String select, Collection<?> values, Sql.RowReader reader) {
    try {
      Sql.in(connection, select, values, reader);
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /** Carries a failure of the database through what knows of none. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(SQLException cause) {
      super(cause);
    }

    @Override
    public synchronized SQLException getCause() {
      return (SQLException) super.getCause();
    }
  }
}
