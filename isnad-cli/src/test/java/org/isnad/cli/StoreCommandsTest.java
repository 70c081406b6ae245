package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.export.AcledCsv;
import org.isnad.export.GedCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the record, from reports in a folder to exports. */
class StoreCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static String db;
  private static Harness.Result ingested;

  @BeforeAll
  static void ingest() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.jsonl"),
        line(
                "azim",
                "agency",
                "2022-01-21",
                "قُتل 11 جنديا عراقيا في هجوم شنه تنظيم الدولة الإسلامية على مقر للجيش في ناحية"
                    + " العظيم بمحافظة ديالى فجر اليوم الجمعة، بحسب مصدر أمني.")
            + line(
                "mosul",
                "paper",
                "2022-01-23",
                "انفجرت سيارة مفخخة قرب سوق شعبية وسط مدينة الموصل مساء أمس السبت، ما أسفر عن مقتل"
                    + " خمسة مدنيين وإصابة تسعة آخرين، وفق ما أفادت الشرطة.")
            + "not JSON\n");
    db = folder.resolve("record.db").toString();
    ingested = run("ingest", reports.toString());
  }

  private static String line(String id, String source, String day, String text) {
    return "{\"id\":\"%s\",\"source\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(id, source, day, text);
  }

  private static Harness.Result run(String command, String... more) {
    return Harness.real()
        .run(Stream.concat(Stream.of(command, "--db", db), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void ingestSaysWhatBecameOfTheReports() {
    assertThat(ingested.out())
        .contains("reports: 2 new (0 copies of others), 0 already known, 1 failed")
        .contains("events: 2 (2 created, 0 revised, 0 merged, 0 split, 0 withdrawn)");
    assertThat(ingested.err()).contains("line 3");
    assertThat(ingested.status()).isEqualTo(1);
  }

  @Test
  void theSameInputAgainChangesNothing() {
    String before = run("changes", "--format", "json").out();
    Harness.Result again = run("ingest", folder.resolve("reports").toString());
    assertThat(again.out())
        .contains("reports: 0 new (0 copies of others), 2 already known, 1 failed")
        .contains("events: 2 (0 created, 0 revised");
    assertThat(run("changes", "--format", "json").out()).isEqualTo(before);
    assertThat(run("relink").out()).contains("events: 2 (0 created");
  }

  @Test
  void eventsInEveryFormat() throws IOException {
    Harness.Result json = run("events", "--format", "json");
    assertThat(json.status()).isZero();
    assertThat(json.err()).isEmpty();
    assertThat(json.lines()).hasSize(2);
    JsonNode azim = JSON.readTree(json.lines().get(0));
    assertThat(azim.path("place").path("name").asText()).isEqualTo("العظيم");
    assertThat(azim.path("figures").get(0).path("estimate").path("best").asInt()).isEqualTo(11);
    Harness.Result csv = run("events", "--format", "csv", "--min-killed", "6");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv.lines().get(1)).startsWith(azim.path("id").asText() + ",").contains("العظيم");
    JsonNode map = JSON.readTree(run("events", "--format", "geojson", "--country", "IQ").out());
    assertThat(map.path("features")).hasSize(2);
    JsonNode coordinates = map.path("features").get(1).path("geometry").path("coordinates");
    assertThat(coordinates.get(0).asDouble()).isBetween(43.0, 43.3);
    assertThat(coordinates.get(1).asDouble()).isBetween(36.2, 36.5);
    assertThat(run("events", "--format", "table", "--place", "موصل").out())
        .contains("2022-01-22")
        .doesNotContain("العظيم");
    assertThat(JSON.readTree(run("events", "--format", "geojson", "--country", "SY").out()))
        .isEqualTo(JSON.readTree("{\"type\":\"FeatureCollection\",\"features\":[]}"));
  }

  @Test
  void oneEventOneReportAndTheirHistory() throws IOException {
    String id = JSON.readTree(run("events", "--format", "json").lines().get(0)).path("id").asText();
    assertThat(run("event", id, "--format", "json").out())
        .isEqualTo(run("events", "--format", "json").lines().get(0) + "\n");
    assertThat(run("event", id, "--format", "table").out()).contains("العظيم", "only-mention");
    assertThat(run("event", id, "--history", "--format", "json").lines())
        .singleElement()
        .satisfies(
            line -> assertThat(JSON.readTree(line).path("kind").asText()).isEqualTo("created"));
    assertThat(run("event", "nothing").status()).isEqualTo(1);
    JsonNode report = JSON.readTree(run("report", "azim", "--format", "json", "--with-text").out());
    assertThat(report.path("report").path("text").asText()).startsWith("قُتل 11 جنديا");
    assertThat(report.path("events")).hasSize(1);
    assertThat(run("report", "azim", "--format", "table").out()).contains("SHA-256", id);
    assertThat(run("report", "nothing").err()).contains("there is no report nothing");
  }

  @Test
  void thePastAndWhatIsNotThere() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(run("events", "--as-of", today.plusDays(1).toString(), "--format", "json").out())
        .isEqualTo(run("events", "--format", "json").out());
    assertThat(run("events", "--as-of", "2020-01-01", "--format", "json").out()).isEmpty();
    assertThat(run("changes", "--since", today.plusDays(2).toString()).out()).isEmpty();
    Harness.Result missing = Harness.real().run("events", "--db", folder + "/none.db");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no database").doesNotContain("--debug");
    assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
    assertThat(run("events", "--near", "somewhere").status()).isEqualTo(2);
    assertThat(run("events", "--type", "war").err()).contains("no event type \"war\"");
  }

  @Test
  void exportsHaveTheColumnsInOrderAndSayWhatIsLost() {
    Harness.Result acled = run("export", "acled-csv", "--bom");
    assertThat(acled.lines().get(0)).isEqualTo("\uFEFF" + String.join(",", AcledCsv.COLUMNS));
    assertThat(AcledCsv.COLUMNS).hasSize(31);
    List<String> cells = List.of(acled.lines().get(1).split(",", -1));
    assertThat(cells.get(0)).startsWith("IRQ");
    assertThat(cells.subList(1, 8))
        .containsExactly(
            "2022-01-21",
            "2022",
            "1",
            "Political violence",
            "Battles",
            "Armed clash",
            "Islamic State (ISIS)");
    assertThat(cells).contains("368", "Iraq", "11");
    assertThat(acled.err()).contains("events written: 2", "column inter1 empty: 2");
    Harness.Result ged = run("export", "ged-csv");
    assertThat(ged.lines().get(0)).isEqualTo(String.join(",", GedCsv.COLUMNS));
    assertThat(GedCsv.COLUMNS).hasSize(49);
    List<String> row = List.of(ged.lines().get(2).split(",", -1));
    assertThat(row).hasSize(49);
    // deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low
    assertThat(row.subList(40, 47)).containsExactly("0", "0", "5", "0", "5", "5", "5");
    assertThat(ged.err()).contains("events written: 2");
  }

  @Test
  void searchFindsReportsAndSaysWhereTheirWordsStand() throws IOException {
    Harness.Result before = run("search", "سيارة", "--index", folder + "/nowhere");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.err()).contains("isnad reindex");
    // The ingest has made the index.
    Harness.Result found = run("search", "\"سياره مفخخه\" place:الموصل", "--format", "json");
    assertThat(found.err()).isEmpty();
    JsonNode hit = JSON.readTree(found.lines().get(0));
    assertThat(hit.path("report").asText()).isEqualTo("mosul");
    String text =
        JSON.readTree(run("report", "mosul", "--format", "json", "--with-text").out())
            .path("report")
            .path("text")
            .asText();
    JsonNode span = hit.path("spans").get(0);
    assertThat(text.substring(span.get(0).asInt(), span.get(1).asInt())).isEqualTo("سيارة مفخخة");
    assertThat(run("search", "سجن", "--format", "table").out()).isEqualTo("0 of 0\n");
    assertThat(run("reindex").out()).isEqualTo("reports indexed: 2\n");
    assertThat(run("search", "سيارة", "--format", "json").lines()).hasSize(1);
  }

  @Test
  void theIndexFollowsTheRecord() throws IOException {
    String own = folder.resolve("own.db").toString();
    Path more = folder.resolve("more.jsonl");
    Files.writeString(more, line("one", "agency", "2022-02-01", "قُتل شرطي في كركوك أمس."));
    ingestInto(own, more);
    Files.writeString(more, line("two", "agency", "2022-02-02", "أصيب جندي في كركوك أمس."));
    ingestInto(own, more);
    Harness.Result found = Harness.real().run("search", "كركوك", "--db", own, "--format", "json");
    assertThat(found.err()).isEmpty();
    assertThat(found.lines()).hasSize(2);
    // Where it is damaged the record grows all the same, and that is said.
    try (Stream<Path> files = Files.list(folder.resolve("own.db.search"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[200]);
      }
    }
    Files.writeString(more, line("three", "agency", "2022-02-03", "قُتل جندي في كركوك أمس."));
    Harness.Result damaged = ingestInto(own, more);
    assertThat(damaged.status()).isZero();
    assertThat(damaged.out()).contains("reports: 1 new");
    assertThat(damaged.err()).contains("search index is not up to date", "isnad reindex");
    assertThat(Harness.real().run("reindex", "--db", own).out()).contains("indexed: 3");
    assertThat(Harness.real().run("search", "كركوك", "--db", own, "--format", "json").lines())
        .hasSize(3);
  }

  private static Harness.Result ingestInto(String record, Path reports) {
    return Harness.real().run("ingest", "--db", record, reports.toString());
  }

  @Test
  void coarsenedExportsTellNoMoreThanTheProvince() {
    for (String format : List.of("acled-csv", "ged-csv", "geojson", "jsonl")) {
      Harness.Result exact = run("export", format);
      assertThat(exact.out()).as(format).contains("العظيم");
      Harness.Result coarse = run("export", format, "--precision", "admin1");
      assertThat(coarse.status()).isZero();
      assertThat(coarse.out()).as(format).contains("ديالى").doesNotContain("العظيم", "34.28");
      // The province of Mosul is not called after it.
      assertThat(coarse.out()).as(format).contains("نينوى").doesNotContain("الموصل");
    }
  }
}
