package org.isnad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A conditional logit: which one of some options is right, by a weighted sum of their features (D.
 * McFadden, "Conditional logit analysis of qualitative choice behavior", 1974), with an L2 penalty
 * towards a prior, fitted by gradient descent with AdaGrad steps. Deterministic.
 */
final class ChoiceRegression {
  /**
   * One choice.
   *
   * @param group choices of one group (a report) stay on one side of a cross-validation
   * @param options the features of what can be chosen
   * @param right index of the right option
   * @param weight how much the choice counts
   */
  record Choice(String group, List<Map<String, Double>> options, int right, double weight) {}

  private static final int STEPS = 300;

  private final Map<String, Integer> ids = new TreeMap<>();
  private double[] weights;

  private ChoiceRegression() {}

  /**
   * @param minCount a feature counts that so many choices have
   * @param prior weights that features start with and are drawn back to
   */
  static ChoiceRegression fit(
      List<Choice> choices, double l2, int minCount, Map<String, Double> prior) {
    ChoiceRegression model = new ChoiceRegression();
    Map<String, Integer> counts = new TreeMap<>();
    for (Choice choice : choices) {
      choice.options().stream()
          .flatMap(features -> features.keySet().stream())
          .distinct()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    counts.forEach(
        (name, count) -> {
          if (count >= minCount || prior.containsKey(name)) {
            model.ids.put(name, model.ids.size());
          }
        });
    model.train(choices, l2, prior);
    return model;
  }

  private void train(List<Choice> choices, double l2, Map<String, Double> prior) {
    int n = ids.size();
    double[] origin = new double[n];
    ids.forEach((name, id) -> origin[id] = prior.getOrDefault(name, 0.0));
    weights = origin.clone();
    List<int[][]> indexes = new ArrayList<>();
    List<double[][]> values = new ArrayList<>();
    for (Choice choice : choices) {
      int[][] index = new int[choice.options().size()][];
      double[][] value = new double[index.length][];
      for (int o = 0; o < index.length; o++) {
        Map<String, Double> features = choice.options().get(o);
        List<String> names = features.keySet().stream().filter(ids::containsKey).sorted().toList();
        index[o] = names.stream().mapToInt(ids::get).toArray();
        value[o] = names.stream().mapToDouble(features::get).toArray();
      }
      indexes.add(index);
      values.add(value);
    }
    double[] squares = new double[n];
    double[] gradient = new double[n];
    for (int step = 0; step < STEPS; step++) {
      for (int f = 0; f < n; f++) {
        gradient[f] = l2 * (weights[f] - origin[f]);
      }
      for (int k = 0; k < choices.size(); k++) {
        int[][] index = indexes.get(k);
        double[][] value = values.get(k);
        double[] p = probabilities(index, value);
        double weight = choices.get(k).weight();
        for (int o = 0; o < p.length; o++) {
          double error = weight * (p[o] - (o == choices.get(k).right() ? 1 : 0));
          for (int i = 0; i < index[o].length; i++) {
            gradient[index[o][i]] += error * value[o][i];
          }
        }
      }
      for (int f = 0; f < n; f++) {
        squares[f] += gradient[f] * gradient[f];
        weights[f] -= 0.3 * gradient[f] / (Math.sqrt(squares[f]) + 1e-8);
      }
    }
  }

  private double[] probabilities(int[][] index, double[][] value) {
    double[] p = new double[index.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < p.length; o++) {
      for (int i = 0; i < index[o].length; i++) {
        p[o] += weights[index[o][i]] * value[o][i];
      }
      max = Math.max(max, p[o]);
    }
    double total = 0;
    for (int o = 0; o < p.length; o++) {
      p[o] = Math.exp(p[o] - max);
      total += p[o];
    }
    for (int o = 0; o < p.length; o++) {
      p[o] /= total;
    }
    return p;
  }

  /** Index of the likeliest option. */
  int best(List<Map<String, Double>> options) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < options.size(); o++) {
      double sum = 0;
      for (Map.Entry<String, Double> feature : options.get(o).entrySet()) {
        Integer id = ids.get(feature.getKey());
        sum += id == null ? 0 : weights[id] * feature.getValue();
      }
      if (sum > most) {
        most = sum;
        best = o;
      }
    }
    return best;
  }

  /** Rows of the table: feature name and its weight. */
  Map<String, Double> table() {
    Map<String, Double> table = new TreeMap<>();
    ids.forEach((name, id) -> table.put(name, weights[id]));
    return table;
  }
}
