package org.isnad.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isnad.lexicon.LexiconFile;
import org.isnad.text.Text;
import org.isnad.text.Tokens;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private static final WordVectors BUILT_IN = WordVectors.builtIn();

  @Test
  void wordsOfOneMatterLieNear() {
    List<LexiconFile.Row> rows =
        LexiconFile.read("vector/words.corpus.tsv", null, "word", "near", "far");
    assertThat(rows).isNotEmpty();
    for (LexiconFile.Row row : rows) {
      double[] word = vector(BUILT_IN, row.require("word"));
      assertThat(likeness(word, vector(BUILT_IN, row.require("near"))))
          .as(row.require("word") + " is nearer to " + row.require("near"))
          .isGreaterThan(likeness(word, vector(BUILT_IN, row.require("far"))) + 0.1);
    }
  }

  @Test
  void articleAndWhatIsWrittenWithItMakeNoDifference() {
    for (String form : List.of("محكمة", "المحكمة", "والمحكمة", "بالمحكمة", "للمحكمة")) {
      assertThat(vector(BUILT_IN, form)).as(form).isEqualTo(vector(BUILT_IN, "محكمة"));
    }
    // «الله» and «وال» are too short to be what is left of another word.
    assertThat(stem("والد")).isEqualTo("والد");
    assertThat(stem("الله")).isEqualTo("الله");
    assertThat(stem("الدم")).isEqualTo("الدم");
    assertThat(stem("القصف")).isEqualTo("قصف");
  }

  @Test
  void sumsWeighRareWordsMore() {
    WordVectors two =
        WordVectors.read(
            List.of(new String[] {"قصف", "200", "7f00"}, new String[] {"مدرسه", "50", "0081"}));
    double[] sum = new double[two.dimensions()];
    Tokens tokens = Text.of("القصف على المدرسة").tokens();
    assertThat(two.add(tokens, 0, tokens.size(), sum)).isCloseTo(2.5, within(1e-6));
    assertThat(sum).containsExactly(new double[] {2, -0.5}, within(1e-6));
  }

  @Test
  void unknownWordsNumbersAndMarksAddNothing() {
    double[] sum = new double[BUILT_IN.dimensions()];
    Tokens tokens = Text.of("ززززز 12، 2018!").tokens();
    assertThat(BUILT_IN.add(tokens, 0, tokens.size(), sum)).isZero();
    assertThat(sum).containsOnly(0);
  }

  private static String stem(String key) {
    return key.substring(WordVectors.stem(key.toCharArray(), 0, key.length()));
  }

  private static double[] vector(WordVectors vectors, String word) {
    double[] sum = new double[vectors.dimensions()];
    Tokens tokens = Text.of(word).tokens();
    double weight = vectors.add(tokens, 0, tokens.size(), sum);
    assertThat(weight).as(word + " is in the table").isPositive();
    return sum;
  }

  private static double likeness(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int d = 0; d < a.length; d++) {
      ab += a[d] * b[d];
      aa += a[d] * a[d];
      bb += b[d] * b[d];
    }
    return ab / Math.sqrt(aa * bb);
  }
}
