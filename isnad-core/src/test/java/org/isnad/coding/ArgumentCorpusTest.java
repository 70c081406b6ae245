package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus files: phrases with who acts, who suffers, with what, and who claims it. */
class ArgumentCorpusTest {
  static Stream<Arguments> arguments() throws IOException {
    return lines("arguments").map(f -> Arguments.of(f[0], f[1], f[2], f[3]));
  }

  static Stream<Arguments> means() throws IOException {
    return lines("/org/isnad/means/means").map(f -> Arguments.of(f[0], f[1], f[2]));
  }

  static Stream<Arguments> claims() throws IOException {
    return lines("responsibility").map(f -> Arguments.of(f[0], f[1]));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("arguments")
  void whoActsAndWhoSuffers(String type, String phrase, String perpetrators, String targets) {
    Scan scan = scan(phrase);
    ArgumentFinder.Arguments found =
        new ArgumentFinder(scan, RoleModel.grammar()).find(event(scan, type));
    assertThat(show(scan, found.perpetrators())).isEqualTo(perpetrators);
    assertThat(show(scan, found.targets())).isEqualTo(targets);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("means")
  void withWhat(String type, String phrase, String expected) {
    Scan scan = scan(phrase);
    Map<Means, Span> found = new MeansFinder().find(scan, event(scan, type));
    String codes =
        found.keySet().stream().map(Means::code).sorted().collect(Collectors.joining(" "));
    String wanted = Stream.of(expected.split(" ")).sorted().collect(Collectors.joining(" "));
    assertThat(codes.isEmpty() ? "-" : codes).isEqualTo(wanted);
    found.values().forEach(span -> assertThat(phrase).contains(span.text()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void whoClaimsIt(String phrase, String expected) {
    Scan scan = scan(phrase);
    Responsibility claim =
        new ArgumentFinder(scan, RoleModel.grammar())
            .find(event(scan, "attack-on-civilians"))
            .responsibility();
    assertThat(claim == null ? "-" : claim.actor().id()).isEqualTo(expected);
    if (claim != null) {
      assertThat(phrase.substring(claim.begin(), claim.end())).isEqualTo(claim.claimedBy());
    }
  }

  @Test
  void whoClaimsAnAttackActedInIt() {
    Scan scan = scan("انفجار في سوق. وأعلن تنظيم داعش مسؤوليته عن التفجير.");
    ArgumentFinder.Arguments found =
        new ArgumentFinder(scan, RoleModel.grammar()).find(event(scan, "remote-explosive"));
    assertThat(show(scan, found.perpetrators())).isEqualTo("isis");
  }

  @Test
  void whoOnlySaysSoDidNotAct() {
    Scan scan = scan("انفجار في سوق. وأعلن تنظيم داعش مسؤوليته عن التفجير دون تقديم أدلة.");
    ArgumentFinder.Arguments found =
        new ArgumentFinder(scan, RoleModel.grammar()).find(event(scan, "remote-explosive"));
    assertThat(found.responsibility().actor().id()).isEqualTo("isis");
    assertThat(found.perpetrators()).isEmpty();
  }

  @Test
  void aClaimOfAnEarlierYearIsOfAnotherAttack() {
    Scan scan = scan("قتل شرطي في هجوم. ووقعت هجمات في عام 2016 أعلنت حركة الشباب مسؤوليتها عنها.");
    EventDraft event = event(scan, "attack-on-civilians");
    ArgumentFinder finder = new ArgumentFinder(scan, RoleModel.grammar());
    event.day = LocalDate.of(2018, 5, 29);
    assertThat(finder.find(event).responsibility()).isNull();
    event.day = LocalDate.of(2016, 5, 29);
    assertThat(finder.find(event).responsibility().actor().id()).isEqualTo("al-shabaab");
  }

  @Test
  void generalNamesStandForTheActorNamedBefore() {
    Scan scan = scan("تقدم تنظيم داعش في البادية. وهاجم التنظيم نقطة تفتيش للجيش.");
    ArgumentFinder.Arguments found =
        new ArgumentFinder(scan, RoleModel.grammar()).find(event(scan, "armed-clash"));
    assertThat(show(scan, found.perpetrators())).isEqualTo("isis");
  }

  @Test
  void anAnswerIsAnotherEvent() {
    Scan scan =
        scan("شن الجيش الإسرائيلي غارات على حماس ردا على هجوم لحركة الجهاد الإسلامي على مستوطنة");
    ArgumentFinder.Arguments found =
        new ArgumentFinder(scan, RoleModel.grammar()).find(event(scan, "air-drone-strike"));
    assertThat(show(scan, found.perpetrators())).isEqualTo("israel-army");
    assertThat(show(scan, found.targets())).isEqualTo("hamas");
  }

  @Test
  void mentionsAreWithoutWhatIsWrittenTogetherWithThem() {
    Scan scan = scan("هجوم لمسلحين على حاجز وثكنة");
    ArgumentFinder.Arguments found =
        new ArgumentFinder(scan, RoleModel.grammar()).find(event(scan, "armed-clash"));
    assertThat(found.perpetrators().get(0).value(scan, List.of()).mention()).isEqualTo("مسلحين");
    assertThat(found.targets())
        .extracting(p -> p.value(scan, List.of()).mention())
        .containsExactly("حاجز", "ثكنة");
  }

  /** Every mention cuts exactly the words it quotes, whatever the text is. */
  @Property(tries = 200)
  void mentionsAreWordsOfTheText(@ForAll("news") String text) {
    Scan scan = scan(text);
    for (EventType type : EventType.values()) {
      EventDraft event = event(scan, type.code());
      if (event.sentences.isEmpty()) {
        continue;
      }
      ArgumentFinder.Arguments found = new ArgumentFinder(scan, RoleModel.grammar()).find(event);
      String cleaned = scan.text.cleaned();
      Stream.concat(found.perpetrators().stream(), found.targets().stream())
          .map(p -> p.value(scan, List.of()))
          .forEach(
              v -> {
                assertThat(v.mention()).isNotEmpty();
                assertThat(cleaned.substring(v.begin(), v.end())).isEqualTo(v.mention());
              });
      new MeansFinder()
          .find(scan, event)
          .values()
          .forEach(s -> assertThat(cleaned.substring(s.begin(), s.end())).isEqualTo(s.text()));
    }
  }

  @Provide
  Arbitrary<String> news() {
    return Arbitraries.of(
            "قتل",
            "شن",
            "هجوم",
            "على",
            "الجيش",
            "السوري",
            "داعش",
            "لمسلحين",
            "وللشرطة",
            "ثلاثة",
            "مدنيين",
            "،",
            ".",
            "\"",
            "برصاص",
            "بين",
            "مع",
            "من",
            "موكب",
            "رئيس",
            "الوزراء",
            "و",
            "لـ",
            "اعتقلت",
            "مسؤوليته",
            "أعلن",
            "تبناه",
            "(",
            ")",
            "بغارات",
            "سيارة",
            "مفخخة",
            "\n",
            "اتهم",
            "2018",
            "بِسِكِّين",
            "وَمُسلحون",
            "تمكن",
            "سيطرة",
            "إحباط",
            "ردا على")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  private static Scan scan(String phrase) {
    return Coder.builtIn().scan(Text.of(phrase), null);
  }

  private static EventDraft event(Scan scan, String type) {
    EventDraft event = new EventDraft();
    event.main = true;
    event.type = Coded.of(EventType.class, type);
    for (Sentence s : new SentenceReader(scan, null).read(new FigureFinder(scan).find())) {
      if (!s.aside()) {
        event.sentences.add(s); // what the news answers is of another event
      }
    }
    return event;
  }

  private static String show(Scan scan, List<Party> parties) {
    String shown =
        parties.stream()
            .map(
                p ->
                    p.actor() != null
                        ? p.actor().id()
                        : p.state() != null ? "state:" + p.state().country() : p.span(scan).text())
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? "-" : shown;
  }

  private static Stream<String[]> lines(String corpus) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ArgumentCorpusTest.class.getResourceAsStream(corpus + ".corpus.tsv"),
                StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .collect(Collectors.toList())
          .stream();
    }
  }
}
