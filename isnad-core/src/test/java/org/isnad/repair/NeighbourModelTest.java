package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.isnad.repair.ContextModel.Token;
import org.junit.jupiter.api.Test;

class NeighbourModelTest {
  private static final LanguageModel WORDS = LanguageModel.builtIn();

  private static int[] rows(String word) {
    int number = WORDS.find(word);
    return NeighbourModel.rows(Token.of(word), number < 0 ? -1 : NeighbourModel.row(number));
  }

  /** How well a word stands in the place of «_», its frequency left out. */
  private static double log(String word, String sentence) {
    NeighbourModel model = NeighbourModel.builtIn();
    String[] words = sentence.split(" ");
    int at = Arrays.asList(words).indexOf("_");
    float[] inputs = new float[NeighbourModel.INPUTS];
    float[] units = new float[NeighbourModel.UNITS];
    for (int k = 0; k < words.length; k++) {
      if (k != at) {
        model.add(rows(words[k]), inputs, NeighbourModel.place(k - at), 1);
      }
    }
    model.look(inputs, units);
    return model.log(rows(word), units);
  }

  private static void fitsBetter(String one, String other, String sentence) {
    assertThat(log(one, sentence)).as(sentence).isGreaterThan(log(other, sentence) + 1);
  }

  @Test
  void aVerbAgreesWithWhoDoes() {
    fitsBetter("قالت", "قال", "<s> _ وزيرة الخارجية البريطانية إن");
    fitsBetter("قال", "قالت", "<s> _ وزير الخارجية البريطاني إن");
  }

  @Test
  void anAdjectiveAgreesWithItsNoun() {
    fitsBetter("السورية", "السوري", "شنت القوات _ هجوما على البلدة");
    fitsBetter("السوري", "السورية", "شن الجيش _ هجوما على البلدة");
  }

  @Test
  void aVerbAfterANegationIsInTheImperfect() {
    fitsBetter("تشارك", "شاركت", "قال الرئيس إن بلاده لن _ في الحرب");
  }

  @Test
  void theWordsOnEachSideHaveTheirPlaces() {
    int[] places =
        IntStream.rangeClosed(-6, 6).filter(k -> k != 0).map(NeighbourModel::place).toArray();

    assertThat(places).containsExactly(10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11);
    assertThat(NeighbourModel.place(-25)).isEqualTo(10);
    assertThat(NeighbourModel.place(25)).isEqualTo(11);
  }

  @Test
  void theMostFrequentWordsHaveRows() {
    int[] counts = new int[NeighbourModel.FREQUENT + 2];
    Arrays.fill(counts, 5);
    counts[1] = 4;
    counts[3] = 3;
    counts[7] = 9;
    int[] rows = NeighbourModel.frequent(counts);

    assertThat(rows[7]).isZero();
    assertThat(rows[0]).isEqualTo(1);
    assertThat(rows[1]).isEqualTo(-1);
    assertThat(rows[3]).isEqualTo(-1);
    assertThat(Arrays.stream(rows).filter(row -> row >= 0).distinct().count())
        .isEqualTo(NeighbourModel.FREQUENT);
  }

  @Test
  void aWordIsMadeOfRowsOfItsOwnKinds() {
    int[] rows = NeighbourModel.rows(Token.of("والسورية"), -1);

    assertThat(rows).hasSize(NeighbourModel.PARTS);
    assertThat(rows[0]).isEqualTo(-1);
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows[1]).isBetween(NeighbourModel.FREQUENT, NeighbourModel.ROWS - 1);
    assertThat(rows[3]).isBetween(rows[2] + 1, NeighbourModel.ROWS - 1);
    // What it is without proclitics.
    assertThat(rows[3]).isEqualTo(NeighbourModel.rows(Token.of("سورية"), -1)[3]);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Random random = new Random(1);
    float[] in = numbers(NeighbourModel.ROWS * NeighbourModel.WIDTH, random);
    float[] out = numbers(NeighbourModel.ROWS * NeighbourModel.UNITS, random);
    Arrays.fill(in, 0, NeighbourModel.WIDTH, 0);
    NeighbourModel model =
        new NeighbourModel(
            in,
            out,
            numbers(NeighbourModel.INPUTS * NeighbourModel.UNITS, random),
            numbers(NeighbourModel.UNITS, random));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    NeighbourModel again = NeighbourModel.read(new ByteArrayInputStream(bytes.toByteArray()));

    int[] word = rows("السورية");
    float[] units = new float[NeighbourModel.UNITS];
    float[] unitsAgain = new float[NeighbourModel.UNITS];
    float[] inputs = new float[NeighbourModel.INPUTS];
    model.add(rows("القوات"), inputs, NeighbourModel.place(-1), 1);
    model.look(inputs, units);
    Arrays.fill(inputs, 0);
    again.add(rows("القوات"), inputs, NeighbourModel.place(-1), 1);
    again.look(inputs, unitsAgain);

    assertThat(units[0]).isEqualTo(1);
    assertThat(again.log(word, unitsAgain)).isCloseTo(model.log(word, units), within(0.1));
    assertThat(model.log(word, units)).isNotCloseTo(0, within(0.2));
  }

  private static float[] numbers(int n, Random random) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextGaussian() / 8;
    }
    return numbers;
  }
}
