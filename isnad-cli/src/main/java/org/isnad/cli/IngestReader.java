package org.isnad.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.ingest.ReportReader;
import org.isnad.report.Report;

/** The readers of {@code org.isnad.ingest}. */
final class IngestReader implements InputReader {
  @Override
  public void read(
      List<String> inputs,
      Overrides overrides,
      InputStream stdin,
      Consumer<Report> reports,
      Consumer<InputFailure> failures,
      Advance advance) {
    ReportReader.builder()
        .source(overrides.source())
        .published(overrides.published())
        .title(overrides.title())
        .progress((file, files, name, bytes, total) -> advance.at(bytes, total))
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
