package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    Path web = Files.createDirectories(folder.resolve("web"));
    Files.writeString(web.resolve("index.html"), "<!doctype html><title>first</title>");
    Files.createDirectories(web.resolve("pages"));
    Files.writeString(web.resolve("pages/index.html"), "<!doctype html><title>first</title>/");
    Files.writeString(web.resolve("pages/events.html"), "<!doctype html><title>first</title>all");
    Files.writeString(
        web.resolve("pages/events-one.html"), "<!doctype html><title>first</title>one");
    Files.writeString(web.resolve("icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.createDirectories(web.resolve("assets"));
    Files.writeString(web.resolve("assets/main-abc123.js"), "export {};");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = TestServer.start(options -> options.withWeb(web));
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/events",
        "/events/prison-break-2022-01-20-sy-b0731261",
        "/reports/01-ghweran-flash",
        "/reports/a.b",
        "/review?kind=new-name",
        "/situation"
      })
  void addressesOfPagesGiveTheFirstPage(String path) {
    Client.Answer answer = client.get(path).is(200);
    assertThat(answer.text()).contains("<title>first</title>");
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.header("Cache-Control")).contains("no-cache");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("frame-ancestors 'none'")
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
  }

  @ParameterizedTest
  @CsvSource({
    "/,/",
    "/index.html,/",
    "/events,all",
    "/events?type=x,all",
    "/events/prison-break-2022-01-20-sy-b0731261,one",
    "/events/a.b.c,''",
    "/review,''",
    "/situation/else,''",
    "/%2e%2e,''"
  })
  void everyKindOfAddressHasThePageThatNamesItsFiles(String path, String page) {
    Client.Answer answer = client.get(path);
    if (answer.status() == 200) {
      assertThat(answer.text()).isEqualTo("<!doctype html><title>first</title>" + page);
    } else {
      assertThat(page).isEmpty();
      assertThat(answer.status()).isIn(400, 404);
    }
  }

  @Test
  void filesOfTheBuildAreKept() {
    Client.Answer answer = client.get("/assets/main-abc123.js").is(200);
    assertThat(answer.header("Content-Type")).contains("javascript");
    assertThat(answer.header("Cache-Control")).contains("immutable");
    assertThat(client.get("/icon.svg").is(200).header("Content-Type")).startsWith("image/svg+xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/other.js", "/main.css", "/api/nothing", "/actuator/nothing"})
  void whatIsNotThereIsNoPage(String path) {
    assertThat(client.get(path).is(404).text()).doesNotContain("<title>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt"})
  void nothingOutsideIsServed(String path) {
    Client.Answer answer = client.get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("secret");
  }

  @Test
  void tilesAreLoadedFromTheConfiguredServerOnly() {
    assertThat(Security.policy(ServerOptions.of("a.db").withTiles("https://tiles.example.org")))
        .contains("connect-src 'self' https://tiles.example.org")
        .contains("img-src 'self' data: blob: https://tiles.example.org");
    assertThat(Security.policy(ServerOptions.of("a.db"))).doesNotContain("http");
  }
}
