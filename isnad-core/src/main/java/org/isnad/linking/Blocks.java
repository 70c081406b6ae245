package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.coding.Claim;

/**
 * Which pairs of mentions are worth a score: those that share a day and a country, a spot and a
 * week, a place name, a rare word, or a figure. A block that grows beyond its bound is cut by type
 * and place, and left to the finer blocks where that does not help, so that the number of pairs
 * grows with the number of mentions.
 */
final class Blocks {
  private static final int LARGEST = 160;
  private static final int RARE = 14;
  private static final int RARE_WORDS = 8;

  private Blocks() {}

  /** Pairs {@code a << 32 | b} with {@code a < b}, ascending, each once. */
  static long[] pairs(List<Features> mentions, int[] documentFrequency) {
    List<Entry> entries = new ArrayList<>();
    boolean undated = mentions.stream().anyMatch(f -> !f.dated() && f.published == Features.OPEN);
    for (int i = 0; i < mentions.size(); i++) {
      keys(mentions.get(i), i, undated, documentFrequency, entries);
    }
    Entry[] sorted = entries.toArray(new Entry[0]);
    Arrays.sort(sorted);
    Pairs pairs = new Pairs(mentions);
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to].key == sorted[from].key) {
        to++;
      }
      int[] members = new int[to - from];
      for (int k = from; k < to; k++) {
        members[k - from] = sorted[k].mention;
      }
      block(members, 0, mentions, pairs);
      from = to;
    }
    return pairs.distinct();
  }

  private static void block(int[] members, int depth, List<Features> mentions, Pairs pairs) {
    int[] distinct = Arrays.stream(members).distinct().toArray();
    if (distinct.length < 2) {
      return;
    }
    if (distinct.length <= LARGEST) {
      for (int i = 0; i < distinct.length; i++) {
        for (int j = i + 1; j < distinct.length; j++) {
          pairs.add(distinct[i], distinct[j]);
        }
      }
      return;
    }
    if (depth == 2) {
      return;
    }
    Entry[] finer = new Entry[distinct.length];
    for (int k = 0; k < distinct.length; k++) {
      Features f = mentions.get(distinct[k]);
      long key = depth == 0 ? f.placeKey == null ? 0 : f.placeKey.hashCode() : f.type.ordinal();
      finer[k] = new Entry(key, distinct[k]);
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
      block(part, depth + 1, mentions, pairs);
      from = to;
    }
  }

  private static void keys(
      Features f, int i, boolean undated, int[] documentFrequency, List<Entry> entries) {
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
        entries.add(new Entry(key(1, day, country), i));
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
            entries.add(new Entry(key(2, cell, week), i));
            entries.add(new Entry(key(2, cell, week + 1L), i));
          }
          if (undated) {
            entries.add(new Entry(key(3, cell, 0), i));
          }
        }
      }
    }
    if (f.placeKey != null && f.level >= 2) {
      if (known) {
        entries.add(new Entry(key(4, f.placeKey.hashCode(), Math.floorDiv(from, 30)), i));
        entries.add(new Entry(key(4, f.placeKey.hashCode(), Math.floorDiv(to, 30)), i));
      }
      if (undated || !f.dated()) {
        entries.add(new Entry(key(5, f.placeKey.hashCode(), 0), i));
      }
    }
    if (undated) {
      entries.add(new Entry(key(6, country, f.type.ordinal()), i));
    }
    for (Claim claim : f.figures.values()) {
      int value = claim.low() != null ? claim.low() : claim.high();
      if (value >= 10) {
        entries.add(new Entry(key(7, claim.measure().ordinal() * 10_000_019L + value, country), i));
      }
    }
    for (int word : rarest(f, documentFrequency)) {
      entries.add(new Entry(key(8, word, 0), i));
    }
  }

  private static int[] rarest(Features f, int[] documentFrequency) {
    long[] ranked =
        Arrays.stream(f.words)
            .filter(word -> documentFrequency[word] > 1 && documentFrequency[word] <= RARE)
            .mapToLong(word -> (long) documentFrequency[word] << 32 | word)
            .sorted()
            .limit(RARE_WORDS)
            .toArray();
    return Arrays.stream(ranked).mapToInt(rank -> (int) rank).toArray();
  }

  private static long key(int kind, long a, long b) {
    return Copies.mix(Copies.mix(kind * 1_000_003L + a) * 31 + b);
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
