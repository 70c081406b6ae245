package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole way with input that is broken, empty or strange: a clear message, and the rest goes on.
 */
class BadInputTest {
  private static final String GOOD = "قتل 3 جنود في انفجار عبوة ناسفة في بغداد أمس.";

  @TempDir Path folder;

  @Test
  void emptyFile() throws IOException {
    expectFailure(write("empty.txt", new byte[0]), "empty.txt");
  }

  @Test
  void binaryFile() throws IOException {
    byte[] bytes = new byte[5000];
    new Random(7).nextBytes(bytes);
    bytes[0] = 0;
    expectFailure(write("noise.txt", bytes), "noise.txt");
  }

  @Test
  void truncatedGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Random random = new Random(7);
      for (int i = 0; i < 2000; i++) {
        String line = "{\"id\":\"" + random.nextLong() + "\",\"text\":\"" + GOOD + "\"}\n";
        gzip.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Harness.Result result =
        Harness.real().run("code", write("half.jsonl.gz", half).toString(), good().toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("half.jsonl.gz").contains("gzip").doesNotContain("\tat ");
    assertThat(result.lines()).hasSizeGreaterThan(500);
    assertThat(result.out()).contains("\"id\":\"good\"");
  }

  @Test
  void aLineThatIsNotJsonIsNamedByItsNumber() throws IOException {
    String lines =
        "{\"id\":\"a\",\"text\":\""
            + GOOD
            + "\"}\n{broken\n{\"id\":\"c\",\"text\":\""
            + GOOD
            + "\"}\n";
    Path file = write("lines.jsonl", lines.getBytes(StandardCharsets.UTF_8));
    Harness.Result result = Harness.real().run("code", file.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("lines.jsonl: line 2: ").doesNotContain("\tat ");
    assertThat(result.lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345 678 ٩٠١٢ 3.5 10/11",
        "\u064E\u064F\u0650 \u0651",
        "\\ud800 قتل \\udc00 جندي",
        "",
        "،،،...!!!",
      })
  void textsOfNothing(String text) throws IOException {
    String line = "{\"id\":\"x\",\"text\":\"" + text + "\"}\n";
    Harness.Result result =
        Harness.real().in(line).run("code", "--with-text", "--format", "json", "-");
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("could not be coded");
    if (result.status() == 0) {
      JsonNode json = new ObjectMapper().readTree(result.out());
      assertThat(json.at("/report/id").asText()).isEqualTo("x");
    } else {
      assertThat(text).isEmpty();
    }
  }

  @Test
  void aReportInAnotherLanguageHasNoEventsAndSaysWhichLanguage() throws IOException {
    Path file =
        write(
            "english.txt",
            "The ministers met on Tuesday to talk about the price of wheat, and seven of them left."
                .getBytes(StandardCharsets.UTF_8));
    Harness.Result result = Harness.real().run("code", file.toString());
    assertThat(result.status()).isZero();
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("events")).isEmpty();
    assertThat(json.at("/report/language").asText()).isNotEqualTo("ar").isNotBlank();
  }

  @Test
  void tenMegabytesOfOneSentence() throws IOException {
    String words = "قتل جندي في انفجار قرب بغداد وأصيب 3 مدنيين بحسب مصدر أمني ";
    int times = (10 << 20) / words.getBytes(StandardCharsets.UTF_8).length;
    Path file = write("long.txt", words.repeat(times).getBytes(StandardCharsets.UTF_8));
    Harness.Result result =
        Harness.real().run("code", "--format", "json", file.toString(), good().toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.lines()).hasSize(2);
  }

  @Test
  void aFolderWithOneBadFile() throws IOException {
    good();
    write("bad.json", "{\"id\":".getBytes(StandardCharsets.UTF_8));
    Harness.Result result = Harness.real().run("ledger", "--format", "json", folder.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("bad.json").doesNotContain("\tat ");
    assertThat(result.lines()).hasSize(1);
  }

  private void expectFailure(Path bad, String named) throws IOException {
    Harness.Result result = Harness.real().run("code", bad.toString(), good().toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("isnad: ").contains(named).doesNotContain("\tat ");
    assertThat(result.lines()).hasSize(1);
  }

  private Path good() throws IOException {
    return write("good.txt", GOOD.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
