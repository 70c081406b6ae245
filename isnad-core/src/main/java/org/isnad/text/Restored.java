package org.isnad.text;

/**
 * A piece of the cleaned text that the original has broken.
 *
 * @param begin UTF-16 offset in the cleaned text of its first character
 * @param end offset after it
 * @param originalBegin offset in the original of what stands there
 * @param originalEnd offset after it; the same where nothing does
 */
public record Restored(int begin, int end, int originalBegin, int originalEnd) {}
