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
    String kind =
        PageWords.isEnd(line) ? "end" : PageWords.kind(line).name().toLowerCase(Locale.ROOT);
    assertThat(kind).isEqualTo(expected);
  }

  @Test
  void knowsBylines() {
    assertThat(PageWords.afterBy("كتب: قسم المتابعة")).isEqualTo("قسم المتابعة");
    assertThat(PageWords.afterBy("بقلم هيئة التحرير")).isEqualTo("هيئة التحرير");
    assertThat(PageWords.afterBy("تم النشر بواسطة: غرفة الأخبار")).isEqualTo("غرفة الأخبار");
    assertThat(PageWords.afterBy("كتب - محرر المحليات")).isEqualTo("محرر المحليات");
    assertThat(PageWords.afterBy("كتب الوزير في تغريدة")).isNull();
    assertThat(PageWords.afterBy("الجيش: قتلنا عشرة")).isNull();
    assertThat(PageWords.isRole("مراسلتنا في المطار - 30 يناير 2022")).isTrue();
    assertThat(PageWords.isRole("قسمت القوات المدينة")).isFalse();
    assertThat(PageWords.isReading("4 دقائق قراءة")).isTrue();
    assertThat(PageWords.isReading("قتل 4 قبل دقائق.")).isFalse();
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
