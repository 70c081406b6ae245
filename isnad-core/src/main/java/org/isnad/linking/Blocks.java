package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which pairs of mentions are worth a score: those that share a day and a country, a spot and a
 * week, a place name, a rare word, or a figure. A block that grows beyond its bound is cut by place
 * and then by type, and left to the finer blocks where that does not help, so that the number of
 * pairs grows with the number of mentions.
 *
 * <p>The keys of a mention depend on the mention alone, so that what a further mention does to the
 * pairs of others is confined to the blocks that it is in.
 */
final class Blocks {
  private static final int LARGEST = 160;

  /** Words that more mentions of the corpus have are not rare. */
  private static final int RARE = 14;

  private static final int LARGEST_OF_WORD = 40;
  private static final int RARE_WORDS = 8;

  /** The lowest bit of a key says whether it is that of a word. */
  private static final long OF_WORD = 1;

  private Blocks() {}

  /** How many mentions a block of this key may have before it is cut. */
  static int bound(long key) {
    return (key & OF_WORD) != 0 ? LARGEST_OF_WORD : LARGEST;
  }

  /** By what a block that is too large is cut first. */
  static int place(Features f) {
    return f.placeKey == null ? 0 : f.placeKey.hashCode();
  }

  /** By what it is cut then. */
  static int type(Features f) {
    return f.type.ordinal();
  }

  /** Pairs {@code a << 32 | b} with {@code a < b}, ascending, each once; of few mentions all. */
  static long[] pairs(List<Features> mentions) {
    Pairs pairs = new Pairs(mentions);
    if (!Linker.canGoOn(mentions.size())) {
      for (int i = 0; i < mentions.size(); i++) {
        for (int j = i + 1; j < mentions.size(); j++) {
          pairs.add(i, j);
        }
      }
      return pairs.distinct();
    }
    List<Entry> entries = new ArrayList<>();
    boolean undated = mentions.stream().anyMatch(Features::anytime);
    for (int i = 0; i < mentions.size(); i++) {
      for (long key : keys(mentions.get(i), undated)) {
        entries.add(new Entry(key, i));
      }
    }
    Entry[] sorted = entries.toArray(new Entry[0]);
    Arrays.sort(sorted);
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to].key == sorted[from].key) {
        to++;
      }
      int[] members = new int[to - from];
      for (int k = from; k < to; k++) {
        members[k - from] = sorted[k].mention;
      }
      block(members, bound(sorted[from].key), 0, mentions, pairs);
      from = to;
    }
    return pairs.distinct();
  }

  private static void block(
      int[] members, int bound, int depth, List<Features> mentions, Pairs pairs) {
    if (members.length < 2) {
      return;
    }
    if (members.length <= bound) {
      for (int i = 0; i < members.length; i++) {
        for (int j = i + 1; j < members.length; j++) {
          pairs.add(members[i], members[j]);
        }
      }
      return;
    }
    if (depth == 2) {
      return;
    }
    Entry[] finer = new Entry[members.length];
    for (int k = 0; k < members.length; k++) {
      Features f = mentions.get(members[k]);
      finer[k] = new Entry(depth == 0 ? place(f) : type(f), members[k]);
    }
    Arrays.sort(finer);
    for (int from = 0; from < finer.length; ) {
      int to = from + 1;
      while (to < finer.length && finer[to].key == finer[from].key) {
        to++;
      }
      int[] part = new int[to - from];
      for (int k = from; k < to; k++) {
        part[k - from] = finer[k].mention;
      }
      block(part, bound, depth + 1, mentions, pairs);
      from = to;
    }
  }

  /**
   * The keys of the blocks that a mention is in, each once, ascending.
   *
   * @param undated whether there are mentions of which nothing tells when they happened or were
   *     told; blocks that leave the time open are needed for these only
   */
  static long[] keys(Features f, boolean undated) {
    List<Long> keys = new ArrayList<>();
    int from = f.from;
    int to = f.to;
    if (!f.dated() && f.published != Features.OPEN) {
      from = f.published - 1;
      to = f.published;
    }
    boolean known = from != Features.OPEN;
    long country = f.country == null ? 0 : f.country.hashCode();
    if (known && to - from <= 9) {
      for (int day = from - 1; day <= to + 1; day++) {
        keys.add(key(1, day, country));
      }
    }
    if (f.located() && f.level >= 2) {
      int row = (int) Math.floor(f.lat * 2);
      int column = (int) Math.floor(f.lon * 2);
      for (int dr = 0; dr <= 1; dr++) {
        for (int dc = 0; dc <= 1; dc++) {
          long cell = (row + dr) * 1000L + column + dc;
          if (known) {
            int week = Math.floorDiv(from, 7);
            keys.add(key(2, cell, week));
            keys.add(key(2, cell, week + 1L));
          }
          if (undated) {
            keys.add(key(3, cell, 0));
          }
        }
      }
    }
    if (f.placeKey != null && f.level >= 2) {
      if (known) {
        keys.add(key(4, f.placeKey.hashCode(), Math.floorDiv(from, 30)));
        keys.add(key(4, f.placeKey.hashCode(), Math.floorDiv(to, 30)));
      }
      if (undated || !f.dated()) {
        keys.add(key(5, f.placeKey.hashCode(), 0));
      }
    }
    if (undated) {
      keys.add(key(6, country, f.type.ordinal()));
    }
    for (Features.Count count : f.figures.values()) {
      if (count.value() >= 10) {
        keys.add(key(7, count.measure().ordinal() * 10_000_019L + count.value(), country));
      }
    }
    for (int word : rarest(f)) {
      keys.add(key(8, word, 0) | OF_WORD);
    }
    return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** The rarest words of a mention, as many as are looked at. */
  private static int[] rarest(Features f) {
    return Arrays.stream(f.words)
        .filter(word -> Rarity.mentions(word) <= RARE)
        .mapToLong(word -> (long) Rarity.mentions(word) << 32 | word & 0xffffffffL)
        .sorted()
        .limit(RARE_WORDS)
        .mapToInt(rank -> (int) rank)
        .toArray();
  }

  private static long key(int kind, long a, long b) {
    return Copies.mix(Copies.mix(kind * 1_000_003L + a) * 31 + b) & ~OF_WORD;
  }

  private record Entry(long key, int mention) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(key, other.key);
      return order != 0 ? order : Integer.compare(mention, other.mention);
    }
  }

  /** A growing array of pairs, made distinct whenever it doubles. */
  private static final class Pairs {
    private final List<Features> mentions;
    private long[] pairs = new long[1 << 12];
    private int size;

    Pairs(List<Features> mentions) {
      this.mentions = mentions;
    }

    void add(int a, int b) {
      if (mentions.get(a).report == mentions.get(b).report) {
        return;
      }
      if (size == pairs.length) {
        compact();
        if (size > pairs.length / 2) {
          pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
      }
      pairs[size++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private void compact() {
      Arrays.sort(pairs, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || pairs[i] != pairs[kept - 1]) {
          pairs[kept++] = pairs[i];
        }
      }
      size = kept;
    }

    long[] distinct() {
      compact();
      return Arrays.copyOf(pairs, size);
    }
  }
}
