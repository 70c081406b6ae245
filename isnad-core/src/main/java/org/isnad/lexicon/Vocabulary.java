package org.isnad.lexicon;

import java.util.Arrays;

/** Numbers the words of the lexicons; a look-up reads characters in place and allocates nothing. */
final class Vocabulary {
  private char[] pool = new char[1 << 16];
  private int poolSize;
  private int[] start = new int[1 << 13];
  private int[] hashes = new int[1 << 13];
  private int size;
  private int[] table = new int[1 << 14];

  int size() {
    return size;
  }

  /** The number of a word, which is added where it is new. */
  int add(String word) {
    char[] chars = word.toCharArray();
    int hash = hash(0, chars, 0, chars.length);
    int known = find(hash, chars, 0, chars.length, false);
    if (known >= 0) {
      return known;
    }
    if (poolSize + chars.length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, poolSize + chars.length));
    }
    if (size + 1 >= start.length) {
      start = Arrays.copyOf(start, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    System.arraycopy(chars, 0, pool, poolSize, chars.length);
    start[size] = poolSize;
    poolSize += chars.length;
    start[size + 1] = poolSize;
    hashes[size] = hash;
    if (++size * 2 > table.length) {
      grow();
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  /** The number of the word between two offsets, or -1. */
  int find(char[] chars, int from, int to) {
    return find(hash(0, chars, from, to), chars, from, to, false);
  }

  /** The number of the word that begins with the article and goes on with the given characters. */
  int findWithArticle(char[] chars, int from, int to) {
    int hash = ('ا' * 31 + 'ل');
    return find(hash(hash, chars, from, to), chars, from, to, true);
  }

  private int find(int hash, char[] chars, int from, int to, boolean article) {
    int mask = table.length - 1;
    int length = to - from + (article ? 2 : 0);
    for (int slot = spread(hash) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      int word = table[slot] - 1;
      if (hashes[word] == hash
          && start[word + 1] - start[word] == length
          && same(start[word], chars, from, to, article)) {
        return word;
      }
    }
    return -1;
  }

  private boolean same(int at, char[] chars, int from, int to, boolean article) {
    int p = at;
    if (article) {
      if (pool[p] != 'ا' || pool[p + 1] != 'ل') {
        return false;
      }
      p += 2;
    }
    for (int i = from; i < to; i++) {
      if (pool[p++] != chars[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(int seed, char[] chars, int from, int to) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + chars[i];
    }
    return hash;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private void place(int word) {
    int mask = table.length - 1;
    int slot = spread(hashes[word]) & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = word + 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int word = 0; word < size; word++) {
      place(word);
    }
  }
}
