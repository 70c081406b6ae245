package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
  /** Finds one mention, the whole text, where there is any, in each of two layers. */
  private static final Engine WHOLE =
      new Harness.PlainEngine() {
        @Override
        public List<MentionLine> annotate(Report report) {
          int end = report.text().length();
          return end == 0
              ? List.of()
              : List.of(
                  new MentionLine("time", report.text(), 0, end, Map.of(), report.id(), 0),
                  new MentionLine("place", report.text(), 0, end, Map.of(), report.id(), 0));
        }
      };

  @Test
  void everyLineIsATextWithItsNumber() throws IOException {
    Harness.Result result =
        new Harness()
            .engine(WHOLE)
            .in("\uFEFFأول\r\n\nثالث")
            .run("annotate", "--lines", "--layer", "time", "-");
    assertThat(result.status()).isZero();
    assertThat(result.lines()).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(result.lines().get(0));
    assertThat(first.get("text").asText()).isEqualTo("أول");
    assertThat(first.get("line").asInt()).isEqualTo(1);
    assertThat(first.get("layer").asText()).isEqualTo("time");
    JsonNode second = new ObjectMapper().readTree(result.lines().get(1));
    assertThat(second.get("text").asText()).isEqualTo("ثالث");
    assertThat(second.get("line").asInt()).isEqualTo(3);
  }

  @Test
  void aWrongByteSpoilsOnlyItsLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mixed.txt");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xC7, (byte) 0xE1, '\n', 'b'});
    Harness.Result result =
        new Harness().engine(WHOLE).run("annotate", "--lines", "--layer", "time", file.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("mixed.txt: line 2: is not UTF-8");
    assertThat(result.lines()).hasSize(2);
    assertThat(result.lines().get(1)).contains("\"line\":3");
  }

  @Test
  void whatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a b.txt"), "نص\n");
    Harness.Result result =
        new Harness()
            .engine(WHOLE)
            .run("annotate", "--lines", folder.toString(), folder + "/none", file.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("is a folder").contains("none: no such file");
    assertThat(result.lines()).hasSize(2);
  }
}
