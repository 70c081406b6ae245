package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes mentions that nothing dates out of clusters where another day is about as likely. A report
 * without a date that comes to a cluster gets its day, so it stays only where it fits that cluster
 * clearly better than those of other days. Better no day than a wrong one.
 */
final class OpenMentions {
  /** So much better than others it must fit. */
  private static final double MARGIN = 0.5;

  /** So many of a cluster's mentions, those that it fits best, say how well it fits the cluster. */
  private static final int NEAREST = 3;

  private final List<Features> mentions;
  private final PairScore scores;
  private final int[] clusterOf;
  private final List<int[]> clusters;

  private OpenMentions(List<Features> mentions, PairScore scores, List<int[]> clusters) {
    this.mentions = mentions;
    this.scores = scores;
    this.clusters = clusters;
    clusterOf = new int[mentions.size()];
    for (int c = 0; c < clusters.size(); c++) {
      for (int member : clusters.get(c)) {
        clusterOf[member] = c;
      }
    }
  }

  /**
   * @param clusters indexes of mentions
   * @param pairs that were looked at, {@code a << 32 | b}
   * @return the clusters with each doubtful mention as one of its own
   */
  static List<int[]> settle(
      List<int[]> clusters, List<Features> mentions, PairScore scores, long[] pairs) {
    OpenMentions work = new OpenMentions(mentions, scores, clusters);
    Map<Integer, Set<Integer>> near = new TreeMap<>();
    for (long pair : pairs) {
      int a = (int) (pair >> 32);
      int b = (int) pair;
      work.add(near, a, b);
      work.add(near, b, a);
    }
    Set<Integer> doubtful = new HashSet<>();
    near.forEach(
        (mention, others) -> {
          if (work.isDoubtful(mention, others)) {
            doubtful.add(mention);
          }
        });
    if (doubtful.isEmpty()) {
      return clusters;
    }
    List<int[]> settled = new ArrayList<>();
    for (int[] cluster : clusters) {
      List<Integer> kept = new ArrayList<>();
      for (int member : cluster) {
        if (doubtful.contains(member)) {
          settled.add(new int[] {member});
        } else {
          kept.add(member);
        }
      }
      if (!kept.isEmpty()) {
        settled.add(kept.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return settled;
  }

  /** Whether neither its report nor its words date a mention. */
  private static boolean isOpen(Features mention) {
    return mention.mention.event().date() == null
        && mention.mention.report().report().publishedDay().isEmpty();
  }

  private void add(Map<Integer, Set<Integer>> near, int mention, int other) {
    if (isOpen(mentions.get(mention)) && clusters.get(clusterOf[mention]).length > 1) {
      near.computeIfAbsent(mention, key -> new HashSet<>()).add(clusterOf[other]);
    }
  }

  private boolean isDoubtful(int mention, Set<Integer> others) {
    Features open = mentions.get(mention);
    int own = clusterOf[mention];
    Integer day = day(own);
    if (day == null) {
      return false; // of no day either
    }
    double fit = fit(open, own);
    for (int other : others) {
      Integer otherDay = other == own ? null : day(other);
      if (otherDay != null && !otherDay.equals(day) && fit(open, other) > fit - MARGIN) {
        return true;
      }
    }
    return false;
  }

  /** The day that most dated mentions of a cluster have, the earliest of equals; null if none. */
  private Integer day(int cluster) {
    Map<Integer, Integer> days = new HashMap<>();
    for (int member : clusters.get(cluster)) {
      Features mention = mentions.get(member);
      if (!isOpen(mention) && mention.dated()) {
        days.merge(mention.from, 1, Integer::sum);
      }
    }
    return days.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * How well a mention fits the dated ones of a cluster, its own day left aside: the nearest of
   * them, since a cluster's first news and its later tellings differ.
   */
  private double fit(Features open, int cluster) {
    int[] members = clusters.get(cluster);
    double[] fits = new double[members.length];
    int n = 0;
    for (int member : members) {
      Features other = mentions.get(member);
      if (other != open && !isOpen(other)) {
        fits[n++] = other.report == open.report ? 0 : scores.undated(open, other);
      }
    }
    Arrays.sort(fits, 0, n);
    int from = Math.max(0, n - NEAREST);
    double sum = 0;
    for (int i = from; i < n; i++) {
      sum += fits[i];
    }
    return n == 0 ? Double.NEGATIVE_INFINITY : sum / (n - from);
  }
}
