package org.isnad.boilerplate;

import java.util.Arrays;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/** The lines of a text that hold tokens, after its title, as parallel arrays. */
final class Lines {
  private static final char FIRST_ARABIC = '\u0600';

  private final String cleaned;
  private final Tokens tokens;
  private int size;
  private int[] first = new int[32];
  private int[] end = new int[32];

  Lines(Text text) {
    cleaned = text.cleaned();
    tokens = text.tokens();
    int token = 0;
    int n = tokens.size();
    while (token < n && tokens.begin(token) < text.titleEnd()) {
      token++;
    }
    while (token < n) {
      int feed = cleaned.indexOf('\n', tokens.begin(token));
      int limit = feed < 0 ? cleaned.length() : feed;
      int from = token;
      while (token < n && tokens.begin(token) < limit) {
        token++;
      }
      add(from, token);
    }
  }

  private void add(int from, int to) {
    if (size == first.length) {
      first = Arrays.copyOf(first, size * 2);
      end = Arrays.copyOf(end, size * 2);
    }
    first[size] = from;
    end[size++] = to;
  }

  int size() {
    return size;
  }

  /** First token of a line. */
  int first(int line) {
    return first[line];
  }

  /** Token after the last of a line. */
  int end(int line) {
    return end[line];
  }

  /** UTF-16 offset of a line's first token. */
  int begin(int line) {
    return tokens.begin(first[line]);
  }

  /** UTF-16 offset after a line's last token. */
  int finish(int line) {
    return tokens.end(end[line] - 1);
  }

  int length(int line) {
    return finish(line) - begin(line);
  }

  /** The first token of a line that is no punctuation, or the line's end. */
  int firstWord(int line) {
    int token = first[line];
    while (token < end[line] && tokens.isPunctuation(token)) {
      token++;
    }
    return token;
  }

  /** Number of words and numbers in a line. */
  int words(int line) {
    int words = 0;
    for (int i = first[line]; i < end[line]; i++) {
      words += tokens.isPunctuation(i) ? 0 : 1;
    }
    return words;
  }

  /** A line drawn with signs. */
  boolean isRule(int line) {
    return end[line] - first[line] >= 5 && firstWord(line) == end[line];
  }

  /** An electronic address and nothing in Arabic. */
  boolean isAddress(int line) {
    boolean at = false;
    for (int i = first[line]; i < end[line]; i++) {
      if (tokens.isWord(i) && tokens.keyChars()[tokens.keyBegin(i)] > FIRST_ARABIC) {
        return false;
      }
      at |= tokens.is(i, '@');
    }
    return at;
  }

  /** Whether a line ends in a full stop or the like, quotation marks behind it apart. */
  boolean endsSentence(int line) {
    char c = cleaned.charAt(tokens.end(lastSign(line)) - 1);
    return endsInStop(line) || c == '،' || c == '؛' || c == ':' || c == '!' || c == ',';
  }

  /** Whether a line ends in one dot, quotation marks behind it apart. */
  boolean endsInStop(int line) {
    int last = lastSign(line);
    return tokens.is(last, '.') && !(last > first[line] && tokens.is(last - 1, '.'));
  }

  private int lastSign(int line) {
    int last = end[line] - 1;
    while (last > first[line] && isClosing(cleaned.charAt(tokens.begin(last)))) {
      last--;
    }
    return last;
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '»' || c == '”' || c == '\'' || c == ')';
  }
}
