package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

class DocxReportsTest {
  private static final String OPEN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  private static final String CLOSE = "</w:body></w:document>";

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static Report read(String body) throws IOException {
    return Reading.of(zip("word/document.xml", OPEN + body + CLOSE)).only();
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  @Test
  void readsParagraphsAndRuns() throws IOException {
    Report report =
        read(
            "<w:p><w:r><w:t>قتل </w:t></w:r><w:r><w:t xml:space=\"preserve\">ثلاثة </w:t></w:r>"
                + "<w:r><w:tab/><w:t>جنود</w:t><w:br/><w:t>و&#x645;دني</w:t></w:r></w:p>"
                + p("فقرة أخرى"));
    assertThat(report.text()).isEqualTo("قتل ثلاثة \tجنود\nومدني\nفقرة أخرى");
    assertThat(report.id()).isEqualTo("stdin");
  }

  @Test
  void readsTables() throws IOException {
    String rows =
        "<w:tr><w:tc>"
            + p("القتلى")
            + "</w:tc><w:tc>"
            + p("7")
            + "</w:tc></w:tr>"
            + "<w:tr><w:tc>"
            + p("الجرحى")
            + "</w:tc><w:tc>"
            + p("12")
            + "</w:tc></w:tr>";
    assertThat(read(p("قبل") + "<w:tbl>" + rows + "</w:tbl>" + p("بعد")).text())
        .isEqualTo("قبل\nالقتلى\t7\nالجرحى\t12\nبعد");
    String layout = "<w:tr><w:tc>" + p("فقرة أولى") + p("فقرة ثانية") + "</w:tc></w:tr>";
    assertThat(read("<w:tbl>" + layout + "</w:tbl>").text()).isEqualTo("فقرة أولى\nفقرة ثانية");
  }

  @Test
  void leavesOutWhatIsDeletedOrSaidTwice() throws IOException {
    assertThat(
            read("<w:p><w:del><w:r><w:delText>سبعة</w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:t>ثمانية</w:t></w:r></w:ins>"
                    + "<w:r><mc:AlternateContent><mc:Choice><w:t> قتلى</w:t></mc:Choice>"
                    + "<mc:Fallback><w:t> قتلى</w:t></mc:Fallback></mc:AlternateContent>"
                    + "<w:instrText>PAGE</w:instrText></w:r></w:p>")
                .text())
        .isEqualTo("ثمانية قتلى");
  }

  @Test
  void takesTheTitleFromThePropertiesOrTheStyle() throws IOException {
    String core =
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>%s</dc:title>"
            + "<created>2020-01-01T00:00:00Z</created></cp:coreProperties>";
    String styled =
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>هجوم ليلي على القرية"
            + "</w:t></w:r></w:p>";
    byte[] named =
        zip(
            "docProps/core.xml",
            core.formatted("انفجار كبير في السوق"),
            "word/document.xml",
            OPEN + styled + p("نص.") + CLOSE);
    assertThat(Reading.of(named).only().title()).isEqualTo("انفجار كبير في السوق");
    assertThat(Reading.of(named).only().published()).isNull();
    byte[] unnamed =
        zip(
            "docProps/core.xml",
            core.formatted("Document1.docx"),
            "word/document.xml",
            OPEN + styled + p("23/01/2022") + p("نص.") + CLOSE);
    assertThat(Reading.of(unnamed).only().title()).isEqualTo("هجوم ليلي على القرية");
    assertThat(Reading.of(unnamed).only().published()).isEqualTo("2022-01-23");
  }

  @Test
  void resolvesNoEntities() throws IOException {
    String document =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">"
            + "<!ENTITY y \"yyyy\">]>"
            + OPEN.substring(OPEN.indexOf("<w:document"))
            + p("قبل &x; &y; بعد")
            + CLOSE;
    Reading reading = Reading.of(zip("word/document.xml", document));
    assertThat(reading.reports).allMatch(report -> report.text().matches("قبل\\s+بعد"));
    assertThat(reading.reports.size() + reading.failures.size()).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(Reading.of(zip("a.txt", "x")).onlyFailure())
        .isEqualTo("-: a ZIP archive that is no Word document: unpack it and name the folder");
    assertThat(Reading.of(zip("word/styles.xml", "x")).onlyFailure())
        .isEqualTo("-: a Word document without text");
    assertThat(Reading.of(zip("word/document.xml", "<not xml")).onlyFailure())
        .isEqualTo("-: a damaged Word document");
    assertThat(Reading.of(zip("word/document.xml", OPEN + p(" ") + CLOSE)).onlyFailure())
        .isEqualTo("-: empty");
    byte[] whole = zip("word/document.xml", OPEN + p("نص الخبر كله ".repeat(500)) + CLOSE);
    assertThat(Reading.of(Arrays.copyOf(whole, whole.length / 2)).onlyFailure()).startsWith("-: ");
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] bomb = zip("word/document.xml", OPEN + " ".repeat((64 << 20) + 1) + CLOSE);
    assertThat(Reading.of(bomb).onlyFailure()).isEqualTo("-: larger than 64 MB");
  }

  @Test
  void knowsOldAndEncryptedOfficeFiles() {
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    byte[] old = Arrays.copyOf(magic, 2000);
    assertThat(Reading.of(old).onlyFailure())
        .isEqualTo("-: an old Office file (.doc): save it as DOCX");
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    assertThat(Reading.of(old).onlyFailure()).isEqualTo("-: the document is password-protected");
  }
}
