package org.isnad.coding;

import org.isnad.lexicon.Layer;

/** Where a sentence names what it tells of, seen from the words of a time or a place in it. */
final class Telling {
  /** So many tokens are read on either side. */
  private static final int AROUND = 40;

  private final Scan scan;

  Telling(Scan scan) {
    this.scan = scan;
  }

  /** Whether a word tells of an event or of people it befell. */
  boolean at(int token) {
    Trigger trigger = scan.triggerAt(token);
    return trigger != null && trigger.weight() >= 2 || scan.matches.at(Layer.MEASURE, token) >= 0;
  }

  /**
   * Whether what the sentence tells of is named before some words, after them, or both.
   *
   * @param first first token of the words
   * @param end token after the last
   */
  String around(int first, int end, Sentence s) {
    boolean before = within(Math.max(s.first(), first - AROUND), first);
    boolean after = within(end, Math.min(s.end(), end + AROUND));
    return before ? after ? "around" : "before" : after ? "after" : "nothing";
  }

  private boolean within(int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(i)) {
        return true;
      }
    }
    return false;
  }
}
