package org.isnad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static Report report(String title, String summary, String text) {
    return new Report("r", null, null, null, title, null, summary, text);
  }

  @Test
  void titleAbstractAndBodyFollowEachOther() {
    Text text = Text.of(report(" تفجير في حمص ", "قتل اثنان.", "وقع التفجير صباحا."));

    assertThat(text.original()).isEqualTo("تفجير في حمص\nقتل اثنان.\nوقع التفجير صباحا.");
    assertThat(text.titleEnd()).isEqualTo("تفجير في حمص".length());
    assertThat(text.tokens().sentences()).isEqualTo(3);
  }

  @Test
  void aTitleThatTheBodyBeginsWithIsNotRepeated() {
    Text text = Text.of(report("تفجير في حمص", null, "  تفجير في حمص\nوقع صباحا."));

    assertThat(text.original()).isEqualTo("  تفجير في حمص\nوقع صباحا.");
    assertThat(text.titleEnd()).isEqualTo("  تفجير في حمص".length());
  }

  @Test
  void anAbstractThatTheBodyHasIsNotRepeated() {
    Text text = Text.of(report(null, "وقع التفجير صباحا.", "مقدمة. وقع التفجير صباحا. نهاية."));

    assertThat(text.original()).isEqualTo("مقدمة. وقع التفجير صباحا. نهاية.");
    assertThat(text.titleEnd()).isZero();
  }

  @Test
  void theTitleEndsWhereItsCleanedFormEnds() {
    Text text = Text.of(report("\u200Fتفــجير", null, "نص"));

    assertThat(text.cleaned()).isEqualTo("تفجير\nنص");
    assertThat(text.titleEnd()).isEqualTo(5);
    assertThat(text.originalOffset(6)).isEqualTo(9);
  }

  @Test
  void aReportWithoutWordsIsAnEmptyText() {
    Text text = Text.of(report("", " ", ""));

    assertThat(text.cleaned()).isEmpty();
    assertThat(text.tokens().size()).isZero();
  }

  @Test
  void theDayIsTheOneOfTheOutletsClock() {
    Report late = Report.of("r", "").withPublished("2018-03-04T23:30:00+03:00");

    assertThat(late.publishedDay()).contains(LocalDate.of(2018, 3, 4));
    assertThat(late.publishedAt()).contains(OffsetDateTime.parse("2018-03-04T23:30:00+03:00"));
    assertThat(Report.of("r", "").withPublished(" 2018-03-04 ").publishedDay())
        .contains(LocalDate.of(2018, 3, 4));
    assertThat(Report.of("r", "").withPublished("2018-03-04 10:00:00").publishedAt())
        .contains(OffsetDateTime.parse("2018-03-04T10:00:00Z"));
    assertThat(Report.of("r", "").publishedDay()).isEmpty();
    assertThat(late.publishedHour()).isEqualTo(23);
    assertThat(Report.of("r", "").withPublished("2018-03-04 09:05:00").publishedHour())
        .isEqualTo(9);
    assertThat(Report.of("r", "").withPublished("2018-03-04").publishedHour()).isEqualTo(-1);
  }

  @Test
  void aDateThatIsNoneIsNamed() {
    assertThatThrownBy(() -> Report.of("r", "").withPublished("4.3.2018"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"4.3.2018\"");
  }
}
