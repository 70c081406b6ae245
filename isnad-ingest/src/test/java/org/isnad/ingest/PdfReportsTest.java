package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportsTest {
  private static final String HEADLINE = "مقتل 7 جنود في هجوم على حاجز شمالي المدينة";
  private static final List<String> PARAGRAPHS =
      List.of(
          "قالت الشرطة المحلية، الأحد، إن مسلحين مجهولين هاجموا حاجزا أمنيا عند المدخل الشمالي"
              + " للمدينة، ما أسفر عن مقتل 7 جنود وإصابة ما بين 10-15 آخرين بجروح، بينهم ثلاثة في"
              + " حالة خطرة.",
          "وأضاف البيان الصادر بتاريخ 23/01/2022 أن الهجوم وقع عند الساعة 14:30 بالتوقيت المحلي،"
              + " وأن قوات الأمن (الفرقة الثالثة) طوّقت المكان. وأكد المتحدث لوكالة CNN أن طائرة"
              + " F-16 شاركت في العملية، وأن 50% من المهاجمين «قتلوا على الفور»، والبقية لاذوا"
              + " بالفرار إلى الأحياء الشرقية.",
          "وبلغ عدد النازحين ١٢٣٤ شخصا، أي نحو 1,250 بحسب تقدير آخر؛ ولا سيما من قرى الجلاء"
              + " والإسلام والأمل. وقال شاهد: \"لم نر شيئا، سمعنا إطلاق نار كثيفا\".");

  private interface Drawing {
    void draw(PDPageContentStream out, PDDocument document) throws IOException;
  }

  /** Written by an office program and by a browser, whose files order the letters differently. */
  @ParameterizedTest
  @ValueSource(strings = {"writer.pdf", "browser.pdf"})
  void readsArabicInReadingOrder(String file) {
    Report report = Reading.of(Reading.resource(file)).only();
    assertThat(report.title()).isEqualTo(HEADLINE);
    assertThat(report.published()).isEqualTo("2022-01-23");
    assertThat(report.text())
        .isEqualTo(HEADLINE + "\n23 يناير 2022\n" + String.join("\n", PARAGRAPHS));
  }

  /** Written by a graphics library: a lam-alef is a lam and an alef without width. */
  @Test
  void readsLettersThatShareADrawing() {
    Report report = Reading.of(Reading.resource("pango.pdf")).only();
    assertThat(report.text()).isEqualTo(HEADLINE + "\n" + String.join("\n", PARAGRAPHS));
    assertThat(report.published()).isNull();
  }

  @Test
  void aScanNeedsOcr() throws IOException {
    byte[] scan =
        pdf(
            1,
            (out, document) ->
                out.drawImage(
                    LosslessFactory.createFromImage(
                        document, new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB)),
                    50,
                    50));
    assertThat(Reading.of(scan).onlyFailure()).isEqualTo("-: PDF without text: needs OCR");
    assertThat(Reading.of(pdf(0, (out, document) -> {})).onlyFailure())
        .isEqualTo("-: PDF without text: needs OCR");
  }

  @Test
  void aPasswordIsSaid() throws IOException {
    assertThat(Reading.of(encrypted("secret")).onlyFailure())
        .isEqualTo("-: PDF is password-protected");
    assertThat(Reading.of(encrypted("")).only().text())
        .isEqualTo("Readable by anyone who opens it.");
  }

  @Test
  void damageIsSaid() {
    byte[] pdf = Reading.resource("writer.pdf");
    assertThat(Reading.of(Arrays.copyOf(pdf, 700)).onlyFailure()).startsWith("-: ");
    assertThat(Reading.of("%PDF-1.7\nnothing else").onlyFailure()).isEqualTo("-: damaged PDF");
  }

  @Test
  void aDamagedPageIsNamedAndTheOthersAreRead() throws IOException {
    byte[] pdf;
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 3; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          line(out, 700, "Page " + "one two three".split(" ")[i] + " has a sentence of its own.");
        }
      }
      PDStream contents = new PDStream(document);
      try (var out = contents.createOutputStream()) {
        out.write("BT /F1 (".getBytes(StandardCharsets.US_ASCII));
        out.write("<< /A [ (".repeat(3).getBytes(StandardCharsets.US_ASCII));
      }
      document.getPage(1).setContents(contents);
      pdf = save(document);
    }
    Reading reading = Reading.of(pdf);
    assertThat(reading.reports).hasSize(1);
    assertThat(reading.reports.get(0).text()).startsWith("Page one").contains("Page three");
    assertThat(reading.failures).allMatch(failure -> failure.startsWith("-, page 2: "));
  }

  @Test
  void leavesOutWhatIsPrintedAroundThePages() throws IOException {
    byte[] pdf =
        pdf(
            3,
            (out, document) -> {
              line(out, 770, "The Daily Paper, page " + document.getNumberOfPages());
              line(
                  out,
                  700,
                  "This sentence is number " + document.getNumberOfPages() + " of the text.");
              line(out, 30, document.getNumberOfPages() + "/3");
            });
    assertThat(Reading.of(pdf).only().text())
        .isEqualTo(
            "This sentence is number 1 of the text.\nThis sentence is number 2 of the text.\n"
                + "This sentence is number 3 of the text.");
    pdf =
        pdf(
            1,
            (out, document) -> {
              line(out, 770, "1/23/22, 2:44 PM                 News of the day");
              line(out, 700, "This sentence is the only one of the text.");
              line(out, 30, "https://news.example/story");
            });
    assertThat(Reading.of(pdf).only().text())
        .isEqualTo("This sentence is the only one of the text.");
  }

  @Test
  void keepsColumnsApart() throws IOException {
    byte[] pdf =
        pdf(
            1,
            (out, document) -> {
              for (int column = 0; column < 2; column++) {
                for (int row = 0; row < 3; row++) {
                  out.beginText();
                  out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                  out.newLineAtOffset(50 + 220 * column, 700 - 15 * row);
                  out.showText(
                      "Column "
                          + "AB".charAt(column)
                          + " has its line "
                          + row
                          + (row == 2 ? "." : ""));
                  out.endText();
                }
              }
            });
    assertThat(Reading.of(pdf).only().text())
        .isEqualTo(
            "Column A has its line 0 Column A has its line 1 Column A has its line 2.\n"
                + "Column B has its line 0 Column B has its line 1 Column B has its line 2.");
  }

  @Test
  void aTitleThatIsAFileNameIsNone() {
    assertThat(Titles.plausible("Microsoft Word - report final.docx")).isNull();
    assertThat(Titles.plausible("مستند 1")).isNull();
    assertThat(Titles.plausible("scan_0001.pdf")).isNull();
    assertThat(Titles.plausible(" " + HEADLINE)).isEqualTo(HEADLINE);
    assertThat(Titles.plausible(null)).isNull();
  }

  private static byte[] pdf(int pages, Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          drawing.draw(out, document);
        }
      }
      return save(document);
    }
  }

  private static byte[] encrypted(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        line(out, 700, "Readable by anyone who opens it.");
      }
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return save(document);
    }
  }

  private static void line(PDPageContentStream out, float y, String text) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    out.newLineAtOffset(50, y);
    out.showText(text);
    out.endText();
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
