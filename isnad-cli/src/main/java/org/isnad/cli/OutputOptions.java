package org.isnad.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How results are printed: for a person or for a program, and in which language. */
final class OutputOptions {
  @Mixin FormatOption format;

  @Mixin LangOption lang;

  /** For a person or for a program. */
  static final class FormatOption {
    @Option(
        names = "--format",
        paramLabel = "json|table",
        description =
            "json: one object a line; table: for a person. Table where the output is a terminal,"
                + " else json.")
    Format format;

    /** What it is where nothing is asked for. */
    void byDefault(Format value) {
      format = format == null ? value : format;
    }

    boolean table(Context context) {
      return format == null ? context.outTerminal() : format == Format.table;
    }
  }

  /** Language of what is printed for a person. */
  static final class LangOption {
    @Option(
        names = "--lang",
        paramLabel = "ar|en",
        description = "Language of labels and reasons in tables; by the locale, else English.")
    Lang lang;

    Lang of(Context context) {
      return lang == null ? context.lang() : lang;
    }
  }

  /** What every command has. */
  static final class DebugOption {
    @Option(names = "--debug", description = "Print stack traces with error messages.")
    boolean on;
  }

  boolean table(Context context) {
    return format.table(context);
  }

  Lang lang(Context context) {
    return lang.of(context);
  }
}
