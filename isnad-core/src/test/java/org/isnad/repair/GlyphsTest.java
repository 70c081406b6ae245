package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphsTest {
  private static int shape(String word, int i) {
    return Glyphs.shape(word.toCharArray(), i, word.length());
  }

  @Test
  void aLetterTakesItsShapeFromItsNeighbours() {
    assertThat(shape("بيت", 0)).isEqualTo(Glyphs.INITIAL);
    assertThat(shape("بيت", 1)).isEqualTo(Glyphs.MEDIAL);
    assertThat(shape("بيت", 2)).isEqualTo(Glyphs.FINAL);
    assertThat(shape("دور", 1)).isEqualTo(Glyphs.ISOLATED);
    assertThat(shape("وزير", 3)).isEqualTo(Glyphs.FINAL);
    assertThat(shape("شيء", 1)).isEqualTo(Glyphs.FINAL);
  }

  @Test
  void lamAndAlefAreOneGlyph() {
    assertThat(shape("لا", 0)).isEqualTo(Glyphs.LAM_ALEF);
    assertThat(shape("سلاح", 1)).isEqualTo(Glyphs.JOINED_LAM_ALEF);
    assertThat(shape("سلاح", 2)).isEqualTo(Glyphs.JOINED_LAM_ALEF);
    assertThat(Glyphs.isLamAlef("الآن".toCharArray(), 1, 4)).isTrue();
    assertThat(Glyphs.isLamAlef("قال".toCharArray(), 2, 3)).isFalse();
  }

  @Test
  void whatGetsLostTogetherIsOneFamily() {
    char[] with = "على".toCharArray();
    char[] other = "علي".toCharArray();
    char[] hamza = "الأمن".toCharArray();
    char[] bare = "الامن".toCharArray();

    assertThat(Glyphs.family(Glyphs.glyph(with, 2, 3)))
        .isEqualTo(Glyphs.family(Glyphs.glyph(other, 2, 3)));
    assertThat(Glyphs.family(Glyphs.glyph(hamza, 2, 5)))
        .isEqualTo(Glyphs.family(Glyphs.glyph(bare, 2, 5)));
    assertThat(Glyphs.family(BrokenForms.TURNED)).isEqualTo(BrokenForms.TURNED);
  }

  @Test
  void hamzaAlefsAreThoseThatWritersLeaveOut() {
    assertThat(Glyphs.isHamzaAlef(Glyphs.glyph("أمن".toCharArray(), 0, 3))).isTrue();
    assertThat(Glyphs.isHamzaAlef(Glyphs.glyph("امن".toCharArray(), 0, 3))).isFalse();
    assertThat(Glyphs.isHamzaAlef(BrokenForms.WHOLE)).isFalse();
  }
}
