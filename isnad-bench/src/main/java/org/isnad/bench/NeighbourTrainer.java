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
import org.isnad.repair.ContextModel.Token;
import org.isnad.repair.NeighbourModel;
import org.isnad.report.Report;

/**
 * Learns {@link NeighbourModel} from the reports of {@link RepairTrainer#isForTraining}: each word
 * is to be chosen, by the words about it, among those that leave the same when one shape of a
 * letter is lost from them. The gradient is followed back through the network, with steps of their
 * own for each number (AdaGrad, Duchi et al. 2011); some of the words about a word and some of the
 * units are left out at random (Srivastava et al. 2014). The frequencies of the words are given.
 *
 * <pre>
 * java -Xmx2g -cp … org.isnad.bench.NeighbourTrainer CORPUS.jsonl.gz FOLDER-OF-TABLES
 * </pre>
 *
 * <p>The tables of {@link RepairTrainer} must lie in the folder; the same input gives the same
 * file. It takes some eight minutes of a processor.
 */
public final class NeighbourTrainer {
  /** How fast each round learns. */
  private static final float[] RATES = {0.05f, 0.05f};

  /** The same of the weights between, as a share. */
  private static final float OF_WEIGHTS = 0.5f;

  private static final int CHOICES = 3; // of a word and round
  private static final int TOGETHER = 16; // words from which the weights between learn at once
  private static final float UNITS_LEFT_OUT = 0.2f;
  private static final float WORDS_LEFT_OUT = 0.1f;
  private static final float DECAY = 1e-6f;
  private static final float SMALL = 0.1f; // added to the squares of gradients
  private static final float NO_STEP = 1e-3f;
  private static final int FAR_EACH = 4; // of so many words one teaches those farther off
  private static final double SPREAD_IN = 0.05;
  private static final double SPREAD_BETWEEN = 0.5;

  private final LookAlikes words;
  private final List<int[]> rows = new ArrayList<>(); // of the listed words, then of others
  private final Map<String, Integer> others = new HashMap<>();
  private final List<int[]> reports = new ArrayList<>();
  private final Random random = new Random(1);

  private final float[] in = new float[NeighbourModel.ROWS * NeighbourModel.WIDTH];
  private final float[] out = new float[NeighbourModel.ROWS * NeighbourModel.UNITS];
  private final float[] weights = new float[NeighbourModel.INPUTS * NeighbourModel.UNITS];
  private final float[] bias = new float[NeighbourModel.UNITS];
  private final float[] inSquares = new float[in.length];
  private final float[] outSquares = new float[out.length];
  private final float[] weightSquares = new float[weights.length];
  private final float[] biasSquares = new float[bias.length];
  private final NeighbourModel model = new NeighbourModel(in, out, weights, bias);

  // Of the word that is looked at.
  private final float[] inputs = new float[NeighbourModel.INPUTS];
  private final float[] inputGradient = new float[NeighbourModel.INPUTS];
  private final float[] units = new float[NeighbourModel.UNITS];
  private final float[] unitGradient = new float[NeighbourModel.UNITS];
  private final boolean[] leftOut = new boolean[NeighbourModel.UNITS];
  private final boolean[] unnamed = new boolean[NeighbourModel.PLACES];
  private final double[] scores = new double[LookAlikes.MOST];
  private final float[] weightGradient = new float[weights.length];
  private int waiting;

  private double loss;
  private long choices;
  private long right;

  private NeighbourTrainer(LookAlikes words) {
    this.words = words;
    int[] frequent = NeighbourModel.frequent(words.counts());
    for (int i = 0; i < frequent.length; i++) {
      rows.add(NeighbourModel.rows(Token.of(words.words().get(i)), frequent[i]));
    }
    fill(in, SPREAD_IN);
    fill(weights, SPREAD_BETWEEN / Math.sqrt(NeighbourModel.INPUTS * SPREAD_IN));
  }

  private void fill(float[] numbers, double spread) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextGaussian() * spread);
    }
  }

  /**
   * Reads the corpus {@code args[0]} and writes the network into the folder {@code args[1]} after
   * each round.
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: NeighbourTrainer CORPUS.jsonl.gz FOLDER-OF-TABLES");
      System.exit(2);
    }
    Path folder = Path.of(args[1]);
    NeighbourTrainer trainer = new NeighbourTrainer(new LookAlikes(folder));
    for (Report report : CorpusSample.read(Path.of(args[0]), 1_000_000)) {
      if (RepairTrainer.isForTraining(report.id())) {
        trainer.take(RepairTrainer.line(report));
      }
    }
    for (int round = 0; round < RATES.length; round++) {
      trainer.train(RATES[round]);
      System.out.printf(
          "round %d: %d choices, %.4f of them right, loss %.4f%n",
          round,
          trainer.choices,
          trainer.right / (double) trainer.choices,
          trainer.loss / trainer.choices);
      trainer.write(folder);
    }
  }

  private void take(String[] line) {
    int[] report = new int[line.length];
    for (int i = 0; i < line.length; i++) {
      Integer word = words.number(line[i]);
      if (word == null) {
        word =
            others.computeIfAbsent(
                line[i],
                w -> {
                  rows.add(NeighbourModel.rows(Token.of(w), -1));
                  return rows.size() - 1;
                });
      }
      report[i] = word;
    }
    reports.add(report);
  }

  private void train(float rate) {
    Collections.shuffle(reports, random);
    loss = 0;
    choices = right = 0;
    for (int[] report : reports) {
      for (int i = 0; i < report.length; i++) {
        if (words.setsOf(report[i]).length > 0) {
          learn(report, i, rate);
        }
      }
    }
  }

  private void learn(int[] report, int i, float rate) {
    look(report, i);
    Arrays.fill(unitGradient, 0);
    int[] of = words.setsOf(report[i]);
    boolean any = false;
    for (int t = 0; t < Math.min(CHOICES, of.length); t++) {
      int set = of.length <= CHOICES ? of[t] : of[random.nextInt(of.length)];
      any |= choose(words.set(set), report[i], rate);
    }
    if (any) {
      follow();
      between(rate);
      farther(report, i, rate);
    }
  }

  /** Lets some of the words about a word go without their names, and some units out. */
  private void look(int[] report, int i) {
    Arrays.fill(inputs, 0);
    for (int k = first(i); k <= last(report, i); k++) {
      int place = NeighbourModel.place(k - i);
      if (k != i) {
        boolean near = Math.abs(k - i) <= NeighbourModel.REACH;
        unnamed[place] = near && random.nextFloat() < WORDS_LEFT_OUT;
        add(report[k], place, near ? 1 : NeighbourModel.FAR_SCALE);
      }
    }
    model.look(inputs, units);
    for (int u = 1; u < units.length; u++) {
      leftOut[u] = random.nextFloat() < UNITS_LEFT_OUT;
      units[u] = leftOut[u] ? 0 : units[u] / (1 - UNITS_LEFT_OUT);
    }
  }

  private void add(int word, int place, float scale) {
    int[] of = rows.get(word);
    model.add(unnamed[place] ? new int[] {of[1], of[2]} : of, inputs, place, scale);
  }

  private static int first(int i) {
    return Math.max(0, i - NeighbourModel.REACH - NeighbourModel.FAR);
  }

  private static int last(int[] report, int i) {
    return Math.min(report.length - 1, i + NeighbourModel.REACH + NeighbourModel.FAR);
  }

  /** One step for the words of a set; whether there was anything to learn. */
  private boolean choose(int[] set, int truth, float rate) {
    int best = 0;
    int at = 0;
    for (int c = 0; c < set.length; c++) {
      scores[c] = words.log(set[c]) + model.log(rows.get(set[c]), units);
      best = scores[c] > scores[best] ? c : best;
      at = set[c] == truth ? c : at;
    }
    double top = scores[best];
    double sum = 0;
    for (int c = 0; c < set.length; c++) {
      scores[c] = Math.exp(scores[c] - top);
      sum += scores[c];
    }
    loss -= Math.log(scores[at] / sum);
    choices++;
    right += best == at ? 1 : 0;
    boolean any = false;
    for (int c = 0; c < set.length; c++) {
      float gradient = (float) (scores[c] / sum - (c == at ? 1 : 0));
      if (Math.abs(gradient) >= NO_STEP) {
        any = true;
        back(rows.get(set[c]), gradient, rate);
      }
    }
    return any;
  }

  private void back(int[] of, float gradient, float rate) {
    for (int row : of) {
      if (row >= 0) {
        int from = row * NeighbourModel.UNITS;
        for (int u = 0; u < NeighbourModel.UNITS; u++) {
          unitGradient[u] += gradient * out[from + u];
        }
      }
    }
    for (int row : of) {
      if (row >= 0) {
        int from = row * NeighbourModel.UNITS;
        for (int u = 0; u < NeighbourModel.UNITS; u++) {
          float step = gradient * units[u];
          outSquares[from + u] += step * step;
          out[from + u] -=
              rate * step / (float) Math.sqrt(SMALL + outSquares[from + u]) + DECAY * out[from + u];
        }
      }
    }
  }

  /** From the units back to what goes in. */
  private void follow() {
    unitGradient[0] = 0;
    for (int u = 1; u < unitGradient.length; u++) {
      float unit = units[u] * (1 - UNITS_LEFT_OUT);
      unitGradient[u] = leftOut[u] ? 0 : unitGradient[u] / (1 - UNITS_LEFT_OUT) * (1 - unit * unit);
    }
    for (int i = 0; i < inputs.length; i++) {
      int from = i * NeighbourModel.UNITS;
      float a = 0;
      float b = 0;
      float c = 0;
      float d = 0;
      for (int u = 0; u < NeighbourModel.UNITS; u += 4) {
        a += weights[from + u] * unitGradient[u];
        b += weights[from + u + 1] * unitGradient[u + 1];
        c += weights[from + u + 2] * unitGradient[u + 2];
        d += weights[from + u + 3] * unitGradient[u + 3];
      }
      inputGradient[i] = a + b + c + d;
    }
  }

  /** A step for the weights between, from several words at once. */
  private void between(float rate) {
    for (int i = 0; i < inputs.length; i++) {
      float input = inputs[i];
      if (input != 0) {
        int from = i * NeighbourModel.UNITS;
        for (int u = 0; u < NeighbourModel.UNITS; u++) {
          weightGradient[from + u] += input * unitGradient[u];
        }
      }
    }
    for (int u = 0; u < bias.length; u++) {
      biasSquares[u] += unitGradient[u] * unitGradient[u];
      bias[u] -= rate * unitGradient[u] / (float) Math.sqrt(1 + biasSquares[u]);
    }
    if (++waiting == TOGETHER) {
      waiting = 0;
      for (int i = 0; i < weights.length; i++) {
        float gradient = weightGradient[i];
        weightSquares[i] += gradient * gradient;
        weights[i] -= OF_WEIGHTS * rate * gradient / (float) Math.sqrt(1 + weightSquares[i]);
        weightGradient[i] = 0;
      }
    }
  }

  /** A step for what goes in for the words about a word. */
  private void farther(int[] report, int i, float rate) {
    boolean far = i % FAR_EACH == 0;
    for (int k = first(i); k <= last(report, i); k++) {
      boolean near = Math.abs(k - i) <= NeighbourModel.REACH;
      if (k != i && (near || far)) {
        int place = NeighbourModel.place(k - i);
        int[] of = rows.get(report[k]);
        float scale = near ? 1 : NeighbourModel.FAR_SCALE;
        for (int part = 0; part < of.length; part++) {
          boolean named = part == 0 || part == of.length - 1;
          if (of[part] >= 0 && !(named && unnamed[place])) {
            step(of[part] * NeighbourModel.WIDTH, place * NeighbourModel.WIDTH, scale, rate);
          }
        }
      }
    }
  }

  private void step(int from, int at, float scale, float rate) {
    for (int d = 0; d < NeighbourModel.WIDTH; d++) {
      float gradient = inputGradient[at + d] * scale;
      inSquares[from + d] += gradient * gradient;
      in[from + d] -=
          rate * gradient / (float) Math.sqrt(SMALL + inSquares[from + d]) + DECAY * in[from + d];
    }
  }

  private void write(Path folder) throws IOException {
    // Of rows that no report has nothing is known.
    for (int i = 0; i < in.length; i++) {
      in[i] = inSquares[i] == 0 ? 0 : in[i];
    }
    Path file = folder.resolve("neighbours.bin.gz");
    try (OutputStream to = new RepairTrainer.SmallestGzip(Files.newOutputStream(file))) {
      model.write(to);
    }
    System.out.printf("%d bytes%n", Files.size(file));
  }
}
