package org.isnad.lexicon;

/**
 * Says of most keys that a table does not hold that it does not, from few enough bits to stay in
 * the processor's cache.
 */
final class HashFilter {
  private static final int BITS = 1 << 19;

  private final long[] bits = new long[BITS / Long.SIZE];

  void add(int hash) {
    int bit = hash & BITS - 1;
    bits[bit >>> 6] |= 1L << bit;
  }

  /** False only for hashes that were not added. */
  boolean mayHold(int hash) {
    int bit = hash & BITS - 1;
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }
}
