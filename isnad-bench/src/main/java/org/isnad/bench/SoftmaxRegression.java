package org.isnad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Multinomial logistic regression with an L2 penalty (towards a prior, where one is given), fitted
 * by gradient descent with AdaGrad steps. Deterministic: no shuffling, features in the order of
 * their names.
 */
final class SoftmaxRegression {
  /**
   * One case.
   *
   * @param group cases of one group (a report) stay on one side of a cross-validation
   */
  record Case(String group, Map<String, Double> features, int label, double weight) {}

  private static final int STEPS = 400;

  /** Weight that a prior feature starts with for its class, and is drawn back to. */
  private static final double PRIOR = 1;

  private final int classes;
  private final Map<String, Integer> ids = new TreeMap<>();
  private double[][] weights;

  private SoftmaxRegression(int classes) {
    this.classes = classes;
  }

  static SoftmaxRegression fit(
      List<Case> cases, int classes, double l2, int minCount, Map<String, Integer> prior) {
    SoftmaxRegression model = new SoftmaxRegression(classes);
    Map<String, Integer> counts = new TreeMap<>();
    for (Case one : cases) {
      one.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    counts.forEach(
        (name, count) -> {
          if (count >= minCount) {
            model.ids.put(name, model.ids.size());
          }
        });
    prior.keySet().forEach(name -> model.ids.putIfAbsent(name, model.ids.size()));
    model.train(cases, l2, prior);
    return model;
  }

  private void train(List<Case> cases, double l2, Map<String, Integer> prior) {
    int n = ids.size();
    weights = new double[n][classes];
    double[][] origin = new double[n][classes];
    prior.forEach((name, label) -> origin[ids.get(name)][label] = PRIOR);
    for (int f = 0; f < n; f++) {
      weights[f] = origin[f].clone();
    }
    double[][] squares = new double[n][classes];
    List<int[]> index = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (Case one : cases) {
      List<Integer> i = new ArrayList<>();
      List<Double> v = new ArrayList<>();
      one.features()
          .forEach(
              (name, value) -> {
                Integer id = ids.get(name);
                if (id != null) {
                  i.add(id);
                  v.add(value);
                }
              });
      index.add(i.stream().mapToInt(Integer::intValue).toArray());
      values.add(v.stream().mapToDouble(Double::doubleValue).toArray());
    }
    double[][] gradient = new double[n][classes];
    for (int step = 0; step < STEPS; step++) {
      for (int f = 0; f < n; f++) {
        for (int c = 0; c < classes; c++) {
          gradient[f][c] = l2 * (weights[f][c] - origin[f][c]);
        }
      }
      for (int k = 0; k < cases.size(); k++) {
        double[] p = softmax(index.get(k), values.get(k));
        Case one = cases.get(k);
        for (int c = 0; c < classes; c++) {
          double error = one.weight() * (p[c] - (c == one.label() ? 1 : 0));
          int[] ix = index.get(k);
          double[] vs = values.get(k);
          for (int i = 0; i < ix.length; i++) {
            gradient[ix[i]][c] += error * vs[i];
          }
        }
      }
      for (int f = 0; f < n; f++) {
        for (int c = 0; c < classes; c++) {
          double g = gradient[f][c];
          squares[f][c] += g * g;
          weights[f][c] -= 0.3 * g / (Math.sqrt(squares[f][c]) + 1e-8);
        }
      }
    }
  }

  private double[] softmax(int[] index, double[] values) {
    double[] sums = new double[classes];
    for (int i = 0; i < index.length; i++) {
      for (int c = 0; c < classes; c++) {
        sums[c] += weights[index[i]][c] * values[i];
      }
    }
    double max = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      max = Math.max(max, sum);
    }
    double total = 0;
    for (int c = 0; c < classes; c++) {
      sums[c] = Math.exp(sums[c] - max);
      total += sums[c];
    }
    for (int c = 0; c < classes; c++) {
      sums[c] /= total;
    }
    return sums;
  }

  double[] probabilities(Map<String, Double> features) {
    List<Integer> i = new ArrayList<>();
    List<Double> v = new ArrayList<>();
    features.forEach(
        (name, value) -> {
          Integer id = ids.get(name);
          if (id != null) {
            i.add(id);
            v.add(value);
          }
        });
    return softmax(
        i.stream().mapToInt(Integer::intValue).toArray(),
        v.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Rows of the table: feature name and one weight a class. */
  Map<String, double[]> table() {
    Map<String, double[]> table = new TreeMap<>();
    ids.forEach((name, id) -> table.put(name, weights[id].clone()));
    return table;
  }
}
