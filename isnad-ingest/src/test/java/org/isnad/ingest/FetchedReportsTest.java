package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.ingest.fetch.Fetcher;
import org.isnad.ingest.fetch.Limits;
import org.isnad.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports behind web addresses, from a server of the test's own. */
class FetchedReportsTest {
  private static final String TEXT =
      "أعلنت الشرطة اليوم أن خمسة أشخاص أصيبوا في انفجار عبوة قرب السوق القديمة وسط المدينة، وأن"
          + " التحقيق لا يزال جاريا لمعرفة من يقف وراء الهجوم.";

  private record Page(String type, byte[] body) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Page page = pages.get(exchange.getRequestURI().getPath());
          try (exchange) {
            if (page == null) {
              exchange.sendResponseHeaders(404, -1);
            } else {
              exchange.getResponseHeaders().add("Content-Type", page.type());
              exchange.sendResponseHeaders(200, page.body().length);
              exchange.getResponseBody().write(page.body());
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

  private void page(String path, String type, String charset, String body) {
    pages.put(path, new Page(type, body.getBytes(Charset.forName(charset))));
  }

  private Reading read(String... names) {
    Limits limits = new Limits(1 << 20, Limits.DEFAULT.time(), 5, java.time.Duration.ZERO);
    try (Fetcher fetcher = Fetcher.open(true)) {
      return Reading.files(ReportReader.builder().fetcher(fetcher, limits).build(), List.of(names));
    }
  }

  private static String article(String head) {
    return "<html><head><title>انفجار وسط المدينة</title>"
        + head
        + "</head><body><article><p>"
        + TEXT
        + "</p></article></body></html>";
  }

  @Test
  void readsPagesAndGoesOnAfterWhatFails() {
    page("/2022/01/23/story.html", "text/html", "UTF-8", article("<meta charset=utf-8>"));
    page("/plain.txt", "text/plain; charset=utf-8", "UTF-8", TEXT);
    page("/picture", "image/png", "UTF-8", "x");
    page(
        "/lines.jsonl",
        "application/x-ndjson",
        "UTF-8",
        "{\"id\":\"l1\",\"text\":\"" + TEXT + "\"}\n{\"id\":\"l2\",\"text\":\"" + TEXT + "\"}\n");
    Reading reading =
        read(
            at("/2022/01/23/story.html"),
            at("/missing"),
            at("/picture"),
            "ftp://127.0.0.1/x",
            at("/plain.txt"),
            at("/lines.jsonl"));
    assertThat(reading.reports)
        .extracting(Report::id)
        .containsExactly("127.0.0.1-2022-01-23-story", "127.0.0.1-plain.txt", "l1", "l2");
    Report story = reading.reports.get(0);
    assertThat(story.url()).isEqualTo(at("/2022/01/23/story.html"));
    assertThat(story.published()).isEqualTo("2022-01-23");
    assertThat(story.text()).isEqualTo(TEXT);
    assertThat(reading.reports.get(1).url()).isEqualTo(at("/plain.txt"));
    assertThat(reading.reports.get(2).url()).isNull();
    assertThat(reading.failures)
        .containsExactlyInAnyOrder(
            at("/missing") + ": the server answers 404 (not there)",
            at("/picture") + ": neither text nor a document, but image/png",
            "ftp://127.0.0.1/x: only http:// and https:// are fetched");
  }

  @Test
  void believesTheServersCharset() {
    page("/a", "text/html; charset=windows-1256", "windows-1256", article(""));
    page("/b", "text/plain; charset=utf-8", "windows-1256", TEXT);
    for (Report report : read(at("/a"), at("/b")).reports) {
      assertThat(report.text()).contains("أعلنت الشرطة اليوم");
    }
  }

  @Test
  void aPageSpeaksForItsOwnHostOnly() {
    page("/a", "text/html", "UTF-8", article("<link rel=canonical href='" + at("/own") + "'>"));
    page(
        "/b",
        "text/html",
        "UTF-8",
        article("<link rel=canonical href='https://www.skynewsarabia.com/story'>"));
    List<Report> reports = read(at("/a"), at("/b")).reports;
    assertThat(reports.get(0).url()).isEqualTo(at("/own"));
    assertThat(reports.get(1).url()).isEqualTo(at("/b"));
    assertThat(reports.get(1).source()).isNotEqualTo("skynewsarabia");
  }

  @Test
  void longAddressesBecomeShortNames() {
    String path = "/" + "ا".repeat(300);
    page(path, "text/plain", "UTF-8", TEXT);
    String id = read(at(path)).only().id();
    assertThat(id).hasSizeLessThan(140).startsWith("127.0.0.1-ا").matches(".*~[0-9a-f]{8}");
  }
}
