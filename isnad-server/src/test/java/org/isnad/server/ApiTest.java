package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.server.Client.enc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.coding.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the record of the samples. */
class ApiTest {
  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = TestServer.local();
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = client.json(path + "&limit=3" + cursor);
      page.path("items").forEach(items::add);
      assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    } while (cursor != null);
    return items;
  }

  @Test
  void theLocalUserMayDoEverything() {
    JsonNode session = client.json("/api/v1/session");
    assertThat(session.path("user").asText()).isEqualTo("local");
    assertThat(session.path("role").asText()).isEqualTo("admin");
    assertThat(session.path("mode").asText()).isEqualTo("local");
    assertThat(session.at("/csrf/header").asText()).isEqualTo("X-XSRF-TOKEN");
  }

  @Test
  void codebookHasEveryCodeInBothLanguages() {
    JsonNode codebook = client.json("/api/v1/codebook");
    assertThat(codebook.path("types").findValuesAsText("code"))
        .hasSize(EventType.values().length)
        .contains("prison-break");
    codebook
        .fields()
        .forEachRemaining(
            list ->
                list.getValue()
                    .forEach(
                        code -> {
                          assertThat(code.path("en").asText())
                              .as("%s %s", list.getKey(), code)
                              .isNotBlank();
                          assertThat(code.path("ar").asText())
                              .as("%s %s", list.getKey(), code)
                              .matches(".*\\p{IsArabic}.*");
                        }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date", "-date", "killed", "-killed", "sources", "-sources", "changed", "type"})
  void pagesTogetherAreTheList(String sort) {
    List<JsonNode> items = all("/api/v1/events?sort=" + sort);
    assertThat(items).hasSize(client.json("/api/v1/events").path("total").asInt());
    Set<String> ids = new HashSet<>();
    items.forEach(item -> assertThat(ids.add(item.path("id").asText())).isTrue());
  }

  @Test
  void sortedByTheDeadWithTheUncountedLast() {
    int before = Integer.MAX_VALUE;
    for (JsonNode item : all("/api/v1/events?sort=-killed")) {
      JsonNode killed = item.path("killed");
      int number =
          killed.isNull()
              ? -1
              : killed.path("best").isNull()
                  ? killed.path("low").asInt()
                  : killed.path("best").asInt();
      assertThat(number).isLessThanOrEqualTo(before);
      before = number;
    }
    assertThat(before).isEqualTo(-1);
  }

  @Test
  void filtersLeaveWhatTheyAskFor() {
    for (JsonNode item : all("/api/v1/events?country=SY&country=iq")) {
      assertThat(item.at("/place/country").asText()).isIn("SY", "IQ");
    }
    assertThat(all("/api/v1/events?country=SY")).isNotEmpty();
    assertThat(all("/api/v1/events?type=prison-break")).hasSize(1);
    assertThat(all("/api/v1/events?actor=isis"))
        .allSatisfy(item -> assertThat(item.toString()).contains("isis"))
        .isNotEmpty();
    assertThat(all("/api/v1/events?near=36.5,40.75,30"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.at("/place/country").asText()).isEqualTo("SY"));
    assertThat(all("/api/v1/events?from=2022-01-20&to=2022-01-21"))
        .isNotEmpty()
        .allSatisfy(
            item -> assertThat(item.at("/date/start").asText()).isLessThanOrEqualTo("2022-01-21"));
    assertThat(all("/api/v1/events?minKilled=100"))
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(
                        Math.max(item.at("/killed/best").asInt(), item.at("/killed/low").asInt()))
                    .isGreaterThanOrEqualTo(100));
    assertThat(all("/api/v1/events?disputed=any"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.path("disputed")).isNotEmpty());
    assertThat(all("/api/v1/events?q=" + enc("سجن غويران")))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.toString()).contains("غويران"));
    assertThat(all("/api/v1/events?q=mogadishu")).hasSize(1);
    assertThat(all("/api/v1/events?asOf=2000-01-01")).isEmpty();
    assertThat(all("/api/v1/events?asOf=2999-01-01"))
        .hasSize(client.json("/api/v1/events").path("total").asInt());
  }

  @Test
  void facetsCountWhatTheirFilterFinds() {
    for (String filter : List.of("", "&actor=isis", "&country=SY&state=none")) {
      JsonNode facets = client.json("/api/v1/events/facets?q=" + filter);
      for (String facet :
          List.of("type", "country", "actor", "target", "means", "state", "sources")) {
        for (JsonNode count : facets.path(facet)) {
          String others = filter.replaceAll("&" + facet + "=[^&]*", "");
          String path =
              "/api/v1/events?limit=1"
                  + others
                  + "&"
                  + facet
                  + "="
                  + enc(count.path("value").asText());
          assertThat(client.json(path).path("total").asInt())
              .as(path)
              .isGreaterThanOrEqualTo(count.path("count").asInt())
              .isLessThanOrEqualTo(
                  // A short name is part of others, too.
                  facet.equals("actor") || facet.equals("target")
                      ? Integer.MAX_VALUE
                      : count.path("count").asInt());
        }
      }
    }
  }

  @Test
  void anEventHasItsLedgerAndATag() {
    String id = client.gravest();
    Client.Answer answer = client.get("/api/v1/events/" + id).is(200);
    JsonNode detail = answer.json();
    assertThat(detail.at("/event/id").asText()).isEqualTo(id);
    assertThat(detail.at("/event/figures/0/estimate/why/ar").asText()).isNotBlank();
    assertThat(detail.path("summary"))
        .isEqualTo(client.json("/api/v1/events?sort=-killed&limit=1").at("/items/0"));
    assertThat(detail.path("reports")).hasSize(detail.at("/event/reports").size());
    assertThat(detail.path("members")).isNotEmpty();
    String tag = answer.header("ETag");
    assertThat(tag).startsWith("\"" + detail.path("revision").asInt() + "-");
    client.get("/api/v1/events/" + id, "If-None-Match", tag).is(304);
    client.get("/api/v1/events/" + id, "If-None-Match", "\"other\"").is(200);
    JsonNode history = client.json("/api/v1/events/" + id + "/history");
    assertThat(history.at("/items/0/kind").asText()).isEqualTo("created");
    assertThat(history.at("/items/0/fields")).isNotEmpty();
  }

  @Test
  void wordsOfAReportStandWhereTheSpansSay() {
    for (JsonNode member : client.json("/api/v1/events/" + client.gravest()).path("reports")) {
      JsonNode report = client.json("/api/v1/reports/-?id=" + enc(member.path("id").asText()));
      String text = report.path("text").asText();
      assertThat(report.path("spans")).isNotEmpty();
      for (JsonNode span : report.path("spans")) {
        assertThat(span.path("begin").asInt()).isLessThan(span.path("end").asInt());
        assertThat(span.path("end").asInt()).isLessThanOrEqualTo(text.length());
        assertThat(span.at("/label/ar").asText()).isNotBlank();
      }
      for (JsonNode mention : report.path("mentions")) {
        for (JsonNode claim : mention.at("/event/claims")) {
          assertThat(text.substring(claim.path("begin").asInt(), claim.path("end").asInt()))
              .isEqualTo(claim.path("quote").asText());
        }
      }
    }
  }

  @Test
  void everyClaimOfTheLedgerIsASpanOfItsReport() {
    JsonNode event = client.json("/api/v1/events/" + client.gravest()).path("event");
    int claims = 0;
    for (JsonNode figure : event.path("figures")) {
      for (JsonNode claim : figure.path("claims")) {
        JsonNode spans =
            client
                .json("/api/v1/reports/-?id=" + enc(claim.path("reportId").asText()))
                .path("spans");
        assertThat(spans)
            .anySatisfy(
                span -> {
                  assertThat(span.path("layer").asText()).isEqualTo("claim");
                  assertThat(span.path("begin")).isEqualTo(claim.path("begin"));
                  assertThat(span.path("end")).isEqualTo(claim.path("end"));
                });
        claims++;
      }
    }
    assertThat(claims).isPositive();
  }

  @Test
  void theOriginalIsKept() {
    String tag = client.get("/api/v1/reports/02-ghweran-local").is(200).header("ETag");
    JsonNode report = client.json("/api/v1/reports/02-ghweran-local");
    assertThat(report.path("title").asText()).isNotBlank();
    Client.Answer original = client.get("/api/v1/reports/02-ghweran-local/original").is(200);
    assertThat(original.header("Content-Type")).startsWith("text/plain");
    assertThat(original.text()).contains("غويران");
    client.get("/api/v1/reports/02-ghweran-local", "If-None-Match", tag).is(304);
  }

  @Test
  void csvAndGeoJsonByWhatIsAccepted() throws IOException {
    int total = client.json("/api/v1/events?country=SY").path("total").asInt();
    Client.Answer csv = client.get("/api/v1/events?country=SY", "Accept", "text/csv").is(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("attachment");
    assertThat(csv.text().strip().lines()).hasSize(total + 1);
    Client.Answer map = client.get("/api/v1/events?country=SY&format=geojson").is(200);
    assertThat(map.header("Content-Type")).startsWith("application/geo+json");
    assertThat(map.json().path("features")).hasSize(total);
    client.get("/api/v1/events?format=xml").problem(406, "not-acceptable");
  }

  @Test
  void exports() {
    for (String format : List.of("acled-csv", "ged-csv", "jsonl", "geojson", "zip")) {
      assertThat(client.get("/api/v1/export/" + format + "?country=SY").is(200).text())
          .as(format)
          .hasSizeGreaterThan(200);
    }
    assertThat(client.get("/api/v1/export/jsonl?country=SY").text().lines())
        .hasSize(client.json("/api/v1/events?country=SY").path("total").asInt());
    assertThat(client.get("/api/v1/export/acled-csv?bom=true").text()).startsWith("\uFEFF");
    assertThat(client.get("/api/v1/export/jsonl?country=SY&precision=admin1").text())
        .doesNotContain("غويران");
    client.get("/api/v1/export/xlsx").problem(404, "not-found");
  }

  @Test
  void situation() {
    JsonNode view = client.json("/api/v1/situation?by=week&since=2000-01-01");
    int total = client.json("/api/v1/events").path("total").asInt();
    assertThat(view.at("/features/features").size() + view.path("unplaced").asInt())
        .isEqualTo(total);
    int onCurve = 0;
    for (JsonNode bucket : view.path("curve")) {
      assertThat(bucket.path("low").asLong()).isLessThanOrEqualTo(bucket.path("best").asLong());
      assertThat(bucket.path("best").asLong()).isLessThanOrEqualTo(bucket.path("high").asLong());
      onCurve += bucket.path("events").asInt();
    }
    assertThat(onCurve).isPositive().isLessThanOrEqualTo(total);
    assertThat(view.path("disputed")).isNotEmpty();
    assertThat(view.at("/newest/0/date/start").asText()).startsWith("2024");
  }

  @Test
  void searchFindsWordsAndSaysWhere() {
    JsonNode found = client.json("/api/v1/search?q=" + enc("\"سيارة مفخخة\"") + "&limit=1");
    assertThat(found.path("items")).hasSize(1);
    assertThat(found.path("total").asInt()).isGreaterThan(1);
    assertThat(found.path("next").asText()).isNotBlank();
    for (JsonNode item : found.path("items")) {
      JsonNode report = client.json("/api/v1/reports/-?id=" + enc(item.at("/report/id").asText()));
      for (JsonNode snippet : item.path("snippets")) {
        String text = snippet.path("text").asText();
        assertThat(report.path("text").asText().substring(snippet.path("begin").asInt()))
            .startsWith(text);
        for (JsonNode range : snippet.path("highlights")) {
          assertThat(text.substring(range.path("begin").asInt(), range.path("end").asInt()))
              .matches(".*(سيارة|مفخخة).*");
        }
      }
    }
    for (JsonNode count : found.at("/facets/type")) {
      assertThat(
              client
                  .json(
                      "/api/v1/search?q="
                          + enc("\"سيارة مفخخة\"")
                          + "&type="
                          + count.path("value").asText())
                  .path("total"))
          .isEqualTo(count.path("count"));
    }
    JsonNode next =
        client.json(
            "/api/v1/search?q="
                + enc("\"سيارة مفخخة\"")
                + "&limit=1&cursor="
                + found.path("next").asText());
    assertThat(next.at("/items/0/report/id")).isNotEqualTo(found.at("/items/0/report/id"));
  }

  @Test
  void compares() {
    JsonNode page =
        client.json("/api/v1/compare?report=07-manchester&report=08-manchester-correction");
    assertThat(page.path("reports")).hasSize(2);
    assertThat(page.at("/events/0/comparison/agreed/facts")).isNotEmpty();
    client.get("/api/v1/events/" + page.at("/events/0/eventId").asText()).is(200);
  }

  @Test
  void reviewCountsWhatItLists() {
    JsonNode all = client.json("/api/v1/review?limit=500");
    all.path("counts")
        .fields()
        .forEachRemaining(
            count ->
                assertThat(
                        client
                            .json("/api/v1/review?limit=500&kind=" + count.getKey())
                            .path("items"))
                    .hasSize(count.getValue().asInt()));
    double before = 1;
    for (JsonNode item : all.path("items")) {
      assertThat(item.path("score").asDouble()).isBetween(0.0, before);
      before = item.path("score").asDouble();
      assertThat(item.path("detail")).isNotEmpty();
    }
    assertThat(all.at("/counts/disputed-figure").asInt()).isPositive();
  }

  @Test
  void healthAndMetrics() {
    assertThat(client.json("/actuator/health").path("status").asText()).isEqualTo("UP");
    assertThat(client.json("/actuator/metrics").path("names")).isNotEmpty();
    client.get("/actuator/env").is(404);
  }
}
