package org.isnad.linking;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.isnad.report.Report;
import org.isnad.text.SortedNumbers;
import org.isnad.text.Tokens;

/**
 * Finds reports that copy one another, also under another headline or cut: those that tell of one
 * event, and share most of the shorter one's runs of five words. Runs are sampled by their hash.
 */
final class Copies {
  private static final int RUN = 5;

  /** One run in this many is looked at; the same ones in every text. */
  private static final int SAMPLE = 3;

  private static final int FEWEST = 6;
  private static final double SHARED = 0.6;

  private Copies() {}

  /** Hashes of a sample of the runs of words, ascending, each once. */
  static int[] runs(Tokens tokens) {
    long[] words = new long[tokens.size()];
    int n = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isPunctuation(i)) {
        words[n++] = hash(tokens, i);
      }
    }
    int[] sample = new int[Math.max(0, n - RUN + 1)];
    int size = 0;
    for (int i = 0; i + RUN <= n; i++) {
      long h = 0;
      for (int k = 0; k < RUN; k++) {
        h = mix(h * 31 + words[i + k]);
      }
      if (Long.remainderUnsigned(h, SAMPLE) == 0) {
        sample[size++] = (int) (h >>> 32);
      }
    }
    return Arrays.stream(sample, 0, size).sorted().distinct().toArray();
  }

  /** Whether one of two texts copies the other, by their runs. */
  static boolean alike(int[] a, int[] b) {
    int shorter = Math.min(a.length, b.length);
    if (shorter < FEWEST) {
      return false;
    }
    return SortedNumbers.common(a, b) >= SHARED * shorter;
  }

  /**
   * For each report the earliest report that it copies, be it through others, or -1.
   *
   * @param pairs pairs {@code a << 32 | b} of reports that copy one another
   * @param moments of the reports, which are in a canonical order that breaks ties
   */
  static int[] originals(long[] pairs, long[] moments) {
    int n = moments.length;
    int[] root = new int[n];
    for (int i = 0; i < n; i++) {
      root[i] = i;
    }
    for (long pair : pairs) {
      join(root, (int) (pair >> 32), (int) pair);
    }
    int[] earliest = new int[n];
    Arrays.fill(earliest, -1);
    for (int i = 0; i < n; i++) {
      int r = find(root, i);
      if (earliest[r] < 0 || moments[i] < moments[earliest[r]]) {
        earliest[r] = i;
      }
    }
    int[] original = new int[n];
    for (int i = 0; i < n; i++) {
      int first = earliest[find(root, i)];
      original[i] = first == i ? -1 : first;
    }
    return original;
  }

  private static long hash(Tokens tokens, int i) {
    char[] chars = tokens.keyChars();
    long h = 1125899906842597L;
    for (int k = tokens.keyBegin(i); k < tokens.keyEnd(i); k++) {
      h = 31 * h + chars[k];
    }
    return h;
  }

  static long mix(long z) {
    long x = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
    return x ^ x >>> 31;
  }

  /** Seconds since 1970 of the publication; the end of time where it is unknown. */
  static long moment(Report report) {
    return report
        .publishedAt()
        .map(OffsetDateTime::toEpochSecond)
        .orElseGet(
            () ->
                report.publishedDay().map(day -> day.toEpochDay() * 86_400).orElse(Long.MAX_VALUE));
  }

  private static int find(int[] root, int i) {
    int r = i;
    while (root[r] != r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  }

  private static void join(int[] root, int a, int b) {
    int ra = find(root, a);
    int rb = find(root, b);
    root[Math.max(ra, rb)] = Math.min(ra, rb);
  }
}
