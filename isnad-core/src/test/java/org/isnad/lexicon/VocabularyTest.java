package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static int add(Vocabulary words, String word) {
    return words.add(word.toCharArray(), 0, word.length());
  }

  private static int find(Vocabulary words, String word) {
    return words.find(word.toCharArray(), 0, word.length());
  }

  @Property
  void findsWhatWasAddedAndNothingElse(
      @ForAll List<@CharRange(from = 'ا', to = 'ث') @StringLength(min = 1, max = 4) String> in,
      @ForAll @CharRange(from = 'ا', to = 'ث') @StringLength(min = 1, max = 4) String other) {
    Vocabulary words = new Vocabulary();
    List<String> order = new ArrayList<>();
    for (String word : in) {
      if (!order.contains(word)) {
        order.add(word);
      }
      assertThat(add(words, word)).isEqualTo(order.indexOf(word));
    }
    assertThat(words.size()).isEqualTo(order.size());
    order.forEach(word -> assertThat(find(words, word)).isEqualTo(order.indexOf(word)));
    assertThat(find(words, other)).isEqualTo(order.indexOf(other));
  }

  @Test
  void growsBeyondItsFirstTables() {
    Vocabulary words = new Vocabulary();
    for (int i = 0; i < 100_000; i++) {
      assertThat(add(words, "كلمة" + i)).isEqualTo(i);
    }
    assertThat(find(words, "كلمة0")).isZero();
    assertThat(find(words, "كلمة99999")).isEqualTo(99_999);
    assertThat(find(words, "كلمة100000")).isEqualTo(-1);
  }

  @Test
  void findsAWordWithTheArticleThatTheTextWritesOtherwise() {
    Vocabulary words = new Vocabulary();
    int bab = add(words, "الباب");
    add(words, "باب");
    char[] text = "للباب".toCharArray();
    int hash = Vocabulary.hashWithArticle(Vocabulary.hash(0, text, 2, 5));

    assertThat(words.findWithArticle(hash, text, 2, 5)).isEqualTo(bab);
    assertThat(words.findWithArticle(Vocabulary.hash(0, text, 2, 5), text, 2, 5)).isEqualTo(-1);
  }
}
