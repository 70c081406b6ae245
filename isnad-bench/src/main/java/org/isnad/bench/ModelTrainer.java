package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.bench.SoftmaxRegression.Case;
import org.isnad.coding.Candidate;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.Coder;
import org.isnad.report.Report;

/**
 * Trains the salience model that ships with the coder from the tuning split of the annotated
 * reports, and says how it does in a five-fold cross-validation by report.
 *
 * <pre>java org.isnad.bench.ModelTrainer GOLD.json CORPUS.jsonl.gz salience.model.tsv</pre>
 */
public final class ModelTrainer {
  private static final String[] CLASSES = {"none", "background", "main"};
  private static final int FOLDS = 5;
  private static final double L2 = 3;
  private static final int MIN_COUNT = 3;

  /** Lower than the scorer's 2: an event with a wrong day is news all the same. */
  private static final double LEAST_FIT = 1.4;

  private ModelTrainer() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: ModelTrainer GOLD.json CORPUS.jsonl.gz MODEL.tsv");
      System.exit(2);
    }
    Map<String, JsonNode> gold = Gold.read(new File(args[0]), "tune");
    List<Case> cases = new ArrayList<>();
    for (Report report : Gold.reports(new File(args[1]), gold.keySet())) {
      cases.addAll(cases(report, gold.get(report.id()).get("events")));
    }
    validate(cases);
    write(SoftmaxRegression.fit(cases, CLASSES.length, L2, MIN_COUNT), Path.of(args[2]));
  }

  private static List<Case> cases(Report report, JsonNode golds) {
    List<Candidate> candidates = Coder.builtIn().candidates(report);
    List<CodedEvent> events = candidates.stream().map(Candidate::event).toList();
    int[] assigned = Gold.assign(golds, events, LEAST_FIT);
    List<Case> cases = new ArrayList<>();
    for (int j = 0; j < assigned.length; j++) {
      int label =
          assigned[j] < 0
              ? 0
              : golds.get(assigned[j]).get("salience").asText().equals("main") ? 2 : 1;
      cases.add(new Case(report.id(), candidates.get(j).features(), label, 1.0));
    }
    return cases;
  }

  private static void validate(List<Case> cases) {
    int[][] confusion = new int[CLASSES.length][CLASSES.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Case> train = new ArrayList<>();
      List<Case> test = new ArrayList<>();
      for (Case one : cases) {
        (Math.floorMod(one.group().hashCode(), FOLDS) == fold ? test : train).add(one);
      }
      SoftmaxRegression model = SoftmaxRegression.fit(train, CLASSES.length, L2, MIN_COUNT);
      for (Case one : test) {
        double[] p = model.probabilities(one.features());
        int best = 0;
        for (int c = 1; c < p.length; c++) {
          best = p[c] > p[best] ? c : best;
        }
        confusion[one.label()][best]++;
      }
    }
    System.out.println("cross-validated, rows gold, columns given (none, background, main):");
    for (int[] row : confusion) {
      System.out.printf(Locale.ROOT, "%6d %6d %6d%n", row[0], row[1], row[2]);
    }
    double p = (double) confusion[2][2] / (confusion[0][2] + confusion[1][2] + confusion[2][2]);
    double r = (double) confusion[2][2] / (confusion[2][0] + confusion[2][1] + confusion[2][2]);
    System.out.printf(Locale.ROOT, "main: precision %.3f recall %.3f%n", p, r);
  }

  private static void write(SoftmaxRegression model, Path path) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# Made by org.isnad.bench.ModelTrainer from annotated reports; not to be edited.\n");
    out.append("feature\tnone\tbackground\tmain\n");
    model
        .table()
        .forEach(
            (name, weights) -> {
              out.append(name);
              for (double weight : weights) {
                out.append('\t').append(String.format(Locale.ROOT, "%.4f", weight));
              }
              out.append('\n');
            });
    Files.writeString(path, out, StandardCharsets.UTF_8);
  }
}
