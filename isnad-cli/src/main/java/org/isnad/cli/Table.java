package org.isnad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for a terminal. Columns stay in place whatever the direction of what is in them: widths
 * are counted in terminal columns, cells with right-to-left text are isolated and set flush right,
 * long cells are wrapped to the width of the terminal.
 */
final class Table {
  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  private final boolean rightToLeft;
  private final String[] headers;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String[] cells, boolean across, int shift) {}

  /**
   * A table with the given headers; with none, rows have as many columns as the longest, and are
   * paragraphs rather than columns: nothing is set flush right.
   */
  Table(String... headers) {
    this(false, headers);
  }

  /**
   * @param rightToLeft the first column is the rightmost, and everything is set flush right
   */
  Table(boolean rightToLeft, String... headers) {
    this.rightToLeft = rightToLeft;
    this.headers = headers.clone();
  }

  /** Adds a row. Cells are values ({@link Bidi#isolate} for parts that are put together). */
  Table add(String... cells) {
    String[] row = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = cells[i] == null ? "" : cells[i];
    }
    rows.add(new Row(row, false, 0));
    return this;
  }

  /** Adds a heading over all columns, which begins two spaces before them. */
  Table heading(String text) {
    rows.add(new Row(new String[] {text == null ? "" : text}, true, -GAP.length()));
    return this;
  }

  /** Adds a note below the rows before it, over all columns. */
  Table note(String text) {
    rows.add(new Row(new String[] {text == null ? "" : text}, true, 0));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * @param width columns of the terminal
   * @param indent spaces before every line
   * @return lines, each with a line feed
   */
  String render(int width, int indent) {
    int columns = headers.length;
    for (Row row : rows) {
      columns = Math.max(columns, row.across ? 0 : row.cells.length);
    }
    int[] widths = new int[columns];
    widen(widths, headers);
    for (Row row : rows) {
      if (!row.across) {
        widen(widths, row.cells);
      }
    }
    shrink(widths, width - indent - GAP.length() * Math.max(0, columns - 1));
    boolean[] flushRight = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      flushRight[i] = rightToLeft || headers.length > 0 && isMostlyRightToLeft(i);
    }
    StringBuilder out = new StringBuilder();
    if (headers.length > 0) {
      renderRow(out, headers, widths, flushRight, indent, width);
      String[] rule = new String[columns];
      for (int i = 0; i < columns; i++) {
        rule[i] = "─".repeat(widths[i]);
      }
      renderRow(out, rule, widths, flushRight, indent, width);
    }
    for (Row row : rows) {
      if (row.across) {
        int margin = Math.max(0, indent + row.shift);
        int[] whole = {width - margin};
        renderRow(out, row.cells, whole, new boolean[] {rightToLeft}, margin, width);
      } else {
        renderRow(out, row.cells, widths, flushRight, indent, width);
      }
    }
    return out.toString();
  }

  private static void widen(int[] widths, String[] row) {
    for (int i = 0; i < row.length; i++) {
      widths[i] = Math.max(widths[i], Bidi.width(row[i]));
    }
  }

  /** Takes from the widest columns until the table fits. */
  private static void shrink(int[] widths, int room) {
    int excess = Arrays.stream(widths).sum() - room;
    while (excess > 0) {
      int widest = 0;
      int next = 0;
      for (int i = 1; i < widths.length; i++) {
        if (widths[i] > widths[widest]) {
          widest = i;
        }
      }
      for (int i = 0; i < widths.length; i++) {
        if (i != widest) {
          next = Math.max(next, widths[i]);
        }
      }
      int least = Math.max(NARROWEST, Math.min(next, widths[widest] - 1));
      int cut = Math.min(excess, widths[widest] - least);
      if (cut <= 0) {
        return;
      }
      widths[widest] -= cut;
      excess -= cut;
    }
  }

  /** A column is set flush right as a whole, header too, where most of its cells are Arabic. */
  private boolean isMostlyRightToLeft(int column) {
    int balance = 0;
    for (Row row : rows) {
      if (!row.across && column < row.cells.length && !row.cells[column].isEmpty()) {
        balance += Bidi.startsRightToLeft(row.cells[column]) ? 1 : -1;
      }
    }
    return balance > 0;
  }

  private void renderRow(
      StringBuilder out, String[] row, int[] widths, boolean[] flushRight, int indent, int width) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = wrap(i < row.length ? row[i] : "", widths[i]);
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    int all = Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1);
    int margin = rightToLeft ? Math.max(0, width - indent - all) : indent;
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder(" ".repeat(margin));
      for (int k = 0; k < cells.size(); k++) {
        int i = rightToLeft ? cells.size() - 1 - k : k;
        if (k > 0) {
          text.append(GAP);
        }
        List<String> lines = cells.get(i);
        String part = line < lines.size() ? lines.get(line) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - Bidi.width(part)));
        if (flushRight[i]) {
          text.append(padding).append(isolated(part));
        } else {
          text.append(isolated(part)).append(padding);
        }
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private String isolated(String part) {
    if (rightToLeft && Bidi.hasRightToLeft(part)) {
      return Bidi.RLI + part + Bidi.PDI;
    }
    return Bidi.hasBareRightToLeft(part) ? Bidi.FSI + part + Bidi.PDI : part;
  }

  /**
   * Cuts a text into lines of at most the given number of columns, between words where it can.
   * Every line closes the isolates that it opens, and the next opens them again: a terminal orders
   * each line by itself.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    int room = Math.max(1, width);
    int start = 0;
    int depth = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start, room);
      String line = text.substring(start, end).stripTrailing();
      int open = depth;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        depth += c == Bidi.FSI ? 1 : c == Bidi.PDI ? -1 : 0;
      }
      String head = String.valueOf(Bidi.FSI).repeat(Math.max(0, open));
      String tail = String.valueOf(Bidi.PDI).repeat(Math.max(0, depth));
      lines.add(head + line + tail);
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static int lineEnd(String text, int start, int room) {
    int columns = 0;
    int space = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Bidi.isWidthless(c)) {
        if (columns == room) {
          return c == ' ' ? i : space > start ? space : i;
        }
        columns++;
      }
      if (c == ' ') {
        space = i;
      }
    }
    return text.length();
  }
}
