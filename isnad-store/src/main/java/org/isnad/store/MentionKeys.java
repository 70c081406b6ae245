package org.isnad.store;

import java.util.Collection;
import java.util.Collections;
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
    return name(cluster.mentions().stream().map(MentionKeys::of).toList());
  }

  static String name(Collection<MentionRef> cluster) {
    MentionRef smallest = Collections.min(cluster);
    return smallest.report() + '\t' + smallest.mention();
  }
}
