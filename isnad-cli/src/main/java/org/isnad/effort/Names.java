package org.isnad.effort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two names stand for the same place, group or teller: when the words of one are all in the
 * other, or half of all their words are common. Case, diacritics, the forms of alef, ya and ta
 * marbuta, the article and words such as «مدينة» ({@code fillers.txt}) make no difference.
 */
final class Names {
  private static final List<String> ARTICLES = List.of("وال", "بال", "لل", "ال");
  private static final double HALF = 0.5;
  private static final Set<String> FILLERS = fillers();

  private Names() {}

  static boolean same(String one, String other) {
    Set<String> left = words(one);
    Set<String> right = words(other);
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    int common = 0;
    for (String word : left) {
      common += right.contains(word) ? 1 : 0;
    }
    int all = left.size() + right.size() - common;
    return common == Math.min(left.size(), right.size()) || common >= HALF * all;
  }

  /** Whether one of the names is the same as one of the others. */
  static boolean anySame(Collection<String> names, Collection<String> others) {
    return names.stream().anyMatch(name -> others.stream().anyMatch(other -> same(name, other)));
  }

  /** The words that count; where all are fillers, these. */
  private static Set<String> words(String name) {
    Set<String> all = new LinkedHashSet<>();
    String folded = fold(name);
    int begin = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
        if (i > begin) {
          all.add(withoutArticle(folded.substring(begin, i)));
        }
        begin = i + 1;
      }
    }
    Set<String> kept = new HashSet<>(all);
    kept.removeAll(FILLERS);
    return kept.isEmpty() ? all : kept;
  }

  /** A single letter is no word, so «الم» keeps its first two. */
  private static String withoutArticle(String word) {
    for (String article : ARTICLES) {
      if (word.startsWith(article) && word.length() >= article.length() + 2) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  private static String fold(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isMark(c)) {
        out.append(fold(c));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Tatweel, the vowel signs and the small alef. */
  private static boolean isMark(char c) {
    return c == '\u0640' || c >= '\u064B' && c <= '\u065F' || c == '\u0670';
  }

  private static char fold(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ة' -> 'ه';
      case 'ؤ' -> 'و';
      default -> c;
    };
  }

  private static Set<String> fillers() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Names.class.getResourceAsStream("fillers.txt"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> fold(line.strip()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
