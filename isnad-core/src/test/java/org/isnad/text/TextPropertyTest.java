package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of any string, also of one that no writer wrote. */
class TextPropertyTest {
  private static final String FREQUENT =
      "اأإآبتةيىوؤئلمن \n\r\t.،؟!…\"«»)(09٣۴,ـ\u064E\u0651\u0653\u0654\u0655\u200F\u200B\u00A0\uFEFB"
          + "\uFDFA\uFE91\uD83D\uDE00aZ";

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(chars())), Tuple.of(1, Arbitraries.chars().all()))
        .list()
        .ofMaxSize(120)
        .map(
            chars -> {
              StringBuilder text = new StringBuilder();
              chars.forEach(text::append);
              return text.toString();
            });
  }

  private static Character[] chars() {
    return FREQUENT.chars().mapToObj(c -> (char) c).toArray(Character[]::new);
  }

  @Property
  void offsetsRiseAndStayInside(@ForAll("texts") String original) {
    Text text = Text.of(original);
    int before = 0;
    for (int i = 0; i <= text.cleaned().length(); i++) {
      int at = text.originalOffset(i);
      // Lines of a broken text that were put in order come from before and behind.
      int least = text.restored().isEmpty() ? before : 0;
      assertThat(at).isBetween(least, original.length());
      assertThat(text.originalOffsets()[i]).isEqualTo(at);
      before = at;
    }
    assertThat(before).isEqualTo(original.length());
  }

  @Property
  void everyCleanedCharacterComesFromWhereTheMapSays(@ForAll("texts") String original) {
    Text text = Text.of(original);
    // Letters that a font may have lost lead to the one before them.
    boolean[] restored = new boolean[text.cleaned().length()];
    text.restored().forEach(piece -> Arrays.fill(restored, piece.begin(), piece.end(), true));
    for (int i = 0; i < text.cleaned().length(); i++) {
      if (restored[i]) {
        continue;
      }
      char now = text.cleaned().charAt(i);
      char then = original.charAt(text.originalOffset(i));
      boolean space = now == ' ' || now == '\n';
      boolean joined = "آأإؤئ".indexOf(now) >= 0 && "اوي".indexOf(then) >= 0;
      boolean presented = then >= '\uFB50' && then <= '\uFEFC';
      assertThat(
              now == then
                  || space && Character.isWhitespace(then)
                  || nbsp(then)
                  || joined
                  || presented
                  // A lost space comes from the letters that it stands between.
                  || space && !text.restored().isEmpty())
          .as("%04x from %04x", (int) now, (int) then)
          .isTrue();
    }
  }

  private static boolean nbsp(char c) {
    return Character.isSpaceChar(c);
  }

  @Property
  void cleaningACleanedTextChangesNothing(@ForAll("texts") String original) {
    String once = Text.of(original).cleaned();

    assertThat(Text.of(Text.of(once).cleaned()).cleaned()).isEqualTo(Text.of(once).cleaned());
  }

  @Property
  void tokensAndWhatStandsBetweenThemMakeUpTheText(@ForAll("texts") String original) {
    Text text = Text.of(original);
    Tokens tokens = text.tokens();
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.begin(i)).isGreaterThanOrEqualTo(at);
      assertThat(tokens.end(i)).isGreaterThan(tokens.begin(i));
      assertNoToken(text.cleaned(), at, tokens.begin(i));
      assertThat(tokens.keyEnd(i)).isGreaterThan(tokens.keyBegin(i));
      at = tokens.end(i);
    }
    assertNoToken(text.cleaned(), at, text.cleaned().length());
  }

  private static void assertNoToken(String cleaned, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = cleaned.charAt(i);
      assertThat(Character.isWhitespace(c) || Normalizer.isMark(c)).isTrue();
    }
  }

  @Property
  void theKeyOfAWordIsTheKeyOfItsCharacters(@ForAll("texts") String original) {
    Text text = Text.of(original);
    Tokens tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isPunctuation(i)) {
        String word = text.cleaned().substring(tokens.begin(i), tokens.end(i));
        assertThat(tokens.key(i)).isEqualTo(Normalizer.key(word));
      }
    }
  }

  @Property
  void everyTokenIsInOneSentence(@ForAll("texts") String original) {
    Tokens tokens = Text.of(original).tokens();
    int next = 0;
    for (int s = 0; s < tokens.sentences(); s++) {
      assertThat(tokens.sentenceStart(s)).isEqualTo(next);
      assertThat(tokens.sentenceEnd(s)).isGreaterThan(next);
      for (int i = next; i < tokens.sentenceEnd(s); i++) {
        assertThat(tokens.sentenceOf(i)).isEqualTo(s);
      }
      next = tokens.sentenceEnd(s);
    }
    assertThat(next).isEqualTo(tokens.size());
  }
}
