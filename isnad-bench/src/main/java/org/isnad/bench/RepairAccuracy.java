package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.repair.Repairer;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * Measures how well broken text is restored: texts of the half of the corpus that the tables were
 * not made from are broken by {@link TextDamage} and restored.
 *
 * <p>A word of the sound text counts as damaged where the broken text has it not, or not in its
 * place (by the longest common subsequence of words), and as restored where the restored text has
 * it in its place.
 *
 * <pre>
 * java -cp … org.isnad.bench.RepairAccuracy [development|test] [REPORTS] [CORPUS]
 * java -cp … org.isnad.bench.RepairAccuracy sound CORPUS...
 * </pre>
 */
public final class RepairAccuracy {
  private static final int LONGEST = 6_000;

  private RepairAccuracy() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("sound")) {
      sound(args);
      return;
    }
    boolean test = args.length > 0 && args[0].equals("test");
    int size = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    Path corpus = args.length > 2 ? Path.of(args[2]) : CorpusSample.corpus();
    if (!Files.exists(corpus)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    List<String> texts = texts(corpus, size, test, args.length > 2);
    List<TextDamage.Pattern> patterns = test ? TextDamage.TEST : TextDamage.DEVELOPMENT;
    System.out.printf(
        "%-42s %9s %9s %9s %9s %7s%n", "", "words", "damaged", "restored", "changed", "missed");
    long[] all = new long[4];
    for (TextDamage.Pattern pattern : patterns) {
      long[] sums = new long[4];
      int missed = 0;
      Map<String, Integer> wrong = new TreeMap<>();
      for (int i = 0; i < texts.size(); i++) {
        String sound = texts.get(i);
        String broken = new TextDamage(pattern, i).damage(sound);
        String restored = Text.of(broken).cleaned();
        if (restored.equals(Text.of(broken).original())) {
          missed++;
        }
        List<String> truth = WordMatch.words(sound);
        boolean[] there = WordMatch.kept(truth, WordMatch.words(broken));
        boolean[] then = WordMatch.kept(truth, WordMatch.words(restored));
        add(there, then, sums);
        for (int w = 0; w < there.length; w++) {
          if (!then[w]) {
            wrong.merge((there[w] ? "-" : "+") + truth.get(w), 1, Integer::sum);
          }
        }
      }
      print(pattern.name(), sums, missed);
      for (int k = 0; k < all.length; k++) {
        all[k] += sums[k];
      }
      if (Boolean.getBoolean("isnad.worst")) {
        wrong.entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .limit(40)
            .forEach(e -> System.out.print(e.getKey() + " " + e.getValue() + "  "));
        System.out.println();
      }
    }
    print("all", all, 0);
  }

  /**
   * Counts the reports of sound corpora that are changed, and shows how likely those most like
   * broken ones seem: of the half that the threshold is set by, and of the other.
   */
  private static void sound(String[] args) throws IOException {
    int unseen = 0;
    int changed = 0;
    List<List<Double>> gains = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 1; i < args.length; i++) {
      for (Report report : CorpusSample.read(Path.of(args[i]), 1_000_000)) {
        unseen += i > 1 || !RepairTrainer.isForTraining(report.id()) ? 1 : 0;
        Text text = Text.of(report);
        if (!text.restored().isEmpty()) {
          changed++;
          System.out.println(report.id() + ": " + text.restored().size() + " pieces");
        }
        char[] cleaned = text.cleaned().toCharArray();
        int half = Integer.bitCount(report.id().hashCode()) & 1;
        gains.get(half).add(Repairer.gain(cleaned, cleaned.length));
      }
    }
    for (int half = 0; half < 2; half++) {
      List<Double> most = gains.get(half);
      most.sort(Comparator.reverseOrder());
      System.out.printf(
          "%s: %d reports, %d with anything for it, most like broken ones %s; %.1f is wanted%n",
          half == 0 ? "threshold set by" : "the others",
          most.size(),
          most.stream().filter(gain -> gain != 0).count(),
          most.stream().limit(5).map(gain -> String.format("%.1f", gain)).toList(),
          Repairer.ENOUGH);
    }
    System.out.printf(
        "%d sound reports (%d of them not used for the tables), %d changed%n",
        gains.get(0).size() + gains.get(1).size(), unseen, changed);
  }

  /**
   * Adds to the numbers of words, of damaged ones, of those restored, and of undamaged ones
   * changed.
   *
   * @param there which words of the sound text the broken one has
   * @param then which the restored one has
   */
  static void add(boolean[] there, boolean[] then, long[] sums) {
    for (int w = 0; w < there.length; w++) {
      sums[0]++;
      if (there[w]) {
        sums[3] += then[w] ? 0 : 1;
      } else {
        sums[1]++;
        sums[2] += then[w] ? 1 : 0;
      }
    }
  }

  private static void print(String name, long[] sums, int missed) {
    System.out.printf(
        "%-42s %9d %9d %8.2f%% %8.3f%% %7d%n",
        name,
        sums[0],
        sums[1],
        100.0 * sums[2] / sums[1],
        100.0 * sums[3] / (sums[0] - sums[1]),
        missed);
  }

  /** Every second of the texts held apart is for development, the others for measuring. */
  static List<String> texts(Path corpus, int size, boolean test, boolean other) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Report report : CorpusSample.read(corpus, 1_000_000)) {
      int hash = report.id().hashCode();
      boolean unseen = other || !RepairTrainer.isForTraining(report.id());
      String sound = Text.of(report).cleaned();
      if (unseen && (hash >> 1 & 1) == (test ? 1 : 0) && sound.length() < LONGEST) {
        texts.add(sound);
      }
    }
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < Math.min(size, texts.size()); i++) {
      sample.add(texts.get((int) ((long) i * texts.size() / Math.min(size, texts.size()))));
    }
    return sample;
  }
}
