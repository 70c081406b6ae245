package org.isnad.store;

import java.util.List;
import org.isnad.coding.CodedReport;

/**
 * A report of the store.
 *
 * @param coded what was coded from it, with its cleaned text
 * @param retrieved when it was read, ISO 8601 in UTC
 * @param copyOf id of the report that it copies, or null
 * @param withdrawn why it no longer counts, or null
 * @param memberships the events that it tells of
 */
public record StoredReport(
    CodedReport coded,
    String hash,
    String retrieved,
    boolean linked,
    String copyOf,
    String withdrawn,
    List<Membership> memberships) {
  public StoredReport {
    memberships = List.copyOf(memberships);
  }

  /**
   * Why a mention belongs to an event.
   *
   * @param mentionId the event as the report tells it
   * @param eventId the event of the record
   * @param score log odds of the mention and the one that it is closest to, or null for the only
   *     one
   * @param reason {@code only-mention}, or {@code closest REPORT MENTION}, or {@code decision ID}
   *     where an analyst put it there
   */
  public record Membership(String mentionId, String eventId, Double score, String reason) {}
}
