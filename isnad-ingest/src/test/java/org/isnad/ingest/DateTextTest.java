package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateTextTest {
  static List<String[]> corpus() {
    return Reading.corpus("date-words.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void readsDateLines(String line, String expected) {
    assertThat(DateText.only(line).map(DateText::toString).orElse("-")).isEqualTo(expected);
  }

  @Test
  void placesATimeInTheOutletsZone() {
    DateText date = DateText.only("23/07/2022 14:05").orElseThrow();
    assertThat(date.iso(ZoneId.of("Asia/Dubai"))).isEqualTo("2022-07-23T14:05+04:00");
    assertThat(date.iso(ZoneId.of("Europe/London"))).isEqualTo("2022-07-23T14:05+01:00");
    assertThat(date.iso(null)).isEqualTo("2022-07-23");
    assertThat(DateText.only("2022-07-23T14:05Z").orElseThrow().iso(ZoneId.of("Asia/Dubai")))
        .isEqualTo("2022-07-23T14:05Z");
  }

  @Test
  void findsADateInALine() {
    assertThat(DateText.find("كتب المحرر، نشر في 23 يناير 2022 الساعة 10:30 صباحا بتوقيت مكة"))
        .map(DateText::toString)
        .contains("2022-01-23T10:30+03:00");
    assertThat(DateText.find("لا شيء هنا")).isEmpty();
  }

  @Test
  void readsAddressesAndEpochs() {
    assertThat(DateText.ofUrl("https://news.example/ar/2022/01/23/story-7"))
        .map(DateText::toString)
        .contains("2022-01-23");
    assertThat(DateText.ofUrl("https://news.example/2022/13/45/x")).isEmpty();
    assertThat(DateText.ofEpoch("1642932000"))
        .map(DateText::toString)
        .contains("2022-01-23T10:00Z");
    assertThat(DateText.ofEpoch("1642932000000"))
        .map(DateText::toString)
        .contains("2022-01-23T10:00Z");
    assertThat(DateText.ofEpoch("20220123")).isEmpty();
  }

  @Property
  void takesAnything(@ForAll String line) {
    DateText.only(line).ifPresent(date -> assertThat(date.day()).isNotNull());
    DateText.find(line).ifPresent(date -> assertThat(date.day()).isNotNull());
  }
}
