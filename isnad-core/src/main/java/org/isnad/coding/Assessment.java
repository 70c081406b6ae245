package org.isnad.coding;

import java.util.List;

/** A judgement that a report passes on (codebook, section 7). */
public record Assessment(
    List<AttributionLink> speaker,
    ActorValue about,
    String topic,
    String act,
    String direction,
    Integer low,
    Integer high,
    String unit,
    String period,
    String quote,
    int begin,
    int end) {
  public Assessment {
    speaker = List.copyOf(speaker);
  }
}
