package org.isnad.coding;

import java.util.Arrays;
import java.util.List;
import org.isnad.text.Tokens;
import org.isnad.vector.WordVectors;

/**
 * What stretches of a report are about, as features of the models: the mean of the vectors of their
 * words. It tells a raid from a verdict where no listed word does.
 */
final class Meaning {
  /** Brings the numbers into the range of the other features. */
  private static final double SCALE = 3;

  private static final WordVectors VECTORS = WordVectors.builtIn();

  private final Tokens tokens;
  private final double[][] sums; // of the stretch that begins at a token, its weight behind it
  private final int[] ends; // of that stretch
  private final double[] total = new double[VECTORS.dimensions() + 1];

  Meaning(Tokens tokens) {
    this.tokens = tokens;
    this.sums = new double[tokens.size()][];
    this.ends = new int[tokens.size()];
  }

  /** Names of the features of one kind of stretch. */
  static String[] names(String stretch) {
    String[] names = new String[VECTORS.dimensions()];
    Arrays.setAll(names, d -> stretch + "#" + d);
    return names;
  }

  /** Of a sentence. */
  void of(Sentence s, String[] names, FeatureSink sink) {
    emit(sum(s), names, sink);
  }

  /** Of several sentences together; headlines count like any other. */
  void of(List<Sentence> sentences, String[] names, FeatureSink sink) {
    Arrays.fill(total, 0);
    for (Sentence s : sentences) {
      double[] sum = sum(s);
      for (int d = 0; d < total.length; d++) {
        total[d] += sum[d];
      }
    }
    emit(total, names, sink);
  }

  /** The mean vector of a sentence, of length 1; all 0 where no word of it is known. */
  double[] direction(Sentence s) {
    double[] mean = Arrays.copyOf(sum(s), VECTORS.dimensions());
    double length = Math.sqrt(likeness(mean, mean));
    for (int d = 0; length > 0 && d < mean.length; d++) {
      mean[d] /= length;
    }
    return mean;
  }

  /** Cosine of two directions, 1 for the same. */
  static double likeness(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  /** Several models ask for the same sentence; its words are looked up once. */
  private double[] sum(Sentence s) {
    if (s.first() >= s.end()) {
      return new double[VECTORS.dimensions() + 1];
    }
    double[] sum = sums[s.first()];
    if (sum == null || ends[s.first()] != s.end()) {
      sum = new double[VECTORS.dimensions() + 1];
      sum[VECTORS.dimensions()] = VECTORS.add(tokens, s.first(), s.end(), sum);
      sums[s.first()] = sum;
      ends[s.first()] = s.end();
    }
    return sum;
  }

  private static void emit(double[] sum, String[] names, FeatureSink sink) {
    double weight = sum[names.length];
    if (weight > 0) {
      sink.add(names, sum, SCALE / weight);
    }
  }
}
