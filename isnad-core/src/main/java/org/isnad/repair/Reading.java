package org.isnad.repair;

/**
 * What one or more pieces of a broken text may have been.
 *
 * @param pieces how many pieces are read as one
 * @param first number of the word in the language model, or that of any unlisted word
 * @param second the same of a second word, -1 where it is one word
 * @param firstAlone logarithm of the probability of the first word by itself
 * @param secondAlone the same of the second
 * @param channel logarithm of the probability that the fonts made of it what is there
 * @param letters the letters, without marks; a space between two words
 * @param source for each letter its place among the letters that are there, -1 for one that was
 *     lost
 * @param isBesideLoss whether spaces that were added within the word stand where a letter was lost
 * @param dropsSign whether a sign for a glyph stands for no letter of it
 */
record Reading(
    int pieces,
    int first,
    int second,
    double firstAlone,
    double secondAlone,
    double channel,
    char[] letters,
    int[] source,
    boolean isBesideLoss,
    boolean dropsSign) {

  Reading(
      int pieces,
      int first,
      int second,
      double firstAlone,
      double secondAlone,
      double channel,
      char[] letters,
      int[] source) {
    this(pieces, first, second, firstAlone, secondAlone, channel, letters, source, false, false);
  }

  int last() {
    return second < 0 ? first : second;
  }

  /** Whether the text stays as it is. */
  boolean isSame() {
    if (pieces > 1 || dropsSign) {
      return false;
    }
    for (int i = 0; i < source.length; i++) {
      if (source[i] != i) {
        return false;
      }
    }
    return true;
  }

  double alone() {
    return channel + firstAlone + secondAlone;
  }

  /** The letters that stand in the broken text, without signs for glyphs and spaces. */
  String there() {
    StringBuilder there = new StringBuilder();
    char[] at = new char[source.length * 2 + 8];
    for (int i = 0; i < source.length; i++) {
      if (source[i] >= 0) {
        at[source[i]] = letters[i];
      }
    }
    for (char c : at) {
      if (c != 0) {
        there.append(c);
      }
    }
    return there.toString();
  }
}
