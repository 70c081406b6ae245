package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.isnad.text.Normalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole way on the sample reports: files in, a ledger out, and every row of {@code
 * samples-expected.tsv} (its header explains the kinds of rows) holds of it.
 */
class SamplesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Rows of {@code samples-known.tsv}, which don't hold yet, with the reason. A row that holds must
   * be taken off the list: the test fails until it is.
   */
  private static final Map<String, String> KNOWN = new HashMap<>();

  private static final List<JsonNode> LEDGER = new ArrayList<>();
  private static final Map<String, JsonNode> EVENTS = new HashMap<>();

  @BeforeAll
  static void demo() throws IOException {
    Harness.Result result = Harness.real().home(ROOT).run("demo", "--no-serve", "--format", "json");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    for (String line : result.lines()) {
      LEDGER.add(MAPPER.readTree(line));
    }
    for (String[] row : rows("/samples-known.tsv")) {
      KNOWN.put(row[0], row[1]);
    }
    for (String[] row : rows()) {
      if (row[0].equals("event")) {
        EVENTS.put(row[1], nearest(Set.of(row[7].split(","))));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> rowsHold() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> holds(row)));
  }

  @Test
  void theExpectationOfTheSamplesIsTheOneTestedHere() throws IOException {
    Path samples = ROOT.resolve("samples/expected.tsv");
    try (var in = SamplesTest.class.getResourceAsStream("/samples-expected.tsv")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(samples));
    }
  }

  @Test
  void knownRowsAreRowsOfTheFile() throws IOException {
    assertThat(rows().stream().map(row -> String.join(" ", row)).toList())
        .containsAll(KNOWN.keySet());
  }

  @Test
  void onlyReportsAreRead() {
    assertThat(DemoCommand.reports(ROOT.resolve("samples")))
        .hasSizeGreaterThanOrEqualTo(15)
        .noneMatch(file -> file.endsWith(".tsv") || file.endsWith(".md"));
  }

  private static void holds(String[] row) {
    String failure = failure(row);
    String reason = KNOWN.get(String.join(" ", row));
    if (reason == null) {
      if (failure != null) {
        fail(failure);
      }
    } else if (failure == null) {
      fail("holds now; take it off the list of known faults");
    }
  }

  /** Why the row doesn't hold, or null where it does. */
  private static String failure(String[] row) {
    return switch (row[0]) {
      case "event" -> event(row);
      case "figure" -> figure(row);
      case "claim" -> claim(row);
      case "copy" -> copy(row);
      case "silent" -> silent(row);
      case "absent" -> absent(row);
      default -> "unknown kind of row";
    };
  }

  private static String event(String[] row) {
    Set<String> reports = Set.of(row[7].split(","));
    long same = LEDGER.stream().filter(event -> ids(event).equals(reports)).count();
    JsonNode event = EVENTS.get(row[1]);
    List<String> wrong = new ArrayList<>();
    if (same != 1) {
      wrong.add("reports: " + ids(event));
    }
    JsonNode date = event.path("date");
    JsonNode place = event.path("place");
    check(wrong, "type", row[2], event.path("type").asText(null));
    check(wrong, "start", row[3], date.path("start").asText(null));
    check(wrong, "end", row[4], date.path("end").asText(null));
    check(wrong, "country", row[5], place.path("country").asText(null));
    String name = place.path("name").asText(null);
    String detail = place.path("detail").asText(null);
    if (Stream.of(row[6].split("\\|")).noneMatch(p -> samePlace(p, name) || samePlace(p, detail))) {
      wrong.add("place: " + name + ", " + detail);
    }
    return wrong.isEmpty() ? null : String.join("; ", wrong);
  }

  private static void check(List<String> wrong, String what, String expected, String value) {
    if (!alternatives(expected, value)) {
      wrong.add(what + ": " + value);
    }
  }

  private static boolean alternatives(String expected, String value) {
    return expected.equals("-") || Set.of(expected.split("\\|")).contains(String.valueOf(value));
  }

  private static boolean samePlace(String expected, String place) {
    return place != null && Normalizer.key(expected).equals(Normalizer.key(place));
  }

  private static String figure(String[] row) {
    List<JsonNode> measured = figures(row);
    boolean holds =
        measured.stream()
            .anyMatch(
                figure ->
                    alternatives(row[3], figure.at("/group/class").asText())
                        && alternatives(row[4], figure.at("/group/side").asText())
                        && estimate(row, figure.get("estimate")));
    return holds
        ? null
        : "figures: "
            + measured.stream().map(f -> f.get("group") + " " + f.get("estimate")).toList();
  }

  private static boolean estimate(String[] row, JsonNode estimate) {
    return number(row[5], estimate.get("low"))
        && (row[6].startsWith("!")
            ? !row[6].substring(1).equals(estimate.get("best").asText())
            : number(row[6], estimate.get("best")))
        && number(row[7], estimate.get("high"))
        && alternatives(row[8], estimate.get("state").asText());
  }

  private static boolean number(String expected, JsonNode number) {
    return expected.equals("-") || expected.equals(number.asText());
  }

  private static String claim(String[] row) {
    List<JsonNode> claims = new ArrayList<>();
    for (JsonNode figure : figures(row)) {
      for (JsonNode claim : figure.get("claims")) {
        if (claim.get("reportId").asText().equals(row[4])
            && (claim.get("low").asText().equals(row[3])
                || claim.get("high").asText().equals(row[3]))) {
          claims.add(claim);
        }
      }
    }
    boolean holds =
        claims.stream()
            .anyMatch(
                claim ->
                    alternatives(row[5], claim.get("standing").asText())
                        && alternatives(row[6], claim.get("claimant").asText()));
    return holds
        ? null
        : "claims: "
            + claims.stream()
                .map(c -> c.get("standing").asText() + " " + c.get("claimant").asText())
                .toList();
  }

  private static List<JsonNode> figures(String[] row) {
    return stream(EVENTS.get(row[1]).get("figures"))
        .filter(figure -> figure.get("measure").asText().equals(row[2]))
        .toList();
  }

  private static String copy(String[] row) {
    for (JsonNode event : LEDGER) {
      for (JsonNode member : event.get("reports")) {
        if (member.get("id").asText().equals(row[1])
            && member.get("copyOf").asText().equals(row[2])) {
          return null;
        }
      }
    }
    return "not marked as a copy";
  }

  private static String silent(String[] row) {
    List<String> events =
        LEDGER.stream()
            .filter(event -> ids(event).contains(row[1]))
            .map(event -> event.get("id").asText())
            .toList();
    return events.isEmpty() ? null : "has " + events;
  }

  /** Quotes of facts and of figures alike. */
  private static String absent(String[] row) {
    for (JsonNode event : LEDGER) {
      for (JsonNode claims : event.findValues("claims")) {
        for (JsonNode claim : claims) {
          if (claim.get("reportId").asText().equals(row[1])
              && claim.get("quote").asText().contains(row[2])) {
            return "quoted: " + claim.get("quote").asText();
          }
        }
      }
    }
    return null;
  }

  /** The event whose reports are most nearly the given ones. */
  private static JsonNode nearest(Set<String> reports) {
    JsonNode best = null;
    double most = -1;
    for (JsonNode event : LEDGER) {
      Set<String> shared = ids(event);
      Set<String> all = new HashSet<>(shared);
      shared.retainAll(reports);
      all.addAll(reports);
      double likeness = (double) shared.size() / all.size();
      if (likeness > most) {
        most = likeness;
        best = event;
      }
    }
    return best;
  }

  private static Set<String> ids(JsonNode event) {
    Set<String> ids = new HashSet<>();
    event.get("reports").forEach(member -> ids.add(member.get("id").asText()));
    return ids;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String[]> rows() throws IOException {
    return rows("/samples-expected.tsv");
  }

  private static List<String[]> rows(String resource) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (var in = SamplesTest.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    }
    return rows;
  }
}
