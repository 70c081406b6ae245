package org.isnad.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Coded;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Status;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.EventDate;
import org.isnad.ledger.Overrides;

/** The value that an analyst gives to a slot, read from JSON and checked. */
final class SlotValue {
  private static final Set<String> ACTORS = Set.of("perpetrator", "target", "responsibility");

  private final String slot;
  private final Object value;

  private SlotValue(String slot, Object value) {
    this.slot = slot;
    this.value = value;
  }

  /**
   * @throws InvalidDecisionException where there is no such slot, or the value is none of it
   */
  static SlotValue of(Decision.Correct correct) {
    JsonNode json;
    try {
      json = Codec.tree(correct.valueJson() == null ? "null" : correct.valueJson());
    } catch (java.io.UncheckedIOException e) {
      throw wrong("is no JSON");
    }
    String slot = correct.slot();
    if (slot == null) {
      throw new InvalidDecisionException("slot", "a correction needs a slot");
    }
    Object value =
        switch (slot) {
          case "type" -> code(EventType.class, json);
          case "status" -> code(Status.class, json);
          case "date" -> json.isNull() ? null : date(json);
          case "place" -> json.isNull() ? null : place(json);
          case "perpetrator", "target", "responsibility" -> actors(json);
          case "means" -> means(json);
          default ->
              throw new InvalidDecisionException(
                  "slot", "there is no slot \"" + slot + "\" that can be corrected");
        };
    return new SlotValue(slot, value);
  }

  @SuppressWarnings("unchecked")
  LedgerEvent put(Overrides overrides, LedgerEvent event) {
    if (ACTORS.contains(slot)) {
      return overrides.actors(event, slot, (List<ActorValue>) value);
    }
    return switch (slot) {
      case "type" -> overrides.type(event, (EventType) value);
      case "status" -> overrides.status(event, (Status) value);
      case "date" -> overrides.date(event, (EventDate) value);
      case "place" -> overrides.place(event, (PlaceValue) value);
      default -> overrides.means(event, (List<Means>) value);
    };
  }

  private static <E extends Enum<E> & Coded> E code(Class<E> type, JsonNode json) {
    if (!json.isTextual()) {
      throw wrong("is a code of the codebook");
    }
    try {
      return Coded.of(type, json.asText());
    } catch (IllegalArgumentException e) {
      throw wrong("\"" + json.asText() + "\" is no code of the codebook");
    }
  }

  private static EventDate date(JsonNode json) {
    try {
      LocalDate start = LocalDate.parse(json.path("start").asText());
      LocalDate end = json.hasNonNull("end") ? LocalDate.parse(json.path("end").asText()) : start;
      if (end.isBefore(start)) {
        throw wrong("ends before it starts");
      }
      Precision precision =
          json.hasNonNull("precision")
              ? code(Precision.class, json.path("precision"))
              : Precision.DAY;
      return new EventDate(start, end, precision, null);
    } catch (DateTimeException e) {
      throw wrong("is {\"start\": DAY, \"end\": DAY, \"precision\": …}");
    }
  }

  private static PlaceValue place(JsonNode json) {
    String name = text(json, "name");
    if (name == null) {
      throw wrong("a place needs a name");
    }
    String country = text(json, "country");
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw wrong("a country is a code of two capital letters");
    }
    Double lat = number(json, "lat", 90);
    Double lon = number(json, "lon", 180);
    if ((lat == null) != (lon == null)) {
      throw wrong("a place has both lat and lon, or neither");
    }
    return new PlaceValue(
        name,
        null,
        country,
        text(json, "admin1"),
        lat,
        lon,
        json.hasNonNull("geonameId") ? json.path("geonameId").asLong() : null,
        json.hasNonNull("precision")
            ? code(PlacePrecision.class, json.path("precision"))
            : PlacePrecision.EXACT,
        text(json, "detail"),
        0,
        0);
  }

  private static Double number(JsonNode json, String name, double bound) {
    if (!json.hasNonNull(name)) {
      return null;
    }
    if (!json.path(name).isNumber() || Math.abs(json.path(name).asDouble()) > bound) {
      throw wrong(name + " is a number of degrees");
    }
    return json.path(name).asDouble();
  }

  private static List<ActorValue> actors(JsonNode json) {
    List<ActorValue> actors = new ArrayList<>();
    for (JsonNode item : list(json)) {
      String id = text(item, "id");
      String name = text(item, "name");
      if (name == null) {
        throw wrong("an actor needs a name");
      }
      List<String> aliases = new ArrayList<>();
      item.path("aliases").forEach(alias -> aliases.add(alias.asText()));
      actors.add(new ActorValue(id, name, null, aliases, 0, 0));
    }
    return actors;
  }

  private static List<Means> means(JsonNode json) {
    List<Means> means = new ArrayList<>();
    for (JsonNode item : list(json)) {
      means.add(code(Means.class, item));
    }
    return means;
  }

  private static JsonNode list(JsonNode json) {
    if (!json.isNull() && !json.isArray()) {
      throw wrong("is a list");
    }
    return json;
  }

  private static String text(JsonNode json, String name) {
    String text = json.hasNonNull(name) ? json.path(name).asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static InvalidDecisionException wrong(String message) {
    return new InvalidDecisionException("value", "the value: " + message);
  }
}
