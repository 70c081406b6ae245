package org.isnad.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.Comparison;
import org.isnad.ledger.Comparison.EventComparison;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.FigureClaim;
import org.isnad.report.Report;

/**
 * A handful of articles on one page: event by event what they agree on, where they differ and in
 * whose words, what only one says, and how each names the sides; then what only one article tells
 * of.
 */
final class ComparePage {
  private final Labels labels;
  private final Headline headline;
  private final int width;
  private final Map<String, String> names = new HashMap<>();

  ComparePage(Lang lang, int width) {
    this.labels = Labels.of(lang);
    this.headline = new Headline(labels, width);
    this.width = width;
  }

  String render(List<CodedReport> reports, Comparison comparison) {
    StringBuilder out = new StringBuilder(legend(reports));
    List<EventComparison> alone = new ArrayList<>();
    for (EventComparison event : comparison.events()) {
      if (event.event().reports().size() > 1) {
        out.append('\n').append(shared(event));
      } else {
        alone.add(event);
      }
    }
    if (comparison.events().isEmpty()) {
      out.append('\n').append(labels.paragraph(labels.word("nothingShared"), width, 0));
    }
    return out.append(alone(alone)).toString();
  }

  /** Articles are called by their outlet where that tells them apart, else by a letter. */
  private String legend(List<CodedReport> reports) {
    Table table = labels.table("number", "source", "published", "title", "report");
    String letters = labels.phrase("letters");
    int number = 0;
    for (CodedReport coded : reports) {
      Report report = coded.report();
      String letter =
          number < letters.length()
              ? letters.substring(number, number + 1)
              : String.valueOf(number + 1);
      number++;
      long sameOutlet =
          reports.stream()
              .filter(r -> report.source() != null && report.source().equals(r.report().source()))
              .count();
      names.put(report.id(), sameOutlet == 1 ? report.source() : letter);
      table.add(
          Show.value(letter),
          Show.value(report.source()),
          Show.published(report.published()),
          Show.value(report.title()),
          Show.value(report.id()));
    }
    return labels.paragraph(labels.word("compared"), width, 0) + table.render(width, 2);
  }

  private String shared(EventComparison event) {
    StringBuilder out = new StringBuilder(headline.of(event.event()));
    List<String> told = event.event().reports().stream().map(m -> name(m.id())).toList();
    StringBuilder who =
        new StringBuilder(labels.word("toldBy") + " " + String.join(labels.comma(), told));
    if (!event.silent().isEmpty()) {
      who.append(" · ").append(labels.word("silent")).append(' ');
      who.append(
          event.silent().stream().map(this::name).collect(Collectors.joining(labels.comma())));
    }
    out.append(labels.paragraph(who.toString(), width, 2));
    out.append(section("agreed", agreed(event)));
    out.append(section("differing", differing(event)));
    out.append(section("onlyOne", onlyOne(event)));
    return out.append(section("wording", wording(event))).toString();
  }

  private String section(String word, Table table) {
    return table.isEmpty()
        ? ""
        : "\n" + labels.paragraph(labels.word(word), width, 2) + table.render(width, 4);
  }

  private Table agreed(EventComparison event) {
    Table table = labels.table("what", "value", "saidBy");
    for (Fact fact : event.agreed()) {
      for (LedgerEvent.FactValue value : fact.values()) {
        table.add(
            labels.code("slot", fact.slot()),
            LedgerTable.slotValue(labels, fact.slot(), value.value()),
            value.claims().stream()
                .map(claim -> name(claim.reportId()))
                .distinct()
                .collect(Collectors.joining(labels.comma())));
      }
    }
    for (Figure figure : event.agreedFigures()) {
      table.add(
          headline.counted(figure),
          headline.estimate(figure.estimate()),
          figure.claims().stream()
              .map(claim -> chain(claim, ""))
              .distinct()
              .collect(Collectors.joining(labels.semicolon())));
    }
    return table;
  }

  private Table differing(EventComparison event) {
    Table table = labels.table("value", "saidBy", "published", "standing");
    for (Figure figure : event.differingFigures()) {
      LedgerEvent.Estimate estimate = figure.estimate();
      table.heading(
          headline.counted(figure)
              + ": "
              + headline.estimate(estimate)
              + " ("
              + labels.code("state", estimate.state())
              + ")");
      Set<String> seen = new LinkedHashSet<>();
      for (FigureClaim claim : figure.claims()) {
        String value = labels.figure(claim.low(), claim.high(), claim.qualifier());
        String said = chain(claim, Show.quote(claim.quote()));
        if (seen.add(value + said)) {
          table.add(
              value,
              said,
              claim.asOf() == null ? Show.published(claim.published()) : claim.asOf().toString(),
              labels.code("standing", claim.standing()));
        }
      }
      table.note(labels.why(estimate.why()));
    }
    for (Fact fact : event.differing()) {
      table.heading(labels.code("slot", fact.slot()));
      for (LedgerEvent.FactValue value : fact.values()) {
        table.add(LedgerTable.slotValue(labels, fact.slot(), value.value()), quotes(value));
      }
    }
    return table;
  }

  private Table onlyOne(EventComparison event) {
    Table table = labels.table("report", "what", "value", "quote");
    for (Comparison.OnlyOne only : event.single()) {
      String name = name(only.reportId());
      for (Figure figure : only.figures()) {
        for (FigureClaim claim : figure.claims()) {
          if (isPartShownApart(claim, figure, event.event())) {
            continue;
          }
          table.add(
              name,
              headline.counted(figure),
              labels.figure(claim.low(), claim.high(), claim.qualifier()),
              Show.chain(Show.quote(claim.quote()), claim.attribution(), null, labels));
          name = "";
        }
      }
      for (Fact fact : only.facts()) {
        for (LedgerEvent.FactValue value : fact.values()) {
          table.add(
              name,
              labels.code("slot", fact.slot()),
              LedgerTable.slotValue(labels, fact.slot(), value.value()),
              value.claims().stream()
                  .map(claim -> Show.quote(claim.quote()))
                  .distinct()
                  .collect(Collectors.joining(labels.semicolon())));
          name = "";
        }
      }
    }
    return table;
  }

  /** A part has a line of its own where it is a figure, too. */
  private static boolean isPartShownApart(FigureClaim claim, Figure figure, LedgerEvent event) {
    if (!claim.standing().equals("part")) {
      return false;
    }
    for (Figure other : event.figures()) {
      for (FigureClaim same : other.claims()) {
        if (other != figure
            && same.reportId().equals(claim.reportId())
            && same.begin() == claim.begin()
            && same.end() == claim.end()
            && !same.standing().equals("part")) {
          return true;
        }
      }
    }
    return false;
  }

  private Table wording(EventComparison event) {
    Table table = labels.table("side", "report", "words.used", "takesSides");
    for (Comparison.Naming naming : event.namings()) {
      String side =
          naming.name() == null
              ? labels.code("role", naming.role())
              : labels.actor(naming.actorId(), naming.name())
                  + " ("
                  + labels.code("slot", naming.role())
                  + ")";
      for (Comparison.Wording wording : naming.wordings()) {
        table.add(
            side,
            name(wording.reportId()),
            wording.mentions().stream()
                .map(Show::value)
                .collect(Collectors.joining(labels.comma())),
            loaded(wording));
        side = "";
      }
    }
    return table;
  }

  /** Words that take sides, by what they do. */
  private String loaded(Comparison.Wording wording) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Comparison.Loaded loaded : wording.loaded()) {
      words
          .computeIfAbsent(loaded.sense(), sense -> new LinkedHashSet<>())
          .add(Show.quote(loaded.word()));
    }
    List<String> senses = new ArrayList<>();
    words.forEach(
        (sense, said) ->
            senses.add(
                labels.code("loaded", sense.replace(' ', '-'))
                    + ": "
                    + String.join(labels.comma(), said)));
    return String.join(labels.semicolon(), senses);
  }

  /** Events of one article only, a line each. */
  private String alone(List<EventComparison> events) {
    Table table = labels.table("report", "event");
    for (EventComparison event : events) {
      table.add(
          name(event.event().reports().get(0).id()),
          headline.line(event.event())
              + (event.event().perpetrator().isEmpty()
                  ? ""
                  : " · "
                      + labels.word("by")
                      + " "
                      + Show.actors(event.event().perpetrator(), labels)));
    }
    return table.isEmpty()
        ? ""
        : "\n"
            + "━".repeat(width)
            + "\n"
            + labels.paragraph(labels.word("toldByOne"), width, 0)
            + table.render(width, 2);
  }

  private String quotes(LedgerEvent.FactValue value) {
    return value.claims().stream()
        .map(
            claim ->
                Show.chain(
                    Show.quote(claim.quote()),
                    claim.attribution(),
                    names.getOrDefault(claim.reportId(), claim.reportId()),
                    labels))
        .distinct()
        .collect(Collectors.joining(labels.semicolon()));
  }

  private String chain(FigureClaim claim, String what) {
    return Show.chain(
        what, claim.attribution(), names.getOrDefault(claim.reportId(), claim.reportId()), labels);
  }

  private String name(String reportId) {
    return Show.value(names.getOrDefault(reportId, reportId));
  }
}
