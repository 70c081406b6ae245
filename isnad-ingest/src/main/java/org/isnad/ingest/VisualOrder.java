package org.isnad.ingest;

import java.util.List;

/**
 * Turns a line as it stands on paper, from left to right, into the order in which it is read.
 *
 * <p>The reverse of the Unicode bidirectional algorithm, as far as that can be reversed: words in
 * Latin letters and numbers keep their direction; a sign such as hyphen or percent beside a number
 * in an Arabic line was moved to its other side on paper and comes back.
 */
final class VisualOrder {
  private static final String BETWEEN_DIGITS = ".,:/٫٬";
  private static final String BRACKETS = "()[]{}<>«»‹›";

  private VisualOrder() {}

  /**
   * @param cells characters (with their diacritics, ligatures as their letters) from left to right
   * @param rightToLeft whether the line is read from the right
   */
  static String toLogical(List<String> cells, boolean rightToLeft) {
    StringBuilder out = new StringBuilder(cells.size() + 8);
    if (rightToLeft) {
      fromRight(cells, 0, cells.size(), out);
    } else {
      fromLeft(cells, out);
    }
    return out.toString().strip();
  }

  private static void fromRight(List<String> cells, int start, int end, StringBuilder out) {
    int i = end;
    while (i > start) {
      int run = leftToRightRun(cells, start, i);
      if (run < i) {
        append(cells, run, i, out);
        i = run;
      } else {
        out.append(cells.get(--i));
      }
    }
  }

  /**
   * Where the Latin or number run that ends before {@code end} begins; {@code end} if none does.
   */
  private static int leftToRightRun(List<String> cells, int start, int end) {
    if (isDigit(cells.get(end - 1))) {
      int first = end - 1;
      while (first > start && joinsDigits(cells, first - 1, start)) {
        first--;
      }
      int latin = latinBefore(cells, start, first);
      return latin >= 0 ? leftmostLatin(cells, start, latin) : first;
    }
    return isLatin(cells.get(end - 1)) ? leftmostLatin(cells, start, end - 1) : end;
  }

  private static boolean joinsDigits(List<String> cells, int i, int start) {
    return isDigit(cells.get(i))
        || i > start
            && isDigit(cells.get(i - 1))
            && cells.get(i).length() == 1
            && BETWEEN_DIGITS.contains(cells.get(i));
  }

  /** The Latin letter that a number hangs on («F-16», «Boeing 737»), or -1. */
  private static int latinBefore(List<String> cells, int start, int first) {
    int i = first - 1;
    for (int steps = 0; i >= start && steps < 2; steps++, i--) {
      if (isLatin(cells.get(i))) {
        return i;
      }
      if (isDigit(cells.get(i)) || isRightToLeft(cells.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** Goes on to the left while Latin letters come, over signs, blanks and digits between them. */
  private static int leftmostLatin(List<String> cells, int start, int from) {
    int leftmost = from;
    for (int i = from; i >= start && !isRightToLeft(cells.get(i)); i--) {
      if (isLatin(cells.get(i))) {
        leftmost = i;
      }
    }
    return leftmost;
  }

  private static void fromLeft(List<String> cells, StringBuilder out) {
    int i = 0;
    while (i < cells.size()) {
      if (!isRightToLeft(cells.get(i))) {
        out.append(cells.get(i++));
        continue;
      }
      int end = i + 1;
      for (int k = end; k < cells.size() && !isLatin(cells.get(k)); k++) {
        if (isRightToLeft(cells.get(k))) {
          end = k + 1;
        }
      }
      fromRight(cells, i, end, out);
      i = end;
    }
  }

  private static void append(List<String> cells, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      out.append(cells.get(i));
    }
  }

  private static boolean isDigit(String cell) {
    return Character.isDigit(cell.codePointAt(0));
  }

  static boolean isLatin(String cell) {
    byte direction = Character.getDirectionality(cell.codePointAt(0));
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT && !isDigit(cell);
  }

  static boolean isRightToLeft(String cell) {
    byte direction = Character.getDirectionality(cell.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /**
   * Turns the kinds of brackets and quotation marks that more often than not open where they should
   * close: files name them by their look on paper or by their meaning, some one kind so and the
   * other so.
   *
   * @param lines a document's Arabic lines in reading order
   */
  static String mirrored(Iterable<String> lines) {
    int[] votes = new int[BRACKETS.length() / 2];
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        int bracket = BRACKETS.indexOf(line.charAt(i));
        if (bracket >= 0) {
          boolean before = i == 0 || line.charAt(i - 1) == ' ';
          boolean after = i + 1 == line.length() || line.charAt(i + 1) == ' ';
          int opens = before == after ? 0 : before ? 1 : -1;
          votes[bracket / 2] += bracket % 2 == 0 ? opens : -opens;
        }
      }
    }
    StringBuilder turned = new StringBuilder();
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] < 0) {
        turned.append(BRACKETS, 2 * i, 2 * i + 2);
      }
    }
    return turned.toString();
  }

  /**
   * @param turned the brackets to turn, as {@link #mirrored} gives them
   */
  static String mirror(String text, String turned) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(turned.indexOf(c) < 0 ? c : BRACKETS.charAt(BRACKETS.indexOf(c) ^ 1));
    }
    return out.toString();
  }
}
