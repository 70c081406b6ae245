package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of an older version becomes one of this. */
class MigrationTest {
  @TempDir Path folder;

  @Test
  void whatANewVersionLooksUpByIsFilledForWhatIsThere() throws Exception {
    String db = folder.resolve("old.db").toString();
    EventPage before;
    EventFacets facets;
    List<EventRelation> relations;
    String bombs;
    try (Store store = Store.open(db, true)) {
      store.add(List.of(Samples.AZIM, Samples.MOSUL, DecisionContract.BOMBS));
      store.relink();
      before = store.list(EventQuery.ALL, EventSort.DATE, false, null, 10);
      facets = store.facets(EventQuery.ALL);
      bombs = store.report("bombs").orElseThrow().memberships().get(0).eventId();
      relations = store.relations(bombs);
      assertThat(relations).hasSize(1);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      // As the first version left it.
      statement.execute("UPDATE event SET means = NULL, states = NULL");
      statement.execute("DELETE FROM relation");
      statement.execute("DELETE FROM flyway_schema_history WHERE version IN ('3', '5', '6')");
      statement.execute("DELETE FROM flyway_schema_history WHERE version = '4'");
      statement.execute("DROP TABLE work");
      statement.execute("DROP INDEX relation_decision");
      statement.execute("DROP INDEX event_merged");
      statement.execute("ALTER TABLE relation DROP COLUMN decision");
    }
    try (Store store = Store.open(db, false)) {
      assertThat(store.list(EventQuery.ALL, EventSort.DATE, false, null, 10)).isEqualTo(before);
      assertThat(store.facets(EventQuery.ALL)).isEqualTo(facets);
      assertThat(store.relations(bombs)).isEqualTo(relations);
    }
  }
}
