package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.zip.GZIPInputStream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Candidate;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.PlaceCase;
import org.isnad.coding.Span;
import org.isnad.report.Report;
import org.isnad.text.Normalizer;

/** Annotated reports, and how well a coded event fits an annotated one. */
final class Gold {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double SAME_PLACE_KM = 25;

  private Gold() {}

  /** Annotations of one split by report id. */
  static Map<String, JsonNode> read(File file, String split) throws IOException {
    Map<String, JsonNode> gold = new LinkedHashMap<>();
    for (JsonNode report : JSON.readTree(file)) {
      if (split.equals(report.path("split").asText())) {
        gold.put(report.get("id").asText(), report);
      }
    }
    return gold;
  }

  /**
   * Annotations that give no words, only where they stand (labels/events.jsonl), by report id: one
   * JSON object a line; offsets are of the report's cleaned text, as pairs of begin and end.
   */
  static Map<String, JsonNode> labels(File file) throws IOException {
    Map<String, JsonNode> labels = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file.toPath())) {
      JsonNode report = JSON.readTree(line);
      labels.put(report.get("id").asText(), report);
    }
    return labels;
  }

  /** The annotated events of a report with the words that their offsets point to. */
  static JsonNode spelled(JsonNode events, String cleaned) {
    JsonNode spelled = events.deepCopy();
    for (JsonNode event : spelled) {
      if (!event.path("trigger").isArray()) {
        continue; // has its words already
      }
      ObjectNode told = (ObjectNode) event;
      told.set("trigger_at", event.get("trigger"));
      told.put("trigger", words(event.get("trigger"), cleaned));
      for (String slot : List.of("perpetrator", "target")) {
        ArrayNode actors = JSON.createArrayNode();
        for (JsonNode actor : event.get(slot)) {
          ArrayNode names = actors.addArray();
          actor.forEach(name -> names.add(words(name, cleaned)));
        }
        told.set(slot, actors);
      }
      for (JsonNode claim : event.get("claims")) {
        ((ObjectNode) claim).put("quote", words(claim.get("at"), cleaned));
      }
    }
    return spelled;
  }

  private static String words(JsonNode at, String cleaned) {
    return at.isArray() ? cleaned.substring(at.get(0).asInt(), at.get(1).asInt()) : "";
  }

  /** The reports of a gzipped JSON lines corpus that are wanted. */
  static List<Report> reports(File corpus, Predicate<JsonNode> wanted) throws IOException {
    List<Report> reports = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(corpus)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = JSON.readTree(line);
        if (wanted.test(node)) {
          reports.add(
              new Report(
                  text(node, "id"),
                  text(node, "source"),
                  text(node, "category"),
                  text(node, "url"),
                  text(node, "title"),
                  text(node, "published"),
                  text(node, "abstract"),
                  text(node, "text")));
        }
      }
    }
    return reports;
  }

  /**
   * Which annotated event the words of a stretch of a report's cleaned text tell of, by the words
   * quoted for its claims and its trigger; null where they tell of none or of several.
   */
  static Function<Span, String> known(JsonNode events, String cleaned) {
    TreeMap<Integer, Set<String>> told = new TreeMap<>();
    for (JsonNode event : events) {
      String key = event.get("key").asText();
      List<Integer> claimed = new ArrayList<>();
      for (JsonNode claim : event.get("claims")) {
        if (claim.path("at").isArray()) {
          claimed.add((claim.get("at").get(0).asInt() + claim.get("at").get(1).asInt()) / 2);
          continue;
        }
        String quote = claim.path("quote").asText();
        int at = quote.isEmpty() ? -1 : cleaned.indexOf(quote);
        if (at >= 0) {
          claimed.add(at + quote.length() / 2);
        }
      }
      int trigger = trigger(event, cleaned, claimed);
      if (trigger >= 0) {
        claimed.add(trigger);
      }
      claimed.forEach(at -> told.computeIfAbsent(at, k -> new HashSet<>()).add(key));
    }
    return span -> {
      Set<String> keys = new HashSet<>();
      told.subMap(span.begin(), span.end()).values().forEach(keys::addAll);
      return keys.size() == 1 ? keys.iterator().next() : null;
    };
  }

  /** Where an event's trigger stands: where only it can, or beside a claim of the event. */
  private static int trigger(JsonNode event, String cleaned, List<Integer> claimed) {
    if (event.path("trigger_at").isArray()) {
      return event.get("trigger_at").get(0).asInt();
    }
    String words = event.path("trigger").asText("");
    if (words.isEmpty()) {
      return -1;
    }
    int first = cleaned.indexOf(words);
    if (first < 0 || cleaned.indexOf(words, first + 1) < 0) {
      return first;
    }
    for (int at = first; at >= 0; at = cleaned.indexOf(words, at + 1)) {
      for (int claim : claimed) {
        if (Math.abs(claim - at) < 80) {
          return at;
        }
      }
    }
    return -1;
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  /**
   * Pairs coded events with annotated ones, best first; entry j is the index of the annotated event
   * that coded event j tells of, or -1.
   */
  static int[] assign(
      JsonNode golds,
      List<Candidate> coded,
      double least,
      ToDoubleBiFunction<JsonNode, Candidate> fitness) {
    int[] given = new int[coded.size()];
    java.util.Arrays.fill(given, -1);
    Set<Integer> used = new HashSet<>();
    while (true) {
      double best = least;
      int bestGold = -1;
      int bestCoded = -1;
      for (int j = 0; j < given.length; j++) {
        for (int i = 0; given[j] < 0 && i < golds.size(); i++) {
          if (!used.contains(i)) {
            double fit = fitness.applyAsDouble(golds.get(i), coded.get(j));
            if (fit >= best && (bestGold < 0 || fit > best)) {
              best = fit;
              bestGold = i;
              bestCoded = j;
            }
          }
        }
      }
      if (bestGold < 0) {
        return given;
      }
      used.add(bestGold);
      given[bestCoded] = bestGold;
    }
  }

  /** How well a coded event fits an annotated one, by type, day, place, parties and figures. */
  static double fit(JsonNode gold, Candidate candidate) {
    boolean same = gold.get("type").asText().equals(candidate.event().type().code());
    return (same ? 1.0 : 0.0) + details(gold, candidate.event());
  }

  /** The same, with the words that tell of the event in the place of its type. */
  static double fitWithoutType(JsonNode gold, Candidate candidate) {
    String trigger = gold.path("trigger").asText();
    boolean told =
        !trigger.isEmpty()
            && candidate.sentences().stream().anyMatch(s -> s.text().contains(trigger));
    return told ? 1.0 + details(gold, candidate.event()) : 0.0;
  }

  private static double details(JsonNode gold, CodedEvent coded) {
    double score = 0;
    boolean golden = gold.hasNonNull("date_start");
    if (golden && coded.date() != null) {
      String start = coded.date().start().toString();
      String end = coded.date().end().toString();
      boolean overlap =
          start.compareTo(gold.get("date_end").asText()) <= 0
              && gold.get("date_start").asText().compareTo(end) <= 0;
      score += overlap ? 1.0 : 0.0;
    } else {
      score += 0.25;
    }
    if (coded.place() != null) {
      boolean near =
          gold.hasNonNull("lat")
              && kilometres(
                      gold.get("lat").asDouble(),
                      gold.get("lon").asDouble(),
                      coded.place().lat(),
                      coded.place().lon())
                  <= SAME_PLACE_KM;
      if (near
          || gold.hasNonNull("place")
              && sameName(gold.get("place").asText(), coded.place().name())) {
        score += 1.0;
      } else if (gold.path("country").asText("?").equals(coded.place().country())) {
        score += 0.3;
      }
    }
    score += 0.4 * (anyParty(gold.get("perpetrator"), coded.perpetrator()) ? 1 : 0);
    score += 0.4 * (anyParty(gold.get("target"), coded.target()) ? 1 : 0);
    for (JsonNode claim : gold.get("claims")) {
      boolean shared =
          coded.claims().stream()
              .anyMatch(
                  c ->
                      c.measure().code().equals(claim.get("measure").asText())
                          && same(claim.get("low"), c.low())
                          && same(claim.get("high"), c.high()));
      if (shared) {
        score += 0.8;
        break;
      }
    }
    return score;
  }

  /**
   * Kilometres from an annotated event's place, or 0 where the names are one; -1 where it is
   * another.
   */
  static double away(JsonNode gold, PlaceCase place) {
    String name = gold.path("place").asText("");
    if (!name.isEmpty() && (sameName(name, place.name()) || sameName(name, place.mention()))) {
      return 0;
    }
    if (!gold.hasNonNull("lat")) {
      return -1;
    }
    double km =
        kilometres(
            gold.get("lat").asDouble(), gold.get("lon").asDouble(), place.lat(), place.lon());
    return km <= SAME_PLACE_KM ? km : -1;
  }

  private static boolean same(JsonNode number, Integer value) {
    return number == null || number.isNull()
        ? value == null
        : value != null && value == number.asInt();
  }

  private static boolean anyParty(JsonNode gold, List<ActorValue> coded) {
    for (JsonNode names : gold) {
      for (JsonNode name : names) {
        for (ActorValue actor : coded) {
          if (sameName(name.asText(), actor.name())
              || sameName(name.asText(), actor.mention())
              || actor.aliases().stream().anyMatch(alias -> sameName(name.asText(), alias))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** 1 where an annotated event has the actor as perpetrator, 2 as target, 0 as neither. */
  static int role(JsonNode event, ActorValue actor) {
    return anyParty(event.get("perpetrator"), List.of(actor))
        ? 1
        : anyParty(event.get("target"), List.of(actor)) ? 2 : 0;
  }

  private static boolean sameName(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return both.size() == Math.min(left.size(), right.size());
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String word : Normalizer.key(name.replace('_', ' ')).split("[^\\p{L}\\p{N}]+")) {
      String bare = word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word;
      if (!bare.isEmpty() && !FILLER.contains(bare)) {
        words.add(bare);
      }
    }
    return words;
  }

  private static final Set<String> FILLER =
      Set.of(
          "مدينه", "محافظه", "قريه", "بلده", "منطقه", "تنظيم", "حركه", "جماعه", "من", "في", "علي");

  private static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double dLat = Math.toRadians(lat2 - lat1);
    double dLon = Math.toRadians(lon2 - lon1);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * 6371.0 * Math.asin(Math.sqrt(h));
  }
}
