package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses once more among the readings of each word, now that the words after it are known as well
 * as those before it: iterated conditional modes (Besag 1986) of the channel, the language model, a
 * {@link ContextModel} and a {@link NeighbourModel}.
 */
final class Chooser {
  // Weights by which the right reading is the likeliest: a regression (conditional logit, McFadden
  // 1974) over the choices in broken texts for development. They add up to less for the words about
  // a word than for the channel, since each of the three models knows much that the others know.

  /** Of what the fonts do, */
  private static final double CHANNEL = 1.97;

  /** of how frequent a listed word is, */
  private static final double ALONE = 0.88;

  /** of how likely one that is not listed is by its letters, */
  private static final double UNLISTED_ALONE = 0.45;

  /** and what it counts that it is not listed; */
  private static final double UNLISTED = -6.46;

  /** of what the language model says beyond that, */
  private static final double MODEL = 0.22;

  /** of the words about a word, of which the language model knows some, too, */
  private static final double CONTEXT = 0.49;

  /** and of the network, which knows how alike they are used. */
  private static final double NETWORK = 0.32;

  /** For each letter that a word has more than what stands there. */
  private static final double LONGER = -0.3;

  /** Added to a word as it stands, */
  private static final double KEEP = -0.55;

  /** and once more where it is not listed. */
  private static final double KEEP_UNLISTED = 0.94;

  private static final int SWEEPS = 2;

  private final LanguageModel model;
  private final ContextModel context;
  private final NeighbourModel network;
  private final float[] inputs = new float[NeighbourModel.INPUTS];
  private final float[] units = new float[NeighbourModel.UNITS];
  private final ContextModel.Token[] about = new ContextModel.Token[2 * ContextModel.REACH];
  private final long[] scratch = new long[ContextModel.FEATURES];

  /** A word or a sign. */
  private static final class Slot {
    static final Slot NONE = new Slot("", LanguageModel.START, 0, -1, false, -1);

    String word;
    int number;
    double alone;
    int ending;
    boolean counts;
    ContextModel.Token token;
    int[] rows; // of the network
    int reading = -1; // which of the result it may take another of

    Slot(String word, int number, double alone, int ending, boolean counts, int row) {
      set(word, number, alone, ending, row);
      this.counts = counts;
    }

    final void set(String to, int as, double log, int of, int row) {
      word = to;
      number = as;
      alone = log;
      ending = of;
      token = ContextModel.Token.of(to);
      rows = NeighbourModel.rows(token, row);
    }
  }

  Chooser(LanguageModel model, ContextModel context, NeighbourModel network) {
    this.model = model;
    this.context = context;
    this.network = network;
  }

  /** Takes the readings that fit best among the others, one after another. */
  Decoder.Result choose(char[] text, Pieces pieces, WordReader reader, Decoder.Result result) {
    List<Reading> readings = new ArrayList<>(result.readings());
    List<Slot> slots = slots(text, pieces, readings, result.first());
    char[] letters = new char[text.length + 1];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean changed = false;
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        if (slot.reading < 0) {
          continue;
        }
        int n = pieces.letters(text, result.first()[slot.reading], letters, 0);
        List<Reading> others = reader.read(letters, n);
        if (others.size() < 2) {
          continue;
        }
        Reading now = readings.get(slot.reading);
        Reading best = best(slots, i, others);
        if (best != null && !Arrays.equals(best.letters(), now.letters())) {
          readings.set(slot.reading, best);
          take(slot, best);
          changed = true;
        }
      }
      if (!changed) {
        break;
      }
    }
    return new Decoder.Result(readings, result.first(), result.log());
  }

  private Reading best(List<Slot> slots, int i, List<Reading> others) {
    Slot p2 = at(slots, i - 2);
    Slot p1 = at(slots, i - 1);
    Slot n1 = at(slots, i + 1);
    Slot n2 = at(slots, i + 2);
    Reading best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < ContextModel.REACH; k++) {
      about[k] = at(slots, i - ContextModel.REACH + k).token;
      about[ContextModel.REACH + k] = at(slots, i + 1 + k).token;
    }
    look(slots, i);
    Slot slot = new Slot("", 0, 0, 0, true, -1);
    for (Reading reading : others) {
      if (reading.second() >= 0) {
        continue;
      }
      take(slot, reading);
      int letters = reading.letters().length - others.get(0).letters().length;
      double log = log(p2, p1, slot) + log(p1, slot, n1) + log(slot, n1, n2) - slot.alone;
      log =
          CHANNEL * reading.channel()
              + MODEL * log
              + CONTEXT * context.log(slot.token, about, scratch)
              + NETWORK * network.log(slot.rows, units)
              + LONGER * letters
              + (reading.isSame() ? KEEP : 0);
      if (slot.number == LanguageModel.UNKNOWN) {
        log += UNLISTED_ALONE * slot.alone + UNLISTED + (reading.isSame() ? KEEP_UNLISTED : 0);
      } else {
        log += ALONE * slot.alone;
      }
      if (log > most) {
        most = log;
        best = reading;
      }
    }
    return best;
  }

  /** Takes what the words about one say to the network. */
  private void look(List<Slot> slots, int i) {
    Arrays.fill(inputs, 0);
    int reach = NeighbourModel.REACH + NeighbourModel.FAR;
    int last = Math.min(slots.size() - 1, i + reach);
    for (int k = Math.max(0, i - reach); k <= last; k++) {
      if (k != i) {
        boolean near = Math.abs(k - i) <= NeighbourModel.REACH;
        float scale = near ? 1 : NeighbourModel.FAR_SCALE;
        network.add(slots.get(k).rows, inputs, NeighbourModel.place(k - i), scale);
      }
    }
    network.look(inputs, units);
  }

  private double log(Slot first, Slot before, Slot slot) {
    if (!slot.counts) {
      return 0;
    }
    return model.log(
        first.number,
        before.number,
        slot.number,
        slot.alone,
        model.endings().log(before.ending, slot.ending));
  }

  private static Slot at(List<Slot> slots, int i) {
    return i < 0 || i >= slots.size() ? Slot.NONE : slots.get(i);
  }

  private void take(Slot slot, Reading reading) {
    String word = new String(reading.letters());
    int number = reading.first();
    int ending = model.endings().number(word);
    slot.set(word, number, reading.firstAlone(), ending, row(word, number));
  }

  private List<Slot> slots(char[] text, Pieces pieces, List<Reading> readings, int[] first) {
    List<Slot> slots = new ArrayList<>();
    slots.add(fixed("<s>", LanguageModel.START));
    int r = 0;
    for (int i = 0; i < pieces.size(); ) {
      if (r < first.length && first[r] == i) {
        Reading reading = readings.get(r);
        String word = new String(reading.letters());
        int space = reading.second() < 0 ? -1 : word.indexOf(' ');
        if (space < 0) {
          Slot slot = new Slot("", 0, 0, 0, true, -1);
          take(slot, reading);
          slot.reading = reading.pieces() == 1 ? r : -1;
          slots.add(slot);
        } else {
          String a = word.substring(0, space);
          String b = word.substring(space + 1);
          slots.add(half(a, reading.first(), reading.firstAlone()));
          slots.add(half(b, reading.second(), reading.secondAlone()));
        }
        i += reading.pieces();
        r++;
      } else {
        int number = Decoder.fixed(model, text, pieces, i);
        String word =
            switch (pieces.kind(i)) {
              case NUMBER -> "<n>";
              case LINE_FEED -> "<s>";
              case FOREIGN -> "<u>";
              default -> String.valueOf(text[pieces.begin(i)]);
            };
        slots.add(fixed(word, number));
        i++;
      }
    }
    return slots;
  }

  private Slot fixed(String word, int number) {
    boolean counts = number > LanguageModel.UNKNOWN;
    double alone = counts ? model.logWord(number) : 0;
    String of = word.startsWith("<") ? word : ".";
    return new Slot(word, number, alone, model.endings().number(of), counts, row(word, number));
  }

  private Slot half(String word, int number, double alone) {
    return new Slot(word, number, alone, model.endings().number(word), true, row(word, number));
  }

  /** The row of the network for a word; -1 where it is not listed or not frequent. */
  private int row(String word, int number) {
    return model.word(number, "").equals(word) ? NeighbourModel.row(number) : -1;
  }
}
