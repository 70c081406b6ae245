package org.isnad.quantity;

/**
 * A word of the hedge lexicon.
 *
 * @param hedge null for a phrase that only looks like a hedge
 */
record HedgeWord(Hedge hedge, boolean before, boolean after) {}
