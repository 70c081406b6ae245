package org.isnad.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.linking.Cluster;

/**
 * Where the linker puts a mention.
 *
 * @param cluster name of its cluster ({@link MentionKeys#name})
 * @param score log odds of the mention and the one that it is closest to, or null
 * @param reason see {@link StoredReport.Membership}
 */
record Link(String cluster, Double score, String reason) {
  static final String ONLY = "only-mention";

  /**
   * @param tie null for a cluster of one
   */
  static Link of(String cluster, Cluster.Tie tie) {
    return new Link(
        cluster,
        tie == null ? null : tie.score(),
        tie == null ? ONLY : "closest " + tie.reportId() + " " + tie.eventId());
  }

  /** Of all mentions of the linker's clusters. */
  static Map<MentionRef, Link> of(List<Cluster> automatic) {
    Map<MentionRef, Link> links = new HashMap<>();
    for (Cluster cluster : automatic) {
      String name = MentionKeys.name(cluster);
      for (int i = 0; i < cluster.mentions().size(); i++) {
        Cluster.Tie tie = cluster.ties().isEmpty() ? null : cluster.ties().get(i);
        links.put(MentionKeys.of(cluster.mentions().get(i)), of(name, tie));
      }
    }
    return links;
  }
}
