package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(options -> options);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void amalAlone() {
    server.users.list().forEach(user -> server.users.remove(user.name()));
    server.users.put("amal", Role.ANALYST, Client.PASSWORD);
  }

  @Test
  void signsInAndOut() {
    Client amal = server.client();
    JsonNode problem = amal.get("/api/v1/session").problem(401, "sign-in");
    assertThat(problem.at("/csrf/token").asText()).isNotBlank();
    Client.Answer answer =
        amal.write("POST", "/api/v1/session", Map.of("name", "amal", "password", Client.PASSWORD))
            .is(200);
    assertThat(answer.json().path("user").asText()).isEqualTo("amal");
    assertThat(answer.json().path("mode").asText()).isEqualTo("users");
    assertThat(answer.text()).doesNotContain("bcrypt").doesNotContain("$2a$");
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("isnad-session=")
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=Strict"));
    amal.get("/api/v1/events").is(200);
    amal.write("DELETE", "/api/v1/session", null).is(204);
    amal.get("/api/v1/events").problem(401, "sign-in");
  }

  @Test
  void aWrongPasswordIsRefusedAndGuessingSlowedDown() {
    server.users.put("guessed", Role.VIEWER, Client.PASSWORD);
    Client client = server.client();
    for (int i = 0; i < 5; i++) {
      client
          .write("POST", "/api/v1/session", Map.of("name", "guessed", "password", "guess " + i))
          .problem(401, "sign-in");
    }
    JsonNode problem =
        client
            .write(
                "POST", "/api/v1/session", Map.of("name", "guessed", "password", Client.PASSWORD))
            .problem(429, "wait");
    assertThat(problem.path("seconds").asInt()).isPositive();
    client
        .write("POST", "/api/v1/session", Map.of("name", "nobody", "password", "x"))
        .problem(401, "sign-in");
    client.write("POST", "/api/v1/session", "{}").problem(401, "sign-in");
  }

  @Test
  void theSessionIsAnotherAfterSigningIn() {
    Client client = server.client().signedIn("amal");
    String before = session(client);
    client.signedIn("amal");
    assertThat(session(client)).isNotEqualTo(before);
  }

  private static String session(Client client) {
    return client.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("isnad-session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void whoIsRemovedOrHasAnotherPasswordIsOut() {
    server.users.put("badr", Role.ADMIN, Client.PASSWORD);
    Client amal = server.client().signedIn("amal");
    Client badr = server.client().signedIn("badr");
    server.users.put("amal", Role.ANALYST, "another password");
    amal.get("/api/v1/events").problem(401, "sign-in");
    server.users.remove("badr");
    badr.get("/api/v1/events").problem(401, "sign-in");
  }

  @Test
  void changesAreInTheNameOfTheUser() {
    Client amal = server.client().signedIn("amal");
    String id = amal.gravest();
    String tag = amal.get("/api/v1/events/" + id).header("ETag");
    JsonNode outcome =
        amal.write(
                "POST",
                "/api/v1/decisions",
                Map.of("event", id, "by", "somebody else", "decision", Map.of("kind", "accept")),
                "If-Match",
                tag)
            .is(200)
            .json();
    assertThat(outcome.at("/decision/by").asText()).isEqualTo("amal");
  }
}
