package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
  @ParameterizedTest
  @CsvSource({
    "أُسِرَ, اسر",
    "إلى, الي",
    "آمر, امر",
    "ٱلله, الله",
    "غارة, غاره",
    "مسؤول, مسؤول",
    "مئة, مئه",
    "کابل, كابل",
    "علی, علي",
    "قـــتل, قتل",
    "لٰكن, لكن",
    "٢٠١٨, 2018",
    "۲۰۱۸, 2018",
    "CNN, cnn",
    "ÉTÉ, ÉtÉ", // Latin-1 beyond ASCII is left alone
    "ŽIŽKA, žižka"
  })
  void key(String word, String key) {
    assertThat(Normalizer.key(word)).isEqualTo(key);
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll char c) {
    char once = Normalizer.fold(c);

    assertThat(Normalizer.fold(once)).isEqualTo(once);
  }

  @Property
  void noMarkIsLeftInAKey(@ForAll String word) {
    assertThat(Normalizer.key(word).chars()).noneMatch(c -> Normalizer.isMark((char) c.intValue()));
  }
}
