package org.isnad.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The outlets of the reports, with what analysts say of their reliability. */
final class SourceTable {
  private SourceTable() {}

  static List<Source> all(Connection connection) throws SQLException {
    Map<String, Source> sources = new TreeMap<>();
    Sql.query(
        connection,
        "SELECT source, COUNT(*) FROM report WHERE source IS NOT NULL GROUP BY source",
        List.of(),
        row ->
            sources.put(
                row.getString(1),
                new Source(row.getString(1), row.getLong(2), null, null, null, null, null, null)));
    for (StoredDecision stored : DecisionTable.ratings(connection)) {
      for (Decision decision : stored.decisions()) {
        if (decision instanceof Decision.Reliability rating) {
          Source source = sources.get(rating.source());
          sources.put(
              rating.source(),
              new Source(
                  rating.source(),
                  source == null ? 0 : source.reports(),
                  rating.reliability(),
                  rating.credibility(),
                  stored.by(),
                  stored.at(),
                  stored.reason(),
                  stored.id()));
        }
      }
    }
    return List.copyOf(sources.values());
  }
}
