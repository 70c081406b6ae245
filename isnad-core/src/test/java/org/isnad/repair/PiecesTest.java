package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.repair.Pieces.Kind;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static List<String> cut(String text) {
    char[] chars = text.toCharArray();
    Pieces pieces = Pieces.of(chars, chars.length);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      all.add(pieces.kind(i) + ":" + text.substring(pieces.begin(i), pieces.end(i)));
    }
    return all;
  }

  @Test
  void wordsNumbersAndSignsAreApart() {
    assertThat(cut("قتل 12 شخصا، (أمس)"))
        .containsExactly(
            "WORD:قتل",
            "NUMBER:12",
            "WORD:شخصا",
            "PUNCTUATION:،",
            "PUNCTUATION:(",
            "WORD:أمس",
            "PUNCTUATION:)");
  }

  @Test
  void aCommaWithinANumberBelongsToItAndOneAfterItDoesNot() {
    assertThat(cut("1,500.5، 3."))
        .containsExactly("NUMBER:1,500.5", "PUNCTUATION:،", "NUMBER:3", "PUNCTUATION:.");
    assertThat(cut("٣٫٥")).containsExactly("NUMBER:٣٫٥");
  }

  @Test
  void marksBelongToTheWordAndAreNoLettersOfIt() {
    char[] text = "قُتِلَ".toCharArray();
    Pieces pieces = Pieces.of(text, text.length);

    assertThat(pieces.size()).isEqualTo(1);
    assertThat(pieces.end(0)).isEqualTo(text.length);
    assertThat(pieces.word(text, 0)).isEqualTo("قتل");
    char[] letters = new char[8];
    assertThat(pieces.letters(text, 0, letters, 2)).isEqualTo(3);
    assertThat(new String(letters, 2, 3)).isEqualTo("قتل");
  }

  @Test
  void oneLetterOfAnotherAlphabetMakesAWordForeign() {
    assertThat(cut("BBC قالت")).containsExactly("FOREIGN:BBC", "WORD:قالت");
    assertThat(cut("گفت")).containsExactly("FOREIGN:گفت");
  }

  @Test
  void aSignForAGlyphIsPartOfAWordAndNoneByItself() {
    assertThat(cut("ف\uE000 \uE000")).containsExactly("WORD:ف\uE000", "PUNCTUATION:\uE000");
  }

  @Test
  void linesEndInPiecesOfTheirOwnAndOnlyWhatCountsIsCut() {
    assertThat(cut("في\nعلى")).containsExactly("WORD:في", "LINE_FEED:\n", "WORD:على");
    char[] text = "في على".toCharArray();
    assertThat(Pieces.of(text, 2).size()).isEqualTo(1);
    assertThat(Pieces.of(text, 0).size()).isZero();
  }

  @Test
  void textsOfManyPiecesAreCutWhole() {
    char[] text = "من ".repeat(1_000).toCharArray();
    Pieces pieces = Pieces.of(text, text.length);

    assertThat(pieces.size()).isEqualTo(1_000);
    assertThat(pieces.begin(999)).isEqualTo(2_997);
    assertThat(pieces.kind(999)).isEqualTo(Kind.WORD);
  }
}
