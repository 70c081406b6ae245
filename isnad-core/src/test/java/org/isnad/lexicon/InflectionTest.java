package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.text.Normalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InflectionTest {
  @TestFactory
  Stream<DynamicTest> corpus() throws IOException {
    List<Row> rows;
    try (InputStream in = InflectionTest.class.getResourceAsStream("inflection.corpus.tsv")) {
      rows = LexiconFile.read(in, "inflection.corpus.tsv", "form", "surface");
    }
    assertThat(rows).hasSizeGreaterThan(5);
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("form"), () -> check(row)));
  }

  private static void check(Row row) {
    Set<String> forms = surface(row.require("form"));
    for (String word : row.require("surface").split(" ")) {
      if (word.startsWith("-")) {
        assertThat(forms).doesNotContain(Normalizer.key(word.substring(1)));
      } else {
        assertThat(forms).contains(Normalizer.key(word));
      }
    }
  }

  private static Set<String> surface(String form) {
    return Inflection.expand(form).stream()
        .map(words -> String.join(" ", words))
        .collect(Collectors.toSet());
  }

  @Test
  void wordsOfAPhraseAreInflectedEachForItself() {
    assertThat(surface("عبوة~ ناسفة~"))
        .contains("عبوه ناسفه", "عبوتان ناسفتان", "عبوات ناسفه")
        .doesNotContain("عبوه");
    assertThat(surface("فتح/يفتح النار")).contains("فتح النار", "فتحوا النار", "يفتحون النار");
  }

  @Test
  void onlyMarkedFormsAreInflected() {
    assertThat(Inflection.isMarked("تنظيم الدولة")).isFalse();
    assertThat(Inflection.isMarked("مسلح~")).isTrue();
    assertThat(Inflection.isMarked("قتل/يقتل")).isTrue();
    assertThat(surface("  تنظيم   الدولة ")).containsExactly("تنظيم الدوله");
  }
}
