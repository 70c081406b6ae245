package org.isnad.store;

import java.util.List;
import org.isnad.ledger.LedgerEvent;

/**
 * One entry of the change feed.
 *
 * @param seq ascending in the order of writing
 * @param at when, ISO 8601 in UTC
 * @param eventId the event that changed
 * @param kind {@code created}, {@code revised}, {@code merged}, {@code split} or {@code withdrawn}
 * @param rule what brought it about: {@code linking}, {@code reconciling}, or {@code decision}
 * @param by who decided it or withdrew the report, or null where reports brought it about
 * @param decision id of the decision, or null
 * @param otherId the event that this one was merged into or split from, or null
 * @param fields what differs
 * @param event the event as it stood after the change; null after a merger or a withdrawal
 */
public record Change(
    long seq,
    String at,
    String eventId,
    String kind,
    String rule,
    String by,
    Long decision,
    String otherId,
    List<Field> fields,
    LedgerEvent event) {
  public Change {
    fields = List.copyOf(fields);
  }

  /**
   * A field before and after.
   *
   * @param name {@code type}, {@code place}, {@code reports}, {@code
   *     figures.killed.event.all.target}
   * @param before JSON, or null where there was none
   * @param after JSON, or null where there is none
   */
  public record Field(String name, String before, String after) {}
}
