package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.isnad.export.Json;
import org.isnad.store.EventQuery;
import org.isnad.store.PostgresServer;
import org.isnad.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ingest that is killed again and again, at random moments and with no warning, ends with the
 * record of one that was left in peace. Runs after the jar has been built.
 *
 * <p>{@code isnad.crash.reports} and {@code isnad.crash.kills} make it longer.
 */
class IngestCrashIT {
  private static final Path ROOT = Path.of(System.getProperty("isnad.root", "..")).toAbsolutePath();
  private static final int REPORTS = Integer.getInteger("isnad.crash.reports", 400);
  private static final int KILLS = Integer.getInteger("isnad.crash.kills", 5);
  private static final String[] TOWNS = {
    "الموصل", "كركوك", "تكريت", "الرمادي", "درعا", "حمص", "تعز"
  };

  @TempDir Path folder;

  @Test
  void sqlite() throws Exception {
    survives(folder.resolve("whole.db").toString(), folder.resolve("killed.db").toString());
  }

  @Test
  void postgresql() throws Exception {
    assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.MISSING);
    try (PostgresServer server = PostgresServer.start()) {
      survives(server.database(), server.database());
    }
  }

  private void survives(String whole, String killed) throws Exception {
    Path input = input();
    Process undisturbed = ingest(input, whole);
    assertThat(undisturbed.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(undisturbed.exitValue()).isZero();
    int hit = 0;
    try (Store watched = Store.open(killed, true)) {
      for (int kill = 0; kill < KILLS; kill++) {
        hit += kill(ingest(input, killed), watched, (kill + 1.0) / KILLS) ? 1 : 0;
      }
    }
    Process last = ingest(input, killed);
    assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(hit).as("runs that were killed").isPositive();
    List<String> expected = content(whole);
    assertThat(expected.size()).isGreaterThan(REPORTS);
    assertThat(content(killed)).isEqualTo(expected);
  }

  /**
   * Kills an ingest at a random moment of what it has left to do, linking included.
   *
   * @param share of what is left, within which the moment lies: a first run that came to its end
   *     would leave nothing to kill for those after it
   */
  private static boolean kill(Process process, Store store, double share)
      throws InterruptedException {
    Random random = new Random();
    long stored = store.counts().reports();
    long moment = stored + random.nextLong((long) ((REPORTS - stored) * share) + 1);
    while (process.isAlive() && store.counts().reports() < moment) {
      Thread.sleep(1);
    }
    boolean ended = process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /** Everything that the store says, timestamps aside. */
  private static List<String> content(String db) {
    List<String> content = new ArrayList<>();
    try (Store store = Store.open(db, false)) {
      content.add(store.counts() + " unlinked " + store.unlinked());
      store.reports(
          report ->
              content.add(
                  new String(Json.report(report.coded(), true), StandardCharsets.UTF_8)
                      + report.hash()
                      + report.linked()
                      + report.copyOf()
                      + report.memberships()));
      store.recorded(
          EventQuery.ALL,
          recorded ->
              content.add(
                  recorded.number()
                      + new String(Json.event(recorded.event()), StandardCharsets.UTF_8)));
      store.changes(
          Instant.EPOCH,
          change ->
              content.add(
                  change.seq()
                      + change.kind()
                      + change.eventId()
                      + change.rule()
                      + change.otherId()
                      + change.fields()
                      + change.event()));
    }
    return content;
  }

  private Process ingest(Path input, String db) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-jar",
            ROOT.resolve("isnad-cli/target/isnad-cli.jar").toString(),
            "ingest",
            "--db",
            db,
            input.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("ingest.log").toFile())
        .start();
  }

  /** Reports of the corpus where it is, else some of our own making. */
  private Path input() throws IOException {
    Path input = folder.resolve("reports.jsonl");
    Path corpus = shared().resolve("corpus/news-2018-02-to-06.jsonl.gz");
    try (BufferedWriter out = Files.newBufferedWriter(input)) {
      if (Files.isReadable(corpus)) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
          for (int i = 0; i < REPORTS; i++) {
            out.write(lines.readLine());
            out.newLine();
          }
        }
      } else {
        for (int i = 0; i < REPORTS; i++) {
          out.write(made(i));
          out.newLine();
        }
      }
    }
    return input;
  }

  private static String made(int i) {
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(i / 8);
    return "{\"id\":\"made-%d\",\"source\":\"outlet-%d\",\"published\":\"%s\",\"text\":\"%s\"}"
        .formatted(
            i,
            i % 5,
            day,
            "قُتل "
                + (3 + i % 7)
                + " جنود وأصيب آخرون في تفجير عبوة ناسفة قرب مدينة "
                + TOWNS[i % TOWNS.length]
                + " أمس، وفق مصدر أمني.");
  }

  private static Path shared() {
    String folder = System.getenv("ISNAD_SHARED");
    return folder == null ? ROOT.resolve("../shared") : Path.of(folder);
  }
}
