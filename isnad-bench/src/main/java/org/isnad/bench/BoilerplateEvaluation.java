package org.isnad.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.boilerplate.Boilerplate;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.report.Report;

/**
 * Compares the boilerplate that the coder finds with what was found by reading ({@code
 * boilerplate-labels.tsv}: ids and offsets of 150 reports, half of them held apart). Prints
 * precision and recall in characters and in spans; a span counts as found where begin, end and kind
 * are all right.
 *
 * <pre>java org.isnad.bench.BoilerplateEvaluation CORPUS.jsonl.gz dev|held [--show]</pre>
 *
 * {@code --show} lists what differs, for the half to develop on only.
 */
public final class BoilerplateEvaluation {
  private static final String LABELS = "boilerplate-labels.tsv";

  /** A stretch with its kind. */
  private record Stretch(int begin, int end, String kind) {}

  private int reports;
  private int foundChars;
  private int labelledChars;
  private int sharedChars;
  private int foundSpans;
  private int labelledSpans;
  private int sharedSpans;

  private BoilerplateEvaluation() {}

  public static void main(String[] args) throws IOException {
    boolean show = args.length == 3 && args[2].equals("--show");
    if (args.length != (show ? 3 : 2) || show && args[1].equals("held")) {
      System.err.println("usage: BoilerplateEvaluation CORPUS.jsonl.gz dev [--show] | held");
      System.exit(2);
    }
    Map<String, List<Stretch>> labels = labels(args[1]);
    BoilerplateEvaluation evaluation = new BoilerplateEvaluation();
    for (Report report :
        Gold.reports(new File(args[0]), r -> labels.containsKey(r.get("id").asText()))) {
      // The corpus has some reports twice.
      List<Stretch> stretches = labels.remove(report.id());
      if (stretches != null) {
        evaluation.add(Coder.builtIn().code(report), stretches, show);
      }
    }
    evaluation.print();
  }

  private static Map<String, List<Stretch>> labels(String half) throws IOException {
    Map<String, List<Stretch>> labels = new LinkedHashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                BoilerplateEvaluation.class.getResourceAsStream(LABELS), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t");
        if (!cells[0].equals(half)) {
          continue;
        }
        List<Stretch> stretches = labels.computeIfAbsent(cells[1], id -> new ArrayList<>());
        if (!cells[4].equals("none")) {
          stretches.add(
              new Stretch(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4]));
        }
      }
    }
    return labels;
  }

  private void add(CodedReport coded, List<Stretch> labels, boolean show) {
    List<Stretch> found = new ArrayList<>();
    for (Boilerplate b : coded.boilerplate()) {
      found.add(new Stretch(b.begin(), b.end(), b.kind().code()));
    }
    String text = coded.text().cleaned();
    boolean[] is = cover(found, text.length());
    boolean[] should = cover(labels, text.length());
    for (int i = 0; i < is.length; i++) {
      foundChars += is[i] ? 1 : 0;
      labelledChars += should[i] ? 1 : 0;
      sharedChars += is[i] && should[i] ? 1 : 0;
    }
    reports++;
    foundSpans += found.size();
    labelledSpans += labels.size();
    for (Stretch stretch : labels) {
      sharedSpans += found.contains(stretch) ? 1 : 0;
      if (show && !found.contains(stretch)) {
        show("missed", coded, stretch);
      }
    }
    for (Stretch stretch : found) {
      if (show && !labels.contains(stretch)) {
        show("spurious", coded, stretch);
      }
    }
  }

  private static boolean[] cover(List<Stretch> stretches, int length) {
    boolean[] covered = new boolean[length];
    for (Stretch stretch : stretches) {
      java.util.Arrays.fill(covered, stretch.begin(), stretch.end(), true);
    }
    return covered;
  }

  private static void show(String what, CodedReport coded, Stretch stretch) {
    System.out.printf(
        "%s %s %s %d-%d: %s%n",
        coded.report().id(),
        what,
        stretch.kind(),
        stretch.begin(),
        stretch.end(),
        coded.text().cleaned().substring(stretch.begin(), stretch.end()));
  }

  private void print() {
    System.out.printf("%d reports%n", reports);
    line("characters", foundChars, labelledChars, sharedChars);
    line("spans", foundSpans, labelledSpans, sharedSpans);
  }

  private static void line(String unit, int found, int labelled, int shared) {
    System.out.printf(
        Locale.ROOT,
        "%-10s  found %5d  labelled %5d  precision %.3f  recall %.3f%n",
        unit,
        found,
        labelled,
        shared / (double) Math.max(1, found),
        shared / (double) Math.max(1, labelled));
  }
}
