package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.zip.GZIPInputStream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Candidate;
import org.isnad.coding.CodedEvent;
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
