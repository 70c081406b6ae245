package org.isnad.text;

/** Folds the characters that Arabic writers use interchangeably, one character at a time. */
public final class Normalizer {
  private static final char[] FOLDED = new char[CharClass.TABLE_END];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = compute(c);
    }
  }

  private Normalizer() {}

  /** True for harakat, tanwin, shadda, sukun, dagger alef, Koranic marks and tatweel. */
  public static boolean isMark(char c) {
    if (c < '\u0610' || c > '\u06ED') {
      return false;
    }
    return c >= '\u064B' && c <= '\u065F'
        || c == '\u0670'
        || c == '\u0640'
        || c <= '\u061A'
        || c >= '\u06D6' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9';
  }

  /**
   * The character a key has for {@code c}: alef forms to bare alef, alef maqsura and Farsi ya to
   * ya, ta marbuta to ha, Farsi kaf to kaf, Latin letters to lower case, digits of both Arabic
   * scripts to ASCII.
   */
  public static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : compute(c);
  }

  private static char compute(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ':
        return 'ا';
      case 'ى', 'ی':
        return 'ي';
      case 'ة', 'ۀ', 'ە':
        return 'ه';
      case 'ک':
        return 'ك';
      default:
        if (c >= '\u0660' && c <= '\u0669') {
          return (char) (c - '\u0660' + '0');
        }
        if (c >= '\u06F0' && c <= '\u06F9') {
          return (char) (c - '\u06F0' + '0');
        }
        return c > 0xFF && !isArabicLetter(c) ? Character.toLowerCase(c) : c;
    }
  }

  /** The key of a word: marks dropped, every other character folded. */
  public static String key(CharSequence word) {
    int n = word.length();
    char[] key = new char[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      char c = word.charAt(i);
      if (!isMark(c)) {
        key[length++] = fold(c);
      }
    }
    return new String(key, 0, length);
  }

  public static boolean isArabicLetter(char c) {
    return c >= '\u0620' && c <= '\u064A' || c >= '\u066E' && c <= '\u06D3';
  }
}
