package org.isnad.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus files: phrases and what each must give. */
class QuantityCorpusTest {
  private static final Lexicon LEXICON = QuantityPropertyTest.lexicon();
  private static final QuantityTagger TAGGER = new QuantityTagger();

  static Stream<Arguments> numbers() throws IOException {
    return lines("numbers.corpus.tsv");
  }

  static Stream<Arguments> quantities() throws IOException {
    return lines("quantity.corpus.tsv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void numberIsParsed(String phrase, String value) {
    assertThat(NumberParser.parse(phrase))
        .isEqualTo(
            value.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quantities")
  void quantitiesAreTagged(String phrase, String expected) {
    List<Quantity> found = tag(phrase);
    String shown = found.stream().map(QuantityCorpusTest::show).collect(Collectors.joining(" | "));
    assertThat(shown.isEmpty() ? "-" : shown).isEqualTo(expected);
  }

  @Test
  void expressionsTakeInTheirHedges() {
    assertThat(spans("سقط أكثر من 30 قتيلا في البلدة")).containsExactly("أكثر من 30");
    assertThat(spans("قتل 12 شخصا على الأقل في البلدة")).containsExactly("12 شخصا على الأقل");
    assertThat(spans("بين 7 و10 قتلى")).containsExactly("بين 7 و10");
    assertThat(spans("مقتل (30) مسلحا")).containsExactly("(30)");
  }

  @Test
  void numberTokensLeaveHedgesOut() {
    Quantity quantity = tag("سقط أكثر من ثلاثة آلاف قتيل").get(0);
    assertThat(quantity.firstToken()).isEqualTo(1);
    assertThat(quantity.numberToken()).isEqualTo(3);
    assertThat(quantity.numberEnd()).isEqualTo(5);
  }

  @Test
  void nounsWithoutNumberHaveHedgesToo() {
    assertThat(hedge("مقتل جنديين على الأقل", 1)).isEqualTo(Hedge.AT_LEAST);
    assertThat(hedge("مقتل أكثر من شخص", 3)).isEqualTo(Hedge.AT_LEAST);
    assertThat(hedge("مقتل جنديين في كمين", 1)).isEqualTo(Hedge.EXACT);
  }

  private static Hedge hedge(String phrase, int noun) {
    Text text = Text.of(phrase);
    return QuantityTagger.hedge(text, LEXICON.match(text), noun, noun + 1);
  }

  private static List<Quantity> tag(String phrase) {
    Text text = Text.of(phrase);
    return TAGGER.tag(text, LEXICON.match(text));
  }

  private static List<String> spans(String phrase) {
    return tag(phrase).stream().map(q -> phrase.substring(q.begin(), q.end())).toList();
  }

  private static String show(Quantity q) {
    return (q.low() == null ? "" : q.low())
        + ".."
        + (q.high() == null ? "" : q.high())
        + " "
        + name(q.qualifier())
        + " "
        + name(q.kind())
        + (q.nounBefore() ? " <" : "");
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<Arguments> lines(String file) throws IOException {
    try (InputStream in = QuantityCorpusTest.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(fields -> Arguments.of(fields[0], fields[1]))
          .toList()
          .stream();
    }
  }
}
