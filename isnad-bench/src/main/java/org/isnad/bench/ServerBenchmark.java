package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.isnad.server.ServerOptions;
import org.isnad.server.Workbench;

/**
 * How long the workbench's interface takes to answer several people at once: lists in several
 * orders and filters, facets, and single events. Server and people share this machine.
 *
 * <pre>java org.isnad.bench.ServerBenchmark RECORD [USERS] [SECONDS]</pre>
 *
 * RECORD is a record that {@link QueryBenchmark} or an ingest has filled. Measured twice: with
 * people who look at each answer for a second, and with such who ask again at once.
 */
public final class ServerBenchmark {
  private static final int USERS = 20;
  private static final int SECONDS = 30;
  private static final int WARM_UP = 15;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] ORDERS = {"-date", "date", "-killed", "-sources", "-changed"};

  private final HttpClient client = HttpClient.newHttpClient();
  private final String api;
  private final List<String> ids = new ArrayList<>();
  private final List<String> filters = new ArrayList<>();

  private ServerBenchmark(String api) throws IOException, InterruptedException {
    this.api = api;
    JsonNode page = JSON.readTree(get("/events?limit=500&sort=-sources"));
    System.out.printf(Locale.ROOT, "%,d events%n", page.get("total").asInt());
    page.get("items").forEach(event -> ids.add(event.get("id").asText()));
    JsonNode facets = JSON.readTree(get("/events/facets"));
    filters.add("");
    for (String name : new String[] {"type", "country", "actor"}) {
      for (JsonNode value : facets.get(name)) {
        filters.add(name + "=" + encode(value.get("value").asText()));
      }
    }
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 1 || args.length > 3) {
      System.err.println("usage: ServerBenchmark RECORD [USERS] [SECONDS]");
      System.exit(2);
    }
    int users = args.length > 1 ? Integer.parseInt(args[1]) : USERS;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : SECONDS;
    try (Workbench workbench = Workbench.start(ServerOptions.of(args[0]).withPort(0))) {
      ServerBenchmark benchmark = new ServerBenchmark(workbench.address() + "api/v1");
      benchmark.run(users, WARM_UP, 0);
      for (int pause : new int[] {1_000, 0}) {
        long before = processorTime();
        Map<String, List<Double>> times = benchmark.run(users, seconds, pause);
        report(pause == 0 ? "no pause" : "a second between questions", times, seconds);
        int all = times.values().stream().mapToInt(List::size).sum();
        System.out.printf(
            Locale.ROOT,
            "  %.1f ms of processor time an answer, whoever asks included%n",
            (processorTime() - before) / 1e6 / all);
      }
    }
  }

  /** Milliseconds of each answer, by what was asked. */
  private Map<String, List<Double>> run(int users, int seconds, int pause)
      throws InterruptedException {
    Map<String, ConcurrentLinkedQueue<Double>> times = new LinkedHashMap<>();
    for (String what : new String[] {"list", "facets", "event"}) {
      times.put(what, new ConcurrentLinkedQueue<>());
    }
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> people = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      Random random = new Random(user);
      people.add(new Thread(() -> ask(random, end, pause, times)));
    }
    people.forEach(Thread::start);
    for (Thread person : people) {
      person.join();
    }
    Map<String, List<Double>> lists = new LinkedHashMap<>();
    times.forEach((what, all) -> lists.put(what, List.copyOf(all)));
    return lists;
  }

  private void ask(
      Random random, long end, int pause, Map<String, ConcurrentLinkedQueue<Double>> times) {
    try {
      while (System.nanoTime() < end) {
        String filter = filters.get(random.nextInt(filters.size()));
        String what = List.of("list", "facets", "event", "event").get(random.nextInt(4));
        String path =
            switch (what) {
              case "list" ->
                  "/events?limit=50&sort=" + ORDERS[random.nextInt(ORDERS.length)] + "&" + filter;
              case "facets" -> "/events/facets?" + filter;
              default -> "/events/" + encode(ids.get(random.nextInt(ids.size())));
            };
        long start = System.nanoTime();
        ask(path);
        times.get(what).add((System.nanoTime() - start) / 1e6);
        if (pause > 0) {
          Thread.sleep(pause / 2 + random.nextInt(pause));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder(), HttpResponse.BodyHandlers.ofString());
  }

  /** As browsers ask: compressed. */
  private void ask(String path) throws IOException, InterruptedException {
    send(
        path,
        HttpRequest.newBuilder().header("Accept-Encoding", "gzip"),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private <T> T send(String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    HttpResponse<T> response =
        client.send(
            request.uri(URI.create(api + path)).timeout(Duration.ofMinutes(2)).build(), body);
    if (response.statusCode() != 200) {
      throw new IOException(path + " answers " + response.statusCode());
    }
    return response.body();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void report(String how, Map<String, List<Double>> times, int seconds) {
    int all = times.values().stream().mapToInt(List::size).sum();
    System.out.printf(Locale.ROOT, "%s: %.1f answers a second%n", how, (double) all / seconds);
    times.forEach(
        (what, list) -> {
          double[] sorted = list.stream().mapToDouble(Double::doubleValue).sorted().toArray();
          System.out.printf(
              Locale.ROOT,
              "  %-7s %6d  median %6.1f ms  p95 %6.1f ms  most %6.1f ms%n",
              what,
              sorted.length,
              at(sorted, 0.5),
              at(sorted, 0.95),
              Arrays.stream(sorted).max().orElse(0));
        });
  }

  /** Nanoseconds of all threads: what an answer costs on a machine that does other work, too. */
  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
