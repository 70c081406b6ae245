package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class EndingsTest {
  private final Endings endings = load();

  private static Endings load() {
    try {
      return Endings.load();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private double log(String first, String second) {
    return endings.log(endings.number(first), endings.number(second));
  }

  @Test
  void aClassIsTheArticleAndTheLastTwoLetters() {
    assertThat(Endings.of("مدينة")).isEqualTo("-نة");
    assertThat(Endings.of("المدينة")).isEqualTo("+نة");
    assertThat(Endings.of("للمدينة")).isEqualTo("+نة");
    assertThat(Endings.of("والمدينة")).isEqualTo("+نة");
    assertThat(Endings.of("بالمدينة")).isEqualTo("+نة");
    assertThat(Endings.of("و")).isEqualTo("-و");
  }

  @Test
  void aFirstLetterThatOnlyLooksWrittenBeforeAnArticleIsNone() {
    assertThat(Endings.of("فال")).isEqualTo("-ال");
    assertThat(Endings.of("سالم")).isEqualTo("-لم");
  }

  @Test
  void signsKeepTheirNamesAndPunctuationIsOneClass() {
    assertThat(Endings.of("<s>")).isEqualTo("<s>");
    assertThat(Endings.of("،")).isEqualTo(".");
    assertThat(Endings.of("12")).isEqualTo(".");
    assertThat(Endings.of("")).isEmpty();
  }

  @Test
  void adjectivesAgreeWithTheirNouns() {
    assertThat(log("المدينة", "العراقية")).isGreaterThan(log("المدينة", "العراقي"));
    assertThat(log("الجيش", "العراقي")).isGreaterThan(log("الجيش", "عراقي"));
    assertThat(log("مدينة", "عراقية")).isGreaterThan(log("مدينة", "عراقي"));
  }

  @Test
  void aClassThatNobodyKnowsSaysNothing() {
    assertThat(endings.number("ءءءءء")).isNegative();
    assertThat(log("ءءءءء", "العراقية")).isZero();
    assertThat(log("القوات", "ءءءءء")).isZero();
  }
}
