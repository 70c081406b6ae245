package org.isnad.effort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes events of what {@code isnad code} writes. */
final class CodedEvents {
  private CodedEvents() {}

  static String reportId(Node line) {
    Node report = line.asObject().object("report");
    if (report == null) {
      throw new Node.Wrong("report is missing");
    }
    return report.requiredText("id");
  }

  static List<Event> events(Node line) {
    return line.list("events").stream().map(CodedEvents::event).toList();
  }

  private static Event event(Node event) {
    Node responsibility = event.asObject().object("responsibility");
    Node claimant = responsibility == null ? null : responsibility.object("actor");
    Set<String> means = new HashSet<>();
    event.list("means").forEach(node -> means.add(node.text()));
    return new Event(
        event.text("type"),
        event.text("salience", "main"),
        event.text("status", "occurred"),
        days(event.object("date")),
        place(event.object("place")),
        event.list("perpetrator").stream().map(CodedEvents::names).toList(),
        event.list("target").stream().map(CodedEvents::names).toList(),
        means,
        claimant == null ? List.of() : names(claimant),
        event.list("claims").stream().map(CodedEvents::claim).toList());
  }

  private static Days days(Node date) {
    LocalDate start = date == null ? null : date.day("start");
    if (start == null) {
      return null;
    }
    LocalDate end = date.day("end");
    return new Days(start, end == null ? start : end);
  }

  private static Place place(Node place) {
    if (place == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    add(names, place.text("name"));
    add(names, place.text("mention"));
    return new Place(
        names,
        place.text("country"),
        place.number("lat"),
        place.number("lon"),
        names.isEmpty() || "country".equals(place.text("precision")));
  }

  private static List<String> names(Node actor) {
    List<String> names = new ArrayList<>();
    add(names, actor.asObject().text("name"));
    add(names, actor.text("mention"));
    actor.list("aliases").forEach(alias -> names.add(alias.text()));
    return names;
  }

  private static void add(List<String> names, String name) {
    if (name != null) {
      names.add(name);
    }
  }

  private static Figure claim(Node claim) {
    Node group = claim.asObject().object("group");
    return new Figure(
        claim.requiredText("measure"),
        claim.integer("low"),
        claim.integer("high"),
        group == null ? null : group.text("class"),
        group == null ? null : group.text("side"),
        claim.text("subject"),
        claim.list("attribution").stream().map(CodedEvents::names).toList());
  }
}
