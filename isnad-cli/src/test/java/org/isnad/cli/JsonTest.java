package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.coding.CodedReport;
import org.isnad.export.Json;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

/** The names and forms of the codebook, sections 2, 6, 7 and 8. */
class JsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void codedReport() throws IOException {
    JsonNode json = parse(Json.report(Fixtures.coded(), false));
    assertThat(names(json)).containsExactly("report", "events", "assessments");
    assertThat(names(json.get("report")))
        .contains("id", "source", "published", "title", "language")
        .doesNotContain("text");
    assertThat(json.at("/report/title").isNull()).isTrue();
    JsonNode event = json.at("/events/0");
    assertThat(names(event))
        .containsExactly(
            "id",
            "type",
            "salience",
            "status",
            "statusAttribution",
            "trigger",
            "date",
            "openDate",
            "place",
            "perpetrator",
            "target",
            "means",
            "responsibility",
            "phases",
            "claims",
            "evidence");
    assertThat(event.get("type").asText()).isEqualTo("remote-explosive");
    assertThat(names(event.get("trigger"))).containsExactly("text", "begin", "end");
    assertThat(names(event.get("date"))).contains("start", "end", "precision", "text");
    assertThat(event.at("/date/end").asText()).isEqualTo("2021-05-03");
    assertThat(names(event.get("place")))
        .contains(
            "name",
            "mention",
            "country",
            "admin1",
            "lat",
            "lon",
            "geonameId",
            "precision",
            "detail");
    assertThat(event.at("/place/lat").asDouble()).isEqualTo(36.335);
    assertThat(names(event.at("/target/0"))).contains("id", "name", "mention", "aliases");
    assertThat(event.at("/means/0").asText()).isEqualTo("ied");
    assertThat(names(event.get("responsibility"))).contains("actor", "claimedBy");
    assertThat(names(event.at("/evidence/0")))
        .containsExactly("slot", "value", "text", "begin", "end");
    JsonNode claim = event.at("/claims/0");
    assertThat(names(claim))
        .containsExactly(
            "measure",
            "group",
            "low",
            "high",
            "qualifier",
            "subject",
            "attribution",
            "asOf",
            "since",
            "partOf",
            "mayOverlap",
            "quote",
            "begin",
            "end");
    assertThat(names(claim.get("group"))).containsExactly("class", "side", "mention", "actorId");
    assertThat(claim.get("low").asInt()).isEqualTo(7);
    assertThat(claim.get("high").isNull()).isTrue();
    assertThat(claim.get("qualifier").asText()).isEqualTo("at-least");
    assertThat(claim.get("mayOverlap").isArray()).isTrue();
    assertThat(names(claim.at("/attribution/0"))).contains("name", "mention", "kind", "actorId");
    assertThat(names(json.at("/assessments/0")))
        .contains(
            "speaker",
            "about",
            "topic",
            "act",
            "direction",
            "low",
            "high",
            "unit",
            "period",
            "quote",
            "begin",
            "end");
  }

  @Test
  void ledgerEvent() throws IOException {
    JsonNode json = parse(Json.event(Fixtures.ledgerEvent()));
    assertThat(names(json))
        .containsExactly(
            "id",
            "type",
            "status",
            "date",
            "place",
            "perpetrator",
            "target",
            "means",
            "responsibility",
            "reports",
            "facts",
            "figures",
            "independentSources");
    assertThat(names(json.at("/reports/0")))
        .containsExactly("id", "source", "published", "salience", "copyOf");
    assertThat(json.at("/reports/1/copyOf").asText()).isEqualTo("r1");
    JsonNode fact = json.at("/facts/0");
    assertThat(names(fact)).containsExactly("slot", "values", "state", "why");
    assertThat(names(fact.get("why"))).containsExactly("ar", "en");
    assertThat(names(fact.at("/values/0"))).containsExactly("value", "claims");
    assertThat(names(fact.at("/values/0/claims/0")))
        .containsExactly("reportId", "attribution", "quote", "begin", "end");
    JsonNode figure = json.at("/figures/0");
    assertThat(names(figure)).containsExactly("measure", "subject", "group", "estimate", "claims");
    assertThat(names(figure.get("group"))).contains("class", "side", "actorId");
    assertThat(names(figure.get("estimate"))).contains("low", "best", "high", "state", "why");
    assertThat(names(figure.at("/claims/0")))
        .containsExactly(
            "reportId",
            "published",
            "asOf",
            "low",
            "high",
            "qualifier",
            "attribution",
            "claimant",
            "quote",
            "begin",
            "end",
            "standing");
  }

  @Test
  void mention() throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("low", 7);
    fields.put("high", null);
    fields.put("qualifier", org.isnad.coding.Qualifier.AT_LEAST);
    MentionLine mention = new MentionLine("quantity", "7 جنود", 5, 11, fields, "r1", 0);
    JsonNode json = parse(mention.json());
    assertThat(names(json))
        .containsExactly("layer", "text", "begin", "end", "low", "high", "qualifier", "reportId");
    assertThat(json.get("qualifier").asText()).isEqualTo("at-least");
    assertThat(json.get("high").isNull()).isTrue();
    MentionLine ofLine = new MentionLine("quantity", "7 جنود", 5, 11, fields, "r1", 3);
    assertThat(parse(ofLine.json()).get("line").asInt()).isEqualTo(3);
  }

  @Test
  void oneObjectALine() {
    Report report = new Report("a\nb", null, null, null, "x\ry", null, null, "سطر\nثان");
    byte[] json =
        Json.report(new CodedReport(report, "ar", Text.of(report), List.of(), List.of()), true);
    String line = new String(json, StandardCharsets.UTF_8);
    assertThat(line).endsWith("\n");
    assertThat(line.strip()).doesNotContain("\n").doesNotContain("\r");
  }

  /** Strings of every kind, unpaired surrogates too, come back as they were. */
  @Property
  void anyStringSurvives(@ForAll String title) throws IOException {
    Report report = new Report("r", null, null, null, title, null, null, "");
    CodedReport coded = new CodedReport(report, "und", Text.of(report), List.of(), List.of());
    byte[] bytes = Json.report(coded, true);
    assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
        .isEqualTo(bytes);
    assertThat(parse(bytes).at("/report/title").asText()).isEqualTo(title);
  }

  @Property
  void theRunsAreTheMapToTheOriginal(@ForAll("arabic") String original) throws IOException {
    Text text = Text.of(original);
    List<List<Integer>> runs = Json.runs(text);
    for (int i = 0; i <= text.cleaned().length(); i++) {
      int offset = i;
      List<Integer> run = runs.stream().filter(r -> r.get(0) <= offset).reduce((a, b) -> b).get();
      assertThat(run.get(1) + (i - run.get(0))).isEqualTo(text.originalOffset(i));
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> arabic() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("ابتقل وة\u0640\u064E\u200F\uFEFB\uFE8E\uFDF2\r\n 12")
        .withChars('\uD83D', '\uDE00')
        .ofMaxLength(60);
  }

  private static JsonNode parse(byte[] line) throws IOException {
    return MAPPER.readTree(line);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
