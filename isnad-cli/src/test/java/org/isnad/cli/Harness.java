package org.isnad.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.coding.CodedReport;
import org.isnad.ledger.Comparison;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.isnad.text.Text;

/** Runs the program in this process, with an engine and a reader to choose. */
final class Harness {
  private Engine.Factory engines = lexicons -> new PlainEngine();
  private InputReader reader = new TextReader();
  private boolean terminal;
  private int width = 100;
  private byte[] in = {};
  private Path home;

  record Result(int status, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** The program as it is started by the launcher. */
  static Harness real() {
    Harness harness = new Harness();
    harness.engines = CoreEngine::open;
    harness.reader = new IngestReader();
    return harness;
  }

  Harness engine(Engine value) {
    engines = lexicons -> value;
    return this;
  }

  Harness reader(InputReader value) {
    reader = value;
    return this;
  }

  Harness terminal(int columns) {
    terminal = true;
    width = columns;
    return this;
  }

  Harness in(String text) {
    in = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Harness home(Path value) {
    home = value;
    return this;
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(out, arguments);
  }

  Result run(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Context context =
        new Context(
            new ByteArrayInputStream(in),
            out,
            messages,
            terminal,
            false,
            width,
            Lang.en,
            home,
            engines,
            reader);
    int status = Main.run(context, arguments);
    String text =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    return new Result(status, text, err.toString(StandardCharsets.UTF_8));
  }

  /** Codes nothing. */
  static class PlainEngine implements Engine {
    @Override
    public CodedReport code(Report report) {
      return new CodedReport(report, "ar", Text.of(report), List.of(), List.of());
    }

    @Override
    public List<MentionLine> annotate(Report report) {
      return List.of();
    }

    @Override
    public List<LedgerEvent> ledger(List<CodedReport> reports) {
      return List.of();
    }

    @Override
    public Comparison compare(List<CodedReport> reports) {
      return new Comparison(List.of(), List.of());
    }
  }

  /** Every input is a report whose text is its name; "bad" cannot be read. */
  static final class TextReader implements InputReader {
    @Override
    public void read(
        List<String> inputs,
        Overrides overrides,
        java.io.InputStream stdin,
        Consumer<Report> reports,
        Consumer<InputFailure> failures,
        Advance advance) {
      for (String input : inputs) {
        if (input.startsWith("bad")) {
          failures.accept(new InputFailure(input, "line 7", "is not JSON"));
        } else {
          reports.accept(
              new Report(
                  input,
                  overrides.source(),
                  null,
                  null,
                  overrides.title(),
                  overrides.published(),
                  null,
                  input));
        }
      }
    }
  }
}
