package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.report.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands that read reports have in common. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|-",
      description =
          "Reports: plain text, HTML, PDF with a text layer, DOCX, JSON lines (gzip too);"
              + " a folder stands for all files in it, - for standard input.")
  List<String> inputs;

  @Option(names = "--source", paramLabel = "OUTLET", description = "The reports' outlet.")
  String source;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "The reports' day of publication, 2022-01-23 or 2022-01-23T09:30+03:00; relative dates"
              + " (\"yesterday\") count from it.")
  String published;

  @Option(names = "--title", paramLabel = "TEXT", description = "The reports' headline.")
  String title;

  @Mixin CommonOptions common;

  InputReader.Overrides overrides() {
    return new InputReader.Overrides(source, published, title);
  }

  void check() {
    if (published != null) {
      try {
        Report.of("-", "").withPublished(published);
      } catch (IllegalArgumentException e) {
        throw usage(
            "--published: \"" + published + "\" is not an ISO 8601 date such as 2022-01-23");
      }
    }
    common.check(command);
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Options that do not say what is read. */
  static final class CommonOptions {
    @Mixin OutputOptions output;

    @Option(
        names = "--lexicon",
        paramLabel = "FOLDER",
        description = "Lexicon files of your own, laid over the built-in ones.")
    Path lexicon;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "Reports coded at a time; as many as there are cores.")
    Integer threads;

    @Mixin OutputOptions.DebugOption debug;

    int threads() {
      return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    boolean table(Context context) {
      return output.table(context);
    }

    Lang lang(Context context) {
      return output.lang(context);
    }

    void check(CommandSpec command) {
      if (threads != null && (threads < 1 || threads > 1024)) {
        throw new ParameterException(command.commandLine(), "--threads: at least 1, at most 1024");
      }
      if (lexicon != null && !Files.isDirectory(lexicon)) {
        throw new ParameterException(
            command.commandLine(), "--lexicon: " + lexicon + " is not a folder");
      }
    }
  }
}
