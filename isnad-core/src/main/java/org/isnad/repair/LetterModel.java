package org.isnad.repair;

/**
 * How likely a word is by its letters: runs of up to six, each order smoothed with the next lower
 * one (Witten and Bell 1991, method C). It speaks for the words that no list has.
 */
final class LetterModel {
  /** Letters looked at together. */
  static final int ORDER = 6;

  private static final int EDGE = 63;
  private static final int BITS = 6;

  private final LongCounts grams = new LongCounts(1 << 17);
  private final LongCounts followers = new LongCounts(1 << 16);
  private final LongCounts totals = new LongCounts(1 << 16);

  /**
   * Takes up a run of letters, «^» for the beginning of a word and «$» for its end, and how often
   * it stands in the word list.
   */
  void add(String gram, int count) {
    long key = 1;
    for (int i = 0; i < gram.length() - 1; i++) {
      key = key << BITS | code(gram.charAt(i));
    }
    followers.add(key, 1);
    totals.add(key, count);
    grams.add(key << BITS | code(gram.charAt(gram.length() - 1)), count);
  }

  private static int code(char c) {
    return c == '^' || c == '$' ? EDGE : c - 'ء' + 1;
  }

  /** Natural logarithm of the probability of the first {@code n} letters as a word. */
  double log(char[] word, int n) {
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      sum += Math.log(probability(word, i, n));
    }
    return sum;
  }

  private double probability(char[] word, int i, int n) {
    int next = i == n ? EDGE : code(word[i]);
    double p = 1.0 / (Glyphs.LETTERS + 1);
    for (int order = 0; order < ORDER; order++) {
      int from = i - order;
      if (from < -1) {
        break;
      }
      long key = 1;
      for (int k = from; k < i; k++) {
        key = key << BITS | (k < 0 ? EDGE : code(word[k]));
      }
      int total = totals.get(key);
      if (total == 0) {
        break;
      }
      int kinds = followers.get(key);
      p = (grams.get(key << BITS | next) + kinds * p) / (total + kinds);
    }
    return p;
  }
}
