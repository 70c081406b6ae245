package org.isnad.effort;

import java.util.List;

/**
 * A claim: a figure about people, with who says it.
 *
 * @param low lower bound, or null
 * @param high upper bound, or null
 * @param classOf class of the people, or null where not said
 * @param side their side, or null where not said
 * @param subject what the figure is about (event, facility, actor, period), or null where not said
 * @param attribution the chain, outermost teller first, each by his names; empty for the report's
 *     own voice
 */
record Figure(
    String measure,
    Integer low,
    Integer high,
    String classOf,
    String side,
    String subject,
    List<List<String>> attribution) {
  Figure {
    attribution = attribution.stream().map(List::copyOf).toList();
  }

  /** What makes it the same claim for the alignment of events. */
  Key key() {
    return new Key(measure, low, high);
  }

  record Key(String measure, Integer low, Integer high) {}
}
