package org.isnad.ingest;

/**
 * A character as it stands on a page; y grows downwards.
 *
 * @param text what it stands for, in reading order (a ligature has several letters)
 * @param x its left edge
 * @param width its advance
 * @param size of its font, in points
 */
record Glyph(String text, float x, float y, float width, float size) {
  float right() {
    return x + width;
  }

  boolean hasNoWidth() {
    return width < 0.02f * size && !isBlank();
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Diacritics, which stand over or under a letter. */
  boolean isMark() {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return true;
  }
}
