package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./isnad} as a person starts it; runs after the jar has been built. */
class LauncherIT {
  private static final Path ROOT = Path.of(System.getProperty("isnad.root", "..")).toAbsolutePath();

  @TempDir Path folder;

  private record Result(int status, String out, String err) {}

  @BeforeEach
  void needsBash() {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher needs /bin/bash");
  }

  @Test
  void helpFromAnotherFolderThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("my isnad"), ROOT.resolve("isnad"));
    Result result = run(Map.of(), link.toString(), "--help");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Commands:");
    Files.delete(link);
  }

  @Test
  void arabicFileNamesAndSpacesInAnyLocale() throws Exception {
    Path file = Files.writeString(folder.resolve("تقرير أول.txt"), "قتل جندي في انفجار أمس.\n");
    for (String locale : List.of("C", "C.UTF-8")) {
      Result result =
          run(
              Map.of("LC_ALL", locale),
              ROOT.resolve("isnad").toString(),
              "code",
              "--with-text",
              "--title",
              "عنوان من كلمات",
              file.getFileName().toString());
      assertThat(result.err()).isEmpty();
      assertThat(result.status()).isZero();
      assertThat(result.out()).contains("عنوان من كلمات").contains("قتل جندي");
    }
  }

  @Test
  void statusOfTheProgramIsTheLaunchers() throws Exception {
    Result usage = run(Map.of(), ROOT.resolve("isnad").toString(), "code");
    assertThat(usage.status()).isEqualTo(2);
    Result missing = run(Map.of(), ROOT.resolve("isnad").toString(), "code", "no such file");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).startsWith("isnad: no such file: ").doesNotContain("\tat ");
  }

  @Test
  void whoReadsNoMoreIsNotComplainedTo() throws Exception {
    Path file =
        Files.writeString(folder.resolve("a.txt"), "قتل جندي في انفجار أمس.\n".repeat(9000));
    Result result =
        run(
            Map.of(),
            "/bin/bash",
            "-c",
            "\"$0\" code --with-text \"$1\" \"$1\" \"$1\" | head -c 1",
            ROOT.resolve("isnad").toString(),
            file.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("{");
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"1.8.0_412\"\n");
    Result result =
        run(
            Map.of("JAVA_HOME", folder.resolve("old").toString(), "HOME", folder.toString()),
            "/bin/bash",
            "-c",
            // Only what lies in JAVA_HOME and on the PATH; other folders are this machine's.
            ". \"$0\"; other_java_folders=; PATH=/nonexistent; find_java jdk",
            ROOT.resolve("isnad-cli/src/main/sh/java.sh").toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("JDK, version 17 or later").contains("is Java 8");
  }

  private Result run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("LC_ALL");
    builder.environment().remove("COLUMNS");
    builder.environment().remove("ISNAD_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
