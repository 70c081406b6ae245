package org.isnad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.LedgerEvent;
import org.isnad.search.SearchIndex;
import org.isnad.store.EventQuery;
import org.isnad.store.NewReport;
import org.isnad.store.PostgresServer;
import org.isnad.store.Store;

/**
 * How long the common questions to a record take, with as many event mentions in it as are asked
 * for ({@link MentionGenerator}). Each question is asked with other values every time, which are
 * drawn from the record's own events; lists are of 50 events. An empty record is filled first, and
 * what that took is printed, too, as is what it took to add and link a few reports more. Beside the
 * time by the clock stands the processor time of the thread that asks, which is all of it in SQLite
 * and only the program's part with PostgreSQL.
 */
public final class QueryBenchmark {
  private static final int PORTION = 64;
  private static final int ROUNDS = 200;
  private static final int WARM_UP = 30;
  private static final int PAGE = 50;

  /** Reports that come to a filled record at a time, and how often. */
  private static final int MORE = 10;

  private static final int ROUNDS_OF_MORE = 10;
  private static final long SEED = 20180217;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Store store;
  private final Random random = new Random(SEED);
  private final List<LedgerEvent> events = new ArrayList<>();
  private final List<String> actors;
  private final List<String> names;
  private final List<String> words;

  private QueryBenchmark(Store store) {
    this.store = store;
    store.events(EventQuery.ALL, events::add);
    TreeSet<String> ids = new TreeSet<>();
    TreeSet<String> named = new TreeSet<>();
    TreeSet<String> placed = new TreeSet<>();
    for (LedgerEvent event : events) {
      for (ActorValue actor : event.perpetrator()) {
        if (actor.id() != null) {
          ids.add(actor.id());
        }
        if (actor.name() != null) {
          named.add(actor.name().split(" ")[0]);
        }
      }
      if (event.place() != null && event.place().name() != null) {
        placed.add(event.place().name());
      }
    }
    actors = List.copyOf(ids);
    names = List.copyOf(named);
    words = List.copyOf(placed);
  }

  /**
   * @param args {@code --mentions N} (100000), {@code --days N} (28, see {@link MentionGenerator}),
   *     {@code --only WORD} for the questions whose names begin with it, {@code --more} to add a
   *     few reports to a record that is filled already; then where the record is: {@code sqlite}
   *     and {@code postgresql} (a server of its own) for one that is deleted afterwards, or what
   *     {@link Store#open} takes
   */
  public static void main(String[] args) throws Exception {
    Path corpus = CorpusSample.corpus();
    if (!Files.exists(corpus)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    int mentions = 100_000;
    int days = 28;
    String only = "";
    boolean more = false;
    List<String> records = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--mentions" -> mentions = Integer.parseInt(args[++i]);
        case "--days" -> days = Integer.parseInt(args[++i]);
        case "--only" -> only = args[++i];
        case "--more" -> more = true;
        default -> records.add(args[i]);
      }
    }
    for (String record : records.isEmpty() ? List.of("sqlite", "postgresql") : records) {
      Path folder = Files.createTempDirectory("isnad-queries");
      try {
        if (record.equals("postgresql")) {
          if (PostgresServer.programs().isEmpty()) {
            System.out.println("PostgreSQL is left out: " + PostgresServer.MISSING);
            continue;
          }
          try (PostgresServer server = PostgresServer.start()) {
            run(record, server.database(), folder, corpus, new Asked(mentions, days, only, more));
          }
        } else {
          String db = record.equals("sqlite") ? folder.resolve("record.db").toString() : record;
          run(record, db, folder, corpus, new Asked(mentions, days, only, more));
        }
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
      }
    }
  }

  /** What is to be measured, and on how large a record. */
  private record Asked(int mentions, int days, String only, boolean more) {}

  private static void run(String label, String db, Path folder, Path corpus, Asked asked)
      throws IOException {
    try (Store store = Store.open(db, true)) {
      boolean empty = store.counts().mentions() == 0;
      if (empty || asked.more) {
        MentionGenerator generator = MentionGenerator.ofCorpus(corpus);
        if (empty) {
          fill(store, generator, asked.mentions, asked.days);
        }
        addMore(store, generator, asked.days);
      }
      System.out.printf(Locale.ROOT, "%s: %s%n", label, store.counts());
      SearchIndex index = new SearchIndex(folder.resolve("search"));
      if ("search".startsWith(asked.only) || asked.only.startsWith("search")) {
        long start = System.nanoTime();
        index.rebuild(store);
        System.out.printf(Locale.ROOT, "search index %.0f s%n", since(start));
      }
      new QueryBenchmark(store).run(index, asked.only);
    }
  }

  private static void fill(Store store, MentionGenerator generator, int mentions, int days) {
    long start = System.nanoTime();
    List<CodedReport> portion = new ArrayList<>();
    generator.generate(
        mentions,
        days,
        report -> {
          portion.add(report);
          if (portion.size() == PORTION) {
            add(store, portion);
          }
        });
    add(store, portion);
    double added = since(start);
    start = System.nanoTime();
    Store.Relinking linked = store.relink();
    System.out.printf(
        Locale.ROOT,
        "stored in %.0f s, %d events linked and written in %.0f s%n",
        added,
        linked.events(),
        since(start));
  }

  /** Ten reports at a time that the record does not know yet. */
  private static void addMore(Store store, MentionGenerator generator, int days) {
    long mentions = store.counts().mentions();
    long known = store.counts().reports();
    List<CodedReport> more = new ArrayList<>();
    long[] made = {0};
    generator.generate(
        (int) mentions + 6 * MORE * ROUNDS_OF_MORE,
        days,
        report -> {
          // The last report that is known may have been cut off where it was one too many.
          if (made[0]++ > known) {
            more.add(report);
          }
        });
    for (int round = 0; round < ROUNDS_OF_MORE; round++) {
      List<CodedReport> portion = new ArrayList<>(more.subList(round * MORE, (round + 1) * MORE));
      long start = System.nanoTime();
      add(store, portion);
      double stored = since(start);
      Store.Relinking told = store.relink();
      System.out.printf(
          Locale.ROOT,
          "%d reports more: stored in %.2f s, linked in %.2f s (%d events new, %d revised)%n",
          MORE,
          stored,
          since(start) - stored,
          told.created(),
          told.revised());
    }
  }

  private static void add(Store store, List<CodedReport> portion) {
    store.add(
        portion.parallelStream().map(r -> NewReport.of(r.report(), r, Instant.now())).toList());
    portion.clear();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void run(SearchIndex index, String only) {
    Map<String, IntConsumer> questions = new LinkedHashMap<>();
    questions.put("list, a day", i -> list(day(any())));
    questions.put("list, from a day on", i -> list(query().from(dated().date().start())));
    questions.put("list, country", i -> list(query().country(placed().place().country())));
    questions.put(
        "list, country and month",
        i -> {
          LedgerEvent event = placed();
          LocalDate day = dated().date().start();
          list(
              query()
                  .country(event.place().country())
                  .from(day.minusDays(15))
                  .to(day.plusDays(15)));
        });
    questions.put("list, type", i -> list(query().type(any().type().code())));
    questions.put("list, actor by id", i -> list(query().actor(pick(actors))));
    questions.put("list, actor by name", i -> list(query().actor(pick(names))));
    questions.put("list, place by name", i -> list(query().place(pick(words))));
    questions.put(
        "list, within 25 km",
        i -> {
          LedgerEvent event = spotted();
          list(query().near(event.place().lat(), event.place().lon(), 25));
        });
    questions.put("list, at least N killed", i -> list(query().minKilled(5 + random.nextInt(200))));
    questions.put("event by id", i -> store.event(any().id()).orElseThrow());
    questions.put("history of an event", i -> store.history(any().id()));
    questions.put("report by id", i -> store.report(pick(any().reports()).id()).orElseThrow());
    questions.put("search, two words", i -> index.search(pick(words) + " " + "هجوم", PAGE));
    questions.put("search, phrase", i -> index.search('"' + pick(words) + '"', PAGE));
    questions.put(
        "search, actor and time",
        i -> index.search("actor:" + pick(actors) + " date:[2018-04-01 TO 2018-04-30]", PAGE));
    System.out.printf(
        "%-28s %9s %9s %9s %14s%n", "milliseconds", "median", "p95", "most", "processor, p95");
    questions.forEach(
        (name, question) -> {
          if (name.startsWith(only)) {
            measure(name, question);
          }
        });
  }

  private void measure(String name, IntConsumer question) {
    for (int i = 0; i < WARM_UP; i++) {
      question.accept(i);
    }
    double[] millis = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      question.accept(i);
      processor[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
      millis[i] = since(start) * 1e3;
    }
    Arrays.sort(millis);
    Arrays.sort(processor);
    System.out.printf(
        Locale.ROOT,
        "%-28s %9.1f %9.1f %9.1f %14.1f%n",
        name,
        millis[ROUNDS / 2],
        millis[ROUNDS * 95 / 100],
        millis[ROUNDS - 1],
        processor[ROUNDS * 95 / 100]);
  }

  private static EventQuery.Builder query() {
    return EventQuery.builder();
  }

  private EventQuery.Builder day(LedgerEvent event) {
    LocalDate day = event.date() == null ? dated().date().start() : event.date().start();
    return query().from(day).to(day);
  }

  private void list(EventQuery.Builder query) {
    store.events(query.limit(PAGE).build(), event -> {});
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private LedgerEvent any() {
    return pick(events);
  }

  private LedgerEvent dated() {
    LedgerEvent event = any();
    while (event.date() == null) {
      event = any();
    }
    return event;
  }

  private LedgerEvent placed() {
    LedgerEvent event = any();
    while (event.place() == null || event.place().country() == null) {
      event = any();
    }
    return event;
  }

  private LedgerEvent spotted() {
    LedgerEvent event = any();
    while (event.place() == null || event.place().lat() == null || event.place().lon() == null) {
      event = any();
    }
    return event;
  }
}
