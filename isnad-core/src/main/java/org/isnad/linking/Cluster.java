package org.isnad.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mentions of one event.
 *
 * @param mentions in the order of their reports' publication, those of unknown date last; never
 *     empty; two of one report only where many other reports tell them as one
 * @param copies id of each report that copies another, with the id of the earliest report that it
 *     copies; only reports of this cluster, the originals may lie outside
 * @param ties for each mention, in the same order, the other one that speaks most for its being
 *     here; empty for a cluster of one
 */
public record Cluster(List<EventMention> mentions, Map<String, String> copies, List<Tie> ties) {
  public Cluster {
    mentions = List.copyOf(mentions);
    copies = Map.copyOf(copies);
    ties = List.copyOf(ties);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a cluster has at least one mention");
    }
    if (!ties.isEmpty() && ties.size() != mentions.size()) {
      throw new IllegalArgumentException("ties are given for all mentions or for none");
    }
  }

  /** A cluster of which nothing but its members is known. */
  public Cluster(List<EventMention> mentions, Map<String, String> copies) {
    this(mentions, copies, List.of());
  }

  /**
   * A cluster of mentions that come in any order.
   *
   * @param copies as above; what is said of reports outside the cluster is left out
   */
  public static Cluster of(Collection<EventMention> mentions, Map<String, String> copies) {
    List<EventMention> sorted = new ArrayList<>(mentions);
    sorted.sort(Linker.ORDER);
    sorted.sort(Comparator.comparingLong(m -> Copies.moment(m.report().report())));
    Map<String, String> own = new TreeMap<>();
    for (EventMention mention : sorted) {
      String original = copies.get(mention.reportId());
      if (original != null) {
        own.put(mention.reportId(), original);
      }
    }
    return new Cluster(sorted, own);
  }

  /** Id of the report that the given one copies, or null where it is an original. */
  public String copyOf(String reportId) {
    return copies.get(reportId);
  }

  /**
   * The mention that another is closest to.
   *
   * @param reportId report of the closest mention
   * @param eventId its event there
   * @param score log odds that the two tell of one event; above 0 rather yes
   */
  public record Tie(String reportId, String eventId, double score) {}
}
