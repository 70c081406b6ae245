package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconException;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTaggerTest {
  private static final Lexicon LEXICON = TimeLexiconForTests.lexicon();
  private static final LocalDate SUNDAY = LocalDate.of(2022, 1, 23);

  private final TimeTagger tagger = new TimeTagger();

  private List<TimeMention> tag(String words, LocalDate anchor) {
    Text text = Text.of(words);
    return tagger.tag(text, LEXICON.match(text), anchor);
  }

  private static Optional<LocalDate> anchorIn(String words) {
    Text text = Text.of(words);
    return TimeTagger.anchorIn(text, LEXICON.match(text));
  }

  @Test
  void weekdayWithoutADayOfTheReportKeepsWhatItAsksFor() {
    TimeMention mention = tag("هاجم مسلحون الثكنة الخميس", null).get(0);
    assertThat(mention.isResolved()).isFalse();
    assertThat(mention.weekday()).isEqualTo(DayOfWeek.THURSDAY);
  }

  @Test
  void offsetsCutTheWords() {
    String words = "هاجم مسلحون، فجر الجمعة، ثكنة قرب المدينة";
    TimeMention mention = tag(words, SUNDAY).get(0);
    assertThat(words.substring(mention.begin(), mention.end())).isEqualTo("فجر الجمعة");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "هجوم على ثكنة\n\n20/01/2022\n\nقال مصدر أمني أمس إن",
        "هجوم على ثكنة\nالخميس 20 يناير 2022\nقال مصدر أمني أمس إن",
        "نشر في: 2022-01-20 - 10:15\nقال مصدر أمني أمس إن",
        "بغداد، 20 كانون الثاني/يناير 2022 - قال مصدر أمني أمس إن"
      })
  void dateLineIsTheDayOfTheReport(String words) {
    assertThat(anchorIn(words)).contains(LocalDate.of(2022, 1, 20));
    List<TimeMention> mentions = tag(words, null);
    assertThat(mentions.get(mentions.size() - 1).from()).isEqualTo(LocalDate.of(2022, 1, 19));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال مصدر أمني إن الهجوم الذي وقع في 20 يناير 2022 استهدف نقطة تفتيش للجيش قرب المدينة",
        "هجوم على ثكنة\nقال مصدر أمني أمس إن",
        "",
        "عام 2014"
      })
  void dateInsideTheReportIsNotItsDay(String words) {
    assertThat(anchorIn(words)).isEmpty();
  }

  @Test
  void reportThatNamesItsDayCorrectsADayPublishedAfterMidnight() {
    List<TimeMention> mentions = tag("قتل جندي اليوم السبت في هجوم. وكان اثنان قتلا أمس.", SUNDAY);
    assertThat(mentions)
        .extracting(TimeMention::from)
        .containsExactly(LocalDate.of(2022, 1, 22), LocalDate.of(2022, 1, 21));
  }

  @Test
  void sameYearIsTheOneNamedBefore() {
    List<TimeMention> mentions =
        tag("في مارس 2014 سقطت البلدة، وفي يونيو من العام نفسه استعادها الجيش", SUNDAY);
    assertThat(mentions.get(1).from()).isEqualTo(LocalDate.of(2014, 6, 1));
  }

  @Test
  void proclitics() {
    assertThat(tag("وبالأمس وللخميس والسبت وفي يناير", SUNDAY)).hasSize(4);
  }

  @Test
  void usersOwnWordsAreAdded(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("time"));
    Files.writeString(
        folder.resolve("time/months.tsv"),
        "forms\tcalendar\tmonth\tbare\nكانونا\tgregorian\t1\tyes\n");
    Lexicon.Builder builder = Lexicon.builder();
    TimeTagger.register(builder, folder);
    Text text = Text.of("20 كانونا 2022");
    assertThat(tagger.tag(text, builder.build().match(text), null))
        .extracting(TimeMention::from)
        .containsExactly(LocalDate.of(2022, 1, 20));
  }

  @Test
  void wrongLineOfALexiconIsNamed(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("time"));
    Files.writeString(
        folder.resolve("time/months.tsv"),
        "forms\tcalendar\tmonth\tbare\nكانونا\tgregorian\t13\tyes\n");
    assertThatThrownBy(() -> TimeTagger.register(Lexicon.builder(), folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("month");
  }
}
