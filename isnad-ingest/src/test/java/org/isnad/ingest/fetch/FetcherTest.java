package org.isnad.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a server of the test's own. It stands on the loopback address; where the check of addresses is
 * what is tested, 127.0.0.1 plays the public network and 127.0.0.2 the private one.
 */
class FetcherTest {
  private static final Limits LIMITS = new Limits(1 << 16, Duration.ofSeconds(5), 3, Duration.ZERO);
  private static final String HTML = "text/html; charset=utf-8";

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private Fetcher fetcher;

  private interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** Names of the test. */
  private static final class Names implements DnsResolver {
    private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<String> found = addresses.get(host);
      if (found == null) {
        throw new UnknownHostException(host);
      }
      if (found.size() > 1) {
        // Another address at every question, the last one for ever.
        addresses.put(host, found.subList(1, found.size()));
      }
      return new InetAddress[] {InetAddress.getByName(found.get(0))};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private final Names names = new Names();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          try (exchange) {
            Page page = pages.get(path);
            if (page == null) {
              exchange.sendResponseHeaders(404, -1);
            } else {
              page.answer(exchange);
            }
          }
        });
    server.start();
    names.addresses.put("public.test", List.of("127.0.0.1"));
    names.addresses.put("inner.test", List.of("127.0.0.2"));
    fetcher =
        Fetcher.open(
            names, address -> address.getHostAddress().equals("127.0.0.1") ? null : "private");
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private static Page page(int status, Map<String, String> headers, byte[] body) {
    return exchange -> {
      headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  private static Page html(String text) {
    return page(200, Map.of("Content-Type", HTML), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Page redirect(String to) {
    return page(302, Map.of("Location", to), new byte[0]);
  }

  private URI at(String path) {
    return at("public.test", path);
  }

  private URI at(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  private FetchException refusal(URI uri, Limits limits) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(uri, limits));
  }

  private FetchException refusal(URI uri) {
    return refusal(uri, LIMITS);
  }

  @Test
  void fetchesAPage() throws Exception {
    pages.put("/a?b=1", html("<p>خبر</p>"));
    Fetched fetched = fetcher.fetch(at("/a?b=1#part"), LIMITS);
    assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>خبر</p>");
    assertThat(fetched.uri()).isEqualTo(at("/a?b=1"));
    assertThat(fetched.contentType()).isEqualTo("text/html");
    assertThat(fetched.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(asked).containsExactly("/robots.txt", "/a?b=1");
  }

  @Test
  void saysWhoItIsAndNothingElse() throws Exception {
    Map<String, List<String>> headers = new ConcurrentHashMap<>();
    pages.put(
        "/a",
        exchange -> {
          headers.putAll(exchange.getRequestHeaders());
          exchange.getResponseHeaders().add("Set-Cookie", "a=1");
          html("x").answer(exchange);
        });
    fetcher.fetch(at("/a"), LIMITS);
    fetcher.fetch(at("/a"), LIMITS);
    assertThat(headers.get("User-agent")).singleElement().asString().startsWith("isnad/");
    assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
  }

  @Test
  void refusesHostsThatAreNotPublic() {
    pages.put("/a", html("secret"));
    FetchException e = refusal(at("inner.test", "/a"));
    assertThat(e.reason()).isEqualTo(FetchException.Reason.PRIVATE);
    assertThat(e).hasMessageContaining("127.0.0.2").hasMessageContaining("private");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1",
        "http://localhost",
        "http://2130706433",
        "http://0x7f.1",
        "http://127.1",
        "http://[::1]",
        "http://[::ffff:127.0.0.1]",
        "http://0.0.0.0"
      })
  void refusesThisMachineHoweverItIsWritten(String host) {
    try (Fetcher real = Fetcher.open(false)) {
      pages.put("/a", html("secret"));
      URI uri = URI.create(host + ":" + server.getAddress().getPort() + "/a");
      FetchException e = catchThrowableOfType(FetchException.class, () -> real.fetch(uri, LIMITS));
      // What the machine's resolver does not take for an address is no host at all.
      assertThat(e.reason())
          .isIn(
              FetchException.Reason.PRIVATE,
              FetchException.Reason.NETWORK,
              FetchException.Reason.ADDRESS);
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void fetchesPrivateHostsWhereAllowed() throws Exception {
    pages.put("/a", html("x"));
    try (Fetcher open = Fetcher.open(true)) {
      assertThat(open.fetch(at("127.0.0.1", "/a"), LIMITS).bytes()).hasSize(1);
    }
    try (Fetcher closed = Fetcher.open(false)) {
      assertThat(
              catchThrowableOfType(
                      FetchException.class, () -> closed.fetch(at("127.0.0.1", "/a"), LIMITS))
                  .reason())
          .isEqualTo(FetchException.Reason.PRIVATE);
    }
  }

  @Test
  void aNameThatMeansAnotherAddressLaterIsLookedAtAgain() {
    pages.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Connection", "close");
          html("x").answer(exchange);
        });
    pages.put("/robots.txt", page(404, Map.of("Connection", "close"), new byte[0]));
    // Public when the rules are read, private when the page is.
    names.addresses.put("turns.test", List.of("127.0.0.1", "127.0.0.2"));
    FetchException e = refusal(at("turns.test", "/a"));
    assertThat(e.reason()).isEqualTo(FetchException.Reason.PRIVATE);
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void followsRedirectionsAndLooksAtEachHop() throws Exception {
    pages.put("/a", redirect("/b/c"));
    // As servers write it: UTF-8, which the protocol reads as Latin-1.
    byte[] bytes = "d?x=خبر".getBytes(StandardCharsets.UTF_8);
    pages.put("/b/c", redirect(new String(bytes, StandardCharsets.ISO_8859_1)));
    pages.put("/b/d?x=%D8%AE%D8%A8%D8%B1", html("here"));
    Fetched fetched = fetcher.fetch(at("/a"), LIMITS);
    assertThat(fetched.uri()).isEqualTo(at("/b/d?x=%D8%AE%D8%A8%D8%B1"));
    pages.put("/in", redirect(at("inner.test", "/a").toString()));
    asked.clear();
    assertThat(refusal(at("/in")).reason()).isEqualTo(FetchException.Reason.PRIVATE);
    assertThat(asked).containsExactly("/in");
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, nothing is fetched",
    "ftp://public.test/a, nothing is fetched",
    "http://user@public.test/a, nothing is fetched",
    "/loop, redirected more than 3 times"
  })
  void refusesToFollow(String to, String message) {
    pages.put("/loop", redirect(to));
    FetchException e = refusal(at("/loop"));
    assertThat(e.reason()).isEqualTo(FetchException.Reason.REDIRECT);
    assertThat(e).hasMessageContaining(message);
  }

  @Test
  void keepsToWhatRobotsMayRead() throws Exception {
    pages.put(
        "/robots.txt",
        page(
            200,
            Map.of("Content-Type", "text/plain"),
            "User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow: /private/\nAllow: /\n"
                .getBytes(StandardCharsets.UTF_8)));
    pages.put("/private/a", html("x"));
    pages.put("/a", html("x"));
    pages.put("/sneak", redirect("/private/a"));
    fetcher.fetch(at("/a"), LIMITS);
    assertThat(refusal(at("/private/a")).reason()).isEqualTo(FetchException.Reason.ROBOTS);
    assertThat(refusal(at("/sneak")).reason()).isEqualTo(FetchException.Reason.ROBOTS);
    // The rules are read once.
    assertThat(asked).containsExactly("/robots.txt", "/a", "/sneak");
  }

  @Test
  void readsNothingWhereTheRulesCannotBeHad() {
    pages.put("/robots.txt", page(503, Map.of(), new byte[0]));
    pages.put("/a", html("x"));
    FetchException e = refusal(at("/a"));
    assertThat(e.reason()).isEqualTo(FetchException.Reason.ROBOTS);
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void waitsBetweenRequestsAsTheSiteAsks() throws Exception {
    pages.put(
        "/robots.txt",
        page(
            200,
            Map.of("Content-Type", "text/plain"),
            "User-agent: *\nCrawl-delay: 1\n".getBytes(StandardCharsets.UTF_8)));
    pages.put("/a", html("x"));
    long start = System.nanoTime();
    fetcher.fetch(at("/a"), LIMITS);
    fetcher.fetch(at("/a"), LIMITS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void stopsAtTheSizeAlsoOfWhatIsCompressed() throws Exception {
    byte[] large = new byte[LIMITS.bytes() + 1];
    pages.put("/large", page(200, Map.of("Content-Type", HTML), large));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(large);
    }
    assertThat(zipped.size()).isLessThan(LIMITS.bytes() / 100);
    pages.put(
        "/zipped",
        page(200, Map.of("Content-Type", HTML, "Content-Encoding", "gzip"), zipped.toByteArray()));
    pages.put(
        "/endless",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", HTML);
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write(large);
            }
          } catch (IOException gone) {
            // As it should be.
          }
        });
    for (String path : List.of("/large", "/zipped", "/endless")) {
      assertThat(refusal(at(path)).reason()).as(path).isEqualTo(FetchException.Reason.SIZE);
    }
    pages.put("/fits", page(200, Map.of("Content-Type", HTML), new byte[LIMITS.bytes()]));
    assertThat(fetcher.fetch(at("/fits"), LIMITS).bytes()).hasSize(LIMITS.bytes());
  }

  @Test
  void stopsAtTheTimeAlsoOfAServerThatDripsOn() {
    pages.put(
        "/drip",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", HTML);
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              Thread.sleep(50);
            }
          } catch (IOException | InterruptedException gone) {
            // As it should be.
          }
        });
    pages.put(
        "/silent",
        exchange -> {
          try {
            Thread.sleep(10_000);
          } catch (InterruptedException gone) {
            // The test is over.
          }
        });
    Limits soon = new Limits(1 << 16, Duration.ofMillis(600), 3, Duration.ZERO);
    for (String path : List.of("/drip", "/silent")) {
      long start = System.nanoTime();
      FetchException e = refusal(at(path), soon);
      assertThat(e.reason()).as(path).isEqualTo(FetchException.Reason.TIME);
      assertThat(e).hasMessage("not there after 0.6 seconds");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void takesTextAndDocumentsOnly() throws Exception {
    for (String type : List.of("image/png", "video/mp4", "application/zip", "audio/mpeg")) {
      pages.put("/x", page(200, Map.of("Content-Type", type), new byte[] {1}));
      FetchException e = refusal(at("/x"));
      assertThat(e.reason()).isEqualTo(FetchException.Reason.CONTENT);
      assertThat(e).hasMessageContaining(type);
    }
    pages.put("/x", page(200, Map.of("Content-Type", "application/pdf"), new byte[] {1}));
    assertThat(fetcher.fetch(at("/x"), LIMITS).contentType()).isEqualTo("application/pdf");
    pages.put("/x", page(200, Map.of(), new byte[] {1}));
    assertThat(fetcher.fetch(at("/x"), LIMITS).contentType()).isNull();
    pages.put(
        "/x", page(200, Map.of("Content-Type", "text/html; charset=windows-1256"), new byte[] {1}));
    assertThat(fetcher.fetch(at("/x"), LIMITS).charset())
        .isEqualTo(Charset.forName("windows-1256"));
    pages.put("/x", page(200, Map.of("Content-Type", "text/html; charset=nonsense"), new byte[1]));
    assertThat(fetcher.fetch(at("/x"), LIMITS).charset()).isNull();
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(refusal(at("/nothing"))).hasMessage("the server answers 404 (not there)");
    assertThat(refusal(at("unknown.test", "/"))).hasMessage("there is no host of this name");
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    FetchException e = refusal(URI.create("http://public.test:" + closed + "/"));
    assertThat(e.reason()).isEqualTo(FetchException.Reason.NETWORK);
    assertThat(e).hasMessageContaining("no answer");
  }
}
