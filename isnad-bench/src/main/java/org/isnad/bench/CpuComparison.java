package org.isnad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.isnad.coding.Coder;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * The comparison of {@link CoderBenchmark} for a machine that does other work, too: coder and
 * analyzer take turns in one process, and what counts is the processor time of the thread.
 */
public final class CpuComparison {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuComparison() {}

  /**
   * @param args number of turns (60)
   */
  public static void main(String[] args) throws IOException {
    Path corpus = CorpusSample.corpus();
    if (!Files.exists(corpus)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    int turns = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    List<Report> reports = CorpusSample.read(corpus, CoderBenchmark.REPORTS);
    List<String> texts = new ArrayList<>();
    reports.forEach(report -> texts.add(Text.of(report).original()));
    Coder coder = Coder.builtIn();
    double[] coding = new double[turns];
    double[] analyzing = new double[turns];
    long sum = 0; // printed, so that no work may be left out
    try (Analyzer analyzer = new ArabicAnalyzer()) {
      for (int i = 0; i < turns; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        sum += code(coder, reports);
        long middle = THREADS.getCurrentThreadCpuTime();
        sum += analyze(analyzer, texts);
        long end = THREADS.getCurrentThreadCpuTime();
        coding[i] = (middle - start) / 1e3 / reports.size();
        analyzing[i] = (end - middle) / 1e3 / reports.size();
        if (i == 0 || i % 10 == 9) {
          print("turn " + (i + 1), coding[i], analyzing[i]);
        }
      }
    }
    // The compiler is done in the last third.
    print("median of the last third", lateMedian(coding), lateMedian(analyzing));
    System.out.println("(" + sum + ")");
  }

  private static long code(Coder coder, List<Report> reports) {
    long events = 0;
    for (Report report : reports) {
      events += coder.code(report).events().size();
    }
    return events;
  }

  private static long analyze(Analyzer analyzer, List<String> texts) throws IOException {
    long characters = 0;
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          characters += term.length();
        }
        stream.end();
      }
    }
    return characters;
  }

  private static double lateMedian(double[] times) {
    double[] late = Arrays.copyOfRange(times, times.length * 2 / 3, times.length);
    Arrays.sort(late);
    return late[late.length / 2];
  }

  private static void print(String what, double coder, double analyzer) {
    System.out.printf(
        Locale.ROOT,
        "%-26scoder %7.1f µs, analyzer %6.1f µs of processor time a report: %6.2f times%n",
        what,
        coder,
        analyzer,
        coder / analyzer);
  }
}
