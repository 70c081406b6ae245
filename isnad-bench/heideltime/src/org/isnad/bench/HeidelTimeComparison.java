package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.impl.TimeMLResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.isnad.coding.Candidate;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.coding.Salience;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * HeidelTime 2.2.1 beside the coder on the annotated reports: how often the annotated day of a main
 * event is among the values of its tags at all, how often the coder gives that event that day, and
 * how long both take, in turns on one thread. Only sums are printed.
 */
public final class HeidelTimeComparison {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double LEAST_FIT = 1.2;
  private static final int WARM_UP = 20;
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/arabic/arabic.tagger";

  private HeidelTimeComparison() {}

  /** One system's sums. */
  private static final class Sums {
    int tags;
    int days;
    int among;
    long nanos;
  }

  /**
   * @param args {@code --tagger} gives HeidelTime the Stanford tagger with its Arabic model
   */
  public static void main(String[] args) throws Exception {
    Path corpus = CorpusSample.corpus();
    Path annotated = corpus.resolve("../../eval/gold-dev.json").normalize();
    if (!Files.exists(corpus) || !Files.exists(annotated)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    boolean tagger = List.of(args).contains("--tagger");
    LogManager.getLogManager().reset();
    Logger.getLogger("HeidelTimeStandalone").setLevel(Level.OFF);
    Path config = config();
    HeidelTimeStandalone peer =
        quietly(
            () ->
                new HeidelTimeStandalone(
                    Language.ARABIC,
                    DocumentType.NEWS,
                    OutputType.TIMEML,
                    config.toString(),
                    tagger ? POSTagger.STANFORDPOSTAGGER : POSTagger.NO));
    Coder coder = Coder.builtIn();
    System.out.println(
        "HeidelTime 2.2.1, Arabic, news, " + (tagger ? "with" : "without") + " the Stanford tagger");
    for (String split : new String[] {"tune", "test"}) {
      compare(annotated.toFile(), corpus.toFile(), split, peer, coder);
    }
    Files.deleteIfExists(config);
  }

  private static void compare(
      File annotated, File corpus, String split, HeidelTimeStandalone peer, Coder coder)
      throws Exception {
    Map<String, JsonNode> gold = Gold.read(annotated, split);
    List<Report> reports = Gold.reports(corpus, n -> gold.containsKey(n.path("id").asText()));
    Sums theirs = new Sums();
    Sums ours = new Sums();
    long annotating = 0;
    int events = 0;
    int matched = 0;
    int right = 0;
    int published = 0;
    boolean warm = false;
    for (Report report : reports) {
      Date day =
          Date.from(
              report.publishedDay().orElseThrow().atStartOfDay(ZoneId.systemDefault()).toInstant());
      String text = Text.of(report).original();
      if (!warm) { // the compiler and the caches of both
        for (int i = 0; i < WARM_UP; i++) {
          Report other = reports.get(i % reports.size());
          quietly(() -> peer.process(Text.of(other).original(), day, new TimeMLResultFormatter()));
          coder.code(other);
          coder.annotate(other);
        }
        warm = true;
      }
      long start = THREADS.getCurrentThreadCpuTime();
      String marked = quietly(() -> peer.process(text, day, new TimeMLResultFormatter()));
      long middle = THREADS.getCurrentThreadCpuTime();
      CodedReport coded = coder.code(report);
      long end = THREADS.getCurrentThreadCpuTime();
      coder.annotate(report);
      annotating += THREADS.getCurrentThreadCpuTime() - end;
      theirs.nanos += middle - start;
      ours.nanos += end - middle;
      List<String> values = values(marked);
      theirs.tags += values.size();
      List<LocalDate> days = days(values);
      theirs.days += days.size();
      List<CodedEvent> main =
          coded.events().stream().filter(e -> e.salience() == Salience.MAIN).toList();
      List<Candidate> candidates = new ArrayList<>();
      main.forEach(e -> candidates.add(new Candidate(e, Map.of(), Map.of(), List.of())));
      List<JsonNode> wanted = new ArrayList<>();
      for (JsonNode event : gold.get(report.id()).get("events")) {
        if (event.get("salience").asText().equals("main") && event.hasNonNull("date_start")) {
          wanted.add(event);
        }
      }
      com.fasterxml.jackson.databind.node.ArrayNode list =
          new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode();
      list.addAll(wanted);
      int[] given = Gold.assign(list, candidates, LEAST_FIT, Gold::fit);
      for (int i = 0; i < wanted.size(); i++) {
        LocalDate first = LocalDate.parse(wanted.get(i).get("date_start").asText());
        LocalDate last = LocalDate.parse(wanted.get(i).get("date_end").asText());
        events++;
        theirs.among += days.stream().anyMatch(d -> within(d, first, last)) ? 1 : 0;
        LocalDate appeared = report.publishedDay().orElseThrow();
        published += within(appeared, first, last) ? 1 : 0;
        boolean among = false;
        for (CodedEvent event : coded.events()) {
          among |= event.date() != null && within(event.date().start(), first, last);
        }
        ours.among += among ? 1 : 0;
        for (int j = 0; j < given.length; j++) {
          if (given[j] == i) {
            matched++;
            CodedEvent event = main.get(j);
            right +=
                event.date() != null
                        && event.date().start().equals(first)
                        && event.date().end().equals(last)
                    ? 1
                    : 0;
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "%n%s: %d reports, %d dated main events%n", split, reports.size(), events);
    line("HeidelTime: its day among the values of all tags", theirs.among, events);
    line("coder: its day among the days of all coded events", ours.among, events);
    line("coder: event found and given that very day", right, events);
    line("  of those found", right, matched);
    line("the day of publication is the day of the event", published, events);
    System.out.printf(
        Locale.ROOT,
        "HeidelTime: %.1f tags a report, %.1f of them a day%n",
        (double) theirs.tags / reports.size(),
        (double) theirs.days / reports.size());
    System.out.printf(
        Locale.ROOT,
        "ms of processor time a report: HeidelTime %.2f (%.1f reports a second), all tags of the "
            + "annotator %.3f, whole coder %.3f (%.0f reports a second)%n",
        theirs.nanos / 1e6 / reports.size(),
        reports.size() / (theirs.nanos / 1e9),
        annotating / 1e6 / reports.size(),
        ours.nanos / 1e6 / reports.size(),
        reports.size() / (ours.nanos / 1e9));
  }

  private static void line(String what, int n, int of) {
    System.out.printf(Locale.ROOT, "%-52s %4d of %4d  %5.1f %%%n", what, n, of, 100.0 * n / of);
  }

  private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The values of all tags: {@code <TIMEX3 tid="t1" type="DATE" value="2018-05-02">}. */
  private static List<String> values(String marked) {
    List<String> values = new ArrayList<>();
    for (int i = marked.indexOf("<TIMEX3 "); i >= 0; i = marked.indexOf("<TIMEX3 ", i + 1)) {
      int value = marked.indexOf("value=\"", i);
      int end = marked.indexOf('>', i);
      if (value > 0 && value < end) {
        int from = value + "value=\"".length();
        values.add(marked.substring(from, marked.indexOf('"', from)));
      }
    }
    return values;
  }

  /** Those that are a day, with or without a time of day. */
  private static List<LocalDate> days(List<String> values) {
    List<LocalDate> days = new ArrayList<>();
    for (String value : values) {
      boolean day =
          value.length() >= 10
              && value.charAt(4) == '-'
              && value.charAt(7) == '-'
              && (value.length() == 10 || value.charAt(10) == 'T');
      if (day) {
        try {
          days.add(LocalDate.parse(value.substring(0, 10)));
        } catch (java.time.format.DateTimeParseException e) {
          // «2018-XX-XX»: a day that the tagger leaves open
        }
      }
    }
    return days;
  }

  private static Path config() throws Exception {
    Path file = Files.createTempFile("heideltime", ".props");
    Files.writeString(
        file,
        String.join(
            "\n",
            "considerDate=true",
            "considerDuration=true",
            "considerSet=true",
            "considerTime=true",
            "considerTemponym=false",
            "typeSystemHome=desc/type/HeidelTime_TypeSystem.xml",
            "typeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml",
            "uimaVarDate=Date",
            "uimaVarDuration=Duration",
            "uimaVarLanguage=Language",
            "uimaVarSet=Set",
            "uimaVarTime=Time",
            "uimaVarTemponym=Temponym",
            "uimaVarTypeToProcess=Type",
            "ConvertDurations=true",
            "model_path=" + TAGGER,
            "config_path=",
            ""),
        StandardCharsets.UTF_8);
    return file;
  }

  private interface Work<T> {
    T run() throws Exception;
  }

  /** HeidelTime writes to both streams whatever it is told. */
  private static <T> T quietly(Work<T> work) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
      System.setOut(nowhere);
      System.setErr(nowhere);
      return work.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
