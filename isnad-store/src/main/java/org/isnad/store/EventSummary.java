package org.isnad.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.coding.ActorValue;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.ledger.LedgerEvent;

/**
 * An event in a list.
 *
 * @param killed estimate of the broadest figure of the dead, or null where nobody counts any
 * @param injured the same of the injured
 * @param reports number of its reports
 * @param disputed slots and measures on which sources disagree
 * @param changed when it last changed, ISO 8601 in UTC
 * @param revision number of its changes
 * @param reviewed who has looked at it as it stands, or null
 */
public record EventSummary(
    String id,
    EventType type,
    Status status,
    LedgerEvent.EventDate date,
    PlaceValue place,
    List<ActorValue> perpetrator,
    List<ActorValue> target,
    List<Means> means,
    LedgerEvent.Estimate killed,
    LedgerEvent.Estimate injured,
    int reports,
    int independentSources,
    List<String> disputed,
    String changed,
    long revision,
    Store.Reviewed reviewed) {
  private static final String DISPUTED = "disputed";

  public EventSummary {
    perpetrator = List.copyOf(perpetrator);
    target = List.copyOf(target);
    means = List.copyOf(means);
    disputed = List.copyOf(disputed);
  }

  /** Summary of an event as it stands or as it stood. */
  public static EventSummary of(
      LedgerEvent event, String changed, long revision, Store.Reviewed reviewed) {
    return new EventSummary(
        event.id(),
        event.type(),
        event.status(),
        event.date(),
        event.place(),
        event.perpetrator(),
        event.target(),
        event.means(),
        estimate(event, Measure.KILLED),
        estimate(event, Measure.INJURED),
        event.reports().size(),
        event.independentSources(),
        disputed(event),
        changed,
        revision,
        reviewed);
  }

  private static LedgerEvent.Estimate estimate(LedgerEvent event, Measure measure) {
    LedgerEvent.Figure figure = Toll.broadest(event, measure);
    return figure == null ? null : figure.estimate();
  }

  private static List<String> disputed(LedgerEvent event) {
    Set<String> names = new LinkedHashSet<>();
    for (LedgerEvent.Figure figure : event.figures()) {
      if (figure.subject() == Subject.EVENT && DISPUTED.equals(figure.estimate().state())) {
        names.add(figure.measure().code());
      }
    }
    for (LedgerEvent.Fact fact : event.facts()) {
      if (DISPUTED.equals(fact.state())) {
        names.add(fact.slot());
      }
    }
    return new ArrayList<>(names);
  }
}
