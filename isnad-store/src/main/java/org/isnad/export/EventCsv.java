package org.isnad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Measure;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.Toll;

/** An event as a row of the list in CSV. */
public final class EventCsv {
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "type",
          "status",
          "date_start",
          "date_end",
          "country",
          "admin1",
          "place",
          "detail",
          "lat",
          "lon",
          "place_precision",
          "perpetrator",
          "target",
          "means",
          "killed_low",
          "killed_best",
          "killed_high",
          "killed_state",
          "reports",
          "independent_sources");

  private EventCsv() {}

  public static List<String> row(LedgerEvent event) {
    PlaceValue place = event.place();
    LedgerEvent.Figure toll = Toll.broadest(event, Measure.KILLED);
    LedgerEvent.Estimate killed = toll == null ? null : toll.estimate();
    List<String> row = new ArrayList<>();
    row.add(event.id());
    row.add(event.type().code());
    row.add(event.status() == null ? null : event.status().code());
    row.add(event.date() == null ? null : event.date().start().toString());
    row.add(event.date() == null ? null : event.date().end().toString());
    row.add(place == null ? null : place.country());
    row.add(place == null ? null : place.admin1());
    row.add(place == null ? null : place.name());
    row.add(place == null ? null : place.detail());
    row.add(place == null ? null : text(place.lat()));
    row.add(place == null ? null : text(place.lon()));
    row.add(place == null || place.precision() == null ? null : place.precision().code());
    row.add(names(event.perpetrator()));
    row.add(names(event.target()));
    row.add(event.means().stream().map(m -> m.code()).collect(Collectors.joining("; ")));
    row.add(killed == null ? null : text(killed.low()));
    row.add(killed == null ? null : text(killed.best()));
    row.add(killed == null ? null : text(killed.high()));
    row.add(killed == null ? null : killed.state());
    row.add(text(event.reports().size()));
    row.add(text(event.independentSources()));
    return row;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static String names(List<ActorValue> actors) {
    return actors.stream()
        .map(a -> a.name() == null ? a.mention() : a.name())
        .collect(Collectors.joining("; "));
  }
}
