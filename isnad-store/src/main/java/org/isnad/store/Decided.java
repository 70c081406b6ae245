package org.isnad.store;

import java.util.List;

/**
 * What a decision brought about.
 *
 * @param decision as it is kept now
 * @param events ids of the events that changed, also of those that are merged or withdrawn now
 * @param event id of the event in which the decision's first anchor is now, or null where it has
 *     none
 */
public record Decided(StoredDecision decision, List<String> events, String event) {
  public Decided {
    events = List.copyOf(events);
  }
}
