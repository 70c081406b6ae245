package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.coding.AttributionsForTests;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

class AttributionPropertyTest {
  private static final String[] WORDS = {
    "قال",
    "وقالت",
    "أعلن",
    "وأضاف",
    "أن",
    "إن",
    "إنه",
    "عن",
    "في",
    "وفق",
    "وفقا",
    "بحسب",
    "ما",
    "كما",
    "نقلا",
    "نقلت",
    "بيان",
    "للجيش",
    "الجيش",
    "الشرطة",
    "وزارة",
    "الصحة",
    "مصدر",
    "المصدر",
    "نفسه",
    "رويترز",
    "لوكالة",
    "فرانس",
    "برس",
    "المرصد",
    "متحدث",
    "باسم",
    "نادر",
    "الكاملي",
    "الذي",
    "قد",
    "مقتل",
    "5",
    "أشخاص",
    "قتل",
    "مسؤوليته",
    "مضيفا",
    "اتهم",
    "حصيلة",
    "شاهد",
    "علي",
    "الأحد",
    "،",
    ",",
    ".",
    ":",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "#",
    "_",
    "ل",
    "\n",
    "x",
    "؟"
  };

  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words));
  }

  @Property(tries = 400)
  void attributionsLieInsideTheText(@ForAll("news") String written) {
    Text text = Text.of(written);
    Tokens tokens = text.tokens();
    for (Attribution a : AttributionsForTests.of(text)) {
      assertThat(a.firstToken()).isBetween(0, tokens.size() - 1);
      assertThat(a.endToken()).isBetween(a.firstToken() + 1, tokens.size());
      assertThat(a.cueToken()).isBetween(0, tokens.size() - 1);
      for (Teller teller : a.chain()) {
        assertThat(teller.firstToken()).isBetween(0, tokens.size() - 1);
        assertThat(teller.endToken()).isBetween(teller.firstToken() + 1, tokens.size());
        assertThat(teller.name(text)).isNotBlank();
        assertThat(teller.kind()).isNotBlank();
      }
    }
  }

  @Property(tries = 200)
  void arbitraryTextIsRead(@ForAll String written) {
    Text text = Text.of(written);
    for (Attribution a : AttributionsForTests.of(text)) {
      assertThat(a.endToken()).isLessThanOrEqualTo(text.tokens().size());
    }
  }

  @Property(tries = 200)
  void nobodyTellsWithoutAWordOfTelling(@ForAll("silent") String written) {
    assertThat(AttributionsForTests.of(Text.of(written))).isEmpty();
  }

  @Provide
  Arbitrary<String> silent() {
    List<String> words =
        List.of(
            "قتل", "5", "أشخاص", "الجيش", "وزارة", "الصحة", "رويترز", "أن", "عن", "في", "،", ".");
    return Arbitraries.of(words).list().ofMaxSize(40).map(all -> String.join(" ", all));
  }
}
