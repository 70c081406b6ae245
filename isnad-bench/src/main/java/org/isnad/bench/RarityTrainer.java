package org.isnad.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.linking.EventMention;
import org.isnad.linking.MentionWords;

/**
 * Counts in how many event mentions of a corpus each word stands: the table by which linking knows
 * how much a shared word says ({@code org.isnad.linking.Rarity}).
 *
 * <p>How to run it, from the root of the repository:
 *
 * <pre>
 * mvn -q -pl isnad-bench -am -DskipTests package dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * java -cp isnad-bench/target/classes:$(cat isnad-bench/target/classpath) \
 *     org.isnad.bench.RarityTrainer ../shared/corpus/news-2018-02-to-06.jsonl.gz \
 *     isnad-core/src/main/resources/org/isnad/linking/words.tsv.gz
 * </pre>
 *
 * <p>Words of fewer than {@value #FEWEST_REPORTS} reports are not written: they are as rare as
 * words that the corpus does not have, and so nothing is written that a single story names. The
 * same input gives the same file.
 */
public final class RarityTrainer {
  private static final int FEWEST_REPORTS = 5;

  private RarityTrainer() {}

  public static void main(String[] args) throws IOException {
    Coder coder = Coder.builtIn();
    List<CodedReport> reports =
        Gold.reports(Path.of(args[0]).toFile(), node -> true).parallelStream()
            .map(coder::code)
            .toList();
    Map<String, Integer> inMentions = new TreeMap<>();
    Map<String, Integer> inReports = new HashMap<>();
    int mentions = 0;
    for (CodedReport report : reports) {
      Set<String> own = new HashSet<>();
      for (CodedEvent event : report.events()) {
        Set<String> stems = MentionWords.stems(new EventMention(report, event));
        stems.forEach(stem -> inMentions.merge(stem, 1, Integer::sum));
        own.addAll(stems);
        mentions++;
      }
      own.forEach(stem -> inReports.merge(stem, 1, Integer::sum));
    }
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))),
            StandardCharsets.UTF_8)) {
      // The number of all mentions stands before the words.
      out.write("\t" + mentions + "\n");
      for (Map.Entry<String, Integer> word : inMentions.entrySet()) {
        if (inReports.get(word.getKey()) >= FEWEST_REPORTS) {
          out.write(word.getKey() + "\t" + word.getValue() + "\n");
        }
      }
    }
  }
}
