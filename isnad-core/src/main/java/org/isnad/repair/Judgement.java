package org.isnad.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a text that was read as a broken one is broken: whether losing shapes of letters explains
 * so much better what stands there than words that nobody knows.
 */
final class Judgement {
  /** So much likelier it must be that a shape is lost from a text that is broken. */
  private static final double ENOUGH_FOR_ONE = 2;

  /** The same for its loss after one letter only, where other letters lose it, too, */
  private static final double ENOUGH_AFTER = 5;

  /** and where they do not. */
  private static final double ENOUGH_AFTER_ALONE = 11;

  /** Most that one word says. */
  private static final double MOST = 10;

  /** The same that its neighbours say, where what stands there is a word, too. */
  private static final double MOST_OF_LISTED = 6;

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
    List<Reading> readings = result.readings();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      words++;
      boolean listed = reading.first() != LanguageModel.UNKNOWN;
      if (reading.isSame()) {
        intact += listed && reading.letters().length > 1 ? 1 : 0;
      } else if (listed && reading.second() < 0 && reading.pieces() == 1) {
        int first = result.first()[i];
        boolean follows = i > 0 && result.first()[i - 1] + readings.get(i - 1).pieces() == first;
        boolean goesOn = i + 1 < readings.size() && result.first()[i + 1] == first + 1;
        weigh(
            reading,
            follows ? readings.get(i - 1) : null,
            goesOn ? readings.get(i + 1) : null,
            reader);
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

  /**
   * @param enough how much likelier it must be (a natural logarithm)
   */
  boolean isBroken(double enough) {
    return gain >= enough && words >= SHORTEST && intact >= INTACT * words;
  }

  /**
   * Whether enough speaks for the loss of the shapes of a family (see {@link Glyphs#family}) from a
   * text that is known to be broken: the word that gains most counts, too.
   */
  boolean isLost(int family) {
    Evidence of = evidence.get(family);
    return of != null && of.gain(family, shapes, false) >= ENOUGH_FOR_ONE;
  }

  /** The same for a shape after one letter only. */
  boolean isLost(int family, int before) {
    Evidence of = evidence.get(family);
    return of != null
        && of.gainAfter(family, before, shapes)
            >= (isLost(family) ? ENOUGH_AFTER : ENOUGH_AFTER_ALONE);
  }

  double gain() {
    return gain;
  }

  private void weigh(Reading reading, Reading before, Reading after, WordReader reader) {
    char[] word = reading.letters();
    int[] source = reading.source();
    int n = word.length;
    String there = reading.there();
    String stem = Evidence.stem(there);
    double alone = reader.gain(reading, there, null, null);
    double between = reader.gain(reading, there, before, after);
    double most = reader.isListed(there) ? MOST_OF_LISTED : MOST;
    double gain = Math.min(MOST, Math.max(alone, Math.min(most, Math.max(0, between))));
    int losses = 0;
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < n; i++) {
        int glyph = -1;
        int letterBefore = Glyphs.before(word, i);
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
          evidence
              .computeIfAbsent(glyph, g -> new Evidence())
              .add(stem, letterBefore, gain / losses, reader.isCommon(reading.first()));
        }
      }
    }
  }
}
