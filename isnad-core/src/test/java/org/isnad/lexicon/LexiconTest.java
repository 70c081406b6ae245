package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.isnad.text.Text;
import org.isnad.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final Lexicon LEXICON =
      Lexicon.builder()
          .add(Layer.ACTOR, "army", List.of("جيش", "الجيش الوطني", "جيش الفتح"))
          .add(Layer.ACTOR, "state", List.of("تنظيم الدولة", "تنظيم الدولة الإسلامية", "داعش"))
          .add(Layer.GENERIC, "gunman", List.of("مسلح~"))
          .add(Layer.PLACE, "tripoli-ly", List.of("طرابلس"))
          .add(Layer.PLACE, "tripoli-lb", List.of("طرابلس"))
          .add(Layer.PLACE, "bab", List.of("الباب"))
          .add(Layer.SOURCE, "tripoli agency", List.of("طرابلس"))
          .add(Layer.TRIGGER, "kill", List.of("قتل/يقتل"))
          .add(Layer.TIME, "july", List.of("17 تموز"))
          .build();

  @ParameterizedTest
  @CsvSource({
    "جيش, 0",
    "الجيش, ARTICLE",
    "وجيش, CONJUNCTION",
    "فالجيش, CONJUNCTION ARTICLE",
    "بجيش, BI",
    "بالجيش, BI ARTICLE",
    "كالجيش, KA ARTICLE",
    "لجيش, LI",
    "للجيش, LI ARTICLE",
    "وللجيش, CONJUNCTION LI ARTICLE",
    "وبالجيش, CONJUNCTION BI ARTICLE",
    "فللجيش, CONJUNCTION LI ARTICLE",
  })
  void theFirstWordMayCarryProclitics(String word, String proclitics) {
    Matches matches = LEXICON.match(Text.of(word + " تقدم"));

    assertThat(matches.size()).isEqualTo(1);
    assertThat(matches.value(0, String.class)).isEqualTo("army");
    assertThat(names(matches.prefix(0))).isEqualTo(proclitics);
  }

  @ParameterizedTest
  @CsvSource({
    "الباب, 0",
    "للباب, LI",
    "وللباب, CONJUNCTION LI",
    "بالباب, BI",
    "والباب, CONJUNCTION"
  })
  void anEntryMayHaveTheArticleItself(String word, String proclitics) {
    Matches matches = LEXICON.match(Text.of(word));

    assertThat(matches.at(Layer.PLACE, 0)).isZero();
    assertThat(names(matches.prefix(0))).isEqualTo(proclitics);
  }

  @ParameterizedTest
  @CsvSource({"سجيش", "ووجيش", "ببجيش", "جيشا", "الوجيش", "باب"})
  void whatIsNoProcliticIsNotTakenOff(String word) {
    assertThat(LEXICON.match(Text.of(word)).size()).isZero();
  }

  @Test
  void theLongestEntryWins() {
    assertThat(found("هاجم تنظيم الدولة الإسلامية القرية", Layer.ACTOR))
        .containsExactly("تنظيم الدولة الإسلامية=state");
    assertThat(found("هاجم تنظيم الدولة القرية", Layer.ACTOR))
        .containsExactly("تنظيم الدولة=state");
    assertThat(found("هاجم تنظيم القرية", Layer.ACTOR)).isEmpty();
  }

  @Test
  void wordsBehindTheFirstStandAsWritten() {
    assertThat(found("تنظيم والدولة", Layer.ACTOR)).isEmpty();
    assertThat(found("قوات من الجيش الوطني", Layer.ACTOR)).containsExactly("الجيش الوطني=army");
    assertThat(found("قوات من جيش وطني", Layer.ACTOR)).containsExactly("جيش=army");
  }

  @Test
  void quotationMarksMayStandBetweenTheWords() {
    assertThat(found("تنظيم «الدولة الإسلامية» انسحب", Layer.ACTOR))
        .containsExactly("تنظيم «الدولة الإسلامية=state");
    assertThat(found("تنظيم #الدولة_الإسلامية", Layer.ACTOR))
        .containsExactly("تنظيم #الدولة_الإسلامية=state");
    assertThat(found("تنظيم، الدولة", Layer.ACTOR)).isEmpty();
  }

  @Test
  void anEntryDoesNotRunPastTheEndOfTheText() {
    assertThat(found("تنظيم", Layer.ACTOR)).isEmpty();
    assertThat(found("تنظيم «", Layer.ACTOR)).isEmpty();
  }

  @Test
  void entriesOfALayerDoNotOverlapThoseOfTwoLayersMay() {
    Matches matches = LEXICON.match(Text.of("وصل إلى طرابلس"));

    assertThat(matches.at(Layer.PLACE, 2)).isNotEqualTo(matches.at(Layer.SOURCE, 2));
    assertThat(matches.values(matches.at(Layer.PLACE, 2), String.class))
        .containsExactly("tripoli-ly", "tripoli-lb");
    assertThat(matches.values(matches.at(Layer.SOURCE, 2), String.class))
        .containsExactly("tripoli agency");
    assertThat(matches.count(Layer.PLACE)).isEqualTo(1);
    assertThat(matches.count(Layer.ACTOR)).isZero();
  }

  @Test
  void theValuesOfAMatchAreCounted() {
    Matches matches = LEXICON.match(Text.of("طرابلس"));
    int place = matches.at(Layer.PLACE, 0);

    assertThat(matches.valueCount(place)).isEqualTo(2);
    assertThat(matches.value(place, 1, String.class)).isEqualTo("tripoli-lb");
    assertThatThrownBy(() -> matches.value(place, 2, String.class))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void tokensInsideAMatchAreCovered() {
    Matches matches = LEXICON.match(Text.of("هاجم تنظيم «الدولة الإسلامية» جيش الفتح"));
    int state = matches.at(Layer.ACTOR, 1);

    assertThat(matches.covering(Layer.ACTOR, 0)).isEqualTo(-1);
    assertThat(matches.covering(Layer.ACTOR, 1)).isEqualTo(state);
    assertThat(matches.covering(Layer.ACTOR, 4)).isEqualTo(state);
    assertThat(matches.covering(Layer.ACTOR, 5)).isEqualTo(-1);
    assertThat(matches.at(Layer.ACTOR, 4)).isEqualTo(-1);
    assertThat(matches.at(Layer.ACTOR, -1)).isEqualTo(-1);
    assertThat(matches.at(Layer.ACTOR, 99)).isEqualTo(-1);
    assertThat(matches.next(Layer.ACTOR, 2, 99)).isEqualTo(matches.at(Layer.ACTOR, 6));
    assertThat(matches.next(Layer.ACTOR, -3, 1)).isEqualTo(-1);
  }

  @Test
  void entriesMayBeginWithANumber() {
    assertThat(found("في ١٧ تموز", Layer.TIME)).containsExactly("١٧ تموز=july");
  }

  @Test
  void inflectedFormsAreFound() {
    assertThat(found("والمسلحين سيقتلونهم وقتلت مسلحا", Layer.GENERIC))
        .containsExactly("والمسلحين=gunman", "مسلحا=gunman");
    assertThat(found("والمسلحون سيقتلون وقتلت", Layer.TRIGGER))
        .containsExactly("سيقتلون=kill", "وقتلت=kill");
  }

  @Test
  void manyEntriesKeepTheirValues() {
    Lexicon.Builder builder = Lexicon.builder();
    for (int i = 0; i < 150_000; i++) {
      builder.add(Layer.PLACE, i, List.of("اسم" + letters(i) + " ثان" + letters(i % 1000)));
    }
    Lexicon lexicon = builder.build();

    for (int i : new int[] {0, 1, 999, 40_000, 149_999}) {
      Matches matches =
          lexicon.match(Text.of("في اسم" + letters(i) + " ثان" + letters(i % 1000) + " أمس"));
      assertThat(matches.value(matches.at(Layer.PLACE, 1), Integer.class)).isEqualTo(i);
      assertThat(matches.end(0)).isEqualTo(3);
    }
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= 10) {
      letters.append("بتثجحخدذرز".charAt(rest % 10));
    }
    return letters.toString();
  }

  private static List<String> found(String original, Layer layer) {
    Text text = Text.of(original);
    Tokens tokens = text.tokens();
    Matches matches = LEXICON.match(text);
    List<String> found = new ArrayList<>();
    for (int m = 0; m < matches.size(); m++) {
      if (matches.layer(m) == layer) {
        int begin = tokens.begin(matches.first(m));
        int end = tokens.end(matches.end(m) - 1);
        found.add(text.cleaned().substring(begin, end) + "=" + matches.value(m, String.class));
      }
    }
    return found;
  }

  private static String names(int prefix) {
    StringJoiner names = new StringJoiner(" ");
    names.setEmptyValue("0");
    String[] all = {"CONJUNCTION", "BI", "KA", "LI", "ARTICLE"};
    for (int i = 0; i < all.length; i++) {
      if ((prefix & 1 << i) != 0) {
        names.add(all[i]);
      }
    }
    return names.toString();
  }
}
