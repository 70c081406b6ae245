package org.isnad.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Joins the lines of all pages into paragraphs; leaves out page numbers and running heads. */
final class PdfParagraphs {
  private static final String ENDS = ".؟?!:»\"”";

  /** What browsers print above and below a page: its address; the moment and the title. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "^(?:(?:https?|file)://\\S+( +\\d+ ?/ ?\\d+)?$|\\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d\\d)");

  /** A line in reading order with its place. */
  private record Line(
      String text, float left, float right, float y, float size, int page, boolean edge) {
    Line withText(String value) {
      return new Line(value, left, right, y, size, page, edge);
    }
  }

  /** A paragraph and the size of its letters. */
  record Paragraph(String text, float size) {}

  private final List<Line> lines = new ArrayList<>();
  private boolean rightToLeft;

  /**
   * @param pages the lines of each page
   */
  static List<Paragraph> of(List<List<GlyphLine>> pages) {
    PdfParagraphs paragraphs = new PdfParagraphs();
    paragraphs.rightToLeft = isRightToLeft(pages);
    for (int page = 0; page < pages.size(); page++) {
      paragraphs.addPage(pages.get(page), page);
    }
    paragraphs.dropRunning(pages.size());
    paragraphs.turnBrackets();
    return paragraphs.join();
  }

  private static boolean isRightToLeft(List<List<GlyphLine>> pages) {
    int balance = 0;
    for (List<GlyphLine> page : pages) {
      for (GlyphLine line : page) {
        balance += balance(line.visual());
      }
    }
    return balance > 0;
  }

  private static int balance(List<String> cells) {
    int balance = 0;
    for (String cell : cells) {
      balance += VisualOrder.isRightToLeft(cell) ? 1 : VisualOrder.isLatin(cell) ? -1 : 0;
    }
    return balance;
  }

  private void addPage(List<GlyphLine> page, int number) {
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    for (GlyphLine line : page) {
      top = Math.min(top, line.y());
      bottom = Math.max(bottom, line.y());
    }
    for (GlyphLine line : page) {
      List<String> cells = line.visual();
      int balance = balance(cells);
      String text = VisualOrder.toLogical(cells, balance > 0 || balance == 0 && rightToLeft);
      boolean edge = line.y() - top < line.size() || bottom - line.y() < line.size();
      if (!text.isEmpty()) {
        lines.add(new Line(text, line.left(), line.right(), line.y(), line.size(), number, edge));
      }
    }
  }

  private void dropRunning(int pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Line line : lines) {
      if (line.edge()) {
        counts.merge(key(line), 1, Integer::sum);
      }
    }
    List<Line> printed =
        lines.stream().filter(line -> line.edge() && PRINTED.matcher(line.text()).find()).toList();
    lines.removeIf(
        line ->
            line.edge()
                && lines.size() > 1
                && (isPageNumber(line)
                    || printed.stream().anyMatch(head -> isBeside(head, line))
                    || pages >= 3 && counts.get(key(line)) * 2 > pages));
  }

  private static boolean isBeside(Line a, Line b) {
    return a.page() == b.page() && Math.abs(a.y() - b.y()) < 0.5f * a.size();
  }

  private static boolean isPageNumber(Line line) {
    return line.text().length() <= 9 && line.text().codePoints().noneMatch(Character::isLetter);
  }

  private static String key(Line line) {
    return Fold.fold(line.text()).replaceAll("\\d+", "#");
  }

  private void turnBrackets() {
    List<String> arabic = new ArrayList<>();
    for (Line line : lines) {
      if (isArabic(line)) {
        arabic.add(line.text());
      }
    }
    String turned = VisualOrder.mirrored(arabic);
    if (!turned.isEmpty()) {
      lines.replaceAll(
          line -> isArabic(line) ? line.withText(VisualOrder.mirror(line.text(), turned)) : line);
    }
  }

  private static boolean isArabic(Line line) {
    return line.text().codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
  }

  private List<Paragraph> join() {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    float leading = usualLeading();
    Line last = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (last != null && isBreak(last, line, i, leading)) {
        paragraphs.add(new Paragraph(text.toString(), last.size()));
        text.setLength(0);
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(line.text());
      last = line;
    }
    if (last != null) {
      paragraphs.add(new Paragraph(text.toString(), last.size()));
    }
    return paragraphs;
  }

  /** The usual distance from a line to the next, in sizes of the font. */
  private float usualLeading() {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Line a = lines.get(i - 1);
      Line b = lines.get(i);
      float gap = (b.y() - a.y()) / a.size();
      if (a.page() == b.page() && gap > 0.6f && gap < 4 && isSameSize(a, b)) {
        gaps.add(gap);
      }
    }
    gaps.sort(null);
    // Where each line is a paragraph the median is their distance; the lower third is safer.
    return gaps.isEmpty() ? 1.5f : gaps.get(gaps.size() / 3);
  }

  private static boolean isSameSize(Line a, Line b) {
    return Math.abs(a.size() - b.size()) < 0.12f * Math.max(a.size(), b.size());
  }

  private boolean isBreak(Line last, Line line, int i, float leading) {
    if (!isSameSize(last, line)) {
      return true;
    }
    boolean ends = ENDS.indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
    float missing = free(last, i - 1);
    boolean below = last.page() == line.page() && line.y() > last.y();
    if (below && (line.y() - last.y()) / last.size() > leading * 1.3f + 0.1f) {
      return true;
    }
    if (!below && ends) {
      // At the end of a page or column nothing else tells.
      return true;
    }
    // A line that stops short was the last of its paragraph.
    return missing > (ends ? 0.08f : 0.25f);
  }

  /** What share of the column the line leaves free. */
  private float free(Line line, int at) {
    float left = line.left();
    float right = line.right();
    for (int i = Math.max(0, at - 12); i < Math.min(lines.size(), at + 13); i++) {
      Line other = lines.get(i);
      boolean sameColumn = other.left() < line.right() && line.left() < other.right();
      if (sameColumn && other.page() == line.page() && isSameSize(line, other)) {
        left = Math.min(left, other.left());
        right = Math.max(right, other.right());
      }
    }
    float width = right - left;
    return width <= 0 ? 0 : 1 - (line.right() - line.left()) / width;
  }
}
