package org.isnad.store;

import java.util.List;

/**
 * How many of the events asked for are of which kind, the most frequent first.
 *
 * @param actor of any role, at most {@link #MOST}
 * @param target at most {@link #MOST}
 * @param state states of figures; an event counts for each that one of its figures has
 * @param sources {@code 1}, {@code 2} and {@code 3+} independent sources
 */
public record EventFacets(
    int total,
    List<Count> type,
    List<Count> country,
    List<Count> actor,
    List<Count> target,
    List<Count> means,
    List<Count> state,
    List<Count> sources) {
  public static final int MOST = 100;

  /**
   * @param value what to ask for to get these
   * @param name of an actor, in Arabic; null of all others
   */
  public record Count(String value, String name, int count) {}
}
