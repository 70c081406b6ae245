package org.isnad.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Measure;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.Toll;

/** Events as features of GeoJSON (RFC 7946): a point, or no geometry where no spot is known. */
public final class GeoJson {
  public static final String HEAD = "{\"type\":\"FeatureCollection\",\"features\":[\n";
  public static final String FOOT = "\n]}\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private GeoJson() {}

  /** One feature, without a line feed. */
  public static String feature(LedgerEvent event) {
    PlaceValue place = event.place();
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", event.id());
    feature.put(
        "geometry",
        place == null || place.lat() == null || place.lon() == null
            ? null
            : Map.of("type", "Point", "coordinates", List.of(place.lon(), place.lat())));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("type", event.type().code());
    properties.put("status", event.status() == null ? null : event.status().code());
    properties.put("dateStart", event.date() == null ? null : event.date().start().toString());
    properties.put("dateEnd", event.date() == null ? null : event.date().end().toString());
    properties.put("country", place == null ? null : place.country());
    properties.put("admin1", place == null ? null : place.admin1());
    properties.put("place", place == null ? null : place.name());
    properties.put("detail", place == null ? null : place.detail());
    properties.put(
        "placePrecision",
        place == null || place.precision() == null ? null : place.precision().code());
    properties.put("perpetrator", names(event.perpetrator()));
    properties.put("target", names(event.target()));
    LedgerEvent.Figure toll = Toll.broadest(event, Measure.KILLED);
    properties.put("killedLow", toll == null ? null : toll.estimate().low());
    properties.put("killedBest", toll == null ? null : toll.estimate().best());
    properties.put("killedHigh", toll == null ? null : toll.estimate().high());
    properties.put("killedState", toll == null ? null : toll.estimate().state());
    properties.put("reports", event.reports().size());
    properties.put("independentSources", event.independentSources());
    feature.put("properties", properties);
    try {
      return JSON.writeValueAsString(feature);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(List<ActorValue> actors) {
    return actors.stream().map(a -> a.name() == null ? a.mention() : a.name()).toList();
  }
}
