package org.isnad.coding;

import org.isnad.actor.ActorMention;

/**
 * People that a stretch of text counts, before it is known what is said of them.
 *
 * @param first first token, hedges included
 * @param end token after the noun phrase
 * @param nounFirst first token of the noun, or {@code end} where the figure stands alone
 * @param nounEnd token after the noun
 * @param noun what lexicon entry the noun is, or null
 * @param head the noun's measure where it is itself a casualty («قتيلا»), or null
 * @param explicit true for a figure in the text, false for a singular or dual noun
 * @param known true where the noun is a word for people
 * @param joined true where «و» joins it to what stands before
 */
record Counted(
    int first,
    int end,
    int nounFirst,
    int nounEnd,
    Integer low,
    Integer high,
    Qualifier qualifier,
    ActorMention noun,
    MeasureWord head,
    boolean explicit,
    boolean known,
    boolean joined) {
  /** The same people, at least so many of them. */
  Counted atLeast(int hedgeEnd) {
    return new Counted(
        first,
        hedgeEnd,
        nounFirst,
        nounEnd,
        low,
        null,
        Qualifier.AT_LEAST,
        noun,
        head,
        explicit,
        known,
        joined);
  }
}
