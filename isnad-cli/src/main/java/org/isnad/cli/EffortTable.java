package org.isnad.cli;

import java.util.Locale;
import java.util.Map;
import org.isnad.effort.Distribution;
import org.isnad.effort.Edit.Action;
import org.isnad.effort.Edit.Part;
import org.isnad.effort.Effort;
import org.isnad.effort.EventEffort.Outcome;
import org.isnad.effort.ReportEffort;

/** The effort for a terminal: totals, distributions, kinds of edits and, on demand, the reports. */
final class EffortTable {
  private final Labels labels;
  private final int width;

  EffortTable(Labels labels, int width) {
    this.labels = labels;
    this.width = width;
  }

  String render(Effort effort, boolean reports) {
    StringBuilder out = new StringBuilder(summary(effort)).append('\n');
    out.append(distributions(effort).render(width, 0)).append('\n');
    out.append(kinds(effort).render(width, 0));
    if (reports) {
      out.append('\n').append(reports(effort).render(width, 0));
    }
    return out.toString();
  }

  private String summary(Effort effort) {
    int found = effort.count(Outcome.FOUND);
    int missed = effort.count(Outcome.MISSED);
    int spurious = effort.count(Outcome.SPURIOUS);
    long edits = effort.perReport().total();
    long scratch = effort.fromScratch();
    StringBuilder out = new StringBuilder();
    line(out, "effort.reports", effort.reports().size(), effort.undrafted());
    line(out, "effort.events", found + missed, found + spurious, found, missed, spurious);
    line(out, "effort.edits", edits, scratch, share(edits, scratch));
    return out.toString();
  }

  private void line(StringBuilder out, String phrase, Object... values) {
    out.append(labels.paragraph(labels.phrase(phrase, values), width, 0));
  }

  private Table distributions(Effort effort) {
    Table table =
        labels.table(
            "effort.per",
            "effort.number",
            "effort.mean",
            "effort.lower",
            "effort.median",
            "effort.upper",
            "effort.ninetieth",
            "effort.most",
            "effort.untouched");
    add(table, "effort.report", effort.perReport());
    add(table, "effort.reportWithEvents", effort.perReportWithEvents());
    add(table, "effort.event", effort.perEvent(Outcome.values()));
    add(table, "effort.found", effort.perEvent(Outcome.FOUND));
    add(table, "effort.missed", effort.perEvent(Outcome.MISSED));
    return table;
  }

  private void add(Table table, String name, Distribution counts) {
    table.add(
        labels.word(name),
        String.valueOf(counts.n()),
        decimal(counts.mean()),
        decimal(counts.quartile()),
        decimal(counts.median()),
        decimal(counts.upperQuartile()),
        decimal(counts.ninetieth()),
        String.valueOf(counts.most()),
        share(counts.untouched(), counts.n()));
  }

  private Table kinds(Effort effort) {
    Table table =
        labels.table(
            "effort.part",
            "effort.add",
            "effort.delete",
            "effort.change",
            "effort.move",
            "effort.all",
            "effort.share",
            "effort.inMissed");
    Map<Part, Map<Action, Integer>> kinds = effort.kinds(Outcome.values());
    Map<Part, Map<Action, Integer>> missed = effort.kinds(Outcome.MISSED);
    for (Part part : Part.values()) {
      Map<Action, Integer> actions = kinds.getOrDefault(part, Map.of());
      long all = sum(actions);
      table.add(
          labels.code("part", part.code()),
          count(actions, Action.ADD),
          count(actions, Action.DELETE),
          count(actions, Action.CHANGE),
          count(actions, Action.MOVE),
          String.valueOf(all),
          share(all, effort.perReport().total()),
          String.valueOf(sum(missed.getOrDefault(part, Map.of()))));
    }
    return table;
  }

  private static long sum(Map<Action, Integer> actions) {
    return actions.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Empty where there are none, so that the kinds there are stand out. */
  private static String count(Map<Action, Integer> actions, Action action) {
    return actions.containsKey(action) ? String.valueOf(actions.get(action)) : "";
  }

  private Table reports(Effort effort) {
    Table table =
        labels.table(
            "report",
            "effort.all",
            "effort.scratch",
            "effort.foundEvents",
            "effort.missedEvents",
            "effort.spuriousEvents");
    for (ReportEffort report : effort.reports()) {
      table.add(
          Show.value(report.id())
              + (report.coded() ? "" : " (" + labels.word("effort.undrafted") + ")"),
          String.valueOf(report.edits()),
          String.valueOf(report.fromScratch()),
          String.valueOf(report.count(Outcome.FOUND)),
          String.valueOf(report.count(Outcome.MISSED)),
          String.valueOf(report.count(Outcome.SPURIOUS)));
    }
    return table;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String share(long part, long all) {
    return all == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / all);
  }
}
