package org.isnad.coding;

import java.util.Arrays;
import java.util.List;
import org.isnad.vector.WordVectors;

/**
 * What stretches of a report are about, as features of the models: the mean of the vectors of their
 * words. It tells a raid from a verdict where no listed word does.
 */
final class Meaning {
  /** Brings the numbers into the range of the other features. */
  private static final double SCALE = 3;

  private static final WordVectors VECTORS = WordVectors.builtIn();

  private final Scan scan;
  private final double[] sum = new double[VECTORS.dimensions()];

  Meaning(Scan scan) {
    this.scan = scan;
  }

  /** Names of the features of one kind of stretch. */
  static String[] names(String stretch) {
    String[] names = new String[VECTORS.dimensions()];
    Arrays.setAll(names, d -> stretch + "#" + d);
    return names;
  }

  /** Of the tokens from {@code first} to before {@code end}. */
  void of(int first, int end, String[] names, FeatureSink sink) {
    Arrays.fill(sum, 0);
    emit(VECTORS.add(scan.tokens, first, end, sum), names, sink);
  }

  /** Of several sentences together; headlines count like any other. */
  void of(List<Sentence> sentences, String[] names, FeatureSink sink) {
    Arrays.fill(sum, 0);
    double weight = 0;
    for (Sentence s : sentences) {
      weight += VECTORS.add(scan.tokens, s.first(), s.end(), sum);
    }
    emit(weight, names, sink);
  }

  /** The mean vector of some tokens, of length 1; all 0 where no word of them is known. */
  double[] direction(int first, int end) {
    double[] mean = new double[VECTORS.dimensions()];
    VECTORS.add(scan.tokens, first, end, mean);
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

  private void emit(double weight, String[] names, FeatureSink sink) {
    if (weight > 0) {
      for (int d = 0; d < sum.length; d++) {
        sink.add(names[d], SCALE * sum[d] / weight);
      }
    }
  }
}
