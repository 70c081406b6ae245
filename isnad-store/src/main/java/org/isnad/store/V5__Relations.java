package org.isnad.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Finds the relations between events that were written before there were any. */
@SuppressWarnings("checkstyle:TypeName")
final class V5__Relations extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    List<String> live = new ArrayList<>();
    Sql.query(
        connection,
        "SELECT id FROM event WHERE state = 'live' ORDER BY id",
        List.of(),
        row -> live.add(row.getString(1)));
    new RelationTable(connection).update(live);
  }
}
