package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

class TimePropertyTest {
  private static final Lexicon LEXICON = TimeLexiconForTests.lexicon();
  private static final TimeTagger TAGGER = new TimeTagger();

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
            "يوم",
            "اليوم",
            "أمس",
            "الخميس",
            "الأحد",
            "يناير",
            "كانون الثاني",
            "رمضان",
            "محرم",
            "31",
            "30",
            "29",
            "2",
            "3",
            "0",
            "2022",
            "1443",
            "99999",
            "23.1.2022",
            "/",
            "-",
            "–",
            "(",
            ")",
            ":",
            "،",
            ".",
            "\n",
            "و",
            "ال",
            "من",
            "إلى",
            "حتى",
            "بين",
            "منذ",
            "قبل",
            "بعد",
            "خلال",
            "لمدة",
            "كل",
            "آخر",
            "الماضي",
            "المقبل",
            "الجاري",
            "نفسه",
            "قبل الماضي",
            "العام",
            "عام",
            "الأسبوع",
            "أسبوع",
            "الشهر",
            "شهر",
            "أيام",
            "الأيام",
            "يومين",
            "يومي",
            "عامي",
            "شهري",
            "ساعة",
            "قرن",
            "الثلاثة",
            "ثلاثة",
            "وعشرين",
            "الحادي والعشرين",
            "فجر",
            "ليل",
            "مساء",
            "صباحا",
            "الساعة",
            "مطلع",
            "نهاية",
            "هذا",
            "هذه",
            "صيف",
            "عيد الفطر",
            "عيد الفصح",
            "ثورة",
            "هجمات",
            "سبتمبر",
            "فبراير",
            "شباط",
            "في",
            "في وقت سابق",
            "ستعقد",
            "هـ",
            "م",
            "نحو",
            "والجمعة",
            "و7",
            "هجوم")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-40000, 70000).map(LocalDate::ofEpochDay).injectNull(0.2);
  }

  @Property(tries = 1000)
  void anyTextGivesMentionsOnTokenBorders(@ForAll String words, @ForAll("days") LocalDate anchor) {
    check(words, anchor);
  }

  @Property(tries = 4000)
  void anyOrderOfTimeWordsGivesMentionsOnTokenBorders(
      @ForAll("phrases") String words, @ForAll("days") LocalDate anchor) {
    check(words, anchor);
  }

  private static void check(String words, LocalDate anchor) {
    Text text = Text.of(words);
    Tokens tokens = text.tokens();
    List<TimeMention> mentions = TAGGER.tag(text, LEXICON.match(text), anchor);
    int free = 0;
    for (TimeMention mention : mentions) {
      assertThat(mention.firstToken()).isGreaterThanOrEqualTo(free);
      assertThat(mention.endToken()).isGreaterThan(mention.firstToken());
      assertThat(mention.endToken()).isLessThanOrEqualTo(tokens.size());
      assertThat(mention.begin()).isEqualTo(tokens.begin(mention.firstToken()));
      assertThat(mention.end()).isEqualTo(tokens.end(mention.endToken() - 1));
      assertThat(mention.precision()).isIn("day", "week", "month", "year");
      assertThat(mention.from() == null).isEqualTo(mention.to() == null);
      if (mention.from() != null) {
        assertThat(mention.from()).isBeforeOrEqualTo(mention.to());
      }
      free = mention.endToken();
    }
    TimeTagger.anchorIn(text, LEXICON.match(text));
  }
}
