package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Takes a report out of what counts: it stays in the record with the reason, and its events"
            + " are made anew without it.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  isnad withdraw AL-middleEast-12-20180218 --reason 'an old video, retracted'"})
final class WithdrawCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "REPORT", description = "The report's id.")
  String report;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  String reason;

  @Mixin ByOption by;

  @Mixin DbOption db;

  WithdrawCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Store store = db.open()) {
      if (store.report(report).isEmpty()) {
        context.err().println("isnad: there is no report " + Bidi.plain(report));
        return 1;
      }
      if (!store.withdraw(report, by.name(), reason)) {
        context.err().println("isnad: the report " + Bidi.plain(report) + " is withdrawn already");
        return 1;
      }
      Out.write(context, IngestCommand.changes(store.relink()));
    }
    return 0;
  }
}
