package org.isnad.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.ledger.LedgerEvent;

/**
 * An event of the ledger for a terminal: what it is, who reports it, what they say, what follows.
 */
final class LedgerTable {
  private final Lang lang;
  private final Labels labels;
  private final int width;

  LedgerTable(Lang lang, int width) {
    this.lang = lang;
    this.labels = Labels.of(lang);
    this.width = width;
  }

  String render(LedgerEvent event) {
    Map<String, String> outlets = new HashMap<>();
    for (LedgerEvent.Member member : event.reports()) {
      outlets.put(member.id(), member.source() == null ? member.id() : member.source());
    }
    return heading(event)
        + arguments(event)
        + reports(event)
        + section("facts", facts(event, outlets))
        + section("figures", figures(event, outlets))
        + "\n";
  }

  String heading(LedgerEvent event) {
    String date =
        event.date() == null
            ? labels.word("noDate")
            : Show.days(event.date().start(), event.date().end());
    String place = event.place() == null ? labels.word("noPlace") : Show.place(event.place());
    String line =
        String.join(
            " · ",
            labels.code("type", event.type()),
            date,
            place,
            labels.code("status", event.status()),
            labels.word("reports") + ": " + event.reports().size(),
            labels.word("sources") + ": " + event.independentSources(),
            Show.value(event.id()));
    return "━".repeat(width) + "\n" + lines(line, 0);
  }

  private String arguments(LedgerEvent event) {
    Table table = new Table();
    add(table, "by", Show.actors(event.perpetrator()));
    add(table, "against", Show.actors(event.target()));
    add(
        table,
        "means",
        event.means().stream().map(m -> labels.code("means", m)).collect(Collectors.joining(", ")));
    add(table, "claimedBy", Show.actors(event.responsibility()));
    if (event.date() != null && event.date().why() != null) {
      table.add(Bidi.isolate(labels.column("date")), why(event.date().why()));
    }
    return table.isEmpty() ? "" : table.render(width, 2);
  }

  private void add(Table table, String word, String value) {
    if (!value.isEmpty()) {
      table.add(labels.word(word), value);
    }
  }

  private String reports(LedgerEvent event) {
    Table table = new Table(labels.columns("report", "source", "published", "role", "copyOf"));
    for (LedgerEvent.Member member : event.reports()) {
      table.add(
          Show.value(member.id()),
          Show.value(member.source()),
          Show.value(member.published()),
          labels.code("salience", member.salience()),
          Show.value(member.copyOf()));
    }
    return "\n" + table.render(width, 2);
  }

  private String section(String word, String body) {
    return body.isEmpty() ? "" : "\n  " + labels.word(word) + "\n" + body;
  }

  private String facts(LedgerEvent event, Map<String, String> outlets) {
    Table table = new Table(labels.columns("slot", "value", "state", "saidBy"));
    for (LedgerEvent.Fact fact : event.facts()) {
      boolean first = true;
      for (LedgerEvent.FactValue value : fact.values()) {
        table.add(
            first ? labels.code("slot", fact.slot()) : "",
            slotValue(fact.slot(), value.value()),
            first ? labels.code("state", fact.state()) : "",
            value.claims().stream()
                .map(
                    c ->
                        Show.chain(
                            Show.quote(c.quote()), c.attribution(), outlets.get(c.reportId())))
                .distinct()
                .collect(Collectors.joining("; ")));
        first = false;
      }
    }
    return table.isEmpty() ? "" : table.render(width, 4);
  }

  /** Codes are shown by their label, names and days as they are. */
  String slotValue(String slot, String value) {
    return switch (slot) {
      case "type", "status", "means" -> labels.code(slot, value);
      default -> Show.value(value);
    };
  }

  private String figures(LedgerEvent event, Map<String, String> outlets) {
    StringBuilder out = new StringBuilder();
    for (LedgerEvent.Figure figure : event.figures()) {
      out.append(lines(figureLine(figure), 4));
      Table table =
          new Table(labels.columns("chain", "published", "claimant", "standing", "quote"));
      for (LedgerEvent.FigureClaim claim : figure.claims()) {
        table.add(
            Show.chain(
                labels.figure(claim.low(), claim.high(), claim.qualifier()),
                claim.attribution(),
                outlets.get(claim.reportId())),
            claim.asOf() == null ? Show.value(claim.published()) : claim.asOf().toString(),
            labels.code("claimant", claim.claimant()),
            labels.code("standing", claim.standing()),
            Show.quote(claim.quote()));
      }
      out.append(table.render(width, 6));
      if (figure.estimate() != null && figure.estimate().why() != null) {
        out.append(lines(why(figure.estimate().why()), 6));
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** One figure in one line: what is counted, of whom, the estimate and how sure it is. */
  String figureLine(LedgerEvent.Figure figure) {
    LedgerEvent.FigureGroup group = figure.group();
    StringBuilder out = new StringBuilder(labels.code("measure", figure.measure()));
    if (group != null) {
      out.append(" · ").append(labels.code("class", group.classOf()));
      out.append(" · ").append(labels.code("side", group.side()));
      if (group.mention() != null) {
        out.append(" · ").append(Show.value(group.mention()));
      }
      if (group.actorId() != null) {
        out.append(" · ").append(Show.value(group.actorId()));
      }
    }
    out.append(" · ").append(labels.code("subject", figure.subject()));
    LedgerEvent.Estimate estimate = figure.estimate();
    if (estimate != null) {
      out.append(": ").append(estimate(estimate));
      out.append(" (").append(labels.code("state", estimate.state())).append(')');
    }
    return out.toString();
  }

  String estimate(LedgerEvent.Estimate estimate) {
    String range = labels.figure(estimate.low(), estimate.high(), null);
    if (estimate.best() == null) {
      return range;
    }
    boolean exact =
        estimate.best().equals(estimate.low()) && estimate.best().equals(estimate.high());
    return exact || estimate.low() == null && estimate.high() == null
        ? String.valueOf(estimate.best())
        : estimate.best() + " [" + range + "]";
  }

  String why(LedgerEvent.Why why) {
    return Show.value(lang == Lang.ar ? why.ar() : why.en());
  }

  private String lines(String text, int indent) {
    return new Table().add(text).render(width, indent);
  }
}
