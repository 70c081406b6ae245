package org.isnad.attribution;

/**
 * What follows a teller.
 *
 * @param from first token of what is told, or -1 where nothing is
 * @param certain whether «أن», a colon or a quotation mark begins it, not only a word of an event
 * @param addressee the agency that the teller spoke to, or null
 * @param relayed the one whom the teller passes on, or null
 */
record Told(int from, boolean certain, Teller addressee, Teller relayed) {
  /** Marks that an attack is owned up to. */
  static final Told OWNED = new Told(-1, true, null, null);

  static final Told NOTHING = new Told(-1, false, null, null);

  /** Whether an attack is owned up to: its toll is not the claimant's word. */
  boolean isOwned() {
    return from < 0 && certain;
  }

  boolean isTold() {
    return from >= 0;
  }
}
