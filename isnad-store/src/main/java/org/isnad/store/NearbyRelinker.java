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
import org.isnad.linking.LocalLinker;

/**
 * Links reports that came or went with what lies around them, and makes only these events anew.
 * What comes out is what linking all reports gives ({@link LocalLinker}).
 */
final class NearbyRelinker {
  /** With more than one new mention for so many, all are linked anew. */
  private static final int SHARE = 4;

  private final Connection connection;
  private final String now;
  private final List<CodedReport> coming = new ArrayList<>();
  private final List<String> leaving = new ArrayList<>();
  private final Map<MentionRef, Link> links = new HashMap<>();

  NearbyRelinker(Connection connection, String now) {
    this.connection = connection;
    this.now = now;
  }

  /**
   * @return null where everything has to be linked anew: nothing has been done then
   */
  Store.Relinking run() throws SQLException {
    long start = System.nanoTime();
    try (LinkTables tables = new LinkTables(connection)) {
      long known = tables.size();
      if (known == 0 || !read(known)) {
        return null;
      }
      LocalLinker.Outcome outcome;
      try {
        outcome = new LocalLinker(tables).link(coming, leaving, tables.next(), tables);
      } catch (IllegalStateException e) {
        return null;
      }
      Set<MentionRef> gone = mentions(leaving);
      Set<MentionRef> around = new TreeSet<>(gone);
      around.addAll(mentions(copying(outcome.originals())));
      tables.flush();
      markClusters(outcome);
      around.addAll(links.keySet());
      Cause cause = Relinker.cause(connection);
      markReports(outcome.originals());
      EventUpdate update = new LocalRelinker(connection, links, gone).update(around, now, cause);
      int events = (int) Sql.count(connection, "SELECT COUNT(*) FROM event WHERE state = 'live'");
      double seconds = (System.nanoTime() - start) / 1e9;
      return update == null
          ? new Store.Relinking(events, 0, 0, 0, 0, 0, seconds)
          : update.told(events, seconds);
    } catch (LinkTables.Failure e) {
      throw e.getCause();
    }
  }

  /** Reads what came and went; says whether it is little enough, and of known days. */
  private boolean read(long known) throws SQLException {
    String unlinked = " FROM report WHERE linked = 0 AND events > 0 AND withdrawn IS ";
    long mentions = Sql.count(connection, "SELECT COALESCE(SUM(events), 0)" + unlinked + "NULL");
    if (mentions * SHARE > known) {
      return false;
    }
    Sql.query(
        connection,
        "SELECT id, published, language, original, coded" + unlinked + "NULL ORDER BY id",
        List.of(),
        row -> coming.add(ReportTable.coded(row)));
    long[] left = {known + mentions};
    Sql.query(
        connection,
        "SELECT id, events"
            + unlinked
            + "NOT NULL AND EXISTS (SELECT 1 FROM link_report l WHERE l.report_id = report.id)"
            + " ORDER BY id",
        List.of(),
        row -> {
          leaving.add(row.getString(1));
          left[0] -= row.getLong(2);
        });
    return Linker.canGoOn(left[0]) && coming.stream().allMatch(Linker::isDated);
  }

  private Set<MentionRef> mentions(Iterable<String> reports) throws SQLException {
    Set<MentionRef> mentions = new TreeSet<>();
    for (String id : reports) {
      Sql.query(
          connection,
          "SELECT mention_id FROM membership WHERE report_id = ?",
          List.of(id),
          row -> mentions.add(new MentionRef(id, row.getString(1))));
    }
    return mentions;
  }

  /** Reports of which it is other than before what they copy. */
  private Set<String> copying(Map<String, String> originals) throws SQLException {
    Set<String> changed = new TreeSet<>();
    Sql.in(
        connection,
        "SELECT id, copy_of FROM report WHERE id IN ",
        originals.keySet(),
        row -> {
          if (!Objects.equals(row.getString(2), originals.get(row.getString(1)))) {
            changed.add(row.getString(1));
          }
        });
    originals.keySet().retainAll(changed);
    return changed;
  }

  /** Writes into which cluster each mention comes; the new ones have no place for it yet. */
  private void markClusters(LocalLinker.Outcome outcome) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE membership SET linked = ? WHERE report_id = ? AND mention_id = ?")) {
      for (LocalLinker.Changed cluster : outcome.clusters()) {
        List<MentionRef> members =
            cluster.mentions().stream()
                .map(name -> new MentionRef(name.reportId(), name.eventId()))
                .toList();
        String name = MentionKeys.name(members);
        for (int i = 0; i < members.size(); i++) {
          MentionRef member = members.get(i);
          Cluster.Tie tie = cluster.ties().isEmpty() ? null : cluster.ties().get(i);
          links.put(member, Link.of(name, tie));
          Sql.add(update, name, member.report(), member.mention());
        }
      }
      update.executeBatch();
    }
  }

  private void markReports(Map<String, String> originals) throws SQLException {
    try (PreparedStatement copies =
        connection.prepareStatement("UPDATE report SET copy_of = ? WHERE id = ?")) {
      for (Map.Entry<String, String> report : originals.entrySet()) {
        Sql.add(copies, report.getValue(), report.getKey());
      }
      copies.executeBatch();
    }
    Sql.update(
        connection, "UPDATE report SET copy_of = NULL WHERE linked = 0 AND withdrawn IS NOT NULL");
    Sql.update(connection, "UPDATE report SET linked = 1 WHERE linked = 0");
  }
}
