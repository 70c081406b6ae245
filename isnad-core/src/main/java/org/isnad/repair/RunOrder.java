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
  private static final int MOST_CUTS = 110;
  private static final int KEPT = 12;

  /** So many words are remembered from line to line. */
  private static final int MOST_WORDS = 50_000;

  private static final int KEPT_TAILS = 3;

  /** Stands for no word before another. */
  private static final int NONE = -1;

  private final LanguageModel model;
  private final Channel channel;
  private final char[] hot;
  private final boolean losesFirst; // whether words lose their first letters
  private final Map<String, Double> words = new HashMap<>();

  // The line that is looked at.
  private char[] text;
  private Pieces pieces;
  private int[] cuts;
  private int[] left; // piece that ends at or holds a cut
  private int[] right; // piece that begins at or holds a cut
  private int[] numbers; // of the words
  private double[] before; // sum of the words before each piece
  private double[] followers; // what the second word after each cut says
  private double[] lost; // the likeliest last word before each cut, its end lost
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
    boolean first = false;
    for (char c : hot) {
      first |= lossOf(c + "ب", 0) > OFTEN || lossOf(c + "ء", 0) > OFTEN;
    }
    losesFirst = first;
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
    if (words.size() > MOST_WORDS) {
      words.clear();
    }
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

  /** Numbers and logarithms of the words of the line, each after the one before it. */
  private void sum() {
    int n = pieces.size();
    numbers = new int[n];
    before = new double[n + 1];
    for (int i = 0; i < n; i++) {
      boolean isWord = pieces.kind(i) == Pieces.Kind.WORD;
      String word = isWord ? pieces.word(text, i) : "";
      numbers[i] = isWord ? number(word) : Decoder.fixed(model, text, pieces, i);
      before[i + 1] = before[i] + (isWord ? log(i > 0 ? numbers[i - 1] : NONE, word) : 0);
    }
  }

  private int number(String word) {
    int number = model.find(word);
    return number < 0 ? LanguageModel.UNKNOWN : number;
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

  /** A word after another. */
  private double log(int last, String word) {
    double alone = log(word);
    return last < 0 || last == LanguageModel.UNKNOWN
        ? alone
        : model.log(last, number(word), alone, 0);
  }

  /**
   * A word whose end was lost at a cut.
   *
   * @param word its letters, with the lost one
   * @param number its number
   * @param log logarithm of its probability after the word before it
   */
  private record Tail(String word, int number, double log) {}

  /** What the last word before a cut may have been, the likeliest first; none where no word is. */
  private List<Tail> tails(int cut) {
    int piece = left[cut];
    if (piece < 0 || pieces.kind(piece) != Pieces.Kind.WORD) {
      return List.of();
    }
    String there = letters(pieces.begin(piece), Math.min(cuts[cut], pieces.end(piece)));
    int last = piece > 0 ? numbers[piece - 1] : NONE;
    List<Tail> tails = new ArrayList<>();
    for (char c : hot) {
      String word = there + c;
      if (lossOf(word, there.length()) > OFTEN) {
        tails.add(new Tail(word, number(word), log(last, word)));
      }
    }
    tails.sort((a, b) -> Double.compare(b.log, a.log));
    return tails.subList(0, Math.min(KEPT_TAILS, tails.size()));
  }

  /** What it costs that the run before each cut is followed by the run after another. */
  private void join() {
    int m = cuts.length;
    joints = new double[m][m];
    within = new boolean[m][m];
    followers = new double[m];
    for (int start = 0; start < m - 1; start++) {
      followers[start] = follows(start);
    }
    lost = new double[m];
    for (int end = 1; end < m; end++) {
      List<Tail> tails = tails(end);
      lost[end] = tails.isEmpty() ? Double.NEGATIVE_INFINITY : tails.get(0).log;
      for (int start = 0; start < end; start++) {
        joint(tails, end, start);
      }
    }
  }

  private void joint(List<Tail> tails, int end, int start) {
    int piece = right[start];
    boolean isWord = piece < pieces.size() && pieces.kind(piece) == Pieces.Kind.WORD;
    String head = isWord ? letters(cuts[start], pieces.end(piece)) : "";
    double follows = followers[start];
    double best = Double.NEGATIVE_INFINITY;
    boolean inside = false;
    for (Tail tail : tails) {
      double apart = tail.log + (isWord ? log(tail.number, head) : 0);
      if (apart > best) {
        best = apart;
        inside = false;
      }
      if (isWord) {
        String whole = tail.word + head;
        int at = tail.word.length() - 1;
        if (lossOf(whole, at) > OFTEN) {
          double joined = log(whole) + after(number(whole), piece + 1) - follows;
          if (joined > best) {
            best = joined;
            inside = true;
          }
        }
      }
    }
    if (left[end] < 0 || pieces.kind(left[end]) != Pieces.Kind.WORD || !isWord) {
      joints[end][start] = best;
      return;
    }
    // The next word may have lost its first letter.
    for (char c : losesFirst ? hot : new char[0]) {
      String word = c + head;
      if (lossOf(word, 0) > OFTEN) {
        int number = number(word);
        double apart = ordinary(end) + log(numberBefore(end), word);
        apart += after(number, piece + 1) - follows;
        if (apart > best) {
          best = apart;
          inside = false;
        }
      }
    }
    // Half a word whose other half needs a letter that no listed word ends in.
    int from = pieces.begin(left[end]);
    String there = letters(from, Math.min(cuts[end], pieces.end(left[end])));
    for (char c : hot) {
      String whole = there + c + head;
      if (model.find(whole) >= 0 && lossOf(whole, there.length()) > OFTEN) {
        double joined = log(whole) + after(number(whole), piece + 1) - follows;
        if (joined > best) {
          best = joined;
          inside = true;
        }
      }
    }
    joints[end][start] = best;
    within[end][start] = inside;
  }

  /** The word at a piece after another word. */
  private double after(int number, int piece) {
    if (piece >= pieces.size() || pieces.kind(piece) != Pieces.Kind.WORD) {
      return 0;
    }
    return log(number, pieces.word(text, piece));
  }

  private double lossOf(String word, int at) {
    return channel.rate(word.toCharArray(), at, word.length());
  }

  /** Offset after the part of a word that stands after a cut. */
  private int end(int cut) {
    return right[cut] < pieces.size() ? pieces.end(right[cut]) : text.length;
  }

  /** Whether a run holds no more than one piece or a part of one. */
  private boolean isSingle(int from, int to) {
    return right[from] >= left[to];
  }

  /** The words of a run without its first and its last. */
  private double inner(int from, int to) {
    int first = right[from] + 2;
    int last = left[to];
    double second = last >= first ? followers[from] : 0;
    return last > first ? second + before[last] - before[first] : second;
  }

  /**
   * The sentence begins with the run that stands last. For each run the best that was read until
   * it, its last word left out, since that is not known before what follows.
   */
  private List<int[]> search() {
    int m = cuts.length;
    int end = m - 1;
    double[][] best = new double[m][m];
    int[][] way = new int[m][m];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    for (int cut = 1; cut < end; cut++) {
      double head = isSingle(cut, end) ? 0 : log(right[cut], cuts[cut], end(cut));
      best[cut][end] = head + inner(cut, end);
      way[cut][end] = -1;
    }
    List<double[]> ends = new ArrayList<>();
    for (int from = end - 1; from > 0; from--) {
      for (int to = from + 1; to <= end; to++) {
        double so = best[from][to];
        if (so == Double.NEGATIVE_INFINITY) {
          continue;
        }
        for (int next = 0; next < from; next++) {
          // The only word of a run is judged with what follows it.
          boolean single = isSingle(next, from);
          double log =
              single || isSingle(from, to) ? so + lostWhole(from, to) : so + joints[to][next];
          if (!single) {
            log += inner(next, from);
            log += isSingle(from, to) ? log(right[next], cuts[next], end(next)) : 0;
          }
          if (next == 0) {
            double last = Math.max(lost[from], ordinary(from));
            ends.add(new double[] {log + last, from, to});
          } else if (log > best[next][from]) {
            best[next][from] = log;
            way[next][from] = to;
          }
        }
      }
    }
    ends.sort((a, b) -> Double.compare(b[0], a[0]));
    List<int[]> orders = new ArrayList<>();
    for (double[] one : ends.subList(0, Math.min(KEPT, ends.size()))) {
      if (one[0] > Double.NEGATIVE_INFINITY) {
        orders.add(write(way, (int) one[1], (int) one[2]));
      }
    }
    return orders;
  }

  /** The last word before a cut, where nothing is lost at its end. */
  private double ordinary(int cut) {
    int piece = left[cut];
    if (piece < 0 || pieces.kind(piece) != Pieces.Kind.WORD) {
      return 0;
    }
    String word = letters(pieces.begin(piece), Math.min(cuts[cut], pieces.end(piece)));
    return log(piece > 0 ? numbers[piece - 1] : NONE, word);
  }

  /** The second word after a cut. */
  private double follows(int cut) {
    int piece = right[cut];
    if (piece + 1 >= pieces.size()) {
      return 0;
    }
    boolean isWord = pieces.kind(piece) == Pieces.Kind.WORD;
    return after(
        isWord ? number(letters(cuts[cut], pieces.end(piece))) : numbers[piece], piece + 1);
  }

  /** The only word of a run, its end lost; a space may be missing before the run. */
  private double lostWhole(int from, int to) {
    int piece = left[to];
    if (piece < 0 || cuts[from] <= pieces.begin(piece)) {
      return lost[to];
    }
    if (pieces.kind(piece) != Pieces.Kind.WORD) {
      return Double.NEGATIVE_INFINITY;
    }
    String there = letters(cuts[from], Math.min(cuts[to], pieces.end(piece)));
    double best = Double.NEGATIVE_INFINITY;
    for (char c : hot) {
      String word = there + c;
      if (lossOf(word, there.length()) > OFTEN) {
        best = Math.max(best, log(word));
      }
    }
    return best;
  }

  /** The whole word that ends at a cut. */
  private int numberBefore(int cut) {
    int piece = left[cut];
    return number(letters(pieces.begin(piece), Math.min(cuts[cut], pieces.end(piece))));
  }

  /** Writes the order whose last two runs are [0, middle) and, before it, [middle, to). */
  private int[] write(int[][] way, int middle, int to) {
    List<int[]> runs = new ArrayList<>();
    runs.add(new int[] {0, middle});
    int from = middle;
    int end = to;
    while (end >= 0) {
      runs.add(new int[] {from, end});
      int before = way[from][end];
      from = end;
      end = before;
    }
    int[] order = new int[text.length * 2];
    int n = 0;
    for (int r = runs.size() - 1; r >= 0; r--) {
      int[] run = runs.get(r);
      if (r < runs.size() - 1) {
        int[] last = runs.get(r + 1);
        boolean single = isSingle(run[0], run[1]) || isSingle(last[0], last[1]);
        boolean inside = !single && within[last[1]][run[0]];
        if (!inside && n > 0) {
          order[n++] = -1;
        }
      }
      n = put(order, n, cuts[run[0]], cuts[run[1]]);
    }
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
