package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbench in a browser: a server with the samples, and the tests of isnad-server/web/e2e,
 * each of them a test here. Screenshots of all pages lie in isnad-cli/target/screenshots
 * afterwards. Runs after the jar has been built.
 */
class WorkbenchIT {
  private static final Path ROOT =
      Path.of(System.getProperty("isnad.root", "..")).toAbsolutePath().normalize();
  private static final Path WEB = ROOT.resolve("isnad-server/web");
  private static final Path PLAYWRIGHT = WEB.resolve("node_modules/@playwright/test/cli.js");
  private static final Path TARGET = ROOT.resolve("isnad-cli/target");

  /** Of the users whom this test makes. */
  private static final String PASSWORD = "a long enough password";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> inABrowser() throws Exception {
    Path browser = onPath("chromium", "chromium-browser", "google-chrome");
    assumeTrue(browser != null, "no Chromium: the workbench is not tried in a browser");
    assumeTrue(onPath("node") != null, "no Node.js: the workbench is not tried in a browser");
    assumeTrue(Files.exists(PLAYWRIGHT), "the workbench's pages were not built with npm");

    Path database = folder.resolve("samples.db");
    List<String> ingested = new ArrayList<>(List.of("--db", database.toString()));
    try (Stream<Path> samples = Files.list(ROOT.resolve("samples"))) {
      samples
          .map(Path::toString)
          .filter(file -> file.matches(".*\\.(txt|html|docx|pdf|jsonl)"))
          .sorted()
          .forEach(ingested::add);
    }
    Process ingest = isnad("ingest", ingested.toArray(String[]::new));
    assertThat(ingest.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(ingest.exitValue()).as(Files.readString(folder.resolve("ingest.log"))).isZero();

    // Another record, on which people sign in.
    Path shared = folder.resolve("shared.db");
    Files.copy(database, shared);
    Path users = folder.resolve("users");
    user("amal", "analyst", users);
    user("omar", "viewer", users);

    Process server = isnad("serve", "--db", database.toString(), "--port", "0", "--allow-private");
    Process withUsers = null;
    try {
      String address = address(server, "serve");
      withUsers =
          start(
              "serve-users",
              "serve",
              "--db",
              shared.toString(),
              "--users",
              users.toString(),
              "--port",
              "0");
      return report(browser, address, address(withUsers, "serve-users")).stream();
    } finally {
      end(server);
      end(withUsers);
    }
  }

  private static void end(Process server) throws InterruptedException {
    if (server == null) {
      return;
    }
    server.destroy();
    if (!server.waitFor(30, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
  }

  private void user(String name, String role, Path users) throws Exception {
    Process add = isnad("user", "add", name, "--role", role, "--users", users.toString());
    try (OutputStream in = add.getOutputStream()) {
      in.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(add.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(add.exitValue()).as(Files.readString(folder.resolve("user.log"))).isZero();
  }

  private Process isnad(String command, String... arguments) throws IOException {
    return start(command, command, arguments);
  }

  private Process start(String log, String command, String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Disnad.home=" + ROOT,
                "-jar",
                TARGET.resolve("isnad-cli.jar").toString(),
                command));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log + ".log").toFile())
        .start();
  }

  /** Where the server says that it is to be found. */
  private String address(Process server, String name) throws Exception {
    Path log = folder.resolve(name + ".log");
    for (int i = 0; i < 600 && server.isAlive(); i++) {
      for (String line : Files.readAllLines(log)) {
        int at = line.indexOf("http://");
        if (at >= 0) {
          return line.substring(at).split("\\s")[0].replaceFirst("/$", "");
        }
      }
      Thread.sleep(200);
    }
    return fail("the server did not start: " + Files.readString(log));
  }

  private List<DynamicTest> report(Path browser, String address, String withUsers)
      throws Exception {
    Path shots = TARGET.resolve("screenshots");
    List<String> line =
        new ArrayList<>(List.of("node", PLAYWRIGHT.toString(), "test", "--reporter=json"));
    String only = System.getProperty("isnad.browser.only");
    if (only != null) {
      line.addAll(List.of("-g", only));
    }
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(WEB.toFile())
            .redirectError(folder.resolve("playwright.log").toFile());
    builder.environment().put("ISNAD_URL", address);
    builder.environment().put("ISNAD_USERS_URL", withUsers);
    builder.environment().put("ISNAD_PASSWORD", PASSWORD);
    builder.environment().put("ISNAD_CHROMIUM", browser.toString());
    builder.environment().put("ISNAD_SHOTS", shots.toString());
    builder.environment().put("ISNAD_E2E_OUT", TARGET.resolve("e2e").toString());
    Process process = builder.start();
    String json;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      json = String.join("\n", out.lines().toList());
    }
    assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
    JsonNode result = new ObjectMapper().readTree(json.substring(Math.max(0, json.indexOf('{'))));
    List<DynamicTest> tests = new ArrayList<>();
    result.path("suites").forEach(suite -> collect(suite, tests));
    assertThat(tests)
        .as(result.path("errors") + Files.readString(folder.resolve("playwright.log")))
        .isNotEmpty();
    return tests;
  }

  private static void collect(JsonNode suite, List<DynamicTest> tests) {
    suite.path("suites").forEach(inner -> collect(inner, tests));
    for (JsonNode spec : suite.path("specs")) {
      String name = spec.path("file").asText() + ": " + spec.path("title").asText();
      StringBuilder errors = new StringBuilder();
      for (JsonNode test : spec.path("tests")) {
        for (JsonNode run : test.path("results")) {
          run.path("errors").forEach(e -> errors.append(e.path("message").asText()).append('\n'));
        }
      }
      boolean passed = spec.path("ok").asBoolean();
      tests.add(
          DynamicTest.dynamicTest(name, () -> assertThat(passed).as(errors.toString()).isTrue()));
    }
  }

  private static Path onPath(String... programs) {
    for (String program : programs) {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
        Path file = Path.of(folder, program);
        if (Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return null;
  }
}
