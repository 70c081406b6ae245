package org.isnad.store;

import java.util.List;

/**
 * Part of a list of events.
 *
 * @param next cursor of the part after it, or null where there is none
 * @param total number of all events that are as asked
 */
public record EventPage(List<EventSummary> items, String next, int total) {
  public EventPage {
    items = List.copyOf(items);
  }
}
