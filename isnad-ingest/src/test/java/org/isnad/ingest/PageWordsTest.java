package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageWordsTest {
  static List<String[]> corpus() {
    return Reading.corpus("page-words.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void knowsWhatALineIs(String line, String expected) {
    assertThat(PageWords.kind(line).name().toLowerCase(Locale.ROOT)).isEqualTo(expected);
  }

  @Test
  void readsClassesAndIds() {
    assertThat(PageWords.hint("entry-content", "")).isEqualTo(1);
    assertThat(PageWords.hint("articleBody", "")).isEqualTo(1);
    assertThat(PageWords.hint("", "mostRead")).isEqualTo(-1);
    assertThat(PageWords.hint("most-read-box", "")).isEqualTo(-1);
    assertThat(PageWords.hint("post related-posts", "")).isEqualTo(-1);
    assertThat(PageWords.hint("shadow header-x", "top")).isZero();
    assertThat(PageWords.hint("", "")).isZero();
  }
}
