package org.isnad.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

class QuantityPropertyTest {
  private static final Lexicon LEXICON = lexicon();
  private static final QuantityTagger TAGGER = new QuantityTagger();

  static Lexicon lexicon() {
    Lexicon.Builder builder = Lexicon.builder();
    QuantityTagger.register(builder, null);
    return builder.build();
  }

  @Property
  void anyTextIsTaggedWithinItsTokens(@ForAll String any) {
    check(any);
  }

  @Property(tries = 3000)
  void anyMixOfNumberWordsIsTaggedWithinItsTokens(@ForAll("mixtures") String mixture) {
    check(mixture);
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(
            "ثلاثة",
            "وعشرين",
            "و",
            "10",
            "3.5",
            "3.500",
            "99999999999999999999",
            "0",
            "007",
            "آلاف",
            "ألف",
            "ألفا",
            "ألفين",
            "مليون",
            "مئة",
            "ثلاثمئة",
            "عشر",
            "واحد",
            "الاثنين",
            "أحد",
            "نصف",
            "ونصف",
            "المليون",
            "عشرات",
            "الآلاف",
            "عدة",
            "بين",
            "ما بين",
            "إلى",
            "أو",
            "من",
            "-",
            "/",
            ":",
            "(",
            ")",
            "«",
            "»",
            "،",
            ".",
            "%",
            "$",
            "+",
            "الـ",
            "ب",
            "أكثر من",
            "نحو",
            "لا يزيد عن",
            "على الأقل",
            "تقريبا",
            "عاما",
            "سنة",
            "عام",
            "أيار",
            "كيلومترا",
            "الساعة",
            "رقم",
            "إف",
            "T",
            "شخصا",
            "قتلى",
            "الثالث",
            "والعشرون",
            "في المئة",
            "2015",
            "\n",
            "٣",
            "۵",
            "٬٥٠٠",
            "ارتفع",
            "مجموعة العشرين",
            "تريليون",
            "900000000000000000")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(words.size() % 3 == 0 ? "" : " ", words));
  }

  private static void check(String any) {
    Text text = Text.of(any);
    Tokens tokens = text.tokens();
    List<Quantity> quantities = TAGGER.tag(text, LEXICON.match(text));
    int numberEnd = 0;
    for (Quantity q : quantities) {
      assertThat(q.firstToken()).isBetween(0, q.numberToken());
      assertThat(q.numberToken()).isGreaterThanOrEqualTo(numberEnd).isLessThan(q.numberEnd());
      assertThat(q.endToken()).isBetween(q.numberEnd(), tokens.size());
      assertThat(q.begin()).isEqualTo(tokens.begin(q.firstToken()));
      assertThat(q.end()).isEqualTo(tokens.end(q.endToken() - 1));
      assertThat(q.end()).isLessThanOrEqualTo(text.cleaned().length());
      if (q.low() != null && q.high() != null) {
        assertThat(q.low()).isLessThanOrEqualTo(q.high()).isNotNegative();
      }
      numberEnd = q.numberEnd();
    }
  }
}
