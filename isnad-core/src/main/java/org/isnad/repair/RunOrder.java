package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lines whose runs stand in the wrong order. A glyph without a letter breaks the run of text
 * that it stands in, and some programs hand on the runs of a line from left to right: the last
 * comes first. So all runs but the last of the sentence end where something was lost, and nothing
 * is lost within them.
 */
final class RunOrder {
  /** A lost shape that is this frequent may end a run. */
  private static final double OFTEN = 0.2;

  private static final int SHORTEST = 12;
  private static final int LONGEST = 300;
  private static final int MOST_CUTS = 60;
  private static final int KEPT = 24;

  private final LanguageModel model;
  private final Channel channel;
  private final char[] hot;
  private final Map<String, Double> words = new HashMap<>();

  // The line that is looked at.
  private char[] text;
  private Pieces pieces;
  private int[] cuts;
  private int[] left; // piece that ends at or holds a cut
  private int[] right; // piece that begins at or holds a cut
  private double[] before; // sum of the words before each piece
  private double[][] joints;
  private boolean[][] within;

  RunOrder(LanguageModel model, Channel channel) {
    this.model = model;
    this.channel = channel;
    StringBuilder letters = new StringBuilder();
    for (char c = 'ء'; c <= 'ي'; c++) {
      if (Glyphs.isLetter(c) && channel.leastCost(c) > Math.log(OFTEN)) {
        letters.append(c);
      }
    }
    hot = letters.toString().toCharArray();
  }

  /**
   * Orders a line may have had, the likeliest first: for each character its offset in the line, -1
   * for a space put between two runs.
   */
  List<int[]> orders(char[] line) {
    if (hot.length == 0 || line.length < SHORTEST || line.length > LONGEST) {
      return List.of();
    }
    text = line;
    if (Glyphs.hasHole(line, line.length)) {
      return bySigns();
    }
    pieces = Pieces.of(line, line.length);
    findCuts();
    int m = cuts.length;
    if (m < 3 || m > MOST_CUTS) {
      return List.of();
    }
    sum();
    join();
    return search();
  }

  /** The other way round, where signs say at which places runs end. */
  private List<int[]> bySigns() {
    List<int[]> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || Glyphs.isHole(text[i])) {
        int begin = from;
        int end = i;
        while (begin < end && text[begin] == ' ') {
          begin++;
        }
        while (end > begin && text[end - 1] == ' ') {
          end--;
        }
        if (end > begin) {
          runs.add(new int[] {begin, end});
        }
        if (i < text.length) {
          runs.add(new int[] {i, i + 1});
        }
        from = i + 1;
      }
    }
    int[] order = new int[text.length * 2];
    int n = 0;
    for (int r = runs.size() - 1; r >= 0; r--) {
      int[] run = runs.get(r);
      n = turned(run, order, n);
      if (r > 0
          && r + 1 < runs.size()
          && Glyphs.isHole(text[run[0]])
          && isApart(runs.get(r + 1), runs.get(r - 1))) {
        order[n++] = -1;
      }
    }
    return List.of(Arrays.copyOf(order, n));
  }

  /** What is neither right nor left has gone to the wrong end of its run: «عراقي ،». */
  private int turned(int[] run, int[] order, int n) {
    int end = run[1];
    while (end > run[0] + 1 && isNeutral(text[end - 1])) {
      end--;
    }
    boolean gone = end < run[1] && text[end] == ' ';
    int at = n;
    for (int i = run[1] - 1; gone && i >= end; i--) {
      order[at++] = i;
    }
    for (int i = run[0]; i < (gone ? end : run[1]); i++) {
      order[at++] = i;
    }
    return at;
  }

  private static boolean isNeutral(char c) {
    return c == ' ' || c == '،' || c == '.' || c == '؛';
  }

  /** Whether a letter lost between two runs ends a word. */
  private boolean isApart(int[] before, int[] after) {
    char first = text[after[0]];
    char last = text[after[1] - 1];
    if (isNeutral(first) || isNeutral(last) && text[after[1] - 2] == ' ') {
      return false;
    }
    int from = before[1];
    while (from > before[0] && Glyphs.isLetter(text[from - 1])) {
      from--;
    }
    int to = after[0];
    while (to < after[1] && Glyphs.isLetter(text[to])) {
      to++;
    }
    String tail = letters(from, before[1]);
    String head = letters(after[0], to);
    if (tail.isEmpty() || head.isEmpty()) {
      return true;
    }
    double apart = Double.NEGATIVE_INFINITY;
    double joined = Double.NEGATIVE_INFINITY;
    for (char c : hot) {
      String word = tail + c;
      if (lossOf(word, tail.length()) > OFTEN) {
        apart = Math.max(apart, log(word) + log(head));
      }
      String whole = word + head;
      if (lossOf(whole, tail.length()) > OFTEN) {
        joined = Math.max(joined, log(whole));
      }
    }
    return apart > joined;
  }

  /** Offsets 0, those at which a run may end, and the end. */
  private void findCuts() {
    List<int[]> found = new ArrayList<>();
    int n = pieces.size();
    found.add(new int[] {0, -1, 0});
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        found.add(new int[] {pieces.begin(i), i - 1, i});
      }
      if (pieces.kind(i) == Pieces.Kind.WORD && model.find(pieces.word(text, i)) < 0) {
        for (int at = pieces.begin(i) + 1; at < pieces.end(i); at++) {
          if (!Glyphs.isMark(text[at])) {
            found.add(new int[] {at, i, i});
          }
        }
      }
    }
    found.add(new int[] {text.length, n - 1, n});
    int m = found.size();
    cuts = new int[m];
    left = new int[m];
    right = new int[m];
    for (int i = 0; i < m; i++) {
      cuts[i] = found.get(i)[0];
      left[i] = found.get(i)[1];
      right[i] = found.get(i)[2];
    }
  }

  private void sum() {
    before = new double[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      before[i + 1] = before[i] + log(i, pieces.begin(i), pieces.end(i));
    }
  }

  /** A piece, or a part of one, as a word. */
  private double log(int piece, int from, int to) {
    if (piece < 0 || piece >= pieces.size() || pieces.kind(piece) != Pieces.Kind.WORD) {
      return 0;
    }
    return log(letters(from, to));
  }

  private String letters(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (Glyphs.isLetter(text[i])) {
        letters.append(text[i]);
      }
    }
    return letters.toString();
  }

  private double log(String word) {
    return words.computeIfAbsent(
        word,
        w -> {
          int listed = model.find(w);
          return listed >= 0
              ? model.logWord(listed)
              : model.logUnlisted(w.toCharArray(), w.length());
        });
  }

  /** What it costs that the run before each cut is followed by the run after another. */
  private void join() {
    int m = cuts.length;
    joints = new double[m][m];
    within = new boolean[m][m];
    for (int end = 1; end < m; end++) {
      for (int start = 0; start < end; start++) {
        joint(end, start);
      }
    }
  }

  private void joint(int end, int start) {
    String tail = tail(end);
    double head = log(right[start], cuts[start], end(start));
    double best = Double.NEGATIVE_INFINITY;
    boolean inside = false;
    if (tail != null) {
      String next =
          right[start] < pieces.size() && pieces.kind(right[start]) == Pieces.Kind.WORD
              ? letters(cuts[start], end(start))
              : null;
      for (char c : hot) {
        String word = tail + c;
        if (lossOf(word, tail.length()) > OFTEN) {
          double apart = log(word) + head;
          if (apart > best) {
            best = apart;
            inside = false;
          }
        }
        if (next != null) {
          String whole = word + next;
          if (lossOf(whole, tail.length()) > OFTEN) {
            double joined = log(whole);
            if (joined > best) {
              best = joined;
              inside = true;
            }
          }
        }
      }
    }
    joints[end][start] = best;
    within[end][start] = inside;
  }

  private double lossOf(String word, int at) {
    return channel.rate(word.toCharArray(), at, word.length());
  }

  /** The part of a word that stands before a cut; null where none does. */
  private String tail(int cut) {
    int piece = left[cut];
    if (piece < 0 || pieces.kind(piece) != Pieces.Kind.WORD) {
      return null;
    }
    return letters(pieces.begin(piece), Math.min(cuts[cut], pieces.end(piece)));
  }

  /** Offset after the part of a word that stands after a cut. */
  private int end(int cut) {
    return right[cut] < pieces.size() ? pieces.end(right[cut]) : text.length;
  }

  /** The words of a run without its first and its last. */
  private double inner(int from, int to) {
    int first = right[from] + 1;
    int last = left[to];
    return last > first ? before[last] - before[first] : 0;
  }

  private List<int[]> search() {
    int m = cuts.length;
    int end = m - 1;
    double[][] best = new double[m][m];
    int[][] way = new int[m][m];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    // The run that stands first is the sentence's last: its end is an ordinary one.
    for (int cut = 1; cut < end; cut++) {
      double tail =
          left[cut] == right[0]
              ? 0
              : log(left[cut], pieces.begin(left[cut]), Math.min(cuts[cut], pieces.end(left[cut])));
      best[0][cut] = inner(0, cut) + tail;
      way[0][cut] = -1;
    }
    double[] last = new double[m];
    List<int[]> ends = new ArrayList<>();
    for (int middle = 1; middle < end; middle++) {
      for (int from = 0; from < middle; from++) {
        double so = best[from][middle];
        if (so == Double.NEGATIVE_INFINITY) {
          continue;
        }
        for (int to = middle + 1; to <= end; to++) {
          if (left[to] < right[middle]) {
            continue;
          }
          double log = so + inner(middle, to) + joints[to][from];
          if (to == end) {
            double head =
                left[to] == right[middle] ? 0 : log(right[middle], cuts[middle], end(middle));
            if (log + head > Double.NEGATIVE_INFINITY) {
              ends.add(new int[] {from, middle});
              last = ends.size() > last.length ? Arrays.copyOf(last, last.length * 2) : last;
              last[ends.size() - 1] = log + head;
            }
          } else if (log > best[middle][to]) {
            best[middle][to] = log;
            way[middle][to] = from;
          }
        }
      }
    }
    double[] score = last;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(score[b], score[a]));
    List<int[]> orders = new ArrayList<>();
    for (int i = 0; i < Math.min(KEPT, order.size()); i++) {
      int[] pair = ends.get(order.get(i));
      orders.add(write(way, pair[0], pair[1]));
    }
    return orders;
  }

  private int[] write(int[][] way, int from, int middle) {
    int[] order = new int[text.length * 2];
    int n = 0;
    int to = cuts.length - 1;
    while (true) {
      n = put(order, n, cuts[middle], cuts[to]);
      // After this run comes the one before it.
      boolean inside = within[to][from];
      if (!inside && n > 0) {
        order[n++] = -1;
      }
      int before = way[from][middle];
      to = middle;
      middle = from;
      if (before < 0) {
        break;
      }
      from = before;
    }
    n = put(order, n, cuts[middle], cuts[to]);
    return Arrays.copyOf(order, n);
  }

  /** A run without the spaces about it. */
  private int put(int[] order, int n, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && text[begin] == ' ') {
      begin++;
    }
    while (end > begin && text[end - 1] == ' ') {
      end--;
    }
    int at = n;
    for (int i = begin; i < end; i++) {
      order[at++] = i;
    }
    return at;
  }
}
