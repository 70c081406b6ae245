package org.isnad.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How well a word follows another by what they end in and whether they have the article: adjectives
 * agree with their nouns, and many pairs of words were never seen. The classes take the place that
 * automatically found ones have in class-based models (Brown et al. 1992).
 */
public final class Endings {
  /** Pairs as many as these are expected beside those that were seen. */
  private static final double SMOOTHING = 30;

  /** Strength: classes of single endings overlap with what pairs of words say. */
  private static final double WEIGHT = 0.5;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final float[][] ratio;

  private Endings(Map<String, Map<String, Integer>> pairs) {
    for (Map.Entry<String, Map<String, Integer>> entry : pairs.entrySet()) {
      numbers.putIfAbsent(entry.getKey(), numbers.size());
      entry.getValue().keySet().forEach(second -> numbers.putIfAbsent(second, numbers.size()));
    }
    int n = numbers.size();
    double[] sums = new double[n];
    double all = 0;
    for (Map<String, Integer> seconds : pairs.values()) {
      for (Map.Entry<String, Integer> second : seconds.entrySet()) {
        sums[numbers.get(second.getKey())] += second.getValue();
        all += second.getValue();
      }
    }
    ratio = new float[n][];
    for (Map.Entry<String, Map<String, Integer>> entry : pairs.entrySet()) {
      double total = 0;
      for (int count : entry.getValue().values()) {
        total += count;
      }
      float[] row = new float[n];
      for (int second = 0; second < n; second++) {
        row[second] = (float) (WEIGHT * Math.log(SMOOTHING / (total + SMOOTHING)));
      }
      for (Map.Entry<String, Integer> second : entry.getValue().entrySet()) {
        int at = numbers.get(second.getKey());
        double p = (second.getValue() + SMOOTHING * sums[at] / all) / (total + SMOOTHING);
        row[at] = (float) (WEIGHT * Math.log(p * all / sums[at]));
      }
      ratio[numbers.get(entry.getKey())] = row;
    }
  }

  static Endings load() throws IOException {
    Map<String, Map<String, Integer>> pairs = new HashMap<>();
    try (BufferedReader in = LanguageModel.open("endings.tsv.gz")) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t");
        pairs
            .computeIfAbsent(cells[0], c -> new HashMap<>())
            .put(cells[1], Integer.parseInt(cells[2]));
      }
    }
    return new Endings(pairs);
  }

  /** The class of a word or a sign: its last two letters, and «+» before them after the article. */
  public static String of(String word) {
    int n = word.length();
    if (!BrokenForms.isWord(word)) {
      return n == 0 || word.charAt(0) == '<' ? word : ".";
    }
    boolean article =
        word.startsWith("ال")
            || word.startsWith("لل")
            || n > 4 && word.startsWith("ال", 1) && "وفبك".indexOf(word.charAt(0)) >= 0;
    return (article ? "+" : "-") + word.substring(Math.max(0, n - 2));
  }

  /** The number of the class of a word; -1 where it is none. */
  int number(String word) {
    return numbers.getOrDefault(of(word), -1);
  }

  /**
   * How much likelier words of a class are after words of another than elsewhere (a logarithm).
   *
   * @param first number of the class of the first word, or -1
   * @param second that of the second
   */
  double log(int first, int second) {
    return first < 0 || second < 0 || ratio[first] == null ? 0 : ratio[first][second];
  }
}
