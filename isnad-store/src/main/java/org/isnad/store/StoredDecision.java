package org.isnad.store;

import java.util.List;

/**
 * A decision as it is kept: what was decided at one time, for one reason.
 *
 * @param id ascending in the order of deciding
 * @param at when, ISO 8601 in UTC
 * @param by who
 * @param reason in the analyst's words; may be empty
 * @param kind {@code merge}, {@code split}, {@code undo}, or that of its parts: {@code must-link},
 *     {@code cannot-link}, {@code move-claim}, {@code correct}, {@code estimate}, {@code
 *     reliability}, {@code part-of}, {@code accept}
 * @param decisions its parts; none of an undo
 * @param undoes id of the decision that it takes back, or null
 * @param undoneBy id of the decision that took it back, or null
 */
public record StoredDecision(
    long id,
    String at,
    String by,
    String reason,
    String kind,
    List<Decision> decisions,
    Long undoes,
    Long undoneBy) {
  public StoredDecision {
    decisions = List.copyOf(decisions);
  }
}
