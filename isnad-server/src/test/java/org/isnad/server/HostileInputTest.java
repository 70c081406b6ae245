package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.server.Client.enc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed and hostile requests are refused, each with what is wrong, and change nothing. */
class HostileInputTest {
  private static final String SCRIPT = "<script>alert('انفجار')</script>";
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "events?type=bogus type",
        "events?state=bogus state",
        "events?sources=4 sources",
        "events?from=2022-13-01 from",
        "events?to=yesterday to",
        "events?asOf=2022-01-01T25:00:00Z asOf",
        "events?near=1,2 near",
        "events?near=91,0,5 near",
        "events?near=NaN,0,5 near",
        "events?minKilled=-1 minKilled",
        "events?minKilled=99999999999 minKilled",
        "events?reviewed=perhaps reviewed",
        "events?sort=id;drop sort",
        "events?limit=0 limit",
        "events?limit=501 limit",
        "events?limit=x limit",
        "events?cursor=AAAA cursor",
        "events?sort=date&cursor=PS1kYXRlHz0yMDI0LTAzLTIyHz14Hw cursor",
        "events?typo=1 typo",
        "events/facets?limit=3 limit",
        "situation?by=year by",
        "situation?since=x since",
        "search?q= q",
        "search?q=%22 q",
        "search?q=*a q",
        "search?q=x&type=bogus type",
        "search?q=x&cursor=zz cursor",
        "compare?report=01-ghweran-flash report",
        "review?kind=bogus kind",
        "review?cursor=zz cursor",
        "export/acled-csv?precision=house precision",
        "export/geojson?colour=red colour",
        "decisions?limit=x limit"
      })
  void wrongParametersAreNamed(String path, String field) {
    JsonNode problem =
        client.get("/api/v1/" + path.replace(";", "%3B")).problem(400, "wrong-parameter");
    assertThat(problem.path("field").asText()).isEqualTo(field);
    assertThat(problem.path("detail").asText()).isNotBlank();
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    client.get("/api/v1/events?cursor=%F0%9F").problem(400, "wrong-request");
    client.get("/api/v1/events?cursor=8J8").problem(400, "wrong-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events/nothing",
        "events/nothing/history",
        "reports/nothing",
        "reports/nothing/original",
        "reports/-?id=nothing",
        "jobs/nothing",
        "nothing",
        "compare?report=nothing&report=nobody"
      })
  void whatIsNotThereIsNotFound(String path) {
    client.get("/api/v1/" + path).problem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "'; DROP TABLE event; --",
        "%' OR 1=1 --",
        "\\' UNION SELECT hash FROM report",
        "a\u0000b",
        "${jndi:ldap://x}",
        "../../../etc/passwd"
      })
  void sqlInFiltersFindsNothing(String text) {
    int total = client.json("/api/v1/events").path("total").asInt();
    for (String filter : new String[] {"place", "actor", "target", "country", "q", "disputed"}) {
      JsonNode page = client.json("/api/v1/events?" + filter + "=" + enc(text));
      assertThat(page.path("total").asInt()).as("%s=%s", filter, text).isZero();
      client.json("/api/v1/events/facets?" + filter + "=" + enc(text));
      assertThat(client.get("/api/v1/export/jsonl?" + filter + "=" + enc(text)).is(200).text())
          .isEmpty();
    }
    assertThat(client.get("/api/v1/events/" + enc(text)).status()).isIn(400, 404);
    assertThat(client.get("/api/v1/reports/-?id=" + enc(text)).status()).isEqualTo(404);
    assertThat(client.get("/api/v1/search?source=" + enc(text) + "&q=x").status()).isIn(200, 400);
    assertThat(client.json("/api/v1/events").path("total").asInt()).isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../../../etc/passwd",
        "/assets/..%5c..%5cetc",
        "/static/../org/isnad/server/Workbench.class",
        "/WEB-INF/web.xml",
        "/org/isnad/server/openapi.json",
        "/;/api/v1/users",
        "//api/v1/users",
        "/api/v1/reports/..%2f..%2fx",
        "/api/v1/events/%00",
        "/api/v1/events/%zz"
      })
  void pathTricksLeadNowhere(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d.*");
    assertThat(answer).doesNotContain("root:").doesNotContain("Exception").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "", "[::2]"})
  void foreignNamesAreNotAnswered(String host) throws IOException {
    String answer =
        raw("GET /api/v1/session HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 4(21|00).*").doesNotContain("csrf");
  }

  @Test
  void tooLargeBodiesAreRefused() {
    String big = "ا".repeat(10 << 20);
    client.write("POST", "/api/v1/reports", Map.of("text", big)).problem(413, "too-large");
    client
        .write(
            "POST",
            "/api/v1/decisions",
            "{\"event\":\"x\",\"reason\":\"" + big + "\"}",
            "If-Match",
            "\"1\"")
        .problem(413, "too-large");
    client.write("POST", "/api/v1/session", Map.of("name", big)).problem(413, "too-large");
    // Below the limit of bodies, above that of the field.
    client
        .write("POST", "/api/v1/reports", Map.of("text", "انفجار ".repeat(200_000)))
        .problem(400, "wrong-parameter");
    client.get("/api/v1/events?q=" + "x".repeat(500)).problem(400, "wrong-parameter");
  }

  @Test
  void tooLargeBodiesThatDoNotSaySoAreRefused() throws IOException {
    String token = client.token();
    String cookie = client.cookies().getCookieStore().getCookies().get(0).toString();
    StringBuilder request =
        new StringBuilder(
            "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                + Security.CSRF_HEADER
                + ": "
                + token
                + "\r\nCookie: "
                + cookie
                + "\r\n\r\nb\r\n{\"text\" : \"\r\n");
    String chunk = "x".repeat(1 << 16);
    for (int i = 0; i < 80; i++) {
      request.append("10000\r\n").append(chunk).append("\r\n");
    }
    request.append("2\r\n\"}\r\n0\r\n\r\n");
    assertThat(raw(request.toString())).matches("(?s)HTTP/1\\.1 413.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"text\": 1", "{\"text\":{}}"})
  void wrongBodiesAreRefused(String body) {
    Client.Answer answer = client.write("POST", "/api/v1/reports", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    client.write("POST", "/api/v1/decisions", body, "If-Match", "\"1\"").is(400);
  }

  @Test
  void otherTypesOfBodiesAreRefused() {
    client
        .send(
            "POST",
            "/api/v1/reports",
            "<report/>",
            "application/xml",
            Security.CSRF_HEADER,
            client.token())
        .problem(415, "unsupported-media-type");
    client.write("PATCH", "/api/v1/events", "{}").problem(405, "method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"bogus\"}|decision.kind",
        "{}|decision.kind",
        "{\"kind\":7}|decision.kind",
        "{\"kind\":\"merge\"}|decision.other",
        "{\"kind\":\"split\",\"mentions\":[]}|decision.mentions",
        "{\"kind\":\"split\",\"mentions\":[1]}|decision.mentions",
        "{\"kind\":\"correct\"}|decision.slot",
        "{\"kind\":\"move-claim\"}|decision.claim",
        "{\"kind\":\"move-claim\",\"claim\":{\"report\":\"a\",\"mention\":\"e1\",\"begin\":-1}}|decision.begin",
        "{\"kind\":\"estimate\"}|decision.figure",
        "{\"kind\":\"must-link\",\"a\":{}}|decision.report"
      })
  void malformedDecisionsAreNamed(String decision, String field) {
    String id = client.gravest();
    JsonNode problem =
        client
            .write(
                "POST",
                "/api/v1/decisions",
                "{\"event\":\"" + id + "\",\"decision\":" + decision + "}",
                "If-Match",
                "\"1\"")
            .problem(400, "wrong-parameter");
    assertThat(problem.path("field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"merge\",\"other\":\"nothing\"}",
        "{\"kind\":\"correct\",\"slot\":\"bogus\",\"value\":1}",
        "{\"kind\":\"correct\",\"slot\":\"type\",\"value\":\"bogus\"}",
        "{\"kind\":\"correct\",\"slot\":\"date\",\"value\":{\"start\":\"2022-02-30\"}}",
        "{\"kind\":\"correct\",\"slot\":\"place\",\"value\":{\"name\":\"x\",\"lat\":999,\"lon\":0}}",
        "{\"kind\":\"accept\",\"anchor\":{\"report\":\"x\",\"mention\":\"e1\"}}",
        "{\"kind\":\"estimate\",\"figure\":{\"measure\":\"killed\",\"subject\":\"event\",\"class\":\"all\",\"side\":\"target\"},\"low\":9,\"high\":2}"
      })
  void impossibleDecisionsAreRefused(String decision) {
    String id = client.gravest();
    long revision = client.json("/api/v1/events/" + id).path("revision").asLong();
    client
        .write(
            "POST",
            "/api/v1/decisions",
            "{\"event\":\"" + id + "\",\"decision\":" + decision + "}",
            "If-Match",
            "\"" + revision + "\"")
        .problem(422, "impossible");
    assertThat(client.json("/api/v1/events/" + id).path("revision").asLong()).isEqualTo(revision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "/etc/passwd",
        "-",
        "ftp://example.org/x",
        "gopher://127.0.0.1/",
        "http://user:secret@example.org/",
        "javascript:alert(1)"
      })
  void onlyTheWebIsFetched(String url) {
    assertThat(
            client
                .write("POST", "/api/v1/reports", Map.of("url", url))
                .problem(400, "wrong-parameter")
                .path("field")
                .asText())
        .isEqualTo("url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost:1/",
        "http://[::1]/",
        "http://169.254.169.254/x"
      })
  void thisHouseIsNotFetched(String url) throws InterruptedException {
    String job =
        client
            .write("POST", "/api/v1/reports", Map.of("url", url))
            .is(202)
            .json()
            .path("job")
            .asText();
    JsonNode done = finished(job);
    assertThat(done.at("/reports/0/outcome").asText()).isEqualTo("failed");
    assertThat(done.at("/reports/0/reason").asText()).contains("not fetched unless allowed");
  }

  @Test
  void aScriptInATitleStaysText() throws InterruptedException {
    String job =
        client
            .write(
                "POST",
                "/api/v1/reports",
                Map.of(
                    "title",
                    SCRIPT,
                    "source",
                    "<img src=x onerror=alert(1)>",
                    "published",
                    "2023-05-01",
                    "text",
                    SCRIPT + " قتل سبعة أشخاص في انفجار سيارة مفخخة وسط بغداد يوم الاثنين."))
            .is(202)
            .json()
            .path("job")
            .asText();
    JsonNode done = finished(job);
    String id = done.at("/reports/0/id").asText();
    Client.Answer report = client.get("/api/v1/reports/" + id).is(200);
    assertThat(report.json().path("title").asText()).isEqualTo(SCRIPT);
    assertThat(report.header("Content-Type")).startsWith("application/json");
    assertThat(report.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(report.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    Client.Answer original = client.get("/api/v1/reports/" + id + "/original").is(200);
    assertThat(original.header("Content-Type")).startsWith("text/plain");
    assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../tmp/evil.txt",
        "..\\\\..\\\\evil.txt",
        "/etc/cron.d/evil",
        ".hidden",
        "..",
        "انفجار في بغداد.txt"
      })
  void namesOfFilesLeadNowhere(String name) throws InterruptedException {
    String text = "قتل خمسة جنود في هجوم مسلح قرب الموصل في 3 مايو 2023. " + name;
    String job =
        client
            .upload(name, text.getBytes(StandardCharsets.UTF_8))
            .is(202)
            .json()
            .path("job")
            .asText();
    JsonNode done = finished(job);
    assertThat(done.at("/reports/0/outcome").asText()).as(done.toString()).isEqualTo("new");
    assertThat(done.at("/reports/0/id").asText()).doesNotContain("/").doesNotContain("\\");
    assertThat(Files.exists(Path.of("/tmp/evil.txt"))).isFalse();
  }

  @Test
  void filesThatAreNoneFailByThemselves() throws InterruptedException {
    for (byte[] bytes :
        new byte[][] {
          new byte[0], {0, 1, 2, 3}, "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)
        }) {
      String job = client.upload("broken.pdf", bytes).is(202).json().path("job").asText();
      JsonNode done = finished(job);
      assertThat(done.path("state").asText()).isEqualTo("done");
      assertThat(done.at("/reports/0/outcome").asText()).isEqualTo("failed");
      assertThat(done.at("/reports/0/reason").asText()).isNotBlank();
    }
  }

  static JsonNode finished(Client client, String job) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      JsonNode progress = client.json("/api/v1/jobs/" + job);
      if (!progress.path("state").asText().equals("running")) {
        return progress;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the job does not end");
  }

  private static JsonNode finished(String job) throws InterruptedException {
    return finished(client, job);
  }

  /** Bytes as they are, since clients put right what they send. */
  private static String raw(String request) throws IOException {
    URI uri = client.uri("/");
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException e) {
        // It may have answered and gone before all was sent.
      }
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[8192];
      try {
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // The same.
      }
      return answer.toString();
    }
  }
}
