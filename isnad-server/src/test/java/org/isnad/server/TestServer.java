package org.isnad.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.isnad.coding.Coder;
import org.isnad.ingest.ReportReader;
import org.isnad.store.Intake;
import org.isnad.store.Store;

/** A workbench with the sample reports, on a port that is free. */
final class TestServer implements AutoCloseable {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static Path record;

  final Path folder;
  final Users users;
  private final Workbench workbench;

  private TestServer(Path folder, Users users, Workbench workbench) {
    this.folder = folder;
    this.users = users;
    this.workbench = workbench;
  }

  static TestServer local() {
    return start(options -> options);
  }

  static TestServer start(UnaryOperator<ServerOptions> change) {
    try {
      Path folder = Files.createTempDirectory("isnad-test-");
      Path db = folder.resolve("samples.db");
      Files.copy(samples(), db);
      ServerOptions options = change.apply(ServerOptions.of(db.toString()).withPort(0));
      return new TestServer(folder, new Users(options.users()), Workbench.start(options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Coding and linking the samples takes seconds, so that is done once. */
  private static synchronized Path samples() throws IOException {
    if (record == null) {
      Path made = Files.createTempDirectory("isnad-samples-").resolve("samples.db");
      try (Store store = Store.open(made.toString(), true)) {
        Intake intake = new Intake(store, Coder.builtIn()::code);
        ReportReader.builder()
            .build()
            .read(
                files(),
                System.in,
                report -> intake.take(intake.prepare(report)),
                failure -> {
                  throw new IllegalStateException(failure.toString());
                });
        intake.flush();
        store.relink();
      }
      record = made;
    }
    return record;
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(Path::toString)
          .filter(name -> name.matches(".*\\.(txt|html|pdf|docx|jsonl)"))
          .sorted()
          .toList();
    }
  }

  String address() {
    return workbench.address();
  }

  <T> T bean(String name, Class<T> type) {
    return workbench.context().getBean(name, type);
  }

  Client client() {
    return new Client(address());
  }

  @Override
  public void close() {
    workbench.close();
    Jobs.delete(folder);
  }
}
