package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.isnad.store.Decision;
import org.isnad.store.MentionRef;
import org.isnad.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AZIM =
      "قُتل 11 جنديا عراقيا في هجوم شنه تنظيم الدولة الإسلامية على مقر للجيش في ناحية العظيم بمحافظة"
          + " ديالى فجر اليوم الجمعة، بحسب مصدر أمني.";
  private static final String MOSUL =
      "انفجرت سيارة مفخخة قرب سوق شعبية وسط مدينة الموصل مساء أمس السبت، ما أسفر عن مقتل خمسة مدنيين"
          + " وإصابة تسعة آخرين، وفق ما أفادت الشرطة.";

  @TempDir static Path folder;
  private static String db;
  private static String azim;

  @BeforeAll
  static void ingest() throws IOException {
    db = folder.resolve("record.db").toString();
    Path reports = folder.resolve("reports.jsonl");
    Files.writeString(
        reports,
        line("azim", "2022-01-21", "هجوم في العظيم", AZIM)
            + line("mosul", "2022-01-23", "تفجير في الموصل", MOSUL)
            + line("sport", "2022-01-23", "فوز المنتخب", "فاز المنتخب على ضيفه بهدفين."));
    assertThat(Harness.real().run("ingest", "--db", db, reports.toString()).status()).isZero();
    try (Store store = Store.open(db, false)) {
      store.decide(
          "analyst",
          "looked at it",
          List.of(new Decision.Accept(new MentionRef("azim", "e1"))),
          Map.of());
      azim = store.report("azim").orElseThrow().memberships().get(0).eventId();
    }
  }

  private static String line(String id, String day, String title, String text) {
    return ("{\"id\":\"%s\",\"source\":\"agency\",\"published\":\"%s\",\"title\":\"%s\","
            + "\"url\":\"https://news.example/%s\",\"text\":\"%s\"}\n")
        .formatted(id, day, title, id, text);
  }

  private record Zip(Map<String, byte[]> files, String err) {
    String text(String name) {
      return new String(files.get(name), StandardCharsets.UTF_8);
    }

    List<JsonNode> lines(String name) throws IOException {
      List<JsonNode> nodes = new java.util.ArrayList<>();
      for (String line : text(name).lines().toList()) {
        nodes.add(JSON.readTree(line));
      }
      return nodes;
    }
  }

  private static Zip export(String... more) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Harness.Result result =
        Harness.real()
            .run(
                out,
                Stream.concat(Stream.of("export", "zip", "--db", db), Stream.of(more))
                    .toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new Zip(files, result.err());
  }

  @Test
  void holdsEverythingAndSaysTheHashOfEachFile() throws Exception {
    Zip zip = export();
    JsonNode manifest = JSON.readTree(zip.files().get("manifest.json"));
    assertThat(zip.files().keySet())
        .containsExactly(
            "README.txt",
            "events/events.jsonl",
            "events/acled.csv",
            "events/ged.csv",
            "events/events.geojson",
            "changes.jsonl",
            "decisions.jsonl",
            "sources/outlets.jsonl",
            "sources/reports.jsonl",
            "sources/originals.jsonl",
            "losses.txt",
            "manifest.json");
    assertThat(manifest.path("files")).hasSize(zip.files().size() - 1);
    for (JsonNode file : manifest.path("files")) {
      byte[] bytes = zip.files().get(file.path("name").asText());
      assertThat(file.path("bytes").asInt()).isEqualTo(bytes.length);
      assertThat(file.path("sha256").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    assertThat(manifest.path("files").get(1).path("rows").asInt()).isEqualTo(2);
    assertThat(manifest.path("files").get(8).path("rows").asInt()).isEqualTo(3);
    assertThat(zip.err()).isEqualTo(zip.text("losses.txt")).contains("events written: 2");
  }

  @Test
  void holdsTheSameAsTheSingleExports() throws IOException {
    Zip zip = export("--bom");
    assertThat(zip.text("events/events.jsonl")).isEqualTo(single("jsonl"));
    assertThat(zip.text("events/acled.csv")).isEqualTo(single("acled-csv", "--bom"));
    assertThat(zip.text("events/ged.csv")).isEqualTo(single("ged-csv", "--bom"));
    assertThat(zip.text("events/events.geojson")).isEqualTo(single("geojson"));
    assertThat(zip.text("changes.jsonl"))
        .isEqualTo(Harness.real().run("changes", "--db", db, "--format", "json").out());
    assertThat(zip.lines("decisions.jsonl"))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.path("by").asText()).isEqualTo("analyst");
              assertThat(decision.path("decisions").get(0).path("anchor").path("report").asText())
                  .isEqualTo("azim");
            });
  }

  private static String single(String format, String... more) {
    return Harness.real()
        .run(
            Stream.concat(Stream.of("export", format, "--db", db), Stream.of(more))
                .toArray(String[]::new))
        .out();
  }

  @Test
  void theOriginalsMakeTheSameRecordAgain() throws IOException {
    Zip zip = export();
    JsonNode report = zip.lines("sources/reports.jsonl").get(0);
    assertThat(report.path("text").asText()).contains(AZIM);
    assertThat(report.path("url").asText()).isEqualTo("https://news.example/azim");
    assertThat(report.path("events").get(0).path("eventId").asText()).isEqualTo(azim);
    Path originals = folder.resolve("originals.jsonl");
    Files.write(originals, zip.files().get("sources/originals.jsonl"));
    Harness.Result again = Harness.real().run("ingest", "--db", db, originals.toString());
    assertThat(again.out()).contains("reports: 0 new", "3 already known, 0 failed");
    String anew = folder.resolve("anew.db").toString();
    Harness.real().run("ingest", "--db", anew, originals.toString());
    assertThat(Harness.real().run("events", "--db", anew, "--format", "json").out())
        .isEqualTo(Harness.real().run("events", "--db", db, "--format", "json").out());
  }

  @Test
  void aPartHoldsWhatBelongsToItsEvents() throws IOException {
    Zip zip = export("--place", "العظيم");
    assertThat(zip.lines("events/events.jsonl")).hasSize(1);
    assertThat(zip.lines("changes.jsonl"))
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.path("event").asText()).isEqualTo(azim));
    assertThat(zip.lines("decisions.jsonl")).hasSize(1);
    assertThat(zip.lines("sources/reports.jsonl"))
        .extracting(report -> report.path("id").asText())
        .containsExactly("azim");
    assertThat(zip.lines("sources/originals.jsonl")).hasSize(1);
    Zip other = export("--place", "الموصل");
    assertThat(other.lines("decisions.jsonl")).isEmpty();
    Zip past = export("--as-of", "2020-01-01");
    assertThat(past.lines("events/events.jsonl")).isEmpty();
    assertThat(past.lines("changes.jsonl")).isEmpty();
    assertThat(past.lines("sources/reports.jsonl")).isEmpty();
  }

  @Test
  void coarsenedItHasNoTextsAndNoPlacesBelowTheProvince() throws IOException {
    Zip zip = export("--precision", "admin1");
    assertThat(zip.files().keySet()).doesNotContain("decisions.jsonl", "sources/originals.jsonl");
    for (String name : zip.files().keySet()) {
      assertThat(zip.text(name))
          .as(name)
          .doesNotContain("العظيم", "سوق", "news.example", "34.0", "قُتل");
    }
    assertThat(zip.text("events/events.jsonl")).contains("ديالى");
    assertThat(zip.lines("changes.jsonl").get(0).path("fields").get(0).path("name").asText())
        .isNotEmpty();
    assertThat(zip.err()).contains("no more than the province", "cleaned texts and originals");
    assertThat(zip.text("README.txt")).doesNotContain("originals.jsonl", "decisions.jsonl");
    assertThat(JSON.readTree(zip.text("manifest.json")).path("precision").asText())
        .isEqualTo("admin1");
  }

  @Test
  void aTerminalGetsNoZip() {
    Harness.Result result = Harness.real().terminal(100).run("export", "zip", "--db", db);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("> record.zip");
  }
}
