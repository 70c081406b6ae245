package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeCorpusTest {
  private static final Lexicon LEXICON = TimeLexiconForTests.lexicon();
  private static final TimeTagger TAGGER = new TimeTagger();

  record Example(
      String phrase, String anchor, String start, String end, String precision, String kind) {}

  static Stream<Example> corpus() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    TimeCorpusTest.class.getResourceAsStream("/org/isnad/time/time.corpus.tsv")),
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
        String[] f = line.split("\t");
        examples.add(new Example(f[0], f[1], f[2], f[3], f[4], f[5]));
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void phraseMeansWhatTheCorpusSays(Example example) {
    List<TimeMention> mentions = tag(example.phrase(), example.anchor());
    if (example.kind().equals("NONE")) {
      assertThat(mentions).isEmpty();
      return;
    }
    assertThat(mentions).hasSize(1);
    TimeMention mention = mentions.get(0);
    assertThat(
            new Example(
                example.phrase(),
                example.anchor(),
                written(mention.from()),
                written(mention.to()),
                mention.precision(),
                mention.kind().name()))
        .isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void phraseMeansTheSameInsideASentence(Example example) {
    if (example.phrase().startsWith("س") || example.phrase().startsWith("ومن")) {
      return; // a clause of its own
    }
    String sentence = "قالت المصادر إن ذلك وقع \"" + example.phrase() + "\" قرب البلدة";
    List<TimeMention> mentions = tag(sentence, example.anchor());
    assertThat(mentions).hasSize(example.kind().equals("NONE") ? 0 : 1);
    for (TimeMention mention : mentions) {
      assertThat(mention.kind().name()).isEqualTo(example.kind());
      assertThat(written(mention.from())).isEqualTo(example.start());
    }
  }

  @Test
  void corpusIsLarge() throws IOException {
    assertThat(corpus().count()).isGreaterThanOrEqualTo(200);
  }

  private static String written(LocalDate day) {
    return day == null ? "-" : day.toString();
  }

  private static List<TimeMention> tag(String phrase, String anchor) {
    Text text = Text.of(phrase);
    return TAGGER.tag(
        text, LEXICON.match(text), anchor.equals("-") ? null : LocalDate.parse(anchor));
  }
}
