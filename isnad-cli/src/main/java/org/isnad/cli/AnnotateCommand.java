package org.isnad.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Finds the mentions in each report: times, quantities, places, actors, means, attributions"
            + " and triggers; and the boilerplate among them.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad annotate article.txt",
      "  isnad annotate --layer time,quantity --published 2022-01-23 article.txt",
      "  isnad annotate --lines --layer place --format json headlines.txt",
      "",
      "Offsets are UTF-16 offsets into the cleaned text (isnad code --with-text shows it)."
    })
final class AnnotateCommand implements Callable<Integer> {
  static final List<String> LAYERS =
      List.of(
          "time", "quantity", "place", "actor", "means", "attribution", "trigger", "boilerplate");

  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions input;

  @Option(
      names = "--layer",
      split = ",",
      paramLabel = "LAYER",
      description =
          "Only these layers, separated by commas: time, quantity, place, actor, means,"
              + " attribution, trigger, boilerplate.")
  List<String> layers = new ArrayList<>();

  @Option(
      names = "--lines",
      description =
          "Every line of the input is a text of its own; adds its number, from 1, as \"line\".")
  boolean lines;

  AnnotateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    input.check();
    for (String layer : layers) {
      if (!LAYERS.contains(layer)) {
        throw new ParameterException(
            spec.commandLine(),
            "--layer: there is no layer \"" + layer + "\"; there are " + String.join(", ", LAYERS));
      }
    }
    Set<String> wanted = new LinkedHashSet<>(layers.isEmpty() ? LAYERS : layers);
    Run run = new Run(context, input.common, false);
    Engine engine = run.engine(spec);
    Function<List<MentionLine>, byte[]> print;
    if (input.common.table(context)) {
      MentionTable table = new MentionTable(Labels.of(input.common.lang(context)), context.width());
      print = mentions -> table.render(mentions).getBytes(StandardCharsets.UTF_8);
    } else {
      print = AnnotateCommand::json;
    }
    Function<Report, List<MentionLine>> annotate =
        report -> engine.annotate(report).stream().filter(m -> wanted.contains(m.layer())).toList();
    if (lines) {
      LineReader reader = new LineReader(input.inputs, input.overrides(), context.in());
      run.each(reader, LineReader.numbered(annotate).andThen(print), run::write);
    } else {
      run.each(input, annotate.andThen(print), run::write);
    }
    return run.status();
  }

  private static byte[] json(List<MentionLine> mentions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (MentionLine mention : mentions) {
      bytes.writeBytes(mention.json());
    }
    return bytes.toByteArray();
  }
}
