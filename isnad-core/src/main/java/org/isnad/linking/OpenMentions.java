package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings mentions that nothing dates to the clusters that they belong to, or to none. A report
 * without a date that comes to a cluster gets its day, so it comes to one only where that is much
 * likelier than every other day: better no day than a wrong one.
 *
 * <p>How likely is said by a conditional logit over the clusters around and none ({@link
 * OpenChoice}), summed over those of one day. Of a handful of reports that somebody puts side by
 * side too little can be told by how alike reports are; there a mention stays where the clusters
 * have it, unless it fits one of another day about as well.
 */
final class OpenMentions {
  /** So likely the day must be. */
  private static final double LIKELY = 0.75;

  /** So likely it must be where the clusters have it there already, and clearly. */
  private static final double STAYS = 0.45;

  /** Of few mentions: so much better than others it must fit. */
  private static final double MARGIN = 0.5;

  /** So many of a cluster's mentions, those that it fits best, say how well it fits the cluster. */
  private static final int NEAREST = 3;

  private final List<Features> mentions;
  private final PairScore scores;
  private final int[] clusterOf;
  private final List<int[]> clusters;
  private final Map<Integer, Set<Integer>> near = new TreeMap<>();

  private OpenMentions(
      List<Features> mentions, PairScore scores, List<int[]> clusters, long[] pairs) {
    this.mentions = mentions;
    this.scores = scores;
    this.clusters = clusters;
    clusterOf = new int[mentions.size()];
    for (int c = 0; c < clusters.size(); c++) {
      for (int member : clusters.get(c)) {
        clusterOf[member] = c;
      }
    }
    for (long pair : pairs) {
      int a = (int) (pair >> 32);
      int b = (int) pair;
      add(a, b);
      add(b, a);
    }
  }

  private void add(int mention, int other) {
    if (mentions.get(mention).open) {
      near.computeIfAbsent(mention, key -> new TreeSet<>(List.of(clusterOf[mention])))
          .add(clusterOf[other]);
    }
  }

  /**
   * @param clusters indexes of mentions
   * @param pairs that were looked at, {@code a << 32 | b}
   * @return the clusters with each open mention where it belongs, or as one of its own
   */
  static List<int[]> settle(
      List<int[]> clusters,
      List<Features> mentions,
      PairScore scores,
      long[] pairs,
      Anchors anchors) {
    OpenMentions work = new OpenMentions(mentions, scores, clusters, pairs);
    if (work.near.isEmpty()) {
      return clusters;
    }
    return Linker.canGoOn(mentions.size()) ? work.choose(anchors) : work.release();
  }

  // ---- of many

  /** Where a mention goes, and how likely its day is. */
  private record Move(int mention, int[] targets, double likely) {}

  private List<int[]> choose(Anchors anchors) {
    OpenChoice choice = new OpenChoice(mentions, scores, clusters, anchors);
    List<Move> moves = new ArrayList<>();
    near.forEach((mention, around) -> moves.add(move(mention, choice.of(mention, around))));
    moves.sort(Comparator.comparingDouble((Move m) -> -m.likely()).thenComparingInt(Move::mention));
    List<Set<Integer>> settled = new ArrayList<>();
    List<Set<Integer>> reports = new ArrayList<>();
    for (int[] cluster : clusters) {
      Set<Integer> kept = new TreeSet<>();
      Set<Integer> of = new HashSet<>();
      boolean dated = isDated(cluster);
      for (int member : cluster) {
        // Mentions that nothing dates stay together.
        if (!dated || !mentions.get(member).open) {
          kept.add(member);
          of.add(mentions.get(member).report);
        }
      }
      settled.add(kept);
      reports.add(of);
    }
    for (Move move : moves) {
      int mention = move.mention();
      int own = clusterOf[mention];
      int target = -1;
      boolean stays =
          move.likely() >= STAYS
              && contains(move.targets(), own)
              && !isDoubtful(mention, near.get(mention));
      if (move.likely() >= LIKELY || stays) {
        for (int c : move.targets()) {
          if (target < 0 && !reports.get(c).contains(mentions.get(mention).report)) {
            target = c;
          }
        }
      }
      if (target >= 0) {
        settled.get(own).remove(mention);
        settled.get(target).add(mention);
        reports.get(target).add(mentions.get(mention).report);
      } else if (isDated(clusters.get(own))) {
        settled.add(new TreeSet<>(List.of(mention)));
      }
    }
    List<int[]> result = new ArrayList<>();
    for (Set<Integer> cluster : settled) {
      if (!cluster.isEmpty()) {
        result.add(cluster.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return result;
  }

  private static boolean contains(int[] targets, int cluster) {
    return Arrays.stream(targets).anyMatch(target -> target == cluster);
  }

  private boolean isDated(int[] cluster) {
    return Arrays.stream(cluster).anyMatch(member -> !mentions.get(member).open);
  }

  /** The likeliest day, and the clusters of that day, the likeliest first. */
  private static Move move(int mention, List<OpenChoice.Option> options) {
    Map<Integer, Double> days = new TreeMap<>();
    for (OpenChoice.Option option : options) {
      if (option.day() != null) {
        days.merge(option.day(), option.likely(), Double::sum);
      }
    }
    Integer day = null;
    for (Map.Entry<Integer, Double> entry : days.entrySet()) {
      day = day == null || entry.getValue() > days.get(day) ? entry.getKey() : day;
    }
    Integer best = day;
    int[] targets =
        options.stream()
            .filter(option -> option.day() != null && option.day().equals(best))
            .sorted(Comparator.comparingDouble(option -> -option.likely()))
            .mapToInt(OpenChoice.Option::cluster)
            .toArray();
    return new Move(mention, targets, day == null ? 0 : days.get(day));
  }

  // ---- of a handful

  /** Takes mentions out of clusters where another day is about as likely. */
  private List<int[]> release() {
    Set<Integer> doubtful = new HashSet<>();
    near.forEach(
        (mention, others) -> {
          if (isDoubtful(mention, others)) {
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

  private boolean isDoubtful(int mention, Set<Integer> others) {
    Features open = mentions.get(mention);
    int own = clusterOf[mention];
    Integer day = clusters.get(own).length > 1 ? day(own) : null;
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
      if (!mention.open && mention.dated()) {
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
      if (other != open && !other.open) {
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
