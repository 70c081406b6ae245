package org.isnad.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.isnad.export.AcledCsv;
import org.isnad.export.Coarsening;
import org.isnad.export.Csv;
import org.isnad.export.GedCsv;
import org.isnad.export.GeoJson;
import org.isnad.export.Json;
import org.isnad.export.LossReport;
import org.isnad.export.ZipExport;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Writes events of the record in another programme's format to standard output, and on"
            + " standard error what that format cannot hold.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad export acled-csv --bom > events.csv 2> losses.txt",
      "  isnad export ged-csv --country YE > ged.csv",
      "  isnad export geojson --precision admin1 > map.geojson",
      "  isnad export zip > record.zip"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String ZIP = "zip";

  private final Context context;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "acled-csv|ged-csv|geojson|jsonl|zip",
      description =
          "The format; zip: events in all of these, changes, decisions and the reports, with the"
              + " SHA-256 of each file.")
  String target;

  @Mixin EventFilters filters;

  @Option(
      names = "--precision",
      paramLabel = "exact|admin1",
      defaultValue = "exact",
      description =
          "admin1: of the place no more than the province, no coordinates, and no quotes, which"
              + " may name it.")
  String precision;

  @Option(names = "--bom", description = "Begin CSV with a byte order mark, as Excel needs it.")
  boolean bom;

  @Mixin DbOption db;

  ExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    filters.query();
    if (!List.of("acled-csv", "ged-csv", "geojson", "jsonl", ZIP).contains(target)) {
      throw new ParameterException(spec.commandLine(), "there is no format \"" + target + "\"");
    }
    if (target.equals(ZIP) && context.outTerminal()) {
      throw new ParameterException(
          spec.commandLine(), "a zip is not for a terminal: isnad export zip > record.zip");
    }
    if (!List.of("exact", "admin1").contains(precision)) {
      throw new ParameterException(spec.commandLine(), "--precision: exact or admin1");
    }
    try (Store store = db.open()) {
      LossReport loss = new LossReport();
      switch (target) {
        case "acled-csv" ->
            csv(AcledCsv.COLUMNS, store, recorded -> write(AcledCsv.row(recorded, loss)));
        case "ged-csv" -> csv(GedCsv.COLUMNS, store, recorded -> write(GedCsv.row(recorded, loss)));
        case "geojson" -> geojson(store);
        case ZIP -> zip(store);
        default -> each(store, r -> Out.write(context, Json.event(r.event())));
      }
      if (target.endsWith("csv")) {
        context.err().print(loss.text());
      }
      DbOption.warn(context, store);
    }
    return 0;
  }

  private void zip(Store store) {
    ZipExport.Options options =
        new ZipExport.Options(
            filters.query(), null, filters.moment(), precision.equals("admin1"), bom);
    try {
      context.err().print(ZipExport.write(store, options, context.out()));
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }

  private void csv(List<String> columns, Store store, Consumer<Store.Recorded> sink) {
    Out.write(context, (bom ? Csv.BOM : "") + Csv.line(columns));
    each(store, sink);
  }

  private void write(List<String> row) {
    if (row != null) {
      Out.write(context, Csv.line(row));
    }
  }

  private void geojson(Store store) {
    Out.write(context, GeoJson.HEAD);
    boolean[] first = {true};
    each(
        store,
        recorded -> {
          Out.write(context, (first[0] ? "" : ",\n") + GeoJson.feature(recorded.event()));
          first[0] = false;
        });
    Out.write(context, GeoJson.FOOT);
  }

  private void each(Store store, Consumer<Store.Recorded> sink) {
    Instant moment = filters.moment();
    Consumer<Store.Recorded> coarsened =
        recorded ->
            sink.accept(
                precision.equals("exact")
                    ? recorded
                    : recorded.with(Coarsening.toAdmin1(recorded.event())));
    if (moment == null) {
      store.recorded(filters.query(), coarsened);
    } else {
      store.recordedAsOf(filters.query(), moment, coarsened);
    }
  }
}
