package org.isnad.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.isnad.report.Report;

/** What a reading gave. */
final class Reading {
  final List<Report> reports = new ArrayList<>();
  final List<String> failures = new ArrayList<>();

  static Reading of(byte[] bytes) {
    return of(ReportReader.builder().build(), bytes);
  }

  static Reading of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(ReportReader reader, byte[] bytes) {
    Reading reading = new Reading();
    reading.run(reader, List.of("-"), new ByteArrayInputStream(bytes));
    return reading;
  }

  static Reading files(List<String> names) {
    return files(ReportReader.builder().build(), names);
  }

  static Reading files(ReportReader reader, List<String> names) {
    Reading reading = new Reading();
    reading.run(reader, names, InputStream.nullInputStream());
    return reading;
  }

  private void run(ReportReader reader, List<String> names, InputStream stdin) {
    reader.read(names, stdin, reports::add, failure -> failures.add(failure.toString()));
  }

  Report only() {
    if (reports.size() != 1 || !failures.isEmpty()) {
      throw new AssertionError(reports.size() + " reports, failures " + failures);
    }
    return reports.get(0);
  }

  String onlyFailure() {
    if (!reports.isEmpty() || failures.size() != 1) {
      throw new AssertionError(reports.size() + " reports, failures " + failures);
    }
    return failures.get(0);
  }

  static byte[] resource(String name) {
    try (InputStream in = Reading.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of a corpus file, cut into cells. */
  static List<String[]> corpus(String name) {
    return new String(resource(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
