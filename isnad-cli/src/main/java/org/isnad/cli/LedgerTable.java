package org.isnad.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.coding.Salience;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Overrides;

/**
 * An event of the ledger for a terminal: what it is, who reports it, every count of every figure
 * and what follows, and the slots on which reports differ.
 */
final class LedgerTable {
  private final Labels labels;
  private final Headline headline;
  private final int width;
  private final boolean allFacts;

  /**
   * @param allFacts shows every slot with all that is said of it, not only the disputed ones
   */
  LedgerTable(Lang lang, int width, boolean allFacts) {
    this.labels = Labels.of(lang);
    this.headline = new Headline(labels, width);
    this.width = width;
    this.allFacts = allFacts;
  }

  String render(LedgerEvent event) {
    Map<String, String> outlets = new HashMap<>();
    for (LedgerEvent.Member member : event.reports()) {
      outlets.put(member.id(), member.source() == null ? member.id() : member.source());
    }
    return headline.of(event)
        + reports(event)
        + figures(event, outlets)
        + facts(event, outlets)
        + "\n";
  }

  private String reports(LedgerEvent event) {
    List<String> members = new ArrayList<>();
    for (LedgerEvent.Member member : event.reports()) {
      List<String> about = new ArrayList<>();
      if (member.source() != null) {
        about.add(Show.value(member.source()));
      }
      if (member.published() != null) {
        about.add(Show.published(member.published()));
      }
      if (member.salience() == Salience.BACKGROUND) {
        about.add(labels.code("salience", member.salience()));
      }
      if (member.copyOf() != null) {
        about.add(labels.column("copyOf") + " " + Show.value(member.copyOf()));
      }
      members.add(
          Show.value(member.id())
              + (about.isEmpty() ? "" : " (" + String.join(labels.comma(), about) + ")"));
    }
    String counts =
        labels.word("reports")
            + ": "
            + event.reports().size()
            + " · "
            + labels.word("sources")
            + ": "
            + event.independentSources()
            + " · ";
    StringBuilder out =
        new StringBuilder(
            labels.paragraph(counts + String.join(labels.semicolon(), members), width, 2));
    if (allFacts) {
      out.append(labels.paragraph(labels.word("id") + " " + Show.value(event.id()), width, 2));
    }
    if (event.date() != null && (allFacts || fixedByOthers(event))) {
      out.append(labels.paragraph(labels.why(event.date().why()), width, 2));
    }
    return out.toString();
  }

  /** Where some report leaves the day open, the reader must know whence it comes. */
  private static boolean fixedByOthers(LedgerEvent event) {
    for (LedgerEvent.Fact fact : event.facts()) {
      if (fact.slot().equals("date")) {
        long dated =
            fact.values().stream()
                .flatMap(value -> value.claims().stream())
                .map(LedgerEvent.FactClaim::reportId)
                .distinct()
                .count();
        return dated < event.reports().size();
      }
    }
    return false;
  }

  private String figures(LedgerEvent event, Map<String, String> outlets) {
    if (event.figures().isEmpty()) {
      return "";
    }
    Table table = labels.table("value", "chain", "published", "claimant", "standing", "quote");
    for (LedgerEvent.Figure figure : event.figures()) {
      table.heading(figureLine(figure));
      for (LedgerEvent.FigureClaim claim : figure.claims()) {
        if (!allFacts && isSaidAgain(claim, figure)) {
          continue;
        }
        table.add(
            labels.figure(claim.low(), claim.high(), claim.qualifier()),
            Show.chain("", claim.attribution(), outlets.get(claim.reportId()), labels),
            claim.asOf() == null ? Show.published(claim.published()) : claim.asOf().toString(),
            labels.code("claimant", claim.claimant()),
            labels.code("standing", claim.standing()),
            Show.quote(claim.quote()));
      }
      if (figure.estimate() != null && figure.estimate().why() != null) {
        table.note(labels.why(figure.estimate().why()));
      }
    }
    return "\n" + table.render(width, 4);
  }

  /** A headline's number that the same report's text has, too. */
  private static boolean isSaidAgain(LedgerEvent.FigureClaim claim, LedgerEvent.Figure figure) {
    return claim.standing().equals("repeat")
        && figure.claims().stream()
            .anyMatch(
                other ->
                    other != claim
                        && other.reportId().equals(claim.reportId())
                        && !other.standing().equals("repeat")
                        && Objects.equals(other.low(), claim.low())
                        && Objects.equals(other.high(), claim.high()));
  }

  /** One figure in one line: what is counted, of whom, the estimate and how sure it is. */
  private String figureLine(LedgerEvent.Figure figure) {
    LedgerEvent.Estimate estimate = figure.estimate();
    String counted = headline.counted(figure);
    return estimate == null
        ? counted
        : counted
            + ": "
            + headline.estimate(estimate)
            + " ("
            + labels.code("state", estimate.state())
            + ")";
  }

  private String facts(LedgerEvent event, Map<String, String> outlets) {
    Table table = labels.table("slot", "value", "state", "saidBy");
    for (LedgerEvent.Fact fact : event.facts()) {
      boolean set = Overrides.isSet(fact.state());
      boolean shown = allFacts || set || fact.state().equals("disputed");
      boolean first = true;
      for (LedgerEvent.FactValue value : shown ? fact.values() : List.<LedgerEvent.FactValue>of()) {
        table.add(
            first ? labels.code("slot", fact.slot()) : "",
            slotValue(fact.slot(), value.value()),
            first ? labels.code("state", fact.state()) : "",
            quotes(value, outlets));
        first = false;
      }
      if (set) {
        table.note(labels.why(fact.why()));
      }
    }
    return table.isEmpty()
        ? ""
        : "\n"
            + labels.paragraph(labels.word(allFacts ? "facts" : "disputedFacts"), width, 2)
            + table.render(width, 4);
  }

  private String quotes(LedgerEvent.FactValue value, Map<String, String> outlets) {
    return value.claims().stream()
        .map(
            claim ->
                Show.chain(
                    Show.quote(claim.quote()),
                    claim.attribution(),
                    outlets.get(claim.reportId()),
                    labels))
        .distinct()
        .collect(Collectors.joining(labels.semicolon()));
  }

  /** Codes are shown by their label, names and days as they are. */
  private String slotValue(String slot, String value) {
    return slotValue(labels, slot, value);
  }

  static String slotValue(Labels labels, String slot, String value) {
    return switch (slot) {
      case "type", "status", "means" -> labels.code(slot, value);
      default -> Show.value(value);
    };
  }
}
