package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description = "Prints the ledger of the sample reports that come with the program.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  isnad demo", "  isnad demo --lang ar", "  isnad demo --format json | jq .figures"})
final class DemoCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions.CommonOptions common;

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check(spec);
    Path samples = context.home() == null ? null : context.home().resolve("samples");
    if (samples == null || !Files.isDirectory(samples)) {
      context
          .err()
          .println("isnad: the sample reports are not here; start isnad from its checkout");
      return 1;
    }
    InputOptions input = new InputOptions();
    input.inputs = List.of(samples.toString());
    input.common = common;
    return LedgerCommand.print(context, spec, input);
  }
}
