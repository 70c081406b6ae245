package org.isnad.coding;

import java.util.List;

/** One event as one report tells it (codebook, section 2). */
public record CodedEvent(
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
  public CodedEvent {
    statusAttribution = List.copyOf(statusAttribution);
    perpetrator = List.copyOf(perpetrator);
    target = List.copyOf(target);
    means = List.copyOf(means);
    phases = List.copyOf(phases);
    claims = List.copyOf(claims);
    evidence = List.copyOf(evidence);
  }
}
