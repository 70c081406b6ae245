package org.isnad.coding;

import java.util.List;

/**
 * A figure about people, with who says it.
 *
 * @param low lower bound, or null («لا يزيد عن 12»)
 * @param high upper bound, or null («على الأقل 12»)
 * @param attribution chain, outermost teller first; empty where the report speaks for itself
 * @param asOf the moment the count is of, or null
 * @param since the start of a period count, or null
 * @param partOf index in the event's claims of the total this is part of, or null
 * @param mayOverlap indexes of claims that may count some of the same people
 * @param quote the words that support it, cut from the cleaned text
 * @param begin UTF-16 offset of the quote
 * @param end UTF-16 offset after the quote
 */
public record Claim(
    Measure measure,
    Group group,
    Integer low,
    Integer high,
    Qualifier qualifier,
    Subject subject,
    List<AttributionLink> attribution,
    DateValue asOf,
    DateValue since,
    Integer partOf,
    List<Integer> mayOverlap,
    String quote,
    int begin,
    int end) {
  public Claim {
    attribution = List.copyOf(attribution);
    mayOverlap = List.copyOf(mayOverlap);
  }
}
