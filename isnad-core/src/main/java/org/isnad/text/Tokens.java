package org.isnad.text;

/**
 * The tokens and sentences of a text, as parallel arrays: reports are short and many, and an object
 * a token would cost more than everything done with it.
 */
public final class Tokens {
  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION
  }

  static final byte WORD = 0;
  static final byte NUMBER = 1;
  static final byte PUNCTUATION = 2;

  private static final Kind[] KINDS = Kind.values();

  final int size;
  final int[] begin;
  final int[] end;
  final byte[] kind;
  final char[] keys;
  final int[] keyBegin;
  final int[] sentence;
  final int[] sentenceStart;

  Tokens(
      int size,
      int[] begin,
      int[] end,
      byte[] kind,
      char[] keys,
      int[] keyBegin,
      int[] sentence,
      int[] sentenceStart) {
    this.size = size;
    this.begin = begin;
    this.end = end;
    this.kind = kind;
    this.keys = keys;
    this.keyBegin = keyBegin;
    this.sentence = sentence;
    this.sentenceStart = sentenceStart;
  }

  public int size() {
    return size;
  }

  /** UTF-16 offset in the cleaned text of token {@code i}'s first character. */
  public int begin(int i) {
    return begin[i];
  }

  /** UTF-16 offset in the cleaned text after token {@code i}. */
  public int end(int i) {
    return end[i];
  }

  public Kind kind(int i) {
    return KINDS[kind[i]];
  }

  public boolean isWord(int i) {
    return kind[i] == WORD;
  }

  public boolean isNumber(int i) {
    return kind[i] == NUMBER;
  }

  /** True where token {@code i} is the punctuation character {@code c}. */
  public boolean is(int i, char c) {
    return i >= 0 && i < size && kind[i] == PUNCTUATION && keys[keyBegin[i]] == c;
  }

  /** Whether a token is a quotation mark, opening or closing. */
  public boolean isQuote(int i) {
    return is(i, '"') || is(i, '«') || is(i, '»') || is(i, '“') || is(i, '”');
  }

  public boolean isPunctuation(int i) {
    return kind[i] == PUNCTUATION;
  }

  /**
   * The characters that all keys lie in; see {@link #keyBegin} and {@link #keyEnd}. Not to change.
   */
  public char[] keyChars() {
    return keys;
  }

  public int keyBegin(int i) {
    return keyBegin[i];
  }

  public int keyEnd(int i) {
    return keyBegin[i + 1];
  }

  /** The key of token {@code i} as a string; for rare use, it allocates. */
  public String key(int i) {
    return new String(keys, keyBegin[i], keyBegin[i + 1] - keyBegin[i]);
  }

  /** True where the key of token {@code i} is exactly {@code key} (which is in normalised form). */
  public boolean keyIs(int i, String key) {
    int from = keyBegin[i];
    int length = keyBegin[i + 1] - from;
    if (length != key.length()) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (keys[from + k] != key.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The token that holds the character at an offset of the text, or comes next; behind the last
   * token it is the last. -1 where there is none at all.
   */
  public int at(int offset) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return high < 0 ? -1 : low;
  }

  /** Number of sentences; a title is one or more sentences of its own. */
  public int sentences() {
    return sentenceStart.length - 1;
  }

  /** The sentence of token {@code i}. */
  public int sentenceOf(int i) {
    return sentence[i];
  }

  /** First token of sentence {@code s}. */
  public int sentenceStart(int s) {
    return sentenceStart[s];
  }

  /** Token after the last of sentence {@code s}. */
  public int sentenceEnd(int s) {
    return sentenceStart[s + 1];
  }
}
