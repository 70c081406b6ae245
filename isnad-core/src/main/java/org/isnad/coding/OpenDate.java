package org.isnad.coding;

import org.isnad.time.DayConstraint;

/**
 * When something happened, as far as a report says that does not say when it appeared itself: no
 * date, but a bound on one.
 *
 * @param constraint what the words say of the day
 * @param stated whether words of the text say it; else it is news that names no day, and the words
 *     are those that tell of the event
 * @param telling whether the words say when it was told: it happened on that day or before
 * @param text the words that say it
 * @param begin UTF-16 offset of the words in the cleaned text
 * @param finish UTF-16 offset after the words
 */
public record OpenDate(
    DayConstraint constraint,
    boolean stated,
    boolean telling,
    String text,
    int begin,
    int finish) {}
