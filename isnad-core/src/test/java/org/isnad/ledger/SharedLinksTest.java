package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Salience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Linking and reconciling measured as if coding were perfect, where the annotations are there. */
class SharedLinksTest {
  @BeforeAll
  static void present() {
    assumeTrue(
        Files.isReadable(GoldReports.shared().resolve("eval/links-dev.json")),
        "no annotated material beside the repository: " + GoldReports.shared().toAbsolutePath());
  }

  @Test
  void linksReportsOfOneEvent() throws IOException {
    JsonNode gold = GoldReports.read(GoldReports.shared().resolve("eval/links-dev.json"));
    List<LedgerEvent> ledger = Ledger.of(GoldReports.linksDev());
    Map<String, Set<Integer>> given = new HashMap<>();
    for (int i = 0; i < ledger.size(); i++) {
      for (LedgerEvent.Member member : ledger.get(i).reports()) {
        if (member.salience() == Salience.MAIN) {
          given.computeIfAbsent(member.id(), id -> new HashSet<>()).add(i);
        }
      }
    }
    int pairs = 0;
    int linked = 0;
    for (JsonNode event : gold.get("events")) {
      List<String> ids = new ArrayList<>();
      event.get("reports").forEach(id -> ids.add(id.asText()));
      for (int i = 0; i < ids.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs++;
          Set<Integer> a = given.getOrDefault(ids.get(i), Set.of());
          linked += Collections.disjoint(a, given.getOrDefault(ids.get(j), Set.of())) ? 0 : 1;
        }
      }
    }
    assertThat((double) linked / pairs).isGreaterThan(0.95);
  }

  @Test
  void theOrderOfReportsDoesNotMatter() throws IOException {
    List<CodedReport> reports = new ArrayList<>(GoldReports.linksDev());
    List<LedgerEvent> expected = Ledger.of(reports);
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertThat(Ledger.of(reports)).isEqualTo(expected);
    }
  }

  @Test
  void seedArticlesGiveTwoEventsAcrossThem() throws IOException {
    List<LedgerEvent> ledger = Ledger.of(GoldReports.seeds());
    assertThat(ledger)
        .filteredOn(event -> event.reports().size() == 5)
        .singleElement()
        .satisfies(event -> assertThat(event.place().country()).isEqualTo("SY"));
    assertThat(ledger)
        .filteredOn(event -> event.reports().size() == 4)
        .singleElement()
        .satisfies(event -> assertThat(event.place().country()).isEqualTo("IQ"));
  }
}
