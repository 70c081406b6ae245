package org.isnad.effort;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes events of the annotation's flat fields. */
final class GoldEvents {
  private GoldEvents() {}

  static GoldReport report(Node report) {
    return new GoldReport(
        report.asObject().requiredText("id"),
        report.text("split"),
        report.list("events").stream().map(GoldEvents::event).toList());
  }

  private static Event event(Node event) {
    LocalDate start = event.asObject().day("date_start");
    LocalDate end = event.day("date_end");
    String claimedBy = event.text("claimed_by");
    Set<String> means = new HashSet<>();
    event.list("means").forEach(node -> means.add(node.text()));
    return new Event(
        event.requiredText("type"),
        event.text("salience", "main"),
        event.text("status", "occurred"),
        start == null ? null : new Days(start, end == null ? start : end),
        place(event),
        event.list("perpetrator").stream().map(GoldEvents::names).toList(),
        event.list("target").stream().map(GoldEvents::names).toList(),
        means,
        claimedBy == null ? List.of() : List.of(claimedBy),
        event.list("claims").stream().map(GoldEvents::claim).toList());
  }

  private static Place place(Node event) {
    String name = event.text("place");
    String country = event.text("country");
    if (name == null && country == null) {
      return null;
    }
    return new Place(
        name == null ? List.of() : List.of(name),
        country,
        event.number("lat"),
        event.number("lon"),
        name == null);
  }

  /** An actor is the list of its names, or one name. */
  private static List<String> names(Node actor) {
    return actor.isText()
        ? List.of(actor.text())
        : actor.elements().stream().map(Node::text).toList();
  }

  private static Figure claim(Node claim) {
    return new Figure(
        claim.asObject().requiredText("measure"),
        claim.integer("low"),
        claim.integer("high"),
        claim.text("class"),
        claim.text("side"),
        claim.text("subject"),
        claim.list("attribution").stream().map(GoldEvents::names).toList());
  }
}
