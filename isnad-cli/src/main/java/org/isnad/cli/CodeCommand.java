package org.isnad.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.export.Json;
import org.isnad.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description = "Codes each report: its events with their arguments, figures and who says so.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad code article.html",
      "  isnad code --published 2022-01-23 --source \"An outlet\" article.txt",
      "  isnad code --format json reports/ | jq '.events[].claims[] | {measure, low, high, quote}'",
      "  curl -s https://example.org/article | isnad code -",
      "",
      "With --with-text, report.text is the cleaned text that every begin and end refers to (UTF-16"
          + " offsets), report.original what was read (title, line feed, body; null where cleaning"
          + " changed nothing), and report.originalOffsets the way back, as runs"
          + " [[cleanedBegin, originalBegin], …]: from cleanedBegin on, up to the next run, the"
          + " character at offset c of the text is the one at originalBegin + (c - cleanedBegin) of"
          + " the original. report.boilerplate are the parts of the text that the page put there and"
          + " the report does not tell (teasers, newsletter boxes, captions, …); nothing is coded"
          + " out of them."
    })
final class CodeCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions input;

  @Option(
      names = "--with-text",
      description = "Add the cleaned text and the way back to the original.")
  boolean withText;

  CodeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    input.check();
    Run run = new Run(context, input.common, false);
    Engine engine = run.engine(spec);
    Function<Report, byte[]> work;
    if (input.common.table(context)) {
      CodeTable table = new CodeTable(Labels.of(input.common.lang(context)), context.width());
      work = report -> table.render(engine.code(report)).getBytes(StandardCharsets.UTF_8);
    } else {
      work = report -> Json.report(engine.code(report), withText);
    }
    run.each(input, work, run::write);
    return run.status();
  }
}
