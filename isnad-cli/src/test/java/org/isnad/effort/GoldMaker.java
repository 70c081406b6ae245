package org.isnad.effort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Annotated events by chance, and the coded ones that answer to them. */
final class GoldMaker {
  static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> TYPES =
      List.of("armed-clash", "suicide-bomb", "abduction", "arrest-raid", "protest-violence");
  static final List<String> ACTORS =
      List.of("كتائب الريح", "لواء النهر", "فرقة الجبل", "سرايا الغيم", "شرطة", "سائق", "سوق");
  static final List<String> MEANS = List.of("ied", "mortar", "knife", "drone", "arson");
  static final List<String> MEASURES = List.of("killed", "injured", "arrested");
  static final List<String> CLASSES = List.of("all", "civilian", "state-force", "armed-group");
  static final List<String> SIDES = List.of("target", "perpetrator", "other");
  private static final List<Site> SITES =
      List.of(
          new Site("الموصل", "IQ", 36.34, 43.12),
          new Site("حلب", "SY", 36.20, 37.16),
          new Site("عدن", "YE", 12.78, 45.03),
          new Site("سرت", "LY", 31.21, 16.59));

  private final Random random;

  GoldMaker(long seed) {
    random = new Random(seed);
  }

  private record Site(String name, String country, double lat, double lon) {}

  /**
   * Between one event and three, of different types, days and places, so that none fits another.
   */
  ArrayNode events() {
    ArrayNode events = JSON.createArrayNode();
    List<String> types = shuffled(TYPES);
    List<Site> sites = shuffled(SITES);
    for (int i = 0, n = 1 + random.nextInt(3); i < n; i++) {
      Site site = sites.get(i);
      ObjectNode event = events.addObject();
      event.put("key", "e" + (i + 1));
      event.put("salience", i == 0 ? "main" : "background");
      event.put("type", types.get(i));
      event.put("status", random.nextInt(4) == 0 ? "foiled" : "occurred");
      event.put("date_start", "2024-0" + (i + 1) + "-10");
      event.put("date_end", "2024-0" + (i + 1) + "-1" + random.nextInt(3));
      event.put("country", site.country()).put("place", site.name());
      event.put("lat", site.lat()).put("lon", site.lon());
      List<String> actors = shuffled(ACTORS);
      actors(event.putArray("perpetrator"), actors.subList(0, random.nextInt(3)));
      actors(event.putArray("target"), actors.subList(3, 3 + random.nextInt(3)));
      shuffled(MEANS).subList(0, random.nextInt(3)).forEach(event.putArray("means")::add);
      event.put("claimed_by", random.nextInt(3) == 0 ? actors.get(6) : null);
      ArrayNode claims = event.putArray("claims");
      for (int k = random.nextInt(4); k > 0; k--) {
        claims.add(claim());
      }
    }
    return events;
  }

  ObjectNode claim() {
    ObjectNode claim = JSON.createObjectNode();
    int low = random.nextInt(20);
    claim.put("measure", any(MEASURES)).put("class", any(CLASSES)).put("side", any(SIDES));
    claim.put("low", low).put("high", random.nextInt(4) == 0 ? null : (Integer) low);
    claim.put("subject", "event");
    ArrayNode chain = claim.putArray("attribution");
    shuffled(ACTORS).subList(0, random.nextInt(3)).forEach(chain::add);
    return claim;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One that is not there yet. */
  String other(List<String> values, List<String> taken) {
    return any(values.stream().filter(value -> !taken.contains(value)).toList());
  }

  /** The line that codes a report exactly as it was annotated. */
  static ObjectNode line(String id, JsonNode gold) {
    ObjectNode line = JSON.createObjectNode();
    line.putObject("report").put("id", id);
    ArrayNode events = line.putArray("events");
    gold.forEach(event -> coded(events.addObject(), event));
    return line;
  }

  static void coded(ObjectNode coded, JsonNode gold) {
    for (String name : List.of("type", "salience", "status", "means")) {
      coded.set(name, gold.get(name));
    }
    if (gold.get("date_start").isTextual()) {
      ObjectNode date = coded.putObject("date");
      date.set("start", gold.get("date_start"));
      date.set("end", gold.get("date_end"));
    }
    if (gold.get("country").isTextual() || gold.get("place").isTextual()) {
      ObjectNode place = coded.putObject("place");
      place.set("name", gold.get("place"));
      place.put("precision", gold.get("place").isTextual() ? "exact" : "country");
      for (String name : List.of("country", "lat", "lon")) {
        place.set(name, gold.get(name));
      }
    }
    for (String name : List.of("perpetrator", "target")) {
      ArrayNode actors = coded.putArray(name);
      gold.get(name).forEach(names -> actor(actors.addObject(), names));
    }
    if (gold.get("claimed_by").isTextual()) {
      coded
          .putObject("responsibility")
          .putObject("actor")
          .put("name", gold.get("claimed_by").textValue());
    }
    ArrayNode claims = coded.putArray("claims");
    gold.get("claims").forEach(claim -> claims.add(codedClaim(claim)));
  }

  static ObjectNode codedClaim(JsonNode gold) {
    ObjectNode coded = JSON.createObjectNode();
    for (String name : List.of("measure", "low", "high", "subject")) {
      coded.set(name, gold.get(name));
    }
    ObjectNode group = coded.putObject("group");
    group.set("class", gold.get("class"));
    group.set("side", gold.get("side"));
    ArrayNode chain = coded.putArray("attribution");
    gold.get("attribution").forEach(teller -> chain.addObject().put("name", teller.textValue()));
    return coded;
  }

  private static void actor(ObjectNode coded, JsonNode names) {
    coded.putNull("id").set("name", names.get(0));
    ArrayNode aliases = coded.putArray("aliases");
    for (int i = 1; i < names.size(); i++) {
      aliases.add(names.get(i));
    }
  }

  private static void actors(ArrayNode array, List<String> names) {
    names.forEach(name -> array.addArray().add(name));
  }

  private <T> List<T> shuffled(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return copy;
  }
}
