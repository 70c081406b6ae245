package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.server.Client.enc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route of the description, with hostile text in each of its parameters and with malformed
 * and oversized bodies: it is refused or finds nothing, in its own format, tells nothing of the
 * inside, and changes nothing. That the description has all routes, OpenApiTest holds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert('x')</script>",
          "\"><img src=x onerror=alert(1)>",
          "' OR '1'='1' --",
          "x'; DROP TABLE event; --",
          "../../../../etc/passwd",
          "..\\..\\windows",
          "/etc/passwd",
          "a\u0000b",
          "a\r\nSet-Cookie: isnad-session=1",
          "\u202eأبجد\u202c",
          "${jndi:ldap://x/y}",
          "#{T(java.lang.Runtime)}",
          "\ud83d",
          "9".repeat(400),
          "ا".repeat(1_500));

  private static final List<String> MALFORMED =
      List.of(
          "", "{", "[]", "null", "7", "\"text\"", "{\"a\":", "<xml/>", "\u0000", "[".repeat(2_000));

  private TestServer server;
  private Client client;

  /** A method and a path of the description with the names of its parameters. */
  record Route(String method, String path, List<String> query, boolean body) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    /** The path with what is given for whatever stands in braces. */
    String at(String value) {
      return path.replaceAll("\\{[a-z]+\\}", java.util.regex.Matcher.quoteReplacement(enc(value)));
    }
  }

  @BeforeAll
  void start() {
    server = TestServer.local();
    client = server.client();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<Route> routes() throws IOException {
    List<Route> routes = new ArrayList<>();
    try (InputStream in = Workbench.class.getResourceAsStream("openapi.json")) {
      for (Described described : Described.in(Client.JSON.readTree(in))) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : described.operation().path("parameters")) {
          if (parameter.path("in").asText().equals("query")) {
            query.add(parameter.path("name").asText());
          }
        }
        boolean body = described.operation().has("requestBody");
        routes.add(new Route(described.method(), described.path(), query, body));
      }
    }
    // The stream has no end.
    return routes.stream().filter(route -> !route.path().endsWith("/stream"));
  }

  @Test
  void theDescriptionHasThem() throws IOException {
    assertThat(routes().count()).isGreaterThanOrEqualTo(28);
    assertThat(routes().filter(Route::body).count()).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void hostileTextInPathAndParametersIsText(Route route) {
    String before = state();
    for (String text : HOSTILE) {
      if (route.path().contains("{")) {
        harmless(route, ask(route, route.at(text)), text);
      }
      for (String name : route.query()) {
        String address = route.at("nothing") + "?" + name + "=" + enc(text);
        // A report, a source has to be named for the address to be one.
        harmless(route, ask(route, address), text);
      }
    }
    harmless(route, ask(route, route.at("nothing") + "?noSuchParameter=1"), "noSuchParameter");
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void malformedBodiesAreRefused(Route route) {
    if (!route.body()) {
      return;
    }
    String before = state();
    for (String body : MALFORMED) {
      Client.Answer answer =
          client.write(route.method(), route.at("nothing"), body, "If-Match", "\"1\"");
      harmless(route, answer, body);
      assertThat(answer.status()).as("%s with %.40s", route, body).isBetween(400, 499);
    }
    for (String text : HOSTILE) {
      String body;
      try {
        body =
            Client.JSON.writeValueAsString(
                java.util.Map.of(
                    "event",
                    text,
                    "reason",
                    text,
                    "kind",
                    text,
                    "name",
                    text,
                    "password",
                    text,
                    "url",
                    text,
                    "seconds",
                    text,
                    "reliability",
                    text,
                    "decision",
                    text));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      Client.Answer answer =
          client.write(
              route.method(),
              route.at("nothing"),
              body,
              "If-Match",
              text.strip().matches("[ -~]+") ? text : "x");
      harmless(route, answer, text);
      assertThat(answer.status()).as("%s with %.40s", route, text).isBetween(400, 499);
    }
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aFieldOfTenMegabytesIsRefused(Route route) {
    if (!route.body()) {
      return;
    }
    String field = "x".repeat(10 << 20);
    for (String name : List.of("text", "reason", "name")) {
      client
          .write(
              route.method(),
              route.at("nothing"),
              "{\"" + name + "\":\"" + field + "\"}",
              "If-Match",
              "\"1\"")
          .problem(413, "too-large");
    }
  }

  private Client.Answer ask(Route route, String address) {
    return route.method().equals("GET")
        ? client.get(address)
        : client.write(route.method(), address, route.body() ? "{}" : null, "If-Match", "\"1\"");
  }

  private static void harmless(Route route, Client.Answer answer, String text) {
    String what = route + " with " + text.substring(0, Math.min(40, text.length()));
    assertThat(answer.status()).as(what).isBetween(200, 499);
    String type = answer.header("Content-Type");
    if (!answer.text().isEmpty()) {
      // Neither is run by a browser, whatever stands in it.
      assertThat(type).as(what).isNotNull().doesNotContain("html").doesNotContain("script");
    }
    if (answer.status() >= 400 && !answer.text().isEmpty()) {
      assertThat(type).as(what).startsWith("application/problem+json");
    }
    assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .as(what)
        .noneMatch(cookie -> cookie.contains("isnad-session=1"));
    assertThat(answer.text())
        .as(what)
        .doesNotContain("root:x:")
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .doesNotContain("SQLITE");
  }

  /** What nothing of this may change. */
  private String state() {
    return client.json("/api/v1/events?limit=1").path("total").asText()
        + " "
        + client.json("/api/v1/decisions").path("total").asText()
        + " "
        + client.json("/api/v1/sources").path("total").asText()
        + " "
        + client.json("/api/v1/events/facets");
  }
}
