package org.isnad.coding;

/**
 * A trigger in the text.
 *
 * @param first first token
 * @param end token after the last
 * @param trigger what it tells of
 */
record TriggerMention(int first, int end, Trigger trigger) {}
