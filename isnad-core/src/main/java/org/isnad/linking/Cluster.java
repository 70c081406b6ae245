package org.isnad.linking;

import java.util.List;
import java.util.Map;

/**
 * The mentions of one event.
 *
 * @param mentions in the order of their reports' publication, those of unknown date last; never
 *     empty; two of one report only where many other reports tell them as one
 * @param copies id of each report that copies another, with the id of the earliest report that it
 *     copies; only reports of this cluster, the originals may lie outside
 */
public record Cluster(List<EventMention> mentions, Map<String, String> copies) {
  public Cluster {
    mentions = List.copyOf(mentions);
    copies = Map.copyOf(copies);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a cluster has at least one mention");
    }
  }

  /** Id of the report that the given one copies, or null where it is an original. */
  public String copyOf(String reportId) {
    return copies.get(reportId);
  }
}
