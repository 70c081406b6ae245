package org.isnad.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;

/** Brings together the mentions of one event in many reports. */
public final class Linker {
  private static final Comparator<CodedReport> CANONICAL =
      Comparator.comparing((CodedReport r) -> r.report().id())
          .thenComparing(r -> orEmpty(r.report().published()))
          .thenComparing(r -> orEmpty(r.report().source()))
          .thenComparing(r -> orEmpty(r.report().title()))
          .thenComparing(r -> r.report().text());

  /** Mentions in the order in which they are numbered. */
  static final Comparator<EventMention> ORDER =
      Comparator.comparing(EventMention::report, CANONICAL)
          .thenComparingInt(mention -> mention.report().events().indexOf(mention.event()));

  /**
   * To be changed with everything that the score of a pair, the blocks or the clusters depend on:
   * what was kept of another version is of no use.
   */
  public static final String VERSION = "3";

  private Linker() {}

  /** Whether so many mentions are enough for further ones to be linked without all others. */
  public static boolean canGoOn(long mentions) {
    return mentions >= PairScore.MANY;
  }

  /** Whether the days of a report's events depend on nothing but the report. */
  public static boolean isDated(CodedReport report) {
    return report.report().publishedDay().isPresent()
        && report.events().stream().allMatch(event -> event.openDate() == null);
  }

  /**
   * Links the events of the reports. The work grows about linearly with the number of reports, and
   * the result does not depend on their order.
   *
   * @return the events, each with its mentions, in the order of the first mention's report id; an
   *     event that one report alone tells of is a cluster of one
   */
  public static List<Cluster> link(List<CodedReport> reports) {
    return linkAll(reports).clusters();
  }

  /** Links as {@link #link} does, and says what reports that come later can be linked by. */
  public static Linking linkAll(List<CodedReport> reports) {
    List<CodedReport> sorted = new ArrayList<>();
    for (CodedReport report : reports) {
      if (!report.events().isEmpty()) {
        sorted.add(report);
      }
    }
    sorted.sort(CANONICAL);
    Anchors anchors = Anchors.of(sorted);
    List<Features> mentions = new ArrayList<>();
    int[][] runs = new int[sorted.size()][];
    long[] moments = new long[sorted.size()];
    for (int r = 0; r < runs.length; r++) {
      CodedReport report = sorted.get(r);
      for (CodedEvent event : report.events()) {
        mentions.add(new Features(new EventMention(report, event), r, anchors.about(r)));
      }
      runs[r] = Copies.runs(report.text().tokens());
      moments[r] = Copies.moment(report.report());
    }
    if (!canGoOn(mentions.size())) {
      weigh(mentions);
    }
    PairScore scores = new PairScore(mentions);
    long[] pairs = Blocks.pairs(mentions);
    long[] looked = pairs;
    double[] pairScores = new double[pairs.length];
    int kept = 0;
    for (long pair : pairs) {
      double score = scores.of(mentions.get((int) (pair >> 32)), mentions.get((int) pair));
      if (score > Agglomeration.LEAST) {
        pairs[kept] = pair;
        pairScores[kept++] = score;
      }
    }
    pairs = Arrays.copyOf(pairs, kept);
    pairScores = Arrays.copyOf(pairScores, kept);
    int[] originals = Copies.originals(copies(mentions, pairs, pairScores, runs), moments);
    List<int[]> clusters =
        new ArrayList<>(
            OpenMentions.settle(
                Agglomeration.of(mentions, scores, null, pairs, pairScores).clusters(),
                mentions,
                scores,
                looked,
                anchors));
    clusters.sort(Comparator.comparingInt(members -> members[0]));
    List<Cluster> events = new ArrayList<>(clusters.size());
    for (int[] members : clusters) {
      events.add(cluster(members, mentions, sorted, originals, scores));
    }
    return new Linking(events, mentions, pairs, pairScores, sorted, runs);
  }

  private static void weigh(List<Features> mentions) {
    Map<Integer, Integer> frequency = new HashMap<>();
    for (Features mention : mentions) {
      for (int word : mention.words) {
        frequency.merge(word, 1, Integer::sum);
      }
    }
    mentions.forEach(mention -> mention.weigh(frequency, mentions.size()));
  }

  /** Pairs of reports that tell of one event and copy one another. */
  private static long[] copies(
      List<Features> mentions, long[] pairs, double[] pairScores, int[][] runs) {
    Set<Long> reports = new HashSet<>();
    for (int i = 0; i < pairs.length; i++) {
      if (pairScores[i] > 0) {
        long a = mentions.get((int) (pairs[i] >> 32)).report;
        reports.add(a << 32 | mentions.get((int) pairs[i]).report);
      }
    }
    return reports.stream()
        .mapToLong(Long::longValue)
        .filter(pair -> Copies.alike(runs[(int) (pair >> 32)], runs[(int) pair]))
        .toArray();
  }

  private static Cluster cluster(
      int[] members,
      List<Features> mentions,
      List<CodedReport> reports,
      int[] originals,
      PairScore scores) {
    List<Features> list = new ArrayList<>(members.length);
    Map<String, String> copies = new HashMap<>();
    for (int member : members) {
      Features features = mentions.get(member);
      list.add(features);
      int original = originals[features.report];
      if (original >= 0) {
        copies.put(features.mention.reportId(), reports.get(original).report().id());
      }
    }
    list.sort(Comparator.comparingLong(features -> features.moment));
    return new Cluster(
        list.stream().map(features -> features.mention).toList(), copies, ties(list, scores));
  }

  /** The closest other one of each; {@code members} in the order of their publication. */
  static List<Cluster.Tie> ties(List<Features> members, PairScore scores) {
    List<Cluster.Tie> ties = new ArrayList<>();
    for (int i = 0; members.size() > 1 && i < members.size(); i++) {
      Features closest = null;
      double best = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < members.size(); j++) {
        if (j != i) {
          Features other = members.get(j);
          double score =
              other.report == members.get(i).report
                  ? PairScore.sameReport(members.get(i), other)
                  : scores.of(members.get(i), other);
          if (score > best) {
            best = score;
            closest = other;
          }
        }
      }
      ties.add(new Cluster.Tie(closest.reportId, closest.eventId, best));
    }
    return ties;
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
