package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.isnad.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads pages made like those of different Arabic sites; {@code pages/expected.tsv} says what they
 * hold.
 */
class HtmlPagesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void pages(
      String page, String title, String author, String source, String published, String body) {
    Report report = Reading.of(Reading.resource("pages/" + page)).only();
    assertThat(plain(report.title())).as("title").isEqualTo(title);
    assertThat(plain(report.author())).as("author").isEqualTo(author);
    assertThat(plain(report.source())).as("outlet").isEqualTo(source);
    assertThat(plain(report.published())).as("date").isEqualTo(published);
    assertThat(plain(report.text()).replace('\n', '¶')).as("body").isEqualTo(body);
  }

  static Stream<Object[]> pages() {
    return Reading.corpus("pages/expected.tsv").stream()
        .skip(1)
        .map(cells -> Arrays.copyOf(cells, cells.length, Object[].class));
  }

  /** The text keeps direction marks and hard spaces as they came; what is compared is the words. */
  private static String plain(String value) {
    return value == null ? "" : value.replaceAll("\\p{Cf}", "").replace('\u00A0', ' ');
  }
}
