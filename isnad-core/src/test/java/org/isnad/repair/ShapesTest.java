package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapesTest {
  private static int glyph(char letter, int shape) {
    return (letter - 'ء') * Glyphs.SHAPES + shape;
  }

  private static Shapes shapes(String text) {
    char[] chars = text.toCharArray();
    return Shapes.of(chars, Pieces.of(chars, chars.length));
  }

  @Test
  void aShapeIsCountedByTheLetterBeforeIt() {
    Shapes shapes = shapes("في بيت في يد");
    int end = glyph('ي', Glyphs.FINAL);

    assertThat(shapes.words()).isEqualTo(4);
    assertThat(shapes.there(end, Glyphs.number('ف'))).isEqualTo(2);
    assertThat(shapes.there(end, Glyphs.number('ب'))).isZero();
    assertThat(shapes.there(glyph('ي', Glyphs.MEDIAL), Glyphs.number('ب'))).isEqualTo(1);
    assertThat(shapes.there(glyph('ي', Glyphs.INITIAL), Glyphs.number('^'))).isEqualTo(1);
  }

  @Test
  void shapesThatGetLostTogetherCountTogether() {
    Shapes shapes = shapes("على الأمن والإسلام");

    assertThat(shapes.there(glyph('ي', Glyphs.FINAL), Glyphs.number('ل'))).isEqualTo(1);
    assertThat(shapes.there(glyph('ا', Glyphs.JOINED_LAM_ALEF), Glyphs.number('ل'))).isEqualTo(3);
    assertThat(shapes.there(BrokenForms.WHOLE, Glyphs.number('ا'))).isEqualTo(2);
    assertThat(shapes.there(BrokenForms.WHOLE, Glyphs.number('س'))).isEqualTo(1);
    assertThat(shapes.there(BrokenForms.TURNED, Glyphs.number('ل'))).isEqualTo(3);
  }

  @Test
  void marksNumbersAndWordsWithUnreadableSignsDoNotCount() {
    Shapes shapes = shapes("فِي 12 ف\uE000ي، ABC");

    assertThat(shapes.words()).isEqualTo(2);
    assertThat(shapes.there(glyph('ي', Glyphs.FINAL), Glyphs.number('ف'))).isEqualTo(1);
    assertThat(shapes.there(glyph('ي', Glyphs.ISOLATED), 0)).isZero();
  }

  @Test
  void whatIsExpectedGrowsWithTheText() {
    int end = glyph('ي', Glyphs.FINAL);
    int afterFa = Glyphs.number('ف');

    double once = shapes("كلمة").expected(end, afterFa);

    assertThat(once).isBetween(0.01, 0.2);
    assertThat(shapes("كلمة كلمة كلمة").expected(end, afterFa)).isEqualTo(3 * once);
    assertThat(shapes("").expected(end, afterFa)).isZero();
  }
}
