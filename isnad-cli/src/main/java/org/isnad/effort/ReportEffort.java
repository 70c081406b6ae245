package org.isnad.effort;

import java.util.List;

/**
 * The edits of one report.
 *
 * @param coded whether there was a draft of it at all
 * @param events the annotated events in their order, then those to delete
 * @param fromScratch the edits with an empty draft
 */
public record ReportEffort(String id, boolean coded, List<EventEffort> events, int fromScratch) {
  public ReportEffort {
    events = List.copyOf(events);
  }

  /** The number of edits. */
  public int edits() {
    return events.stream().mapToInt(event -> event.edits().size()).sum();
  }

  /** How many events had this outcome. */
  public int count(EventEffort.Outcome outcome) {
    return (int) events.stream().filter(event -> event.outcome() == outcome).count();
  }
}
