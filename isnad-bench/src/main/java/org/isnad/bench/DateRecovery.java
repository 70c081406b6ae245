package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.coding.Salience;
import org.isnad.ledger.Ledger;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Reconciler;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.linking.Linker;
import org.isnad.report.Report;

/**
 * How often the ledger finds the day of an event again where a report of it has lost its date.
 *
 * <p>Two things are counted: whether the day is that of the annotation, and whether it is the one
 * that the ledger gives the report's event where no date is missing, be that right or wrong. The
 * first holds all errors of coding and linking, the second those that the missing date makes.
 *
 * <p>Of the events that several annotated reports tell of, one report at a time loses its date of
 * publication, everything else stays, and all the reports (those of other events and distractors
 * too) are linked and reconciled anew. What counts is the date of that event in the ledger to which
 * the report comes. Reports that are kept for tests ({@code split} "test" of the annotations) take
 * no part.
 */
public final class DateRecovery {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** From this day on, reports are kept for tests. */
  private static final String TESTED_FROM = "2018-05-20";

  private static final int EVERY = 20;
  private static final int WEEK = 7;

  private DateRecovery() {}

  /** What became of one report. */
  private enum Outcome {
    RIGHT,
    WRONG,
    OPEN,
    /** The coder finds no event in the report. */
    UNTOLD
  }

  /**
   * @param args {@code --show} prints what became of every report that was not dated right; {@code
   *     --alone} links only the reports of the one event; {@code --corpus} takes the dates of every
   *     twentieth report of the corpus's tuning part at once, and counts against the ledger of the
   *     whole with all dates; a number from 0 to 19 after it says which twentieth, 0 without it
   */
  public static void main(String[] args) throws IOException {
    Path corpus = CorpusSample.corpus();
    Path eval = corpus.resolve("../../eval").normalize();
    File links = eval.resolve("links-dev.json").toFile();
    File annotated = eval.resolve("gold-dev.json").toFile();
    if (!corpus.toFile().exists() || !links.exists() || !annotated.exists()) {
      System.err.println(CorpusSample.absent());
      return;
    }
    Set<String> flags = Set.of(args);
    if (flags.contains("--corpus")) {
      int which = 0;
      for (String flag : args) {
        which = flag.matches("[0-9]{1,2}") ? Integer.parseInt(flag) : which;
      }
      corpus(corpus.toFile(), which, flags.contains("--show"));
      return;
    }
    JsonNode gold = JSON.readTree(links);
    Set<String> kept = Gold.read(annotated, "test").keySet();
    Set<String> wanted = new HashSet<>();
    gold.get("reports").forEach(id -> wanted.add(id.asText()));
    wanted.removeAll(kept);
    Map<String, Report> reports = new HashMap<>();
    Map<String, CodedReport> coded = new HashMap<>();
    Coder coder = Coder.builtIn();
    for (Report report :
        Gold.reports(corpus.toFile(), node -> wanted.contains(node.path("id").asText()))) {
      reports.put(report.id(), report);
      coded.put(report.id(), coder.code(report));
    }
    Map<Outcome, Integer> annotatedDay = new EnumMap<>(Outcome.class);
    Map<Outcome, Integer> undamaged = new EnumMap<>(Outcome.class);
    Map<Outcome, Integer> again = new EnumMap<>(Outcome.class);
    int exact = 0;
    int harmed = 0;
    List<LedgerEvent> whole = Ledger.of(List.copyOf(coded.values()));
    for (JsonNode event : gold.get("events")) {
      Set<String> mates = new HashSet<>();
      event.get("reports").forEach(id -> mates.add(id.asText()));
      mates.retainAll(reports.keySet());
      if (mates.size() < 2) {
        continue;
      }
      for (String id : mates.stream().sorted().toList()) {
        Map<String, CodedReport> batch = new HashMap<>(coded);
        if (flags.contains("--alone")) {
          batch.keySet().retainAll(mates);
        }
        batch.put(id, coder.code(reports.get(id).withPublished(null)));
        LedgerEvent told = told(Ledger.of(List.copyOf(batch.values())), id, mates, event);
        LedgerEvent before = told(whole, id, mates, event);
        LocalDate start = LocalDate.parse(event.get("date_start").asText());
        LocalDate end = LocalDate.parse(event.get("date_end").asText());
        Outcome outcome = outcome(told, start, end);
        annotatedDay.merge(outcome, 1, Integer::sum);
        undamaged.merge(outcome(before, start, end), 1, Integer::sum);
        boolean oneDay =
            told != null && told.date() != null && told.date().start().equals(told.date().end());
        exact += outcome == Outcome.RIGHT && oneDay ? 1 : 0;
        boolean other = false;
        if (before != null && before.date() != null) {
          Outcome same = outcome(told, before.date().start(), before.date().end());
          again.merge(same, 1, Integer::sum);
          other = same == Outcome.WRONG;
          boolean wasRight = outcome(before, start, end) == Outcome.RIGHT;
          harmed += outcome == Outcome.WRONG && wasRight ? 1 : 0;
        }
        if (flags.contains("--show") && (other || outcome != Outcome.RIGHT)) {
          show(event, id, told, outcome, mates);
          if (other) {
            System.out.printf("          with its date: %s%n", before.date().start());
          }
        }
      }
    }
    print("against the annotated day", annotatedDay);
    System.out.println("of those right, one single day: " + exact);
    print("against the ledger's own day where no date is missing", again);
    System.out.println("wrong, and right with its date: " + harmed);
    print("for comparison: no date missing, against the annotated day", undamaged);
  }

  /** Every twentieth of the reports that are to tune on loses its date. */
  private static void corpus(File corpus, int which, boolean show) throws IOException {
    Coder coder = Coder.builtIn();
    List<CodedReport> dated = new ArrayList<>();
    List<CodedReport> damaged = new ArrayList<>();
    Map<String, String> newsBefore = new LinkedHashMap<>();
    Map<String, String> newsAfter = new HashMap<>();
    for (Report report :
        Gold.reports(corpus, node -> node.path("published").asText().compareTo(TESTED_FROM) < 0)) {
      CodedReport coded = coder.code(report);
      dated.add(coded);
      String news = news(coded);
      boolean main = coded.events().stream().anyMatch(e -> e.salience() == Salience.MAIN);
      if (main && Math.floorMod(report.id().hashCode(), EVERY) == which) {
        CodedReport undated = coder.code(report.withPublished(null));
        damaged.add(undated);
        newsBefore.put(report.id(), news);
        newsAfter.put(report.id(), news(undated));
      } else {
        damaged.add(coded);
      }
    }
    Map<String, LedgerEvent> before = told(Linker.link(dated), newsBefore);
    Map<String, LedgerEvent> after = told(Linker.link(damaged), newsAfter);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    int linked = 0;
    int far = 0;
    Set<String> stripped = newsBefore.keySet();
    for (String id : stripped) {
      LedgerEvent now = after.get(id);
      LedgerEvent then = before.get(id);
      if (then == null || then.date() == null) {
        continue;
      }
      linked += then.reports().size() > 1 ? 1 : 0;
      Outcome outcome = outcome(now, then.date().start(), then.date().end());
      counts.merge(outcome, 1, Integer::sum);
      boolean week =
          now != null
              && now.date() != null
              && Math.abs(now.date().start().toEpochDay() - then.date().start().toEpochDay())
                  > WEEK;
      far += week ? 1 : 0;
      if (show && outcome == Outcome.WRONG) {
        System.out.printf(
            Locale.ROOT,
            "  %s: %s with its date, %s of %d reports without: %s%n",
            id,
            then.id(),
            now.id(),
            now.reports().size(),
            now.date().why().en());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d reports, of %d of them the date taken; %d of those tell what others tell, too%n",
        dated.size(),
        stripped.size(),
        linked);
    print("against the ledger's own day with all dates", counts);
    System.out.println("of those wrong, more than a week off: " + far);
  }

  /** What a report is news of first, or else tells first: its name, or null. */
  private static String news(CodedReport coded) {
    for (CodedEvent event : coded.events()) {
      if (event.salience() == Salience.MAIN) {
        return event.id();
      }
    }
    return coded.events().isEmpty() ? null : coded.events().get(0).id();
  }

  /** The events of the ledger that the given mentions come to, by report. */
  private static Map<String, LedgerEvent> told(List<Cluster> clusters, Map<String, String> news) {
    Map<String, LedgerEvent> told = new HashMap<>();
    for (Cluster cluster : clusters) {
      LedgerEvent event = null;
      for (EventMention mention : cluster.mentions()) {
        if (mention.event().id().equals(news.get(mention.reportId()))) {
          event = event == null ? Reconciler.reconcile(cluster) : event;
          told.put(mention.reportId(), event);
        }
      }
    }
    return told;
  }

  private static void print(String what, Map<Outcome, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(Locale.ROOT, "%s: %d reports%n", what, all);
    for (Outcome outcome : Outcome.values()) {
      int n = counts.getOrDefault(outcome, 0);
      System.out.printf(
          Locale.ROOT,
          "  %-8s%4d  %5.1f %%%n",
          outcome.name().toLowerCase(Locale.ROOT),
          n,
          100.0 * n / all);
    }
  }

  /**
   * The ledger's event that the report is news of: where it is news of several, the one that most
   * reports of the annotated event are news of, then one of its type.
   */
  private static LedgerEvent told(
      List<LedgerEvent> ledger, String id, Set<String> mates, JsonNode event) {
    List<LedgerEvent> own = new ArrayList<>();
    for (boolean main : new boolean[] {true, false}) {
      for (LedgerEvent e : ledger) {
        if (e.reports().stream()
            .anyMatch(m -> m.id().equals(id) && (!main || m.salience() == Salience.MAIN))) {
          own.add(e);
        }
      }
      if (!own.isEmpty()) {
        break;
      }
    }
    String type = event.get("type").asText();
    return own.stream()
        .max(
            Comparator.comparingLong((LedgerEvent e) -> company(e, id, mates))
                .thenComparing(e -> e.type().code().equals(type)))
        .orElse(null);
  }

  private static long company(LedgerEvent event, String id, Set<String> mates) {
    return event.reports().stream()
        .filter(m -> !m.id().equals(id) && mates.contains(m.id()))
        .filter(m -> m.salience() == Salience.MAIN)
        .count();
  }

  /**
   * Right is a date that holds a day of the wanted one and no more than one other day, next to it.
   */
  private static Outcome outcome(LedgerEvent told, LocalDate start, LocalDate end) {
    if (told == null) {
      return Outcome.UNTOLD;
    }
    if (told.date() == null) {
      return Outcome.OPEN;
    }
    boolean overlap = !told.date().start().isAfter(end) && !told.date().end().isBefore(start);
    boolean within =
        !told.date().start().isBefore(start.minusDays(1))
            && !told.date().end().isAfter(end.plusDays(1));
    boolean narrow = !told.date().end().isAfter(told.date().start().plusDays(1));
    return overlap && within && narrow ? Outcome.RIGHT : Outcome.WRONG;
  }

  private static void show(
      JsonNode event, String id, LedgerEvent told, Outcome outcome, Set<String> mates) {
    System.out.printf(
        Locale.ROOT,
        "  %-7s %s %s %s: %s%n",
        outcome.name().toLowerCase(Locale.ROOT),
        event.get("key").asText(),
        event.get("date_start").asText(),
        id,
        told == null
            ? "-"
            : told.id()
                + (told.date() == null ? "" : " " + told.date().start() + "/" + told.date().end())
                + " with "
                + company(told, id, mates)
                + " of "
                + (mates.size() - 1)
                + " and "
                + (told.reports().size() - 1 - company(told, id, mates))
                + " others");
  }
}
