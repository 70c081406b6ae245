package org.isnad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Breaks a sound text as extraction from a PDF does. A font's map from glyphs to letters has holes;
 * each hole is a shape of a letter (or the second half of a ligature), and takes away all of its
 * kind. Where a glyph is missing the run of text is broken off: lines may then have their runs in
 * the wrong order, and spaces beside the hole get lost or come in. Lines are cut as they stand on
 * the page.
 */
final class TextDamage {
  /**
   * What a font and its extraction do.
   *
   * @param name for tables
   * @param lost shapes that are lost: letter, then I (initial), M (medial), F (final) or S
   *     (isolated), then perhaps the letters before it in brackets; «L» as shape: an alef after
   *     lam, «T»: a lam-alef turned round, «A»: lam and alef both lost
   * @param rate share of these shapes that is really lost
   * @param turnedLines share of lines with holes whose runs are in the wrong order
   * @param lostSpaces share of holes at the end of a word that take the space with them
   * @param addedSpaces share of holes within a word that leave a space
   * @param wrapped whether lines stay cut
   */
  record Pattern(
      String name,
      List<String> lost,
      double rate,
      double turnedLines,
      double lostSpaces,
      double addedSpaces,
      boolean wrapped) {}

  /** Those that the restoring was developed on. */
  static final List<Pattern> DEVELOPMENT =
      List.of(
          new Pattern("final ya, medial kaf", List.of("يF", "ىF", "كM"), 1, 0.1, 0, 0, true),
          new Pattern("alef of lam-alef", List.of("اL", "أL", "إL", "آL"), 1, 0, 0, 0.02, false),
          new Pattern("lam-alef turned round", List.of("لT"), 1, 0, 0, 0, false),
          new Pattern(
              "ligatures with ya",
              List.of("يF(فتلنبثق)", "ىF(لتن)", "مM(ل)", "حM(لم)"),
              1,
              0,
              0.03,
              0,
              false),
          new Pattern("kaf everywhere", List.of("كI", "كM", "كF"), 1, 0, 0, 0.1, true),
          new Pattern("final ya, some", List.of("يF", "ىF"), 0.6, 0, 0.02, 0, false),
          new Pattern("final alef and ta", List.of("اF", "تF"), 1, 0.1, 0.01, 0, true),
          new Pattern("initial ya and ta", List.of("يI", "تI"), 1, 0.05, 0, 0.02, true));

  /** Those held apart for measuring. */
  static final List<Pattern> TEST =
      List.of(
          new Pattern(
              "final ya, all kaf within", List.of("يF", "ىF", "كM", "كI"), 1, 0.1, 0.01, 0, true),
          new Pattern("whole lam-alef", List.of("لA"), 1, 0, 0, 0.02, false),
          new Pattern("final nun, medial ha", List.of("نF", "هM"), 1, 0.05, 0.01, 0, true),
          new Pattern(
              "ligatures before ra and nun", List.of("يM(بتنثف)", "يF(فن)"), 1, 0, 0, 0, false),
          new Pattern(
              "jim and ha after lam and mim",
              List.of("جM(لم)", "حM(لمن)", "خM(لم)", "مM(ل)"),
              1,
              0,
              0,
              0.05,
              false),
          new Pattern("final ta marbuta and ha", List.of("ةF", "هF"), 1, 0.05, 0.02, 0, true),
          new Pattern(
              "isolated and final ya, turned lam-alef",
              List.of("يF", "يS", "ىF", "ىS", "لT"),
              0.9,
              0,
              0,
              0,
              true));

  private static final char HOLE = '\uE000';

  private final Pattern pattern;
  private final Random random;

  TextDamage(Pattern pattern, long seed) {
    this.pattern = pattern;
    this.random = new Random(seed);
  }

  /** The text as extraction hands it on. */
  String damage(String sound) {
    StringBuilder out = new StringBuilder();
    int width = 70 + random.nextInt(50);
    for (String paragraph : sound.split("\n")) {
      if (paragraph.isBlank()) {
        continue;
      }
      List<String> lines = wrap(paragraph.strip(), width);
      for (int i = 0; i < lines.size(); i++) {
        String line = line(lines.get(i));
        out.append(line);
        boolean last = i + 1 == lines.size();
        out.append(last ? "\n" : pattern.wrapped() ? random.nextInt(6) == 0 ? "\n\n" : "\n" : " ");
      }
    }
    return out.toString();
  }

  private static List<String> wrap(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (paragraph.length() - from > width) {
      int cut = paragraph.lastIndexOf(' ', from + width);
      if (cut <= from) {
        break;
      }
      lines.add(paragraph.substring(from, cut));
      from = cut + 1;
    }
    lines.add(paragraph.substring(from));
    return lines;
  }

  private String line(String sound) {
    String holed = holes(sound);
    if (holed.indexOf(HOLE) < 0) {
      return holed;
    }
    if (random.nextDouble() < pattern.turnedLines()) {
      return turned(holed);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < holed.length(); i++) {
      char c = holed.charAt(i);
      if (c != HOLE) {
        out.append(c);
        continue;
      }
      boolean ends = i + 1 == holed.length() || !isArabic(holed.charAt(i + 1));
      if (ends && i + 1 < holed.length() && random.nextDouble() < pattern.lostSpaces()) {
        i++;
        if (holed.charAt(i) != ' ') {
          out.append(holed.charAt(i));
        }
      } else if (!ends
          && i > 0
          && isArabic(holed.charAt(i - 1))
          && random.nextDouble() < pattern.addedSpaces()) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** The runs between holes from the last to the first. */
  private String turned(String holed) {
    StringBuilder out = new StringBuilder();
    String[] runs = holed.split(String.valueOf(HOLE));
    for (int i = runs.length - 1; i >= 0; i--) {
      String run = runs[i].strip();
      if (run.isEmpty()) {
        continue;
      }
      if (out.length() > 0 && random.nextBoolean()) {
        out.append(' ');
      }
      out.append(run);
    }
    return out.toString();
  }

  private String holes(String line) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      int end = i;
      while (end < line.length() && isArabic(line.charAt(end))) {
        end++;
      }
      if (end == i) {
        out.append(line.charAt(i++));
        continue;
      }
      out.append(word(line.substring(i, end)));
      i = end;
    }
    return out.toString();
  }

  private String word(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean lamAlef = c == 'ل' && i + 1 < word.length() && isAlef(word.charAt(i + 1));
      boolean really = random.nextDouble() < pattern.rate();
      if (lamAlef && really && pattern.lost().contains("لT")) {
        out.append(word.charAt(i + 1)).append(c);
        i++;
      } else if (lamAlef && really && pattern.lost().contains("لA")) {
        out.append(HOLE);
        i++;
      } else if (really && isLost(word, i)) {
        out.append(HOLE);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private boolean isLost(String word, int i) {
    char c = word.charAt(i);
    boolean before = i > 0 && joins(word.charAt(i - 1)) && c != 'ء';
    boolean after = i + 1 < word.length() && joins(c) && word.charAt(i + 1) != 'ء';
    boolean alefAfterLam = before && isAlef(c) && word.charAt(i - 1) == 'ل';
    char shape = alefAfterLam ? 'L' : before ? after ? 'M' : 'F' : after ? 'I' : 'S';
    for (String lost : pattern.lost()) {
      if (lost.charAt(0) == c && lost.charAt(1) == shape) {
        return lost.length() == 2 || lost.indexOf(word.charAt(i - 1), 2) >= 0;
      }
    }
    return false;
  }

  private static boolean isAlef(char c) {
    return "اأإآ".indexOf(c) >= 0;
  }

  private static boolean joins(char c) {
    return isArabic(c) && "ءآأؤإاةدذرزوى".indexOf(c) < 0;
  }

  private static boolean isArabic(char c) {
    return c >= 'ء' && c <= 'غ' || c >= 'ف' && c <= 'ي';
  }
}
