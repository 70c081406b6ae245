package org.isnad.repair;

import java.util.Arrays;

/**
 * Improves the order that {@link RunOrder} found for the runs of a line: moves the places where
 * runs end, puts them together or cuts them once more, as long as the line is read the better for
 * it (hill climbing). The order itself is given by those places: the last run comes first.
 */
final class RunSearch {
  private static final int MOST_STEPS = 12;

  /** So many characters a place is moved at most. */
  private static final int FARTHEST = 9;

  /** What it costs that a run ends where nothing was lost (a logarithm). */
  private static final double NOTHING_LOST = -8;

  /** A step must make a line so much likelier (a logarithm). */
  private static final double LEAST = 0.5;

  private final Decoder decoder;
  private final WordReader reader;

  // The line that is looked at.
  private char[] line;
  private char[] before;
  private char[] after;

  RunSearch(Decoder decoder, WordReader reader) {
    this.decoder = decoder;
    this.reader = reader;
  }

  /**
   * An order that was found.
   *
   * @param order for each character its offset in the line, -1 for a space that is put in
   * @param log how likely the line is so, between what stands about it (a logarithm)
   */
  record Found(int[] order, double log) {}

  /**
   * An order by its runs.
   *
   * @param cuts offsets in the line where runs begin, the first left out, in ascending order
   * @param apart for each of them whether a space stands between the run before it, which comes
   *     later, and the run that begins there
   * @param log logarithm of the probability of the line with what stands about it
   */
  private record State(int[] cuts, boolean[] apart, double log) {}

  /**
   * Looks for a better order of a line.
   *
   * @param line as it stands
   * @param before the words before it, with a space
   * @param after those after it
   * @param order for each character its offset in the line, -1 for a space that is put in
   * @return the best order found
   */
  Found improve(char[] line, char[] before, char[] after, int[] order) {
    this.line = line;
    this.before = before;
    this.after = after;
    State best = state(order);
    if (best == null) {
      return new Found(order, Double.NEGATIVE_INFINITY);
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      State next = moved(best);
      next = next == null ? more(best) : next;
      if (next == null) {
        break;
      }
      best = next;
    }
    return new Found(order(best.cuts, best.apart), best.log);
  }

  /** The places where the runs of an order begin; null where it is no order of runs. */
  private State state(int[] order) {
    int[] cuts = new int[order.length];
    boolean[] apart = new boolean[order.length];
    int n = 0;
    for (int i = 1; i < order.length; i++) {
      boolean space = order[i] < 0;
      int last = order[i - 1];
      int next = space && i + 1 < order.length ? order[i + 1] : order[i];
      if (next < 0 || last < 0 || next > last + 1) {
        if (last < 0) {
          continue;
        }
        return null;
      }
      if (next < last) {
        // The run that ends here began after all that come later.
        int begin = i - 1;
        while (begin > 0 && order[begin - 1] == order[begin] - 1) {
          begin--;
        }
        cuts[n] = order[begin];
        apart[n++] = space;
      }
    }
    for (int i = 0, k = n - 1; i < k; i++, k--) {
      int cut = cuts[i];
      cuts[i] = cuts[k];
      cuts[k] = cut;
      boolean flag = apart[i];
      apart[i] = apart[k];
      apart[k] = flag;
    }
    cuts = Arrays.copyOf(cuts, n);
    apart = Arrays.copyOf(apart, n);
    for (int i = 1; i < n; i++) {
      if (cuts[i] <= cuts[i - 1]) {
        return null;
      }
    }
    return n == 0 ? null : of(cuts, apart);
  }

  private State of(int[] cuts, boolean[] apart) {
    int[] order = order(cuts, apart);
    char[] text = new char[before.length + order.length + 1 + after.length];
    System.arraycopy(before, 0, text, 0, before.length);
    int n = before.length;
    boolean[] ends = new boolean[text.length + 1]; // whether a run ends before an offset
    for (int i = 0; i < order.length; i++) {
      int at = order[i];
      if (i > 0 && at >= 0 && (order[i - 1] < 0 || order[i - 1] > at)) {
        int end = order[i - 1] < 0 ? n - 1 : n;
        ends[end] = true;
      }
      text[n++] = at < 0 ? ' ' : line[at];
    }
    text[n++] = ' ';
    System.arraycopy(after, 0, text, n, after.length);
    Pieces pieces = Pieces.of(text, text.length);
    Decoder.Result result = decoder.decode(text, pieces, reader, true);
    return new State(cuts, apart, result.log() + NOTHING_LOST * whole(text, pieces, result, ends));
  }

  /** How many runs end where nothing was lost. */
  private static int whole(char[] text, Pieces pieces, Decoder.Result result, boolean[] ends) {
    boolean[] open = ends.clone();
    int[] place = new int[text.length];
    for (int r = 0; r < result.first().length; r++) {
      Reading reading = result.readings().get(r);
      int first = result.first()[r];
      int n = 0;
      int last = pieces.end(first + reading.pieces() - 1);
      for (int i = pieces.begin(first); i < last; i++) {
        if (Glyphs.isLetter(text[i]) || Glyphs.isHole(text[i])) {
          place[n++] = i;
        }
      }
      int end = pieces.begin(first);
      for (int i = 0; i < reading.source().length; i++) {
        int source = reading.source()[i];
        if (source >= 0) {
          end = place[source] + 1;
        } else if (reading.letters()[i] != ' ') {
          open[end] = false;
          // The first letter of a word: the run before it ends before the space.
          if (end > 0 && text[end - 1] == ' ') {
            open[end - 1] = false;
          }
        }
      }
    }
    int sum = 0;
    for (boolean is : open) {
      sum += is ? 1 : 0;
    }
    return sum;
  }

  /** A better order with one place moved or left out, or a space put in or left out; or null. */
  private State moved(State state) {
    State best = null;
    for (int i = 0; i < state.cuts.length; i++) {
      boolean[] apart = state.apart.clone();
      apart[i] ^= true;
      best = better(best, state, state.cuts, apart);
      int low = i == 0 ? 0 : state.cuts[i - 1];
      int high = i + 1 < state.cuts.length ? state.cuts[i + 1] : line.length;
      for (int k = -FARTHEST; k <= FARTHEST; k++) {
        int cut = state.cuts[i] + k;
        if (k != 0 && cut > low && cut < high) {
          int[] cuts = state.cuts.clone();
          cuts[i] = cut;
          best = better(best, state, cuts, state.apart);
          best = better(best, state, cuts, apart);
        }
      }
      if (state.cuts.length > 1) {
        best = better(best, state, without(state.cuts, i), without(state.apart, i));
      }
    }
    return best;
  }

  /** A better order with one more run, or null. */
  private State more(State state) {
    State best = null;
    for (int cut = 1; cut < line.length; cut++) {
      int i = Arrays.binarySearch(state.cuts, cut);
      if (i >= 0 || line[cut] == ' ') {
        continue;
      }
      int at = -i - 1;
      int[] cuts = new int[state.cuts.length + 1];
      boolean[] apart = new boolean[cuts.length];
      System.arraycopy(state.cuts, 0, cuts, 0, at);
      System.arraycopy(state.apart, 0, apart, 0, at);
      cuts[at] = cut;
      System.arraycopy(state.cuts, at, cuts, at + 1, cuts.length - 1 - at);
      System.arraycopy(state.apart, at, apart, at + 1, cuts.length - 1 - at);
      best = better(best, state, cuts, apart.clone());
      apart[at] = true;
      best = better(best, state, cuts, apart);
    }
    return best;
  }

  private State better(State best, State than, int[] cuts, boolean[] apart) {
    State state = of(cuts, apart);
    double least = best == null ? than.log + LEAST : best.log;
    return state.log > least ? state : best;
  }

  private static int[] without(int[] cuts, int i) {
    int[] rest = new int[cuts.length - 1];
    System.arraycopy(cuts, 0, rest, 0, i);
    System.arraycopy(cuts, i + 1, rest, i, rest.length - i);
    return rest;
  }

  private static boolean[] without(boolean[] apart, int i) {
    boolean[] rest = new boolean[apart.length - 1];
    System.arraycopy(apart, 0, rest, 0, i);
    System.arraycopy(apart, i + 1, rest, i, rest.length - i);
    return rest;
  }

  private int[] order(int[] cuts, boolean[] apart) {
    int[] order = new int[line.length + cuts.length];
    int n = 0;
    for (int r = cuts.length; r >= 0; r--) {
      int begin = r == 0 ? 0 : cuts[r - 1];
      int end = r == cuts.length ? line.length : cuts[r];
      while (begin < end && line[begin] == ' ') {
        begin++;
      }
      while (end > begin && line[end - 1] == ' ') {
        end--;
      }
      if (n > 0 && apart[r]) {
        order[n++] = -1;
      }
      for (int i = begin; i < end; i++) {
        order[n++] = i;
      }
    }
    return Arrays.copyOf(order, n);
  }
}
