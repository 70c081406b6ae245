package org.isnad.linking;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;
import org.isnad.text.Tokens;

/**
 * Finds reports that copy one another, also under another headline or cut: those that share most of
 * the shorter one's runs of five words. Runs are sampled by their hash, so that the work grows with
 * the length of the texts and not with the number of pairs.
 */
final class Copies {
  private static final int RUN = 5;

  /** One run in this many is looked at; the same ones in every text. */
  private static final int SAMPLE = 3;

  /** A run in more reports than this is boilerplate, not a trace of copying. */
  private static final int BOILERPLATE = 40;

  private static final int FEWEST = 6;
  private static final double SHARED = 0.6;

  private Copies() {}

  /**
   * For each report the index of the earliest report that it copies, or -1.
   *
   * @param reports in a canonical order, which breaks ties
   */
  static int[] originals(List<CodedReport> reports) {
    int n = reports.size();
    long[][] runs = new long[n][];
    int total = 0;
    for (int i = 0; i < n; i++) {
      runs[i] = sample(reports.get(i).text().tokens());
      total += runs[i].length;
    }
    Map<Long, Integer> shared = sharedRuns(runs, total);
    int[] root = new int[n];
    for (int i = 0; i < n; i++) {
      root[i] = i;
    }
    for (Map.Entry<Long, Integer> pair : shared.entrySet()) {
      int a = (int) (pair.getKey() >> 32);
      int b = pair.getKey().intValue();
      int shorter = Math.min(runs[a].length, runs[b].length);
      if (shorter >= FEWEST && pair.getValue() >= SHARED * shorter) {
        join(root, a, b);
      }
    }
    int[] earliest = new int[n];
    Arrays.fill(earliest, -1);
    for (int i = 0; i < n; i++) {
      int r = find(root, i);
      if (earliest[r] < 0 || earlier(reports, i, earliest[r])) {
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

  private static Map<Long, Integer> sharedRuns(long[][] runs, int total) {
    Entry[] all = new Entry[total];
    int k = 0;
    for (int i = 0; i < runs.length; i++) {
      for (long hash : runs[i]) {
        all[k++] = new Entry(hash, i);
      }
    }
    Arrays.sort(all);
    Map<Long, Integer> shared = new HashMap<>();
    for (int from = 0; from < total; ) {
      int to = from + 1;
      while (to < total && all[to].hash == all[from].hash) {
        to++;
      }
      if (to - from > 1 && to - from <= BOILERPLATE) {
        for (int a = from; a < to; a++) {
          for (int b = a + 1; b < to; b++) {
            shared.merge((long) all[a].report << 32 | all[b].report, 1, Integer::sum);
          }
        }
      }
      from = to;
    }
    return shared;
  }

  private record Entry(long hash, int report) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(hash, other.hash);
      return order != 0 ? order : Integer.compare(report, other.report);
    }
  }

  private static long[] sample(Tokens tokens) {
    long[] words = new long[tokens.size()];
    int n = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isPunctuation(i)) {
        words[n++] = hash(tokens, i);
      }
    }
    long[] sample = new long[Math.max(0, n - RUN + 1)];
    int size = 0;
    for (int i = 0; i + RUN <= n; i++) {
      long h = 0;
      for (int k = 0; k < RUN; k++) {
        h = mix(h * 31 + words[i + k]);
      }
      if (Long.remainderUnsigned(h, SAMPLE) == 0) {
        sample[size++] = h;
      }
    }
    return Arrays.stream(sample, 0, size).sorted().distinct().toArray();
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

  private static boolean earlier(List<CodedReport> reports, int a, int b) {
    int order = Long.compare(moment(reports.get(a).report()), moment(reports.get(b).report()));
    return order != 0 ? order < 0 : a < b;
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
