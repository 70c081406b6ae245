package org.isnad.coding;

/**
 * A word that says what a figure counts.
 *
 * @param measure what it counts
 * @param use noun, verb or head; see coding/measures.tsv
 */
record MeasureWord(Measure measure, String use) {
  boolean isHead() {
    return use.equals("head");
  }

  boolean isVerb() {
    return use.equals("verb");
  }

  boolean isNoun() {
    return use.equals("noun");
  }
}
