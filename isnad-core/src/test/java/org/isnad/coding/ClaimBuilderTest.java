package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

/** Which figures become claims. */
class ClaimBuilderTest {
  @Test
  void aHeadlineThatDropsTheHedgeIsNoSecondCount() {
    assertThat(
            counts(
                "14 قتيلا بتفجير سوق في بغداد",
                "قتل ما لا يقل عن 14 شخصا وأصيب 30 في تفجير استهدف سوقا في بغداد الأحد."))
        .containsExactly("killed 14-null", "injured 30-30");
  }

  @Test
  void aVagueHeadlineIsTheCountOfTheText() {
    assertThat(
            counts(
                "عشرات القتلى بتفجير سوق في بغداد",
                "قتل 35 شخصا وأصيب 30 في تفجير استهدف سوقا في بغداد الأحد."))
        .containsExactly("killed 35-35", "injured 30-30");
  }

  @Test
  void aHeadlineWithAnotherCountStays() {
    assertThat(
            counts(
                "20 قتيلا بتفجير سوق في بغداد",
                "قتل ما لا يقل عن 14 شخصا وأصيب 30 في تفجير استهدف سوقا في بغداد الأحد."))
        .contains("killed 20-20", "killed 14-null");
  }

  @Test
  void theDeadOfAWarAreNobodysToll() {
    String news = "قتل 14 شخصا في تفجير استهدف سوقا في بغداد الأحد. ";
    assertThat(counts("تفجير في بغداد", news + "وأودت الحرب بحياة أكثر من 30 ألف شخص."))
        .containsExactly("killed 14-14");
    assertThat(counts("تفجير في بغداد", news + "وقتل منذ عام 2014 أكثر من 30 ألف شخص."))
        .containsExactly("killed 14-14");
  }

  private static List<String> counts(String title, String text) {
    Report report = new Report("r", null, null, null, title, "2018-03-12T10:00:00Z", null, text);
    return Coder.builtIn().code(report).events().stream()
        .flatMap(event -> event.claims().stream())
        .map(claim -> claim.measure() + " " + claim.low() + "-" + claim.high())
        .toList();
  }
}
