package org.isnad.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many of the events asked for have which value, most first. */
record Facets(
    List<Count> type,
    List<Count> status,
    List<Count> country,
    List<Count> actor,
    List<Count> perpetrator,
    List<Count> target,
    List<Count> means,
    List<Count> state,
    List<Count> sources) {
  private static final int MOST = 100;

  /**
   * @param name Arabic name of an actor; null for what the codebook names
   */
  record Count(String value, String name, String nameEn, int count) {}

  /**
   * Counts in one pass. The condition on a facet does not bear on the counts of that facet, so that
   * one sees what else could be chosen.
   */
  static Facets of(Collection<EventRecord> events, EventFilter filter) {
    Map<String, Counter> counters = new HashMap<>();
    for (String facet :
        List.of(
            "type",
            "status",
            "country",
            "actor",
            "perpetrator",
            "target",
            "means",
            "state",
            "sources")) {
      counters.put(facet, new Counter());
    }
    for (EventRecord event : events) {
      String failing = null;
      boolean out = false;
      for (EventFilter.Condition condition : filter.conditions()) {
        if (!condition.holds().test(event)) {
          if (failing != null && !failing.equals(condition.facet()) || condition.facet() == null) {
            out = true;
            break;
          }
          failing = condition.facet();
        }
      }
      if (!out) {
        count(counters, event, failing);
      }
    }
    return new Facets(
        counters.get("type").list(),
        counters.get("status").list(),
        counters.get("country").list(),
        counters.get("actor").list(),
        counters.get("perpetrator").list(),
        counters.get("target").list(),
        counters.get("means").list(),
        counters.get("state").list(),
        counters.get("sources").list());
  }

  /**
   * @param only the one facet in which it counts, or null for all
   */
  private static void count(Map<String, Counter> counters, EventRecord event, String only) {
    EventSummary row = event.row();
    add(counters, only, "type", row.type());
    add(counters, only, "status", row.status());
    add(counters, only, "country", row.place() == null ? null : row.place().country());
    add(counters, only, "state", EventFilter.state(event));
    add(counters, only, "sources", EventFilter.sources(event));
    for (String means : row.means()) {
      add(counters, only, "means", means);
    }
    if (only == null
        || only.equals("actor")
        || only.equals("perpetrator")
        || only.equals("target")) {
      Set<String> counted = new HashSet<>();
      for (EventRecord.ActorKey actor : event.actors()) {
        if (counted.add(actor.value())) {
          add(counters, only, "actor", actor);
        }
        if (!actor.role().equals("responsibility") && counted.add(actor.role() + actor.value())) {
          add(counters, only, actor.role(), actor);
        }
      }
    }
  }

  private static void add(Map<String, Counter> counters, String only, String facet, String value) {
    if (value != null && (only == null || only.equals(facet))) {
      counters.get(facet).add(value, null, null);
    }
  }

  private static void add(
      Map<String, Counter> counters, String only, String facet, EventRecord.ActorKey actor) {
    if (only == null || only.equals(facet)) {
      counters.get(facet).add(actor.value(), actor.name(), actor.nameEn());
    }
  }

  /** Counts in place, so that counting makes no objects but the first time. */
  private static final class Counter {
    private final Map<String, Tally> tallies = new HashMap<>();

    void add(String value, String name, String nameEn) {
      tallies.computeIfAbsent(value, v -> new Tally(name, nameEn)).count++;
    }

    List<Count> list() {
      List<Count> list = new ArrayList<>();
      tallies.forEach(
          (value, tally) -> list.add(new Count(value, tally.name, tally.nameEn, tally.count)));
      list.sort(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value));
      return List.copyOf(list.subList(0, Math.min(MOST, list.size())));
    }
  }

  private static final class Tally {
    private final String name;
    private final String nameEn;
    private int count;

    Tally(String name, String nameEn) {
      this.name = name;
      this.nameEn = nameEn;
    }
  }
}
