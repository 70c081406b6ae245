package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.coding.AttributionsForTests;
import org.isnad.text.Text;
import org.isnad.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionCorpusTest {
  record Example(String sentence, String word, String chain) {}

  static Stream<Example> corpus() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    AttributionCorpusTest.class.getResourceAsStream(
                        "/org/isnad/attribution/attribution.corpus.tsv")),
                StandardCharsets.UTF_8))) {
      boolean header = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        String[] f = line.split("\t", -1);
        examples.add(new Example(f[0], f[1], f[2]));
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void wordIsToldByTheChain(Example example) {
    assertThat(chain(example.sentence(), example.word())).isEqualTo(example.chain());
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void sentencesBeforeWithoutATellerChangeNothing(Example example) {
    String before = "هطلت أمطار غزيرة على المدينة. ";
    assertThat(chain(before + example.sentence(), example.word())).isEqualTo(example.chain());
  }

  @Test
  void corpusIsLarge() throws IOException {
    assertThat(corpus().map(Example::sentence).distinct().count()).isGreaterThanOrEqualTo(150);
  }

  private static String chain(String sentence, String word) {
    Text text = Text.of(sentence);
    List<String> tellers = AttributionsForTests.tellersOf(text, token(text, word));
    return tellers.isEmpty() ? "-" : String.join(" < ", tellers);
  }

  private static int token(Text text, String word) {
    Tokens tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      String written = text.cleaned().substring(tokens.begin(i), tokens.end(i));
      if (written.equals(word) || written.equals("و" + word)) {
        return i;
      }
    }
    throw new AssertionError("no word \"" + word + "\" in: " + text.cleaned());
  }
}
