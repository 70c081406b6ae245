package org.isnad.time;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/** The tokens of a text with their senses in phrases of time. */
final class Scan {
  final Tokens tokens;
  private final Senses[] senses; // of the entry that begins at a token
  private final int[] ends;
  private final int[] firsts; // token -> first token + 1 of the entry that ends before it
  private final byte[] prefixes;

  Scan(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    int n = tokens.size();
    senses = new Senses[n];
    ends = new int[n];
    firsts = new int[n + 1];
    prefixes = new byte[n];
    for (int match = 0; match < matches.size(); match++) {
      if (matches.layer(match) == Layer.TIME) {
        int first = matches.first(match);
        senses[first] = matches.value(match, Senses.class);
        ends[first] = matches.end(match);
        firsts[matches.end(match)] = first + 1;
        prefixes[first] = (byte) matches.prefix(match);
      }
    }
  }

  int size() {
    return senses.length;
  }

  private Senses entry(int i) {
    return i >= 0 && i < senses.length ? senses[i] : null;
  }

  boolean isAny(int i) {
    return entry(i) != null;
  }

  /** True where the entry that begins at a token has one of the roles: see {@link Senses#bits}. */
  boolean hasAny(int i, long roles) {
    Senses entry = entry(i);
    return entry != null && entry.hasAny(roles);
  }

  /** The sense in a role of the entry that begins at a token, or null. */
  Sense at(int i, Role role) {
    Senses entry = entry(i);
    return entry == null ? null : entry.of(role);
  }

  /** All senses of the entry that begins at a token, or null. */
  Sense[] senses(int i) {
    Senses entry = entry(i);
    return entry == null ? null : entry.all();
  }

  /**
   * As {@link #at}, for a word inside a phrase: it may carry the article but no other proclitic.
   */
  Sense inside(int i, Role role) {
    return (prefix(i) & ~Lexicon.ARTICLE) == 0 ? at(i, role) : null;
  }

  /** As {@link #at}, for a word that «و» joins to the one before. */
  Sense joined(int i, Role role) {
    return (prefix(i) & Lexicon.CONJUNCTION) != 0 ? at(i, role) : null;
  }

  int prefix(int i) {
    return i >= 0 && i < prefixes.length ? prefixes[i] : 0;
  }

  boolean hasArticle(int i) {
    return (prefix(i) & Lexicon.ARTICLE) != 0;
  }

  /** The token after the entry that begins at a token. */
  int end(int i) {
    return isAny(i) ? ends[i] : i + 1;
  }

  /** First token of the entry that ends before a token, or -1. */
  int before(int i) {
    return i >= 0 && i < firsts.length ? firsts[i] - 1 : -1;
  }

  boolean is(int i, char c) {
    return tokens.is(i, c);
  }

  boolean isDash(int i) {
    return is(i, '-') || is(i, '–') || is(i, '—') || is(i, '−');
  }

  /** True where nothing stands between a token and the one before. */
  boolean touches(int i) {
    return i > 0 && i < size() && tokens.begin(i) == tokens.end(i - 1);
  }

  /** True where «و» stands alone before a number («3 و7»). */
  boolean isAnd(int i) {
    return i < size() && tokens.keyIs(i, "و");
  }

  /** The value of a number token of at most six digits without separators, or -1. */
  int number(int i) {
    if (i < 0 || i >= size() || !tokens.isNumber(i)) {
      return -1;
    }
    return number(tokens.keyBegin(i), tokens.keyEnd(i));
  }

  int number(int from, int to) {
    if (to <= from || to - from > 6) {
      return -1;
    }
    char[] keys = tokens.keyChars();
    int value = 0;
    for (int k = from; k < to; k++) {
      if (keys[k] < '0' || keys[k] > '9') {
        return -1;
      }
      value = value * 10 + keys[k] - '0';
    }
    return value;
  }

  int digits(int i) {
    return tokens.keyEnd(i) - tokens.keyBegin(i);
  }

  /** True where a sign of the future stands not far before a token in its sentence. */
  boolean isAhead(int i) {
    int start = tokens.sentenceStart(tokens.sentenceOf(i));
    for (int k = i - 1; k >= start && k >= i - 10; k--) {
      if (at(k, Role.FUTURE) != null) {
        return true;
      }
    }
    return false;
  }
}
