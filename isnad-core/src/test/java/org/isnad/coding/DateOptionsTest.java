package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which times an event may have happened at, whatever the model makes of them. */
class DateOptionsTest {
  private static final String TUESDAY = "2021-09-07T15:00:00+00:00";

  private static List<DateCase> options(String title, String text, String published) {
    Report report = Report.of("r", text).withTitle(title).withPublished(published);
    return Coder.builtIn().candidates(report).get(0).dates();
  }

  private static DateCase option(List<DateCase> options, String first, String last) {
    return options.stream()
        .filter(o -> o.start() != null)
        .filter(o -> o.start().toString().equals(first) && o.end().toString().equals(last))
        .findFirst()
        .orElseThrow(() -> new AssertionError(first + " to " + last + " is no option"));
  }

  @Test
  void spansOfTheSmallHoursEndTheDayBefore() {
    List<DateCase> options =
        options(
            null,
            "قصفت قوات الحكومة لليوم الثالث على التوالي بلدة النعيمة في ريف درعا، وقتل أربعة مدنيين.",
            "2021-09-08T01:10:00+00:00");
    assertThat(option(options, "2021-09-05", "2021-09-07").features())
        .containsKey("reading=smallhours,DURATION");
  }

  @Test
  void spansAreNotMovedAfterTheSmallHours() {
    List<DateCase> options =
        options(
            null,
            "قصفت قوات الحكومة لليوم الثالث على التوالي بلدة النعيمة في ريف درعا، وقتل أربعة مدنيين.",
            TUESDAY);
    assertThat(options)
        .noneMatch(o -> o.features().keySet().stream().anyMatch(f -> f.contains("smallhours")));
  }

  @Test
  void lineWithADateAloneIsNoTimeOfAnEvent() {
    List<DateCase> options =
        options(
            "هجوم على حاجز في كركوك",
            "05/09/2021\n\nقتل ثلاثة جنود في هجوم على حاجز للجيش في كركوك.",
            TUESDAY);
    assertThat(options)
        .noneMatch(o -> o.start() != null && o.start().toString().equals("2021-09-05"));
  }

  @Test
  void sentenceAfterTheFirstOfTheBodyIsReadUnderAHeadline() {
    List<DateCase> options =
        options(
            "لبنان.. اعتقال قيادي من داعش",
            "أعلنت قوى الأمن اللبنانية، الثلاثاء، اعتقال قيادي في تنظيم داعش في مدينة زحلة. "
                + "وجاء ذلك في 2 سبتمبر الجاري بعد تعقبه أسابيع.",
            TUESDAY);
    assertThat(option(options, "2021-09-02", "2021-09-02")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"00:30,hour0", "06:30,hour2", "15:00,hour4", "23:59,hour6"})
  void hourOfTheNewsSpeaksForItsDay(String hour, String feature) {
    List<DateCase> options =
        options(
            null,
            "قتل أربعة مدنيين في غارة جوية على بلدة النعيمة في ريف درعا، وفق مسعفين.",
            "2021-09-07T" + hour + ":00+00:00");
    assertThat(options.stream().flatMap(o -> o.features().keySet().stream()))
        .contains("unsaid=yesterday," + feature);
  }

  @Test
  void placeWhereTheSentenceTellsFirstIsMarked() {
    Report report =
        Report.of("r", "قتل أربعة مدنيين في غارة جوية على مدينة درعا في جنوب البلاد.")
            .withPublished(TUESDAY);
    PlaceCase place =
        Coder.builtIn().candidates(report).get(0).places().stream()
            .filter(p -> p.name().equals("درعا"))
            .findFirst()
            .orElseThrow();
    assertThat(place.features()).containsKeys("first,own", "tells=before,city");
  }
}
