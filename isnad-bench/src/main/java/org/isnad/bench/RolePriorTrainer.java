package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.coding.Candidate;
import org.isnad.coding.Coder;
import org.isnad.coding.RoleCase;
import org.isnad.report.Report;

/**
 * Counts what known parties do and suffer in a corpus, as the rules of grammar read it: the table
 * behind {@code org.isnad.coding.RolePriors}. No annotation takes part; the reports that the gold
 * file keeps for tests are left out.
 *
 * <p>How to run it, from the root of the repository:
 *
 * <pre>
 * mvn -q -pl isnad-bench -am -DskipTests package dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * java -cp isnad-bench/target/classes:$(cat isnad-bench/target/classpath) \
 *     org.isnad.bench.RolePriorTrainer ../shared/eval/gold-dev.json \
 *     ../shared/corpus/news-2018-02-to-06.jsonl.gz \
 *     isnad-core/src/main/resources/org/isnad/coding/role.priors.tsv
 * </pre>
 */
public final class RolePriorTrainer {
  /** Parties of fewer mentions are judged by their kind. */
  private static final int FEWEST = 5;

  private RolePriorTrainer() {}

  private record Row(String who, String kind, String type) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int order = who.compareTo(other.who);
      return order != 0 ? order : type.compareTo(other.type);
    }
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: RolePriorTrainer GOLD.json CORPUS.jsonl.gz FILE.tsv");
      System.exit(2);
    }
    Set<String> kept = Gold.read(new File(args[0]), "test").keySet();
    Map<Row, int[]> counts = new TreeMap<>();
    Map<String, Integer> mentions = new TreeMap<>();
    for (Report report : Gold.reports(new File(args[1]), r -> isFree(r, kept))) {
      for (Candidate candidate : Coder.builtIn().candidates(report)) {
        for (RoleCase one : candidate.roles()) {
          count(candidate.event().type().code(), one, counts, mentions);
        }
      }
    }
    StringBuilder out = new StringBuilder();
    out.append("# Made by org.isnad.bench.RolePriorTrainer from a corpus; not to be edited.\n");
    out.append("who\tkind\ttype\tagent\tpatient\tneither\n");
    counts.forEach(
        (row, n) -> {
          if (row.who().startsWith("kind ") || mentions.get(row.who()) >= FEWEST) {
            out.append(String.join("\t", row.who(), row.kind(), row.type()));
            for (int count : n) {
              out.append('\t').append(count);
            }
            out.append('\n');
          }
        });
    Files.writeString(Path.of(args[2]), out, StandardCharsets.UTF_8);
  }

  private static boolean isFree(JsonNode report, Set<String> kept) {
    return !kept.contains(report.get("id").asText());
  }

  private static void count(
      String type, RoleCase one, Map<Row, int[]> counts, Map<String, Integer> mentions) {
    Map<String, Double> features = one.features();
    // A party that only the rest of the report names takes no part in what is told here.
    if (one.known() == null || features.containsKey("elsewhere only")) {
      return;
    }
    int role =
        features.containsKey("rule=agent") ? 0 : features.containsKey("rule=patient") ? 1 : 2;
    mentions.merge(one.known(), 1, Integer::sum);
    for (String who : new String[] {one.known(), "kind " + one.kind()}) {
      counts.computeIfAbsent(new Row(who, one.kind(), type), k -> new int[3])[role]++;
    }
  }
}
