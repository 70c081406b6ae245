package org.isnad.coding;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;

/**
 * A multinomial logistic regression as a table of weights: one row a feature, one column a class.
 * The tables that ship are made by {@code org.isnad.bench.ModelTrainer}.
 */
final class LinearModel {
  private final String[] classes;
  private final Map<String, double[]> weights = new HashMap<>();

  /** The weights of names that always come together, which are the same array then. */
  private final Map<String[], double[][]> rows = new ConcurrentHashMap<>();

  private LinearModel(String[] classes) {
    this.classes = classes.clone();
  }

  /** Reads a built-in model. */
  static LinearModel read(String resource, String... classes) {
    LinearModel model = new LinearModel(classes);
    String[] columns = new String[classes.length + 1];
    columns[0] = "feature";
    System.arraycopy(classes, 0, columns, 1, classes.length);
    List<Row> rows = LexiconFile.read(resource, (Path) null, columns);
    for (Row row : rows) {
      double[] weight = new double[classes.length];
      for (int c = 0; c < classes.length; c++) {
        weight[c] = Double.parseDouble(row.require(classes[c]));
      }
      model.weights.put(row.require("feature"), weight);
    }
    return model;
  }

  private double[][] rows(String[] names) {
    double[][] rows = new double[names.length][];
    Arrays.setAll(rows, i -> weights.get(names[i]));
    return rows;
  }

  /** A sum in progress for one case. */
  final class Score implements FeatureSink {
    private final double[] sums = new double[classes.length];

    @Override
    public void add(String name, double value) {
      double[] weight = weights.get(name);
      if (weight != null) {
        for (int c = 0; c < sums.length; c++) {
          sums[c] += weight[c] * value;
        }
      }
    }

    @Override
    public void add(String[] names, double[] values, double scale) {
      double[][] rows = LinearModel.this.rows.computeIfAbsent(names, LinearModel.this::rows);
      for (int i = 0; i < rows.length; i++) {
        double value = scale * values[i];
        for (int c = 0; rows[i] != null && c < sums.length; c++) {
          sums[c] += rows[i][c] * value;
        }
      }
    }

    /** The sum of a class. */
    double sum(int index) {
      return sums[index];
    }

    /** Index of the likeliest class. */
    int best() {
      int best = 0;
      for (int c = 1; c < sums.length; c++) {
        best = sums[c] > sums[best] ? c : best;
      }
      return best;
    }

    /** Probability of each class, in the order the model was read with. */
    double[] probabilities() {
      double max = Double.NEGATIVE_INFINITY;
      for (double sum : sums) {
        max = Math.max(max, sum);
      }
      double[] p = new double[sums.length];
      double total = 0;
      for (int c = 0; c < sums.length; c++) {
        p[c] = Math.exp(sums[c] - max);
        total += p[c];
      }
      for (int c = 0; c < p.length; c++) {
        p[c] /= total;
      }
      return p;
    }
  }

  Score score() {
    return new Score();
  }
}
