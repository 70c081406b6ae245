package org.isnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.lexicon.LexiconException;
import org.isnad.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** One run of a command: reads, works in parallel, writes in order, counts what failed. */
final class Run {
  /** Characters of text under way at a time. */
  private static final long MAX_CHARACTERS = 16L << 20;

  private final Context context;
  private InputReader reader;
  private final InputOptions.CommonOptions options;
  private final Progress progress;
  private int failures;
  private OutputFailed outputFailed;

  Run(Context context, InputOptions.CommonOptions options, boolean collects) {
    this.context = context;
    this.reader = context.reader();
    this.options = options;
    this.progress =
        new Progress(context, context.errTerminal() && (collects || !context.outTerminal()));
  }

  /** The engine with the user's lexicons; a wrong lexicon is an error of usage. */
  Engine engine(CommandSpec command) {
    try {
      return context.engines().open(options.lexicon);
    } catch (LexiconException e) {
      if (options.lexicon == null) {
        throw e;
      }
      throw new ParameterException(command.commandLine(), "--lexicon: " + e.getMessage(), e);
    }
  }

  /** Reads with another reader than that of the context from now on. */
  void reader(InputReader value) {
    reader = value;
  }

  /** Does the work for every report; results reach {@code sink} on this thread, in input order. */
  <R> void each(InputOptions input, Function<Report, R> work, Consumer<R> sink) {
    each(
        (reports, failed) ->
            reader.read(
                input.inputs, input.overrides(), context.in(), reports, failed, progress::at),
        work,
        sink);
  }

  <R> void each(Reading reading, Function<Report, R> work, Consumer<R> sink) {
    try (progress;
        InOrder<Outcome<R>> pool =
            new InOrder<>(options.threads(), MAX_CHARACTERS, outcome -> take(outcome, sink))) {
      reading.read(
          report -> {
            if (outputFailed != null) {
              throw outputFailed;
            }
            pool.submit(report.text().length() + 64L, () -> attempt(report, work));
          },
          failure -> {
            if (outputFailed == null) {
              fail(failure);
            }
          });
      if (outputFailed == null) {
        pool.finish();
      }
    }
    if (outputFailed != null) {
      throw outputFailed;
    }
  }

  /** Says on a terminal what is done next, where the work is long. */
  void next(String what) {
    progress.next(what);
  }

  void write(byte[] bytes) {
    try {
      context.out().write(bytes);
      if (context.outTerminal()) {
        context.out().flush();
      }
    } catch (IOException e) {
      outputFailed = new OutputFailed(e);
      throw outputFailed;
    }
  }

  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void fail(InputReader.InputFailure failure) {
    failures++;
    progress.clear();
    String where =
        failure.where() == null || failure.where().isBlank() ? "" : failure.where() + ": ";
    context
        .err()
        .println("isnad: " + Bidi.plain(failure.what() + ": " + where + failure.message()));
  }

  /** How many inputs or reports failed. */
  int failures() {
    return failures;
  }

  /** 0 where everything was read and coded, 1 where something was not. */
  int status() {
    return failures == 0 ? 0 : 1;
  }

  private <R> void take(Outcome<R> outcome, Consumer<R> sink) {
    progress.step();
    if (outcome.failure() == null) {
      sink.accept(outcome.result());
      return;
    }
    fail(new InputReader.InputFailure(outcome.id(), null, message(outcome.failure())));
    if (options.debug.on) {
      outcome.failure().printStackTrace(context.err());
    }
  }

  private static String message(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "too large for the memory there is; ISNAD_JAVA_OPTS=-Xmx4g gives more";
    }
    String reason = failure.getMessage();
    return "could not be coded ("
        + failure.getClass().getSimpleName()
        + (reason == null ? "" : ": " + reason)
        + "); please report this, --debug shows more";
  }

  /** A report that breaks the coder must not take the others with it, whatever is thrown. */
  private static <R> Outcome<R> attempt(Report report, Function<Report, R> work) {
    try {
      return new Outcome<>(report.id(), work.apply(report), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return new Outcome<>(report.id(), null, e);
    }
  }

  private record Outcome<R>(String id, R result, Throwable failure) {}

  /** Where reports come from. */
  interface Reading {
    void read(Consumer<Report> reports, Consumer<InputReader.InputFailure> failures);
  }
}
