package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  @Test
  void wordsNumbersAndPunctuationAreTokens() {
    Text text = Text.of("قُتِل 3 جنود (بينهم ضابط)،");
    Tokens tokens = text.tokens();

    assertThat(pieces(text)).containsExactly("قُتِل", "3", "جنود", "(", "بينهم", "ضابط", ")", "،");
    assertThat(tokens.kind(0)).isEqualTo(Tokens.Kind.WORD);
    assertThat(tokens.kind(1)).isEqualTo(Tokens.Kind.NUMBER);
    assertThat(tokens.kind(3)).isEqualTo(Tokens.Kind.PUNCTUATION);
    assertThat(tokens.key(0)).isEqualTo("قتل");
    assertThat(tokens.keyIs(0, "قتل")).isTrue();
    assertThat(tokens.keyIs(0, "قتلا")).isFalse();
    assertThat(tokens.is(7, '،')).isTrue();
    assertThat(tokens.is(8, '،')).isFalse();
  }

  @Test
  void separatorsBelongToANumberOnlyBetweenDigits() {
    assertThat(pieces(Text.of("12,500 و3.5 و٢٬٠٠٠ و7، و8.")))
        .containsExactly("12,500", "و", "3.5", "و", "٢٬٠٠٠", "و", "7", "،", "و", "8", ".");
    assertThat(Text.of("٢٬٠٠٠").tokens().key(0)).isEqualTo("2٬000");
  }

  @Test
  void aNumberAndTheLettersBesideItAreTwoTokens() {
    assertThat(pieces(Text.of("إف16 و3صواريخ"))).containsExactly("إف", "16", "و", "3", "صواريخ");
  }

  @Test
  void marksAloneAreNoToken() {
    assertThat(Text.of(" \u064E\u0651 ").tokens().size()).isZero();
    assertThat(pieces(Text.of("في \u064Eحلب"))).containsExactly("في", "حلب");
  }

  @Test
  void emptyTextsHaveNoSentence() {
    assertThat(Text.of("").tokens().sentences()).isZero();
    assertThat(Text.of(" \n ").tokens().sentences()).isZero();
  }

  @Test
  void sentencesEndAtStopsAndLines() {
    assertThat(sentences("انفجرت قنبلة. أين الشرطة؟ لا أحد! ثم ماذا… صمت\nخبر آخر"))
        .containsExactly("انفجرت قنبلة.", "أين الشرطة؟", "لا أحد!", "ثم ماذا…", "صمت", "خبر آخر");
  }

  @Test
  void aClosingMarkBelongsToTheSentenceItCloses() {
    assertThat(sentences("وقال: «لن ننسحب.» وأضاف آخر \"سنرى.\" وانتهى"))
        .containsExactly("وقال: «لن ننسحب.»", "وأضاف آخر \"سنرى.\"", "وانتهى");
  }

  @Test
  void aRowOfStopsEndsOneSentence() {
    assertThat(sentences("ربما... لا نعلم")).containsExactly("ربما...", "لا نعلم");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصل د. سامر إلى المشفى.",
        "نقلت أ.ف.ب عن مصدر.",
        "بلغت الخسائر 3.5 مليون.",
        "نشر موقع example.com الصور.",
        "قال أ. حسن إن الأمر انتهى."
      })
  void stopsInsideAbbreviationsNumbersAndHostNamesEndNothing(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @Test
  void aTitleIsASentenceOfItsOwn() {
    Text text = Cleaner.clean("مقتل ستة في تفجير قتل ستة أشخاص اليوم", 17);

    assertThat(text.tokens().sentences()).isEqualTo(2);
    assertThat(text.tokens().end(text.tokens().sentenceEnd(0) - 1)).isEqualTo(17);
  }

  @Test
  void noSentenceIsEndless() {
    Tokens tokens = Text.of("كلمة ".repeat(5_000)).tokens();

    assertThat(tokens.size()).isEqualTo(5_000);
    for (int s = 0; s < tokens.sentences(); s++) {
      assertThat(tokens.sentenceEnd(s) - tokens.sentenceStart(s)).isBetween(1, 400);
    }
  }

  private static List<String> pieces(Text text) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < text.tokens().size(); i++) {
      pieces.add(text.cleaned().substring(text.tokens().begin(i), text.tokens().end(i)));
    }
    return pieces;
  }

  private static List<String> sentences(String original) {
    Text text = Text.of(original);
    Tokens tokens = text.tokens();
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      int begin = tokens.begin(tokens.sentenceStart(s));
      int end = tokens.end(tokens.sentenceEnd(s) - 1);
      sentences.add(text.cleaned().substring(begin, end));
    }
    return sentences;
  }
}
