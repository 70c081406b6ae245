package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {
  @Test
  void aTextWithNothingToCleanStaysAsItIs() {
    Text text = Text.of("انفجرت سيارة في حلب.\nلا ضحايا");

    assertThat(text.cleaned()).isSameAs(text.original());
    assertThat(text.originalOffset(7)).isEqualTo(7);
    assertThat(text.originalOffsets()).hasSize(text.cleaned().length() + 1).endsWith(28, 29);
  }

  @ParameterizedTest
  @CsvSource({
    "العــــراق, العراق", // tatweel
    "'\u200Fبغداد\u200E', بغداد", // bidi marks
    "'\u202Bبغداد\u202C', بغداد",
    "'\u2067بغداد\u2069', بغداد",
    "'بغ\u200Bداد\uFEFF', بغداد", // zero width
    "'بغ\u00ADداد', بغداد", // soft hyphen
    "'بغ\u0007داد', بغداد", // control
    "'ا\u0654حمد', أحمد", // hamza above
    "'ا\u0655سلام', إسلام", // hamza below
    "'ا\u0653ب', آب", // madda
    "'مسو\u0654ول', مسؤول",
    "'مي\u0654ة', مئة",
    "'\uFE8D\uFEDF\uFECC\uFEAE\uFE8D\uFED5', العراق", // presentation forms
    "'\uFEFC\uFE91', لاب", // lam-alef is two letters
    "'في\u00A0حلب', في حلب",
    "'في\u202Fحلب', في حلب",
    "'في\tحلب', في حلب",
    "'في\u3000حلب', في حلب",
    "مُسَلَّح, مُسَلَّح" // diacritics stay
  })
  void cleans(String original, String cleaned) {
    assertThat(Text.of(original).cleaned()).isEqualTo(cleaned);
  }

  @Test
  void aMarkThatJoinsNothingStays() {
    assertThat(Text.of("\u0654ب\u0653").cleaned()).isEqualTo("\u0654ب\u0653");
  }

  @Test
  void linesEndInOneLineFeed() {
    Text text = Text.of("خبر\r\nثان\rثالث\n");

    assertThat(text.cleaned()).isEqualTo("خبر \nثان\nثالث\n");
    assertThat(text.tokens().sentences()).isEqualTo(3);
  }

  @Test
  void mapsBackToTheCharacterThatALetterComesFrom() {
    Text text = Text.of("\u200Fالـعا\u0654م \uFEFBر");

    assertThat(text.cleaned()).isEqualTo("العأم لار");
    assertThat(text.originalOffsets()).containsExactly(1, 2, 4, 5, 7, 8, 9, 9, 10, 11);
  }

  @Test
  void manyPresentationFormsOfManyLettersFit() {
    String original = "\uFDFA".repeat(5_000);

    Text text = Text.of(original);

    assertThat(text.cleaned()).isEqualTo("صلى الله عليه وسلم".repeat(5_000));
    assertThat(text.originalOffset(18)).isEqualTo(1);
    assertThat(text.originalOffset(text.cleaned().length())).isEqualTo(5_000);
  }
}
