package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes how much time people spend on events. */
final class WorkTable {
  private static final String SPENT = "SELECT event_id, by_whom, seconds, 0 AS edits FROM work w";
  private static final String EDITED =
      "SELECT w.event_id, w.by_whom, 0, COUNT(DISTINCT w.decision) FROM change w"
          + " JOIN decision d ON d.seq = w.decision WHERE d.kind <> 'accept'";

  private WorkTable() {}

  static int add(Connection connection, String at, String eventId, String by, int seconds)
      throws SQLException {
    return Sql.update(
        connection,
        "INSERT INTO work (at, event_id, by_whom, seconds) VALUES (?, ?, ?, ?)",
        at,
        eventId,
        by,
        seconds);
  }

  static List<Store.Work> of(Connection connection, String eventIdOrNull) throws SQLException {
    boolean one = eventIdOrNull != null;
    String sql =
        "SELECT event_id, by_whom, SUM(seconds) AS seconds, SUM(edits) AS edits FROM ("
            + SPENT
            + (one ? " WHERE w.event_id = ?" : "")
            + " UNION ALL "
            + EDITED
            + (one ? " AND w.event_id = ?" : "")
            + " GROUP BY w.event_id, w.by_whom) done"
            + " GROUP BY event_id, by_whom ORDER BY event_id, by_whom";
    List<Store.Work> all = new ArrayList<>();
    Sql.query(
        connection,
        sql,
        one ? List.of(eventIdOrNull, eventIdOrNull) : List.of(),
        row ->
            all.add(
                new Store.Work(
                    row.getString("event_id"),
                    row.getString("by_whom"),
                    row.getLong("seconds"),
                    row.getInt("edits"))));
    return all;
  }
}
