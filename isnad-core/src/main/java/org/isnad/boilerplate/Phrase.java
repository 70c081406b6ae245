package org.isnad.boilerplate;

/**
 * A phrase of the lexicon.
 *
 * @param kind what it announces, or null where it only tells headlines from running text
 */
record Phrase(BoilerplateKind kind, Use use) {
  /** What the phrase does; {@code boilerplate.tsv} describes each. */
  enum Use {
    OPENS,
    LABEL,
    INSET,
    ALONE,
    SHORT,
    WITHIN,
    AFTER,
    HAS,
    TAIL,
    TEXT,
    NOUN
  }
}
