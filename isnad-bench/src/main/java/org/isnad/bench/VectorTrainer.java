package org.isnad.bench;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.isnad.text.Tokens;
import org.isnad.vector.WordVectors;

/**
 * Makes the table of {@link WordVectors} from a corpus: which words stand in one sentence more
 * often than chance has it, and the strongest directions of that matrix, found by orthogonal
 * iteration. Reports that measure the coder (the test split of GOLD.json) take no part. The same
 * input gives the same table.
 *
 * <pre>java org.isnad.bench.VectorTrainer GOLD.json CORPUS.jsonl.gz \
 *     isnad-core/src/main/resources/org/isnad/vector</pre>
 */
public final class VectorTrainer {
  /** Words of fewer reports are not written: it is the language of news, not who was in it. */
  private static final int FEWEST_REPORTS = 8;

  private static final int MOST_WORDS = 14_000;
  private static final int SHORTEST_SENTENCE = 4;
  private static final int DIMENSIONS = 32;
  private static final int ROUNDS = 40;

  /** Directions more than are kept: the last ones of an iteration are not settled yet. */
  private static final int SPARE = 8;

  private final Map<String, Integer> reports = new TreeMap<>();
  private final List<String[]> sentences = new ArrayList<>();
  private int read;

  private VectorTrainer() {}

  /**
   * @throws IOException where the corpus cannot be read or the folder not be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: VectorTrainer GOLD.json CORPUS.jsonl.gz OUTPUT-FOLDER");
      System.exit(2);
    }
    Set<String> kept = Gold.read(new File(args[0]), "test").keySet();
    VectorTrainer trainer = new VectorTrainer();
    for (Report report :
        Gold.reports(new File(args[1]), r -> !kept.contains(r.get("id").asText()))) {
      trainer.count(report);
    }
    trainer.write(Path.of(args[2]));
  }

  private void count(Report report) {
    read++;
    Tokens tokens = Text.of(report).tokens();
    Set<String> seen = new HashSet<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      List<String> words = new ArrayList<>();
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        if (tokens.isWord(i)) {
          int end = tokens.keyEnd(i);
          int from = WordVectors.stem(tokens.keyChars(), tokens.keyBegin(i), end);
          words.add(new String(tokens.keyChars(), from, end - from));
        }
      }
      seen.addAll(words);
      if (words.size() >= SHORTEST_SENTENCE) {
        sentences.add(words.stream().distinct().toArray(String[]::new));
      }
    }
    seen.forEach(word -> reports.merge(word, 1, Integer::sum));
  }

  private void write(Path folder) throws IOException {
    List<String> words =
        reports.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST_REPORTS)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_WORDS)
            .map(Map.Entry::getKey)
            .toList();
    double[][] vectors = directions(associations(words));
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("words.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      for (int i = 0; i < words.size(); i++) {
        double weight = Math.log((double) read / (1 + reports.get(words.get(i))));
        out.write(words.get(i) + "\t" + Math.round(100 * weight) + "\t" + hex(vectors[i]) + "\n");
      }
    }
    System.out.printf(
        Locale.ROOT, "%d reports, %d sentences, %d words%n", read, sentences.size(), words.size());
  }

  /** One row of the matrix: the columns that are not 0. */
  private record Row(int[] columns, float[] values) {}

  /** Positive pointwise mutual information of words in one sentence. */
  private List<Row> associations(List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, numbers.size()));
    List<int[]> coded = new ArrayList<>();
    List<List<Integer>> holding = new ArrayList<>();
    words.forEach(word -> holding.add(new ArrayList<>()));
    for (String[] sentence : sentences) {
      int[] known =
          Arrays.stream(sentence)
              .map(numbers::get)
              .filter(Objects::nonNull)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int word : known) {
        holding.get(word).add(coded.size());
      }
      coded.add(known);
    }
    List<Row> rows = new ArrayList<>();
    int[] together = new int[words.size()];
    for (int word = 0; word < words.size(); word++) {
      Arrays.fill(together, 0);
      for (int sentence : holding.get(word)) {
        for (int other : coded.get(sentence)) {
          together[other]++;
        }
      }
      together[word] = 0;
      int[] columns = new int[words.size()];
      float[] values = new float[words.size()];
      int n = 0;
      for (int other = 0; other < words.size(); other++) {
        double chance =
            (double) holding.get(word).size() * holding.get(other).size() / coded.size();
        if (together[other] > chance) {
          columns[n] = other;
          values[n++] = (float) Math.log(together[other] / chance);
        }
      }
      rows.add(new Row(Arrays.copyOf(columns, n), Arrays.copyOf(values, n)));
    }
    return rows;
  }

  /** The words in the strongest directions of the matrix, each word's vector of length 1. */
  private static double[][] directions(List<Row> matrix) {
    int n = matrix.size();
    Random random = new Random(1);
    double[][] basis = new double[DIMENSIONS + SPARE][n]; // one direction a row
    for (double[] direction : basis) {
      Arrays.setAll(direction, i -> random.nextGaussian());
    }
    orthonormalize(basis);
    double[] strength = new double[basis.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (double[] direction : basis) {
        double[] old = direction.clone();
        for (int i = 0; i < n; i++) {
          Row row = matrix.get(i);
          double sum = 0;
          for (int k = 0; k < row.columns().length; k++) {
            sum += row.values()[k] * old[row.columns()[k]];
          }
          direction[i] = sum;
        }
      }
      strength = orthonormalize(basis);
    }
    double[][] vectors = new double[n][DIMENSIONS];
    for (int i = 0; i < n; i++) {
      double length = 0;
      for (int d = 0; d < DIMENSIONS; d++) {
        vectors[i][d] = basis[d][i] * Math.sqrt(strength[d]);
        length += vectors[i][d] * vectors[i][d];
      }
      for (int d = 0; d < DIMENSIONS; d++) {
        vectors[i][d] /= Math.max(1e-12, Math.sqrt(length));
      }
    }
    return vectors;
  }

  /** Gram-Schmidt, twice against rounding; gives the lengths that were left of each direction. */
  private static double[] orthonormalize(double[][] basis) {
    double[] lengths = new double[basis.length];
    for (int d = 0; d < basis.length; d++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int e = 0; e < d; e++) {
          double overlap = dot(basis[d], basis[e]);
          for (int i = 0; i < basis[d].length; i++) {
            basis[d][i] -= overlap * basis[e][i];
          }
        }
      }
      lengths[d] = Math.sqrt(dot(basis[d], basis[d]));
      for (int i = 0; i < basis[d].length; i++) {
        basis[d][i] /= Math.max(1e-12, lengths[d]);
      }
    }
    return lengths;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static String hex(double[] vector) {
    StringBuilder hex = new StringBuilder();
    for (double value : vector) {
      hex.append(String.format(Locale.ROOT, "%02x", Math.round(value * Byte.MAX_VALUE) & 0xff));
    }
    return hex.toString();
  }
}
