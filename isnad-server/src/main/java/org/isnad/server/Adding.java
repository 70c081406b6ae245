package org.isnad.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.ingest.fetch.Addresses;
import org.isnad.ingest.fetch.FetchException;
import org.isnad.report.Report;
import org.isnad.store.NewReport;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Checks what is to be added to the record and makes jobs of it. */
@Service
class Adding {
  private static final int MOST_FILES = 100;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_FIELD = 500;
  private static final int LONGEST_ADDRESS = 4_000;
  private static final int LONGEST_NAME = 120;
  private static final int ID_OF_HASH = 12;

  private final Jobs jobs;

  Adding(Jobs jobs) {
    this.jobs = jobs;
  }

  Job given(ReportsController.Given given) {
    if (given.url() != null && !given.url().isBlank()) {
      if (given.text() != null && !given.text().isBlank()) {
        throw ApiException.wrong("url", "a text or an address, not both");
      }
      return address(given.url().strip());
    }
    if (given.text() == null || given.text().isBlank()) {
      throw ApiException.wrong("text", "the text is missing");
    }
    String text = bounded("text", given.text(), LONGEST_TEXT);
    String title = bounded("title", blank(given.title()), LONGEST_FIELD);
    String source = bounded("source", blank(given.source()), LONGEST_FIELD);
    String author = bounded("author", blank(given.author()), LONGEST_FIELD);
    Report report;
    try {
      report =
          new Report(
              "pasted", source, null, null, title, blank(given.published()), null, text, author);
    } catch (IllegalArgumentException e) {
      throw ApiException.wrong("published", "published is a day such as 2022-01-20 or a moment");
    }
    String id = "pasted-" + NewReport.hash(report).substring(0, ID_OF_HASH);
    return jobs.start(
        List.of(
            new Jobs.Source.Pasted(
                new Report(
                    id,
                    report.source(),
                    null,
                    null,
                    report.title(),
                    report.published(),
                    null,
                    report.text(),
                    report.author()))),
        null);
  }

  private Job address(String url) {
    String address = bounded("url", url, LONGEST_ADDRESS);
    try {
      // Whatever is no address of the web would be read as the name of a file.
      return jobs.start(
          List.of(new Jobs.Source.Address(Addresses.parse(address).toString())), null);
    } catch (FetchException e) {
      throw ApiException.wrong("url", e.getMessage());
    }
  }

  Job uploaded(List<MultipartFile> files) {
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw ApiException.wrong("files", "1 to " + MOST_FILES + " files");
    }
    Path folder = null;
    boolean started = false;
    try {
      folder = Files.createTempDirectory("isnad-");
      List<Jobs.Source> sources = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        String name = name(files.get(i).getOriginalFilename());
        // A folder each: two may have one name, and the name becomes the report's id.
        Path file = Files.createDirectory(folder.resolve(String.valueOf(i))).resolve(name);
        files.get(i).transferTo(file);
        sources.add(new Jobs.Source.Upload(name, file));
      }
      Job job = jobs.start(sources, folder);
      started = true;
      return job;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!started) {
        Jobs.delete(folder);
      }
    }
  }

  /** The last part of a file's name, without what could lead elsewhere or hide it. */
  static String name(String given) {
    String name = given == null ? "" : given.replace('\\', '/');
    name = name.substring(name.lastIndexOf('/') + 1);
    StringBuilder kept = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .map(c -> c >= 0xD800 && c <= 0xDFFF || "<>:\"|?*".indexOf(c) >= 0 ? '_' : c)
        .forEach(kept::appendCodePoint);
    name = kept.toString().strip().replaceFirst("^\\.+", "");
    if (name.length() > LONGEST_NAME) {
      String end = name.substring(name.length() - 20);
      int dot = end.indexOf('.');
      name = name.substring(0, LONGEST_NAME - 20) + (dot < 0 ? "" : end.substring(dot));
    }
    return name.isBlank() ? "report" : name;
  }

  private static String blank(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String bounded(String field, String value, int longest) {
    if (value != null && value.length() > longest) {
      throw ApiException.wrong(field, field + " has at most " + longest + " characters");
    }
    return value;
  }
}
