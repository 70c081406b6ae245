package org.isnad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutletsTest {
  static List<String> corpus() throws IOException {
    try (InputStream in = OutletsTest.class.getResourceAsStream("outlets.corpus.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void knowsOutletsByTheirNames(String line) {
    String[] cells = line.split("\t");
    assertThat(Outlets.sourceOfName(cells[0]).orElse("?") + " " + Outlets.zoneOf(cells[0]))
        .isEqualTo(cells[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "www.alarabiya.net, Alarabia",
    "WWW.BBC.CO.UK, BBC",
    "www.bbc.com, BBC",
    "arabic.cnn.com, CNN",
    "www.skynewsarabia.com, SkyNews",
    "m.aljazeera.net, AlJazeera",
    "www.al-jazirah.com, aljazirah",
    "www.spa.gov.sa, was"
  })
  void knowsOutletsByTheirHosts(String host, String source) {
    assertThat(Outlets.sourceOfHost(host)).contains(source);
    assertThat(Outlets.isKnown(host)).isTrue();
  }

  @Test
  void knowsTheZoneByHost() {
    assertThat(Outlets.zoneOf("www.alarabiya.net")).isEqualTo(ZoneId.of("Asia/Dubai"));
  }

  @Test
  void saysUtcOfTheUnknown() {
    assertThat(Outlets.zoneOf("صحيفة لا يعرفها أحد")).isEqualTo(ZoneOffset.UTC);
    assertThat(Outlets.zoneOf(null)).isEqualTo(ZoneOffset.UTC);
    assertThat(Outlets.zoneOf("")).isEqualTo(ZoneOffset.UTC);
    assertThat(Outlets.sourceOfHost("example.org")).isEmpty();
    assertThat(Outlets.sourceOfHost(null)).isEmpty();
    assertThat(Outlets.sourceOfName(null)).isEmpty();
    assertThat(Outlets.isKnown("net")).isFalse();
  }

  @Test
  void namesTheLineThatIsWrong() {
    String header = "source\tzone\thost\tname\n";
    assertThatThrownBy(() -> parse(header + "A\tMars/Base\ta.example\t\n"))
        .hasMessage("outlets.tsv line 2: no such time zone: Mars/Base");
    assertThatThrownBy(() -> parse(header + "A\tUTC\n"))
        .hasMessage("outlets.tsv line 2: expected 4 columns, found 2");
    assertThatThrownBy(() -> parse(header + "A\tUTC\ta.example\tس\nB\tUTC\tb.example\tس\n"))
        .hasMessage("outlets.tsv line 3: س is already A");
    assertThatThrownBy(() -> parse("a\tb\tc\td\n"))
        .hasMessageContaining("outlets.tsv line 1: the header is not");
  }

  private static Outlets parse(String tsv) throws IOException {
    return Outlets.parse(new BufferedReader(new StringReader(tsv)));
  }
}
