package org.isnad.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.isnad.report.Report;

/**
 * Word documents (.docx): a ZIP archive with the text in word/document.xml. Only that part and the
 * title in docProps/core.xml are read, so the archive is walked here rather than with a library
 * that models the whole format.
 */
final class DocxReports {
  private static final int MAX_ENTRIES = 10_000;
  private static final int MAX_PART = 64 << 20;

  private DocxReports() {}

  static Report read(byte[] bytes, Input input, Overrides overrides) throws IOException {
    byte[] document = null;
    byte[] core = null;
    boolean word = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && (document == null || core == null);
          entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new Unreadable("an archive of too many files");
        }
        String name = entry.getName().replace('\\', '/');
        word |= name.startsWith("word/");
        if (name.equals("word/document.xml")) {
          document = Head.readAll(zip, MAX_PART);
        } else if (name.equals("docProps/core.xml")) {
          core = Head.readAll(zip, 1 << 20);
        }
      }
    } catch (IllegalArgumentException e) {
      // Entry names that are not UTF-8.
      throw new Unreadable("damaged archive");
    }
    if (document == null) {
      throw new Unreadable(
          word
              ? "a Word document without text"
              : "a ZIP archive that is no Word document: unpack it and name the folder");
    }
    DocxText text = DocxText.of(document);
    if (text.body().isBlank()) {
      throw new Unreadable("empty");
    }
    Opening opening = Opening.of(text.body());
    String title = core == null ? null : Titles.plausible(DocxText.title(core));
    if (title == null) {
      title = text.heading() != null ? text.heading() : opening.title();
    }
    String published = opening.date() == null ? null : opening.date().iso(overrides.zone(null));
    return overrides.apply(
        new Report(
            input.id(),
            Overrides.sourceOfUrl(input.address()),
            null,
            input.address(),
            title,
            published,
            null,
            text.body()));
  }
}
