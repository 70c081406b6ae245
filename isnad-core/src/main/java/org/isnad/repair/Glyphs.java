package org.isnad.repair;

/**
 * The shapes that Arabic letters take in a word. What a font loses it loses shape by shape: the ya
 * at the end of a word and not the one within it, the kaf within a word and not the one that begins
 * it.
 */
final class Glyphs {
  /** Number of letters from hamza to ya. */
  static final int LETTERS = 'ي' - 'ء' + 1;

  static final int ISOLATED = 0;
  static final int INITIAL = 1;
  static final int MEDIAL = 2;
  static final int FINAL = 3;

  /** Lam before an alef that it is written in one with, at the beginning of a stroke. */
  static final int LAM_ALEF = 4;

  /** The same within a stroke; for an alef: after such a lam. */
  static final int JOINED_LAM_ALEF = 5;

  static final int SHAPES = 6;

  /** How many combinations of letter and shape there are at most. */
  static final int COUNT = LETTERS * SHAPES;

  /** How many letters may stand before another, none among them. */
  static final int BEFORE = LETTERS + 1;

  private Glyphs() {}

  /** Number of the letter before another below {@link #BEFORE}; 0 for the beginning of a word. */
  static int before(char[] word, int i) {
    return i == 0 || !isLetter(word[i - 1]) ? 0 : number(word[i - 1]);
  }

  /** Number of a letter, 0 for «^». */
  static int number(char c) {
    return c == '^' ? 0 : c - 'ء' + 1;
  }

  static boolean isLetter(char c) {
    return c >= 'ء' && c <= 'غ' || c >= 'ف' && c <= 'ي';
  }

  /** Whether a character stands for a glyph that nothing gives a letter for. */
  static boolean isHole(char c) {
    return c >= '\uE000' && c <= '\uF8FF' || c == '\uFFFD';
  }

  /** Whether one of the first {@code n} characters does. */
  static boolean hasHole(char[] word, int n) {
    for (int i = 0; i < n; i++) {
      if (isHole(word[i])) {
        return true;
      }
    }
    return false;
  }

  static boolean isMark(char c) {
    return c >= '\u064B' && c <= '\u065F' || c == '\u0670' || c == '\u0640';
  }

  /** Whether a letter joins the one after it. */
  static boolean joins(char c) {
    return switch (c) {
      case 'ء', 'آ', 'أ', 'ؤ', 'إ', 'ا', 'ة', 'د', 'ذ', 'ر', 'ز', 'و', 'ى' -> false;
      default -> true;
    };
  }

  static boolean isAlef(char c) {
    return c == 'ا' || c == 'أ' || c == 'إ' || c == 'آ';
  }

  /** Whether a lam and an alef after it begin at {@code i} of a word of {@code n} letters. */
  static boolean isLamAlef(char[] word, int i, int n) {
    return i + 1 < n && word[i] == 'ل' && isAlef(word[i + 1]);
  }

  /** The shape of the letter at {@code i} of a word of {@code n} letters without marks. */
  static int shape(char[] word, int i, int n) {
    char c = word[i];
    boolean before = i > 0 && joins(word[i - 1]) && c != 'ء';
    boolean after = i + 1 < n && joins(c) && word[i + 1] != 'ء';
    if (after && c == 'ل' && isAlef(word[i + 1])) {
      return before ? JOINED_LAM_ALEF : LAM_ALEF;
    }
    if (before && isAlef(c) && word[i - 1] == 'ل') {
      return JOINED_LAM_ALEF;
    }
    return before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED;
  }

  /** Letter and shape as one number below {@link #COUNT}. */
  static int glyph(char[] word, int i, int n) {
    return (word[i] - 'ء') * SHAPES + shape(word, i, n);
  }

  /**
   * The first of the shapes that fonts keep or lose together: those of an alef with or without
   * hamza after lam, those of ya and alef maqsura at the end.
   */
  static int family(int glyph) {
    if (glyph >= COUNT) {
      return glyph;
    }
    char c = (char) ('ء' + glyph / SHAPES);
    int shape = glyph % SHAPES;
    if (shape == JOINED_LAM_ALEF && isAlef(c)) {
      c = 'ا';
    } else if (shape == FINAL && c == 'ى') {
      c = 'ي';
    }
    return (c - 'ء') * SHAPES + shape;
  }

  /** Whether a shape is an alef with a hamza or madda, which many writers leave out. */
  static boolean isHamzaAlef(int glyph) {
    char c = (char) ('ء' + glyph / SHAPES);
    return glyph < COUNT && isAlef(c) && c != 'ا';
  }
}
