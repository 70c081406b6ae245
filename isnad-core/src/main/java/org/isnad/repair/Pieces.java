package org.isnad.repair;

import java.util.Arrays;

/**
 * A text cut into words, numbers and single other characters, as the frequencies were counted: in
 * words of Arabic letters the marks are left out, and no letter is folded into another.
 */
public final class Pieces {
  /** What a piece is. */
  public enum Kind {
    /** Letters from hamza to ya, perhaps with marks, and signs for glyphs without a letter. */
    WORD,
    NUMBER,
    /** Letters of other alphabets or of other languages in Arabic script. */
    FOREIGN,
    PUNCTUATION,
    LINE_FEED
  }

  private Kind[] kind = new Kind[256];
  private int[] begin = new int[256];
  private int[] end = new int[256];
  private int size;

  private Pieces() {}

  /** Cuts the first {@code n} characters of a text. */
  public static Pieces of(char[] text, int n) {
    Pieces pieces = new Pieces();
    int i = 0;
    while (i < n) {
      char c = text[i];
      int from = i;
      Kind kind;
      if (Glyphs.isLetter(c) || Character.isLetter(c) || Glyphs.isHole(c)) {
        kind = Kind.PUNCTUATION;
        while (i < n && isInWord(text[i])) {
          if (isOther(text[i])) {
            kind = Kind.FOREIGN;
          } else if (kind == Kind.PUNCTUATION && Glyphs.isLetter(text[i])) {
            kind = Kind.WORD;
          }
          i++;
        }
      } else if (Character.isDigit(c)) {
        kind = Kind.NUMBER;
        while (i < n && (Character.isDigit(text[i]) || isInNumber(text, i, n))) {
          i++;
        }
      } else {
        i++;
        if (c == '\n') {
          kind = Kind.LINE_FEED;
        } else if (Character.isWhitespace(c) || Glyphs.isMark(c)) {
          continue;
        } else {
          kind = Kind.PUNCTUATION;
        }
      }
      pieces.add(kind, from, i);
    }
    return pieces;
  }

  private static boolean isInWord(char c) {
    return Glyphs.isLetter(c) || Glyphs.isMark(c) || Glyphs.isHole(c) || Character.isLetter(c);
  }

  private static boolean isOther(char c) {
    return !Glyphs.isLetter(c) && !Glyphs.isMark(c) && Character.isLetter(c);
  }

  private static boolean isInNumber(char[] text, int i, int n) {
    char c = text[i];
    return (c == '.' || c == ',' || c == '٫' || c == '٬' || c == '،')
        && i + 1 < n
        && Character.isDigit(text[i + 1]);
  }

  private void add(Kind what, int from, int to) {
    if (size == begin.length) {
      kind = Arrays.copyOf(kind, size * 2);
      begin = Arrays.copyOf(begin, size * 2);
      end = Arrays.copyOf(end, size * 2);
    }
    kind[size] = what;
    begin[size] = from;
    end[size++] = to;
  }

  public int size() {
    return size;
  }

  public Kind kind(int i) {
    return kind[i];
  }

  /** Offset of the first character of piece {@code i}. */
  public int begin(int i) {
    return begin[i];
  }

  /** Offset after piece {@code i}. */
  public int end(int i) {
    return end[i];
  }

  /** Copies the letters of piece {@code i} without marks; returns how many they are. */
  int letters(char[] text, int i, char[] into, int at) {
    int n = at;
    for (int k = begin[i]; k < end[i]; k++) {
      if (!Glyphs.isMark(text[k])) {
        into[n++] = text[k];
      }
    }
    return n - at;
  }

  /** A word without its marks. */
  public String word(char[] text, int i) {
    char[] letters = new char[end[i] - begin[i]];
    return new String(letters, 0, letters(text, i, letters, 0));
  }
}
