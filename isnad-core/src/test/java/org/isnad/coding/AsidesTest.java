package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus file: sentences and the event that each names aside; and what becomes of it. */
class AsidesTest {
  static Stream<Arguments> sentences() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                AsidesTest.class.getResourceAsStream("asides.corpus.tsv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> Arguments.of(cells[0], cells[1]))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void whatStandsAsideIsFound(String sentence, String expected) {
    Text text = Text.of(Report.of("r", sentence + "."));
    Scan scan = Coder.builtIn().scan(text, LocalDate.of(2021, 9, 7));
    String found =
        new SentenceReader(scan, LocalDate.of(2021, 9, 7))
            .read(new FigureFinder(scan).find()).stream()
                .filter(Sentence::aside)
                .map(s -> scan.span(s.first(), s.end()).text().replaceAll("\\.$", ""))
                .collect(Collectors.joining(" | "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }

  @Test
  void whoWasKilledInTheRaidIsNotOfTheBombingThatTheyAreAccusedOf() {
    List<CodedEvent> events =
        events(
            "قتلت الشرطة المصرية ستة مسلحين مسؤولين عن تفجير في الإسكندرية قتل فيه شرطيان وأصيب ثلاثة آخرون.\n"
                + "وقالت الوزارة إن ستة مسلحين قتلوا في تبادل لإطلاق النار خلال مداهمة شقة في محافظة البحيرة فجر"
                + " الثلاثاء.");
    assertThat(events.get(0).salience()).isEqualTo(Salience.MAIN);
    assertThat(figures(events.get(0))).contains("killed 6").doesNotContain("killed 2");
    assertThat(events.get(0).place().name()).isEqualTo("البحيرة");
    CodedEvent bombing = events.get(1);
    assertThat(bombing.salience()).isEqualTo(Salience.BACKGROUND);
    assertThat(figures(bombing)).containsExactlyInAnyOrder("killed 2", "injured 3");
  }

  @Test
  void attacksOfTwoDaysAreTwo() {
    List<CodedEvent> events =
        events(
            "قتل أربعة شرطيين في هجوم انتحاري على مركز للشرطة في مدينة موبتي في مالي الثلاثاء، بعد يوم من"
                + " تفجير انتحاري استهدف سوقا.\n"
                + "وقالت الشرطة إن الهجوم على المركز أدى إلى إصابة تسعة أشخاص.\n"
                + "والاثنين فجر انتحاري نفسه في سوق في موبتي ما أسفر عن مقتل 13 شخصا وإصابة 40.");
    assertThat(events.get(0).date().start()).hasToString("2021-09-07");
    assertThat(figures(events.get(0))).contains("killed 4").doesNotContain("killed 13");
    CodedEvent before =
        events.stream().filter(e -> figures(e).contains("killed 13")).findFirst().orElseThrow();
    assertThat(before.date().start()).hasToString("2021-09-06");
    assertThat(before.salience()).isEqualTo(Salience.BACKGROUND);
  }

  @Test
  void theSecondOfTwoBlastsIsNoEventOfItsOwn() {
    List<CodedEvent> events =
        events(
            "قتل ستة أشخاص في انفجارين هزا العاصمة الصومالية مقديشو الثلاثاء.\n"
                + "وقال شهود إنهم سمعوا دوي انفجار ثان في مقديشو بعد دقائق.");
    assertThat(events).hasSize(1);
  }

  @Test
  void whatFollowsTheAttackIsOfIt() {
    List<CodedEvent> events =
        events(
            "وقع تفجيران بسيارتين مفخختين الاثنين قرب القصر الرئاسي في مقديشو، ما أسفر عن مقتل 17 شخصا.\n"
                + "وقال مسؤولون إن معركة بالأسلحة النارية دارت بعد الهجوم قتل فيها خمسة مسلحين.");
    assertThat(events).hasSize(1);
    assertThat(figures(events.get(0))).contains("killed 17", "killed 5");
  }

  @Test
  void whatFollowsOfASentenceThatOnlySaysAfterWhatItCameIsOfTheOther() {
    List<CodedEvent> events =
        events(
            "قتل تسعة أشخاص في هجمات انتحارية على ثلاث كنائس في مدينة سورابايا في إندونيسيا الثلاثاء.\n"
                + "وجاءت الهجمات بعد أيام من تمرد في سجن في جاكرتا، ما أسفر عن مقتل أربعة حراس.");
    assertThat(figures(events.get(0))).containsExactly("killed 9");
  }

  @Test
  void aHeadlineThatBeginsWithWhatWasBeforeIsOfWhatCame() {
    List<CodedEvent> events =
        Coder.builtIn()
            .code(
                new Report(
                    "r",
                    null,
                    null,
                    null,
                    "غداة هجمات المعابد.. انفجار في مبنى للشرطة في سورابايا",
                    "2021-09-07T15:00:00+00:00",
                    null,
                    "أصيب شرطيون في انفجار سيارة في مدينة سورابايا الثلاثاء، وذلك بعد يوم من مقتل 13 شخصا في"
                        + " هجمات على معابد في المدينة."))
            .events();
    assertThat(events.get(0).trigger().text()).isEqualTo("انفجار");
    assertThat(events.get(0).target()).extracting(ActorValue::name).doesNotContain("المعابد");
  }

  @Test
  void anEarlierTollIsOfTheEventThatIsTold() {
    List<CodedEvent> events =
        events(
            "قتل 13 شخصا في هجمات انتحارية على ثلاث كنائس في مدينة سورابايا في إندونيسيا الثلاثاء.\n"
                + "وكان المتحدث باسم الشرطة في شرق جاوة قد أكد في حصيلة سابقة مقتل 11 شخصا وجرح 41 آخرين في"
                + " هجمات منسقة على ثلاث كنائس.");
    assertThat(events).hasSize(1);
    assertThat(figures(events.get(0))).contains("killed 13", "killed 11", "injured 41");
  }

  private static List<CodedEvent> events(String text) {
    return Coder.builtIn()
        .code(Report.of("r", text).withPublished("2021-09-07T15:00:00+00:00"))
        .events();
  }

  private static List<String> figures(CodedEvent event) {
    return event.claims().stream().map(c -> c.measure().code() + " " + c.low()).toList();
  }
}
