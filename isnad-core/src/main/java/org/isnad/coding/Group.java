package org.isnad.coding;

/**
 * The people that a figure counts.
 *
 * @param classOf kind of people
 * @param side whose people
 * @param mention the words («جنود»), or null where the figure stands alone
 * @param actorId actor lexicon identity of those counted, or null
 */
public record Group(GroupClass classOf, Side side, String mention, String actorId) {}
