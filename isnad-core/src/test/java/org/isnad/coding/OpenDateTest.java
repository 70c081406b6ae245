package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import org.isnad.report.Report;
import org.isnad.time.DayConstraint;
import org.junit.jupiter.api.Test;

/** What is kept of the day of an event where nothing says when the report appeared. */
class OpenDateTest {
  private static CodedEvent first(String text) {
    List<CodedEvent> events = Coder.builtIn().code(Report.of("r", text)).events();
    assertThat(events).as(text).isNotEmpty();
    return events.get(0);
  }

  private static DayConstraint constraint(String text) {
    CodedEvent event = first(text);
    assertThat(event.date()).isNull();
    assertThat(event.openDate()).isNotNull();
    OpenDate open = event.openDate();
    assertThat(text.substring(open.begin(), open.finish())).isEqualTo(open.text());
    return open.constraint();
  }

  @Test
  void theWeekdayBoundsTheDay() {
    assertThat(constraint("قتل سبعة جنود في هجوم لمسلحين على حاجز قرب كركوك مساء الخميس."))
        .isEqualTo(new DayConstraint(DayOfWeek.THURSDAY, null, -7, 0));
  }

  @Test
  void yesterdayWithItsWeekdayIsOneDayBefore() {
    assertThat(constraint("قتل سبعة جنود في هجوم لمسلحين على حاجز قرب كركوك أمس الخميس."))
        .isEqualTo(new DayConstraint(DayOfWeek.THURSDAY, null, -1, -1));
  }

  @Test
  void yesterdayAloneNamesNoDay() {
    DayConstraint constraint = constraint("قتل سبعة جنود في هجوم لمسلحين على حاجز قرب كركوك أمس.");
    assertThat(constraint).isEqualTo(new DayConstraint(null, null, -1, -1));
    assertThat(constraint.names()).isFalse();
  }

  @Test
  void aDateWithoutItsYearKeepsDayAndMonth() {
    assertThat(
            constraint("قتل سبعة جنود في هجوم لمسلحين على حاجز قرب كركوك في 14 مايو.").monthDay())
        .isEqualTo(MonthDay.of(5, 14));
  }

  @Test
  void aWholeDateIsFixedByTheTextItself() {
    CodedEvent event = first("قتل سبعة جنود في هجوم لمسلحين على حاجز قرب كركوك في 14 مايو 2019.");
    assertThat(event.openDate()).isNull();
    assertThat(event.date().start()).hasToString("2019-05-14");
  }

  @Test
  void theDayOfAnAnnouncementGoesToWhatIsTold() {
    CodedEvent event =
        first(
            "كان بالأمس الخميس حدثان في العراق لهما سبب واحد.\n"
                + "قتل سبعة جنود في هجوم لمسلحين من تنظيم داعش على حاجز للجيش قرب كركوك.\n"
                + "وقتل خمسة مدنيين في انفجار عبوة ناسفة في الموصل.");
    assertThat(event.openDate().constraint())
        .isEqualTo(new DayConstraint(DayOfWeek.THURSDAY, null, -1, -1));
  }

  @Test
  void nothingIsTakenFromTheClock() {
    String text = "قتل سبعة جنود في هجوم لمسلحين على حاجز قرب كركوك اليوم.";
    assertThat(first(text).date()).isNull();
    Report dated = Report.of("r", text).withPublished("2019-05-16");
    assertThat(Coder.builtIn().code(dated).events().get(0).date().start())
        .hasToString("2019-05-16");
  }
}
