package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus file: phrases and the figures that each must give. */
class FigureFinderTest {
  private static final LocalDate DAY = LocalDate.of(2020, 5, 17);

  static Stream<Arguments> phrases() throws IOException {
    return lines().stream().map(line -> Arguments.of(line[0], line[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phrases")
  void figuresAreFound(String phrase, String expected) {
    assertThat(show(phrase)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phrases")
  void figuresStandWithinTheirText(String phrase, String expected) {
    Text text = Text.of("عنوان الخبر\n" + phrase + ".\n" + phrase + ".");
    List<Figure> figures = find(text);
    int sentence = 0;
    for (Figure figure : figures) {
      Counted c = figure.counted();
      assertThat(c.first()).isNotNegative().isLessThan(c.end());
      assertThat(c.end()).isLessThanOrEqualTo(text.tokens().sentenceEnd(figure.sentence()));
      assertThat(figure.sentence()).isGreaterThanOrEqualTo(sentence);
      assertThat(figure.total()).isLessThan(figures.indexOf(figure) + 1);
      sentence = figure.sentence();
    }
  }

  @Test
  void partsPointToTheirTotal() {
    List<Figure> figures = find(Text.of("مقتل 20 شخصا بينهم ستة أطفال وإصابة 40 بينهم امرأتان"));
    assertThat(figures).extracting(Figure::total).containsExactly(-1, 0, -1, 2);
  }

  @Test
  void partsOfTheSentenceBeforeAreParts() {
    List<Figure> figures = find(Text.of("قتل 30 شخصا في التفجير. وبينهم خمسة من رجال الشرطة."));
    assertThat(figures).extracting(Figure::measure).containsOnly(Measure.KILLED);
    assertThat(figures).extracting(Figure::total).containsExactly(-1, 0);
  }

  @Property(tries = 300)
  void anyFigureIsTakenOver(@ForAll("counts") int count, @ForAll("frames") String frame) {
    String phrase = frame.replace("%", Integer.toString(count));
    List<Figure> figures = find(Text.of(phrase));
    assertThat(figures).extracting(f -> f.counted().low()).contains(count);
    assertThat(figures).extracting(Figure::measure).contains(Measure.KILLED);
  }

  @Property(tries = 300)
  void wordsInAnyOrderDoNoHarm(@ForAll("words") List<String> words) {
    Text text = Text.of(String.join(" ", words));
    for (Figure figure : find(text)) {
      Counted c = figure.counted();
      assertThat(c.first()).isLessThan(c.end());
      assertThat(c.end()).isLessThanOrEqualTo(text.tokens().size());
    }
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(11, 999);
  }

  @Provide
  Arbitrary<String> frames() {
    return Arbitraries.of(
        "مقتل % شخصا في هجوم",
        "قتل % جنديا وأصيب آخرون",
        "إن % مدنيا قتلوا في القصف",
        "سقط % قتيلا في المعارك",
        "ارتفع عدد القتلى إلى %",
        "لقي % شخصا حتفهم في الانفجار");
  }

  @Provide
  Arbitrary<List<String>> words() {
    Arbitrary<String> word =
        Arbitraries.of(
            "قتل", "قتلوا", "مقتل", "أصيب", "وإصابة", "12", "ثلاثة", "جنود", "جندي", "شخصا",
            "بينهم", "منهم", "أحدهم", "عدد", "حصيلة", "القتلى", "جرحى", "إلى", "من", "،", ".", "لم",
            "أي", "دون", "إصابات", "وقوع", "العشرات", "مسلحين", "اثنين", "على", "الأقل", "نحو",
            "اعتقال", "خرج", "آلاف", "بين", "قتيل", "وجريح", "و", "\"", "جثث", "برصاص", "آخرين",
            "اثنان");
    return word.list().ofMinSize(1).ofMaxSize(14);
  }

  private static String show(String phrase) {
    String shown =
        find(Text.of(phrase)).stream().map(FigureFinderTest::show).collect(Collectors.joining(" "));
    return shown.isEmpty() ? "-" : shown;
  }

  private static String show(Figure figure) {
    Counted c = figure.counted();
    return figure.measure().code()
        + ":"
        + (c.low() == null ? "" : c.low())
        + "-"
        + (c.high() == null ? "" : c.high())
        + (c.qualifier() == Qualifier.EXACT ? "" : ":" + c.qualifier().code());
  }

  private static List<Figure> find(Text text) {
    return new FigureFinder(Coder.builtIn().scan(text, DAY)).find();
  }

  private static List<String[]> lines() throws IOException {
    try (InputStream in = FigureFinderTest.class.getResourceAsStream("figures.corpus.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }
}
