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
  private static final int BEFORE = Glyphs.LETTERS + 1;

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
  private final double[] best = new double[Glyphs.LETTERS];
  private double turned;
  private double notTurned;
  private double joined;
  private double split;
  private double spaces;
  private double logTurned;
  private double logJoined;
  private double logSplit;

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
    turned = notTurned = joined = split = spaces = 0;
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
        if (i < letters.length) {
          joined++;
        }
      }
    }
    split += reading.pieces() - 1;
    spaces++;
  }

  private void countWord(char[] word, int[] source) {
    int n = word.length;
    for (int i = 0; i < n; i++) {
      int glyph = Glyphs.glyph(word, i, n);
      int after = glyph * BEFORE + before(word, i);
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

  private static int before(char[] word, int i) {
    return i == 0 || !Glyphs.isLetter(word[i - 1]) ? 0 : word[i - 1] - 'ء' + 1;
  }

  /** Takes the counts for the next reading. */
  void estimate() {
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      double p = rate(glyph);
      for (int before = 0; before < BEFORE; before++) {
        int at = glyph * BEFORE + before;
        double q = (lostAfter[at] + CONTEXT_WEIGHT * p) / (seenAfter[at] + CONTEXT_WEIGHT);
        q = Math.min(HIGHEST, Math.max(1e-5, q));
        logLost[at] = Math.log(q);
        logKept[at] = Math.log(1 - q);
        int letter = glyph / Glyphs.SHAPES;
        best[letter] = Math.max(best[letter], logLost[at]);
      }
    }
    estimateSigns();
    logTurned = Math.log((turned + 0.03) / (turned + notTurned + PRIOR_WEIGHT));
    logJoined = Math.log((joined + 0.02) / (spaces + 10));
    logSplit = Math.log((split + 0.02) / (spaces + 10));
  }

  /**
   * Takes the counts for the last reading: what is not lost regularly is not lost at all, because a
   * font has a shape or has it not.
   */
  void settle() {
    estimate();
    Arrays.fill(best, NEVER);
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      boolean regular = isRegular(lost[glyph], seen[glyph]);
      for (int before = 0; before < BEFORE; before++) {
        int at = glyph * BEFORE + before;
        boolean often = lostAfter[at] >= FEWEST_AFTER && lostAfter[at] >= OFTEN * seenAfter[at];
        if (!often && !regular) {
          logLost[at] = NEVER;
          logKept[at] = 0;
        }
        int letter = glyph / Glyphs.SHAPES;
        best[letter] = Math.max(best[letter], logLost[at]);
      }
    }
    if (!isRegular(turned, turned + notTurned)) {
      logTurned = NEVER;
    }
    if (joined < FEWEST) {
      logJoined = NEVER;
    }
    if (split < FEWEST) {
      logSplit = NEVER;
    }
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
    return best[letter - 'ء'];
  }

  double logTurned() {
    return logTurned;
  }

  /** Of a space lost between two words. */
  double logJoined() {
    return logJoined;
  }

  /** Of a space added within a word. */
  double logSplit() {
    return logSplit;
  }

  double rate(char[] word, int i, int n) {
    return Math.exp(logLost[Glyphs.glyph(word, i, n) * BEFORE + before(word, i)]);
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
      int at = glyph * BEFORE + before(word, i);
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

  /** How often the shapes of a family (see {@link Glyphs#family}) are there still. */
  double kept(int family) {
    if (family == BrokenForms.TURNED) {
      return notTurned;
    }
    double kept = 0;
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      kept += Glyphs.family(glyph) == family ? seen[glyph] - lost[glyph] : 0;
    }
    return kept;
  }

  /** How often they are lost. */
  double lost(int family) {
    if (family == BrokenForms.TURNED) {
      return turned;
    }
    double sum = 0;
    for (int glyph = 0; glyph < Glyphs.COUNT; glyph++) {
      sum += Glyphs.family(glyph) == family ? lost[glyph] : 0;
    }
    return sum;
  }

  /** Whether lam-alefs are turned round so often that it is the font's doing. */
  boolean isTurningRegular() {
    return isRegular(turned, turned + notTurned);
  }
}
