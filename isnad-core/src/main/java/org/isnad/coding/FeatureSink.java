package org.isnad.coding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Receives the features of one case, of which a name may come several times and adds up. */
interface FeatureSink {
  void add(String name, double value);

  /** Adds as many features as there are names, each value times a scale. */
  default void add(String[] names, double[] values, double scale) {
    for (int i = 0; i < names.length; i++) {
      add(names[i], scale * values[i]);
    }
  }

  /** Names and summed values of what is added, in the order of their first mention. */
  static Map<String, Double> collect(Consumer<FeatureSink> features) {
    Map<String, Double> values = new LinkedHashMap<>();
    features.accept((name, value) -> values.merge(name, value, Double::sum));
    return values;
  }
}
