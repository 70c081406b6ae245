package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
  void theDeadOfACampaignAreNotThoseOfADayOfIt() {
    List<CodedEvent> events =
        Coder.builtIn()
            .code(
                Report.of(
                        "r",
                        "قتل 14 مدنيا الاثنين في غارات جوية على مدينة دوما شنتها قوات النظام السوري.\n"
                            + "وقتل منذ بدء الحملة على الغوطة الشرقية في 3 آب 640 مدنيا.")
                    .withPublished("2021-09-07"))
            .events();
    assertThat(events)
        .noneMatch(e -> figures(e).toList().containsAll(List.of("killed 14", "killed 640")))
        .anyMatch(e -> figures(e).toList().contains("killed 14"));
  }

  private static Stream<String> figures(CodedEvent event) {
    return event.claims().stream().map(c -> c.measure().code() + " " + c.low());
  }

  private static List<Sentence> read(String sentence) {
    Scan scan = Coder.builtIn().scan(Text.of(Report.of("r", sentence + ".")), PUBLISHED);
    return new SentenceReader(scan, PUBLISHED).read(new FigureFinder(scan).find());
  }
}
