package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final int FINAL_YA = ('ي' - 'ء') * Glyphs.SHAPES + Glyphs.FINAL;
  private static final int FA = Glyphs.number('ف');
  private static final int LAM = Glyphs.number('ل');

  /** Sixty words, of which some end in ya after fa. */
  private static Shapes shapes(int there) {
    String text = "في ".repeat(there) + "كلام ".repeat(60 - there);
    char[] chars = text.toCharArray();
    return Shapes.of(chars, Pieces.of(chars, chars.length));
  }

  private static Evidence evidence(String... stems) {
    Evidence evidence = new Evidence();
    for (String stem : stems) {
      evidence.add(stem, FA, 8, false);
    }
    return evidence;
  }

  @Test
  void procliticsAreNoPartOfAStem() {
    assertThat(Evidence.stem("والجن")).isEqualTo("جن");
    assertThat(Evidence.stem("بالجن")).isEqualTo("جن");
    assertThat(Evidence.stem("الجن")).isEqualTo("جن");
    assertThat(Evidence.stem("ال")).isEqualTo("ال");
    assertThat(Evidence.stem("ولد")).isEqualTo("لد");
    assertThat(Evidence.stem("قلم")).isEqualTo("قلم");
  }

  @Test
  void moreWordsSayMoreThanOneWordAgain() {
    double different = evidence("ا", "ب", "ج").gain(FINAL_YA, shapes(0), false);
    double again = evidence("ا", "ا", "ا").gain(FINAL_YA, shapes(0), false);

    assertThat(different).isGreaterThan(again + 5);
    assertThat(again).isGreaterThan(evidence("ا").gain(FINAL_YA, shapes(0), false));
  }

  @Test
  void whatIsStillThereSpeaksAgainstItsLoss() {
    Evidence evidence = evidence("ا", "ب", "ج");

    assertThat(evidence.gain(FINAL_YA, shapes(0), false)).isPositive();
    assertThat(evidence.gain(FINAL_YA, shapes(20), false))
        .isLessThan(evidence.gain(FINAL_YA, shapes(3), false));
    assertThat(evidence.gain(FINAL_YA, shapes(3), false))
        .isLessThan(evidence.gain(FINAL_YA, shapes(0), false));
  }

  @Test
  void aNameThatComesAgainAndAgainIsNoEvidenceByItself() {
    Evidence name = evidence("ا", "ا", "ا", "ا");
    Evidence common = new Evidence();
    for (int i = 0; i < 4; i++) {
      common.add("ا", FA, 8, true);
    }

    assertThat(name.gain(FINAL_YA, shapes(0), true)).isLessThan(1);
    assertThat(common.gain(FINAL_YA, shapes(0), true)).isGreaterThan(10);
  }

  @Test
  void aShapeMayGetLostAfterOneLetterOnly() {
    Evidence evidence = evidence("ا", "ب");

    assertThat(evidence.gainAfter(FINAL_YA, FA, shapes(0))).isPositive();
    assertThat(evidence.gainAfter(FINAL_YA, LAM, shapes(0))).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void shapesThatNothingSpeaksForDoNotWeighAgainstOthers() {
    Evidence much = evidence("ا", "ب", "ج");
    Evidence little = new Evidence();
    little.add("د", LAM, 0.1, false);

    double alone = Evidence.gain(Map.of(FINAL_YA, much), shapes(0), false);
    int other = FINAL_YA - Glyphs.SHAPES;

    assertThat(Evidence.gain(Map.of(FINAL_YA, much, other, little), shapes(0), false))
        .isEqualTo(alone);
    assertThat(Evidence.gain(Map.of(), shapes(0), false)).isZero();
  }

  @Test
  void manyWritersLeaveOutHamzasAndThatIsNoSignOfLoss() {
    int hamza = ('أ' - 'ء') * Glyphs.SHAPES + Glyphs.ISOLATED;
    Evidence evidence = new Evidence();
    evidence.add("ا", 0, 8, false);
    char[] text = "كلام ".repeat(2_000).toCharArray();
    Shapes none = Shapes.of(text, Pieces.of(text, text.length));

    // However many are expected: it counts only what the word itself gains.
    assertThat(none.expected(hamza, 0)).isGreaterThan(20);
    assertThat(evidence.gain(hamza, none, false)).isLessThan(8);
  }
}
