package org.isnad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.isnad.repair.BrokenForms;
import org.isnad.repair.ContextModel;
import org.isnad.repair.ContextModel.Token;
import org.isnad.report.Report;

/**
 * Learns the weights of {@link ContextModel} from the reports of {@link
 * RepairTrainer#isForTraining}: each word is to be chosen, by the words about it, among those that
 * leave the same when one shape of a letter is lost from them. A regression over such choices, with
 * steps of their own for each weight (AdaGrad, Duchi et al. 2011); the frequencies of the words are
 * given.
 *
 * <pre>
 * java -Xmx3g -cp … org.isnad.bench.ContextTrainer CORPUS.jsonl.gz FOLDER-OF-TABLES
 * </pre>
 *
 * <p>Features (by their hashes) of fewer than {@value #FEWEST_REPORTS} reports are left out: what a
 * single report says leaves no trace. The tables of {@link RepairTrainer} must lie in the folder;
 * the same input gives the same file.
 */
public final class ContextTrainer {
  private static final int FEWEST_REPORTS = 2;
  private static final int ROUNDS = 4;
  private static final int CHOICES = 2; // of a word and round
  private static final int MOST = 8; // words to choose from
  private static final float RATE = 0.12f;
  private static final float DECAY = 2e-6f;
  private static final float SMALLEST = 2.2f; // steps that a weight must have
  private static final float NO_STEP = 1e-4f;
  private static final double NEVER_SEEN =
      0.35; // what a listed word that the corpus has not counts
  private static final int SEEN_BITS = 26;
  private static final int[] NO_SETS = {};

  private final Map<String, Integer> number = new HashMap<>(); // of the listed words
  private final Map<String, Integer> unlisted = new HashMap<>(); // numbers below 0
  private final List<Token> unlistedTokens = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Double> logs = new ArrayList<>();
  private final List<int[]> sets = new ArrayList<>();
  private int[][] setsOf;
  private final List<int[]> reports = new ArrayList<>();
  private final byte[] seen = new byte[1 << SEEN_BITS];
  private final float[] weights = new float[1 << ContextModel.BITS];
  private final float[] squares = new float[1 << ContextModel.BITS];

  private double loss;
  private double choices;
  private double right;
  private final double[] scores = new double[MOST];
  private final long[][] features = new long[MOST][ContextModel.FEATURES];
  private final Token[] about = new Token[2 * ContextModel.REACH];

  private ContextTrainer() {}

  /** Reads the corpus {@code args[0]} and writes the weights into the folder {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: ContextTrainer CORPUS.jsonl.gz FOLDER-OF-TABLES");
      System.exit(2);
    }
    ContextTrainer trainer = new ContextTrainer();
    trainer.readWords(Path.of(args[1]));
    for (Report report : CorpusSample.read(Path.of(args[0]), 1_000_000)) {
      if (RepairTrainer.isForTraining(report.id())) {
        trainer.take(RepairTrainer.line(report));
      }
    }
    trainer.train();
    trainer.write(Path.of(args[1]));
  }

  /** What is left of a word when a shape is lost. */
  private record Rest(int shape, String form) {}

  private void readWords(Path folder) throws IOException {
    List<String> words = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("words.tsv.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t");
        if (!cells[0].startsWith("#")) {
          words.add(cells[0]);
          logs.add(Math.log(Math.max(NEVER_SEEN, Integer.parseInt(cells[1]))));
        }
      }
    }
    for (String word : words) {
      number.put(word, tokens.size());
      tokens.add(Token.of(word));
    }
    findSets(words);
    System.out.printf("%d words, %d sets%n", words.size(), sets.size());
  }

  /** Words that leave the same when a shape is lost; what has not the shape leaves itself. */
  private void findSets(List<String> words) {
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
    setsOf = new int[words.size()][];
    for (int i = 0; i < words.size(); i++) {
      List<Integer> list = of.getOrDefault(i, List.of());
      setsOf[i] = list.stream().mapToInt(x -> x).toArray();
    }
  }

  private Token token(int word) {
    return word >= 0 ? tokens.get(word) : unlistedTokens.get(-1 - word);
  }

  private void take(String[] line) {
    int[] report = new int[line.length];
    for (int i = 0; i < line.length; i++) {
      Integer word = number.get(line[i]);
      if (word == null) {
        word =
            unlisted.computeIfAbsent(
                line[i],
                w -> {
                  unlistedTokens.add(Token.of(w));
                  return -unlistedTokens.size();
                });
      }
      report[i] = word;
    }
    reports.add(report);
  }

  private Token[] about(int[] report, int i) {
    for (int k = 0; k < ContextModel.REACH; k++) {
      about[k] = at(report, i - ContextModel.REACH + k);
      about[ContextModel.REACH + k] = at(report, i + 1 + k);
    }
    return about;
  }

  private Token at(int[] report, int i) {
    return i < 0 || i >= report.length ? Token.NONE : token(report[i]);
  }

  private void train() {
    countReports();
    Random random = new Random(1);
    List<int[]> order = new ArrayList<>(reports);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      loss = choices = right = 0;
      for (int[] report : order) {
        for (int i = 0; i < report.length; i++) {
          int[] of = setsOf(report[i]);
          for (int t = 0; t < Math.min(CHOICES, of.length); t++) {
            learn(report, i, sets.get(of[random.nextInt(of.length)]));
          }
        }
      }
      System.out.printf(
          "round %d: %d choices, %.4f of them right, loss %.4f%n",
          round, (long) choices, right / choices, loss / choices);
    }
  }

  private int[] setsOf(int word) {
    return word < 0 ? NO_SETS : setsOf[word];
  }

  /** Counts the reports that have each feature. */
  private void countReports() {
    long[] features = new long[ContextModel.FEATURES];
    int[] last = new int[1 << SEEN_BITS];
    Arrays.fill(last, -1);
    for (int r = 0; r < reports.size(); r++) {
      int[] report = reports.get(r);
      for (int i = 0; i < report.length; i++) {
        if (setsOf(report[i]).length == 0) {
          continue;
        }
        ContextModel.features(at(report, i), about(report, i), features);
        for (long feature : features) {
          int f = ContextModel.slot(feature, SEEN_BITS);
          if (last[f] != r) {
            last[f] = r;
            seen[f] = (byte) Math.min(FEWEST_REPORTS, seen[f] + 1);
          }
        }
      }
    }
  }

  /** One step: the word at a place is to be chosen from a set. */
  private void learn(int[] report, int i, int[] set) {
    int truth = -1;
    int best = 0;
    for (int c = 0; c < set.length; c++) {
      ContextModel.features(tokens.get(set[c]), about(report, i), features[c]);
      scores[c] = logs.get(set[c]);
      for (long feature : features[c]) {
        scores[c] += weights[ContextModel.slot(feature, ContextModel.BITS)];
      }
      truth = set[c] == report[i] ? c : truth;
      best = scores[c] > scores[best] ? c : best;
    }
    double top = scores[best];
    double sum = 0;
    for (int c = 0; c < set.length; c++) {
      scores[c] = Math.exp(scores[c] - top);
      sum += scores[c];
    }
    loss -= Math.log(scores[truth] / sum);
    choices++;
    right += best == truth ? 1 : 0;
    for (int c = 0; c < set.length; c++) {
      float gradient = (float) (scores[c] / sum - (c == truth ? 1 : 0));
      if (Math.abs(gradient) >= NO_STEP) {
        step(features[c], gradient);
      }
    }
  }

  private void step(long[] of, float gradient) {
    for (long feature : of) {
      if (seen[ContextModel.slot(feature, SEEN_BITS)] < FEWEST_REPORTS) {
        continue;
      }
      int f = ContextModel.slot(feature, ContextModel.BITS);
      squares[f] += gradient * gradient;
      weights[f] -= RATE * gradient / (float) Math.sqrt(1 + squares[f]) + DECAY * weights[f];
    }
  }

  private void write(Path folder) throws IOException {
    byte[] bytes = new byte[weights.length];
    int some = 0;
    for (int i = 0; i < bytes.length; i++) {
      float steps = weights[i] / ContextModel.STEP;
      if (Math.abs(steps) >= SMALLEST) {
        bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(steps)));
        some++;
      }
    }
    Path file = folder.resolve("context.bin.gz");
    try (OutputStream out = new RepairTrainer.SmallestGzip(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    System.out.printf("%d weights, %d bytes%n", some, Files.size(file));
  }
}
