package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reports of other years and wars in {@code isnad-bench/probe}: that their annotation holds
 * only what they say, and that the coder saves its share of the work on them. The limits lie a
 * little above what was measured (docs/accuracy.md), so that a change which makes the coder worse
 * elsewhere than on the corpus that it was developed on is noticed.
 */
class ProbeTest {
  private static final Path PROBE = Path.of("../isnad-bench/probe");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, String> TEXTS = new HashMap<>();

  @TempDir static Path folder;
  private static JsonNode gold;
  private static Path coded;

  @BeforeAll
  static void code() throws IOException {
    for (String line : Files.readAllLines(PROBE.resolve("reports.jsonl"))) {
      JsonNode report = MAPPER.readTree(line);
      TEXTS.put(
          report.get("id").asText(),
          report.get("title").asText() + "\n" + report.get("text").asText());
    }
    gold = MAPPER.readTree(Files.readString(PROBE.resolve("annotations.json")));
    Harness.Result result =
        Harness.real().run("code", PROBE.resolve("reports.jsonl").toString(), "--format", "json");
    assertThat(result.status()).isZero();
    coded = folder.resolve("coded.jsonl");
    Files.write(coded, result.out().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"development, 0.55", "held-out, 0.50"})
  void theDraftSavesWork(String split, double most) throws IOException {
    Harness.Result result =
        new Harness()
            .run(
                "effort",
                PROBE.resolve("annotations.json").toString(),
                coded.toString(),
                "--split",
                split,
                "--format",
                "json");
    assertThat(result.status()).isZero();
    JsonNode effort = MAPPER.readTree(result.out());
    double left = effort.get("edits").asDouble() / effort.get("editsFromScratch").asDouble();
    assertThat(left).as("share of the edits that the draft leaves, %s", split).isLessThan(most);
  }

  @Test
  void whatTellsOfNoEventIsNoNews() throws IOException {
    Set<String> without = new HashSet<>();
    for (JsonNode report : gold) {
      if (report.get("events").isEmpty()) {
        without.add(report.get("id").asText());
      }
    }
    assertThat(without).hasSizeGreaterThan(12);
    Set<String> wrong = new HashSet<>();
    for (String line : Files.readAllLines(coded)) {
      JsonNode draft = MAPPER.readTree(line);
      String id = draft.get("report").get("id").asText();
      for (JsonNode event : draft.get("events")) {
        if (without.contains(id) && event.get("salience").asText().equals("main")) {
          wrong.add(id);
        }
      }
    }
    assertThat(wrong).as("reports without an event, coded with a main one").hasSizeLessThan(3);
  }

  @Test
  void annotationHoldsOnlyWhatTheReportSays() {
    for (JsonNode report : gold) {
      String text = TEXTS.get(report.get("id").asText());
      for (JsonNode event : report.get("events")) {
        assertThat(text).contains(event.get("trigger").asText());
        for (String side : new String[] {"perpetrator", "target"}) {
          for (JsonNode names : event.get(side)) {
            assertThat(names)
                .as("%s of %s", side, report.get("id"))
                .anyMatch(name -> text.contains(name.asText()));
          }
        }
        for (JsonNode claim : event.get("claims")) {
          assertThat(text).contains(claim.get("quote").asText());
        }
      }
    }
    assertThat(gold).hasSize(TEXTS.size());
  }
}
