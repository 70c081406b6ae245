package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of an older version becomes one of this. */
class MigrationTest {
  @TempDir Path folder;

  @Test
  void whatANewVersionLooksUpByIsFilledForWhatIsThere() throws Exception {
    String db = folder.resolve("old.db").toString();
    List<String> before;
    List<EventRelation> relations;
    String bombs;
    try (Store store = Store.open(db, true)) {
      store.add(List.of(Samples.AZIM, Samples.MOSUL, DecisionContract.BOMBS));
      store.relink();
      before = looked(store);
      assertThat(before)
          .hasSizeGreaterThan(4)
          .anyMatch(line -> line.startsWith("تنظيم الدولة"))
          .anyMatch(line -> line.startsWith("العظيم"));
      bombs = store.report("bombs").orElseThrow().memberships().get(0).eventId();
      relations = store.relations(bombs);
      assertThat(relations).hasSize(1);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      // As the first version left it.
      statement.execute("UPDATE event SET means = NULL, states = NULL");
      statement.execute("DELETE FROM relation");
      statement.execute(
          "DELETE FROM flyway_schema_history WHERE version IN ('3', '4', '5', '6', '7', '8')");
      statement.execute("DROP TABLE actor_name");
      statement.execute("DROP TABLE place_name");
      statement.execute("DROP INDEX event_actor_name");
      statement.execute("DROP INDEX report_copy");
      statement.execute("ALTER TABLE report DROP COLUMN author");
      for (String table : List.of("state", "mention", "block", "pair", "report")) {
        statement.execute("DROP TABLE link_" + table);
      }
      statement.execute("DROP TABLE work");
      statement.execute("DROP INDEX relation_decision");
      statement.execute("DROP INDEX event_merged");
      statement.execute("ALTER TABLE relation DROP COLUMN decision");
    }
    try (Store store = Store.open(db, false)) {
      assertThat(looked(store)).isEqualTo(before);
      assertThat(store.relations(bombs)).isEqualTo(relations);
    }
  }

  /** What events are found by that the first version did not look them up by. */
  private static List<String> looked(Store store) {
    List<String> found = new ArrayList<>();
    for (String means : List.of("car-bomb", "mortar", "improvised-explosive")) {
      EventQuery query = EventQuery.builder().means(List.of(means)).build();
      store.events(query, event -> found.add(means + " " + event.id()));
    }
    for (String state : List.of("single-source", "agreed", "disputed")) {
      EventQuery query = EventQuery.builder().states(List.of(state)).build();
      store.events(query, event -> found.add(state + " " + event.id()));
    }
    for (String actor : List.of("الجيش", "تنظيم الدولة", "isis")) {
      EventQuery query = EventQuery.builder().actor(actor).build();
      store.events(query, event -> found.add(actor + " " + event.id()));
    }
    for (String place : List.of("العظيم", "ديالى")) {
      EventQuery query = EventQuery.builder().place(place).build();
      store.events(query, event -> found.add(place + " " + event.id()));
    }
    return found;
  }
}
