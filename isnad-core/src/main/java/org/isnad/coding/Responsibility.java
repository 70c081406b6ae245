package org.isnad.coding;

/**
 * A claim of responsibility.
 *
 * @param actor who says it was them
 * @param claimedBy the words that say so
 * @param begin UTF-16 offset of those words
 * @param end UTF-16 offset after them
 */
public record Responsibility(ActorValue actor, String claimedBy, int begin, int end) {}
