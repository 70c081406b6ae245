package org.isnad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.isnad.repair.BrokenForms;

/**
 * The listed words of {@link RepairTrainer}, and the sets of those that leave the same when one
 * shape of a letter is lost from them.
 */
final class LookAlikes {
  /** Words of a set. */
  static final int MOST = 8;

  /** What a listed word that the corpus has not counts. */
  private static final double NEVER_SEEN = 0.35;

  private static final int[] NO_SETS = {};

  private final List<String> words = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final List<Double> logs = new ArrayList<>();
  private final Map<String, Integer> number = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();
  private final int[][] setsOf;

  /** What is left of a word when a shape is lost. */
  private record Rest(int shape, String form) {}

  /**
   * Reads the list of words.
   *
   * @param folder of the tables
   * @throws IOException where it is not there
   */
  LookAlikes(Path folder) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("words.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t");
        if (!cells[0].startsWith("#")) {
          int count = Integer.parseInt(cells[1]);
          number.put(cells[0], words.size());
          words.add(cells[0]);
          counts.add(count);
          logs.add(Math.log(Math.max(NEVER_SEEN, count)));
        }
      }
    }
    setsOf = findSets();
  }

  /** What has not the shape leaves itself. */
  private int[][] findSets() {
    Map<Rest, List<Integer>> left = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (BrokenForms.isWord(words.get(i))) {
        for (Map.Entry<String, Integer> loss : BrokenForms.losses(words.get(i)).entrySet()) {
          Rest rest = new Rest(loss.getValue(), loss.getKey());
          left.computeIfAbsent(rest, k -> new ArrayList<>()).add(i);
        }
      }
    }
    Map<Integer, List<Integer>> of = new HashMap<>();
    left.forEach(
        (rest, list) -> {
          Integer same = number.get(rest.form());
          if (same != null) {
            list.add(same);
          }
          list.sort((a, b) -> Double.compare(logs.get(b), logs.get(a)));
          int[] set = list.stream().mapToInt(x -> x).distinct().limit(MOST).toArray();
          if (set.length < 2) {
            return;
          }
          for (int word : set) {
            of.computeIfAbsent(word, w -> new ArrayList<>()).add(sets.size());
          }
          sets.add(set);
        });
    int[][] lists = new int[words.size()][];
    for (int i = 0; i < words.size(); i++) {
      List<Integer> list = of.getOrDefault(i, List.of());
      lists[i] = list.stream().mapToInt(x -> x).toArray();
    }
    return lists;
  }

  List<String> words() {
    return words;
  }

  /** Number of a word, null where it is not listed. */
  Integer number(String word) {
    return number.get(word);
  }

  /** How often each word was counted. */
  int[] counts() {
    return counts.stream().mapToInt(x -> x).toArray();
  }

  /** Logarithm of how often a word was counted. */
  double log(int word) {
    return logs.get(word);
  }

  /** Number of sets. */
  int size() {
    return sets.size();
  }

  /** The words of a set. */
  int[] set(int set) {
    return sets.get(set);
  }

  /** The sets that a word is in; none for numbers that stand for no listed word. */
  int[] setsOf(int word) {
    return word < 0 || word >= setsOf.length ? NO_SETS : setsOf[word];
  }
}
