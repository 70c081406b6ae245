package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LanguageModelTest {
  private final LanguageModel model = LanguageModel.builtIn();

  private double after(String before, String word) {
    int number = model.find(word);
    return model.log(model.find(before), number, model.logWord(number), 0);
  }

  private double after(String first, String before, String word) {
    int number = model.find(word);
    return model.log(model.find(first), model.find(before), number, model.logWord(number), 0);
  }

  @Test
  void wordsAreFoundByTheirLettersAndNumbersLeadBack() {
    int word = model.find("المدينة");

    assertThat(word).isGreaterThan(LanguageModel.UNKNOWN);
    assertThat(model.word(word, "-")).isEqualTo("المدينة");
    assertThat(model.find("xالمدينةx".toCharArray(), 1, 8)).isEqualTo(word);
  }

  @Test
  void whatIsNoWordIsNotFoundThoughWordsBeginWithIt() {
    assertThat(model.find("المدين")).isNotEqualTo(model.find("المدينة"));
    assertThat(model.find("ضظضظ")).isEqualTo(-1);
    assertThat(model.find("")).isEqualTo(-1);
    assertThat(model.word(-1, "ضظضظ")).isEqualTo("ضظضظ");
    assertThat(model.count(-1)).isZero();
  }

  @Test
  void frequentWordsAreLikelier() {
    int in = model.find("في");
    int city = model.find("المدينة");

    assertThat(model.count(in)).isGreaterThan(model.count(city));
    assertThat(model.logWord(in) - model.logWord(city))
        .isCloseTo(Math.log((double) model.count(in) / model.count(city)), within(1e-9));
  }

  @Test
  void aWordIsLikelierAfterOneThatItOftenFollows() {
    assertThat(after("الولايات", "المتحدة")).isGreaterThan(-0.5);
    assertThat(after("الولايات", "المتحدة")).isGreaterThan(after("في", "المتحدة") + 2);
    assertThat(after("الأمم", "المتحدة")).isGreaterThan(after("الأمم", "المدينة") + 5);
  }

  @Test
  void aPairThatWasNeverSeenIsLessLikelyThanTheWordAlone() {
    int word = model.find("المتحدة");

    assertThat(after("في", "قال")).isLessThan(model.logWord(model.find("قال")));
    assertThat(model.log(LanguageModel.UNKNOWN, word, model.logWord(word), 0))
        .isLessThanOrEqualTo(model.logWord(word) + 1e-9);
  }

  @Test
  void theWordBeforeThatSaysMoreStill() {
    assertThat(after("مجلس", "الأمن", "الدولي")).isGreaterThan(after("الأمن", "الدولي"));
    // Nothing is known of it: as a pair.
    int word = model.find("الدولي");
    double pair = after("الأمن", "الدولي");
    assertThat(model.log(-1, model.find("الأمن"), word, model.logWord(word), 0))
        .isCloseTo(pair, within(1e-9));
  }

  @Test
  void whatFollowsAWordAddsUpToOne() {
    // At least a twentieth is left for what was never seen, so it may be a little more.
    int before = model.find("الأمم");
    double sum = 0;
    for (int node = model.firstChild(0); node != 0; node = model.sibling(node)) {
      sum += below(node, before);
    }

    assertThat(sum).isBetween(0.5, 1.05);
  }

  /** Of all words that begin with the letters of a node. */
  private double below(int node, int before) {
    int word = model.word(node);
    double sum = 0;
    if (word > LanguageModel.UNKNOWN && model.count(word) > 0) {
      sum += Math.exp(model.log(before, word, model.logWord(word), 0));
    }
    for (int next = model.firstChild(node); next != 0; next = model.sibling(next)) {
      sum += below(next, before);
    }
    return sum;
  }

  @Test
  void aWordSpelledInAnotherWayIsKnownByTheUsualOne() {
    double usual = model.logWord(model.find("إلى"));

    assertThat(model.logSpelledOtherwise("الى".toCharArray())).isLessThan(usual);
    assertThat(model.logSpelledOtherwise("الى".toCharArray())).isGreaterThan(usual - 5);
    assertThat(model.logSpelledOtherwise("ضظضظ".toCharArray())).isEqualTo(Double.NEGATIVE_INFINITY);
    char[] word = "الى".toCharArray();
    model.logSpelledOtherwise(word);
    assertThat(new String(word)).isEqualTo("الى");
  }

  @Test
  void noWordBelowANodeIsLikelierThanTheNodeSays() {
    int node = 0;
    for (char c : "المد".toCharArray()) {
      node = model.next(node, c);
      assertThat(node).isPositive();
    }

    assertThat(model.likeliest(node)).isGreaterThanOrEqualTo(model.logWord(model.find("المدينة")));
    assertThat(model.likeliest(node)).isLessThanOrEqualTo(model.likeliest(model.next(0, 'ا')));
    assertThat(model.next(node, 'ظ')).isZero();
  }

  @Test
  void namesAreLikelierThanNoise() {
    assertThat(model.logUnlisted("الزرقاوية".toCharArray(), 9))
        .isGreaterThan(model.logUnlisted("ظضءغثخجصط".toCharArray(), 9) + 10);
  }
}
