package org.isnad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.server.ServerOptions;
import org.isnad.store.Intake;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Prints the ledger of the sample reports that come with the program, and serves the workbench"
            + " with them.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad demo",
      "  isnad demo --lang ar --no-serve",
      "  isnad demo --no-serve --format json | jq .figures"
    })
final class DemoCommand implements Callable<Integer> {
  /** The folder also holds files about the reports. */
  private static final Set<String> REPORTS = Set.of("txt", "html", "pdf", "docx", "jsonl");

  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions.CommonOptions common;

  @Mixin LedgerCommand.TableOptions table;

  @Option(names = "--no-serve", description = "Only print the ledger.")
  boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + ServerOptions.PORT,
      description = "Port of the workbench; 0 takes any that is free. 8080.")
  int port;

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    common.check(spec);
    // It is there to be looked at, also through a pager.
    common.output.format.byDefault(Format.table);
    Path samples = context.home() == null ? null : context.home().resolve("samples");
    if (samples == null || !Files.isDirectory(samples)) {
      context
          .err()
          .println("isnad: the sample reports are not here; start isnad from its checkout");
      return 1;
    }
    InputOptions input = new InputOptions();
    input.inputs = reports(samples);
    input.common = common;
    int status = LedgerCommand.print(context, spec, input, table);
    return noServe || status != 0 ? status : serve(input);
  }

  /** The workbench with a record of the samples, which goes when it ends. */
  private int serve(InputOptions input) {
    try {
      Path folder = Files.createTempDirectory("isnad-demo-");
      try {
        String db = folder.resolve("demo.db").toString();
        try (Store store = Store.open(db, true)) {
          Run run = new Run(context, common, true);
          Intake intake = new Intake(store, run.engine(spec)::code);
          run.each(input, intake::prepare, intake::take);
          intake.flush();
          store.relink();
        }
        return Serving.run(
            context, ServerOptions.of(db).withPort(port), common.debug.on, () -> delete(folder));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reports among the files of the folder, in the order of their names. */
  static List<String> reports(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> REPORTS.contains(extension(file)))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
