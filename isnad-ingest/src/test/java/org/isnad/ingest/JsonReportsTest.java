package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportsTest {
  private static final String FULL =
      "{\"id\":\"a1\",\"source\":\"BBC\",\"category\":\"world\",\"url\":\"https://x.example/1\","
          + "\"title\":\"عنوان\",\"published\":\"2022-01-23T10:00:00+03:00\",\"abstract\":\"ملخص\","
          + "\"text\":\"نص الخبر\",\"other\":{\"a\":[1,2]}}";

  @Test
  void readsEveryField() {
    assertThat(Reading.of(FULL).only())
        .isEqualTo(
            new Report(
                "a1",
                "BBC",
                "world",
                "https://x.example/1",
                "عنوان",
                "2022-01-23T10:00:00+03:00",
                "ملخص",
                "نص الخبر"));
  }

  @Test
  void needsOnlyText() {
    assertThat(Reading.of("\n{\"text\":\"نص\",\"id\":null,\"title\":\" \"}\n").only())
        .isEqualTo(Report.of("stdin#2", "نص"));
  }

  @Test
  void takesTheOutletFromTheAddress() {
    assertThat(
            Reading.of("{\"text\":\"نص\",\"url\":\"http://www.bbc.com/arabic/نص-1\"}")
                .only()
                .source())
        .isEqualTo("BBC");
    assertThat(Reading.of("{\"text\":\"نص\",\"url\":\"http://www.a.example/1\"}").only().source())
        .isEqualTo("a.example");
    assertThat(Reading.of("{\"text\":\"نص\",\"url\":\"not an address\"}").only().source()).isNull();
  }

  @Test
  void aBadLineIsAFailureAndTheRestGoesOn() {
    Reading reading =
        Reading.of(
            "{\"text\":\"أول\"}\n"
                + "{\"text\":\"ثان\"\n"
                + "ليس جيسون\n"
                + "[1]\n"
                + "{\"title\":\"بلا نص\"}\n"
                + "{\"text\":7}\n"
                + "{\"text\":\"x\",\"title\":[]}\n"
                + "{\"text\":\"x\"} {\"text\":\"y\"}\n"
                + "{\"text\":\"\"}\n"
                + "\n{\"text\":\"أخير\"}");
    assertThat(reading.reports).extracting(Report::id).containsExactly("stdin#1", "stdin#11");
    assertThat(reading.failures).hasSize(8);
    assertThat(reading.failures.get(0)).startsWith("-, line 2: not JSON (column ");
    assertThat(reading.failures.get(1)).startsWith("-, line 3: not JSON (column ");
    assertThat(reading.failures.subList(2, 8))
        .containsExactly(
            "-, line 4: not a JSON object",
            "-, line 5: the field \"text\" is missing or not a string",
            "-, line 6: the field \"text\" is missing or not a string",
            "-, line 7: the field \"title\" is not a string",
            "-, line 8: not JSON: something follows the object",
            "-, line 9: the report is empty");
  }

  @Test
  void givesUpOnAFileThatOnlyLooksLikeIt() {
    Reading reading = Reading.of("{\"\n".repeat(1000));
    assertThat(reading.failures).hasSize(21);
    assertThat(reading.failures.get(20))
        .isEqualTo("-: none of the first 20 lines is JSON: not read further");
  }

  @Test
  void readsGzip() {
    byte[] lines = (FULL + "\n" + FULL + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(Reading.gzip(lines)).reports).hasSize(2);
    assertThat(Reading.of(Reading.gzip(Reading.gzip(lines))).reports).hasSize(2);
    ByteArrayOutputStream twoMembers = new ByteArrayOutputStream();
    twoMembers.writeBytes(Reading.gzip(lines));
    twoMembers.writeBytes(Reading.gzip(lines));
    assertThat(Reading.of(twoMembers.toByteArray()).reports).hasSize(4);
  }

  @Test
  void deliversWhatComesBeforeTheEndOfATruncatedGzip() {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"text\":\"").append(Long.toString(random.nextLong(), 36)).append("\"}\n");
    }
    byte[] gzip = Reading.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    Reading reading = Reading.of(Arrays.copyOf(gzip, gzip.length / 2));
    int read = reading.reports.size();
    assertThat(read).isBetween(500, 1500);
    assertThat(reading.failures)
        .containsExactly(
            "-, line " + (read + 1) + ": truncated gzip; " + read + " reports read before it");
    gzip[gzip.length / 2] ^= 0x55;
    Reading damaged = Reading.of(gzip);
    assertThat(damaged.failures).isNotEmpty();
    assertThat(damaged.failures.get(damaged.failures.size() - 1)).contains("read before it");
  }

  @Test
  void aGzipCutInItsHeadIsAFailure() {
    byte[] gzip = Reading.gzip(FULL.getBytes(StandardCharsets.UTF_8));
    for (int length : new int[] {2, 5, 10, 12}) {
      assertThat(Reading.of(Arrays.copyOf(gzip, length)).onlyFailure())
          .isEqualTo("-: truncated gzip");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-23, 2022-01-23",
    "2022-01-23T10:00:00Z, 2022-01-23T10:00:00Z",
    "2022-01-23 10:00:00, 2022-01-23 10:00:00",
    "2022-01-23T10:00:00+0300, 2022-01-23T10:00+03:00",
    "23/01/2022, 2022-01-23",
    "23 كانون الثاني 2022, 2022-01-23",
    "23/01/2022 10:30, 2022-01-23T10:30Z",
    "1642932000, 2022-01-23T10:00Z"
  })
  void readsUsualDates(String written, String expected) {
    String line = "{\"text\":\"نص\",\"source\":\"BBC\",\"published\":\"" + written + "\"}";
    assertThat(Reading.of(line).only().published()).isEqualTo(expected);
  }

  @Test
  void aDateThatIsNoneIsAFailureButTheReportIsRead() {
    Reading reading = Reading.of("{\"text\":\"نص\",\"published\":\"قبل ساعة\"}\n");
    assertThat(reading.reports).containsExactly(Report.of("stdin#1", "نص"));
    assertThat(reading.failures)
        .containsExactly("-, line 1: published is no date: \"قبل ساعة\"; read without a date");
    ReportReader reader = ReportReader.builder().published("2022-01-24").build();
    byte[] line = "{\"text\":\"نص\",\"published\":\"قبل ساعة\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(reader, line).only().published()).isEqualTo("2022-01-24");
  }

  @Test
  void readsArraysAndObjectsOverSeveralLines() {
    assertThat(Reading.of("[" + FULL + ",\n{\"text\":\"b\"}]").reports).hasSize(2);
    assertThat(
            Reading.of("{\n  \"text\": \"a\",\n  \"id\": \"x\"\n}\n{\n \"text\": \"b\"\n}").reports)
        .extracting(Report::id)
        .containsExactly("x", "stdin#5");
    Reading reading =
        Reading.of("[{\"text\":\"a\"},\n{\"id\":\"b\"},\n{\"text\":\"c\"},\n{\"text\"");
    assertThat(reading.reports).extracting(Report::text).containsExactly("a", "c");
    assertThat(reading.failures).hasSize(2);
    assertThat(reading.failures.get(0))
        .isEqualTo("-, line 2: the field \"text\" is missing or not a string");
    assertThat(reading.failures.get(1)).startsWith("-, line 4: not JSON").endsWith("is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1256", "UTF-8"})
  void readsOtherEncodings(String name) {
    String lines = FULL + "\r\n" + FULL.replace("نص الخبر", "ਊ x \u0A00") + "\r\n";
    byte[] bytes = lines.getBytes(Charset.forName(name));
    assertThat(Reading.of(bytes).reports)
        .hasSize(2)
        .first()
        .extracting(Report::title)
        .isEqualTo("عنوان");
    bytes = ("\uFEFF" + FULL).getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of(bytes).only().id()).isEqualTo("a1");
  }

  @Test
  void oneLineInAnotherEncodingDoesNotSpoilTheRest() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write((FULL + "\n").getBytes(StandardCharsets.UTF_8));
    out.write((FULL + "\n").getBytes(Encodings.WINDOWS_1256));
    out.write((FULL + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.of(out.toByteArray()).reports)
        .extracting(Report::text)
        .containsExactly("نص الخبر", "نص الخبر", "نص الخبر");
  }

  @Test
  void passesOddCharactersThrough() {
    Report report = Reading.of("{\"text\":\"a\\ud800b\\u0000c\\udc00 \u0007\u200f\"}").only();
    assertThat(report.text()).isEqualTo("a\ud800b\u0000c\udc00 \u0007\u200f");
  }

  @Test
  void readsTenMegabytesInOneLine() {
    String words = "قتل جندي في انفجار ".repeat(300_000);
    assertThat(Reading.of("{\"text\":\"" + words + "\"}").only().text()).isEqualTo(words);
  }

  @Test
  void skipsALineThatIsTooLong() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] bytes = ("ab\n" + "x".repeat(200_000) + "\ncd\n\nef").getBytes(charset);
      ByteLines lines = new ByteLines(new ByteArrayInputStream(bytes), charset, 1000);
      List<String> texts = new ArrayList<>();
      while (lines.next()) {
        texts.add(lines.isTooLong() ? "!" : lines.text());
      }
      assertThat(texts).containsExactly("ab", "!", "cd", "", "ef");
    }
  }
}
