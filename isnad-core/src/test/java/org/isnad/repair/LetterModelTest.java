package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LetterModelTest {
  private static double log(LetterModel model, String word) {
    return model.log(word.toCharArray(), word.length());
  }

  @Test
  void withoutRunsAllLettersAreAsLikely() {
    double each = Math.log(1.0 / (Glyphs.LETTERS + 1));

    assertThat(log(new LetterModel(), "كتب")).isCloseTo(4 * each, within(1e-9));
  }

  /** «ب» three times and «ت» once, both at the beginning. */
  private static LetterModel twoLetters() {
    LetterModel model = new LetterModel();
    model.add("ب", 3);
    model.add("ت", 1);
    model.add("^ب", 3);
    model.add("^ت", 1);
    return model;
  }

  private static final double EVERY = 1.0 / (Glyphs.LETTERS + 1);

  /** An end, of which nothing was seen, after any letter: two letters follow, four times. */
  private static final double END = 2 * EVERY / (4 + 2);

  @Test
  void aRunCountsAsWittenAndBellSay() {
    double alone = (3 + 2 * EVERY) / (4 + 2);
    double first = (3 + 2 * alone) / (4 + 2);

    assertThat(log(twoLetters(), "ب")).isCloseTo(Math.log(first) + Math.log(END), within(1e-9));
  }

  @Test
  void theLongerRunWeighsMost() {
    LetterModel model = new LetterModel();
    for (String run : new String[] {"^", "م", "ن", "ه", "$"}) {
      model.add(run, 10);
    }
    model.add("من", 10);
    model.add("مه", 10);
    model.add("^من", 10);

    assertThat(log(model, "من")).isGreaterThan(log(model, "مه") + 0.5);
  }

  @Test
  void onlyTheFirstLettersAreLookedAt() {
    char[] longer = "بتث".toCharArray();

    assertThat(twoLetters().log(longer, 1)).isEqualTo(log(twoLetters(), "ب"));
  }

  @Test
  void probabilitiesOfWhatFollowsSumToOne() {
    LetterModel model = twoLetters();
    double sum = Math.exp(log(model, ""));
    for (int i = 0; i < Glyphs.LETTERS; i++) {
      sum += Math.exp(model.log(new char[] {(char) ('ء' + i)}, 1)) / END;
    }

    assertThat(sum).isCloseTo(1, within(1e-9));
  }
}
