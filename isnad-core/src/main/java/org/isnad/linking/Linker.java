package org.isnad.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;

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

  private Linker() {}

  /**
   * Links the events of the reports. The work grows about linearly with the number of reports, and
   * the result does not depend on their order.
   *
   * @return the events, each with its mentions, in the order of the first mention's report id; an
   *     event that one report alone tells of is a cluster of one
   */
  public static List<Cluster> link(List<CodedReport> reports) {
    List<CodedReport> sorted = new ArrayList<>();
    for (CodedReport report : reports) {
      if (!report.events().isEmpty()) {
        sorted.add(report);
      }
    }
    sorted.sort(CANONICAL);
    int[] originals = Copies.originals(sorted);
    int[] anchors = Anchors.of(sorted);
    Map<String, Integer> vocabulary = new HashMap<>();
    List<Features> mentions = new ArrayList<>();
    for (int r = 0; r < sorted.size(); r++) {
      for (CodedEvent event : sorted.get(r).events()) {
        mentions.add(
            new Features(new EventMention(sorted.get(r), event), r, anchors[r], vocabulary));
      }
    }
    int[] documentFrequency = new int[vocabulary.size()];
    for (Features mention : mentions) {
      for (int word : mention.words) {
        documentFrequency[word]++;
      }
    }
    for (Features mention : mentions) {
      mention.weigh(documentFrequency, mentions.size());
    }
    long[] pairs = Blocks.pairs(mentions, documentFrequency);
    List<int[]> clusters = new ArrayList<>(Agglomeration.cluster(mentions, pairs));
    clusters.sort(Comparator.comparingInt(members -> members[0]));
    PairScore scores = new PairScore(mentions);
    List<Cluster> events = new ArrayList<>(clusters.size());
    for (int[] members : clusters) {
      events.add(cluster(members, mentions, sorted, originals, scores));
    }
    return events;
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
    list.sort(Comparator.comparingLong(features -> Copies.moment(report(features.mention))));
    return new Cluster(
        list.stream().map(features -> features.mention).toList(), copies, ties(list, scores));
  }

  private static List<Cluster.Tie> ties(List<Features> members, PairScore scores) {
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
      EventMention mention = closest.mention;
      ties.add(new Cluster.Tie(mention.reportId(), mention.event().id(), best));
    }
    return ties;
  }

  private static Report report(EventMention mention) {
    return mention.report().report();
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
