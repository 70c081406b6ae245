package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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
  void keptUpToDateItAddsAndRemoves() {
    assertThat(index.update(store)).isEqualTo(new SearchIndex.Update(2, 0, 0));
    add("third", "agency", "2022-02-01", "قُتل شرطي في انفجار قرب كركوك أمس.");
    store.withdraw("azim", "an analyst", "not genuine");
    assertThat(index.update(store)).isEqualTo(new SearchIndex.Update(2, 1, 1));
    assertThat(found("كركوك")).containsExactly("third");
    assertThat(found("الاسلامية")).isEmpty();
    assertThat(index.search("انفجرت OR شرطي", 1).indexed()).isEqualTo(2);
    assertThat(index.update(store)).isEqualTo(new SearchIndex.Update(2, 0, 0));
    // Many at once take another way.
    for (int i = 0; i < 600; i++) {
      add("more-" + i, "agency", "2022-02-01", "خبر رقم " + i + " عن المهرجان");
    }
    assertThat(index.update(store)).isEqualTo(new SearchIndex.Update(602, 600, 0));
    assertThat(index.search("المهرجان", 1).total()).isEqualTo(600);
    SearchIndex anew = new SearchIndex(folder.resolve("anew"));
    assertThat(anew.update(store)).isEqualTo(new SearchIndex.Update(602, 602, 0));
  }

  @Test
  void anIndexOfAnotherRecordIsBroughtToThisOne() {
    try (Store other = Store.open(folder.resolve("b.db").toString(), true)) {
      Report report = new Report("azim", "agency", null, null, null, "2022-01-21", null, MOSUL);
      other.add(List.of(NewReport.of(report, Coder.builtIn().code(report), Instant.now())));
      assertThat(index.update(other)).isEqualTo(new SearchIndex.Update(1, 1, 2));
      assertThat(found("سيارة")).containsExactly("azim");
    }
  }

  @Test
  void whatWasInterruptedIsMadeUpForTheNextTime() {
    add("third", "agency", "2022-02-01", "قُتل شرطي في انفجار قرب كركوك أمس.");
    assertThatThrownBy(() -> index.update(failing(store))).hasMessage("the disk is full");
    assertThatThrownBy(() -> index.rebuild(failing(store))).hasMessage("the disk is full");
    // The index is as it was.
    assertThat(found("الاسلامية")).containsExactly("azim");
    assertThat(found("كركوك")).isEmpty();
    assertThat(index.update(store)).isEqualTo(new SearchIndex.Update(3, 1, 0));
    assertThat(found("كركوك")).containsExactly("third");
  }

  /** The store, which gives a report and then nothing any more. */
  private static Store failing(Store store) {
    return (Store)
        Proxy.newProxyInstance(
            SearchIndexTest.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(store, arguments);
              if (method.getName().equals("report") || method.getName().equals("reports")) {
                throw new IllegalStateException("the disk is full");
              }
              return result;
            });
  }

  @Test
  void aDamagedIndexIsSaidAndMadeAnew() throws IOException {
    add("third", "agency", "2022-02-01", "قُتل شرطي في انفجار قرب كركوك أمس.");
    Path search = folder.resolve("a.db.search");
    try (Stream<Path> files = Files.list(search)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[200]);
      }
    }
    assertThatThrownBy(() -> index.update(store)).hasMessageContaining("isnad reindex");
    assertThat(index.rebuild(store)).isEqualTo(3);
    assertThat(found("كركوك")).containsExactly("third");
  }

  @Test
  void twoDoNotWriteAtOnce() throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve("a.db.search"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add("third", "agency", "2022-02-01", "قُتل شرطي في انفجار قرب كركوك أمس.");
      assertThatThrownBy(() -> index.update(store)).hasMessageContaining("another program");
      assertThatThrownBy(() -> index.rebuild(store)).hasMessageContaining("another program");
      assertThat(found("الاسلامية")).containsExactly("azim");
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> index.search("\"open", 10)).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> new SearchIndex(folder.resolve("none")).search("x", 10))
        .hasMessageContaining("isnad reindex");
  }
}
