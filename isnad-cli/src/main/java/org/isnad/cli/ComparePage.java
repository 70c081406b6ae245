package org.isnad.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;

/**
 * A handful of articles on one page: event by event what they agree on, where they differ and in
 * whose words, what only one says, and how each names the sides.
 */
final class ComparePage {
  private final Labels labels;
  private final LedgerTable ledger;
  private final int width;

  ComparePage(Lang lang, int width) {
    this.labels = Labels.of(lang);
    this.ledger = new LedgerTable(lang, width);
    this.width = width;
  }

  String render(List<CodedReport> reports, List<LedgerEvent> events) {
    Map<String, String> outlets = new HashMap<>();
    Table table = new Table(labels.columns("report", "source", "published", "title"));
    for (CodedReport coded : reports) {
      Report report = coded.report();
      outlets.put(report.id(), report.source() == null ? report.id() : report.source());
      table.add(
          Show.value(report.id()),
          Show.value(report.source()),
          Show.value(report.published()),
          Show.value(report.title()));
    }
    StringBuilder out = new StringBuilder();
    out.append(labels.word("compared")).append('\n').append(table.render(width, 2)).append('\n');
    if (events.isEmpty()) {
      return out.append(labels.word("nothingShared")).append('\n').toString();
    }
    for (LedgerEvent event : mostReportedFirst(events)) {
      for (LedgerEvent.Member member : event.reports()) {
        outlets.putIfAbsent(member.id(), member.source() == null ? member.id() : member.source());
      }
      out.append(ledger.heading(event));
      out.append(section("agreed", agreed(event, outlets)));
      out.append(section("differing", differing(event, outlets)));
      out.append(section("onlyOne", onlyOne(event, outlets)));
      out.append('\n');
    }
    return out.append(section("wording", wording(reports, outlets))).toString();
  }

  private String section(String word, Table table) {
    return table.isEmpty() ? "" : "\n  " + labels.word(word) + "\n" + table.render(width, 4);
  }

  private Table agreed(LedgerEvent event, Map<String, String> outlets) {
    Table table = new Table(labels.columns("what", "value", "saidBy"));
    for (LedgerEvent.Fact fact : event.facts()) {
      if (fact.state().equals("agreed")) {
        for (LedgerEvent.FactValue value : fact.values()) {
          if (tellers(value) > 1) {
            table.add(
                labels.code("slot", fact.slot()),
                ledger.slotValue(fact.slot(), value.value()),
                names(value, outlets));
          }
        }
      }
    }
    for (LedgerEvent.Figure figure : event.figures()) {
      if (state(figure).equals("agreed")) {
        table.add(
            what(figure),
            ledger.estimate(figure.estimate()),
            figure.claims().stream()
                .map(claim -> Show.value(outlets.get(claim.reportId())))
                .distinct()
                .collect(Collectors.joining(", ")));
      }
    }
    return table;
  }

  private Table differing(LedgerEvent event, Map<String, String> outlets) {
    Table table = new Table(labels.columns("what", "state", "value", "saidBy"));
    for (LedgerEvent.Fact fact : event.facts()) {
      if (fact.state().equals("disputed")) {
        boolean first = true;
        for (LedgerEvent.FactValue value : fact.values()) {
          table.add(
              first ? labels.code("slot", fact.slot()) : "",
              first ? labels.code("state", fact.state()) : "",
              ledger.slotValue(fact.slot(), value.value()),
              quotes(value, outlets));
          first = false;
        }
        reason(table, fact.why());
      }
    }
    for (LedgerEvent.Figure figure : event.figures()) {
      if (!state(figure).equals("agreed") && !state(figure).equals("single-source")) {
        boolean first = true;
        for (LedgerEvent.FigureClaim claim : figure.claims()) {
          table.add(
              first ? what(figure) : "",
              labels.code("standing", claim.standing()),
              labels.figure(claim.low(), claim.high(), claim.qualifier()),
              quote(claim, outlets));
          first = false;
        }
        if (figure.estimate() != null) {
          table.add(
              "",
              labels.code("state", figure.estimate().state()),
              ledger.estimate(figure.estimate()),
              figure.estimate().why() == null ? "" : ledger.why(figure.estimate().why()));
        }
      }
    }
    return table;
  }

  private Table onlyOne(LedgerEvent event, Map<String, String> outlets) {
    Table table = new Table(labels.columns("what", "value", "saidBy"));
    for (LedgerEvent.Fact fact : event.facts()) {
      if (!fact.state().equals("disputed")) {
        for (LedgerEvent.FactValue value : fact.values()) {
          if (tellers(value) == 1) {
            table.add(
                labels.code("slot", fact.slot()),
                ledger.slotValue(fact.slot(), value.value()),
                quotes(value, outlets));
          }
        }
      }
    }
    for (LedgerEvent.Figure figure : event.figures()) {
      if (state(figure).equals("single-source")) {
        for (LedgerEvent.FigureClaim claim : figure.claims()) {
          table.add(
              what(figure),
              labels.figure(claim.low(), claim.high(), claim.qualifier()),
              quote(claim, outlets));
        }
      }
    }
    return table;
  }

  private Table wording(List<CodedReport> reports, Map<String, String> outlets) {
    Table table = new Table(labels.columns("actor", "report", "words.used"));
    for (Wording wording : Wording.of(reports)) {
      boolean first = true;
      for (Wording.Use use : wording.uses()) {
        table.add(
            first ? Show.value(wording.name()) : "",
            Show.value(outlets.get(use.reportId())),
            use.mentions().stream().map(Show::value).collect(Collectors.joining(", ")));
        first = false;
      }
    }
    return table;
  }

  private void reason(Table table, LedgerEvent.Why why) {
    if (why != null) {
      table.add("", "", "", ledger.why(why));
    }
  }

  private String what(LedgerEvent.Figure figure) {
    StringBuilder out = new StringBuilder(labels.code("measure", figure.measure()));
    LedgerEvent.FigureGroup group = figure.group();
    if (group != null) {
      out.append(", ").append(labels.code("class", group.classOf()));
      out.append(", ").append(labels.code("side", group.side()));
      if (group.mention() != null) {
        out.append(", ").append(Show.value(group.mention()));
      }
    }
    return out.toString();
  }

  /** What several reports tell of is what a comparison is read for. */
  private static List<LedgerEvent> mostReportedFirst(List<LedgerEvent> events) {
    return events.stream()
        .sorted(Comparator.comparingInt((LedgerEvent event) -> -event.reports().size()))
        .toList();
  }

  private static long tellers(LedgerEvent.FactValue value) {
    return value.claims().stream().map(LedgerEvent.FactClaim::reportId).distinct().count();
  }

  private static String state(LedgerEvent.Figure figure) {
    return figure.estimate() == null ? "" : figure.estimate().state();
  }

  private static String names(LedgerEvent.FactValue value, Map<String, String> outlets) {
    return value.claims().stream()
        .map(claim -> Show.value(outlets.get(claim.reportId())))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String quotes(LedgerEvent.FactValue value, Map<String, String> outlets) {
    return value.claims().stream()
        .map(
            claim ->
                Show.chain(
                    Show.quote(claim.quote()), claim.attribution(), outlets.get(claim.reportId())))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String quote(LedgerEvent.FigureClaim claim, Map<String, String> outlets) {
    return Show.chain(
        Show.quote(claim.quote()), claim.attribution(), outlets.get(claim.reportId()));
  }
}
