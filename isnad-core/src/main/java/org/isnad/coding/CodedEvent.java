package org.isnad.coding;

import java.util.List;

/**
 * One event as one report tells it (codebook, section 2).
 *
 * @param date null where the report fixes none
 * @param openDate what a report of unknown date says of the day, or null; only where {@code date}
 *     is null
 */
public record CodedEvent(
    String id,
    EventType type,
    Salience salience,
    Status status,
    List<AttributionLink> statusAttribution,
    Span trigger,
    DateValue date,
    OpenDate openDate,
    PlaceValue place,
    List<ActorValue> perpetrator,
    List<ActorValue> target,
    List<Means> means,
    Responsibility responsibility,
    List<Span> phases,
    List<Claim> claims,
    List<Evidence> evidence) {
  public CodedEvent {
    statusAttribution = List.copyOf(statusAttribution);
    perpetrator = List.copyOf(perpetrator);
    target = List.copyOf(target);
    means = List.copyOf(means);
    phases = List.copyOf(phases);
    claims = List.copyOf(claims);
    evidence = List.copyOf(evidence);
  }

  /** An event whose date, if it has one, is fixed. */
  public CodedEvent(
      String id,
      EventType type,
      Salience salience,
      Status status,
      List<AttributionLink> statusAttribution,
      Span trigger,
      DateValue date,
      PlaceValue place,
      List<ActorValue> perpetrator,
      List<ActorValue> target,
      List<Means> means,
      Responsibility responsibility,
      List<Span> phases,
      List<Claim> claims,
      List<Evidence> evidence) {
    this(
        id,
        type,
        salience,
        status,
        statusAttribution,
        trigger,
        date,
        null,
        place,
        perpetrator,
        target,
        means,
        responsibility,
        phases,
        claims,
        evidence);
  }
}
