package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.isnad.repair.ContextModel.Token;
import org.junit.jupiter.api.Test;

class ContextModelTest {
  /** How well a word stands in the place of «_». */
  private static double log(String word, String sentence) {
    String[] words = sentence.split(" ");
    int at = Arrays.asList(words).indexOf("_");
    Token[] about = new Token[2 * ContextModel.REACH];
    for (int k = 0; k < ContextModel.REACH; k++) {
      about[k] = token(words, at - ContextModel.REACH + k);
      about[ContextModel.REACH + k] = token(words, at + 1 + k);
    }
    long[] scratch = new long[ContextModel.FEATURES];
    return ContextModel.builtIn().log(Token.of(word), about, scratch);
  }

  private static Token token(String[] words, int i) {
    return i < 0 || i >= words.length ? Token.NONE : Token.of(words[i]);
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
  void aPluralLosesItsEndBeforeAnotherNoun() {
    fitsBetter("مسؤولي", "مسؤول", "التقى الوزير كبار _ الحكومة في العاصمة");
  }

  @Test
  void everyFeatureHasAPlaceOfItsOwn() {
    Token[] about = new Token[2 * ContextModel.REACH];
    for (int k = 0; k < about.length; k++) {
      about[k] = Token.of("كلمة" + (char) ('ب' + k));
    }
    long[] features = new long[ContextModel.FEATURES];
    ContextModel.features(Token.of("السورية"), about, features);

    assertThat(Arrays.stream(features).distinct().count()).isEqualTo(features.length);
    for (long feature : features) {
      assertThat(ContextModel.slot(feature, ContextModel.BITS))
          .isBetween(0, (1 << ContextModel.BITS) - 1);
    }
  }
}
