package org.isnad.coding;

import org.isnad.text.Normalizer;
import org.isnad.text.Text;

/** Tells Arabic from other languages, in its script and in others. */
final class Language {
  private static final int SAMPLE = 4000;

  private Language() {}

  /**
   * ISO 639 code: {@code ar}; {@code fa} or {@code ur} where letters of those are frequent; {@code
   * und} for other scripts or too little text.
   */
  static String of(Text text) {
    String s = text.cleaned();
    int arabic = 0;
    int persian = 0;
    int urdu = 0;
    int other = 0;
    int n = Math.min(s.length(), SAMPLE);
    for (int i = 0; i < n; i++) {
      char c = s.charAt(i);
      if (c >= 'ء' && c <= 'ي') {
        arabic++;
      } else if (Normalizer.isArabicLetter(c)) {
        arabic++;
        if (c == 'پ' || c == 'چ' || c == 'ژ' || c == 'گ' || c == 'ک' || c == 'ی') {
          persian++;
        } else if (c == 'ٹ' || c == 'ڈ' || c == 'ڑ' || c == 'ے' || c == 'ں' || c == 'ہ') {
          urdu++;
        }
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    if (arabic + other < 3) {
      return "und";
    }
    if (arabic < other) {
      return "und";
    }
    if (urdu * 25 > arabic) {
      return "ur";
    }
    return persian * 12 > arabic ? "fa" : "ar";
  }
}
