package org.isnad.coding;

import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;

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

  /** One person, named by a noun alone. */
  boolean isSingle() {
    return !explicit
        && head == null
        && noun != null
        && noun.generic() != null
        && low != null
        && low == 1
        && high != null;
  }

  /** The same people, whose name and age go on. */
  Counted upTo(int nameEnd) {
    return new Counted(
        first, nameEnd, nounFirst, nounEnd, low, high, qualifier, noun, head, explicit, known,
        joined);
  }

  /** These people and those that follow, counted together. */
  Counted and(Counted other) {
    return new Counted(
        first,
        other.end,
        nounFirst,
        other.nounEnd,
        low + other.low,
        high + other.high,
        qualifier,
        noun,
        null,
        false,
        known,
        joined);
  }

  boolean isFighter() {
    return noun != null && noun.generic() != null && noun.generic().role().equals("fighter");
  }

  /** Two or more, said or unsaid how many. */
  boolean isGroup() {
    return (low == null || low >= 2) && (explicit || low != null && low == 2);
  }

  /** Enough to gather. */
  boolean isCrowd() {
    return low == null || low >= 10;
  }

  /** People whose leaving is an escape. */
  boolean isFighterOrDetainee() {
    if (noun == null) {
      return false;
    }
    Generic generic = noun.generic();
    String classOf = generic != null ? generic.classOf() : noun.actor().classOf();
    return classOf.equals("armed-group")
        || classOf.equals("detainee")
        || classOf.equals("state-force")
        || generic != null && (generic.role().equals("fighter"));
  }
}
