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
 * @param telling whether the words say when it was told («أعلن الجيش الأحد أن»): it happened on
 *     that day or before
 */
public record DateValue(
    LocalDate start,
    LocalDate end,
    Precision precision,
    String text,
    int begin,
    int finish,
    boolean telling) {

  /** A date that the words give to the event itself. */
  public DateValue(
      LocalDate start, LocalDate end, Precision precision, String text, int begin, int finish) {
    this(start, end, precision, text, begin, finish, false);
  }
}
