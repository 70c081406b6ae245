package org.isnad.text;

import java.util.Arrays;

/** Cuts a cleaned text into tokens and sentences in one pass. */
final class Tokenizer {
  /**
   * No writer makes a sentence of so many tokens; cutting there keeps what looks at whole sentences
   * linear on broken input.
   */
  private static final int LONGEST_SENTENCE = 400;

  private Tokenizer() {}

  /**
   * @param text the cleaned text's characters, of which the first {@code n} count
   */
  static Tokens tokenize(char[] text, int n, int titleEnd) {
    int capacity = n / 4 + 16;
    int[] begin = new int[capacity];
    int[] end = new int[capacity];
    byte[] kind = new byte[capacity];
    int[] sentence = new int[capacity];
    int[] keyBegin = new int[capacity + 1];
    int[] starts = new int[32];
    char[] keys = new char[n];
    int keyLength = 0;
    int size = 0;
    int sentences = 0; // number of sentences closed so far
    int first = 0; // first token of the open sentence
    boolean titleOpen = titleEnd > 0;

    int i = 0;
    while (i < n) {
      char c = text[i];
      byte is = CharClass.of(c);
      if (titleOpen && i >= titleEnd) {
        titleOpen = false;
        if (size > first) {
          starts = put(starts, sentences++, first);
          first = size;
        }
      }
      if (is == CharClass.SPACE || is == CharClass.MARK) {
        i++;
        continue;
      }
      if (is == CharClass.LINE_FEED) {
        if (size > first) {
          starts = put(starts, sentences++, first);
          first = size;
        }
        i++;
        continue;
      }
      if (size == begin.length) {
        int more = size * 2;
        begin = Arrays.copyOf(begin, more);
        end = Arrays.copyOf(end, more);
        kind = Arrays.copyOf(kind, more);
        sentence = Arrays.copyOf(sentence, more);
        keyBegin = Arrays.copyOf(keyBegin, more + 1);
      }
      int from = i;
      keyBegin[size] = keyLength;
      byte what;
      if (is == CharClass.DIGIT) {
        what = Tokens.NUMBER;
        do {
          keys[keyLength++] = Normalizer.fold(text[i++]);
        } while (i < n && isNumberPart(text, i, n));
      } else if (is == CharClass.LETTER || is == CharClass.SURROGATE) {
        what = Tokens.WORD;
        do {
          if (is != CharClass.MARK) {
            keys[keyLength++] = Normalizer.fold(text[i]);
          }
          i++;
        } while (i < n && isWordPart(is = CharClass.of(text[i])));
      } else {
        what = Tokens.PUNCTUATION;
        keys[keyLength++] = c;
        i++;
      }
      begin[size] = from;
      end[size] = i;
      kind[size] = what;
      sentence[size] = sentences;
      size++;
      boolean ends = size - first >= LONGEST_SENTENCE;
      if (!ends && what == Tokens.PUNCTUATION) {
        if (endsSentence(text, from, n)) {
          // A closing quotation mark or bracket belongs to the sentence it closes.
          ends = i == n || !isCloser(text[i]);
        } else {
          ends =
              isCloser(c)
                  && size - first > 1
                  && kind[size - 2] == Tokens.PUNCTUATION
                  && begin[size - 2] == from - 1
                  && endsSentence(text, from - 1, n);
        }
      }
      if (ends) {
        starts = put(starts, sentences++, first);
        first = size;
      }
    }
    if (size > first) {
      starts = put(starts, sentences++, first);
    }
    starts = put(starts, sentences, size);
    keyBegin[size] = keyLength;
    return new Tokens(
        size, begin, end, kind, keys, keyBegin, sentence, Arrays.copyOf(starts, sentences + 1));
  }

  private static int[] put(int[] array, int index, int value) {
    int[] target = index >= array.length ? Arrays.copyOf(array, index * 2 + 1) : array;
    target[index] = value;
    return target;
  }

  private static boolean isWordPart(byte is) {
    return is == CharClass.LETTER || is == CharClass.MARK || is == CharClass.SURROGATE;
  }

  private static boolean isLetter(char c) {
    return CharClass.of(c) == CharClass.LETTER;
  }

  private static boolean isDigit(char c) {
    return CharClass.of(c) == CharClass.DIGIT;
  }

  /** A digit, or a separator with a digit on both sides. */
  private static boolean isNumberPart(char[] text, int i, int n) {
    char c = text[i];
    if (isDigit(c)) {
      return true;
    }
    return (c == '.' || c == ',' || c == '،' || c == '٫' || c == '٬')
        && i + 1 < n
        && isDigit(text[i - 1])
        && isDigit(text[i + 1]);
  }

  /** Full stops end a sentence unless they stand inside an abbreviation or a host name. */
  private static boolean endsSentence(char[] text, int i, int n) {
    char c = text[i];
    if (c == '!' || c == '؟' || c == '?' || c == '…') {
      return true;
    }
    if (c != '.') {
      return false;
    }
    char next = i + 1 < n ? text[i + 1] : '\n';
    if (isLetter(next) && next < 0x80) {
      return false;
    }
    if (next == '.') {
      return false;
    }
    // «د.» and «أ.ف.ب»: one letter before the stop is an abbreviation.
    boolean single =
        i >= 1
            && isLetter(text[i - 1])
            && (i == 1 || !isLetter(text[i - 2]) && !Normalizer.isMark(text[i - 2]));
    return !single || next == '\n';
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '»' || c == '”' || c == ')' || c == '“' || c == '\'' || c == '’';
  }
}
