package org.isnad.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How web addresses are fetched. */
final class FetchOptions {
  private static final int LARGEST_MB = 64;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--allow-private",
      description =
          "Fetch from private networks and from this machine, too; without it only from public"
              + " addresses.")
  boolean allowPrivate;

  @Option(
      names = "--max-mb",
      paramLabel = "N",
      defaultValue = "16",
      description = "A fetched page has at most so many megabytes; 16.")
  int megabytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Fetching a page takes at most so long; 30.")
  int seconds;

  void check() {
    if (megabytes < 1 || megabytes > LARGEST_MB) {
      throw new ParameterException(
          command.commandLine(), "--max-mb: at least 1, at most " + LARGEST_MB);
    }
    if (seconds < 1 || seconds > 3600) {
      throw new ParameterException(command.commandLine(), "--timeout: at least 1, at most 3600");
    }
  }

  /** The reader of the context, to which web addresses are inputs as well. */
  InputReader.Fetching reader(Context context) {
    return context.reader().fetching(allowPrivate, megabytes << 20, seconds);
  }
}
