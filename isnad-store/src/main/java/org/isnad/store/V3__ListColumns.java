package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills the columns that events are listed by, for events that were written without them. */
@SuppressWarnings("checkstyle:TypeName")
final class V3__ListColumns extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    List<EventRow> rows = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT body FROM event",
        List.of(),
        row -> rows.add(EventRow.of(Codec.readEvent(row.getString(1)))));
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE event SET means = ?, states = ? WHERE id = ?")) {
      for (EventRow row : rows) {
        Sql.add(update, row.means(), row.states(), row.id());
      }
      update.executeBatch();
    }
  }
}
