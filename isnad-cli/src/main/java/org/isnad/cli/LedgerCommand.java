package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.coding.CodedReport;
import org.isnad.export.Json;
import org.isnad.ledger.LedgerEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Brings the reports of one event together: every claim with its chain, figures with an"
            + " estimate and the reason for it.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad ledger reports/",
      "  isnad ledger --format json news.jsonl.gz > ledger.jsonl",
      "  isnad ledger --lang ar a.html b.pdf c.txt",
      "  isnad ledger --format json reports/ | jq 'select(.independentSources > 1) | .figures'"
    })
final class LedgerCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions input;

  @Mixin TableOptions table;

  LedgerCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    input.check();
    return print(context, spec, input, table);
  }

  static int print(Context context, CommandSpec spec, InputOptions input, TableOptions options) {
    Run run = new Run(context, input.common, true);
    Engine engine = run.engine(spec);
    List<CodedReport> reports = new ArrayList<>();
    run.each(
        input,
        engine::code,
        report -> {
          if (!report.events().isEmpty()) {
            reports.add(report);
          }
        });
    run.next("linking the events of " + reports.size() + " reports");
    List<LedgerEvent> events = engine.ledger(reports);
    if (input.common.table(context)) {
      LedgerTable table =
          new LedgerTable(input.common.lang(context), context.width(), options.facts);
      events.forEach(event -> run.write(table.render(event)));
    } else {
      events.forEach(event -> run.write(Json.event(event)));
    }
    return run.status();
  }

  /** What tables show. */
  static final class TableOptions {
    @Option(
        names = "--facts",
        description =
            "In a table, show every slot with the words that give it, not only disputed ones.")
    boolean facts;
  }
}
