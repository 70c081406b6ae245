package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web addresses among the inputs of {@code isnad ingest}. */
class IngestAddressTest {
  private static final byte[] PAGE =
      ("<html><head><meta charset=utf-8><title>تفجير في الموصل</title>"
              + "<meta property='article:published_time' content='2022-01-23T09:00:00+03:00'></head>"
              + "<body><article><h1>تفجير في الموصل</h1><p>انفجرت سيارة مفخخة قرب سوق شعبية وسط"
              + " مدينة الموصل مساء أمس السبت، ما أسفر عن مقتل خمسة مدنيين وإصابة تسعة آخرين، وفق"
              + " ما أفادت الشرطة.</p></article></body></html>")
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith("/mosul")) {
              exchange.getResponseHeaders().add("Content-Type", "text/html");
              exchange.sendResponseHeaders(200, PAGE.length);
              exchange.getResponseBody().write(PAGE);
            } else {
              exchange.sendResponseHeaders(404, -1);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Harness.Result ingest(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "ingest";
    arguments[1] = "--db";
    arguments[2] = folder.resolve("record.db").toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Harness.real().run(arguments);
  }

  @Test
  void fetchesPagesBesideFilesAndSaysWhatFails() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "أصيب شرطي في انفجار عبوة قرب كركوك أمس.");
    Harness.Result result =
        ingest("--allow-private", at("/gone"), at("/mosul"), file.toString(), at("/mosul"));
    assertThat(result.out())
        .contains("reports: 2 new (0 copies of others), 1 already known, 1 failed");
    assertThat(result.err()).contains(at("/gone") + ": the server answers 404 (not there)");
    assertThat(result.status()).isEqualTo(1);
    Harness.Result report =
        Harness.real()
            .run(
                "report",
                "--db",
                folder.resolve("record.db").toString(),
                "127.0.0.1-mosul",
                "--format",
                "json");
    assertThat(report.out()).contains("\"url\":\"" + at("/mosul") + "\"");
  }

  @Test
  void refusesPrivateAddressesUnlessAllowed() {
    Harness.Result result = ingest(at("/mosul"));
    assertThat(result.out()).contains("reports: 0 new", "1 failed");
    assertThat(result.err()).contains("127.0.0.1", "of this machine", "not fetched unless allowed");
    assertThat(ingest("--max-mb", "0", at("/mosul")).status()).isEqualTo(2);
    assertThat(ingest("--timeout", "0", at("/mosul")).status()).isEqualTo(2);
  }
}
