package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short reports with the event that must be coded from them. */
class EventCorpusTest {
  record Row(
      String published,
      String title,
      String text,
      String type,
      String day,
      String country,
      String place,
      String perpetrator,
      String target,
      String claims) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = EventCorpusTest.class.getResourceAsStream("events.corpus.tsv")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      boolean header = true;
      for (String line : all.split("\n")) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        String[] f = (line + "\t\t\t\t\t\t\t\t\t").split("\t", -1);
        rows.add(new Row(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9]));
      }
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void codes(Row row) {
    Report report =
        Report.of("r", row.text().replace("\\n", "\n"))
            .withTitle(row.title())
            .withPublished(row.published());
    List<CodedEvent> news =
        Coder.builtIn().code(report).events().stream()
            .filter(e -> e.salience() == Salience.MAIN)
            .toList();
    if (row.type().equals("none")) {
      assertThat(news).isEmpty();
      return;
    }
    assertThat(news).isNotEmpty();
    CodedEvent event = news.get(0);
    if (!row.type().isEmpty()) {
      assertThat(event.type().code()).isEqualTo(row.type());
    }
    if (!row.day().isEmpty()) {
      assertThat(event.date().start()).hasToString(row.day());
    }
    if (!row.country().isEmpty()) {
      assertThat(event.place().country()).isEqualTo(row.country());
    }
    if (!row.place().isEmpty()) {
      assertThat(event.place().name() + " " + event.place().detail()).contains(row.place());
    }
    names("perpetrator", event.perpetrator(), row.perpetrator());
    names("target", event.target(), row.target());
    if (!row.claims().isEmpty()) {
      assertThat(event.claims().stream().map(EventCorpusTest::figure))
          .contains(row.claims().split(";"));
    }
  }

  private static void names(String slot, List<ActorValue> coded, String expected) {
    if (expected.isEmpty()) {
      return;
    }
    assertThat(coded)
        .as(slot)
        .anySatisfy(
            a -> assertThat(a.name() + " " + a.mention() + " " + a.aliases()).contains(expected));
  }

  private static String figure(Claim claim) {
    return claim.measure().code()
        + ":"
        + (claim.low() == null ? "" : claim.low())
        + "-"
        + (claim.high() == null ? "" : claim.high());
  }
}
