package org.isnad.export;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Side;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.Store;
import org.isnad.store.Toll;

/**
 * Events with deaths in the 49 columns of UCDP's GED. What GED asks for and the record does not
 * know stays empty and goes into the loss report.
 */
public final class GedCsv {
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "relid",
          "year",
          "active_year",
          "code_status",
          "type_of_violence",
          "conflict_dset_id",
          "conflict_new_id",
          "conflict_name",
          "dyad_dset_id",
          "dyad_new_id",
          "dyad_name",
          "side_a_dset_id",
          "side_a_new_id",
          "side_a",
          "side_b_dset_id",
          "side_b_new_id",
          "side_b",
          "number_of_sources",
          "source_article",
          "source_office",
          "source_date",
          "source_headline",
          "source_original",
          "where_prec",
          "where_coordinates",
          "where_description",
          "adm_1",
          "adm_2",
          "latitude",
          "longitude",
          "geom_wkt",
          "priogrid_gid",
          "country",
          "country_id",
          "region",
          "event_clarity",
          "date_prec",
          "date_start",
          "date_end",
          "deaths_a",
          "deaths_b",
          "deaths_civilians",
          "deaths_unknown",
          "best",
          "high",
          "low",
          "gwnoa",
          "gwnob");

  private static final int MONTH = 31;
  private static final int WEEK = 7;

  private GedCsv() {}

  /**
   * @return the row, or null where GED has no such event: nobody killed, or it did not happen
   */
  public static List<String> row(Store.Recorded recorded, LossReport loss) {
    LedgerEvent event = recorded.event();
    if (event.status() != null
        && event.status() != Status.OCCURRED
        && event.status() != Status.ALLEGED) {
      loss.lost("event left out, status " + event.status().code());
      return null;
    }
    LedgerEvent.Figure toll = Toll.broadest(event, Measure.KILLED);
    Integer best =
        toll == null
            ? null
            : toll.estimate().best() != null ? toll.estimate().best() : toll.estimate().low();
    if (best == null || best < 1) {
      loss.lost("event left out, nobody counted as killed");
      return null;
    }
    if (event.date() == null) {
      loss.lost("event left out, no date");
      return null;
    }
    Map<String, String> row = new LinkedHashMap<>();
    COLUMNS.forEach(column -> row.put(column, null));
    row.put("id", String.valueOf(recorded.number()));
    date(event.date(), row);
    if (event.type() == EventType.ATTACK_ON_CIVILIANS) {
      row.put("type_of_violence", "3");
    }
    row.put("side_a", Names.first(event.perpetrator()));
    row.put("side_b", Names.first(event.target()));
    if (row.get("side_a") != null && row.get("side_b") != null) {
      row.put("dyad_name", row.get("side_a") + " - " + row.get("side_b"));
    }
    sources(event, toll, row);
    place(event.place(), row);
    row.put("event_clarity", row.get("date_prec").equals("1") ? "1" : "2");
    deaths(event, toll, best, row, loss);
    loss.lost(row, event.status());
    loss.written();
    return row.values().stream().toList();
  }

  private static void date(LedgerEvent.EventDate date, Map<String, String> row) {
    long days = ChronoUnit.DAYS.between(date.start(), date.end()) + 1;
    if (date.start().getYear() == date.end().getYear()) {
      row.put("year", String.valueOf(date.start().getYear()));
    }
    row.put("date_start", date.start().toString());
    row.put("date_end", date.end().toString());
    row.put(
        "date_prec",
        days == 1 ? "1" : days < WEEK ? "2" : days == WEEK ? "3" : days <= MONTH ? "4" : "5");
  }

  private static void sources(LedgerEvent event, LedgerEvent.Figure toll, Map<String, String> row) {
    row.put("number_of_sources", String.valueOf(event.independentSources()));
    row.put("source_article", ids(event));
    row.put("source_office", joined(event, LedgerEvent.Member::source));
    row.put("source_date", joined(event, LedgerEvent.Member::published));
    Set<String> tellers = new LinkedHashSet<>();
    for (LedgerEvent.FigureClaim claim : toll.claims()) {
      List<AttributionLink> chain = claim.attribution();
      if (!chain.isEmpty()) {
        AttributionLink first = chain.get(chain.size() - 1);
        tellers.add(first.name() == null ? first.mention() : first.name());
      }
    }
    row.put("source_original", tellers.isEmpty() ? null : String.join("; ", tellers));
  }

  private static String ids(LedgerEvent event) {
    return event.reports().stream().map(LedgerEvent.Member::id).collect(Collectors.joining("; "));
  }

  private static String joined(
      LedgerEvent event, java.util.function.Function<LedgerEvent.Member, String> part) {
    String text =
        event.reports().stream()
            .map(part)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }

  private static void place(PlaceValue place, Map<String, String> row) {
    if (place == null) {
      return;
    }
    row.put("where_coordinates", place.name());
    row.put("where_description", place.detail());
    row.put("adm_1", place.admin1());
    row.put("country", Names.country(place.country()));
    if (place.lat() != null && place.lon() != null) {
      String lat = String.format(Locale.ROOT, "%.6f", place.lat());
      String lon = String.format(Locale.ROOT, "%.6f", place.lon());
      row.put("latitude", lat);
      row.put("longitude", lon);
      row.put("geom_wkt", "POINT (" + lon + " " + lat + ")");
    }
    PlacePrecision precision = place.precision();
    if (precision != null) {
      row.put(
          "where_prec",
          switch (precision) {
            case EXACT -> "1";
            case NEAR -> "2";
            case ADMIN2 -> "3";
            case ADMIN1 -> "4";
            case COUNTRY -> "6";
          });
    }
  }

  /** Deaths by side must add up to the best estimate; where they cannot, all are unknown. */
  private static void deaths(
      LedgerEvent event,
      LedgerEvent.Figure toll,
      int best,
      Map<String, String> row,
      LossReport loss) {
    int a = 0;
    int b = 0;
    int civilians = 0;
    for (LedgerEvent.Figure figure : event.figures()) {
      Integer number = figure.estimate().best();
      if (figure.measure() != Measure.KILLED
          || figure.subject() != Subject.EVENT
          || figure.group().mention() != null
          || number == null) {
        continue;
      }
      if (figure.group().classOf() == GroupClass.CIVILIAN) {
        civilians = Math.max(civilians, number);
      } else if (figure.group().side() == Side.PERPETRATOR) {
        a = Math.max(a, number);
      } else if (figure.group().side() == Side.TARGET
          && (figure.group().classOf() == GroupClass.STATE_FORCE
              || figure.group().classOf() == GroupClass.ARMED_GROUP)) {
        b = Math.max(b, number);
      }
    }
    if (a + b + civilians > best) {
      loss.lost("deaths by side do not add up, given as unknown");
      a = 0;
      b = 0;
      civilians = 0;
    }
    row.put("deaths_a", String.valueOf(a));
    row.put("deaths_b", String.valueOf(b));
    row.put("deaths_civilians", String.valueOf(civilians));
    row.put("deaths_unknown", String.valueOf(best - a - b - civilians));
    row.put("best", String.valueOf(best));
    LedgerEvent.Estimate estimate = toll.estimate();
    if (estimate.best() == null) {
      loss.lost("best: only the lowest of several figures");
    }
    if (estimate.high() == null) {
      loss.lost("high: open upwards, given as best");
    }
    int high = estimate.high() == null ? best : Math.max(best, estimate.high());
    int low = estimate.low() == null ? best : Math.min(best, estimate.low());
    row.put("high", String.valueOf(high));
    row.put("low", String.valueOf(low));
  }
}
