package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitStatusTest {
  @Test
  void allReadIsZero() {
    Harness.Result result = new Harness().run("code", "a", "b");
    assertThat(result.status()).isZero();
    assertThat(result.lines()).hasSize(2);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void oneInputThatCannotBeReadIsNamedAndTheRestIsDone() {
    Harness.Result result = new Harness().run("code", "a", "bad.jsonl", "b");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines()).hasSize(2);
    assertThat(result.err()).isEqualTo("isnad: bad.jsonl: line 7: is not JSON\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "code", "bogus", "demo x", "ledger --format xml a", "code --bogus a"})
  void wrongUsageIsTwo(String arguments) {
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    Harness.Result result = new Harness().run(split);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--help").doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--published, yesterday",
    "--threads, 0",
    "--threads, many",
    "--lexicon, /no/such/folder",
  })
  void wrongValuesAreNamed(String option, String value) {
    Harness.Result result = new Harness().run("code", option, value, "a");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(option).contains(value.equals("0") ? "1" : value);
  }

  @Test
  void unknownLayerIsNamed() {
    Harness.Result result = new Harness().run("annotate", "--layer", "time,colour", "a");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("\"colour\"").contains("quantity");
  }

  @Test
  void aReportThatBreaksTheCoderLeavesTheOthers() {
    Engine broken =
        new Harness.PlainEngine() {
          @Override
          public CodedReport code(Report report) {
            if (report.id().equals("b")) {
              throw new IllegalStateException("no such state");
            }
            return super.code(report);
          }
        };
    Harness.Result result = new Harness().engine(broken).run("code", "a", "b", "c");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines()).hasSize(2);
    assertThat(result.err()).startsWith("isnad: b: could not be coded").doesNotContain("\tat ");
    Harness.Result debug = new Harness().engine(broken).run("code", "--debug", "b");
    assertThat(debug.err()).contains("\tat ");
  }

  @Test
  void anEngineThatCannotStartSaysWhyInALine() {
    Engine broken =
        new Harness.PlainEngine() {
          @Override
          public java.util.List<org.isnad.ledger.LedgerEvent> ledger(List<CodedReport> reports) {
            throw new ExceptionInInitializerError(new IllegalStateException("no gazetteer"));
          }
        };
    Harness.Result result = new Harness().engine(broken).run("ledger", "a");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("no gazetteer").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "annotate", "ledger", "compare", "effort", "demo"})
  void everyCommandHasHelpWithExamples(String command) {
    Harness.Result result = new Harness().run(command, "--help");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Examples:").contains("isnad " + command + " ");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpAndVersion() {
    assertThat(new Harness().run("--help").out()).contains("Exit status:").contains("Commands:");
    assertThat(new Harness().run("--version").out()).startsWith("isnad ");
  }

  @Test
  void whoReadsNoMoreIsNotComplainedTo() {
    Harness.Result result = new Harness().run(failing("Broken pipe"), "code", "a", "b");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aFullDiskIsSaid() {
    for (String command : List.of("code", "--help")) {
      Harness.Result result =
          new Harness().run(failing("No space left on device"), command, "a", "b");
      assertThat(result.status()).isEqualTo(command.equals("code") ? 1 : result.status());
      assertThat(result.err())
          .isEqualTo("isnad: the output cannot be written: No space left on device\n");
    }
  }

  @Test
  void demoWithoutSamplesSaysSo(@TempDir Path folder) {
    Harness.Result result = new Harness().home(folder).run("demo");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("sample");
  }

  @Test
  void controlCharactersOfInputsDoNotReachTheTerminal() {
    Harness.Result result = new Harness().run("code", "bad\u001B[2J");
    assertThat(result.err()).doesNotContain("\u001B").contains("bad");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
