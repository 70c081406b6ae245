package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final int FINAL_YA = ('ي' - 'ء') * Glyphs.SHAPES + Glyphs.FINAL;
  private static final int MEDIAL_KAF = ('ك' - 'ء') * Glyphs.SHAPES + Glyphs.MEDIAL;

  private static final String SOUND =
      """
      أعلنت الحكومة في بيان على موقعها أن الجيش سيطر على القرية التي تقع في شمال البلاد، وأن
      المسلحين انسحبوا إلى الجبال القريبة بعد معارك استمرت حتى المساء. وقال مسؤول محلي إن
      الأهالي عادوا إلى منازلهم في اليوم التالي على الرغم من انقطاع الماء والكهرباء عن الحي.
      """;

  private static Judgement judge(String text) {
    char[] chars = text.toCharArray();
    LanguageModel model = LanguageModel.builtIn();
    Pieces pieces = Pieces.of(chars, chars.length);
    Channel channel = new Channel(Channel.holes(chars));
    WordReader reader = new WordReader(model, channel, false);
    Decoder.Result result = new Decoder(model, Decoder.KEEP).decode(chars, pieces, reader, false);
    return Judgement.of(result, reader, Shapes.of(chars, pieces));
  }

  private static String withoutFinalYa(String text) {
    return text.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");
  }

  @Test
  void aSoundTextIsNotBroken() {
    Judgement judgement = judge(SOUND);

    assertThat(judgement.isBroken(Repairer.ENOUGH)).isFalse();
    assertThat(judgement.gain()).isLessThan(Repairer.ENOUGH / 2);
    assertThat(judgement.isLost(FINAL_YA)).isFalse();
  }

  @Test
  void aTextThatMissesOneShapeIsBrokenAndOnlyThatShapeIsLost() {
    Judgement judgement = judge(withoutFinalYa(SOUND));

    assertThat(judgement.isBroken(Repairer.ENOUGH)).isTrue();
    assertThat(judgement.isLost(FINAL_YA)).isTrue();
    assertThat(judgement.isLost(FINAL_YA, Glyphs.number('ف'))).isTrue();
    assertThat(judgement.isLost(MEDIAL_KAF)).isFalse();
    assertThat(judgement.isLost(MEDIAL_KAF, Glyphs.number('س'))).isFalse();
  }

  @Test
  void oneWordThatIsNoneWithoutItSpeaksForAShapeOfABrokenText() {
    int isolatedAin = ('ع' - 'ء') * Glyphs.SHAPES + Glyphs.ISOLATED;
    String broken = withoutFinalYa(SOUND);

    assertThat(judge(broken.replace("انقطاع", "انقطا")).isLost(isolatedAin)).isTrue();
    assertThat(judge(broken).isLost(isolatedAin)).isFalse();
    // Where the shape stands often elsewhere the font has it.
    String elsewhere = broken.replace("انقطاع", "انقطا") + "الدفاع الاجتماع القطاع ".repeat(30);
    assertThat(judge(elsewhere).isLost(isolatedAin)).isFalse();
  }

  @Test
  void fewWordsSayTooLittle() {
    String few = withoutFinalYa("قال في بيان إن القوات التي على الحدود بقيت في مواقعها حتى الليل");

    Judgement judgement = judge(few);

    assertThat(judgement.gain()).isGreaterThan(Repairer.ENOUGH);
    assertThat(judgement.isBroken(Repairer.ENOUGH)).isFalse();
  }

  @Test
  void whatHasNoWholeWordsIsNoBrokenText() {
    String letters = "ضظ غذ ثط خض ذظ ".repeat(30);

    assertThat(judge(withoutFinalYa(SOUND) + letters).isBroken(Repairer.ENOUGH)).isFalse();
  }

  @Test
  void aStrangeNameThatComesInAllFormsIsNoLoss() {
    String name = "وتحدث عن الجن وقال إن الجن لا تظهر ومن الجن من يخاف والجن كثيرة وللجن قصص. ";

    assertThat(judge(SOUND + name.repeat(2)).isBroken(Repairer.ENOUGH)).isFalse();
  }
}
