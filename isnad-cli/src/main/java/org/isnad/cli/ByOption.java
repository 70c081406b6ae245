package org.isnad.cli;

import picocli.CommandLine.Option;

/** Who decides. */
final class ByOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides, as the record shall tell it; your user name where not given.")
  String by;

  String name() {
    return by != null ? by : System.getProperty("user.name", "unknown");
  }
}
