package org.isnad.cli;

import org.isnad.export.JsonOut;

/**
 * Keeps right-to-left words in their place among left-to-right ones: every value is put into a
 * first-strong isolate, so that neither its neighbours nor the order of columns depend on it.
 */
final class Bidi {
  static final char FSI = '\u2068';
  static final char RLI = '\u2067';
  static final char PDI = '\u2069';

  private Bidi() {}

  /**
   * The value fit for one line of a terminal, in an isolate where it holds right-to-left letters.
   */
  static String isolate(String value) {
    String line = plain(value);
    return hasRightToLeft(line) ? FSI + line + PDI : line;
  }

  /**
   * The value without line breaks, control characters (an escape sequence in a report must not
   * reach the terminal) and bidi controls (an isolate closed inside would let the rest out).
   */
  static String plain(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (JsonOut.isLoneSurrogate(value, i)) {
        out.append('\uFFFD');
      } else if (!Character.isISOControl(c) && !isBidiControl(c)) {
        out.append(c);
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  static boolean isBidiControl(char c) {
    return c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  static boolean hasRightToLeft(CharSequence s) {
    for (int i = 0; i < s.length(); i++) {
      if (isRightToLeft(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where a right-to-left letter stands outside every isolate. */
  static boolean hasBareRightToLeft(CharSequence s) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == FSI || c == RLI) {
        depth++;
      } else if (c == PDI) {
        depth--;
      } else if (depth == 0 && isRightToLeft(c)) {
        return true;
      }
    }
    return false;
  }

  /** True where the first letter of the text runs from right to left. */
  static boolean startsRightToLeft(CharSequence s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isRightToLeft(c)) {
        return true;
      }
      if (Character.isLetter(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isRightToLeft(char c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Columns that a terminal gives the text: marks, joiners and controls take none. */
  static int width(CharSequence s) {
    int width = 0;
    for (int i = 0; i < s.length(); i++) {
      if (!isWidthless(s.charAt(i))) {
        width++;
      }
    }
    return width;
  }

  static boolean isWidthless(char c) {
    if (c < 0x300) {
      return c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u00AD';
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> Character.isLowSurrogate(c);
    };
  }
}
