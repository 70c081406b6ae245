package org.isnad.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.isnad.export.Json;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description = "Lists what changed in the record: created, revised, merged, split, withdrawn.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad changes --since 2026-01-31",
      "  isnad changes --since 2026-01-31T12:00:00Z --format json | jq 'select(.kind == \"merged\")'"
    })
final class ChangesCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "MOMENT",
      description = "From this day or moment on (UTC), 2026-01-31 or 2026-01-31T12:00:00Z.")
  String since;

  @Mixin OutputOptions.FormatOption format;

  @Mixin DbOption db;

  ChangesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Instant moment = moment();
    boolean asTable = format.table(context);
    try (Store store = db.open()) {
      store.changes(
          moment,
          change -> Out.write(context, asTable ? ChangeLine.text(change) : Json.change(change)));
    }
    return 0;
  }

  private Instant moment() {
    if (since == null) {
      return Instant.EPOCH;
    }
    try {
      return since.length() <= 10
          ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(since);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--since: \"" + since + "\" is not a day or moment such as 2026-01-31T12:00:00Z");
    }
  }
}
