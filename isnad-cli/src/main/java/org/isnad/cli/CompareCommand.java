package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.coding.CodedReport;
import org.isnad.export.Json;
import org.isnad.ledger.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Puts a handful of reports on one page: what they agree on, where they differ and in whose"
            + " words, what only one of them says, and how each names the sides.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad compare a.html b.pdf c.txt",
      "  isnad compare --lang ar --format table a.html b.html > page.txt",
      "  isnad compare --format json a.html b.html | jq '.events[].comparison.differing'"
    })
final class CompareCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions input;

  CompareCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    input.check();
    Run run = new Run(context, input.common, true);
    Engine engine = run.engine(spec);
    List<CodedReport> reports = new ArrayList<>();
    run.each(input, engine::code, reports::add);
    Comparison comparison = engine.compare(reports);
    if (input.common.table(context)) {
      run.write(
          new ComparePage(input.common.lang(context), context.width()).render(reports, comparison));
    } else {
      run.write(Json.comparison(reports, comparison));
    }
    return run.status();
  }
}
