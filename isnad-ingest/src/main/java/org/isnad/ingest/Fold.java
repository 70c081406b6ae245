package org.isnad.ingest;

/** Spelling-blind comparison of the words that pages are made up of. */
final class Fold {
  private Fold() {}

  /**
   * Lower case, ASCII digits, alef, ya and ta marbuta folded, marks and controls dropped, white
   * space single. Offsets are not kept.
   */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (c != 'ـ' || i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1))) {
        append(out, c);
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
      case 'ى' -> out.append('ي');
      case 'ة' -> out.append('ه');
      case 'ـ' -> {}
      default -> {
        int type = Character.getType(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
          out.append((char) ('0' + Character.digit(c, 10)));
        } else if (type != Character.NON_SPACING_MARK
            && type != Character.FORMAT
            && type != Character.CONTROL) {
          out.append(Character.toLowerCase(c));
        }
      }
    }
  }
}
