package org.isnad.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches single pages and files of the public web.
 *
 * <p>Refused are other schemes than HTTP and HTTPS; hosts with an address that is not public
 * ({@link Addresses#notPublic}), looked at where the connection is made ({@link CheckedResolver})
 * and again at every redirection; what the site does not let robots read; what is larger or slower
 * than the limits; and what is neither text nor a document. Nothing is sent but the request: no
 * cookies, no passwords. Proxies of the system are not used, since the check would then be theirs.
 *
 * <p>May be used from several threads. Requests to one host wait for one another.
 */
public final class Fetcher implements AutoCloseable {
  private static final String AGENT = Robots.NAME + "/0.1 (reads single news reports)";
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int BUFFER = 1 << 14;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;
  private static final int NOT_MODIFIED = 304;
  private static final int MANY = 10_000;

  /** What readers may be able to read, beside text of all kinds. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "application/xhtml+xml",
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/pdf",
          "application/json",
          "application/ld+json",
          "application/x-ndjson",
          "application/jsonl",
          "application/gzip",
          "application/x-gzip",
          "application/octet-stream",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final CloseableHttpClient client;
  private final Robots robots;
  private final Map<String, Long> nextRequest = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "isnad-fetch-clock");
            thread.setDaemon(true);
            return thread;
          });

  private Fetcher(DnsResolver resolver) {
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(Timeout.of(CONNECT)).build())
                    .build())
            .setUserAgent(AGENT)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .build();
    robots = new Robots((uri, limits) -> follow(uri, limits, false));
  }

  /**
   * @param allowPrivate whether hosts of private networks and of this machine are fetched, too
   */
  public static Fetcher open(boolean allowPrivate) {
    return open(
        SystemDefaultDnsResolver.INSTANCE, allowPrivate ? address -> null : Addresses::notPublic);
  }

  /** With other ways of finding and judging addresses, for tests. */
  static Fetcher open(DnsResolver resolver, Function<InetAddress, String> notPublic) {
    return new Fetcher(new CheckedResolver(resolver, notPublic));
  }

  /**
   * Fetches one page or file.
   *
   * @throws FetchException where it is refused or cannot be had, in words for the user
   */
  public Fetched fetch(URI uri, Limits limits) throws FetchException {
    return follow(Addresses.parse(uri.toString()), limits, true);
  }

  private Fetched follow(URI start, Limits limits, boolean askRobots) throws FetchException {
    URI uri = start;
    long end = System.nanoTime() + limits.time().toNanos();
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Duration pause = limits.pause();
      if (askRobots) {
        long asked = System.nanoTime();
        Duration wanted = robots.check(uri, limits);
        pause = wanted.compareTo(pause) > 0 ? wanted : pause;
        await(uri, pause.compareTo(Limits.LONGEST_PAUSE) > 0 ? Limits.LONGEST_PAUSE : pause);
        end += System.nanoTime() - asked;
      }
      Answer answer = request(uri, limits, end);
      if (answer.fetched() != null) {
        return answer.fetched();
      }
      uri = next(uri, answer.location());
    }
    throw new FetchException(
        FetchException.Reason.REDIRECT, "redirected more than " + limits.redirects() + " times");
  }

  /** What came, or where it is said to be. */
  private record Answer(Fetched fetched, String location) {}

  private static URI next(URI uri, String location) throws FetchException {
    try {
      // Servers send UTF-8 where the protocol reads Latin-1.
      byte[] bytes = location.getBytes(StandardCharsets.ISO_8859_1);
      String text = new String(bytes, StandardCharsets.UTF_8);
      text = text.indexOf('\uFFFD') >= 0 ? location : text;
      if (Addresses.isAddress(text)) {
        return Addresses.parse(text);
      }
      if (text.startsWith("//")) {
        return Addresses.parse(uri.getScheme() + ":" + text);
      }
      // As if it stood on the same host, to have its path escaped; then resolved as what it is.
      String root = uri.getScheme() + "://" + uri.getRawAuthority();
      URI escaped = Addresses.parse(root + (text.startsWith("/") ? "" : "/") + text);
      String path = escaped.toString().substring(root.length());
      return Addresses.parse(
          uri.resolve(text.startsWith("/") ? path : path.substring(1)).toString());
    } catch (FetchException e) {
      throw new FetchException(
          FetchException.Reason.REDIRECT,
          "redirected to where nothing is fetched: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new FetchException(FetchException.Reason.REDIRECT, "redirected to no web address", e);
    }
  }

  /** Waits for the turn of this request. */
  private void await(URI uri, Duration pause) throws FetchException {
    long now = System.nanoTime();
    if (nextRequest.size() >= MANY) {
      nextRequest.clear();
    }
    long[] turn = new long[1];
    nextRequest.compute(
        uri.getRawAuthority(),
        (host, next) -> {
          turn[0] = next == null || next - now < 0 ? now : next;
          return turn[0] + pause.toNanos();
        });
    long wait = turn[0] - now;
    if (wait > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FetchException(FetchException.Reason.TIME, "interrupted", e);
      }
    }
  }

  private Answer request(URI uri, Limits limits, long end) throws FetchException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw late(limits, null);
    }
    HttpGet get = new HttpGet(uri);
    get.setHeader("Accept", ACCEPT);
    get.setHeader("Accept-Language", "ar,*;q=0.5");
    get.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(left, TimeUnit.NANOSECONDS)
            .setConnectionRequestTimeout(left, TimeUnit.NANOSECONDS)
            .build());
    AtomicBoolean tooLate = new AtomicBoolean();
    // A server may send a byte now and then and never stop: the whole has its time, too.
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              tooLate.set(true);
              get.cancel();
            },
            left,
            TimeUnit.NANOSECONDS);
    try {
      return client.execute(get, response -> answer(get, uri, response, limits));
    } catch (FetchException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw tooLate.get() || e instanceof java.net.SocketTimeoutException
          ? late(limits, e)
          : failed(e);
    } finally {
      alarm.cancel(false);
    }
  }

  private static Answer answer(HttpGet get, URI uri, ClassicHttpResponse response, Limits limits)
      throws IOException {
    boolean done = false;
    try {
      int status = response.getCode();
      Header location = response.getFirstHeader("Location");
      if (status >= FIRST_REDIRECT && status < FIRST_ERROR && status != NOT_MODIFIED) {
        if (location == null) {
          throw new FetchException(FetchException.Reason.REDIRECT, "redirected to nowhere");
        }
        return new Answer(null, location.getValue());
      }
      if (status < 200 || status >= FIRST_REDIRECT) {
        throw new FetchException(status);
      }
      Answer answer = new Answer(fetched(response.getEntity(), limits, uri), null);
      done = true;
      return answer;
    } finally {
      if (!done) {
        // What is left unread is not waited for.
        get.cancel();
      }
    }
  }

  private static Fetched fetched(HttpEntity entity, Limits limits, URI uri) throws IOException {
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    String mime = type == null ? null : type.getMimeType().toLowerCase(Locale.ROOT);
    if (mime != null && !mime.startsWith("text/") && !DOCUMENTS.contains(mime)) {
      throw new FetchException(
          FetchException.Reason.CONTENT, "neither text nor a document, but " + mime);
    }
    Charset charset = type == null ? null : type.getCharset();
    return new Fetched(entity == null ? new byte[0] : bytes(entity, limits), uri, mime, charset);
  }

  private static byte[] bytes(HttpEntity entity, Limits limits) throws IOException {
    if (entity.getContentLength() > limits.bytes()) {
      throw tooLarge(limits);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = entity.getContent()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (bytes.size() + n > limits.bytes()) {
          throw tooLarge(limits);
        }
        bytes.write(buffer, 0, n);
      }
    }
    return bytes.toByteArray();
  }

  private static FetchException tooLarge(Limits limits) {
    return new FetchException(
        FetchException.Reason.SIZE,
        limits.bytes() >= 1 << 20
            ? "larger than " + (limits.bytes() >> 20) + " MB"
            : "larger than " + limits.bytes() + " bytes");
  }

  private static FetchException late(Limits limits, Throwable cause) {
    return new FetchException(
        FetchException.Reason.TIME,
        "not there after " + limits.time().toMillis() / 1000.0 + " seconds",
        cause);
  }

  private static FetchException failed(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CheckedResolver.NotPublic) {
        return new FetchException(FetchException.Reason.PRIVATE, cause.getMessage(), e);
      }
      if (cause instanceof UnknownHostException) {
        return new FetchException(
            FetchException.Reason.NETWORK, "there is no host of this name", e);
      }
      if (cause instanceof javax.net.ssl.SSLException) {
        return new FetchException(
            FetchException.Reason.NETWORK, "no secure connection" + detail(cause), e);
      }
    }
    return new FetchException(FetchException.Reason.NETWORK, "no answer" + detail(e), e);
  }

  private static String detail(Throwable e) {
    String message = e.getMessage();
    return message == null ? "" : ": " + message.lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    clock.shutdownNow();
    try {
      client.close();
    } catch (IOException e) {
      // Nothing is left to be done with it.
    }
  }
}
