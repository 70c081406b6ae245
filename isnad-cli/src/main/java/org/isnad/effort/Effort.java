package org.isnad.effort;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.effort.Edit.Action;
import org.isnad.effort.Edit.Part;
import org.isnad.effort.EventEffort.Outcome;

/**
 * How many edits turn drafts into what careful reading coded. {@link EditModel} says what an edit
 * is, {@link Aligner} what is compared with what.
 *
 * @param reports in the order of the annotation
 */
public record Effort(List<ReportEffort> reports) {
  public Effort {
    reports = List.copyOf(reports);
  }

  /**
   * Measures the drafts in one file against the annotation in another.
   *
   * @param gold annotated reports: a JSON array
   * @param coded coded reports as {@code isnad code} writes them: a JSON object a line; {@code -}
   *     for standard input. A report that is not there counts as coded with no event
   * @param split only the annotated reports marked so, or null for all
   * @throws WrongInput where one of the files cannot be read or is not what it should be
   * @throws NoSuchSplit where no report is marked so
   */
  public static Effort measure(String gold, String coded, String split, InputStream stdin)
      throws WrongInput {
    List<GoldReport> annotated = InputFiles.gold(gold);
    if (split != null) {
      Set<String> splits = new TreeSet<>();
      annotated.stream().map(GoldReport::split).filter(s -> s != null).forEach(splits::add);
      if (!splits.contains(split)) {
        throw new NoSuchSplit(split, splits);
      }
      annotated = annotated.stream().filter(report -> split.equals(report.split())).toList();
    }
    Set<String> ids = annotated.stream().map(GoldReport::id).collect(Collectors.toSet());
    Map<String, List<Event>> drafts = InputFiles.coded(coded, ids, stdin);
    List<ReportEffort> reports = new ArrayList<>();
    for (GoldReport report : annotated) {
      reports.add(report(report.id(), report.events(), drafts.get(report.id())));
    }
    return new Effort(reports);
  }

  /**
   * @param draft null where there is none
   */
  static ReportEffort report(String id, List<Event> gold, List<Event> draft) {
    List<EventEffort> events = Aligner.align(gold, draft == null ? List.of() : draft);
    int fromScratch =
        Aligner.align(gold, List.of()).stream().mapToInt(event -> event.edits().size()).sum();
    return new ReportEffort(id, draft != null, events, fromScratch);
  }

  /** Edits a report. */
  public Distribution perReport() {
    return Distribution.of(reports.stream().mapToInt(ReportEffort::edits));
  }

  /** Edits a report, of the reports for which an event was annotated or coded. */
  public Distribution perReportWithEvents() {
    return Distribution.of(
        reports.stream().filter(r -> !r.events().isEmpty()).mapToInt(ReportEffort::edits));
  }

  /** Edits an event with one of these outcomes. */
  public Distribution perEvent(Outcome... outcomes) {
    List<Outcome> wanted = List.of(outcomes);
    return Distribution.of(
        events().filter(e -> wanted.contains(e.outcome())).mapToInt(e -> e.edits().size()));
  }

  /** The edits that the annotation takes from an empty page. */
  public long fromScratch() {
    return reports.stream().mapToLong(ReportEffort::fromScratch).sum();
  }

  /** How many events had this outcome. */
  public int count(Outcome outcome) {
    return reports.stream().mapToInt(report -> report.count(outcome)).sum();
  }

  /** How many annotated reports have no draft. */
  public int undrafted() {
    return (int) reports.stream().filter(report -> !report.coded()).count();
  }

  /**
   * How often each part was edited in events with one of these outcomes, by action; parts and
   * actions that never were are missing.
   */
  public Map<Part, Map<Action, Integer>> kinds(Outcome... outcomes) {
    List<Outcome> wanted = List.of(outcomes);
    Map<Part, Map<Action, Integer>> kinds = new EnumMap<>(Part.class);
    events()
        .filter(event -> wanted.contains(event.outcome()))
        .flatMap(event -> event.edits().stream())
        .forEach(
            edit ->
                kinds
                    .computeIfAbsent(edit.part(), part -> new EnumMap<>(Action.class))
                    .merge(edit.action(), 1, Integer::sum));
    return kinds;
  }

  private Stream<EventEffort> events() {
    return reports.stream().flatMap(report -> report.events().stream());
  }

  /** The annotation has no such part. */
  public static final class NoSuchSplit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NoSuchSplit(String split, Set<String> splits) {
      super(
          "no annotated report is marked \""
              + split
              + "\"; there is "
              + (splits.isEmpty() ? "no mark at all" : String.join(", ", splits)));
    }
  }
}
