package org.isnad.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the lines and the class names of a news page say about their place in it. */
final class PageWords {
  private static final int LONGEST_BOX = 140;
  private static final int LONGEST_SOURCE = 60;
  private static final Set<String> DROP = new HashSet<>();
  private static final Set<String> KEEP = new HashSet<>();
  private static final Set<String> ALONE = new HashSet<>();
  private static final List<String> BOXES = new ArrayList<>();
  private static final List<String> SOURCES = new ArrayList<>();
  private static final List<String> BY = new ArrayList<>();
  private static final List<String> BY_NAME = new ArrayList<>();
  private static final List<String> ROLES = new ArrayList<>();
  private static final List<String> READING = new ArrayList<>();
  private static final List<String> ENDS = new ArrayList<>();
  private static final int LONGEST_END = 50;
  private static final int SENTENCE = 50;

  static {
    for (String[] row : Tsv.rows("page-words.tsv", "kind", "forms")) {
      for (String form : row[1].split("\\|")) {
        String word = Fold.fold(form);
        switch (row[0]) {
          case "drop" -> DROP.add(word);
          case "keep" -> KEEP.add(word);
          case "alone" -> ALONE.add(word);
          case "box" -> BOXES.add(word);
          case "source" -> SOURCES.add(word);
          case "by" -> BY.add(word);
          case "by name" -> BY_NAME.add(word);
          case "role" -> ROLES.add(word);
          case "reading" -> READING.add(word);
          case "end" -> ENDS.add(word);
          default -> throw new IllegalArgumentException("page-words.tsv: kind " + row[0]);
        }
      }
    }
  }

  /** What a line of a page is. */
  enum Kind {
    TEXT,
    BOX,
    ALONE,
    SOURCE
  }

  private PageWords() {}

  static Kind kind(String line) {
    if (line.length() > LONGEST_BOX) {
      return Kind.TEXT;
    }
    String folded = Fold.fold(line);
    String bare = trimSigns(folded);
    if (ALONE.contains(bare)) {
      return Kind.ALONE;
    }
    // «المزيد من الجرحى ينقلون إلى العاصمة …» is a sentence of the article.
    boolean sentence = line.endsWith(".") && line.length() > SENTENCE && line.indexOf(':') < 0;
    if (!sentence && startsWithOne(bare, BOXES)) {
      return Kind.BOX;
    }
    boolean source =
        line.length() <= LONGEST_SOURCE
            && !folded.endsWith(".")
            && (folded.indexOf(':') > 0 || bare.indexOf(' ') < 0)
            && startsWithOne(bare, SOURCES);
    return source ? Kind.SOURCE : Kind.TEXT;
  }

  /** Whether the line heads what readers wrote («التعليقات (3)»). */
  static boolean isEnd(String line) {
    return line.length() <= LONGEST_END
        && !line.endsWith(".")
        && startsWithOne(trimSigns(withoutCount(Fold.fold(line))), ENDS);
  }

  /** «18 تعليقا على …» begins with what is counted. */
  private static String withoutCount(String line) {
    int start = 0;
    while (start < line.length() && !Character.isLetter(line.charAt(start))) {
      start++;
    }
    return line.substring(start);
  }

  /** The words behind «كتب:» or «بقلم» at the beginning of a line; null where it has none. */
  static String afterBy(String line) {
    for (int i = 0; i < line.length() && i < LONGEST_SOURCE; i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '/' || c == '|' || c == '-' || c == '–') {
        String before = trimSigns(Fold.fold(line.substring(0, i)));
        if (BY.contains(before) || BY_NAME.contains(before)) {
          return line.substring(i + 1).strip();
        }
        return null;
      }
      if (c == ' ') {
        String before = trimSigns(Fold.fold(line.substring(0, i)));
        if (BY_NAME.contains(before) && line.indexOf(':', i) != i + 1) {
          return line.substring(i).strip();
        }
      }
    }
    return null;
  }

  /** Whether a line begins as one that names a desk or a correspondent does. */
  static boolean isRole(String line) {
    return startsWithOne(trimSigns(Fold.fold(line)), ROLES);
  }

  /** «4 دقائق قراءة», «4812 مشاهدة», «منذ 5 ساعات»: a short line with a number and such a word. */
  static boolean isReading(String line) {
    String folded = Fold.fold(line);
    if (line.length() > LONGEST_BOX
        || line.endsWith(".")
        || folded.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    for (String word : READING) {
      int at = folded.indexOf(word);
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line is nothing but the heading of a box («اقرأ أيضا:»). */
  static boolean isBoxHeading(String line) {
    return line.length() <= 30 && kind(line) == Kind.BOX;
  }

  /**
   * 1 where class or id speak of an article, -1 where they speak of what stands around it, or 0.
   */
  static int hint(String classes, String id) {
    int hint = 0;
    for (String names : new String[] {classes, id}) {
      for (String name : names.split("\\s+")) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (DROP.contains(lower.replace("-", "").replace("_", ""))) {
          return -1;
        }
        String[] words = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").split("[^\\p{L}\\p{N}]+");
        for (int i = 0; i < words.length; i++) {
          String word = words[i].toLowerCase(Locale.ROOT);
          String pair = i + 1 < words.length ? word + words[i + 1].toLowerCase(Locale.ROOT) : word;
          if (DROP.contains(word) || DROP.contains(pair)) {
            return -1;
          }
          hint |= KEEP.contains(word) || KEEP.contains(pair) ? 1 : 0;
        }
      }
    }
    return hint;
  }

  private static boolean startsWithOne(String line, List<String> starts) {
    for (String start : starts) {
      if (line.startsWith(start)
          && (line.length() == start.length()
              || !Character.isLetter(line.charAt(start.length())))) {
        return true;
      }
    }
    return false;
  }

  /** Without the bullets, arrows and colons around it. */
  private static String trimSigns(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }
}
