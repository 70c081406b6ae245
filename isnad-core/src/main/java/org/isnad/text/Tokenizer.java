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

  static Tokens tokenize(String text, int titleEnd) {
    int n = text.length();
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
      char c = text.charAt(i);
      if (titleOpen && i >= titleEnd) {
        titleOpen = false;
        if (size > first) {
          starts = put(starts, sentences++, first);
          first = size;
        }
      }
      if (c == '\n') {
        if (size > first) {
          starts = put(starts, sentences++, first);
          first = size;
        }
        i++;
        continue;
      }
      if (c == ' ' || Normalizer.isMark(c) || Character.isWhitespace(c)) {
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
      if (isDigit(c)) {
        what = 1;
        while (i < n && isNumberPart(text, i, n)) {
          keys[keyLength++] = Normalizer.fold(text.charAt(i++));
        }
      } else if (isLetter(c) || Character.isSurrogate(c)) {
        what = 0;
        while (i < n) {
          char d = text.charAt(i);
          if (Normalizer.isMark(d)) {
            i++;
          } else if (isLetter(d) || Character.isSurrogate(d)) {
            keys[keyLength++] = Normalizer.fold(d);
            i++;
          } else {
            break;
          }
        }
      } else {
        what = 2;
        keys[keyLength++] = c;
        i++;
      }
      begin[size] = from;
      end[size] = i;
      kind[size] = what;
      sentence[size] = sentences;
      size++;
      if (size - first >= LONGEST_SENTENCE) {
        starts = put(starts, sentences++, first);
        first = size;
        continue;
      }
      if (what == 2 && endsSentence(text, from, n)) {
        // A closing quotation mark or bracket belongs to the sentence it closes.
        if (i < n && isCloser(text.charAt(i))) {
          continue;
        }
        starts = put(starts, sentences++, first);
        first = size;
      } else if (what == 2
          && isCloser(c)
          && size - first > 1
          && kind[size - 2] == 2
          && endsSentence(text, begin[size - 2], n)
          && begin[size - 2] == from - 1) {
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

  private static boolean isLetter(char c) {
    return c >= 'ء' && c <= 'ي' && c != '\u0640' || Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9';
  }

  /** A digit, or a separator with a digit on both sides. */
  private static boolean isNumberPart(String text, int i, int n) {
    char c = text.charAt(i);
    if (isDigit(c)) {
      return true;
    }
    return (c == '.' || c == ',' || c == '،' || c == '٫' || c == '٬')
        && i + 1 < n
        && isDigit(text.charAt(i - 1))
        && isDigit(text.charAt(i + 1));
  }

  /** Full stops end a sentence unless they stand inside an abbreviation or a host name. */
  private static boolean endsSentence(String text, int i, int n) {
    char c = text.charAt(i);
    if (c == '!' || c == '؟' || c == '?' || c == '…') {
      return true;
    }
    if (c != '.') {
      return false;
    }
    char next = i + 1 < n ? text.charAt(i + 1) : '\n';
    if (isLetter(next) && next < 0x80) {
      return false;
    }
    if (next == '.') {
      return false;
    }
    // «د.» and «أ.ف.ب»: one letter before the stop is an abbreviation.
    boolean single =
        i >= 1
            && isLetter(text.charAt(i - 1))
            && (i == 1 || !isLetter(text.charAt(i - 2)) && !Normalizer.isMark(text.charAt(i - 2)));
    return !single || next == '\n';
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '»' || c == '”' || c == ')' || c == '“' || c == '\'' || c == '’';
  }
}
