package org.isnad.ingest;

/**
 * How much decoded bytes look like Arabic writing, from the frequencies of the letters.
 *
 * <p>A wrong 8-bit encoding still gives Arabic letters, but the wrong ones: the most frequent
 * (alef, lam, ya, mim, nun, ra, waw, ta) become rare ones, and letters turn into signs.
 */
final class ArabicLikeness {
  /** From here on a text is Arabic; Arabic news has about 1. */
  static final double SURE = 0.5;

  private static final String FREQUENT = "اليمنوترهعبد";
  private static final String SELDOM = "ظغؤآ";
  private static final String PUNCTUATION = "،؛؟«»ـ";

  private ArabicLikeness() {}

  /**
   * From below 0 (no Arabic) to about 1: points for every character beyond ASCII by how common it
   * is in Arabic, with a bonus for the article.
   */
  static double of(CharSequence text) {
    int beyond = 0;
    double points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || c == '\u00A0') {
        continue;
      }
      beyond++;
      points += isAlone(text, i) ? -1 : points(c);
      if (c == 'ل' && i > 0 && text.charAt(i - 1) == 'ا') {
        points += 0.5;
      }
    }
    // Two or three letters prove nothing.
    return beyond == 0 ? 0 : points / beyond * Math.min(1, beyond / 4.0);
  }

  /** Between Latin letters: an accented letter of another language. */
  private static boolean isAlone(CharSequence text, int i) {
    boolean before = i > 0 && isLatin(text.charAt(i - 1));
    boolean after = i + 1 < text.length() && isLatin(text.charAt(i + 1));
    return before || after;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static double points(char c) {
    if (FREQUENT.indexOf(c) >= 0) {
      return 1.3;
    }
    if (SELDOM.indexOf(c) >= 0) {
      return -0.2;
    }
    if (c >= '\u0621' && c <= '\u063A' || c >= '\u0641' && c <= '\u064A') {
      return 0.3;
    }
    boolean marks = c >= '\u064B' && c <= '\u0652' || c >= '\u2010' && c <= '\u2030';
    return marks || PUNCTUATION.indexOf(c) >= 0 || c >= '٠' && c <= '٩' ? 0.2 : -2;
  }
}
