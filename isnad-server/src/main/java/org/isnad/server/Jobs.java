package org.isnad.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.ingest.ReportReader;
import org.isnad.ingest.fetch.Fetcher;
import org.isnad.ingest.fetch.Limits;
import org.isnad.report.Report;
import org.isnad.search.SearchIndex;
import org.isnad.store.NewReport;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads, codes, adds and links reports, one job after the other, and tells how far it is. */
@Service
class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int WAITING = 16;
  private static final int REMEMBERED = 200;

  /** A file of more reports is a matter for {@code isnad ingest}. */
  private static final int MOST_REPORTS = 20_000;

  private static final long MOST_CHARACTERS = 400L << 20;

  private final Store store;
  private final Coders coders;
  private final SearchIndex index;
  private final Feed feed;
  private final ServerOptions options;
  private Fetcher fetcher;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          task -> {
            Thread thread = new Thread(task, "jobs");
            thread.setDaemon(true);
            return thread;
          });

  private final Map<String, Job> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > REMEMBERED && !eldest.getValue().running();
        }
      };

  Jobs(Store store, Coders coders, SearchIndex index, Feed feed, ServerOptions options) {
    this.store = store;
    this.coders = coders;
    this.index = index;
    this.feed = feed;
    this.options = options;
  }

  /** A report, or what holds reports. */
  sealed interface Source {
    /** A file that was sent; {@code name} is what it was called. */
    record Upload(String name, Path file) implements Source {}

    /** Text that was pasted. */
    record Pasted(Report report) implements Source {}

    /** A page to be fetched. */
    record Address(String url) implements Source {}
  }

  /**
   * Takes on work.
   *
   * @param folder where the files are, which is deleted afterwards, or null
   * @throws ApiException where too much is waiting already
   */
  Job start(List<? extends Source> sources, Path folder) {
    Job job = new Job();
    job.expect(sources.size());
    synchronized (jobs) {
      jobs.put(job.id(), job);
    }
    try {
      worker.execute(() -> run(job, sources, folder));
    } catch (RejectedExecutionException e) {
      synchronized (jobs) {
        jobs.remove(job.id());
      }
      delete(folder);
      throw ApiException.of(
          HttpStatus.SERVICE_UNAVAILABLE, "busy", "too many reports are waiting; try again later");
    }
    return job;
  }

  Job find(String id) {
    synchronized (jobs) {
      Job job = jobs.get(id);
      if (job == null) {
        throw ApiException.notFound("job", id);
      }
      return job;
    }
  }

  private void run(Job job, List<? extends Source> sources, Path folder) {
    try {
      Budget budget = new Budget();
      for (Source source : sources) {
        read(job, source, budget);
        feed.job(job.progress());
      }
      if (job.outcomes().stream().anyMatch(outcome -> outcome.outcome().equals("new"))) {
        store.relink();
        index.update(store);
      }
      feed.refresh();
      job.replace(job.outcomes().stream().map(this::withEvents).toList());
      job.end("done", null);
    } catch (TooMuch e) {
      job.end("failed", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("job {}", job.id(), e);
      job.end("failed", "something went wrong; the server's log says what");
    } finally {
      delete(folder);
      feed.job(job.progress());
    }
  }

  private void read(Job job, Source source, Budget budget) {
    if (source instanceof Source.Pasted pasted) {
      add(job, pasted.report().title(), pasted.report(), budget);
      return;
    }
    boolean upload = source instanceof Source.Upload;
    String name =
        source instanceof Source.Upload file ? file.name() : ((Source.Address) source).url();
    String input =
        source instanceof Source.Upload file
            ? file.file().toString()
            : ((Source.Address) source).url();
    int before = job.outcomes().size();
    ReportReader.Builder reader = ReportReader.builder();
    if (!upload) {
      reader.fetcher(fetcher(), Limits.DEFAULT);
    }
    reader
        .build()
        .read(
            List.of(input),
            java.io.InputStream.nullInputStream(),
            report -> {
              add(
                  job,
                  called(report, upload && !isMany(name) ? name : null, upload),
                  report,
                  budget);
              if (job.outcomes().size() % 20 == 0) {
                feed.job(job.progress());
              }
            },
            failure -> {
              job.add(
                  new Job.Outcome(
                      name,
                      null,
                      "failed",
                      failure.where() == null || failure.where().isBlank()
                          ? failure.message()
                          : failure.where() + ": " + failure.message(),
                      List.of()));
              job.step();
            });
    if (job.outcomes().size() == before) {
      job.add(new Job.Outcome(name, null, "failed", "no report in it", List.of()));
      job.step();
    }
  }

  /** A file by its name, one of many reports in a file by its id, a page by its title. */
  private static String called(Report report, String file, boolean upload) {
    if (file != null) {
      return file;
    }
    return upload || report.title() == null || report.title().isBlank()
        ? report.id()
        : report.title();
  }

  private static boolean isMany(String name) {
    return name.matches(".*\\.(jsonl?|ndjson)(\\.gz)?");
  }

  private void add(Job job, String name, Report report, Budget budget) {
    budget.take(report);
    String called = name == null ? report.id() : name;
    try {
      NewReport made = NewReport.of(report, coders.coder().code(report), Instant.now());
      Store.Added added = store.add(List.of(made)).get(0);
      job.add(
          new Job.Outcome(called, added.id(), added.known() ? "known" : "new", null, List.of()));
    } catch (StackOverflowError | OutOfMemoryError | AssertionError e) {
      LOG.error("report {}", report.id(), e);
      job.add(new Job.Outcome(called, null, "failed", "it could not be coded", List.of()));
    }
    job.step();
  }

  private Job.Outcome withEvents(Job.Outcome outcome) {
    if (outcome.id() == null) {
      return outcome;
    }
    List<String> events =
        store.report(outcome.id()).map(StoredReport::memberships).orElse(List.of()).stream()
            .map(StoredReport.Membership::eventId)
            .distinct()
            .toList();
    return new Job.Outcome(
        outcome.name(), outcome.id(), outcome.outcome(), outcome.reason(), events);
  }

  private synchronized Fetcher fetcher() {
    if (fetcher == null) {
      fetcher = Fetcher.open(options.allowPrivate());
    }
    return fetcher;
  }

  /** Deletes a folder with what is in it. */
  static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} could not be deleted", folder, e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("a job is still running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (fetcher != null) {
        fetcher.close();
      }
    }
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooMuch() {
      super("more than can be added in the browser; isnad ingest takes any number", null);
    }
  }

  /** What one job may add, so that a small file that unpacks to a huge one comes to an end. */
  private static final class Budget {
    private int reports;
    private long characters;

    void take(Report report) {
      reports++;
      characters += report.text().length();
      if (reports > MOST_REPORTS || characters > MOST_CHARACTERS) {
        throw new TooMuch();
      }
    }
  }
}
