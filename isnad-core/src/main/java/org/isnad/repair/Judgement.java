package org.isnad.repair;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a text that was read as a broken one is broken: whether losing shapes of letters explains
 * so much better what stands there than words that nobody knows.
 */
final class Judgement {
  /** So much likelier it must be that the text is broken (a natural logarithm). */
  private static final double ENOUGH = 23;

  /** The same for the loss of one shape of a text that is broken. */
  private static final double ENOUGH_FOR_ONE = -3;

  /** Most that one word says. */
  private static final double MOST = 10;

  /** Texts of fewer words are left; so few say too little. */
  private static final int SHORTEST = 30;

  /** Share of whole words that even a broken text has; what has fewer is no text. */
  private static final double INTACT = 0.5;

  private final Map<Integer, Evidence> evidence = new HashMap<>();
  private int words;
  private int intact;
  private final Shapes shapes;
  private final double gain;

  private Judgement(Decoder.Result result, WordReader reader, Shapes shapes) {
    for (Reading reading : result.readings()) {
      words++;
      boolean listed = reading.first() != LanguageModel.UNKNOWN;
      if (reading.isSame()) {
        intact += listed && reading.letters().length > 1 ? 1 : 0;
      } else if (listed && reading.second() < 0 && reading.pieces() == 1) {
        weigh(reading, reader);
      }
    }
    this.shapes = shapes;
    gain = Evidence.gain(evidence, shapes, true);
  }

  /**
   * @param result how the text was read
   * @param shapes those of the text as it stands
   */
  static Judgement of(Decoder.Result result, WordReader reader, Shapes shapes) {
    return new Judgement(result, reader, shapes);
  }

  boolean isBroken() {
    return gain >= ENOUGH && words >= SHORTEST && intact >= INTACT * words;
  }

  /** Whether enough speaks for the loss of the shapes of a family (see {@link Glyphs#family}). */
  boolean isLost(int family) {
    Evidence of = evidence.get(family);
    return of != null && of.gain(family, shapes, true) >= ENOUGH_FOR_ONE;
  }

  double gain() {
    return gain;
  }

  private void weigh(Reading reading, WordReader reader) {
    char[] word = reading.letters();
    int[] source = reading.source();
    int n = word.length;
    String stem = Evidence.stem(new String(word));
    double gain = Math.min(MOST, Math.max(0, gain(reading, reader)));
    int losses = 0;
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < n; i++) {
        int glyph = -1;
        int before = Glyphs.before(word, i);
        if (Glyphs.isLamAlef(word, i, n) && source[i] == -1 && source[i + 1] == -1) {
          glyph = BrokenForms.WHOLE;
          i++;
        } else if (source[i] < 0) {
          glyph = Glyphs.family(Glyphs.glyph(word, i, n));
        } else if (i > 0 && source[i] < source[i - 1]) {
          glyph = BrokenForms.TURNED;
        }
        if (glyph < 0) {
          continue;
        }
        if (round == 0) {
          losses++;
        } else {
          evidence.computeIfAbsent(glyph, g -> new Evidence()).add(stem, before, gain / losses);
        }
      }
    }
  }

  /** How much likelier a word is than what stands there. */
  private static double gain(Reading reading, WordReader reader) {
    int[] source = reading.source();
    char[] at = new char[source.length * 2 + 8];
    int n = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] >= 0) {
        at[source[i]] = reading.letters()[i];
        n = Math.max(n, source[i] + 1);
      }
    }
    StringBuilder there = new StringBuilder();
    for (int i = 0; i < n; i++) {
      if (at[i] != 0) {
        there.append(at[i]);
      }
    }
    double as = there.isEmpty() ? -15 : reader.logAlone(there.toString().toCharArray());
    return reading.firstAlone() - as;
  }
}
