package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecisionsTest {
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

  /** Every test finds the record as the samples make it. */
  @AfterEach
  void takeBack() {
    for (JsonNode decision : client.json("/api/v1/decisions?limit=500").path("items")) {
      if (decision.path("undoes").isNull() && decision.path("undoneBy").isNull()) {
        client.write("DELETE", "/api/v1/decisions/" + decision.path("id").asLong(), null).is(200);
      }
    }
  }

  private Client.Answer decide(String event, String tag, Map<String, ?> decision) {
    return client.write(
        "POST",
        "/api/v1/decisions",
        Map.of("event", event, "reason", "للتجربة", "decision", decision),
        "If-Match",
        tag);
  }

  private String tag(String event) {
    return client.get("/api/v1/events/" + event).is(200).header("ETag");
  }

  @Test
  void aCorrectionIsSeenEverywhereAndUndone() {
    String id = client.gravest();
    JsonNode before = client.json("/api/v1/events/" + id).path("event");
    JsonNode outcome =
        decide(id, tag(id), Map.of("kind", "correct", "slot", "status", "value", "alleged"))
            .is(200)
            .json();
    assertThat(outcome.path("event").asText()).isEqualTo(id);
    assertThat(outcome.path("events").toString()).contains(id);
    assertThat(client.json("/api/v1/events/" + id).at("/event/status").asText())
        .isEqualTo("alleged");
    assertThat(client.json("/api/v1/events?status=alleged").at("/items/0/id").asText())
        .isEqualTo(id);
    JsonNode history = client.json("/api/v1/events/" + id + "/history").path("items");
    JsonNode last = history.get(history.size() - 1);
    assertThat(last.path("by").asText()).isEqualTo("local");
    assertThat(last.path("decision").asLong()).isEqualTo(outcome.at("/decision/id").asLong());
    assertThat(last.path("fields"))
        .anySatisfy(
            field -> {
              assertThat(field.path("name").asText()).isEqualTo("status");
              assertThat(field.path("old").asText()).isEqualTo("occurred");
              assertThat(field.path("new").asText()).isEqualTo("alleged");
            });
    client
        .write("DELETE", "/api/v1/decisions/" + outcome.at("/decision/id").asLong(), null)
        .is(200);
    assertThat(client.json("/api/v1/events/" + id).path("event")).isEqualTo(before);
    assertThat(client.json("/api/v1/events?status=alleged").path("total").asInt()).isZero();
    client
        .write("DELETE", "/api/v1/decisions/" + outcome.at("/decision/id").asLong(), null)
        .problem(422, "impossible");
    client.write("DELETE", "/api/v1/decisions/999", null).problem(422, "impossible");
    client.write("DELETE", "/api/v1/decisions/x", null).problem(400, "wrong-parameter");
    JsonNode decisions = client.json("/api/v1/decisions?limit=2").path("items");
    assertThat(decisions.at("/0/undoes")).isEqualTo(decisions.at("/1/id"));
    assertThat(decisions.at("/1/undoneBy")).isEqualTo(decisions.at("/0/id"));
  }

  @Test
  void ofTwoWhoDecideOnTheSameRevisionOneIsTold() {
    String id = client.gravest();
    String tag = tag(id);
    Map<String, Object> figure =
        Map.of("measure", "killed", "subject", "event", "class", "all", "side", "target");
    decide(id, tag, Map.of("kind", "correct", "slot", "status", "value", "alleged")).is(200);
    JsonNode problem =
        decide(
                id,
                tag,
                Map.of("kind", "estimate", "figure", figure, "low", 5, "best", 6, "high", 7))
            .problem(412, "conflict");
    assertThat(problem.path("event").asText()).isEqualTo(id);
    assertThat(problem.path("revision").asLong())
        .isEqualTo(client.json("/api/v1/events/" + id).path("revision").asLong());
    // Nothing of the second is lost on the way: with the new revision it goes through.
    decide(
            id,
            "\"" + problem.path("revision").asLong() + "\"",
            Map.of("kind", "estimate", "figure", figure, "low", 5, "best", 6, "high", 7))
        .is(200);
    assertThat(client.json("/api/v1/events/" + id).at("/event/status").asText())
        .isEqualTo("alleged");
    assertThat(client.json("/api/v1/events/" + id).at("/event/figures").toString())
        .contains("\"best\":6");
  }

  @Test
  void withoutARevisionNothingIsDecided() {
    String id = client.gravest();
    client
        .write(
            "POST", "/api/v1/decisions", Map.of("event", id, "decision", Map.of("kind", "accept")))
        .problem(428, "revision-needed");
    decide(id, "*", Map.of("kind", "accept")).problem(400, "wrong-parameter");
    decide("nothing", "\"1\"", Map.of("kind", "accept")).problem(404, "not-found");
  }

  @Test
  void whatWasLookedAtLeavesTheQueue() {
    JsonNode item = client.json("/api/v1/review?kind=disputed-figure").at("/items/0");
    String id = item.at("/event/id").asText();
    int before = client.json("/api/v1/review").path("total").asInt();
    decide(id, tag(id), Map.of("kind", "accept")).is(200);
    assertThat(client.json("/api/v1/review").path("total").asInt()).isLessThan(before);
    assertThat(client.json("/api/v1/events?reviewed=true").at("/items/0/id").asText())
        .isEqualTo(id);
    assertThat(client.json("/api/v1/events/" + id).at("/reviewed/by").asText()).isEqualTo("local");
  }

  @Test
  void aMergerAndItsUndoing() {
    JsonNode events = client.json("/api/v1/events?sort=-killed").path("items");
    String one = events.get(0).path("id").asText();
    String other = events.get(1).path("id").asText();
    int total = client.json("/api/v1/events").path("total").asInt();
    JsonNode outcome =
        decide(one, tag(one), Map.of("kind", "merge", "other", other)).is(200).json();
    assertThat(client.json("/api/v1/events").path("total").asInt()).isEqualTo(total - 1);
    String left = outcome.path("event").asText();
    String gone = left.equals(one) ? other : one;
    JsonNode merged = client.json("/api/v1/events/" + gone);
    assertThat(merged.path("state").asText()).isEqualTo("merged");
    assertThat(merged.path("mergedInto").asText()).isEqualTo(left);
    client
        .write("DELETE", "/api/v1/decisions/" + outcome.at("/decision/id").asLong(), null)
        .is(200);
    assertThat(client.json("/api/v1/events").path("total").asInt()).isEqualTo(total);
    assertThat(client.json("/api/v1/events/" + gone).path("state").asText()).isEqualTo("live");
  }

  @Test
  void aSplitTakesMentionsOut() {
    String id = client.gravest();
    JsonNode members = client.json("/api/v1/events/" + id).path("members");
    assertThat(members.size()).isGreaterThan(1);
    Map<String, String> first =
        Map.of(
            "report", members.get(0).path("reportId").asText(),
            "mention", members.get(0).path("mentionId").asText());
    int total = client.json("/api/v1/events").path("total").asInt();
    decide(id, tag(id), Map.of("kind", "split", "mentions", List.of(first))).is(200);
    assertThat(client.json("/api/v1/events").path("total").asInt()).isEqualTo(total + 1);
  }

  @Test
  void sourcesAreRated() {
    String name = client.json("/api/v1/sources").at("/items/0/name").asText();
    assertThat(client.json("/api/v1/sources").at("/items/0/reliability").isNull()).isTrue();
    client
        .write(
            "PUT",
            "/api/v1/sources/-?name=" + Client.enc(name),
            Map.of("reliability", "B", "credibility", 2, "reason", "تصحح أخطاءها"))
        .is(200);
    JsonNode rated = client.json("/api/v1/sources").at("/items/0");
    assertThat(rated.path("reliability").asText()).isEqualTo("B");
    assertThat(rated.path("credibility").asInt()).isEqualTo(2);
    assertThat(rated.path("by").asText()).isEqualTo("local");
    String path = "/api/v1/sources/" + Client.enc(name);
    client.write("PUT", path, Map.of("reliability", "Z")).problem(422, "impossible");
    client.write("PUT", path, Map.of("reliability", "AB")).problem(400, "wrong-parameter");
    client.write("PUT", path, Map.of("credibility", 7)).problem(422, "impossible");
    client.write("PUT", path, Map.of("credibility", "x")).problem(400, "wrong-body");
    client.write("PUT", "/api/v1/sources/nobody", Map.of()).problem(404, "not-found");
  }

  @Test
  void workIsCounted() {
    String id = client.gravest();
    int edits = client.json("/api/v1/events/" + id).at("/work/edits").asInt();
    client.write("POST", "/api/v1/events/" + id + "/work", Map.of("seconds", 40)).is(204);
    client.write("POST", "/api/v1/events/" + id + "/work", Map.of("seconds", 20)).is(204);
    decide(id, tag(id), Map.of("kind", "correct", "slot", "status", "value", "alleged")).is(200);
    decide(id, tag(id), Map.of("kind", "accept")).is(200);
    JsonNode work = client.json("/api/v1/events/" + id).path("work");
    assertThat(work.path("seconds").asInt()).isEqualTo(60);
    assertThat(work.path("edits").asInt()).isEqualTo(edits + 1);
    JsonNode all = client.json("/api/v1/work");
    assertThat(all.at("/users/0/user").asText()).isEqualTo("local");
    assertThat(all.at("/users/0/medianSeconds").asDouble()).isNotNegative();
    assertThat(all.path("events"))
        .anySatisfy(one -> assertThat(one.path("seconds").asInt()).isEqualTo(60));
    for (Object wrong : List.of(0, -1, 1_000_000)) {
      client
          .write("POST", "/api/v1/events/" + id + "/work", Map.of("seconds", wrong))
          .problem(400, "wrong-parameter");
    }
    client
        .write("POST", "/api/v1/events/nothing/work", Map.of("seconds", 5))
        .problem(404, "not-found");
  }
}
