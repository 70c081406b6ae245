package org.isnad.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.LexiconException;
import org.isnad.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The {@code isnad} program. */
public final class Main {
  private static final int DEFAULT_WIDTH = 100;
  private static final int NARROWEST = 60;

  /** Internal: what could not be written has been dealt with, nothing is to be flushed. */
  private static final int READER_GONE = -1;

  private static final int UNWRITTEN = -2;

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    BufferedOutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    String terminals = System.getProperty("isnad.terminals", "");
    String home = System.getProperty("isnad.home");
    Context context =
        new Context(
            System.in,
            out,
            err,
            terminals.contains("out"),
            terminals.contains("err"),
            width(System.getenv("COLUMNS")),
            Lang.ofLocale(locale()),
            home == null ? null : Path.of(home),
            CoreEngine::open,
            new IngestReader());
    System.exit(run(context, arguments));
  }

  /** Runs a command and returns the exit status: 0, 1 (something failed) or 2 (usage). */
  static int run(Context context, String... arguments) {
    StringWriter help = new StringWriter();
    try {
      int status = commandLine(context, new PrintWriter(help), arguments).execute(arguments);
      if (status == READER_GONE) {
        return 0;
      }
      if (status == UNWRITTEN) {
        return 1;
      }
      context.out().write(help.toString().getBytes(StandardCharsets.UTF_8));
      context.out().flush();
      return status;
    } catch (IOException e) {
      return outputFailed(context, new OutputFailed(e)) == READER_GONE ? 0 : 1;
    } catch (OutOfMemoryError e) {
      context.err().println("isnad: out of memory; ISNAD_JAVA_OPTS=-Xmx4g gives more");
      return 1;
    } catch (Error e) {
      return failed(context, e.getCause() == null ? e : e.getCause(), debug(arguments));
    }
  }

  private static int outputFailed(Context context, OutputFailed e) {
    if (e.readerGone()) {
      return READER_GONE;
    }
    context.err().println("isnad: the output cannot be written: " + e.getMessage());
    return UNWRITTEN;
  }

  private static CommandLine commandLine(Context context, PrintWriter help, String[] arguments) {
    PrintWriter messages = new PrintWriter(context.err(), true);
    boolean plain = System.getenv("NO_COLOR") != null;
    Ansi ansi = context.outTerminal() && !plain ? Ansi.ON : Ansi.OFF;
    CommandLine line =
        new CommandLine(new Isnad())
            .addSubcommand(new CodeCommand(context))
            .addSubcommand(new AnnotateCommand(context))
            .addSubcommand(new LedgerCommand(context))
            .addSubcommand(new CompareCommand(context))
            .addSubcommand(new EffortCommand(context))
            .addSubcommand(new DemoCommand(context))
            .addSubcommand(new IngestCommand(context))
            .addSubcommand(new RelinkCommand(context))
            .addSubcommand(new EventsCommand(context))
            .addSubcommand(new EventCommand(context))
            .addSubcommand(new ReportCommand(context))
            .addSubcommand(new ChangesCommand(context))
            .addSubcommand(new WithdrawCommand(context))
            .addSubcommand(DecideCommand.line(context))
            .addSubcommand(new ExportCommand(context))
            .addSubcommand(new SearchCommand(context))
            .addSubcommand(new ReindexCommand(context))
            .addSubcommand(new ServeCommand(context))
            .addSubcommand(new UserCommand(context));
    line.setOut(help)
        .setErr(messages)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.min(context.width(), DEFAULT_WIDTH))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> usage(context, e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(context, e, debug(arguments)));
    return line;
  }

  private static int usage(Context context, ParameterException e) {
    CommandLine command = e.getCommandLine();
    context.err().println("isnad: " + Bidi.plain(String.valueOf(e.getMessage())));
    context
        .err()
        .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more.");
    return 2;
  }

  private static int failed(Context context, Throwable e, boolean debug) {
    if (e instanceof OutputFailed failure) {
      return outputFailed(context, failure);
    }
    if (e instanceof StoreException && !debug) {
      // Says all there is to say.
      context.err().println("isnad: " + Bidi.plain(e.getMessage()));
      return 1;
    }
    String message =
        e instanceof LexiconException
            ? "lexicon " + e.getMessage()
            : e.getClass().getSimpleName() + ": " + e.getMessage();
    context.err().println("isnad: " + Bidi.plain(message));
    if (debug) {
      e.printStackTrace(context.err());
    } else {
      context.err().println("isnad: --debug shows where it happened");
    }
    return 1;
  }

  private static boolean debug(String[] arguments) {
    return List.of(arguments).contains("--debug");
  }

  /** The terminal's width, where the launcher found it out. */
  static int width(String columns) {
    try {
      return Math.max(NARROWEST, Integer.parseInt(columns));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** The user's locale; the launcher keeps it where Java needs another. */
  private static String locale() {
    for (String name : new String[] {"ISNAD_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
