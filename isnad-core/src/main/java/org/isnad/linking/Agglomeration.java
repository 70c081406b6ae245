package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Average-link clustering: the two clusters whose mentions score best on average are joined, as
 * long as the average is above 0. Averages, unlike single links, don't chain event to event. Two
 * mentions of one report speak against each other so strongly that they come together only where a
 * coder has cut in two what many other reports tell as one.
 */
final class Agglomeration {
  private static final double SURE = 1.5;
  private static final double COMPANY = 0.8;

  /** What it costs that reports tell all of a cluster apart from the other one. */
  private static final double DISTINCT = 4;

  /** A pair is looked at that scores above this: company can make up for it. */
  static final double LEAST = -COMPANY;

  private final List<Features> mentions;
  private final PairScore scores;
  private final List<int[]> members = new ArrayList<>();

  /** How many mentions of each cluster have a day or a day of publication. */
  private final List<Integer> dated = new ArrayList<>();

  private final List<TreeMap<Integer, Double>> near = new ArrayList<>();
  private final PriorityQueue<Edge> queue = new PriorityQueue<>();

  /** What was joined, in this order: the clusters {mentions.size()}, and so on. */
  private final List<Join> joins = new ArrayList<>();

  /** Sure pairs of mentions by their pair of reports. */
  private final Map<Long, List<Long>> sure = new HashMap<>();

  private record Edge(double score, int a, int b) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int order = Double.compare(other.score, score);
      if (order == 0) {
        order = Integer.compare(a, other.a);
      }
      return order != 0 ? order : Integer.compare(b, other.b);
    }
  }

  /**
   * Two clusters that became one.
   *
   * @param a the smaller number of the two
   * @param score average of their pairs
   */
  record Join(int a, int b, double score) {}

  /**
   * @param mentions in their canonical order
   * @param active which of them are to be put together; the others only speak for whom their
   *     reports keep company with; null for all
   */
  private Agglomeration(List<Features> mentions, PairScore scores, boolean[] active) {
    this.mentions = mentions;
    this.scores = scores;
    for (int i = 0; i < mentions.size(); i++) {
      boolean in = active == null || active[i];
      members.add(in ? new int[] {i} : null);
      dated.add(mentions.get(i).open ? 0 : 1);
      near.add(new TreeMap<>());
    }
  }

  /**
   * Puts mentions together.
   *
   * @param active which of the mentions, or null for all
   * @param pairs the pairs to look at, {@code a << 32 | b} with {@code a < b}, ascending; those
   *     that score no higher than {@link #LEAST} may be left out
   * @param pairScores their scores
   */
  static Agglomeration of(
      List<Features> mentions,
      PairScore scores,
      boolean[] active,
      long[] pairs,
      double[] pairScores) {
    Agglomeration work = new Agglomeration(mentions, scores, active);
    for (int i = 0; i < pairs.length; i++) {
      if (pairScores[i] > SURE) {
        work.sure.computeIfAbsent(work.reports(pairs[i]), key -> new ArrayList<>()).add(pairs[i]);
      }
    }
    for (int i = 0; i < pairs.length; i++) {
      int a = (int) (pairs[i] >> 32);
      int b = (int) pairs[i];
      if (pairScores[i] > LEAST && work.members.get(a) != null && work.members.get(b) != null) {
        work.link(a, b, pairScores[i] + work.company(a, b));
      }
    }
    work.run();
    return work;
  }

  /** Whether a pair is strong enough to bear others of the same reports. */
  static boolean isSure(double score) {
    return score > SURE;
  }

  /** Indexes of the mentions of each cluster, ascending. */
  List<int[]> clusters() {
    List<int[]> clusters = new ArrayList<>();
    for (int[] cluster : members) {
      if (cluster != null) {
        clusters.add(cluster);
      }
    }
    return clusters;
  }

  List<Join> joins() {
    return joins;
  }

  private long reports(long pair) {
    return (long) mentions.get((int) (pair >> 32)).report << 32 | mentions.get((int) pair).report;
  }

  /** Reports that surely share one event are likelier to share another that both tell of. */
  double company(int a, int b) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    for (long pair : sure.getOrDefault(reports((long) first << 32 | second), List.of())) {
      if ((int) (pair >> 32) != first && (int) pair != second) {
        return PairScore.time(mentions.get(a), mentions.get(b)) >= 0 ? COMPANY : 0;
      }
    }
    return 0;
  }

  private void link(int a, int b, double average) {
    double score = average <= 0 ? average : average - DISTINCT * distinct(a, b);
    if (score > 0) {
      near.get(a).put(b, average);
      near.get(b).put(a, average);
      queue.add(new Edge(score, Math.min(a, b), Math.max(a, b)));
    }
  }

  /**
   * How many of the smaller cluster's mentions stand beside one of the other cluster in a report
   * that tells the two apart. It adds up as clusters grow, so that a joined cluster is never closer
   * to another one than both of its halves were.
   */
  private double distinct(int a, int b) {
    int[] x = members.get(a);
    int[] z = members.get(b);
    int apart = 0;
    int from = 0;
    for (int i : x) {
      Features f = mentions.get(i);
      // The mentions of a report follow one another.
      while (from < z.length && z[from] < i && mentions.get(z[from]).report != f.report) {
        from++;
      }
      for (int k = from; k < z.length && mentions.get(z[k]).report == f.report; k++) {
        apart += PairScore.apart(f, mentions.get(z[k])) ? 1 : 0;
      }
    }
    return (double) apart / Math.min(x.length, z.length);
  }

  private void run() {
    while (!queue.isEmpty()) {
      Edge edge = queue.poll();
      if (members.get(edge.a) != null && members.get(edge.b) != null) {
        joins.add(new Join(edge.a, edge.b, edge.score));
        merge(edge.a, edge.b);
      }
    }
  }

  private void merge(int a, int b) {
    int[] x = members.get(a);
    int[] y = members.get(b);
    int[] joined = new int[x.length + y.length];
    System.arraycopy(x, 0, joined, 0, x.length);
    System.arraycopy(y, 0, joined, x.length, y.length);
    Arrays.sort(joined);
    int id = members.size();
    members.add(joined);
    dated.add(dated.get(a) + dated.get(b));
    near.add(new TreeMap<>());
    Set<Integer> around = new TreeSet<>(near.get(a).keySet());
    around.addAll(near.get(b).keySet());
    around.remove(a);
    around.remove(b);
    members.set(a, null);
    members.set(b, null);
    for (int other : around) {
      double average = average(a, x, b, y, other);
      near.get(other).remove(a);
      near.get(other).remove(b);
      link(other, id, average);
    }
    near.get(a).clear();
    near.get(b).clear();
  }

  /**
   * Average score of the joined cluster with another; known halves are not scored again. Between
   * two clusters of which mentions are dated only these count: a report of any day may fit the
   * attacks of two days, but is no reason to take them for one.
   */
  private double average(int a, int[] x, int b, int[] y, int other) {
    int[] z = members.get(other);
    boolean byDated = dated.get(other) > 0 && dated.get(a) + dated.get(b) > 0;
    int m = byDated ? dated.get(a) : x.length;
    int n = byDated ? dated.get(b) : y.length;
    double first = m == 0 ? 0 : half(near.get(a), x, z, other, byDated);
    double second = n == 0 ? 0 : half(near.get(b), y, z, other, byDated);
    return (first * m + second * n) / (m + n);
  }

  private double half(Map<Integer, Double> known, int[] x, int[] z, int other, boolean byDated) {
    Double average = known.get(other);
    if (average != null) {
      return average;
    }
    double sum = 0;
    int n = 0;
    for (int i : x) {
      for (int j : z) {
        Features a = mentions.get(i);
        Features b = mentions.get(j);
        if (byDated && (a.open || b.open)) {
          continue;
        }
        // One hopeless pair must not outweigh all others: contradictions lower the odds only.
        sum +=
            a.report == b.report
                ? PairScore.sameReport(a, b)
                : Math.max(-6, scores.of(a, b) + company(i, j));
        n++;
      }
    }
    return sum / n;
  }
}
