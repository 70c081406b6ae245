package org.isnad.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.export.Json;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Shows a report of the record: what was coded from it and the events it tells of.",
    optionListHeading = "%nOptions:%n")
final class ReportCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "ID", description = "The report's id.")
  String id;

  @Mixin OutputOptions output;

  @Option(
      names = "--with-text",
      description = "In JSON, add the cleaned text and the way back to the original.")
  boolean withText;

  @Mixin DbOption db;

  ReportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Store store = db.open()) {
      Optional<StoredReport> found = store.report(id);
      if (found.isEmpty()) {
        context.err().println("isnad: there is no report " + Bidi.plain(id));
        return 1;
      }
      StoredReport report = found.get();
      if (output.table(context)) {
        Labels labels = Labels.of(output.lang(context));
        Out.write(context, new CodeTable(labels, context.width()).render(report.coded()));
        Out.write(context, kept(report));
      } else {
        Out.write(context, Json.report(report.coded(), withText));
      }
    }
    return 0;
  }

  private String kept(StoredReport report) {
    Table table = new Table("kept", "");
    table.add("retrieved", report.retrieved()).add("SHA-256", report.hash());
    if (report.coded().report().author() != null) {
      table.add("author", Bidi.isolate(report.coded().report().author()));
    }
    if (report.copyOf() != null) {
      table.add("copy of", Bidi.isolate(report.copyOf()));
    }
    if (report.withdrawn() != null) {
      table.add("withdrawn", Bidi.isolate(report.withdrawn()));
    }
    for (StoredReport.Membership membership : report.memberships()) {
      table.add(membership.mentionId(), membership.eventId() + " (" + membership.reason() + ")");
    }
    return "\n" + table.render(context.width(), 2);
  }
}
