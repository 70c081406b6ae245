package org.isnad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Figure;

/** An event in a line or two: what, where, when, how many; who, whom, by what. */
final class Headline {
  private final Labels labels;
  private final int width;

  Headline(Labels labels, int width) {
    this.labels = labels;
    this.width = width;
  }

  /** The line above an event, the event, and who is behind it. */
  String of(LedgerEvent event) {
    StringBuilder out = new StringBuilder("━".repeat(width)).append('\n');
    out.append(labels.paragraph(line(event), width, 0));
    String parties = parties(event);
    if (!parties.isEmpty()) {
      out.append(labels.paragraph(parties, width, 2));
    }
    return out.toString();
  }

  /** What happened, where, when, and the toll. */
  String line(LedgerEvent event) {
    List<String> parts = new ArrayList<>();
    parts.add(labels.code("type", event.type()));
    if (event.status() != null && !event.status().code().equals("occurred")) {
      parts.add(labels.code("status", event.status()));
    }
    parts.add(event.place() == null ? labels.word("noPlace") : Show.place(event.place()));
    parts.add(
        event.date() == null
            ? labels.word("noDate")
            : Show.days(event.date().start(), event.date().end(), labels));
    String toll = toll(event);
    if (!toll.isEmpty()) {
      parts.add(toll);
    }
    return String.join(" · ", parts);
  }

  private String parties(LedgerEvent event) {
    List<String> parts = new ArrayList<>();
    add(parts, "by", Show.actors(event.perpetrator(), labels));
    add(parts, "against", Show.actors(event.target(), labels));
    add(
        parts,
        "means",
        String.join(
            labels.comma(), event.means().stream().map(m -> labels.code("means", m)).toList()));
    add(parts, "claimedBy", Show.actors(event.responsibility(), labels));
    return String.join(" · ", parts);
  }

  private void add(List<String> parts, String word, String value) {
    if (!value.isEmpty()) {
      parts.add(labels.word(word) + " " + value);
    }
  }

  /** The broadest figure of every measure that counts people whom the event touched. */
  private String toll(LedgerEvent event) {
    Map<Measure, Figure> broadest = new LinkedHashMap<>();
    for (Figure figure : event.figures()) {
      Measure measure = figure.measure();
      if (figure.subject() == Subject.EVENT
          && measure != Measure.HELD
          && measure != Measure.PARTICIPANTS
          && figure.estimate() != null
          && (figure.estimate().low() != null || figure.estimate().high() != null)) {
        Figure known = broadest.get(measure);
        if (known == null || breadth(figure) > breadth(known)) {
          broadest.put(measure, figure);
        }
      }
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Measure, Figure> entry : broadest.entrySet()) {
      Side side = entry.getValue().group().side();
      parts.add(
          labels.code("measure", entry.getKey())
              + " "
              + estimate(entry.getValue().estimate())
              + (side == Side.PERPETRATOR ? " " + labels.code("side", side) : ""));
    }
    return String.join(labels.comma(), parts);
  }

  /** All people before a class of them, those attacked before the attackers, then the number. */
  private static double breadth(Figure figure) {
    Estimate e = figure.estimate();
    int number = e.best() != null ? e.best() : e.high() != null ? e.high() : e.low();
    double breadth = number / 1e9;
    breadth += figure.group().mention() == null ? 8 : 0;
    breadth += figure.group().side() == Side.PERPETRATOR ? 0 : 4;
    breadth += figure.group().classOf() == GroupClass.ALL ? 2 : 0;
    return breadth + (figure.group().side() == Side.MIXED ? 1 : 0);
  }

  /** What is counted, and of whom. */
  String counted(Figure figure) {
    List<String> parts = new ArrayList<>();
    parts.add(labels.code("measure", figure.measure()));
    LedgerEvent.FigureGroup group = figure.group();
    if (group != null) {
      if (group.mention() != null) {
        parts.add(Show.value(group.mention()));
      }
      if (group.actorId() != null) {
        parts.add(labels.actor(group.actorId(), group.actorId()));
      }
      if (group.classOf() != GroupClass.ALL) {
        parts.add(labels.code("class", group.classOf()));
      }
      if (group.side() != Side.UNKNOWN) {
        parts.add(labels.code("side", group.side()));
      }
    }
    if (figure.subject() != Subject.EVENT) {
      parts.add(labels.code("subject", figure.subject()));
    }
    return String.join(labels.comma(), parts);
  }

  /** The figure to use; where there is none or it is open, the bounds. */
  String estimate(Estimate estimate) {
    String range = labels.figure(estimate.low(), estimate.high(), null);
    if (estimate.best() == null) {
      return range;
    }
    boolean low = estimate.best().equals(estimate.low());
    boolean high = estimate.best().equals(estimate.high());
    if (low && high || estimate.low() == null && estimate.high() == null) {
      return String.valueOf(estimate.best());
    }
    return low && estimate.high() == null || high && estimate.low() == null
        ? range
        : estimate.best() + " [" + range + "]";
  }
}
