package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

class AgainModelTest {
  private static final LocalDate DAY = LocalDate.of(2018, 4, 23);

  private static final Report TOLD_TWICE =
      report(
          "قتلى بغارة في ليبيا",
          "قال الجيش الأميركي إنه قتل مسلحين اثنين في غارة جوية في ليبيا.\n"
              + "وأضاف أن مسلحين من القاعدة قتلا في غارة أخرى يوم السبت على مدينة أوباري.");

  private static final Report TWO_ATTACKS =
      report(
          "قتلى في هجومين في العراق وأفغانستان",
          "قتل 14 شخصا وأصيب 30 آخرون في تفجير سيارة مفخخة في سوق في بغداد اليوم الاثنين.\n"
              + "وفي أفغانستان، قصفت طائرات حربية مدرسة في قندوز أمس الأحد ما أسفر عن مقتل تسعة مسلحين من"
              + " طالبان.\n");

  private static Report report(String title, String text) {
    return Report.of("r", text).withTitle(title).withPublished("2018-04-23T15:00:00Z");
  }

  private static List<CodedEvent> news(Report report) {
    return Coder.builtIn().code(report).events().stream()
        .filter(event -> event.salience() == Salience.MAIN)
        .toList();
  }

  @Test
  void newsOfOneKindAndPlaceIsTheTwinOfWhatIsToldAgain() {
    List<EventDraft> drafts = drafts(TOLD_TWICE);
    AgainFeatures features = features(TOLD_TWICE, drafts);
    assertThat(drafts).hasSize(2);
    assertThat(features.twin(drafts.get(1))).isSameAs(drafts.get(0));

    drafts.get(0).absorb(drafts.get(1));
    assertThat(drafts.get(0).sentences).isSortedAccordingTo(Comparator.comparing(Sentence::first));
    assertThat(drafts.get(0).sentences).containsAll(drafts.get(1).sentences);
  }

  @Test
  void newsOfAnotherKindAndCountryIsNoTwin() {
    List<EventDraft> drafts = drafts(TWO_ATTACKS);
    assertThat(features(TWO_ATTACKS, drafts).twin(drafts.get(1))).isNull();
  }

  @Test
  void whatIsNoNewsIsNotLookedAt() {
    List<EventDraft> drafts = drafts(TWO_ATTACKS);
    drafts.get(0).main = false;
    AgainFeatures features = new AgainFeatures(scan(TWO_ATTACKS), drafts);
    assertThat(drafts).noneMatch(features::mayBe);
  }

  /** All of them news, of the types that their words have. */
  private static List<EventDraft> drafts(Report report) {
    Scan scan = scan(report);
    List<Sentence> sentences = new SentenceReader(scan, DAY).read(new FigureFinder(scan).find());
    List<EventDraft> drafts = new EventAssembler(scan, DAY, new LinkModel()).assemble(sentences);
    drafts.forEach(draft -> draft.main = true);
    return drafts;
  }

  private static AgainFeatures features(Report report, List<EventDraft> drafts) {
    return new AgainFeatures(scan(report), drafts);
  }

  private static Scan scan(Report report) {
    return Coder.builtIn().scan(Text.of(report), DAY);
  }

  @Test
  void attacksOfTwoCountriesStayTwo() {
    assertThat(news(TWO_ATTACKS))
        .extracting(CodedEvent::type)
        .containsExactly(EventType.REMOTE_EXPLOSIVE, EventType.AIR_DRONE_STRIKE);
  }

  @Test
  void newsIsLookedAtBesideTheOtherNewsOnly() {
    List<Map<String, Double>> again = again(TWO_ATTACKS);
    assertThat(again).hasSize(2);
    assertThat(again.get(1))
        .containsKeys("place abroad", "kind family", "later")
        .doesNotContainKey("same figure");
    assertThat(again.get(0)).containsKey("place abroad").doesNotContainKey("later");
  }

  @Test
  void theOnlyNewsIsToldByNothingElse() {
    Report one =
        report(
            "مقتل شرطيين في كمين",
            "قتل شرطيان في كمين نصبه مسلحون قرب كركوك اليوم الاثنين.\nوفر المسلحون من المكان.");
    assertThat(news(one)).hasSize(1);
    assertThat(again(one)).isEmpty();
  }

  private static List<Map<String, Double>> again(Report report) {
    List<Map<String, Double>> again = new ArrayList<>();
    for (Candidate one : Coder.builtIn().candidates(report)) {
      if (!one.again().isEmpty()) {
        assertThat(one.told()).isTrue();
        again.add(one.again());
      }
    }
    return again;
  }
}
