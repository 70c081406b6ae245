package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.isnad.effort.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command; what is counted has tests of its own. */
class EffortCommandTest {
  private static final String EVENT =
      "{\"type\":\"armed-clash\",\"date_start\":\"2024-03-04\",\"date_end\":\"2024-03-04\","
          + "\"country\":\"IQ\",\"place\":\"الموصل\",\"claims\":[]}";

  @TempDir Path folder;

  @Test
  void tableForAPerson() throws Exception {
    Harness.Result result =
        new Harness().terminal(100).run("effort", gold(), coded(), "--split", "tune", "--reports");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.lines())
        .contains(
            "Reports: 4, of them without a draft 0",
            "Events: 2 annotated, 3 in the drafts; 2 found, 0 missed, 1 to delete",
            "Edits: 7; from an empty page 21 (33 %)");
    assertThat(cells(result, "report "))
        .containsExactly("report", "4", "1.8", "0.0", "0.5", "2.3", "4.5", "6", "50 %");
    assertThat(cells(result, "event found"))
        .containsExactly("event found", "2", "3.0", "1.5", "3.0", "4.5", "5.4", "6", "50 %");
    assertThat(cells(result, "claim: class"))
        .containsExactly("claim: class", "1", "1", "14 %", "0");
    assertThat(cells(result, "r2-six")).containsExactly("r2-six", "6", "11", "1", "0", "0");
    for (String line : result.lines()) {
      assertThat(Bidi.width(line)).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void reportsAreListedOnDemandOnly() throws Exception {
    assertThat(new Harness().run("effort", gold(), coded(), "--format", "table").out())
        .doesNotContain("r2-six")
        .contains("of them without a draft 1");
  }

  @Test
  void tableInArabic() throws Exception {
    Harness.Result result =
        new Harness().run("effort", gold(), coded(), "--format", "table", "--lang", "ar");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("الوسيط").contains("الفاعل").doesNotContain("effort");
  }

  @Test
  void jsonForAProgram() throws Exception {
    Harness.Result result = new Harness().run("effort", gold(), coded(), "--reports");
    assertThat(result.lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("split").isNull()).isTrue();
    assertThat(json.get("undrafted").intValue()).isEqualTo(1);
    assertThat(json.get("edits").intValue()).isEqualTo(21);
    assertThat(json.get("editsFromScratch").intValue()).isEqualTo(50);
    assertThat(json.at("/events/spurious").intValue()).isEqualTo(2);
    assertThat(json.at("/perReport/mean").doubleValue()).isEqualTo(3.5);
    assertThat(json.at("/perReport/withoutEdits").intValue()).isEqualTo(2);
    assertThat(json.at("/kinds/claim/move").intValue()).isEqualTo(1);
    assertThat(json.at("/reports/1/id").textValue()).isEqualTo("r2-six");
    assertThat(json.at("/reports/1/edits").intValue()).isEqualTo(6);
    assertThat(json.at("/reports/1/events/0/outcome").textValue()).isEqualTo("found");
    assertThat(json.at("/reports/1/events/0/edits")).hasSize(6);
    assertThat(json.at("/reports/2/drafted").booleanValue()).isFalse();
    assertThat(json.at("/kindsInEventsMissed/claim/add").intValue()).isEqualTo(2);
    int kinds = 0;
    for (JsonNode part : json.get("kinds")) {
      for (JsonNode count : part) {
        kinds += count.intValue();
      }
    }
    assertThat(kinds).isEqualTo(21);
    assertThat(new Harness().run("effort", gold(), coded()).out()).doesNotContain("r2-six");
  }

  @Test
  void gzippedAndFromStandardInput() throws Exception {
    String plain = new Harness().run("effort", gold(), coded()).out();
    byte[] coded = Files.readAllBytes(Path.of(coded()));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(coded);
    }
    Path file = Files.write(folder.resolve("coded.jsonl.gz"), zipped.toByteArray());
    assertThat(new Harness().run("effort", gold(), file.toString()).out()).isEqualTo(plain);
    assertThat(
            new Harness()
                .in(new String(coded, StandardCharsets.UTF_8))
                .run("effort", gold(), "-")
                .out())
        .isEqualTo(plain);
  }

  /** What the coder writes today is understood, field by field. */
  @Test
  void theCodersOwnOutput() throws IOException {
    String text =
        "أعلنت الشرطة العراقية مقتل خمسة جنود في تفجير انتحاري في الموصل يوم 4 آذار 2024.";
    Harness.Result draft =
        Harness.real()
            .in("{\"id\":\"x\",\"published\":\"2024-03-05\",\"text\":\"" + text + "\"}")
            .run("code", "--format", "json", "-");
    String event =
        "{\"type\":\"suicide-bomb\",\"salience\":\"main\",\"status\":\"occurred\","
            + "\"date_start\":\"2024-03-04\",\"date_end\":\"2024-03-04\",\"country\":\"IQ\","
            + "\"place\":\"الموصل\",\"lat\":36.3,\"lon\":43.1,\"perpetrator\":[],"
            + "\"target\":[[\"جنود\"]],\"means\":[],\"claimed_by\":null,\"claims\":["
            + "{\"measure\":\"killed\",\"class\":\"state-force\",\"low\":5,\"high\":5,"
            + "\"side\":\"target\",\"subject\":\"event\",\"attribution\":[\"الشرطة العراقية\"]}]}";
    Path gold = write("gold.json", "[{\"id\":\"x\",\"events\":[" + event + "]}]");
    Harness.Result result =
        new Harness().in(draft.out()).run("effort", gold.toString(), "-", "--reports");
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.at("/reports/0/events/0/outcome").textValue()).isEqualTo("found");
    assertThat(json.at("/reports/0/edits").intValue()).as(result.out() + draft.out()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":\"a\"},\"events\":[]}~{broken | coded.jsonl: line 2: not JSON",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":\"a\"}} 7               | coded.jsonl: line 1: not JSON",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | ~~[]                                  | coded.jsonl: line 3: it is not an object",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"events\":[]}                         | coded.jsonl: line 1: report is missing",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":7}}                   | coded.jsonl: line 1: report.id is not a string",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":\"a\"}}~{\"report\":{\"id\":\"a\"}} | coded.jsonl: line 2: report a comes a second time",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":\"a\"},\"events\":[{\"date\":{\"start\":\"soon\"}}]} | line 1: events[0].date.start is not a day",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":\"a\"},\"events\":[{\"claims\":[{}]}]} | line 1: events[0].claims[0].measure is missing",
        "[{\"id\":\"a\",\"events\":[EVENT]}]     | {\"report\":{\"id\":\"a\"},\"events\":[{\"claims\":[{\"measure\":\"killed\",\"low\":1.5}]}]} | claims[0].low is not a whole number",
        "[{\"id\":\"a\",~\"events\":[EVENT]      | {}                                    | gold.json: line 2: not JSON",
        "{\"id\":\"a\"}                        | {}                                    | gold.json: is not a JSON array",
        "[{\"id\":\"a\"},{\"events\":[]}]        | {}                                    | gold.json: report 2: id is missing",
        "[{\"id\":\"a\"},{\"id\":\"a\"}]           | {}                                    | gold.json: report 2 (a): the second report of this id",
        "[{\"id\":\"a\",\"events\":[{}]}]        | {}                                    | gold.json: report 1 (a): events[0].type is missing",
        "[{\"id\":\"a\",\"events\":{}}]          | {}                                    | gold.json: report 1 (a): events is not an array",
        "[{\"id\":\"a\",\"events\":[{\"type\":\"x\",\"place\":\"y\",\"lat\":\"36\"}]}] | {} | report 1 (a): events[0].lat is not a number",
        "''                                | {}                                    | gold.json: is not a JSON array",
      })
  void brokenInputIsNamed(String gold, String coded, String message) throws IOException {
    Path goldFile = write("gold.json", gold.replace("EVENT", EVENT).replace('~', '\n'));
    Path codedFile = write("coded.jsonl", coded.replace('~', '\n'));
    Harness.Result result = new Harness().run("effort", goldFile.toString(), codedFile.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("isnad: ").contains(message).doesNotContain("\tat ");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws Exception {
    Harness.Result result = new Harness().run("effort", gold(), "no-such.jsonl");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("isnad: no-such.jsonl: no such file\n");
    result = new Harness().run("effort", folder.toString(), coded());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("isnad: " + folder + ": is a folder\n");
  }

  @Test
  void aSplitThatIsNotThereIsWrongUsage() throws Exception {
    Harness.Result result = new Harness().run("effort", gold(), coded(), "--split", "train");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--split").contains("\"train\"").contains("test, tune");
  }

  @Test
  void otherReportsAreOnlyPassedOver() throws IOException {
    Path gold = write("gold.json", "[{\"id\":\"a\",\"events\":[]}]");
    Path coded =
        write("coded.jsonl", "{\"report\":{\"id\":\"b\"},\"events\":[{\"type\":\"x\"}]}\n");
    Harness.Result result =
        new Harness().terminal(80).run("effort", gold.toString(), coded.toString());
    assertThat(result.status()).isZero();
    assertThat(result.lines()).contains("Reports: 1, of them without a draft 1");
  }

  /** The cells of the first row that begins so. */
  private static String[] cells(Harness.Result result, String start) {
    String line = result.lines().stream().filter(l -> l.startsWith(start)).findFirst().orElse("");
    return line.strip().split(" {2,}");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String gold() throws Exception {
    return resource("gold.json");
  }

  private static String coded() throws Exception {
    return resource("coded.jsonl");
  }

  private static String resource(String name) throws Exception {
    return Path.of(Effort.class.getResource(name).toURI()).toString();
  }
}
