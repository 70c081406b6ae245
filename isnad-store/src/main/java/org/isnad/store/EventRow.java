package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Coded;
import org.isnad.coding.Means;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.text.Normalizer;

/** What an event is looked up by; the same for the event as it stands and as it stood. */
record EventRow(
    String id,
    String type,
    String status,
    String dateStart,
    String dateEnd,
    String country,
    String place,
    String placeKey,
    Double lat,
    Double lon,
    Integer killed,
    int reports,
    int sources,
    String means,
    String states,
    List<ActorRow> actors) {

  /** An actor in a role: {@code perpetrator}, {@code target} or {@code responsibility}. */
  record ActorRow(String role, String actorId, String name, String key) {}

  static EventRow of(LedgerEvent event) {
    PlaceValue place = event.place();
    List<ActorRow> actors = new ArrayList<>();
    actors("perpetrator", event.perpetrator(), actors);
    actors("target", event.target(), actors);
    actors("responsibility", event.responsibility(), actors);
    return new EventRow(
        event.id(),
        event.type().code(),
        event.status() == null ? null : event.status().code(),
        event.date() == null ? null : event.date().start().toString(),
        event.date() == null ? null : event.date().end().toString(),
        place == null ? null : place.country(),
        place == null ? null : place.name(),
        place == null ? "" : key(place.name(), place.detail(), place.admin1()),
        place == null ? null : place.lat(),
        place == null ? null : place.lon(),
        Toll.killed(event),
        event.reports().size(),
        event.independentSources(),
        codes(event.means().stream().map(Means::code)),
        codes(event.figures().stream().map(figure -> figure.estimate().state())),
        actors);
  }

  /** Codes between bars, each once. */
  private static String codes(Stream<String> codes) {
    return codes.distinct().sorted().collect(Collectors.joining("|", "|", "|"));
  }

  private static void actors(String role, List<ActorValue> values, List<ActorRow> rows) {
    for (ActorValue value : values) {
      rows.add(new ActorRow(role, value.id(), value.name(), key(value.name(), value.mention())));
    }
  }

  /** Names as they are searched: letters folded, a bar between and around them. */
  static String key(String... names) {
    StringBuilder key = new StringBuilder("|");
    for (String name : names) {
      if (name != null) {
        key.append(Normalizer.key(name)).append('|');
      }
    }
    return key.toString();
  }

  static String code(Coded value) {
    return value == null ? null : value.code();
  }
}
