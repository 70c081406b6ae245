package org.isnad.lexicon;

import java.util.Arrays;

/**
 * Numbers the words of the lexicons; a look-up reads characters in place and allocates nothing.
 *
 * <p>Words are hashed from their end to their beginning: so the hash of a word is on the way to the
 * hashes of the same word with proclitics before it.
 */
final class Vocabulary {
  private char[] pool = new char[1 << 18];
  private int poolSize;
  private int[] start = new int[1 << 15]; // of each word in the pool; one more for its end
  private int size;
  private long[] table = new long[1 << 16]; // hash << 32 | word + 1, open addressing
  private final HashFilter filter = new HashFilter();

  int size() {
    return size;
  }

  /** The hash of the word that ends where a word with hash {@code later} begins. */
  static int hash(int later, char[] chars, int from, int to) {
    int hash = later;
    for (int i = to - 1; i >= from; i--) {
      hash = hash * 31 + chars[i];
    }
    return hash;
  }

  /** The hash of the word with the article before the word that has hash {@code word}. */
  static int hashWithArticle(int word) {
    return (word * 31 + 'ل') * 31 + 'ا';
  }

  /** The number of a word, which is added where it is new. */
  int add(char[] chars, int from, int to) {
    int hash = hash(0, chars, from, to);
    int slot = slot(hash, chars, from, to, false);
    if (table[slot] != 0) {
      return (int) table[slot] - 1;
    }
    int length = to - from;
    if (poolSize + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, poolSize + length));
    }
    if (size + 1 >= start.length) {
      start = Arrays.copyOf(start, start.length * 2);
    }
    System.arraycopy(chars, from, pool, poolSize, length);
    poolSize += length;
    start[++size] = poolSize;
    table[slot] = (long) hash << 32 | size;
    filter.add(spread(hash));
    if (size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of the word between two offsets, or -1. */
  int find(char[] chars, int from, int to) {
    return find(hash(0, chars, from, to), chars, from, to);
  }

  /** The number of the word between two offsets, whose hash is known, or -1. */
  int find(int hash, char[] chars, int from, int to) {
    return filter.mayHold(spread(hash)) ? (int) table[slot(hash, chars, from, to, false)] - 1 : -1;
  }

  /**
   * The number of the word that begins with the article and goes on with the given characters, or
   * -1.
   *
   * @param hash that of the word with its article
   */
  int findWithArticle(int hash, char[] chars, int from, int to) {
    return filter.mayHold(spread(hash)) ? (int) table[slot(hash, chars, from, to, true)] - 1 : -1;
  }

  /** Where a word stands in the table, or the empty place where it would. */
  private int slot(int hash, char[] chars, int from, int to, boolean article) {
    int mask = table.length - 1;
    int slot = spread(hash) & mask;
    while (table[slot] != 0
        && ((int) (table[slot] >>> 32) != hash
            || !same((int) table[slot] - 1, chars, from, to, article))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int word, char[] chars, int from, int to, boolean article) {
    int at = start[word];
    int end = start[word + 1];
    if (article) {
      if (end - at < 2 || pool[at] != 'ا' || pool[at + 1] != 'ل') {
        return false;
      }
      at += 2;
    }
    if (end - at != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (pool[at++] != chars[i]) {
        return false;
      }
    }
    return true;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    int mask = table.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = spread((int) (entry >>> 32)) & mask;
        while (table[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        table[slot] = entry;
      }
    }
  }
}
