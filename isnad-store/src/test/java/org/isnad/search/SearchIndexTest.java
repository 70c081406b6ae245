package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.coding.Coder;
import org.isnad.report.Report;
import org.isnad.store.NewReport;
import org.isnad.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private static final String AZIM =
      "قُتل 11 جنديا عراقيا في هجوم شنه تنظيم الدولة الإسلامية على مقر للجيش في ناحية العظيم بمحافظة"
          + " ديالى فجر اليوم الجمعة، بحسب مصدر أمني.";
  private static final String MOSUL =
      "انفجرت سيارة مفخخة قرب سوق شعبية وسط مدينة الموصل مساء أمس السبت، ما أسفر عن مقتل خمسة مدنيين"
          + " وإصابة تسعة آخرين، وفق ما أفادت الشرطة.";

  @TempDir Path folder;
  private Store store;
  private SearchIndex index;

  @BeforeEach
  void build() {
    store = Store.open(folder.resolve("a.db").toString(), true);
    add("azim", "agency", "2022-01-21", AZIM);
    add("mosul", "paper", "2022-01-23", MOSUL);
    index = new SearchIndex(folder.resolve("a.db.search"));
    assertThat(index.rebuild(store)).isEqualTo(2);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void add(String id, String source, String day, String text) {
    Report report = new Report(id, source, null, null, null, day, null, text);
    store.add(List.of(NewReport.of(report, Coder.builtIn().code(report), Instant.now())));
  }

  private List<String> found(String query) {
    return index.search(query, 10).hits().stream().map(SearchIndex.Hit::reportId).toList();
  }

  @Test
  void spellingArticleAndConjunctionsDoNotMatter() {
    assertThat(found("الاسلامية")).containsExactly("azim");
    assertThat(found("اسلاميه")).containsExactly("azim");
    assertThat(found("السيارة")).containsExactly("mosul");
    assertThat(found("والشرطه")).containsExactly("mosul");
    assertThat(found("ديالي")).containsExactly("azim");
    // Nothing is transliterated.
    assertThat(found("mosul")).isEmpty();
  }

  @Test
  void allWordsPhrasesAndFields() {
    assertThat(found("سيارة شرطة")).containsExactly("mosul");
    assertThat(found("سيارة عراقيا")).isEmpty();
    assertThat(found("سيارة OR عراقيا")).containsExactlyInAnyOrder("azim", "mosul");
    assertThat(found("\"سيارة مفخخة\"")).containsExactly("mosul");
    assertThat(found("\"مفخخة سيارة\"")).isEmpty();
    assertThat(found("place:الموصل")).containsExactly("mosul");
    assertThat(found("place:شعبية")).isEmpty();
    assertThat(found("actor:isis")).containsExactly("azim");
    assertThat(found("type:remote-explosive")).containsExactly("mosul");
    assertThat(found("source:agency")).containsExactly("azim");
    assertThat(found("date:[2022-01-22 TO 2022-01-31]")).containsExactly("mosul");
    assertThat(found("date:[2022-01-01 TO 2022-01-31] NOT place:الموصل")).containsExactly("azim");
  }

  @Test
  void hitsSayWhereTheWordsStand() {
    SearchIndex.Hit hit = index.search("\"سيارة مفخخة\" الشرطة", 10).hits().get(0);
    assertThat(hit.spans())
        .extracting(span -> MOSUL.substring(span.begin(), span.end()))
        .containsExactlyInAnyOrder("سيارة مفخخة", "الشرطة");
  }

  @Test
  void madeAnewItHasWhatTheStoreHas() {
    add("third", "agency", "2022-02-01", "قُتل شرطي في انفجار قرب كركوك أمس.");
    store.withdraw("azim", "an analyst", "not genuine");
    assertThat(found("كركوك")).isEmpty();
    assertThat(index.rebuild(store)).isEqualTo(2);
    assertThat(found("كركوك")).containsExactly("third");
    assertThat(found("الاسلامية")).isEmpty();
    assertThat(index.search("انفجرت OR شرطي", 1).total()).isEqualTo(2);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> index.search("\"open", 10)).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> new SearchIndex(folder.resolve("none")).search("x", 10))
        .hasMessageContaining("isnad reindex");
  }
}
