package org.isnad.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own: its data in a folder that is deleted afterwards, on a free port
 * of the loopback address, never run as root.
 */
public final class PostgresServer implements AutoCloseable {
  /** Why tests that need it are skipped. */
  public static final String MISSING =
      "no PostgreSQL 15 or later is installed (Debian: apt-get install postgresql)";

  private static final int OLDEST = 15;
  private static final int PATIENCE_SECONDS = 60;
  private static final int ENDING_SECONDS = 10;

  private static PostgresServer shared;

  private final Path folder;
  private final int port;
  private Process process;
  private int databases;

  private PostgresServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** The folder of the server's programs, where there is one that is new enough. */
  public static Optional<Path> programs() {
    List<Path> candidates = new ArrayList<>();
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path program = Path.of(folder, "postgres");
      if (Files.isExecutable(program)) {
        try {
          candidates.add(program.toRealPath().getParent());
        } catch (IOException e) {
          // A link to nowhere.
        }
      }
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .filter(path -> path.getFileName().toString().matches("[0-9]{2}"))
            .filter(path -> Integer.parseInt(path.getFileName().toString()) >= OLDEST)
            .sorted(Comparator.reverseOrder())
            .forEach(path -> candidates.add(path.resolve("bin")));
      } catch (IOException e) {
        // Then those on the PATH must do.
      }
    }
    return candidates.stream()
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
        .findFirst();
  }

  /** A server for all tests of this process, which stops with it. */
  static synchronized PostgresServer shared() throws IOException, InterruptedException {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::stopShared));
    }
    return shared;
  }

  private static synchronized void stopShared() {
    try {
      shared.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server; {@link #programs} must have found one. */
  public static PostgresServer start() throws IOException, InterruptedException {
    Path bin = programs().orElseThrow();
    Path folder = Files.createTempDirectory("isnad-postgresql");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    PostgresServer server = new PostgresServer(folder, port);
    try {
      if (isRoot()) {
        run(List.of("chown", "postgres", folder.toString()));
      }
      run(
          asUser(
              bin.resolve("initdb").toString(),
              "-D",
              folder.resolve("data").toString(),
              "-U",
              "isnad",
              "-A",
              "trust",
              "-E",
              "UTF8",
              "--locale=C",
              "--no-sync"));
      server.launch(bin);
      return server;
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void launch(Path bin) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                asUser(
                    bin.resolve("postgres").toString(),
                    "-D",
                    folder.resolve("data").toString(),
                    "-p",
                    String.valueOf(port),
                    "-k",
                    folder.toString(),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    // The tests stop the server, not the machine.
                    "-c",
                    "fsync=off"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try (Connection connection = DriverManager.getConnection(url("postgres"))) {
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("PostgreSQL does not start", e);
        }
        Thread.sleep(100);
      }
    }
  }

  /** Makes an empty database and gives its address. */
  public String database() throws SQLException {
    String name = "isnad" + ++databases;
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return url(name);
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=isnad";
  }

  /**
   * Stops at once, as if the machine had gone. The server's first process alone is not enough: each
   * of its connections is a process of its own, which goes on answering until it notices that it is
   * an orphan. The first one goes first, so that it starts no new ones.
   */
  public void kill() throws InterruptedException {
    List<ProcessHandle> connections = process.descendants().toList();
    process.destroyForcibly();
    connections.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    try {
      CompletableFuture.allOf(
              connections.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Where nobody collects orphans, they count as alive; none of them answers any more.
    }
  }

  /** Starts again what was killed. */
  public void restart() throws IOException, InterruptedException {
    launch(programs().orElseThrow());
  }

  /** Ends without waiting for whoever is still connected; the data goes anyway. */
  private void stop() {
    try {
      run(
          asUser(
              programs().orElseThrow().resolve("pg_ctl").toString(),
              "stop",
              "-m",
              "immediate",
              "-D",
              folder.resolve("data").toString()));
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    if (process != null && process.isAlive()) {
      stop();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** setpriv becomes the program, so that what is stopped is the server itself. */
  private static List<String> asUser(String... command) {
    List<String> words = new ArrayList<>();
    if (isRoot()) {
      words.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    words.addAll(List.of(command));
    return words;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("isnad-postgresql", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command + ": " + Files.readString(log));
      }
    } finally {
      Files.delete(log);
    }
  }
}
