package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.export.Csv;
import org.isnad.export.EventCsv;
import org.isnad.export.GeoJson;
import org.isnad.export.Json;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description = "Lists events of the record, by date.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad events --country SY --from 2018-02-01 --min-killed 20",
      "  isnad events --near 33.51,36.29,25 --type air-drone-strike --format geojson",
      "  isnad events --actor isis --format csv > isis.csv",
      "  isnad events --as-of 2026-01-31"
    })
final class EventsCommand implements Callable<Integer> {
  private final Context context;

  /** How events are listed. */
  enum ListFormat {
    table,
    json,
    csv,
    geojson
  }

  @Mixin EventFilters filters;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv|geojson",
      description =
          "json: one object a line (codebook, section 6). Table where the output is a terminal,"
              + " else json.")
  ListFormat format;

  @Mixin OutputOptions.LangOption lang;

  @Mixin DbOption db;

  EventsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    filters.query();
    if (format == null) {
      format = context.outTerminal() ? ListFormat.table : ListFormat.json;
    }
    try (Store store = db.open()) {
      switch (format) {
        case table -> table(store);
        case json -> filters.events(store, event -> Out.write(context, Json.event(event)));
        case csv -> csv(store);
        case geojson -> geojson(store);
      }
      DbOption.warn(context, store);
    }
    return 0;
  }

  private void table(Store store) {
    Labels labels = Labels.of(lang.of(context));
    Headline headline = new Headline(labels, context.width());
    List<LedgerEvent> events = new ArrayList<>();
    filters.events(store, events::add);
    for (LedgerEvent event : events) {
      Out.write(context, labels.paragraph(headline.line(event), context.width(), 0));
      Out.write(
          context,
          labels.paragraph(
              event.id()
                  + " · "
                  + labels.word("reports")
                  + ": "
                  + event.reports().size()
                  + " · "
                  + labels.word("sources")
                  + ": "
                  + event.independentSources(),
              context.width(),
              4));
    }
  }

  private void csv(Store store) {
    Out.write(context, Csv.line(EventCsv.COLUMNS));
    filters.events(store, event -> Out.write(context, Csv.line(EventCsv.row(event))));
  }

  private void geojson(Store store) {
    Out.write(context, GeoJson.HEAD);
    boolean[] first = {true};
    filters.events(
        store,
        event -> {
          Out.write(context, (first[0] ? "" : ",\n") + GeoJson.feature(event));
          first[0] = false;
        });
    Out.write(context, GeoJson.FOOT);
  }
}
