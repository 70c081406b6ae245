package org.isnad.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.text.Normalizer;
import org.isnad.vector.WordVectors;

/**
 * How else a foreign name may be spelled in Arabic: «كاغايان» and «كاجايان», «أنغرا» and «أنغرة».
 */
final class Spelling {
  private static final Set<String> ARABIC_COUNTRIES =
      Set.of(
          "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM",
          "PS", "QA", "SA", "SD", "SY", "TN", "YE");

  /** Shorter names have too many words beside them. */
  private static final int MIN_LETTERS = 6;

  private static final int SHORT = 3;

  private Spelling() {}

  /** Whether the names of a country are Arabic, so that they are spelled in one way. */
  static boolean isArabicCountry(String iso) {
    return ARABIC_COUNTRIES.contains(iso);
  }

  /** Whether a name is an everyday word, or too short to tell. */
  static boolean isEveryday(String name) {
    char[] key = Normalizer.key(name).toCharArray();
    return key.length <= SHORT || WordVectors.builtIn().contains(key, 0, key.length);
  }

  /**
   * Other spellings of a name by rule: the sound of g as غ, ج or ك, of ch as تش or ش, a final a as
   * alef or ta marbuta, a hyphen as a space. None that is an everyday word.
   */
  static List<String> variants(String name) {
    if (name.length() < MIN_LETTERS) {
      return List.of();
    }
    List<String> variants = new ArrayList<>(2);
    add(variants, name, name.replace('غ', 'ج'));
    add(variants, name, name.replace('غ', 'ك'));
    add(variants, name, name.replace("تش", "ش"));
    add(variants, name, name.replace('-', ' '));
    char last = name.charAt(name.length() - 1);
    String stem = name.substring(0, name.length() - 1);
    if (last == 'ا' && name.charAt(name.length() - 2) != 'ي') {
      add(variants, name, stem + 'ة');
    } else if (last == 'ة' || last == 'ه') {
      add(variants, name, stem + 'ا');
    }
    return variants;
  }

  private static void add(List<String> variants, String name, String variant) {
    if (!variant.equals(name) && !isEveryday(variant)) {
      variants.add(variant);
    }
  }
}
