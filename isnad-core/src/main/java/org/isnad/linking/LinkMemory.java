package org.isnad.linking;

import java.util.Collection;

/**
 * What is kept of mentions that are linked, so that further ones can be linked without all reports:
 * mentions by numbers, what they are compared by, the blocks that they are in, the pairs that score
 * high enough to matter, and what tells copies. All of it is of reports with a date, and of {@link
 * PairScore#MANY} mentions at least.
 */
public interface LinkMemory {
  /** Takes a mention's place in a block. */
  interface InBlock {
    void row(long key, int place, int type, long mention);
  }

  /** Takes what a mention is compared by. */
  interface Mentions {
    void row(long mention, byte[] features);
  }

  /** Takes a pair that may be of one event. */
  interface Pairs {
    void row(long mention, long other, double score);
  }

  /** Takes a mention of a cluster or a report. */
  interface Groups {
    void row(String name, long mention);
  }

  /** Takes what tells whether a report copies another one. */
  interface Runs {
    void row(String reportId, byte[] runs);
  }

  /** All mentions in the blocks of some keys. */
  void blocks(Collection<Long> keys, InBlock sink);

  /** What mentions are compared by. */
  void mentions(Collection<Long> mentions, Mentions sink);

  /** All pairs of some mentions, from each of these to its other. */
  void pairs(Collection<Long> mentions, Pairs sink);

  /** The clusters of some mentions, with all their mentions. */
  void clusters(Collection<Long> mentions, Groups sink);

  /** All mentions of some reports. */
  void reports(Collection<String> reportIds, Groups sink);

  /** Some reports and all that copy what they copy, or are copied. */
  void copies(Collection<String> reportIds, Runs sink);
}
