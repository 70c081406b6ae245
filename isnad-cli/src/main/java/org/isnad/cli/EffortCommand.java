package org.isnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.isnad.effort.Effort;
import org.isnad.effort.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "effort",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Counts the edits that turn coded reports into annotated ones: how much work the draft"
            + " leaves, per report and per event, and what kind of work.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad effort gold.json coded.jsonl",
      "  isnad effort gold.json coded.jsonl --split test",
      "  isnad code --format json news.jsonl.gz | isnad effort gold.json - --reports",
      "  isnad effort gold.json coded.jsonl --format json | jq .perEvent.median",
      "",
      "One edit is one decision: an event to add or delete; a value to add, delete or change (type,"
          + " salience, status, date, place with its country, each perpetrator, target and means,"
          + " responsibility); a claim to add, delete or move to another event; a field of a claim"
          + " to change (measure, figure, class, side, subject, attribution)."
    })
final class EffortCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "Annotated reports: a JSON array (gzip too); docs/codebook.md has the format.")
  String gold;

  @Parameters(
      index = "1",
      paramLabel = "CODED",
      description =
          "What isnad code --format json wrote (gzip too), - for standard input. A report that is"
              + " not in it counts as coded with no event.")
  String coded;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Only the annotated reports whose field split has this value.")
  String split;

  @Option(names = "--reports", description = "List every report with its edits, too.")
  boolean reports;

  @Mixin OutputOptions output;

  @Mixin OutputOptions.DebugOption debug;

  EffortCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Effort effort;
    try {
      effort = Effort.measure(gold, coded, split, context.in());
    } catch (Effort.NoSuchSplit e) {
      throw new ParameterException(spec.commandLine(), "--split: " + e.getMessage(), e);
    } catch (WrongInput e) {
      String where = e.where() == null ? "" : e.where() + ": ";
      context.err().println("isnad: " + Bidi.plain(e.file() + ": " + where + e.getMessage()));
      if (debug.on) {
        e.printStackTrace(context.err());
      }
      return 1;
    }
    boolean table = output.table(context);
    try {
      context.out().write(table ? table(effort) : EffortJson.effort(effort, split, reports));
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
    return 0;
  }

  private byte[] table(Effort effort) {
    Labels labels = Labels.of(output.lang(context));
    return new EffortTable(labels, context.width())
        .render(effort, reports)
        .getBytes(StandardCharsets.UTF_8);
  }
}
