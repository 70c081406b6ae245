package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void rightToLeftCellsAreIsolatedAndColumnsStayInPlace() {
    String table =
        new Table("name", "killed", "place")
            .add(Bidi.isolate("الجيش"), "7", Bidi.isolate("بغداد"))
            .add(Bidi.isolate("الشرطة"), "12", "Baghdad")
            .add(Bidi.isolate("مسلحون"), "", "Basra")
            .render(80, 0);
    assertThat(table.lines())
        .containsExactly(
            "  name  killed  place",
            "──────  ──────  ───────",
            " \u2068الجيش\u2069  7       \u2068بغداد\u2069",
            "\u2068الشرطة\u2069  12      Baghdad",
            "\u2068مسلحون\u2069          Basra");
  }

  @Test
  void marksTakeNoColumn() {
    assertThat(Bidi.width("قُتِلَ")).isEqualTo(3);
    assertThat(Bidi.width("\u2068قتل\u2069")).isEqualTo(3);
    assertThat(Bidi.width("a\u200Db")).isEqualTo(2);
    assertThat(Bidi.width("😀")).isEqualTo(1);
  }

  @Test
  void longCellsAreWrappedBetweenWords() {
    assertThat(Table.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Table.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Table.wrap("", 4)).containsExactly("");
  }

  @Test
  void anIsolateCutByALineIsClosedAndOpenedAgain() {
    assertThat(Table.wrap("\u2068جملة طويلة هنا\u2069 end", 10))
        .containsExactly("\u2068جملة طويلة\u2069", "\u2068هنا\u2069 end");
  }

  @Test
  void controlsAreTakenOutOfValues() {
    assertThat(Bidi.isolate("a\u001B[31mb")).isEqualTo("a[31mb");
    assertThat(Bidi.isolate("سطر\nثان\u2069\u202E")).isEqualTo("\u2068سطر ثان\u2069");
    assertThat(Bidi.isolate("x\uD800y")).isEqualTo("x\uFFFDy");
  }

  @Property
  void everyLineFitsAndHasItsIsolatesInBalance(
      @ForAll("cells") List<List<String>> rows, @ForAll @IntRange(min = 40, max = 120) int width) {
    Table table = new Table("a", "b", "c");
    rows.forEach(row -> table.add(row.stream().map(Bidi::isolate).toArray(String[]::new)));
    for (String line : table.render(width, 2).lines().toList()) {
      assertThat(Bidi.width(line)).isLessThanOrEqualTo(width);
      assertThat(line.chars().filter(c -> c == Bidi.FSI).count())
          .isEqualTo(line.chars().filter(c -> c == Bidi.PDI).count());
      assertThat(Bidi.hasBareRightToLeft(line)).isFalse();
    }
  }

  @Property
  void noLetterIsLost(@ForAll("text") String text, @ForAll @IntRange(min = 1, max = 30) int width) {
    String plain = Bidi.plain(text);
    String joined = String.join("", Table.wrap(Bidi.isolate(text), width));
    assertThat(letters(joined)).isEqualTo(letters(plain));
  }

  private static String letters(String text) {
    return text.replaceAll("[ \u2068\u2069]", "");
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    return text().list().ofSize(3).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of(
            "قتل",
            "هجوم",
            "abc",
            "12",
            " ",
            " ",
            "قُوّة",
            "\u2069",
            "\u200F",
            "\n",
            "\uD83D\uDE00",
            "\uDC00",
            "و",
            "ا",
            "\u001B")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
