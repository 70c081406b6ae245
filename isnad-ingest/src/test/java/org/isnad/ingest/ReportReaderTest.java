package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isnad.report.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
  private static final String TEXT = "قالت الشرطة إن انفجارا وقع قرب السوق.";

  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsPlainTextWhole() throws IOException {
    String text = "انفجار في السوق\n\n23/01/2022\r\n" + TEXT + "\n";
    Path file = write("تقرير.v2.txt", text);
    Reading reading = Reading.files(List.of(file.toString()));
    assertThat(reading.only())
        .isEqualTo(
            new Report("تقرير.v2", null, null, null, "انفجار في السوق", "2022-01-23", null, text));
  }

  @Test
  void readsFoldersInOrderAndSkipsWhatIsHidden() throws IOException {
    write("b.txt", TEXT);
    write("a/z.txt", TEXT);
    write("a/c/y.txt", TEXT);
    write(".hidden.txt", TEXT);
    write(".git/x.txt", TEXT);
    write("c.bin", new byte[] {1, 2, 3, 0, 0, 5, 6, 0, 0, 9});
    write("d.txt", "");
    Reading reading = Reading.files(List.of(folder.toString(), folder.resolve("b.txt").toString()));
    assertThat(reading.reports).extracting(Report::id).containsExactly("y", "z", "b", "b");
    assertThat(reading.failures)
        .containsExactly(
            folder.resolve("c.bin") + ": not text", folder.resolve("d.txt") + ": empty");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Files.createDirectories(folder.resolve("none"));
    Reading reading =
        Reading.files(
            List.of(
                "/no/such/file", folder.resolve("none").toString(), "a\0b", "https://a.example/x"));
    assertThat(reading.reports).isEmpty();
    assertThat(reading.failures)
        .containsExactly(
            "/no/such/file: no such file or folder",
            folder.resolve("none") + ": no files in this folder",
            "a\0b: not a file name",
            "https://a.example/x: web addresses are not fetched: save the page, name the file");
  }

  @Test
  void readsStandardInputOnceAndLeavesItOpen() {
    boolean[] closed = {false};
    InputStream stdin =
        new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    List<Report> reports = new ArrayList<>();
    List<ReadFailure> failures = new ArrayList<>();
    ReportReader.builder().build().read(List.of("-", "-"), stdin, reports::add, failures::add);
    assertThat(reports).containsExactly(Report.of("stdin", TEXT));
    assertThat(failures)
        .containsExactly(new ReadFailure("-", "", "standard input can be read only once"));
    assertThat(closed[0]).isFalse();
  }

  @Test
  void whatTheUserSaysGoesFirst() {
    ReportReader reader =
        ReportReader.builder().source("BBC").published("23 يناير 2022").title("عنوان").build();
    byte[] line =
        "{\"text\":\"نص\",\"source\":\"CNN\",\"title\":\"آخر\",\"published\":\"2020-01-01\"}"
            .getBytes(StandardCharsets.UTF_8);
    Report report = Reading.of(reader, line).only();
    assertThat(report.source()).isEqualTo("BBC");
    assertThat(report.published()).isEqualTo("2022-01-23");
    assertThat(report.title()).isEqualTo("عنوان");
    assertThat(Reading.of(reader, TEXT.getBytes(StandardCharsets.UTF_8)).only().title())
        .isEqualTo("عنوان");
  }

  @Test
  void refusesADateThatIsNone() {
    assertThatThrownBy(() -> ReportReader.builder().published("أمس"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("أمس");
    ReportReader reader = ReportReader.builder().published(" ").source("").title(null).build();
    assertThat(Reading.of(reader, TEXT.getBytes(StandardCharsets.UTF_8)).only())
        .isEqualTo(Report.of("stdin", TEXT));
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    String lines = ("{\"text\":\"" + TEXT.repeat(20) + "\"}\n").repeat(300);
    Path first = write("1.jsonl", lines);
    Path second = write("2.txt", TEXT);
    long total = Files.size(first) + Files.size(second);
    List<String> seen = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    ReportReader.builder()
        .progress(
            (file, files, name, read, all) -> {
              seen.add(file + "/" + files + " " + Path.of(name).getFileName() + " " + all);
              bytes.add(read);
            })
        .build()
        .read(List.of(folder.toString()), InputStream.nullInputStream(), r -> {}, f -> {});
    assertThat(seen).startsWith("1/2 1.jsonl " + total).endsWith("2/2 2.txt " + total);
    assertThat(bytes).isSorted().hasSizeGreaterThan(4).last().isEqualTo(total);
  }

  @Test
  void aStreamIsReadAsItComes() {
    String lines = ("{\"text\":\"" + TEXT.repeat(50) + "\"}\n").repeat(400);
    long[] read = {0};
    List<Long> atReport = new ArrayList<>();
    InputStream stdin = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    ReportReader.builder()
        .progress((file, files, name, bytes, all) -> read[0] = bytes)
        .build()
        .read(List.of("-"), stdin, report -> atReport.add(read[0]), f -> {});
    assertThat(atReport).hasSize(400);
    assertThat(atReport.get(0)).isLessThan(lines.length() / 4);
  }

  @Test
  void whatAConsumerThrowsIsNotAReadingFailure() {
    InputStream stdin = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
    List<ReadFailure> failures = new ArrayList<>();
    UncheckedIOException broken = new UncheckedIOException(new IOException("broken pipe"));
    assertThatThrownBy(
            () ->
                ReportReader.builder()
                    .build()
                    .read(
                        List.of("-"),
                        stdin,
                        report -> {
                          throw broken;
                        },
                        failures::add))
        .isSameAs(broken);
    assertThat(failures).isEmpty();
  }

  @Test
  void readsTenMegabytesOfOneSentence() {
    String text = "قتل جندي في انفجار ".repeat(300_000);
    assertThat(Reading.of(text).only().text()).isEqualTo(text);
    assertThat(Reading.of("<html><body><p>" + text).only().text()).isEqualTo(text.strip());
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] text = "نص ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private long position;

          @Override
          public int read() {
            return text[(int) (position++ % text.length)] & 0xFF;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            int n = Math.min(length, text.length - (int) (position % text.length));
            System.arraycopy(text, (int) (position % text.length), buffer, offset, n);
            position += n;
            return n;
          }
        };
    List<String> failures = new ArrayList<>();
    ReportReader.builder()
        .build()
        .read(List.of("-"), endless, r -> {}, f -> failures.add(f.toString()));
    assertThat(failures).containsExactly("-: larger than 64 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t", "\uFEFF", "\u00a0\u2003\n"})
  void emptyIsSaid(String text) {
    assertThat(Reading.of(text).onlyFailure()).isEqualTo("-: empty");
  }

  @Test
  void binaryIsSaid() {
    byte[] random = new byte[5000];
    new Random(3).nextBytes(random);
    random[0] = (byte) 0x89;
    assertThat(Reading.of(random).onlyFailure()).isEqualTo("-: not text");
    assertThat(Reading.of(Reading.gzip(random)).onlyFailure()).isEqualTo("-: not text");
    assertThat(Reading.of(new byte[100]).onlyFailure()).isEqualTo("-: not text");
    assertThat(Reading.of("{\\rtf1 \\ansi}").onlyFailure())
        .isEqualTo("-: RTF is not read: save it as DOCX or plain text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "َُِّ",
        "{نص}",
        "[عاجل] قتيل في انفجار",
        "< 5 قتلى",
        "a\u0007b text"
      })
  void anythingElseIsText(String text) {
    assertThat(Reading.of(text).only().text()).isEqualTo(text);
  }

  @Test
  void truncatedGzipOfTextIsSaid() {
    byte[] random = new byte[3000];
    new Random(5).nextBytes(random);
    StringBuilder text = new StringBuilder();
    for (byte b : random) {
      text.append((char) ('ا' + (b & 15)));
    }
    byte[] gzip = Reading.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.of(java.util.Arrays.copyOf(gzip, gzip.length / 2)).onlyFailure())
        .isEqualTo("-: truncated gzip");
    gzip[20] ^= 0x7F;
    gzip[21] ^= 0x7F;
    assertThat(Reading.of(gzip).failures).hasSize(1);
  }

  @Property(tries = 300)
  void takesAnyBytes(@ForAll byte[] tail, @ForAll @IntRange(max = 7) int kind) {
    String[] starts = {
      "",
      "{\"text\":\"",
      "<html><body>",
      "%PDF-1.4\n",
      "PK\3\4",
      "\u001f\u008b\b",
      "[{",
      "\u00fe\u00ff"
    };
    byte[] start = starts[kind].getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = java.util.Arrays.copyOf(start, start.length + tail.length);
    System.arraycopy(tail, 0, bytes, start.length, tail.length);
    Reading reading = Reading.of(bytes);
    assertThat(reading.reports.size() + reading.failures.size())
        .as("reports and failures of %d bytes", bytes.length)
        .isPositive();
    assertThat(reading.failures).allMatch(failure -> failure.lines().count() == 1);
  }

  @Test
  void readsTheSharedCorpora() throws IOException {
    Path corpus = Path.of("../../shared/corpus/news-2018-02-to-06.jsonl.gz");
    Assumptions.assumeTrue(Files.isReadable(corpus), "skipped: " + corpus + " is not there");
    int[] counts = {0, 0};
    ReportReader.builder()
        .build()
        .read(
            List.of(corpus.toString()),
            InputStream.nullInputStream(),
            report -> counts[0] += report.publishedAt().isPresent() ? 1 : 0,
            failure -> counts[1]++);
    assertThat(counts).containsExactly(13_929, 0);
  }
}
