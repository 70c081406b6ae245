package org.isnad.cli;

import java.util.Locale;
import java.util.Map;
import org.isnad.effort.Distribution;
import org.isnad.effort.Edit.Action;
import org.isnad.effort.Edit.Part;
import org.isnad.effort.Effort;
import org.isnad.effort.EventEffort;
import org.isnad.effort.EventEffort.Outcome;
import org.isnad.effort.ReportEffort;
import org.isnad.export.JsonOut;

/** The effort as one JSON object. */
final class EffortJson {
  private final JsonOut out;

  private EffortJson(JsonOut out) {
    this.out = out;
  }

  /**
   * @param split the part of the annotation that was measured, or null for all
   * @param reports adds the list of reports
   */
  static byte[] effort(Effort effort, String split, boolean reports) {
    return JsonOut.line(out -> new EffortJson(out).write(effort, split, reports));
  }

  private void write(Effort effort, String split, boolean reports) {
    out.string("split", split)
        .number("undrafted", effort.undrafted())
        .object(
            "events",
            o -> {
              for (Outcome outcome : Outcome.values()) {
                o.number(code(outcome), effort.count(outcome));
              }
            })
        .number("edits", effort.perReport().total())
        .number("editsFromScratch", effort.fromScratch());
    distribution("perReport", effort.perReport());
    distribution("perReportWithEvents", effort.perReportWithEvents());
    distribution("perEvent", effort.perEvent(Outcome.FOUND, Outcome.MISSED, Outcome.SPURIOUS));
    distribution("perEventFound", effort.perEvent(Outcome.FOUND));
    distribution("perEventMissed", effort.perEvent(Outcome.MISSED));
    kinds("kinds", effort.kinds(Outcome.values()));
    kinds("kindsInEventsMissed", effort.kinds(Outcome.MISSED));
    if (reports) {
      out.objects("reports", effort.reports(), this::write);
    }
  }

  private void write(ReportEffort report) {
    out.string("id", report.id())
        .value("drafted", report.coded())
        .number("edits", report.edits())
        .number("editsFromScratch", report.fromScratch())
        .objects("events", report.events(), this::write);
  }

  private void write(EventEffort event) {
    out.string("outcome", code(event.outcome()))
        .objects(
            "edits",
            event.edits(),
            edit -> out.string("action", code(edit.action())).string("part", edit.part().code()));
  }

  private void kinds(String name, Map<Part, Map<Action, Integer>> kinds) {
    out.object(
        name,
        o ->
            kinds.forEach(
                (part, actions) ->
                    o.object(
                        part.code(),
                        counts -> actions.forEach((a, n) -> counts.number(code(a), n)))));
  }

  private void distribution(String name, Distribution counts) {
    out.object(
        name,
        o ->
            o.number("n", counts.n())
                .number("mean", counts.mean())
                .number("lowerQuartile", counts.quartile())
                .number("median", counts.median())
                .number("upperQuartile", counts.upperQuartile())
                .number("ninetiethPercentile", counts.ninetieth())
                .number("most", counts.most())
                .number("withoutEdits", counts.untouched()));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
