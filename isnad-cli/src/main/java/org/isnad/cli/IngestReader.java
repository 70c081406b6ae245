package org.isnad.cli;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.ingest.ReportReader;
import org.isnad.ingest.fetch.Fetcher;
import org.isnad.ingest.fetch.Limits;
import org.isnad.report.Report;

/** The readers of {@code org.isnad.ingest}. */
final class IngestReader implements InputReader {
  private final Fetcher fetcher;
  private final Limits limits;

  /** Reads files. */
  IngestReader() {
    this(null, null);
  }

  private IngestReader(Fetcher fetcher, Limits limits) {
    this.fetcher = fetcher;
    this.limits = limits;
  }

  @Override
  public Fetching fetching(boolean allowPrivate, int bytes, int seconds) {
    Fetcher opened = Fetcher.open(allowPrivate);
    Limits bounds =
        new Limits(
            bytes, Duration.ofSeconds(seconds), Limits.DEFAULT.redirects(), Limits.DEFAULT.pause());
    return new Fetching(new IngestReader(opened, bounds), opened::close);
  }

  @Override
  public void read(
      List<String> inputs,
      Overrides overrides,
      InputStream stdin,
      Consumer<Report> reports,
      Consumer<InputFailure> failures,
      Advance advance) {
    ReportReader.Builder builder =
        ReportReader.builder()
            .source(overrides.source())
            .published(overrides.published())
            .title(overrides.title())
            .progress((file, files, name, bytes, total) -> advance.at(bytes, total));
    if (fetcher != null) {
      builder.fetcher(fetcher, limits);
    }
    builder
        .build()
        .read(
            inputs,
            stdin,
            reports,
            failure ->
                failures.accept(
                    new InputFailure(failure.file(), failure.where(), failure.message())));
  }
}
