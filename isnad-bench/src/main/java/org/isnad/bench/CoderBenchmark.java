package org.isnad.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.isnad.actor.ActorTagger;
import org.isnad.attribution.AttributionTagger;
import org.isnad.coding.Coder;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.PlaceMention;
import org.isnad.place.PlaceTagger;
import org.isnad.quantity.QuantityTagger;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.isnad.time.TimeMention;
import org.isnad.time.TimeTagger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time a report takes, beside what Lucene's analyzer needs to cut and stem the same words. One
 * operation is one report; an invocation takes the whole sample.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(CoderBenchmark.REPORTS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class CoderBenchmark {
  static final int REPORTS = 1000;

  private final List<Report> reports = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Matches> matches = new ArrayList<>();
  private final List<List<TimeMention>> timesFound = new ArrayList<>();
  private final List<List<PlaceMention>> placesFound = new ArrayList<>();
  private final QuantityTagger quantities = new QuantityTagger();
  private final TimeTagger times = new TimeTagger();
  private Coder coder;
  private Analyzer analyzer;
  private Lexicon lexicon;
  private PlaceTagger places;
  private ActorTagger actors;
  private AttributionTagger attributions;

  @Setup(Level.Trial)
  public void read() throws IOException {
    reports.addAll(CorpusSample.read(CorpusSample.corpus(), REPORTS));
    if (reports.size() != REPORTS) {
      throw new IOException("the corpus holds only " + reports.size() + " reports");
    }
    coder = Coder.builtIn();
    analyzer = new ArabicAnalyzer();
    // The coder's own lexicon without the triggers and cues, which are few.
    Lexicon.Builder builder = Lexicon.builder();
    QuantityTagger.register(builder, null);
    TimeTagger.register(builder, null);
    places = PlaceTagger.register(builder, null);
    actors = ActorTagger.register(builder, null);
    attributions = AttributionTagger.register(builder, null);
    lexicon = builder.build();
    for (Report report : reports) {
      Text text = Text.of(report);
      LocalDate day = report.publishedDay().orElse(null);
      Matches found = lexicon.match(text);
      texts.add(text);
      whole.add(text.original());
      days.add(day);
      matches.add(found);
      timesFound.add(times.tag(text, found, day));
      placesFound.add(places.tag(text, found));
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    analyzer.close();
  }

  /** Lucene's ArabicAnalyzer: every token of title, abstract and body taken up. */
  @Benchmark
  public void analyzer(Blackhole hole) throws IOException {
    for (String text : whole) {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        int characters = 0;
        while (stream.incrementToken()) {
          characters += term.length();
        }
        stream.end();
        hole.consume(characters);
      }
    }
  }

  /** The whole way from a report to its coded events. */
  @Benchmark
  public void coder(Blackhole hole) {
    for (Report report : reports) {
      hole.consume(coder.code(report));
    }
  }

  /** Cleaning, words, sentences. */
  @Benchmark
  public void text(Blackhole hole) {
    for (Report report : reports) {
      hole.consume(Text.of(report));
    }
  }

  /** The look-up of every lexicon's entries. */
  @Benchmark
  public void lexicon(Blackhole hole) {
    for (Text text : texts) {
      hole.consume(lexicon.match(text));
    }
  }

  @Benchmark
  public void quantities(Blackhole hole) {
    for (int i = 0; i < REPORTS; i++) {
      hole.consume(quantities.tag(texts.get(i), matches.get(i)));
    }
  }

  @Benchmark
  public void times(Blackhole hole) {
    for (int i = 0; i < REPORTS; i++) {
      hole.consume(times.tag(texts.get(i), matches.get(i), days.get(i)));
    }
  }

  @Benchmark
  public void places(Blackhole hole) {
    for (int i = 0; i < REPORTS; i++) {
      hole.consume(places.tag(texts.get(i), matches.get(i)));
    }
  }

  @Benchmark
  public void actors(Blackhole hole) {
    for (int i = 0; i < REPORTS; i++) {
      hole.consume(actors.tag(texts.get(i), matches.get(i)));
    }
  }

  @Benchmark
  public void attributions(Blackhole hole) {
    for (int i = 0; i < REPORTS; i++) {
      hole.consume(
          attributions.tag(texts.get(i), matches.get(i), timesFound.get(i), placesFound.get(i)));
    }
  }
}
