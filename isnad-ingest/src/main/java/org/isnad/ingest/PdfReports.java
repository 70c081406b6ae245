package org.isnad.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.isnad.report.Report;

/** PDF documents that have a text layer. */
final class PdfReports {
  private static final int FEWEST_LETTERS = 10;
  private static final int MAX_PAGES = 2000;

  /** Kept here because the logging system forgets levels of loggers that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    // What PDFBox has to say about a file is said as a failure, or does not matter.
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private PdfReports() {}

  static void read(byte[] bytes, Input input, Overrides overrides, Sink sink) throws Unreadable {
    List<String> badPages = new ArrayList<>();
    Report report;
    try (PDDocument document = Loader.loadPDF(bytes)) {
      report = report(document, input, overrides, badPages);
    } catch (InvalidPasswordException | LinkageError e) {
      // Encryption by certificate needs a library that is not there.
      throw new Unreadable("PDF is password-protected");
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Unreadable("damaged PDF");
    }
    for (String page : badPages) {
      sink.failure(page, "this page is damaged; the others are read");
    }
    sink.report(report);
  }

  private static Report report(
      PDDocument document, Input input, Overrides overrides, List<String> badPages)
      throws IOException {
    GlyphCollector collector = new GlyphCollector();
    List<List<GlyphLine>> pages = new ArrayList<>();
    int letters = 0;
    int count = document.getNumberOfPages();
    if (count > MAX_PAGES) {
      throw new Unreadable("more than " + MAX_PAGES + " pages");
    }
    for (int page = 1; page <= count; page++) {
      try {
        List<Glyph> glyphs = collector.page(document, page);
        for (Glyph glyph : glyphs) {
          letters += Character.isLetter(glyph.text().codePointAt(0)) ? 1 : 0;
        }
        pages.add(PageLines.of(glyphs));
      } catch (IOException | RuntimeException | StackOverflowError e) {
        badPages.add("page " + page);
      }
    }
    if (count > 0 && badPages.size() == count) {
      throw new Unreadable("damaged PDF");
    }
    if (letters < FEWEST_LETTERS) {
      throw new Unreadable(
          collector.shown() > 10 * FEWEST_LETTERS
              ? "PDF with text that has no letters behind it (fonts without a character map):"
                  + " needs OCR"
              : "PDF without text: needs OCR");
    }
    List<PdfParagraphs.Paragraph> paragraphs = PdfParagraphs.of(pages);
    return overrides.apply(
        report(
            document,
            input,
            overrides,
            String.join("\n", paragraphs.stream().map(PdfParagraphs.Paragraph::text).toList()),
            paragraphs));
  }

  private static Report report(
      PDDocument document,
      Input input,
      Overrides overrides,
      String text,
      List<PdfParagraphs.Paragraph> paragraphs) {
    Opening opening = Opening.of(text);
    String title = Titles.plausible(document.getDocumentInformation().getTitle());
    if (title == null) {
      title = headline(paragraphs);
    }
    if (title == null) {
      title = opening.title();
    }
    String published = opening.date() == null ? null : opening.date().iso(overrides.zone(null));
    return new Report(
        input.id(),
        Overrides.sourceOfUrl(input.address()),
        null,
        input.address(),
        title,
        published,
        null,
        text);
  }

  /** The first lines where they are set larger than the text. */
  private static String headline(List<PdfParagraphs.Paragraph> paragraphs) {
    float body = 0;
    int most = 0;
    for (PdfParagraphs.Paragraph paragraph : paragraphs) {
      if (paragraph.text().length() > most) {
        most = paragraph.text().length();
        body = paragraph.size();
      }
    }
    for (int i = 0; i < Math.min(4, paragraphs.size()); i++) {
      PdfParagraphs.Paragraph paragraph = paragraphs.get(i);
      if (paragraph.size() > body * 1.14f
          && paragraph.text().length() <= 200
          && Titles.plausible(paragraph.text()) != null) {
        return paragraph.text();
      }
    }
    return null;
  }
}
