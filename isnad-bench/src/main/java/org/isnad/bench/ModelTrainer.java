package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.bench.ChoiceRegression.Choice;
import org.isnad.bench.SoftmaxRegression.Case;
import org.isnad.coding.Candidate;
import org.isnad.coding.Coder;
import org.isnad.coding.DateCase;
import org.isnad.coding.EventType;
import org.isnad.coding.LinkCase;
import org.isnad.coding.PlaceCase;
import org.isnad.coding.RoleCase;
import org.isnad.coding.Span;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * Trains the models that ship with the coder, and says how they do in a five-fold cross-validation
 * by report. They learn from the tuning split of the annotated reports and from further reports of
 * the corpus that were coded in the same way (labels/events.jsonl). What one model decides is a
 * feature of the next, so a round goes but half way from the models in FOLDER to those learned
 * (whole steps swing): run it twice after a change, and build between.
 *
 * <pre>java org.isnad.bench.ModelTrainer GOLD.json LABELS.jsonl CORPUS.jsonl.gz FOLDER [FOLD]</pre>
 *
 * With FOLD, 0 to 4, a fifth of the reports is left out (those whose id's hash has that remainder),
 * so that the whole path can be measured on reports that no model has seen.
 */
public final class ModelTrainer {
  private static final String[] SALIENCES = {"none", "background", "main"};
  private static final String[] ROLES = {"neither", "agent", "patient"};
  private static final Map<String, Integer> GRAMMAR =
      Map.of("rule=neither", 0, "rule=agent", 1, "rule=patient", 2);
  private static final String[] LINKS = {"apart", "same"};
  private static final String[] TYPES =
      Arrays.stream(EventType.values()).map(EventType::code).toArray(String[]::new);
  private static final Map<String, Integer> RULE = Map.of("rule", 1);
  private static final int FOLDS = 5;
  private static final Map<String, Double> RULED_DATES = Map.of("rule", 2.0);
  private static final Map<String, Double> RULED_PLACES = Map.of("rule", 1.0);
  private static final double DATES = 4;

  /** Weight of the dates of what a report but recalls: they are told in their own way. */
  private static final double RECALLED = 0.5;

  /** Penalties on weights: models with many rare features need more. */
  private static final double MILD = 4;

  private static final double STRONG = 8;
  private static final int MIN_COUNT = 3;

  /** Lower than the scorer's 2: an event with a wrong day is news all the same. */
  private static final double LEAST_FIT = 1.4;

  private static final Set<String> QUIET_RUBRICS =
      Set.of("sport", "economy", "technology", "culture");
  private static final JsonNode NO_EVENTS = JsonNodeFactory.instance.arrayNode();

  /** Weight of a page that tells of no violence. */
  private static final double PEACEFUL = 0.2;

  /** Weight of a report's variants in training. */
  private static final double VARIANT = 0.3;

  private static final double LEAST_TYPELESS_FIT = 1.6;

  /** Weights below it are not written. */
  private static final double LEAST = 0.0005;

  private ModelTrainer() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 4 || args.length > 5) {
      System.err.println(
          "usage: ModelTrainer GOLD.json LABELS.jsonl CORPUS.jsonl.gz FOLDER [FOLD]");
      System.exit(2);
    }
    int without = args.length > 4 ? Integer.parseInt(args[4]) : -1;
    Map<String, JsonNode> gold = Gold.read(new File(args[0]), "tune");
    gold.putAll(Gold.labels(new File(args[1])));
    gold.keySet().removeIf(id -> Math.floorMod(id.hashCode(), FOLDS) == without);
    File corpus = new File(args[2]);
    List<Case> salience = new ArrayList<>();
    List<Case> types = new ArrayList<>();
    List<Case> links = new ArrayList<>();
    List<Case> roles = new ArrayList<>();
    List<Choice> dates = new ArrayList<>();
    List<Choice> places = new ArrayList<>();
    for (Report report : Gold.reports(corpus, r -> gold.containsKey(r.get("id").asText()))) {
      JsonNode golds = Gold.spelled(gold.get(report.id()).get("events"), Text.of(report).cleaned());
      List<Candidate> candidates = Coder.builtIn().candidates(report);
      addSalience(report, golds, candidates, 1, salience);
      addTypes(report, golds, candidates, types);
      addLinks(report, golds, 1, links);
      addRoles(report, golds, candidates, roles);
      addDates(report, golds, candidates, dates);
      addPlaces(report, golds, candidates, places);
      // Reports come without a date, without a headline, and cut after the lead, too.
      Report undated = report.withPublished(null);
      addLinks(undated, golds, VARIANT, links);
      for (Report variant :
          List.of(undated, undated.withTitle(null).withSummary(null), lead(report))) {
        addSalience(variant, golds, Coder.builtIn().candidates(variant), VARIANT, salience);
      }
    }
    for (Report report : Gold.reports(corpus, ModelTrainer::isPeaceful)) {
      addSalience(report, NO_EVENTS, Coder.builtIn().candidates(report), PEACEFUL, salience);
    }
    Path folder = Path.of(args[3]);
    long ruled =
        types.stream().filter(c -> c.features().containsKey("rule=" + TYPES[c.label()])).count();
    System.out.printf(Locale.ROOT, "the rule alone %.3f%n", (double) ruled / types.size());
    Map<String, Integer> rule = new TreeMap<>();
    for (int t = 0; t < TYPES.length; t++) {
      rule.put("rule=" + TYPES[t], t);
    }
    if (without < 0) {
      validate("type", types, TYPES, rule, MILD);
      validate("salience", salience, SALIENCES, Map.of(), STRONG);
      validate("link", links, LINKS, RULE, MILD);
      validate("role", roles, ROLES, GRAMMAR, STRONG);
      validate("date", dates, RULED_DATES);
      validate("place", places, RULED_PLACES);
    }
    write(types, TYPES, rule, MILD, folder.resolve("type.model.tsv"));
    write(salience, SALIENCES, Map.of(), STRONG, folder.resolve("salience.model.tsv"));
    write(links, LINKS, RULE, MILD, folder.resolve("link.model.tsv"));
    write(roles, ROLES, GRAMMAR, STRONG, folder.resolve("role.model.tsv"));
    write(dates, RULED_DATES, folder.resolve("date.model.tsv"));
    write(places, RULED_PLACES, folder.resolve("place.model.tsv"));
  }

  /** Every other page of sport, economy, technology and culture; the rest are to measure on. */
  private static boolean isPeaceful(JsonNode report) {
    return QUIET_RUBRICS.contains(report.path("category").asText())
        && report.get("id").asText().hashCode() % 2 == 0;
  }

  private static Report lead(Report report) {
    int end = report.text().strip().indexOf('\n');
    return end < 0 ? report : report.withText(report.text().strip().substring(0, end));
  }

  private static void addSalience(
      Report report, JsonNode golds, List<Candidate> candidates, double weight, List<Case> cases) {
    // Without its day an event can fit no better than so.
    double least = report.published() == null ? LEAST_FIT - 0.5 : LEAST_FIT;
    int[] assigned = Gold.assign(golds, candidates, least, Gold::fit);
    for (int j = 0; j < assigned.length; j++) {
      int label =
          assigned[j] < 0
              ? 0
              : golds.get(assigned[j]).get("salience").asText().equals("main") ? 2 : 1;
      cases.add(new Case(report.id(), candidates.get(j).salience(), label, weight));
    }
  }

  private static void addTypes(
      Report report, JsonNode golds, List<Candidate> candidates, List<Case> cases) {
    int[] assigned = Gold.assign(golds, candidates, LEAST_TYPELESS_FIT, Gold::fitWithoutType);
    for (int j = 0; j < assigned.length; j++) {
      if (assigned[j] >= 0) {
        String code = golds.get(assigned[j]).get("type").asText();
        cases.add(
            new Case(report.id(), candidates.get(j).type(), List.of(TYPES).indexOf(code), 1.0));
      }
    }
  }

  private static void addLinks(Report report, JsonNode golds, double weight, List<Case> cases) {
    Function<Span, String> known = Gold.known(golds, Text.of(report).cleaned());
    for (LinkCase one : Coder.builtIn().links(report, known)) {
      cases.add(new Case(report.id(), one.features(), one.same() ? 1 : 0, weight));
    }
  }

  private static void addRoles(
      Report report, JsonNode golds, List<Candidate> candidates, List<Case> cases) {
    int[] assigned = Gold.assign(golds, candidates, LEAST_TYPELESS_FIT, Gold::fit);
    for (int j = 0; j < assigned.length; j++) {
      if (assigned[j] >= 0) {
        JsonNode event = golds.get(assigned[j]);
        for (RoleCase one : candidates.get(j).roles()) {
          cases.add(new Case(report.id(), one.features(), Gold.role(event, one.actor()), 1));
        }
      }
    }
  }

  static void addDates(
      Report report, JsonNode golds, List<Candidate> candidates, List<Choice> choices) {
    int[] assigned = Gold.assign(golds, candidates, LEAST_TYPELESS_FIT, Gold::fit);
    for (int j = 0; j < assigned.length; j++) {
      if (assigned[j] < 0) {
        continue;
      }
      JsonNode event = golds.get(assigned[j]);
      List<DateCase> options = candidates.get(j).dates();
      for (int o = 0; o < options.size(); o++) {
        boolean right =
            day(options.get(o).start()).equals(event.path("date_start").asText(""))
                && day(options.get(o).end()).equals(event.path("date_end").asText(""));
        if (right) {
          boolean main = event.get("salience").asText().equals("main");
          choices.add(
              new Choice(
                  report.id(),
                  options.stream().map(DateCase::features).toList(),
                  o,
                  main ? 1 : RECALLED));
          break;
        }
      }
    }
  }

  static void addPlaces(
      Report report, JsonNode golds, List<Candidate> candidates, List<Choice> choices) {
    int[] assigned = Gold.assign(golds, candidates, LEAST_TYPELESS_FIT, Gold::fit);
    for (int j = 0; j < assigned.length; j++) {
      if (assigned[j] < 0) {
        continue;
      }
      JsonNode event = golds.get(assigned[j]);
      List<PlaceCase> options = candidates.get(j).places();
      int nearest = -1;
      double least = Double.MAX_VALUE;
      for (int o = 0; o < options.size(); o++) {
        double away = Gold.away(event, options.get(o));
        if (away >= 0 && away < least) {
          nearest = o;
          least = away;
        }
      }
      if (nearest >= 0) {
        choices.add(
            new Choice(
                report.id(), options.stream().map(PlaceCase::features).toList(), nearest, 1));
      }
    }
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  static void validate(String name, List<Choice> choices, Map<String, Double> prior) {
    int right = 0;
    int ruled = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Choice> train = new ArrayList<>();
      List<Choice> test = new ArrayList<>();
      for (Choice one : choices) {
        (Math.floorMod(one.group().hashCode(), FOLDS) == fold ? test : train).add(one);
      }
      ChoiceRegression model = ChoiceRegression.fit(train, DATES, MIN_COUNT, prior);
      for (Choice one : test) {
        right += model.best(one.options()) == one.right() ? 1 : 0;
        ruled += one.options().get(one.right()).containsKey("rule") ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %d choices: accuracy %.3f, the rule alone %.3f%n",
        name,
        choices.size(),
        (double) right / choices.size(),
        (double) ruled / choices.size());
  }

  static void write(List<Choice> choices, Map<String, Double> prior, Path path) throws IOException {
    Map<String, double[]> table = new TreeMap<>();
    ChoiceRegression.fit(choices, DATES, MIN_COUNT, prior)
        .table()
        .forEach((name, weight) -> table.put(name, new double[] {0, weight}));
    write(table, new String[] {"other", "chosen"}, path);
  }

  private static void validate(
      String name, List<Case> cases, String[] classes, Map<String, Integer> prior, double l2) {
    System.out.println(name + ", " + cases.size() + " cases");
    int[][] confusion = new int[classes.length][classes.length];
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Case> train = new ArrayList<>();
      List<Case> test = new ArrayList<>();
      for (Case one : cases) {
        (Math.floorMod(one.group().hashCode(), FOLDS) == fold ? test : train).add(one);
      }
      SoftmaxRegression model = SoftmaxRegression.fit(train, classes.length, l2, MIN_COUNT, prior);
      for (Case one : test) {
        double[] p = model.probabilities(one.features());
        int best = 0;
        for (int c = 1; c < p.length; c++) {
          best = p[c] > p[best] ? c : best;
        }
        confusion[one.label()][best]++;
        right += one.label() == best ? 1 : 0;
      }
    }
    System.out.println("cross-validated, rows gold, columns given: " + String.join(", ", classes));
    for (int[] row : confusion) {
      StringBuilder line = new StringBuilder();
      for (int count : row) {
        line.append(String.format(Locale.ROOT, "%5d", count));
      }
      System.out.println(line);
    }
    System.out.printf(Locale.ROOT, "accuracy %.3f%n", (double) right / cases.size());
  }

  private static void write(
      List<Case> cases, String[] classes, Map<String, Integer> prior, double l2, Path path)
      throws IOException {
    write(
        SoftmaxRegression.fit(cases, classes.length, l2, MIN_COUNT, prior).table(), classes, path);
  }

  private static void add(Map<String, double[]> sums, String name, double[] weights, double share) {
    double[] sum = sums.computeIfAbsent(name, n -> new double[weights.length]);
    for (int c = 0; c < sum.length; c++) {
      sum[c] += weights[c] * share;
    }
  }

  /** Writes a table half way between the one that stands there, where one does, and the new one. */
  private static void write(Map<String, double[]> table, String[] classes, Path path)
      throws IOException {
    boolean first = !Files.exists(path);
    Map<String, double[]> means = new TreeMap<>();
    table.forEach((name, weights) -> add(means, name, weights, first ? 1 : 0.5));
    if (!first) {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        String[] cells = line.split("\t");
        if (cells.length == classes.length + 1 && !cells[0].equals("feature")) {
          double[] before = new double[classes.length];
          for (int c = 0; c < before.length; c++) {
            before[c] = Double.parseDouble(cells[c + 1]);
          }
          add(means, cells[0], before, 0.5);
        }
      }
      means.values().removeIf(weights -> Arrays.stream(weights).allMatch(w -> Math.abs(w) < LEAST));
    }
    StringBuilder out = new StringBuilder();
    out.append(
        "# Made by org.isnad.bench.ModelTrainer from annotated reports; not to be edited.\n");
    out.append("feature\t").append(String.join("\t", classes)).append('\n');
    means.forEach(
        (name, weights) -> {
          out.append(name);
          for (double weight : weights) {
            out.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
          }
          out.append('\n');
        });
    Files.writeString(path, out, StandardCharsets.UTF_8);
  }
}
