package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions from the command line, and what becomes of the record. */
class DecideCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private String db;
  private String azim;
  private String mosul;

  @BeforeEach
  void ingest() throws IOException {
    Path reports = folder.resolve("a.jsonl");
    Files.writeString(
        reports,
        line(
                "azim",
                "2022-01-21",
                "قُتل 11 جنديا عراقيا في هجوم شنه تنظيم الدولة الإسلامية على مقر للجيش في ناحية"
                    + " العظيم بمحافظة ديالى فجر اليوم الجمعة، بحسب مصدر أمني.")
            + line(
                "mosul",
                "2022-01-23",
                "انفجرت سيارة مفخخة قرب سوق شعبية وسط مدينة الموصل مساء أمس السبت، ما أسفر عن مقتل"
                    + " خمسة مدنيين وإصابة تسعة آخرين، وفق ما أفادت الشرطة."));
    db = folder.resolve("record.db").toString();
    Harness.real().run("ingest", "--db", db, reports.toString());
    List<JsonNode> events = events();
    azim = events.get(0).path("id").asText();
    mosul = events.get(1).path("id").asText();
  }

  private static String line(String id, String day, String text) {
    return "{\"id\":\"%s\",\"source\":\"agency\",\"published\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(id, day, text);
  }

  private List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line :
        Harness.real().run("events", "--db", db, "--format", "json").out().lines().toList()) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  private Harness.Result decide(String... arguments) {
    List<String> all = new ArrayList<>(List.of("decide", arguments[0], "--db", db));
    all.addAll(List.of(arguments).subList(1, arguments.length));
    if (!List.of("list", "sources").contains(arguments[0])) {
      all.addAll(List.of("--by", "Huda"));
    }
    return Harness.real().run(all.toArray(String[]::new));
  }

  private String event(String id) {
    return Harness.real().run("event", "--db", db, "--format", "table", "--lang", "en", id).out();
  }

  @Test
  void mergingSplittingAndTakingBack() throws IOException {
    Harness.Result merged = decide("merge", azim, mosul, "--reason", "one day");
    assertThat(merged.status()).isZero();
    assertThat(merged.out())
        .contains("merge by Huda: one day", azim + "  live, revision 2")
        .contains(mosul + "  merged into " + azim + ", revision 2");
    assertThat(events()).hasSize(1);
    assertThat(event(azim)).contains("decision 1");
    Harness.Result history =
        Harness.real().run("event", "--db", db, "--history", "--format", "json", azim);
    JsonNode change = JSON.readTree(history.lines().get(1));
    assertThat(change.path("by").asText()).isEqualTo("Huda");
    assertThat(change.path("decision").asInt()).isEqualTo(1);
    assertThat(
            Harness.real().run("event", "--db", db, "--history", "--format", "table", azim).out())
        .contains("(decision 1 by Huda)");
    assertThat(decide("split", azim, "mosul").status()).isZero();
    assertThat(events()).hasSize(2);
    assertThat(decide("split", azim, "nothing").err()).contains("no report nothing");
    assertThat(decide("undo", "2").status()).isZero();
    assertThat(events()).hasSize(1);
    assertThat(decide("undo", "1", "--reason", "no").out()).contains("undo 1 by Huda: no");
    assertThat(events()).extracting(e -> e.path("id").asText()).containsExactly(azim, mosul);
    assertThat(decide("undo", "1").err()).contains("taken back already");
    assertThat(decide("list").lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("merge by Huda: one day (taken back by 4)"));
    assertThat(decide("list", mosul).lines()).hasSize(4);
  }

  @Test
  void correctingAndEstimating() throws IOException {
    assertThat(decide("correct", mosul, "type", "suicide-bomb", "--reason", "a man drove it").out())
        .contains("correct by Huda");
    assertThat(decide("correct", mosul, "date", "2022-01-21/2022-01-22").status()).isZero();
    assertThat(decide("correct", mosul, "means", "suicide-vehicle, car-bomb").status()).isZero();
    assertThat(
            decide("correct", mosul, "perpetrator", "[{\"id\":\"isis\",\"name\":\"داعش\"}]")
                .status())
        .isZero();
    assertThat(decide("estimate", mosul, "killed", "--best", "6", "--high", "8").status()).isZero();
    JsonNode event = events().stream().filter(e -> id(e).equals(mosul)).findFirst().orElseThrow();
    assertThat(event.path("type").asText()).isEqualTo("suicide-bomb");
    assertThat(event.path("date").path("start").asText()).isEqualTo("2022-01-21");
    assertThat(event.path("date").path("end").asText()).isEqualTo("2022-01-22");
    assertThat(event.path("means").get(0).asText()).isEqualTo("suicide-vehicle");
    assertThat(event.path("perpetrator").get(0).path("id").asText()).isEqualTo("isis");
    JsonNode killed = event.path("figures").get(0).path("estimate");
    assertThat(killed.path("low").asInt()).isEqualTo(6);
    assertThat(killed.path("best").asInt()).isEqualTo(6);
    assertThat(killed.path("high").asInt()).isEqualTo(8);
    assertThat(killed.path("state").asText()).isEqualTo("set-by-analyst");
    assertThat(event(mosul)).contains("set by analyst", "Set by Huda on", "a man drove it");
    // A reason may name the place that a coarsened export keeps back.
    decide("correct", azim, "date", "2022-01-20", "--reason", "القرية قرب العظيم");
    decide("estimate", azim, "killed", "--best", "12", "--reason", "القرية قرب العظيم");
    Harness.Result coarse =
        Harness.real().run("export", "jsonl", "--db", db, "--precision", "admin1");
    assertThat(coarse.out()).contains("2022-01-20", "Set by an analyst.").doesNotContain("العظيم");
    assertThat(decide("correct", mosul, "type", "war").err()).contains("no code of the codebook");
    assertThat(decide("correct", mosul, "colour", "red").err()).contains("no slot \"colour\"");
    assertThat(decide("correct", "nothing", "type", "abduction").status()).isEqualTo(2);
    assertThat(decide("estimate", mosul, "killed").status()).isEqualTo(1);
    assertThat(decide("estimate", mosul, "lost", "--best", "1").err()).contains("MEASURE");
    assertThat(decide("accept", mosul).out()).contains(mosul + "  live, revision 7");
  }

  private static String id(JsonNode event) {
    return event.path("id").asText();
  }

  @Test
  void aCountIsMovedByItsWords() throws IOException {
    JsonNode claim = null;
    JsonNode report =
        JSON.readTree(
            Harness.real().run("report", "--db", db, "--format", "json", "mosul").lines().get(0));
    JsonNode mention = report.path("events").get(0);
    for (JsonNode one : mention.path("claims")) {
      claim = one.path("measure").asText().equals("injured") ? one : claim;
    }
    String from = "mosul/" + mention.path("id").asText();
    String quote = claim.path("quote").asText();
    assertThat(decide("move", from, quote, "none", "--measure", "injured").status()).isZero();
    JsonNode event = events().stream().filter(e -> id(e).equals(mosul)).findFirst().orElseThrow();
    assertThat(event.path("figures")).hasSize(1);
    assertThat(decide("move", from, "nobody", "none").err()).contains("no count in these words");
  }

  @Test
  void sourcesAreRatedAndReportsWithdrawn() {
    assertThat(decide("sources").out()).isEqualTo("--  2  agency\n");
    assertThat(decide("reliability", "agency", "B", "2", "--reason", "audited").status()).isZero();
    assertThat(decide("sources").out()).isEqualTo("B2  2  agency  by Huda: audited\n");
    assertThat(decide("reliability", "agency", "X").err()).contains("from A to F");
    Harness.Result gone =
        Harness.real().run("withdraw", "--db", db, "mosul", "--reason", "old", "--by", "Huda");
    assertThat(gone.out()).contains("1 withdrawn");
    assertThat(Harness.real().run("report", "--db", db, "--format", "table", "mosul").out())
        .contains("Huda: old");
    assertThat(Harness.real().run("withdraw", "--db", db, "mosul", "--reason", "again").err())
        .contains("withdrawn already");
    assertThat(Harness.real().run("withdraw", "--db", db, "none", "--reason", "x").status())
        .isEqualTo(1);
    assertThat(Harness.real().run("decide").status()).isEqualTo(2);
  }
}
