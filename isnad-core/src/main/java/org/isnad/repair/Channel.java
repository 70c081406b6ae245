package org.isnad.repair;

import java.util.Arrays;

/**
 * What the fonts of one document do to its text: how likely each shape of each letter is lost, a
 * lam-alef turned round, a space lost or added. Begins with what fonts usually lose and is
 * estimated again from the document after each reading of it (expectation maximisation with the
 * best reading only).
 */
final class Channel {
  /** Weight of what is expected, in letters seen. */
  private static final double PRIOR_WEIGHT = 6;

  /** The same for a shape after a certain letter, whose expectation is that of the shape alone. */
  private static final double CONTEXT_WEIGHT = 6;

  /** Share of the letters of a shape that a font loses at least, where it loses it. */
  private static final double REGULAR = 0.25;

  /** And how often at least. */
  private static final int FEWEST = 2;

  private static final int MOST_SIGNS = 40;

  /** Share of lost glyphs that leave nothing where others leave signs. */
  private static final double NOTHING = 0.1;

  /** The same of a shape after a certain letter, where it is kept after others. */
  private static final int FEWEST_AFTER = 4;

  private static final double OFTEN = 0.6;

  /** Logarithm of the probability of what a font does not do. */
  private static final double NEVER = -20;

  private static final double USUAL = 0.003;
  private static final double HIGHEST = 0.995;

  /** Number that stands for a lam that was lost, where an alef after it is looked at. */
  private static final int LOST_LAM = Glyphs.BEFORE;

  private static final int BEFORE = Glyphs.BEFORE + 1;

  /** Where the lam of a lam-alef is lost, the alef is: they are one glyph. */
  private static final double WITH_LAM = 0.9;

  /** Share of the spaces beside a lost letter that are lost or added, as expected, */
  private static final double BESIDE = 0.01;

  /** of the others, */
  private static final double ELSEWHERE = 0.0003;

  /** and their weight, in words seen. */
  private static final double SPACE_WEIGHT = 20;

  /** Share of the other spaces that are lost or added at least, where they are at all. */
  private static final double REGULAR_SPACE = 0.02;

  /** And how often at least: a name in two words that others write in one comes again, too. */
  private static final int FEWEST_SPACES = 5;

  private static final double[] PRIOR = new double[Glyphs.COUNT];

  static {
    Arrays.fill(PRIOR, USUAL);
    prior('ي', Glyphs.FINAL, 0.15);
    prior('ى', Glyphs.FINAL, 0.15);
    for (int shape = 0; shape < Glyphs.SHAPES; shape++) {
      prior('ك', shape, 0.05);
    }
    for (char c : new char[] {'ا', 'أ', 'إ', 'آ'}) {
      prior(c, Glyphs.JOINED_LAM_ALEF, 0.03);
    }
    prior('ل', Glyphs.LAM_ALEF, 0.03);
    prior('ل', Glyphs.JOINED_LAM_ALEF, 0.03);
  }

  private static void prior(char c, int shape, double p) {
    PRIOR[(c - 'ء') * Glyphs.SHAPES + shape] = p;
  }

  private final double[] lost = new double[Glyphs.COUNT];
  private final double[] seen = new double[Glyphs.COUNT];
  private final double[] lostAfter = new double[Glyphs.COUNT * BEFORE];
  private final double[] seenAfter = new double[Glyphs.COUNT * BEFORE];
  private final double[] logLost = new double[Glyphs.COUNT * BEFORE];
  private final double[] logKept = new double[Glyphs.COUNT * BEFORE];
  private final double[] best = new double[Glyphs.LETTERS * BEFORE];
  private double turned;
  private double notTurned;
  private double logTurned;
  private final Spaces joined = new Spaces();
  private final Spaces split = new Spaces();

  private final String holes;
  private final double[][] signs; // by sign (0: nothing) and glyph
  private final double[][] logSign;

  /**
   * @param holes the signs for glyphs without a letter that the text has
   */
  Channel(String holes) {
    this.holes = holes;
    signs = new double[holes.length() + 1][Glyphs.COUNT];
    logSign = new double[holes.length() + 1][Glyphs.COUNT];
    estimate();
  }

  /** The different signs for glyphs without a letter in a text. */
  static String holes(char[] text) {
    StringBuilder holes = new StringBuilder();
    for (char c : text) {
      if (Glyphs.isHole(c) && holes.indexOf(String.valueOf(c)) < 0 && holes.length() < MOST_SIGNS) {
        holes.append(c);
      }
    }
    return holes.toString();
  }

  /** What stands as source of a letter that a sign stands for. */
  int source(char hole) {
    return -2 - Math.max(0, holes.indexOf(hole));
  }

  /** Forgets what was counted, to count again. */
  void clear() {
    Arrays.fill(lost, 0);
    Arrays.fill(seen, 0);
    Arrays.fill(lostAfter, 0);
    Arrays.fill(seenAfter, 0);
    for (double[] sign : signs) {
      Arrays.fill(sign, 0);
    }
    turned = notTurned = 0;
    joined.clear();
    split.clear();
  }

  /** Counts a word as it was read. */
  void count(Reading reading) {
    char[] letters = reading.letters();
    int[] source = reading.source();
    int from = 0;
    if (Glyphs.hasHole(letters, letters.length)) {
      return;
    }
    for (int i = 0; i <= letters.length; i++) {
      if (i == letters.length || letters[i] == ' ') {
        countWord(Arrays.copyOfRange(letters, from, i), Arrays.copyOfRange(source, from, i));
        from = i + 1;
        joined.count(i > 0 && source[i - 1] < 0, i < letters.length);
      }
    }
    for (int i = 1; i < reading.pieces(); i++) {
      split.count(reading.isBesideLoss(), true);
    }
    for (int i = 1; i < letters.length && reading.pieces() == 1; i++) {
      if (source[i] < 0 || i + 1 == letters.length) {
        split.count(source[i] < 0, false);
      }
    }
  }

  private void countWord(char[] word, int[] source) {
    int n = word.length;
    for (int i = 0; i < n; i++) {
      int glyph = Glyphs.glyph(word, i, n);
      int after = glyph * BEFORE + before(word, i, source);
      seen[glyph]++;
      seenAfter[after]++;
      if (source[i] < 0) {
        lost[glyph]++;
        signs[-1 - source[i]][glyph]++;
        lostAfter[after]++;
      }
      if (i > 0 && word[i - 1] == 'ل' && Glyphs.isAlef(word[i])) {
        if (source[i] >= 0 && source[i] < source[i - 1]) {
          turned++;
        } else {
          notTurned++;
        }
      }
    }
  }

  private static int before(char[] word, int i, int[] source) {
    return i > 0 && source[i - 1] == -1 && word[i - 1] == 'ل' && Glyphs.isAlef(word[i])
        ? LOST_LAM
        : Glyphs.before(word, i);
  }

  /** Takes the counts for the next reading. */
  void estimate() {
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      double p = rate(glyph);
      for (int before = 0; before < BEFORE; before++) {
        int at = glyph * BEFORE + before;
        double expected = before == LOST_LAM ? WITH_LAM : p;
        double q = (lostAfter[at] + CONTEXT_WEIGHT * expected) / (seenAfter[at] + CONTEXT_WEIGHT);
        q = Math.min(HIGHEST, Math.max(1e-5, q));
        logLost[at] = Math.log(q);
        logKept[at] = Math.log(1 - q);
        best(glyph, before);
      }
    }
    estimateSigns();
    logTurned = Math.log((turned + 0.03) / (turned + notTurned + PRIOR_WEIGHT));
    joined.estimate();
    split.estimate();
  }

  private void best(int glyph, int before) {
    int at = glyph / Glyphs.SHAPES * BEFORE + before;
    best[at] = Math.max(best[at], logLost[glyph * BEFORE + before]);
  }

  /**
   * Takes the counts for the last reading: what is not lost regularly is not lost at all, because a
   * font has a shape or has it not.
   *
   * @param judgement says for which shapes enough speaks
   */
  void settle(Judgement judgement) {
    estimate();
    Arrays.fill(best, NEVER);
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      boolean likely = judgement.isLost(Glyphs.family(glyph));
      int letter = 'ء' + glyph / Glyphs.SHAPES;
      if (letter == 'ل' && glyph % Glyphs.SHAPES >= Glyphs.LAM_ALEF
          || Glyphs.isAlef((char) letter) && glyph % Glyphs.SHAPES == Glyphs.JOINED_LAM_ALEF) {
        likely |= judgement.isLost(BrokenForms.WHOLE);
      }
      boolean regular = likely && isRegular(lost[glyph], seen[glyph]);
      int family = Glyphs.family(glyph);
      for (int before = 0; before < BEFORE; before++) {
        int at = glyph * BEFORE + before;
        boolean often =
            lostAfter[at] >= OFTEN * seenAfter[at]
                && (likely && lostAfter[at] >= FEWEST_AFTER
                    || before < LOST_LAM && judgement.isLost(family, before));
        if (!often && !regular) {
          logLost[at] = NEVER;
          logKept[at] = 0;
        }
        best(glyph, before);
      }
    }
    if (!judgement.isLost(BrokenForms.TURNED) || !isRegular(turned, turned + notTurned)) {
      logTurned = NEVER;
    }
    joined.settle();
    split.settle();
  }

  private static boolean isRegular(double lost, double seen) {
    return lost >= FEWEST && lost >= REGULAR * seen;
  }

  private void estimateSigns() {
    int n = holes.length();
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      double sum = 1;
      for (double[] sign : signs) {
        sum += sign[glyph];
      }
      for (int i = 0; i <= n; i++) {
        double prior = n == 0 ? 1 : i == 0 ? NOTHING : (1 - NOTHING) / n;
        logSign[i][glyph] = Math.log((signs[i][glyph] + prior) / sum);
      }
    }
  }

  private double rate(int glyph) {
    return (lost[glyph] + PRIOR_WEIGHT * PRIOR[glyph]) / (seen[glyph] + PRIOR_WEIGHT);
  }

  /** What losing a letter in its likeliest shape costs at least (a logarithm). */
  double leastCost(char letter) {
    double least = NEVER;
    for (int before = 0; before < Glyphs.BEFORE; before++) {
      least = Math.max(least, best[(letter - 'ء') * BEFORE + before]);
    }
    return least;
  }

  /** The same for the letter at {@code i} of a word whose sources are known so far. */
  double leastCost(char[] word, int i, int[] source) {
    return best[(word[i] - 'ء') * BEFORE + before(word, i, source)];
  }

  double logTurned() {
    return logTurned;
  }

  /**
   * Of a space lost between two words.
   *
   * @param besideLoss whether the last letter of the first was lost
   */
  double logJoined(boolean besideLoss) {
    return joined.log[besideLoss ? 1 : 0];
  }

  /**
   * Of a space added within a word.
   *
   * @param besideLoss whether a letter was lost there
   */
  double logSplit(boolean besideLoss) {
    return split.log[besideLoss ? 1 : 0];
  }

  double rate(char[] word, int i, int n) {
    return Math.exp(logLost[Glyphs.glyph(word, i, n) * BEFORE + Glyphs.before(word, i)]);
  }

  /**
   * How likely the letters of a word were lost and kept as the sources say.
   *
   * @param source for each letter its offset in what is there, or -1 where it was lost
   */
  double log(char[] word, int n, int[] source) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int glyph = Glyphs.glyph(word, i, n);
      int at = glyph * BEFORE + before(word, i, source);
      sum += source[i] < 0 ? logLost[at] + logSign[-1 - source[i]][glyph] : logKept[at];
      if (i > 0 && source[i] >= 0 && source[i] < source[i - 1]) {
        sum += logTurned;
      }
    }
    return sum;
  }

  /** Whether a shape is lost so often that it is the font's doing. */
  boolean isRegular(char[] word, int i, int n) {
    int glyph = Glyphs.glyph(word, i, n);
    return isRegular(lost[glyph], seen[glyph]);
  }

  /** Whether lam-alefs are turned round so often that it is the font's doing. */
  boolean isTurningRegular() {
    return isRegular(turned, turned + notTurned);
  }

  /** Spaces that are lost or added, elsewhere (0) and beside a lost letter (1). */
  private static final class Spaces {
    final double[] so = new double[2];
    final double[] all = new double[2];
    final double[] log = new double[2];

    void clear() {
      Arrays.fill(so, 0);
      Arrays.fill(all, 0);
    }

    void count(boolean besideLoss, boolean isSo) {
      int k = besideLoss ? 1 : 0;
      so[k] += isSo ? 1 : 0;
      all[k]++;
    }

    void estimate() {
      for (int k = 0; k < 2; k++) {
        double expected = k == 1 ? BESIDE : ELSEWHERE;
        log[k] = Math.log((so[k] + SPACE_WEIGHT * expected) / (all[k] + SPACE_WEIGHT));
      }
    }

    void settle() {
      if (so[0] < FEWEST_SPACES || so[0] < REGULAR_SPACE * all[0]) {
        log[0] = NEVER;
      }
    }
  }
}
