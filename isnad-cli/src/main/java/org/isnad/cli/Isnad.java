package org.isnad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself, which only has commands. */
@Command(
    name = "isnad",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Turns Arabic news reports of armed violence into a sourced, reconciled event record.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all inputs were read and coded",
      "1:some were not: each is named on standard error, the others are done",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad demo                              a ledger of the sample reports",
      "  isnad ledger reports/                   one ledger out of a folder of reports",
      "  isnad compare a.html b.txt --lang ar    what two articles agree and differ on",
      "  isnad code news.jsonl.gz > coded.jsonl  every report coded, one JSON object a line",
      "  isnad code --help                       more about a command",
      "",
      "ISNAD_JAVA_OPTS gives options to the Java machine, for example -Xmx4g."
    })
final class Isnad implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Reads the version out of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Isnad.class.getPackage().getImplementationVersion();
      return new String[] {
        "isnad " + (version == null ? "(development)" : version), "Java " + Runtime.version()
      };
    }
  }
}
