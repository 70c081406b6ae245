package org.isnad.coding;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.text.Normalizer;
import org.isnad.text.Text;

/**
 * Tells Arabic from other languages: by the script, within Arabic script by letters that Arabic
 * does not have, within Latin and Cyrillic by the commonest small words.
 */
final class Language {
  private static final int SAMPLE = 4000;
  private static final String UNKNOWN = "und";

  private Language() {}

  /** Read when the first text comes that is not in Arabic script. */
  private static final class SmallWords {
    static final Map<String, List<String>> LANGUAGES = new HashMap<>();

    static {
      for (Row row :
          LexiconFile.read("coding/languages.tsv", null, "language", "script", "forms")) {
        for (String word : row.list("forms")) {
          LANGUAGES
              .computeIfAbsent(row.get("script") + " " + word, w -> new ArrayList<>())
              .add(row.require("language"));
        }
      }
    }
  }

  /** ISO 639 code, {@code und} where there is too little text or nothing tells. */
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
      return UNKNOWN;
    }
    if (arabic < other) {
      return inOtherScript(s.substring(0, n));
    }
    if (urdu * 25 > arabic) {
      return "ur";
    }
    return persian * 12 > arabic ? "fa" : "ar";
  }

  private static String inOtherScript(String sample) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
    if (scripts.containsKey(UnicodeScript.HIRAGANA)) {
      return "ja"; // written in Han characters, too
    }
    UnicodeScript script =
        scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return switch (script) {
      case LATIN -> byWords(sample, "latin");
      case CYRILLIC -> byWords(sample, "cyrillic");
      case HEBREW -> "he";
      case GREEK -> "el";
      case HAN -> "zh";
      case HANGUL -> "ko";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case ETHIOPIC -> "am";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case THAI -> "th";
      case MYANMAR -> "my";
      default -> UNKNOWN;
    };
  }

  private static String byWords(String sample, String script) {
    Map<String, Integer> votes = new HashMap<>();
    int from = -1;
    for (int i = 0; i <= sample.length(); i++) {
      boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        String word = sample.substring(from, i).toLowerCase(Locale.ROOT);
        for (String language : SmallWords.LANGUAGES.getOrDefault(script + " " + word, List.of())) {
          votes.merge(language, 1, Integer::sum);
        }
        from = -1;
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(UNKNOWN);
  }
}
