package org.isnad.server;

import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Coded;
import org.isnad.coding.Measure;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Subject;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.Parties;
import org.isnad.place.EnglishNames;
import org.isnad.store.Store;

/**
 * An event as a row of a list.
 *
 * @param killed the broadest figure of those killed, or null where nobody is said to have been
 * @param independentSources who really know of it
 * @param disputed slots and measures on which sources differ
 * @param changed when it was last written, ISO 8601 in UTC
 * @param revision number of its changes, for {@code If-Match}
 * @param reviewed whether somebody has looked at it and found it right, or put it right
 */
record EventSummary(
    String id,
    String type,
    String status,
    Day date,
    Place place,
    List<Actor> perpetrator,
    List<Actor> target,
    List<String> means,
    Toll killed,
    Toll injured,
    int reports,
    int independentSources,
    List<String> disputed,
    String changed,
    long revision,
    boolean reviewed) {

  /** ISO 8601 days, the first and the last possible. */
  record Day(String start, String end, String precision) {}

  /** The name is Arabic; {@code nameEn} is null where no English one is known. */
  record Place(
      String name,
      String nameEn,
      String detail,
      String country,
      String admin1,
      Double lat,
      Double lon,
      String precision) {}

  /**
   * @param id identity in the actor lexicon, or null where only words name them
   */
  record Actor(String id, String name, String nameEn) {
    static Actor of(ActorValue value) {
      String name = value.name() == null ? value.mention() : value.name();
      return new Actor(
          value.id(),
          name,
          value.id() == null
              ? PartyWords.english(name)
              : Parties.builtIn().englishName(value.id()));
    }
  }

  /** An estimate; bounds are null where open. */
  record Toll(Integer low, Integer best, Integer high, String state) {
    /** The one number to sort by: the best estimate, or else the lowest that stands. */
    Integer number() {
      return best != null ? best : low;
    }
  }

  static EventSummary of(Store.StoredEvent stored) {
    return of(stored.event(), stored.changed(), stored.revision(), stored.reviewed() != null);
  }

  static EventSummary of(LedgerEvent event, String changed, long revision, boolean reviewed) {
    return new EventSummary(
        event.id(),
        event.type().code(),
        code(event.status()),
        event.date() == null
            ? null
            : new Day(
                event.date().start().toString(),
                event.date().end().toString(),
                code(event.date().precision())),
        place(event.place()),
        event.perpetrator().stream().map(Actor::of).toList(),
        event.target().stream().map(Actor::of).toList(),
        event.means().stream().map(Coded::code).toList(),
        toll(event, Measure.KILLED),
        toll(event, Measure.INJURED),
        event.reports().size(),
        event.independentSources(),
        disputed(event),
        changed,
        revision,
        reviewed);
  }

  static Place place(PlaceValue place) {
    return place == null
        ? null
        : new Place(
            place.name(),
            EnglishNames.of(place.name(), place.country(), place.geonameId()),
            place.detail(),
            place.country(),
            place.admin1(),
            place.lat(),
            place.lon(),
            code(place.precision()));
  }

  private static Toll toll(LedgerEvent event, Measure measure) {
    Figure figure = org.isnad.store.Toll.broadest(event, measure);
    if (figure == null) {
      return null;
    }
    Estimate estimate = figure.estimate();
    return new Toll(estimate.low(), estimate.best(), estimate.high(), estimate.state());
  }

  private static List<String> disputed(LedgerEvent event) {
    List<String> disputed = new ArrayList<>();
    for (LedgerEvent.Fact fact : event.facts()) {
      if (fact.state().equals("disputed")) {
        disputed.add(fact.slot());
      }
    }
    for (Figure figure : event.figures()) {
      if (figure.subject() == Subject.EVENT
          && figure.estimate() != null
          && figure.estimate().state().equals("disputed")
          && !disputed.contains(figure.measure().code())) {
        disputed.add(figure.measure().code());
      }
    }
    return disputed;
  }

  private static String code(Coded value) {
    return value == null ? null : value.code();
  }
}
