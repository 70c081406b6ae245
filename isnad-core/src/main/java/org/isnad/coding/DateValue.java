package org.isnad.coding;

import java.time.LocalDate;

/**
 * When something happened.
 *
 * @param start first possible day
 * @param end last possible day
 * @param precision how exactly the text fixes it
 * @param text the words that say it
 * @param begin UTF-16 offset of the words in the cleaned text
 * @param finish UTF-16 offset after the words
 */
public record DateValue(
    LocalDate start, LocalDate end, Precision precision, String text, int begin, int finish) {}
