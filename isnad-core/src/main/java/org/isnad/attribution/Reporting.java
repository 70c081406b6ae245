package org.isnad.attribution;

/**
 * A word that introduces a teller.
 *
 * @param use one of those that {@code reporting.tsv} explains
 */
record Reporting(String use) {
  /** Whether it is a finite verb of telling. */
  boolean isVerb() {
    return switch (use) {
      case "say", "speak", "inform", "count", "see", "relay", "accuse" -> true;
      default -> false;
    };
  }

  /** Whether it may stand after «كما», «ما», «بحسب ما». */
  boolean isAccordVerb() {
    return isVerb() || use.equals("post");
  }

  /** Whether only a known source is its teller. */
  boolean isReserved() {
    return use.equals("count") || use.equals("see");
  }

  /** Whether it only looks like a word of telling. */
  boolean isNone() {
    return use.equals("none");
  }

  /** Whether a party speaks of its own people: «قواتنا». */
  boolean isOwnForce() {
    return use.equals("ours");
  }

  boolean isRelay() {
    return use.equals("relay");
  }

  boolean isAccusing() {
    return use.equals("accuse");
  }
}
