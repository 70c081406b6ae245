package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.bench.SoftmaxRegression.Case;
import org.isnad.coding.Candidate;
import org.isnad.coding.Coder;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * Trains the model that says which news of a report is told again. It judges what the other models
 * take for news, and these err less on reports that they learned from; so its cases are of reports
 * that the models on the class path have not seen, a fold of {@link ModelTrainer} at a time.
 *
 * <pre>
 * java -cp MODELS_WITHOUT_FOLD:… org.isnad.bench.AgainTrainer cases GOLD.json LABELS.jsonl CORPUS.jsonl.gz FILE [FOLD]
 * java … org.isnad.bench.AgainTrainer fit again.model.tsv FILE…
 * </pre>
 */
public final class AgainTrainer {
  private static final String[] CLASSES = {"own", "again"};
  private static final double PENALTY = 1;
  private static final int MIN_COUNT = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private AgainTrainer() {}

  public static void main(String[] args) throws IOException {
    if (args.length >= 5 && args.length <= 6 && args[0].equals("cases")) {
      int fold = args.length > 5 ? Integer.parseInt(args[5]) : -1;
      cases(new File(args[1]), new File(args[2]), new File(args[3]), Path.of(args[4]), fold);
    } else if (args.length >= 3 && args[0].equals("fit")) {
      fit(Path.of(args[1]), List.of(args).subList(2, args.length));
    } else {
      System.err.println(
          "usage: AgainTrainer cases GOLD.json LABELS.jsonl CORPUS.jsonl.gz FILE [FOLD]\n"
              + "       AgainTrainer fit again.model.tsv FILE...");
      System.exit(2);
    }
  }

  private static void cases(File golds, File labels, File corpus, Path file, int fold)
      throws IOException {
    Map<String, JsonNode> gold = Gold.read(golds, "tune");
    gold.putAll(Gold.labels(labels));
    gold.keySet().removeIf(id -> fold >= 0 && ModelTrainer.fold(id) != fold);
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      for (Report report : Gold.reports(corpus, r -> gold.containsKey(r.get("id").asText()))) {
        JsonNode events =
            Gold.spelled(gold.get(report.id()).get("events"), Text.of(report).cleaned());
        for (Case one : cases(report, events)) {
          ObjectNode line = JSON.createObjectNode();
          line.put("report", one.group()).put("again", one.label());
          line.set("features", JSON.valueToTree(new TreeMap<>(one.features())));
          out.println(line);
        }
      }
    }
  }

  /** News beside other news: no annotated event is left for what is told again. */
  private static List<Case> cases(Report report, JsonNode golds) {
    List<Candidate> told =
        Coder.builtIn().candidates(report).stream().filter(Candidate::told).toList();
    int[] assigned = Gold.assign(golds, told, ModelTrainer.LEAST_FIT, Gold::fit);
    List<Case> cases = new ArrayList<>();
    for (int j = 0; j < assigned.length; j++) {
      if (!told.get(j).again().isEmpty()) {
        cases.add(new Case(report.id(), told.get(j).again(), assigned[j] < 0 ? 1 : 0, 1));
      }
    }
    return cases;
  }

  private static void fit(Path table, List<String> files) throws IOException {
    List<Case> cases = new ArrayList<>();
    int again = 0;
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
        JsonNode one = JSON.readTree(line);
        Map<String, Double> features = new TreeMap<>();
        one.get("features")
            .properties()
            .forEach(f -> features.put(f.getKey(), f.getValue().asDouble()));
        cases.add(new Case(one.get("report").asText(), features, one.get("again").asInt(), 1));
        again += one.get("again").asInt();
      }
    }
    System.out.printf(Locale.ROOT, "%d cases, %d told again%n", cases.size(), again);
    ModelTrainer.validate("again", cases, CLASSES, Map.of(), PENALTY);
    Files.deleteIfExists(table);
    ModelTrainer.write(
        SoftmaxRegression.fit(cases, CLASSES.length, PENALTY, MIN_COUNT, Map.of()).table(),
        CLASSES,
        table);
  }
}
