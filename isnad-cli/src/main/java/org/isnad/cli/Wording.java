package org.isnad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;

/**
 * The words with which each report names one actor.
 *
 * @param id identity in the actor lexicon
 * @param name canonical name
 */
record Wording(String id, String name, List<Use> uses) {
  record Use(String reportId, List<String> mentions) {}

  /** In the order in which the reports first name the actors; only actors that have an identity. */
  static List<Wording> of(List<CodedReport> reports) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Map<String, Set<String>>> words = new LinkedHashMap<>();
    for (CodedReport report : reports) {
      for (CodedEvent event : report.events()) {
        actors(event)
            .filter(actor -> actor.id() != null && actor.mention() != null)
            .forEach(
                actor -> {
                  names.putIfAbsent(actor.id(), actor.name());
                  words
                      .computeIfAbsent(actor.id(), id -> new LinkedHashMap<>())
                      .computeIfAbsent(report.report().id(), id -> new LinkedHashSet<>())
                      .add(actor.mention());
                });
      }
    }
    List<Wording> wording = new ArrayList<>();
    words.forEach(
        (id, byReport) ->
            wording.add(
                new Wording(
                    id,
                    names.get(id),
                    byReport.entrySet().stream()
                        .map(use -> new Use(use.getKey(), List.copyOf(use.getValue())))
                        .toList())));
    return wording;
  }

  private static Stream<ActorValue> actors(CodedEvent event) {
    Stream<ActorValue> sides = Stream.concat(event.perpetrator().stream(), event.target().stream());
    return event.responsibility() == null || event.responsibility().actor() == null
        ? sides
        : Stream.concat(sides, Stream.of(event.responsibility().actor()));
  }
}
