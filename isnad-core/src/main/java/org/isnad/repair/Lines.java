package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a broken text: those of a page, cut where the page was full, are joined into
 * paragraphs again, and their runs put in order.
 */
final class Lines {
  /** A full line of a page is not longer, */
  private static final int WIDEST = 170;

  /** nor shorter; and lines shorter than this share of the widest end a paragraph. */
  private static final int NARROWEST = 40;

  private static final double FULL = 0.6;

  /** So many characters of the lines about it say whether a line fits between them. */
  private static final int NEAR = 24;

  private static final String ENDS = ".؟?!:…";

  /** So much likelier a line must be with its runs in another order. */
  private static final double BETTER = 10;

  /** The same where other lines of the text are so. */
  private static final double BETTER_AGAIN = 6;

  /** Where none of the first orders of a line comes as near as this, no other is tried. */
  private static final int TRIED = 3;

  private static final double FAR = 12;

  /** So many of the first orders of a line are improved besides the best. */
  private static final int STARTS = 2;

  private char[] text;
  private int[] origin;
  private final List<int[]> moved = new ArrayList<>();
  private final int titleEnd;

  private Lines(char[] text, int titleEnd) {
    this.text = text;
    this.titleEnd = titleEnd;
    origin = new int[text.length + 1];
    Arrays.setAll(origin, i -> i);
  }

  /**
   * @param titleEnd offset after the title, whose line is never joined to another
   */
  static Lines of(char[] text, int titleEnd) {
    return new Lines(text, titleEnd);
  }

  char[] text() {
    return text;
  }

  /** For each character and for the end its offset in the broken text. */
  int[] origin() {
    return origin;
  }

  /** Begin and end of the lines whose runs were moved. */
  List<int[]> moved() {
    return moved;
  }

  /** Puts the runs of lines in order and joins the lines that a page has cut. */
  void order(RunOrder runs, Decoder decoder, WordReader reader) {
    char[] before = text;
    order(runs, decoder, reader, BETTER);
    if (!moved.isEmpty()) {
      text = before;
      moved.clear();
      order(runs, decoder, reader, BETTER_AGAIN);
    }
  }

  private void order(RunOrder runs, Decoder decoder, WordReader reader, double margin) {
    int full = width();
    char[] out = new char[text.length * 2 + 16];
    int[] from = new int[out.length + 1];
    int n = 0;
    int at = 0;
    while (at < text.length) {
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      char[] line = Arrays.copyOfRange(text, at, end);
      int[] order = null;
      if (at >= titleEnd) {
        char[] before = lastWords(out, n);
        order = better(line, before, firstWords(end), runs, decoder, reader, margin);
      }
      int begin = n;
      if (order == null) {
        for (int i = at; i < end; i++) {
          from[n] = i;
          out[n++] = text[i];
        }
      } else {
        int last = at;
        for (int i : order) {
          last = i < 0 ? last : at + i;
          from[n] = last;
          out[n++] = i < 0 ? ' ' : line[i];
        }
        moved.add(new int[] {begin, n});
      }
      int next = end;
      while (next < text.length && (text[next] == '\n' || text[next] == ' ')) {
        next++;
      }
      boolean cut =
          full > 0
              && end > titleEnd
              && next < text.length
              && line.length >= full
              && !ends(out, begin, n)
              && !indented(next);
      for (int i = end; i < next && !cut; i++) {
        from[n] = i;
        out[n++] = text[i];
      }
      if (cut) {
        from[n] = end;
        out[n++] = ' ';
      }
      at = next;
    }
    from[n] = text.length;
    text = Arrays.copyOf(out, n);
    origin = Arrays.copyOf(from, n + 1);
  }

  /** A paragraph of a page may begin with a space. */
  private boolean indented(int next) {
    return next > 0 && text[next - 1] == ' ';
  }

  private static boolean ends(char[] line, int begin, int end) {
    int last = end - 1;
    while (last > begin && (line[last] == ' ' || line[last] == '»' || line[last] == '"')) {
      last--;
    }
    return last < begin || ENDS.indexOf(line[last]) >= 0;
  }

  /** Length from which lines are full; 0 where the lines are no lines of a page. */
  private int width() {
    int widest = 0;
    int lines = 0;
    int open = 0;
    int begin = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == '\n') {
        int length = i - begin;
        if (length >= NARROWEST && begin >= titleEnd) {
          widest = Math.max(widest, length);
          lines++;
          open += ends(text, begin, i) ? 0 : 1;
        }
        begin = i + 1;
      }
    }
    return widest <= WIDEST && lines >= 3 && open * 2 >= lines ? (int) (widest * FULL) : 0;
  }

  /**
   * Words at the end of a text whose line goes on; what the next line begins with must fit them.
   */
  private static char[] lastWords(char[] text, int n) {
    int from = n;
    while (from > 0 && n - from < NEAR && text[from - 1] != '\n') {
      from--;
    }
    while (from > 0 && from < n && text[from - 1] != '\n' && text[from - 1] != ' ') {
      from++;
    }
    return Arrays.copyOfRange(text, from, n);
  }

  /** Words at the beginning of the line after the one that ends at an offset. */
  private char[] firstWords(int end) {
    int from = end;
    while (from < text.length && (text[from] == '\n' || text[from] == ' ')) {
      from++;
    }
    int to = Math.min(text.length, from + NEAR);
    while (to > from && to < text.length && text[to] != ' ') {
      to--;
    }
    char[] words = Arrays.copyOfRange(text, from, to);
    for (int i = 0; i < words.length; i++) {
      if (words[i] == '\n') {
        return Arrays.copyOf(words, i);
      }
    }
    return words;
  }

  private static char[] between(char[] before, char[] line, char[] after) {
    char[] all = Arrays.copyOf(before, before.length + line.length + 1 + after.length);
    System.arraycopy(line, 0, all, before.length, line.length);
    all[before.length + line.length] = ' ';
    System.arraycopy(after, 0, all, before.length + line.length + 1, after.length);
    return all;
  }

  /** A better order of a line, or null. */
  private int[] better(
      char[] line,
      char[] before,
      char[] after,
      RunOrder runs,
      Decoder decoder,
      WordReader reader,
      double margin) {
    List<int[]> orders = runs.orders(line);
    if (orders.isEmpty()) {
      return startsWithItsEnd(line) ? withItsEnd(line) : null;
    }
    char[] there = between(before, line, after);
    double best = decoder.decode(there, Pieces.of(there, there.length), reader, true).log();
    best += margin;
    int[] better = startsWithItsEnd(line) ? withItsEnd(line) : null;
    double nearest = Double.NEGATIVE_INFINITY;
    int tried = 0;
    for (int[] order : orders) {
      if (tried++ == TRIED && nearest < best - margin - FAR) {
        break;
      }
      char[] turned = new char[order.length];
      for (int i = 0; i < order.length; i++) {
        turned[i] = order[i] < 0 ? ' ' : line[order[i]];
      }
      char[] other = between(before, turned, after);
      double log = decoder.decode(other, Pieces.of(other, other.length), reader, true).log();
      nearest = Math.max(nearest, log);
      if (log > best) {
        best = log;
        better = order;
      }
    }
    return better == null || Glyphs.hasHole(line, line.length) || startsWithItsEnd(line)
        ? better
        : search(line, before, after, better, orders, new RunSearch(decoder, reader));
  }

  /** The best order that is found from the best of some, and from the first of them. */
  private static int[] search(
      char[] line,
      char[] before,
      char[] after,
      int[] better,
      List<int[]> orders,
      RunSearch search) {
    RunSearch.Found best = search.improve(line, before, after, better);
    for (int[] order : orders.subList(0, Math.min(STARTS, orders.size()))) {
      RunSearch.Found other = order == better ? null : search.improve(line, before, after, order);
      if (other != null && other.log() > best.log()) {
        best = other;
      }
    }
    return best.order();
  }

  /** A full stop that ends the line has come to its beginning. */
  private static boolean startsWithItsEnd(char[] line) {
    return line.length > 2
        && (line[0] == '.' || line[0] == '،')
        && Glyphs.isLetter(line[1])
        && Glyphs.isLetter(line[line.length - 1]);
  }

  private static int[] withItsEnd(char[] line) {
    int[] order = new int[line.length];
    Arrays.setAll(order, i -> (i + 1) % line.length);
    return order;
  }
}
