package org.isnad.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.isnad.export.AcledCsv;
import org.isnad.export.Coarsening;
import org.isnad.export.Csv;
import org.isnad.export.EventCsv;
import org.isnad.export.GedCsv;
import org.isnad.export.GeoJson;
import org.isnad.export.Json;
import org.isnad.export.LossReport;
import org.isnad.export.ZipExport;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.EventQuery;
import org.isnad.store.Store;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** All events asked for, written as they are read. */
@Service
class EventStreams {
  static final String CSV = "text/csv";
  static final String GEOJSON = "application/geo+json";

  private final Events events;
  private final Store store;

  EventStreams(Events events, Store store) {
    this.events = events;
    this.store = store;
  }

  void csv(EventParameters filter, HttpServletResponse response) throws IOException {
    EventFilter.of(filter);
    OutputStream out = open(response, CSV, "events.csv");
    write(out, Csv.line(EventCsv.COLUMNS));
    events.each(filter, recorded -> write(out, Csv.line(EventCsv.row(recorded.event()))));
    out.flush();
  }

  void geojson(EventParameters filter, String precision, HttpServletResponse response)
      throws IOException {
    EventFilter.of(filter);
    Function<LedgerEvent, LedgerEvent> coarsen = coarsening(precision);
    OutputStream out = open(response, GEOJSON, "events.geojson");
    write(out, GeoJson.HEAD);
    boolean[] first = {true};
    events.each(
        filter,
        recorded -> {
          write(out, (first[0] ? "" : ",\n") + GeoJson.feature(coarsen.apply(recorded.event())));
          first[0] = false;
        });
    write(out, GeoJson.FOOT);
    out.flush();
  }

  void acled(EventParameters filter, String precision, boolean bom, HttpServletResponse response)
      throws IOException {
    LossReport loss = new LossReport();
    rows(
        filter,
        precision,
        bom,
        AcledCsv.COLUMNS,
        "acled.csv",
        r -> AcledCsv.row(r, loss),
        response);
  }

  void ged(EventParameters filter, String precision, boolean bom, HttpServletResponse response)
      throws IOException {
    LossReport loss = new LossReport();
    rows(filter, precision, bom, GedCsv.COLUMNS, "ged.csv", r -> GedCsv.row(r, loss), response);
  }

  private void rows(
      EventParameters filter,
      String precision,
      boolean bom,
      List<String> columns,
      String name,
      Function<Store.Recorded, List<String>> row,
      HttpServletResponse response)
      throws IOException {
    EventFilter.of(filter);
    Function<LedgerEvent, LedgerEvent> coarsen = coarsening(precision);
    OutputStream out = open(response, CSV, name);
    write(out, (bom ? Csv.BOM : "") + Csv.line(columns));
    events.each(
        filter,
        recorded -> {
          List<String> cells = row.apply(recorded.with(coarsen.apply(recorded.event())));
          if (cells != null) {
            write(out, Csv.line(cells));
          }
        });
    out.flush();
  }

  /** The record, or the part of it asked for, with its sources. */
  void zip(EventParameters filter, String precision, boolean bom, HttpServletResponse response)
      throws IOException {
    boolean coarse = "admin1".equals(precision);
    coarsening(precision);
    EventFilter asked = EventFilter.of(filter);
    ZipExport.Options options =
        new ZipExport.Options(
            EventQuery.ALL,
            asked.conditions().isEmpty() ? null : events.ids(asked),
            asked.asOf(),
            coarse,
            bom);
    ZipExport.write(store, options, open(response, "application/zip", "record.zip"));
  }

  void jsonl(EventParameters filter, String precision, HttpServletResponse response)
      throws IOException {
    EventFilter.of(filter);
    Function<LedgerEvent, LedgerEvent> coarsen = coarsening(precision);
    OutputStream out = open(response, "application/jsonl", "events.jsonl");
    events.each(filter, recorded -> write(out, Json.event(coarsen.apply(recorded.event()))));
    out.flush();
  }

  /** What is done to an event before it goes out. */
  static Function<LedgerEvent, LedgerEvent> coarsening(String precision) {
    if (precision == null || precision.isBlank() || precision.equals("exact")) {
      return Function.identity();
    }
    if (precision.equals("admin1")) {
      return Coarsening::toAdmin1;
    }
    throw ApiException.wrong("precision", "precision is exact or admin1");
  }

  static OutputStream open(HttpServletResponse response, String type, String name)
      throws IOException {
    response.setContentType(type);
    if (type.startsWith("text/")) {
      response.setCharacterEncoding(StandardCharsets.UTF_8);
    }
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return response.getOutputStream();
  }

  static void write(OutputStream out, String text) {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
