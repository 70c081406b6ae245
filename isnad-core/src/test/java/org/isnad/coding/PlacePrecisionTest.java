package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A point of the compass is beside a city, and within a province that has no city of its name. */
class PlacePrecisionTest {
  @ParameterizedTest
  @CsvSource({
    "في الجبال شمال بغداد, NEAR",
    "غرب بغداد, NEAR",
    "في شمال ديالى, ADMIN1",
    "في محافظة بغداد, ADMIN1",
    "قرب تكريت, NEAR",
    "في تكريت, EXACT",
  })
  void isThatOfTheWordsBeforeThePlace(String where, PlacePrecision precision) {
    String text = "اقتحم مسلحون ثكنة " + where + " وقتلوا 11 جنديا.";
    List<CodedEvent> events =
        Coder.builtIn()
            .code(Report.of("r", text).withPublished("2021-09-07T15:00:00+00:00"))
            .events();
    assertThat(events).isNotEmpty();
    assertThat(events.get(0).place().precision()).isEqualTo(precision);
  }
}
