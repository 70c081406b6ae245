package org.isnad.text;

import com.ibm.icu.text.Normalizer2;

/** Letters behind the Arabic presentation forms that old fonts and PDF files use. */
final class PresentationForms {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final String[] LETTERS = new String['\uFEFC' - '\uFB50' + 1];

  static {
    for (char c = '\uFB50'; c <= '\uFEFC'; c++) {
      String letters = NFKC.normalize(String.valueOf(c));
      // Spacing forms of the diacritics decompose to a space and the mark: the space is no text.
      letters = letters.length() > 1 && letters.charAt(0) == ' ' ? letters.substring(1) : letters;
      LETTERS[c - '\uFB50'] = letters.length() == 1 && letters.charAt(0) == c ? null : letters;
    }
  }

  private PresentationForms() {}

  /** The letters of a presentation form, in reading order; null where {@code c} is none. */
  static String decompose(char c) {
    return LETTERS[c - '\uFB50'];
  }
}
