package org.isnad.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.coding.CodedReport;

/**
 * Replaces words by words of the same length. What very many reports have stays (it is the
 * language), what some have is exchanged for words about as frequent, and rare words, most of them
 * names, become words that nobody else uses. Conjunctions, prepositions and the article before a
 * word stay, so that a name is the same name with and without them.
 */
final class VariedWords {
  /** Words that one report in this many has are left. */
  private static final int FREQUENT = 50;

  private static final int RARE = 3;
  private static final int STEP = 7;

  /** Letters that make up roots; the others, which make up forms, are left. */
  private static final String ROOTS = "بتثجحخدذرزسشصضطظعغفقكلمنه";

  /** Words of one length and about one frequency, which stand for one another. */
  private final Map<String, String[]> circle = new HashMap<>();

  private final Map<String, Integer> place = new HashMap<>();
  private final Set<String> kept = new HashSet<>();

  VariedWords(List<CodedReport> reports) {
    Map<String, Integer> frequency = new TreeMap<>();
    for (CodedReport report : reports) {
      Set<String> own = new HashSet<>();
      String text = report.text().cleaned();
      for (int at = 0; at < text.length(); ) {
        int end = end(text, at);
        if (end > at) {
          own.add(text.substring(at + proclitics(text, at, end), end));
        }
        at = Math.max(end, at + 1);
      }
      own.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    Map<Long, List<String>> circles = new TreeMap<>();
    frequency.forEach(
        (word, n) -> {
          if (n * FREQUENT >= reports.size()) {
            kept.add(word);
          } else if (n > RARE) {
            long key = word.length() * 64L + Integer.numberOfLeadingZeros(n);
            circles.computeIfAbsent(key, k -> new ArrayList<>()).add(word);
          }
        });
    for (List<String> words : circles.values()) {
      String[] members = words.toArray(new String[0]);
      for (int i = 0; i < members.length; i++) {
        circle.put(members[i], members);
        place.put(members[i], i);
      }
    }
  }

  /** The text in a variation, null for null; 0 leaves it as it is. */
  String of(String text, int variation) {
    if (text == null || variation == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      if (end == at) {
        out.append(text.charAt(at++));
      } else {
        int word = at + proclitics(text, at, end);
        out.append(text, at, word).append(word(text.substring(word, end), variation));
        at = end;
      }
    }
    return out.toString();
  }

  private String word(String word, int variation) {
    if (kept.contains(word)) {
      return word;
    }
    String[] members = circle.get(word);
    if (members != null) {
      return members[(place.get(word) + variation * STEP) % members.length];
    }
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      int root = ROOTS.indexOf(letters[i]);
      if (root >= 0) {
        letters[i] = ROOTS.charAt((root + variation) % ROOTS.length());
      }
    }
    return new String(letters);
  }

  /** Where a run of Arabic letters ends; {@code at} where none begins there. */
  private static int end(String text, int at) {
    int end = at;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Letters, without marks and without the stroke that only stretches. */
  private static boolean isLetter(char c) {
    return c >= '\u0621' && c <= '\u063A' || c >= '\u0641' && c <= '\u064A';
  }

  /** How many letters before a word are a conjunction, a preposition, the article. */
  private static int proclitics(String text, int begin, int end) {
    int at = begin;
    if (end - at > 4 && "وف".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (end - at > 5 && "بك".indexOf(text.charAt(at)) >= 0 && text.startsWith("ال", at + 1)) {
      at++;
    }
    if (end - at > 4 && (text.startsWith("ال", at) || text.startsWith("لل", at))) {
      at += 2;
    }
    return at - begin;
  }
}
