package org.isnad.coding;

/**
 * A word that says what a figure counts.
 *
 * @param measure what it counts
 * @param use noun, verb, passive, head, …; see coding/measures.tsv
 */
record MeasureWord(Measure measure, String use) {
  boolean isHead() {
    return use.equals("head") || use.equals("body");
  }

  boolean is(String other) {
    return use.equals(other);
  }

  /** A verb whose subject or object the people counted are. */
  boolean isVerb() {
    return switch (use) {
      case "verb", "passive", "active", "participant", "crowd" -> true;
      default -> false;
    };
  }

  /** A word that takes the people counted after it or, if it is a verb, before it. */
  boolean governs() {
    return isVerb()
        || switch (use) {
          case "noun", "by", "gathering", "them", "flee", "leave", "holds", "body" -> true;
          case "move", "cause", "forced", "lose", "perish", "manage" -> true;
          default -> false;
        };
  }

  /** A verb whose subject takes part. */
  boolean takesPart() {
    return use.equals("participant") || use.equals("crowd");
  }
}
