package org.isnad.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
  private static final float RATE = 0.12f;
  private static final float DECAY = 2e-6f;
  private static final float SMALLEST = 2.2f; // steps that a weight must have
  private static final float NO_STEP = 1e-4f;
  private static final int SEEN_BITS = 26;

  private final LookAlikes words;
  private final Map<String, Integer> unlisted = new HashMap<>(); // numbers below 0
  private final List<Token> unlistedTokens = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<int[]> reports = new ArrayList<>();
  private final byte[] seen = new byte[1 << SEEN_BITS];
  private final float[] weights = new float[1 << ContextModel.BITS];
  private final float[] squares = new float[1 << ContextModel.BITS];

  private double loss;
  private double choices;
  private double right;
  private final double[] scores = new double[LookAlikes.MOST];
  private final long[][] features = new long[LookAlikes.MOST][ContextModel.FEATURES];
  private final Token[] about = new Token[2 * ContextModel.REACH];

  private ContextTrainer(LookAlikes words) {
    this.words = words;
    for (String word : words.words()) {
      tokens.add(Token.of(word));
    }
    System.out.printf("%d words, %d sets%n", words.words().size(), words.size());
  }

  /** Reads the corpus {@code args[0]} and writes the weights into the folder {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: ContextTrainer CORPUS.jsonl.gz FOLDER-OF-TABLES");
      System.exit(2);
    }
    ContextTrainer trainer = new ContextTrainer(new LookAlikes(Path.of(args[1])));
    for (Report report : CorpusSample.read(Path.of(args[0]), 1_000_000)) {
      if (RepairTrainer.isForTraining(report.id())) {
        trainer.take(RepairTrainer.line(report));
      }
    }
    trainer.train();
    trainer.write(Path.of(args[1]));
  }

  private Token token(int word) {
    return word >= 0 ? tokens.get(word) : unlistedTokens.get(-1 - word);
  }

  private void take(String[] line) {
    int[] report = new int[line.length];
    for (int i = 0; i < line.length; i++) {
      Integer word = words.number(line[i]);
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
          int[] of = words.setsOf(report[i]);
          for (int t = 0; t < Math.min(CHOICES, of.length); t++) {
            learn(report, i, words.set(of[random.nextInt(of.length)]));
          }
        }
      }
      System.out.printf(
          "round %d: %d choices, %.4f of them right, loss %.4f%n",
          round, (long) choices, right / choices, loss / choices);
    }
  }

  /** Counts the reports that have each feature. */
  private void countReports() {
    long[] features = new long[ContextModel.FEATURES];
    int[] last = new int[1 << SEEN_BITS];
    Arrays.fill(last, -1);
    for (int r = 0; r < reports.size(); r++) {
      int[] report = reports.get(r);
      for (int i = 0; i < report.length; i++) {
        if (words.setsOf(report[i]).length == 0) {
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
      scores[c] = words.log(set[c]);
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
