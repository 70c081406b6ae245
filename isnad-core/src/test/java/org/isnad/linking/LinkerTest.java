package org.isnad.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.ledger.Made.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.coding.CodedReport;
import org.isnad.coding.EventType;
import org.isnad.ledger.Made;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private static final String[] TOWNS = {"النخيل", "السدرة", "الرمانة", "الزيتونة", "التينة"};

  private static Set<Set<String>> links(List<CodedReport> reports) {
    return Linker.link(reports).stream()
        .map(
            cluster ->
                cluster.mentions().stream()
                    .map(m -> m.reportId() + "/" + m.event().id())
                    .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  private static Made bombing(String id, String day, String town, double lat) {
    return report(id, id, day, "انفجار انتحاري في سوق بلدة " + town + " الشعبي.")
        .day(day)
        .place(town, "IQ", lat, 44.1);
  }

  @Test
  void linksTheSameDayAndPlaceAndNotAnother() {
    assertThat(
            links(
                List.of(
                    bombing("a", "2021-03-04", "النخيل", 33.5).killed(7).make(),
                    bombing("b", "2021-03-04", "النخيل", 33.5).killed(9).make(),
                    bombing("c", "2021-03-04", "السدرة", 36.5).killed(7).make(),
                    bombing("d", "2021-05-04", "النخيل", 33.5).killed(7).make())))
        .containsExactlyInAnyOrder(Set.of("a/e1", "b/e1"), Set.of("c/e1"), Set.of("d/e1"));
  }

  @Test
  void anEarlierAttackRecalledLaterIsTheSameEvent() {
    CodedReport later =
        report("b", "b", "2021-04-20", "اشتباكات قرب الجسر القديم.")
            .type(EventType.ARMED_CLASH)
            .day("2021-04-20")
            .place("الجسر", "IQ", 31.0, 47.0)
            .next()
            .type(EventType.SUICIDE_BOMB)
            .background()
            .day("2021-03-04")
            .place("النخيل", "IQ", 33.5, 44.1)
            .killed(14)
            .make();
    assertThat(links(List.of(bombing("a", "2021-03-04", "النخيل", 33.5).killed(14).make(), later)))
        .containsExactlyInAnyOrder(Set.of("a/e1", "b/e2"), Set.of("b/e1"));
  }

  @Test
  void undatedMentionsLinkOnPlaceActorsAndFigures() {
    CodedReport a =
        report("a", "a", "2021-03-06", "هجوم على مقر سرية في السدرة.")
            .type(EventType.ARMED_CLASH)
            .day("2021-03-04")
            .place("السدرة", "IQ", 34.3, 44.5)
            .by("isis", "داعش")
            .killed(11)
            .make();
    CodedReport b =
        report("b", "b", null, "اقتحام مقر عسكري في السدرة ومقتل جنود.")
            .type(EventType.ARMED_CLASH)
            .place("السدرة", "IQ", 34.3, 44.5)
            .by("isis", "داعش")
            .killed(11)
            .make();
    assertThat(links(List.of(a, b))).containsExactly(Set.of("a/e1", "b/e1"));
  }

  @Test
  void whatHappensSeldomIsToldOnceByAReport() {
    CodedReport cut =
        report("a", "a", "2021-03-04", "هجوم على سجن النخيل وفرار سجناء.")
            .type(EventType.PRISON_BREAK)
            .day("2021-03-04")
            .place("النخيل", "IQ", 33.5, 44.1)
            .next()
            .type(EventType.PRISON_BREAK)
            .place("النخيل", "IQ", 33.5, 44.1)
            .make();
    CodedReport other =
        report("b", "b", "2021-03-04", "هجوم على سجن النخيل وفرار سجناء.")
            .type(EventType.PRISON_BREAK)
            .day("2021-03-04")
            .place("النخيل", "IQ", 33.5, 44.1)
            .make();
    assertThat(links(List.of(cut, other))).hasSize(1);
  }

  @Test
  void whatReportsTellApartStaysApart() {
    List<CodedReport> reports = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      reports.add(bombing(id, "2021-03-04", "النخيل", 33.5).killed(14).make());
    }
    for (String id : List.of("d", "e")) {
      reports.add(
          bombing(id, "2021-03-05", "النخيل", 33.5)
              .next()
              .day("2021-03-04")
              .place("النخيل", "IQ", 33.5, 44.1)
              .killed(14)
              .make());
    }
    reports.add(bombing("f", "2021-03-05", "النخيل", 33.5).make());
    assertThat(links(reports))
        .containsExactlyInAnyOrder(
            Set.of("a/e1", "b/e1", "c/e1", "d/e2", "e/e2"), Set.of("d/e1", "e/e1", "f/e1"));
    // Without the two that tell them apart, a day more or less may be a slip.
    reports.removeIf(r -> r.events().size() > 1);
    assertThat(links(reports)).hasSize(1);
  }

  @Test
  void aReportWithoutADateStaysOpenBetweenTwoDays() {
    CodedReport open =
        report("z", "z", null, "انفجار انتحاري في سوق بلدة النخيل الشعبي.")
            .place("النخيل", "IQ", 33.5, 44.1)
            .make();
    List<CodedReport> one =
        List.of(
            bombing("a", "2021-03-04", "النخيل", 33.5).make(),
            bombing("b", "2021-03-04", "النخيل", 33.5).make(),
            open);
    assertThat(links(one)).contains(Set.of("a/e1", "b/e1", "z/e1"));
    List<CodedReport> two = new ArrayList<>(one);
    two.add(bombing("c", "2021-04-20", "النخيل", 33.5).make());
    two.add(bombing("d", "2021-04-20", "النخيل", 33.5).make());
    assertThat(links(two)).contains(Set.of("z/e1"));
  }

  @Test
  void twoEventsOfOneReportStayTwo() {
    CodedReport twin =
        report("a", "a", "2021-03-04", "انفجاران في النخيل.")
            .day("2021-03-04")
            .place("النخيل", "IQ", 33.5, 44.1)
            .next()
            .day("2021-03-04")
            .place("النخيل", "IQ", 33.5, 44.1)
            .make();
    CodedReport other = bombing("b", "2021-03-04", "النخيل", 33.5).make();
    assertThat(links(List.of(twin, other))).hasSize(2);
  }

  @Test
  void findsCopiesUnderAnotherHeadlineAndCut() {
    StringBuilder wire = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      wire.append("جملة رقم ").append(i).append(" عن الحادث في حي ").append(i * 31);
      wire.append(" كما رواها شاهد من سكان شارع ").append(i * 7 + 3).append(".\n");
    }
    String cut = wire.substring(0, wire.length() / 2);
    CodedReport first = report("b", "b", "2021-03-04", wire.toString()).make();
    CodedReport copy = report("a", "a", "2021-03-05", "عنوان مختلف تماما.\n" + cut).make();
    CodedReport other =
        report("c", "c", "2021-03-04", "خبر آخر عن موضوع لا صلة له بما سبق من قريب أو بعيد.")
            .make();
    List<int[]> runs = new ArrayList<>();
    for (CodedReport report : List.of(copy, first, other)) {
      runs.add(Copies.runs(report.text().tokens()));
    }
    assertThat(Copies.alike(runs.get(0), runs.get(1))).isTrue();
    assertThat(Copies.alike(runs.get(1), runs.get(0))).isTrue();
    assertThat(Copies.alike(runs.get(0), runs.get(2))).isFalse();
  }

  @Test
  void whatIsCopiedThroughOthersIsTheEarliest() {
    long[] pairs = {1L, 1L << 32 | 2, 3L << 32 | 4};
    assertThat(Copies.originals(pairs, new long[] {50, 20, 20, 9, 8, 1}))
        .containsExactly(1, -1, 1, 4, -1, -1);
  }

  private static List<CodedReport> many(int n, long seed) {
    Random random = new Random(seed);
    List<CodedReport> reports = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int town = random.nextInt(TOWNS.length);
      String day = "2021-03-" + (10 + random.nextInt(9));
      Made made = bombing("r" + i, day, TOWNS[town], 30 + town * 0.4);
      made.killed(1 + random.nextInt(30));
      if (random.nextBoolean()) {
        int second = random.nextInt(TOWNS.length);
        made.next()
            .type(EventType.ARMED_CLASH)
            .background()
            .day("2021-03-" + (10 + random.nextInt(9)))
            .place(TOWNS[second], "IQ", 30 + second * 0.4, 44.1)
            .killed(1 + random.nextInt(30));
      }
      reports.add(made.make());
    }
    return reports;
  }

  @Property(tries = 40)
  void theOrderOfReportsDoesNotMatter(@ForAll long seed) {
    List<CodedReport> reports = many(30, seed);
    Set<Set<String>> expected = links(reports);
    Collections.shuffle(reports, new Random(seed + 1));
    assertThat(links(reports)).isEqualTo(expected);
  }

  @Property(tries = 20)
  void everyMentionIsInExactlyOneCluster(@ForAll long seed) {
    List<CodedReport> reports = many(40, seed);
    List<EventMention> mentions = new ArrayList<>();
    Linker.link(reports).forEach(cluster -> mentions.addAll(cluster.mentions()));
    int events = reports.stream().mapToInt(report -> report.events().size()).sum();
    assertThat(mentions).hasSize(events).doesNotHaveDuplicates();
  }
}
