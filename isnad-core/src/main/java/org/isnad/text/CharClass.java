package org.isnad.text;

/** What a character is to the tokenizer; looked up in a table as far as Arabic reaches. */
final class CharClass {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte SURROGATE = 2;
  static final byte MARK = 3;
  static final byte DIGIT = 4;
  static final byte SPACE = 5;
  static final byte LINE_FEED = 6;

  /** End of the blocks from ASCII to Arabic. */
  static final int TABLE_END = 0x700;

  private static final byte[] TABLE = new byte[TABLE_END];

  static {
    for (char c = 0; c < TABLE_END; c++) {
      TABLE[c] = compute(c);
    }
  }

  private CharClass() {}

  static byte of(char c) {
    return c < TABLE_END ? TABLE[c] : compute(c);
  }

  private static byte compute(char c) {
    if (c == '\n') {
      return LINE_FEED;
    }
    if (Normalizer.isMark(c)) {
      return MARK;
    }
    if (c >= '0' && c <= '9' || c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9') {
      return DIGIT;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    return Character.isWhitespace(c) ? SPACE : OTHER;
  }
}
