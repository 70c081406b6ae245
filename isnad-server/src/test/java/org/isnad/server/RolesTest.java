package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route with every role and with none. */
class RolesTest {
  /** Method and route, with the role that is needed; null: none. */
  private static final Map<String, Role> ROUTES = new LinkedHashMap<>();

  static {
    ROUTES.put("GET /api/v1/openapi.json", null);
    ROUTES.put("GET /api/v1/codebook", Role.VIEWER);
    ROUTES.put("GET /api/v1/events", Role.VIEWER);
    ROUTES.put("GET /api/v1/events/facets", Role.VIEWER);
    ROUTES.put("GET /api/v1/events/{id}", Role.VIEWER);
    ROUTES.put("GET /api/v1/events/{id}/history", Role.VIEWER);
    ROUTES.put("GET /api/v1/reports/{id}", Role.VIEWER);
    ROUTES.put("GET /api/v1/reports/{id}/original", Role.VIEWER);
    ROUTES.put("GET /api/v1/reports/-", Role.VIEWER);
    ROUTES.put("GET /api/v1/reports/-/original", Role.VIEWER);
    ROUTES.put("GET /api/v1/jobs/{id}", Role.VIEWER);
    ROUTES.put("GET /api/v1/stream", Role.VIEWER);
    ROUTES.put("GET /api/v1/decisions", Role.VIEWER);
    ROUTES.put("GET /api/v1/sources", Role.VIEWER);
    ROUTES.put("GET /api/v1/review", Role.VIEWER);
    ROUTES.put("GET /api/v1/work", Role.VIEWER);
    ROUTES.put("GET /api/v1/situation", Role.VIEWER);
    ROUTES.put("GET /api/v1/search", Role.VIEWER);
    ROUTES.put("GET /api/v1/compare", Role.VIEWER);
    ROUTES.put("GET /api/v1/export/{programme}", Role.VIEWER);
    ROUTES.put("POST /api/v1/reports", Role.ANALYST);
    ROUTES.put("POST /api/v1/decisions", Role.ANALYST);
    ROUTES.put("DELETE /api/v1/decisions/{id}", Role.ANALYST);
    ROUTES.put("PUT /api/v1/sources/{name}", Role.ANALYST);
    ROUTES.put("PUT /api/v1/sources/-", Role.ANALYST);
    ROUTES.put("POST /api/v1/events/{id}/work", Role.ANALYST);
    ROUTES.put("GET /api/v1/users", Role.ADMIN);
    ROUTES.put("GET /api/v1/session", null);
    ROUTES.put("POST /api/v1/session", null);
    ROUTES.put("DELETE /api/v1/session", null);
  }

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            options -> {
              Users users = new Users(options.users());
              for (Role role : Role.values()) {
                users.put(role.code(), role, Client.PASSWORD);
              }
              return options;
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void noRouteIsForgotten() {
    Set<String> routes = new TreeSet<>();
    server
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPathPatternsCondition()
                    .getPatternValues()
                    .forEach(
                        pattern ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern))));
    assertThat(routes).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
  }

  @Test
  void theDescriptionHasTheSameRoutes() throws IOException {
    List<String> described =
        Described.in(server.client().json("/api/v1/openapi.json")).stream()
            .map(route -> route.method() + " " + route.path())
            .toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
  }

  @Test
  void whoHasNotSignedInSeesNothing() {
    Client nobody = server.client();
    nobody.get("/api/v1/session").problem(401, "sign-in");
    ROUTES.forEach(
        (route, role) -> {
          if (role != null) {
            ask(nobody, route).problem(401, "sign-in");
          }
        });
    nobody.get("/actuator/metrics").problem(401, "sign-in");
    nobody.get("/actuator/health").is(200);
  }

  @Test
  void eachRoleMayDoItsPartAndNoMore() {
    for (Role role : Role.values()) {
      Client client = server.client().signedIn(role.code());
      assertThat(client.json("/api/v1/session").path("role").asText()).isEqualTo(role.code());
      ROUTES.forEach(
          (route, needed) -> {
            if (route.endsWith("/session") || route.endsWith("/stream")) {
              return;
            }
            Client.Answer answer = ask(client, route);
            if (needed != null && role.compareTo(needed) < 0) {
              answer.problem(403, "not-allowed");
            } else {
              assertThat(answer.status())
                  .as("%s as %s: %s", route, role, answer.text())
                  .isIn(200, 202, 204, 400, 404, 422, 428);
            }
          });
      client.get("/actuator/metrics").is(role == Role.ADMIN ? 200 : 403);
      client.get("/actuator/health").is(200);
    }
  }

  @Test
  void writingNeedsTheToken() {
    for (Role role : Role.values()) {
      Client client = server.client().signedIn(role.code());
      ROUTES.forEach(
          (route, needed) -> {
            String[] parts = path(route);
            if (!parts[0].equals("GET")) {
              client.send(parts[0], parts[1], "{}", "application/json").problem(403, "csrf");
              client
                  .send(
                      parts[0],
                      parts[1],
                      "{}",
                      "application/json",
                      Security.CSRF_HEADER,
                      "00000000-0000-0000-0000-000000000000")
                  .problem(403, "csrf");
            }
          });
    }
  }

  private static Client.Answer ask(Client client, String route) {
    String[] parts = path(route);
    return parts[0].equals("GET")
        ? client.get(parts[1])
        : client.write(parts[0], parts[1], parts[0].equals("DELETE") ? null : "{}");
  }

  private static String[] path(String route) {
    return route
        .replace("{id}", "7")
        .replace("{name}", "x")
        .replace("{programme}", "jsonl")
        .replaceAll("/-$", "/-?id=x&name=x")
        .replaceAll("/-/original$", "/-/original?id=x")
        .split(" ");
  }
}
