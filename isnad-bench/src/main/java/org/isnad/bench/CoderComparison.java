package org.isnad.bench;

import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link CoderBenchmark} and says how many times the analyzer's time everything takes. */
public final class CoderComparison {
  private CoderComparison() {}

  /**
   * @param args JMH's own options, for example {@code -f 1 -wi 3}; without a pattern among them all
   *     of {@link CoderBenchmark} runs
   */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    if (!Files.exists(CorpusSample.corpus())) {
      System.err.println(CorpusSample.absent());
      return;
    }
    CommandLineOptions options = new CommandLineOptions(args);
    ChainedOptionsBuilder builder = new OptionsBuilder().parent(options);
    if (options.getIncludes().isEmpty()) {
      builder.include(CoderBenchmark.class.getName());
    }
    print(new Runner(builder.build()).run());
  }

  private static void print(Collection<RunResult> results) {
    Map<Double, String> names = new TreeMap<>();
    double analyzer = Double.NaN;
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double time = result.getPrimaryResult().getScore();
      names.put(time, name);
      if (name.equals("analyzer")) {
        analyzer = time;
      }
    }
    System.out.printf(
        "%n%d reports of the corpus%n%-14s%14s%14s%14s%n",
        CoderBenchmark.REPORTS, "", "µs a report", "reports a s", "× analyzer");
    for (Map.Entry<Double, String> entry : names.entrySet()) {
      double time = entry.getKey();
      System.out.printf(
          Locale.ROOT,
          "%-14s%14.1f%14.0f%14.2f%n",
          entry.getValue(),
          time,
          1e6 / time,
          time / analyzer);
    }
  }
}
