package org.isnad.store;

import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/** Mentions by the names that they are kept under. */
final class MentionKeys {
  private MentionKeys() {}

  static MentionRef of(EventMention mention) {
    return new MentionRef(mention.reportId(), mention.event().id());
  }

  /** Name of a cluster: its smallest mention, which no other cluster has. */
  static String name(Cluster cluster) {
    MentionRef smallest = null;
    for (EventMention mention : cluster.mentions()) {
      MentionRef ref = of(mention);
      smallest = smallest == null || ref.compareTo(smallest) < 0 ? ref : smallest;
    }
    return smallest.report() + '\t' + smallest.mention();
  }
}
