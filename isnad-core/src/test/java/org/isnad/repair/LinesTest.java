package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
  private static final String FIRST =
      "أعلنت الحكومة في بيان على موقعها أن الجيش سيطر على القرية التي";
  private static final String SECOND =
      "تقع في شمال البلاد وأن المسلحين انسحبوا إلى الجبال القريبة بعد";
  private static final String THIRD =
      "معارك استمرت حتى مساء الأربعاء كما قال مسؤول محلي لم يذكر اسمه";
  private static final String LAST = "في حديث إلى الصحافة.";

  private static Lines order(String text, int titleEnd, Channel channel) {
    LanguageModel model = LanguageModel.builtIn();
    Lines lines = Lines.of(text.toCharArray(), titleEnd);
    lines.order(
        new RunOrder(model, channel),
        new Decoder(model, Decoder.KEEP_OF_BROKEN),
        new WordReader(model, channel, true));
    return lines;
  }

  private static String ordered(String text, int titleEnd) {
    return new String(order(text, titleEnd, new Channel("")).text());
  }

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void linesThatThePageHasCutAreJoined() {
    assertThat(ordered(lines(FIRST, SECOND, THIRD, LAST), 0))
        .isEqualTo(String.join(" ", FIRST, SECOND, THIRD, LAST));
  }

  @Test
  void anEmptyLineBetweenPagesDoesNotEndAParagraph() {
    assertThat(ordered(lines(FIRST, SECOND, "", THIRD, LAST), 0))
        .isEqualTo(String.join(" ", FIRST, SECOND, THIRD, LAST));
  }

  @Test
  void aShortLineAndAFullStopAndASpaceEndAParagraph() {
    String text = lines(FIRST, "انتهى البيان", SECOND + ".", THIRD, " " + FIRST, SECOND, LAST);

    assertThat(ordered(text, 0))
        .isEqualTo(
            lines(
                FIRST + " انتهى البيان",
                SECOND + ".",
                THIRD,
                " " + FIRST + " " + SECOND + " " + LAST));
  }

  @Test
  void theTitleStaysALineOfItsOwn() {
    String text = lines(FIRST, SECOND, THIRD, FIRST, LAST);

    assertThat(ordered(text, FIRST.length()))
        .isEqualTo(lines(FIRST, String.join(" ", SECOND, THIRD, FIRST, LAST)));
  }

  @Test
  void paragraphsThatNoPageHasCutStay() {
    String text = lines(FIRST + ".", SECOND + ".", THIRD + ".", LAST);

    assertThat(ordered(text, 0)).isEqualTo(text);
  }

  @Test
  void everyCharacterLeadsToWhereItStood() {
    String text = lines(FIRST, SECOND, "", THIRD, LAST);

    Lines lines = order(text, 0, new Channel(""));

    for (int i = 0; i < lines.text().length; i++) {
      char then = text.charAt(lines.origin()[i]);
      assertThat(lines.text()[i]).isEqualTo(then == '\n' ? ' ' : then);
    }
    assertThat(lines.origin()[lines.text().length]).isEqualTo(text.length());
    assertThat(lines.moved()).isEmpty();
  }

  @Test
  void aLineInReverseIsTurnedBackAndSaid() {
    String turned = "نهر دجلة قرب الحدود تقع عل مدينة الموصل الت وقع الهجوم ف";
    String right = "وقع الهجوم ف مدينة الموصل الت تقع عل نهر دجلة قرب الحدود";
    String text = lines("أعلنت الحكومة ذلك.", turned, "هذا كل ما قالته.");

    Lines lines = order(text, 0, RunOrderTest.losingFinalYa(""));

    assertThat(new String(lines.text()))
        .isEqualTo(lines("أعلنت الحكومة ذلك.", right, "هذا كل ما قالته."));
    assertThat(lines.moved()).hasSize(1);
    int[] moved = lines.moved().get(0);
    assertThat(new String(lines.text(), moved[0], moved[1] - moved[0])).isEqualTo(right);
    int at = text.indexOf("وقع");
    assertThat(lines.origin()[moved[0]]).isEqualTo(at);
  }

  @Test
  void aFullStopThatCameToTheBeginningOfItsLineGoesBack() {
    assertThat(ordered(".انتهى البيان", 0)).isEqualTo("انتهى البيان.");
  }
}
