package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses once more among the readings of each word, now that the words after it are known as well
 * as those before it, and the other words of the document: iterated conditional modes (Besag 1986)
 * of the language model, the channel and a {@link ContextModel}.
 */
final class Chooser {
  /** Weight of the words about a word, of which the language model knows some, too; */
  private static final double CONTEXT = 1;

  /** hence the weight of what it says beyond how frequent the word is. */
  private static final double MODEL = 0.5;

  /** Weight of a word's standing elsewhere in the document, by the logarithm of how often. */
  private static final double AGAIN = 0.3;

  /** Added to a word as it stands. */
  private static final double KEEP = 0.6;

  private static final int SWEEPS = 2;

  private final LanguageModel model;
  private final ContextModel context;
  private final ContextModel.Token[] about = new ContextModel.Token[2 * ContextModel.REACH];
  private final long[] scratch = new long[ContextModel.FEATURES];
  private final Map<String, Integer> words = new HashMap<>(); // of the document

  /** A word or a sign. */
  private static final class Slot {
    static final Slot NONE = new Slot("", LanguageModel.START, 0, -1, false);

    String word;
    int number;
    double alone;
    int ending;
    boolean counts;
    ContextModel.Token token;
    int reading = -1; // which of the result it may take another of

    Slot(String word, int number, double alone, int ending, boolean counts) {
      set(word, number, alone, ending);
      this.counts = counts;
    }

    final void set(String to, int as, double log, int of) {
      word = to;
      number = as;
      alone = log;
      ending = of;
      token = ContextModel.Token.of(to);
    }
  }

  Chooser(LanguageModel model, ContextModel context) {
    this.model = model;
    this.context = context;
  }

  /** Takes the readings that fit best among the others, one after another. */
  Decoder.Result choose(char[] text, Pieces pieces, WordReader reader, Decoder.Result result) {
    List<Reading> readings = new ArrayList<>(result.readings());
    List<Slot> slots = slots(text, pieces, readings, result.first());
    words.clear();
    slots.forEach(slot -> words.merge(slot.word, 1, Integer::sum));
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
          words.merge(slot.word, -1, Integer::sum);
          take(slot, best);
          words.merge(slot.word, 1, Integer::sum);
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
    Slot there = slots.get(i);
    String now = there.word;
    Reading best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < ContextModel.REACH; k++) {
      about[k] = at(slots, i - ContextModel.REACH + k).token;
      about[ContextModel.REACH + k] = at(slots, i + 1 + k).token;
    }
    Slot slot = new Slot("", 0, 0, 0, true);
    for (Reading reading : others) {
      if (reading.second() >= 0) {
        continue;
      }
      take(slot, reading);
      double log = log(p2, p1, slot) + log(p1, slot, n1) + log(slot, n1, n2);
      log =
          MODEL * log
              + (1 - MODEL) * slot.alone
              + CONTEXT * context.log(slot.token, about, scratch);
      log += reading.channel() + (reading.isSame() ? KEEP : 0);
      int again = words.getOrDefault(slot.word, 0) - (slot.word.equals(now) ? 1 : 0);
      log += AGAIN * Math.log(1 + again);
      if (log > most) {
        most = log;
        best = reading;
      }
    }
    return best;
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
    slot.set(word, reading.first(), reading.firstAlone(), model.endings().number(word));
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
          Slot slot = new Slot("", 0, 0, 0, true);
          take(slot, reading);
          slot.reading = reading.pieces() == 1 ? r : -1;
          slots.add(slot);
        } else {
          String a = word.substring(0, space);
          String b = word.substring(space + 1);
          Endings endings = model.endings();
          slots.add(new Slot(a, reading.first(), reading.firstAlone(), endings.number(a), true));
          slots.add(new Slot(b, reading.second(), reading.secondAlone(), endings.number(b), true));
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
    return new Slot(word, number, alone, model.endings().number(of), counts);
  }
}
