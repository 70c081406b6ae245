package org.isnad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the first lines of a bare text say about it: a headline, a date line. The text itself keeps
 * them, so that offsets and quotes stay those of the file.
 *
 * @param title the headline, or null
 * @param date the date line below (or above) it, or null
 */
record Opening(String title, DateText date) {
  private static final int LONGEST_TITLE = 140;
  private static final int DATE_LINES = 5;
  private static final int LOOK_AT = 4000;

  static Opening of(String text) {
    List<String> lines = new ArrayList<>();
    boolean[] blankAfter = new boolean[DATE_LINES + 1];
    int start = 0;
    int limit = Math.min(text.length(), LOOK_AT);
    while (start < limit && lines.size() <= DATE_LINES) {
      int end = lineEnd(text, start);
      String line = text.substring(start, Math.min(end, start + LOOK_AT)).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        blankAfter[lines.size() - 1] = true;
      }
      start = end + 1;
    }
    DateText date = null;
    int dateLine = -1;
    for (int i = 0; i < Math.min(lines.size(), DATE_LINES) && date == null; i++) {
      Optional<DateText> found = DateText.only(lines.get(i));
      date = found.orElse(null);
      dateLine = found.isPresent() ? i : -1;
    }
    return new Opening(title(lines, blankAfter, dateLine), date);
  }

  private static String title(List<String> lines, boolean[] blankAfter, int dateLine) {
    int first = dateLine == 0 ? 1 : 0;
    if (lines.size() < first + 2) {
      return null;
    }
    String line = lines.get(first);
    String next = lines.get(first + 1);
    boolean setApart = blankAfter[first] || next.equals(line) || dateLine == first + 1;
    return setApart && isTitleLike(line) ? line : null;
  }

  /** Short, with words, and no sentence that ends in a full stop. */
  static boolean isTitleLike(String line) {
    return line.length() <= LONGEST_TITLE
        && line.codePoints().filter(Character::isLetter).count() >= 6
        && line.indexOf(' ') > 0
        && !line.endsWith(".")
        && !line.endsWith(":")
        && !line.endsWith("،");
  }

  private static int lineEnd(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        return i;
      }
    }
    return text.length();
  }
}
