package org.isnad.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Status;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.Store;
import org.isnad.store.Toll;

/**
 * Events in the 31 columns of ACLED's CSV, with ACLED's values only. What ACLED asks for and the
 * record does not know stays empty and goes into the loss report; the data are the user's own.
 */
public final class AcledCsv {
  public static final List<String> COLUMNS =
      List.of(
          "event_id_cnty",
          "event_date",
          "year",
          "time_precision",
          "disorder_type",
          "event_type",
          "sub_event_type",
          "actor1",
          "assoc_actor_1",
          "inter1",
          "actor2",
          "assoc_actor_2",
          "inter2",
          "interaction",
          "civilian_targeting",
          "iso",
          "region",
          "country",
          "admin1",
          "admin2",
          "admin3",
          "location",
          "latitude",
          "longitude",
          "geo_precision",
          "source",
          "source_scale",
          "notes",
          "fatalities",
          "tags",
          "timestamp");

  private static final String BATTLES = "Battles";
  private static final String REMOTE = "Explosions/Remote violence";
  private static final String CIVILIANS = "Violence against civilians";
  private static final String STRATEGIC = "Strategic developments";
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  private AcledCsv() {}

  private record Kind(String event, String sub) {}

  /**
   * @return the row, or null where ACLED has no such event (threatened, denied, foiled)
   */
  public static List<String> row(Store.Recorded recorded, LossReport loss) {
    LedgerEvent event = recorded.event();
    boolean disrupted = event.type() == EventType.DISRUPTED_ATTACK;
    if (event.status() == Status.THREATENED
        || event.status() == Status.DENIED
        || event.status() == Status.FOILED && !disrupted) {
      loss.lost("event left out, status " + event.status().code());
      return null;
    }
    Map<String, String> row = new LinkedHashMap<>();
    COLUMNS.forEach(column -> row.put(column, null));
    date(event.date(), row);
    kind(event, row);
    row.put("actor1", Names.first(event.perpetrator()));
    row.put("assoc_actor_1", Names.others(event.perpetrator()));
    row.put("actor2", Names.first(event.target()));
    row.put("assoc_actor_2", Names.others(event.target()));
    place(event.place(), row);
    String prefix = event.place() == null ? null : Names.iso3(event.place().country());
    row.put("event_id_cnty", (prefix == null ? "" : prefix) + recorded.number());
    Set<String> outlets = new LinkedHashSet<>();
    event.reports().forEach(r -> outlets.add(r.source() == null ? r.id() : r.source()));
    row.put("source", String.join("; ", outlets));
    fatalities(event, row, loss);
    row.put("timestamp", String.valueOf(Instant.parse(recorded.changed()).getEpochSecond()));
    loss.lost(row, event.status());
    loss.written();
    return row.values().stream().toList();
  }

  private static void date(LedgerEvent.EventDate date, Map<String, String> row) {
    if (date == null) {
      return;
    }
    long days = ChronoUnit.DAYS.between(date.start(), date.end()) + 1;
    if (days > MONTH) {
      if (date.start().getYear() == date.end().getYear()) {
        row.put("year", String.valueOf(date.start().getYear()));
      }
      return;
    }
    // Of a month ACLED gives the middle.
    LocalDate day =
        date.precision() == Precision.MONTH ? date.start().plusDays(days / 2) : date.start();
    row.put("event_date", day.toString());
    row.put("year", String.valueOf(day.getYear()));
    row.put("time_precision", days == 1 ? "1" : days <= WEEK ? "2" : "3");
  }

  private static void kind(LedgerEvent event, Map<String, String> row) {
    Kind kind =
        switch (event.type()) {
          case ARMED_CLASH -> new Kind(BATTLES, "Armed clash");
          // Who holds power decides which of two sub-events it is.
          case TERRITORY_CHANGE -> new Kind(BATTLES, null);
          case AIR_DRONE_STRIKE -> new Kind(REMOTE, "Air/drone strike");
          case SHELLING_MISSILE -> new Kind(REMOTE, "Shelling/artillery/missile attack");
          case SUICIDE_BOMB -> new Kind(REMOTE, "Suicide bomb");
          case REMOTE_EXPLOSIVE ->
              new Kind(
                  REMOTE,
                  event.means().equals(List.of(Means.GRENADE))
                      ? "Grenade"
                      : "Remote explosive/landmine/IED");
          case CHEMICAL_WEAPON -> new Kind(REMOTE, "Chemical weapon");
          case ATTACK_ON_CIVILIANS -> new Kind(CIVILIANS, "Attack");
          case ABDUCTION -> new Kind(CIVILIANS, "Abduction/forced disappearance");
          case ARREST_RAID -> new Kind(STRATEGIC, "Arrests");
          case DISRUPTED_ATTACK -> new Kind(STRATEGIC, "Disrupted weapons use");
          case PRISON_BREAK, PROTEST_VIOLENCE, OTHER_VIOLENCE -> new Kind(null, null);
        };
    row.put("event_type", kind.event());
    row.put("sub_event_type", kind.sub());
    if (kind.event() != null) {
      row.put("disorder_type", kind.event().equals(STRATEGIC) ? STRATEGIC : "Political violence");
    }
    if (CIVILIANS.equals(kind.event())) {
      row.put("civilian_targeting", "Civilian targeting");
    }
  }

  private static void place(PlaceValue place, Map<String, String> row) {
    if (place == null) {
      return;
    }
    row.put("iso", Names.numeric(place.country()));
    row.put("country", Names.country(place.country()));
    row.put("admin1", place.admin1());
    row.put("location", place.name());
    if (place.lat() != null && place.lon() != null) {
      row.put("latitude", String.format(Locale.ROOT, "%.4f", place.lat()));
      row.put("longitude", String.format(Locale.ROOT, "%.4f", place.lon()));
    }
    if (place.precision() != null && place.precision() != PlacePrecision.COUNTRY) {
      row.put(
          "geo_precision",
          switch (place.precision()) {
            case EXACT -> "1";
            case NEAR -> "2";
            default -> "3";
          });
    }
  }

  private static void fatalities(LedgerEvent event, Map<String, String> row, LossReport loss) {
    LedgerEvent.Figure toll = Toll.broadest(event, Measure.KILLED);
    if (toll == null) {
      return;
    }
    LedgerEvent.Estimate estimate = toll.estimate();
    if (estimate.best() != null) {
      row.put("fatalities", String.valueOf(estimate.best()));
    } else if (estimate.low() != null) {
      row.put("fatalities", String.valueOf(estimate.low()));
      loss.lost("fatalities: only the lowest of several figures");
    }
    if (estimate.why() != null) {
      row.put("notes", estimate.why().en());
    }
  }
}
