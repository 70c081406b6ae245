package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the likeliest reading of a broken text: a noisy channel (Shannon 1948; Kernighan, Church
 * and Gale 1990) with a beam of the best readings that end in each word.
 */
final class Decoder {
  private static final int BEAM = 12;

  /** Added to a word as it stands (a logarithm), where the text is not known to be broken, */
  static final double KEEP = 1.2;

  /** and where it is. */
  static final double KEEP_OF_BROKEN = 0.4;

  private final LanguageModel model;

  private final double keep;

  /**
   * @param keep what is added to a word as it stands
   */
  Decoder(LanguageModel model, double keep) {
    this.model = model;
    this.keep = keep;
  }

  /**
   * What a text was read as.
   *
   * @param readings of all words in order
   * @param first for each reading its first piece
   * @param log logarithm of the probability of the whole
   */
  record Result(List<Reading> readings, int[] first, double log) {}

  private record State(
      State before, Reading reading, int piece, int last, int word, int ending, double log) {}

  /**
   * Reads a text.
   *
   * @param spaces whether spaces that were added within words are looked for
   */
  Result decode(char[] text, Pieces pieces, WordReader reader, boolean spaces) {
    int n = pieces.size();
    List<List<State>> beams = new ArrayList<>(n + 1);
    for (int i = 0; i <= n; i++) {
      beams.add(new ArrayList<>());
    }
    int start = model.endings().number("<s>");
    beams.get(0).add(new State(null, null, -1, -1, LanguageModel.START, start, 0));
    char[] letters = new char[text.length + 1];
    for (int i = 0; i < n; i++) {
      List<State> beam = best(beams.get(i));
      beams.set(i, null);
      if (pieces.kind(i) != Pieces.Kind.WORD) {
        int word = fixed(model, text, pieces, i);
        int ending = ending(pieces.kind(i));
        double alone = word <= LanguageModel.UNKNOWN ? 0 : model.logWord(word);
        for (State state : beam) {
          double log =
              word <= LanguageModel.UNKNOWN
                  ? 0
                  : model.log(
                      state.last,
                      state.word,
                      word,
                      alone,
                      model.endings().log(state.ending, ending));
          beams
              .get(i + 1)
              .add(new State(state, null, i, state.word, word, ending, state.log + log));
        }
        continue;
      }
      int length = pieces.letters(text, i, letters, 0);
      List<Reading> readings = reader.read(letters, length);
      extend(beam, readings, i, beams.get(i + 1));
      if (!spaces) {
        continue;
      }
      int all = length;
      double apart = readings.get(0).alone();
      int[] ends = {};
      for (int k = i + 1; k < Math.min(n, i + 3) && areNeighbours(text, pieces, k); k++) {
        int more = pieces.letters(text, k, letters, all);
        apart +=
            reader
                .read(java.util.Arrays.copyOfRange(letters, all, all + more), more)
                .get(0)
                .alone();
        ends = Arrays.copyOf(ends, k - i);
        ends[k - i - 1] = all;
        all += more;
        extend(beam, reader.readJoined(letters, all, ends, apart), i, beams.get(k + 1));
      }
    }
    State state = best(beams.get(n)).get(0);
    double log = state.log;
    List<Reading> readings = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    for (; state != null; state = state.before) {
      if (state.reading != null) {
        readings.add(state.reading);
        first.add(state.piece);
      }
    }
    Collections.reverse(readings);
    Collections.reverse(first);
    return new Result(readings, first.stream().mapToInt(Integer::intValue).toArray(), log);
  }

  private static boolean areNeighbours(char[] text, Pieces pieces, int k) {
    return pieces.kind(k) == Pieces.Kind.WORD
        && pieces.begin(k) == pieces.end(k - 1) + 1
        && text[pieces.end(k - 1)] == ' ';
  }

  /** Number of a piece that is no word. */
  static int fixed(LanguageModel model, char[] text, Pieces pieces, int i) {
    return switch (pieces.kind(i)) {
      case NUMBER -> LanguageModel.NUMBER;
      case LINE_FEED -> LanguageModel.START;
      case PUNCTUATION -> {
        int word = model.find(text, pieces.begin(i), pieces.end(i));
        yield word < 0 ? LanguageModel.UNKNOWN : word;
      }
      default -> LanguageModel.UNKNOWN;
    };
  }

  private int ending(Pieces.Kind kind) {
    return model
        .endings()
        .number(
            switch (kind) {
              case NUMBER -> "<n>";
              case LINE_FEED -> "<s>";
              case FOREIGN -> "<u>";
              default -> ".";
            });
  }

  private void extend(List<State> beam, List<Reading> readings, int piece, List<State> into) {
    Endings endings = model.endings();
    for (Reading reading : readings) {
      double bonus = reading.isSame() ? keep : 0;
      String letters = new String(reading.letters());
      int space = letters.indexOf(' ');
      int first = endings.number(space < 0 ? letters : letters.substring(0, space));
      int last = space < 0 ? first : endings.number(letters.substring(space + 1));
      for (State state : beam) {
        double log = state.log + bonus + reading.channel();
        log +=
            model.log(
                state.last,
                state.word,
                reading.first(),
                reading.firstAlone(),
                endings.log(state.ending, first));
        if (reading.second() >= 0) {
          log +=
              model.log(
                  state.word,
                  reading.first(),
                  reading.second(),
                  reading.secondAlone(),
                  endings.log(first, last));
        }
        int before = reading.second() < 0 ? state.word : reading.first();
        into.add(new State(state, reading, piece, before, reading.last(), last, log));
      }
    }
  }

  /** The best states, one for each last word. */
  private static List<State> best(List<State> states) {
    State[] sorted = states.toArray(State[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(b.log, a.log));
    List<State> best = new ArrayList<>(BEAM);
    for (State state : sorted) {
      boolean known = false;
      for (State other : best) {
        known |= other.word == state.word;
      }
      if (!known) {
        best.add(state);
        if (best.size() == BEAM) {
          break;
        }
      }
    }
    return best;
  }
}
