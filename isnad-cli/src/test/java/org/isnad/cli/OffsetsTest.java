package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.export.Json;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

/** Every begin and end of every output cuts exactly the words beside it, whatever the text. */
class OffsetsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Engine ENGINE = CoreEngine.open(null);

  @Property(tries = 400)
  void ofCode(@ForAll("reports") Report report) throws IOException {
    JsonNode json = MAPPER.readTree(Json.report(ENGINE.code(report), true));
    String text = json.at("/report/text").asText();
    check(json, text);
    int length = text.length();
    for (JsonNode run : json.at("/report/originalOffsets")) {
      assertThat(run.get(0).asInt()).isBetween(0, length);
    }
  }

  @Property(tries = 400)
  void ofAnnotate(@ForAll("reports") Report report) throws IOException {
    String text = Text.of(report).cleaned();
    for (MentionLine mention : ENGINE.annotate(report)) {
      check(MAPPER.readTree(mention.json()), text);
    }
  }

  /** The properties above would hold of an engine that finds nothing. */
  @Test
  void thereAreSpansToCheck() throws IOException {
    Report report =
        new Report(
            "r",
            null,
            null,
            null,
            null,
            "2021-05-04",
            null,
            "قُتـــل 7 جنود وأصيب 3 مدنيين أمس في تفجير سيارة مفخخة في بغداد، بحسب ما قال مصدر أمني"
                + " لوكالة رويترز، وأعلن تنظيم داعش مسؤوليته عن الهجوم.");
    JsonNode json = MAPPER.readTree(Json.report(ENGINE.code(report), true));
    assertThat(check(json, json.at("/report/text").asText())).isGreaterThan(8);
    assertThat(ENGINE.annotate(report)).hasSizeGreaterThan(5);
  }

  @Test
  void ofWhatWasRestored() throws IOException {
    String broken =
        "قتل خمسة جنود وأصيب آخرون ف هجوم عل حاجز للجيش ف محافظة صلاح الدين، بحسب ما قال مسؤول"
            + " أمن لوسائل الإعلام. ووقع الهجوم الذي لم تتبنه أي جهة حت الآن ف ساعة مبكرة من صباح"
            + " الثلاثاء، ونقل الجرح إل المستشف القريب. وأضاف أن القوات أغلقت الطريق الذي يصل"
            + " المدينة بالعاصمة بغداد، وأنها تبحث عن المسلحين الذين فروا عل الأقدام.";
    JsonNode report =
        MAPPER.readTree(Json.report(ENGINE.code(Report.of("r", broken)), true)).get("report");

    assertThat(report.get("original").asText()).isEqualTo(broken);
    assertThat(report.get("restored")).hasSizeGreaterThan(7);
    for (JsonNode piece : report.get("restored")) {
      String now =
          cut(report.get("text").asText(), piece.get("begin").asInt(), piece.get("end").asInt());
      String then =
          cut(broken, piece.get("originalBegin").asInt(), piece.get("originalEnd").asInt());
      assertThat(now).startsWith(then).hasSize(then.length() + 1);
    }
  }

  @Test
  void theCheckFindsAWrongOffset() throws IOException {
    String text = Fixtures.TEXT;
    JsonNode json = MAPPER.readTree(Json.report(Fixtures.coded(), true));
    assertThat(check(json, text)).isGreaterThan(10);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> check(json, " " + text))
        .isInstanceOf(AssertionError.class);
  }

  /** Returns how many spans there were. */
  private static int check(JsonNode node, String text) {
    int spans = 0;
    if (node.path("begin").isInt()) {
      String words = words(node);
      assertThat(cut(text, node.get("begin").asInt(), node.get("end").asInt())).isEqualTo(words);
      spans++;
    }
    if (node.path("textBegin").isInt()) {
      String words = cut(text, node.get("textBegin").asInt(), node.get("textEnd").asInt());
      assertThat(words).isEqualTo(node.get("text").asText());
      spans++;
    }
    for (JsonNode child : node) {
      spans += check(child, text);
    }
    return spans;
  }

  private static String words(JsonNode node) {
    for (String name : List.of("quote", "claimedBy", "mention", "text")) {
      if (node.path(name).isTextual()) {
        return node.get(name).asText();
      }
    }
    throw new AssertionError("a span without words: " + node);
  }

  private static String cut(String text, int begin, int end) {
    assertThat(begin).isBetween(0, text.length());
    assertThat(end).isBetween(begin, text.length());
    return text.substring(begin, end);
  }

  @Provide
  Arbitrary<Report> reports() {
    Arbitrary<String> published =
        Arbitraries.of("2021-05-04", "2021-05-04T23:30:00+03:00").injectNull(0.3);
    return net.jqwik.api.Combinators.combine(text(60), text(12).injectNull(0.3), published)
        .as((text, title, day) -> new Report("r", null, null, null, title, day, null, text));
  }

  /** News words in any order, broken by marks, joiners, half characters and other scripts. */
  private static Arbitrary<String> text(int words) {
    Arbitrary<String> news =
        Arbitraries.of(
            "قتل",
            "مقتل",
            "أصيب",
            "وإصابة",
            "جندي",
            "جنديان",
            "7",
            "١٢",
            "مدنيين",
            "مسلحين",
            "في",
            "بغداد",
            "الموصل",
            "محافظة ديالى",
            "تنظيم الدولة الإسلامية",
            "داعش",
            "هجوم",
            "تفجير انتحاري",
            "غارة",
            "قصف",
            "سيارة مفخخة",
            "قال",
            "مصدر أمني",
            "بحسب",
            "وكالة",
            "رويترز",
            "أمس",
            "الخميس",
            "20 يناير",
            "كانون الثاني",
            "ثلاثة آلاف",
            "عشرات",
            "أحد عشر",
            "ما بين 7 و10",
            "على الأقل",
            "أكثر من",
            "سجن",
            "فرار",
            "معتقل",
            "أعلنت",
            "قوات",
            "الشرطة",
            "بينهم",
            "أطفال",
            "مسؤوليته عن",
            "لم",
            "نفى");
    Arbitrary<String> noise =
        Arbitraries.of(
            "\u0640",
            "\u064E",
            "\u0651",
            "\u200F",
            "\u202B",
            "\u2069",
            "\uD83D",
            "\uDC00",
            "\uD83D\uDE00",
            "\uFEFB",
            "\uFDF2",
            "\u0000",
            "\r\n",
            "\t",
            "«",
            "»",
            "،",
            ".",
            ":",
            "(",
            ")",
            "-",
            "_",
            "#",
            "abc",
            "é",
            "\u0301",
            "中",
            "٪",
            "\u0654");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(4);
    Arbitrary<String> gap = Arbitraries.of(" ", " ", " ", " ", "", "\n", "، ", ". ");
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, news),
            net.jqwik.api.Tuple.of(2, noise),
            net.jqwik.api.Tuple.of(1, any));
    return net.jqwik.api.Combinators.combine(word, gap)
        .as((w, g) -> w + g)
        .list()
        .ofMaxSize(words)
        .map(parts -> String.join("", parts));
  }
}
