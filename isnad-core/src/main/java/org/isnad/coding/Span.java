package org.isnad.coding;

/**
 * Words of the cleaned text.
 *
 * @param text the words, exactly {@code cleaned.substring(begin, end)}
 * @param begin UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character
 */
public record Span(String text, int begin, int end) {
  public static Span of(CharSequence cleaned, int begin, int end) {
    return new Span(cleaned.subSequence(begin, end).toString(), begin, end);
  }
}
