package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums over a campaign are told from the tolls of a day. */
class SumsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 9, 7);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وقتل منذ 3 آب 640 مدنيا في المدينة",
        "قتل أكثر من 300 مدني منذ بدء الحملة",
        "وأصيب منذ عام 2019 نحو ألفي شخص"
      })
  void whatIsCountedOverWeeksIsASum(String sentence) {
    assertThat(read(sentence)).anyMatch(Sentence::sum);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قتل 40 مدنيا في غارات على المدينة",
        "قتل 40 مدنيا منذ صباح الاثنين",
        "قتل 40 مدنيا في الغارة الأعنف منذ ثلاث سنوات",
        "قتل القيادي الذي يقاتل الحكومة منذ 2015",
        "تقصف المدفعية المدينة منذ عام 2019"
      })
  void aTollIsNone(String sentence) {
    assertThat(read(sentence)).noneMatch(Sentence::sum);
  }

  @Test
  void theSumThatATollRaisesIsAClauseOfItsOwn() {
    List<Sentence> read =
        read(
            "أسفر القصف على البلدة الاثنين عن مقتل تسعة مدنيين، لترتفع بذلك حصيلة القتلى منذ 3 آب إلى 640");
    assertThat(read).hasSize(2);
    assertThat(read.get(0).sum()).isFalse();
    assertThat(read.get(1).sum()).isTrue();
  }

  @Test
  void aSumAndATollJoinOnlyWhereTheyAreSurelyOfOneEvent() {
    Sentence toll = read("قتل 14 مدنيا الاثنين في غارات على المدينة").get(0);
    Sentence sum = read("وقتل منذ بدء الحملة 640 مدنيا").get(0);
    assertThat(JoinThreshold.forSums(event(toll), sum)).isGreaterThan(0.5);
    assertThat(JoinThreshold.forSums(event(sum), toll)).isGreaterThan(0.5);
    assertThat(JoinThreshold.forSums(event(sum), sum)).isZero();
    assertThat(JoinThreshold.forSums(event(toll), toll)).isZero();
  }

  private static EventDraft event(Sentence told) {
    EventDraft event = new EventDraft();
    event.sentences.add(told);
    event.start = told.start();
    event.finish = told.finish();
    return event;
  }

  private static List<Sentence> read(String sentence) {
    Scan scan = Coder.builtIn().scan(Text.of(Report.of("r", sentence + ".")), PUBLISHED);
    return new SentenceReader(scan, PUBLISHED).read(new FigureFinder(scan).find());
  }
}
