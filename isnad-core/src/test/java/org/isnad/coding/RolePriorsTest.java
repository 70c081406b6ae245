package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolePriorsTest {
  private static final String FORCE = "known state-force";
  private static final int STRIKE = EventType.AIR_DRONE_STRIKE.ordinal();

  private final RolePriors priors = RolePriors.builtIn();

  @Test
  void whoHasAircraftStrikesWhoHasNoneIsStruck() {
    assertThat(priors.of("saudi-coalition", FORCE).agentOf()[STRIKE]).isGreaterThan(1);
    assertThat(priors.of("houthis", "known armed-group").agentOf()[STRIKE]).isLessThan(-1);
  }

  @Test
  void aGroupWithoutAircraftIsAnAgentOfOtherAttacks() {
    RolePriors.Odds isis = priors.of("isis", "known armed-group");
    assertThat(isis.agentOf()[EventType.SUICIDE_BOMB.ordinal()])
        .isGreaterThan(isis.agentOf()[STRIKE]);
  }

  @Test
  void whoIsNotInTheTableIsJudgedByHisKind() {
    assertThat(priors.of("a-force-of-next-year", FORCE))
        .isSameAs(priors.of("another-one", FORCE))
        .isNotNull();
    assertThat(priors.of("a-force-of-next-year", "of no kind")).isNull();
  }

  @Test
  void everyPartyOfTheTableIsInTheLexiconOfActors() throws IOException {
    Set<String> known = firstColumn("/org/isnad/actor/actors.tsv");
    Set<String> told = firstColumn("/org/isnad/coding/role.priors.tsv");
    told.removeIf(who -> who.startsWith("kind ") || who.startsWith("state:"));
    assertThat(told).hasSizeGreaterThan(100).isSubsetOf(known);
  }

  private static Set<String> firstColumn(String resource) throws IOException {
    Set<String> cells = new HashSet<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                RolePriors.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      boolean header = true;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          if (!header) {
            cells.add(line.split("\t", 2)[0].strip());
          }
          header = false;
        }
      }
    }
    return cells;
  }
}
