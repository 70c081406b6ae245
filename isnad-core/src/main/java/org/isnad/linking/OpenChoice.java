package org.isnad.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How likely a mention that nothing dates belongs to each of the clusters around it: a conditional
 * logit (McFadden 1974) over them and none. What speaks for one is how well the mention fits what
 * is told there, how much its report is like those that tell it, how likely it appeared when they
 * did, and whether what it says of the day of the week or the date is right. The weights were
 * fitted to 714 reports of a corpus that had their dates taken; the reports that they are measured
 * on are not among them.
 */
final class OpenChoice {
  private static final double FIT = 0.4;
  private static final double ALLOWED = 1.55;
  private static final double EXCLUDED = -0.4;
  private static final double NO_DAY = -3.2;
  private static final double LONG = -3.3;
  private static final double ALIKE = 1.3;
  private static final double VOTES = 0.5;
  private static final double VOTE_SHARE = 1.05;
  private static final double MOST_ALIKE = 0.7;
  private static final double CLUSTERED = 0.8;
  private static final double LONG_AGO = -1.2;
  private static final double NONE = 1.5;
  private static final double NONE_ABOUT = -1.1;
  private static final double NONE_NAMED = 0.25;

  /** A day of telling says so much of the day beside one that words give. */
  private static final double TELLING = 0.4;

  private static final double LEAST_VOTES = 0.001;
  private static final int SOON = 4;

  private final List<Features> mentions;
  private final PairScore scores;
  private final List<int[]> clusters;
  private final Anchors anchors;
  private final int[] clusterOf;

  /** What is known of one report. */
  private final Map<Integer, Map<Integer, Double>> alike = new HashMap<>();

  private final Map<Integer, Map<Integer, Double>> votes = new HashMap<>();

  /**
   * A cluster that a mention may belong to.
   *
   * @param day epoch day of what it tells, or null where it has none or a longer time
   */
  record Option(int cluster, Integer day, double likely) {}

  /** When a cluster's event was. */
  private record Time(int from, int to) {}

  OpenChoice(List<Features> mentions, PairScore scores, List<int[]> clusters, Anchors anchors) {
    this.mentions = mentions;
    this.scores = scores;
    this.clusters = clusters;
    this.anchors = anchors;
    clusterOf = new int[mentions.size()];
    for (int c = 0; c < clusters.size(); c++) {
      for (int member : clusters.get(c)) {
        clusterOf[member] = c;
      }
    }
  }

  /**
   * @param around clusters that may be the mention's
   * @return those of them that dated reports tell of
   */
  List<Option> of(int mention, Set<Integer> around) {
    Features open = mentions.get(mention);
    List<Integer> numbers = new ArrayList<>();
    List<Time> times = new ArrayList<>();
    List<Double> utilities = new ArrayList<>();
    double most = none(open);
    utilities.add(most);
    for (int cluster : around) {
      Time time = time(clusters.get(cluster));
      double utility = utility(open, cluster, time, cluster == clusterOf[mention]);
      if (utility > Double.NEGATIVE_INFINITY) {
        numbers.add(cluster);
        times.add(time);
        utilities.add(utility);
        most = Math.max(most, utility);
      }
    }
    double sum = 0;
    for (double utility : utilities) {
      sum += Math.exp(utility - most);
    }
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Time time = times.get(i);
      Integer day = time == null || isLong(time) ? null : Integer.valueOf(time.from());
      options.add(new Option(numbers.get(i), day, Math.exp(utilities.get(i + 1) - most) / sum));
    }
    return options;
  }

  private static double none(Features open) {
    return NONE
        + (open.published != Features.OPEN ? NONE_ABOUT : 0)
        + (isNamed(open) ? NONE_NAMED : 0);
  }

  private static boolean isNamed(Features open) {
    return open.constraint != null && open.constraint.names();
  }

  private double utility(Features open, int cluster, Time time, boolean clustered) {
    Map<Integer, Double> like = alike.computeIfAbsent(open.report, anchors::alike);
    Map<Integer, Double> vote =
        votes.computeIfAbsent(open.report, report -> anchors.votes(report, like));
    double fit = Double.NEGATIVE_INFINITY;
    double nearest = 0;
    double news = 0;
    double voted = 0;
    int first = Integer.MAX_VALUE;
    for (int member : clusters.get(cluster)) {
      Features other = mentions.get(member);
      if (other.open || other.report == open.report) {
        continue;
      }
      fit = Math.max(fit, scores.undated(open, other));
      double cosine = like.getOrDefault(other.report, 0.0);
      nearest = Math.max(nearest, cosine);
      news = other.main ? Math.max(news, cosine) : news;
      if (other.published != Features.OPEN) {
        voted = Math.max(voted, vote.getOrDefault(other.published, 0.0));
        first = Math.min(first, other.published);
      }
    }
    double utility =
        FIT * fit
            + ALIKE * news
            + VOTES * Math.log(LEAST_VOTES + voted)
            + VOTE_SHARE * voted / Math.max(1e-9, most(vote))
            + (nearest > 0 && nearest >= most(like) ? MOST_ALIKE : 0)
            + (clustered ? CLUSTERED : 0);
    if (time == null) {
      return utility + NO_DAY;
    }
    if (isNamed(open)) {
      utility += allows(open, time) ? ALLOWED : EXCLUDED;
    }
    return utility
        + (isLong(time) ? LONG : 0)
        + (first != Integer.MAX_VALUE && first - time.to() > SOON ? LONG_AGO : 0);
  }

  private static double most(Map<Integer, Double> values) {
    double most = 0;
    for (double value : values.values()) {
      most = Math.max(most, value);
    }
    return most;
  }

  private static boolean isLong(Time time) {
    return time.to() - time.from() > 1;
  }

  private static boolean allows(Features open, Time time) {
    return open.constraint.allows(LocalDate.ofEpochDay(time.from()))
        || !isLong(time) && open.constraint.allows(LocalDate.ofEpochDay(time.to()));
  }

  /** The time for which most dated mentions of a cluster speak; null where none has one. */
  private Time time(int[] cluster) {
    Map<Long, Double> said = new TreeMap<>();
    for (int member : cluster) {
      Features mention = mentions.get(member);
      if (!mention.open && mention.dated()) {
        said.merge(
            (long) mention.from << 32 | mention.to, mention.assumed ? TELLING : 1, Double::sum);
      }
    }
    Long best = null;
    for (Map.Entry<Long, Double> entry : said.entrySet()) {
      best = best == null || entry.getValue() > said.get(best) ? entry.getKey() : best;
    }
    return best == null ? null : new Time((int) (best >> 32), best.intValue());
  }
}
