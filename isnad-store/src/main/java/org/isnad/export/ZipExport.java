package org.isnad.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.coding.Coded;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.isnad.store.Change;
import org.isnad.store.Decision;
import org.isnad.store.EventQuery;
import org.isnad.store.MentionRef;
import org.isnad.store.Source;
import org.isnad.store.Store;
import org.isnad.store.StoredDecision;
import org.isnad.store.StoredReport;

/**
 * A record, or the part of it that is asked for, as one zip: events as JSON lines, as ACLED's and
 * GED's CSV and as GeoJSON; the change feed; analysts' decisions; the reports that the events were
 * taken from, as they were read and as they were cleaned; what the formats cannot hold; and a
 * manifest with the SHA-256 of every file. Everything is written as it is read, whatever the size.
 *
 * <p>Where nothing is asked for in particular, everything is in it; else the events that match,
 * with their changes, the decisions about them, and their reports.
 */
public final class ZipExport {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = mapper();

  private final Store store;
  private final Options options;
  private final Set<String> eventIds = new HashSet<>();
  private final Set<String> reportIds = new HashSet<>();
  private final Set<String> written = new HashSet<>();
  private final LossReport acled = new LossReport();
  private final LossReport ged = new LossReport();

  private ZipExport(Store store, Options options) {
    this.store = store;
    this.options = options;
  }

  /**
   * What is exported.
   *
   * @param only ids of the events, of those that match, that are wanted; null for all
   * @param asOf the record as it stood at this moment, or null for now
   * @param coarse of places no more than the province, and no texts, since they may name it
   * @param bom whether CSV begins with a byte order mark
   */
  public record Options(
      EventQuery query, Set<String> only, Instant asOf, boolean coarse, boolean bom) {}

  /**
   * @param out is not closed
   * @return what the formats cannot hold, as {@code losses.txt} in the zip has it
   * @throws IOException where {@code out} cannot be written
   */
  public static String write(Store store, Options options, OutputStream out) throws IOException {
    return new ZipExport(store, options).write(out);
  }

  private boolean isWhole() {
    return options.only() == null && options.query().equals(EventQuery.ALL);
  }

  private String write(OutputStream out) throws IOException {
    Instant created = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (Archive archive = new Archive(out, created)) {
      archive.write("README.txt", file -> file.text(readme(created)));
      try {
        events(archive);
        archive.write("changes.jsonl", this::changes);
        if (!options.coarse()) {
          archive.write("decisions.jsonl", this::decisions);
        }
        archive.write("sources/outlets.jsonl", this::outlets);
        archive.write("sources/reports.jsonl", this::reports);
        if (!options.coarse()) {
          archive.write("sources/originals.jsonl", this::originals);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      String losses = losses();
      archive.write("losses.txt", file -> file.text(losses));
      archive.last("manifest.json", file -> file.text(manifest(archive, created)));
      return losses;
    }
  }

  // ---- events

  /** All forms of the events out of one pass, so that they are of the same events. */
  private void events(Archive archive) throws IOException {
    try (Spool acledCsv = new Spool();
        Spool gedCsv = new Spool();
        Spool map = new Spool()) {
      String bom = options.bom() ? Csv.BOM : "";
      acledCsv.text(bom + Csv.line(AcledCsv.COLUMNS));
      gedCsv.text(bom + Csv.line(GedCsv.COLUMNS));
      map.text(GeoJson.HEAD);
      archive.write(
          "events/events.jsonl",
          file ->
              each(
                  recorded -> {
                    LedgerEvent event = recorded.event();
                    eventIds.add(event.id());
                    event.reports().forEach(report -> reportIds.add(report.id()));
                    file.row(Json.event(event));
                    acledCsv.row(row(AcledCsv.row(recorded, acled)));
                    gedCsv.row(row(GedCsv.row(recorded, ged)));
                    map.row((map.rows() == 0 ? "" : ",\n") + GeoJson.feature(event));
                  }));
      map.text(GeoJson.FOOT);
      archive.write("events/acled.csv", acledCsv);
      archive.write("events/ged.csv", gedCsv);
      archive.write("events/events.geojson", map);
    }
  }

  private static String row(List<String> cells) {
    return cells == null ? null : Csv.line(cells);
  }

  private void each(Consumer<Store.Recorded> sink) {
    Consumer<Store.Recorded> coarsened =
        recorded -> {
          if (options.only() == null || options.only().contains(recorded.event().id())) {
            sink.accept(
                options.coarse() ? recorded.with(Coarsening.toAdmin1(recorded.event())) : recorded);
          }
        };
    if (options.asOf() == null) {
      store.recorded(options.query(), coarsened);
    } else {
      store.recordedAsOf(options.query(), options.asOf(), coarsened);
    }
  }

  // ---- what became of them

  private void changes(Archive.File file) {
    store.changes(
        Instant.EPOCH,
        change -> {
          if ((isWhole() || eventIds.contains(change.eventId())) && isBefore(change.at())) {
            file.row(Json.change(options.coarse() ? named(change) : change));
          }
        });
  }

  /** Which fields changed, without their values. */
  private static Change named(Change c) {
    return new Change(
        c.seq(),
        c.at(),
        c.eventId(),
        c.kind(),
        c.rule(),
        c.by(),
        c.decision(),
        c.otherId(),
        c.fields().stream().map(f -> new Change.Field(f.name(), null, null)).toList(),
        null);
  }

  private void decisions(Archive.File file) {
    for (StoredDecision decision : store.decisions(null)) {
      if ((isWhole() || isAbout(decision)) && isBefore(decision.at())) {
        file.row(json(decision));
      }
    }
  }

  private boolean isAbout(StoredDecision decision) {
    for (MentionRef mention : Decision.anchors(decision.decisions())) {
      if (reportIds.contains(mention.report())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBefore(String moment) {
    return options.asOf() == null || Instant.parse(moment).isBefore(options.asOf());
  }

  // ---- where it comes from

  private void outlets(Archive.File file) {
    for (Source source : store.sources()) {
      file.row(json(source));
    }
  }

  private boolean isWanted(String reportId, String retrieved) {
    return (isWhole() || reportIds.contains(reportId)) && isBefore(retrieved);
  }

  private void reports(Archive.File file) {
    store.reports(
        stored -> {
          Report report = stored.coded().report();
          if (isWanted(report.id(), stored.retrieved())) {
            written.add(report.id());
            file.row(json(metadata(stored)));
          }
        });
  }

  private Map<String, Object> metadata(StoredReport stored) {
    Report report = stored.coded().report();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", report.id());
    fields.put("source", report.source());
    fields.put("published", report.published());
    fields.put("retrieved", stored.retrieved());
    fields.put("sha256", stored.hash());
    fields.put("language", stored.coded().language());
    fields.put("category", report.category());
    fields.put("copyOf", stored.copyOf());
    fields.put("withdrawn", stored.withdrawn() != null);
    fields.put("events", stored.memberships());
    if (!options.coarse()) {
      fields.put("title", report.title());
      fields.put("url", report.url());
      fields.put("author", report.author());
      fields.put("withdrawnBecause", stored.withdrawn());
      fields.put("text", stored.coded().text().cleaned());
    }
    return fields;
  }

  private void originals(Archive.File file) {
    store.originals(
        (id, original) -> {
          if (written.contains(id)) {
            file.row(original + "\n");
          }
        });
  }

  // ---- what is said of it

  private String losses() {
    StringBuilder text = new StringBuilder();
    if (options.coarse()) {
      text.append(
          """
          Of places no more than the province (--precision admin1). Left out for that:
            names below the province, coordinates, quotes of the events
            titles, addresses, cleaned texts and originals of the reports
            old and new values in the change feed (which fields changed is there)
            analysts' decisions
          Ids of reports are as they are: where they are file names or addresses, look through them.

          """);
    }
    text.append("events/acled.csv\n").append(indented(acled));
    text.append("\nevents/ged.csv\n").append(indented(ged));
    text.append(
        "\nevents/events.geojson\n  claims, facts and figures but the dead are not in it\n");
    return text.toString();
  }

  private static String indented(LossReport losses) {
    return losses.text().indent(2);
  }

  private String readme(Instant created) {
    return """
        A record of armed violence out of news reports, made by Isnad on %s.
        %s
        events/events.jsonl      one event a line, with every claim and its chain of tellers
        events/acled.csv         the same in the columns of ACLED
        events/ged.csv           the same in the columns of UCDP GED
        events/events.geojson    the same on a map
        changes.jsonl            every change of these events, oldest first
        %ssources/outlets.jsonl    outlets, with the reliability that an analyst gave them
        sources/reports.jsonl    reports: where they come from%s and which events they tell of
        %slosses.txt               what these formats cannot hold, and what was left out
        manifest.json            size, lines and SHA-256 of every other file

        Estimates are what the sources come to, with the reason beside each.
        %s"""
        .formatted(
            created,
            scope(),
            options.coarse()
                ? ""
                : "decisions.jsonl          what analysts decided, with their reasons\n",
            options.coarse() ? "" : ", their cleaned text",
            options.coarse()
                ? ""
                : "sources/originals.jsonl  the reports as they were read; isnad ingest reads them again\n",
            options.coarse()
                ? "No texts of reports are in it.\n"
                : "Offsets count UTF-16 units of the field \"text\" of a report.\n"
                    + "The texts belong to those who published them, and may name people.\n");
  }

  private String scope() {
    StringBuilder text = new StringBuilder();
    text.append(isWhole() ? "The whole record" : "Part of a record");
    if (options.asOf() != null) {
      text.append(" as it stood before ").append(options.asOf());
    }
    text.append(options.coarse() ? ", places no finer than the province.\n" : ".\n");
    return text.toString();
  }

  private String manifest(Archive archive, Instant created) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", "isnad-export");
    manifest.put("version", VERSION);
    manifest.put("created", created.toString());
    manifest.put("asOf", options.asOf() == null ? null : options.asOf().toString());
    manifest.put("whole", isWhole());
    manifest.put("precision", options.coarse() ? "admin1" : "exact");
    List<Map<String, Object>> files = new ArrayList<>();
    for (Archive.Entry entry : archive.entries()) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("name", entry.name());
      file.put("bytes", entry.bytes());
      file.put("rows", entry.rows());
      file.put("sha256", entry.sha256());
      files.add(file);
    }
    manifest.put("files", files);
    return new String(json(manifest), StandardCharsets.UTF_8);
  }

  private static byte[] json(Object value) {
    try {
      return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        Coded.class,
        new JsonSerializer<Coded>() {
          @Override
          public void serialize(Coded value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(value.code());
          }
        });
    return new ObjectMapper().registerModule(module);
  }
}
