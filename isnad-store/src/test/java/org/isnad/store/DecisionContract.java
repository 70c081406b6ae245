package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.coding.Claim;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;
import org.isnad.ledger.FigureKey;
import org.isnad.ledger.Ledger;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.FactValue;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.Overrides;
import org.junit.jupiter.api.Test;

/** What decisions do in a store, on every engine. */
abstract class DecisionContract extends StoreFixture {
  private static final NewReport AZIM_THIRD =
      Samples.report(
          "azim-third",
          "إذاعة الجبل",
          "2022-01-22",
          "أفاد مسؤول محلي بمقتل 12 جنديا في هجوم لتنظيم الدولة الإسلامية على مقر للجيش العراقي في"
              + " ناحية العظيم بمحافظة ديالى أمس الجمعة.");

  private static final NewReport AZIM_EARLY =
      Samples.report(
          "aaa-azim",
          "قناة الغد",
          "2022-01-21",
          "مقتل 11 جنديا عراقيا في هجوم لتنظيم الدولة الإسلامية على مقر للجيش في ناحية العظيم في ديالى"
              + " فجر اليوم الجمعة.");

  static final NewReport BOMBS =
      Samples.report(
          "bombs",
          "وكالة الشرق",
          "2022-03-10",
          "قُتل سبعة جنود في انفجار عبوة ناسفة زرعها تنظيم الدولة الإسلامية في مدينة الحويجة بمحافظة"
              + " كركوك أمس الأربعاء.\n\n"
              + "وفي مدينة داقوق بمحافظة كركوك فجر انتحاري من تنظيم الدولة الإسلامية نفسه وسط سوق أمس"
              + " الأربعاء، فقتل أحد عشر مدنيا وأصيب عشرون.");

  private static final NewReport TWO_EVENTS =
      Samples.report(
          "two",
          "وكالة الشرق",
          "2022-02-10",
          "قُتل سبعة جنود في انفجار عبوة ناسفة في مدينة كركوك أمس الأربعاء.\n"
              + "وفي سوريا قصفت طائرات حربية روسية مدينة إدلب صباح اليوم الخميس، ما أدى إلى إصابة ثلاثة"
              + " مدنيين بجروح.");

  @Test
  void mergedEventsStayOneAndCanBeTakenApartAgain() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL);
    List<LedgerEvent> before = events(ALL);
    String azim = before.get(0).id();
    String mosul = before.get(1).id();
    Decided decided = store.merge("هدى", "الحدث واحد", azim, mosul, Map.of());
    assertThat(decided.events()).containsExactlyInAnyOrder(azim, mosul);
    assertThat(decided.event()).isEqualTo(azim);
    assertThat(decided.decision().kind()).isEqualTo("merge");
    assertThat(events(ALL))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.id()).isEqualTo(azim);
              assertThat(event.reports())
                  .extracting(LedgerEvent.Member::id)
                  .containsExactlyInAnyOrder("azim", "azim-again", "mosul");
            });
    Store.StoredEvent gone = store.event(mosul).orElseThrow();
    assertThat(gone.state()).isEqualTo("merged");
    assertThat(gone.mergedInto()).isEqualTo(azim);
    assertThat(store.event(azim).orElseThrow().members())
        .allSatisfy(
            member -> {
              assertThat(member.reason()).isEqualTo("decision " + decided.decision().id());
              assertThat(member.score()).isNull();
            });
    assertThat(store.history(mosul).get(1))
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo("merged");
              assertThat(change.by()).isEqualTo("هدى");
              assertThat(change.rule()).isEqualTo("decision");
              assertThat(change.decision()).isEqualTo(decided.decision().id());
            });
    assertThat(store.decisions(azim)).containsExactly(decided.decision());
    assertSettled();

    Decided undone = store.undo(decided.decision().id(), "سعد");
    assertThat(undone.events()).containsExactlyInAnyOrder(azim, mosul);
    assertThat(undone.decision().undoes()).isEqualTo(decided.decision().id());
    assertThat(events(ALL)).isEqualTo(before);
    assertThat(store.history(mosul))
        .extracting(Change::kind)
        .containsExactly("created", "merged", "split");
    assertThat(store.event(mosul).orElseThrow().state()).isEqualTo("live");
    assertThat(store.event(azim).orElseThrow().event()).isEqualTo(before.get(0));
    assertThat(store.event(azim).orElseThrow().members().get(0).reason()).startsWith("closest ");
    assertThat(store.history(azim))
        .extracting(Change::kind)
        .containsExactly("created", "revised", "revised");
    assertThat(store.decisions(azim))
        .extracting(StoredDecision::kind, StoredDecision::undoneBy)
        .containsExactly(tuple("merge", undone.decision().id()), tuple("undo", null));
    assertThatThrownBy(() -> store.undo(decided.decision().id(), "سعد"))
        .isInstanceOf(InvalidDecisionException.class);
    assertSettled();
  }

  @Test
  void splitEventsStayApartAlsoWhenFurtherReportsCome() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL);
    List<LedgerEvent> before = events(ALL);
    String azim = before.get(0).id();
    MentionRef again = member(azim, "azim-again");
    Decided decided = store.split("هدى", "هجومان", azim, List.of(again), Map.of());
    assertThat(decided.events()).hasSize(2).contains(azim);
    assertThat(events(ALL)).hasSize(3);
    String fresh = store.report("azim-again").orElseThrow().memberships().get(0).eventId();
    assertThat(fresh)
        .isNotEqualTo(store.report("azim").orElseThrow().memberships().get(0).eventId());
    assertSettled();

    assertThat(store.add(List.of(Samples.AZIM_AGAIN)).get(0).known()).isTrue();
    store.add(List.of(AZIM_THIRD));
    store.relink();
    assertThat(events(ALL)).hasSize(3);
    assertThat(store.report("azim-again").orElseThrow().memberships().get(0).eventId())
        .isNotEqualTo(store.report("azim").orElseThrow().memberships().get(0).eventId());
    assertSettled();

    store.undo(decided.decision().id(), "هدى");
    assertThat(events(ALL)).hasSize(2);
    assertSettled();
  }

  @Test
  void aSplitTakenBackGivesTheEventItsIdAgain() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN, AZIM_THIRD);
    List<LedgerEvent> before = events(ALL);
    assertThat(before).hasSize(1);
    String azim = before.get(0).id();
    for (List<String> out :
        List.of(List.of("azim"), List.of("azim-third"), List.of("azim", "azim-again"))) {
      List<MentionRef> mentions = out.stream().map(report -> member(azim, report)).toList();
      Decided split = store.split("هدى", "", azim, mentions, Map.of());
      assertThat(events(ALL)).hasSize(2);
      store.undo(split.decision().id(), "هدى");
      assertThat(events(ALL)).isEqualTo(before);
      assertSettled();
    }
  }

  @Test
  void ofTwoDecisionsTheLaterHolds() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN, AZIM_THIRD);
    String azim = events(ALL).get(0).id();
    store.split("هدى", "", azim, List.of(member(azim, "azim-again")), Map.of());
    List<LedgerEvent> two = events(ALL);
    assertThat(two).hasSize(2);
    Decided merged = store.merge("سعد", "", two.get(0).id(), two.get(1).id(), Map.of());
    assertThat(events(ALL)).hasSize(1);
    assertSettled();
    store.undo(merged.decision().id(), "سعد");
    assertThat(events(ALL)).hasSize(2);
    MentionRef a = member(two.get(0).id(), null);
    MentionRef b = member(two.get(1).id(), null);
    store.decide("سعد", "", List.of(new Decision.MustLink(a, b)), Map.of());
    store.decide("هدى", "", List.of(new Decision.CannotLink(a, b)), Map.of());
    assertThat(eventOf(a)).isNotEqualTo(eventOf(b));
    assertSettled();
  }

  @Test
  void aCorrectionShowsBesideWhatIsClaimed() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL);
    LedgerEvent before = events(ALL).get(0);
    MentionRef anchor = member(before.id(), "azim");
    Map<String, String> values = new HashMap<>();
    values.put("type", "\"suicide-bomb\"");
    values.put("status", "\"foiled\"");
    values.put("date", "{\"start\":\"2022-01-20\",\"end\":\"2022-01-21\",\"precision\":\"day\"}");
    values.put("place", "{\"name\":\"بعقوبة\",\"country\":\"IQ\",\"lat\":33.75,\"lon\":44.6}");
    values.put("perpetrator", "[{\"id\":\"hts\",\"name\":\"هيئة تحرير الشام\"}]");
    values.put("target", "[]");
    values.put("means", "[\"mortar\"]");
    values.put("responsibility", "[{\"name\":\"جهة مجهولة\"}]");
    List<Decision> corrections = new ArrayList<>();
    values.forEach((slot, value) -> corrections.add(new Decision.Correct(anchor, slot, value)));
    Decided decided = store.decide("هدى", "بيان الوزارة", corrections, Map.of());
    assertThat(decided.events()).containsExactly(before.id());
    LedgerEvent after = store.event(before.id()).orElseThrow().event();
    assertThat(after.type()).isEqualTo(EventType.SUICIDE_BOMB);
    assertThat(after.status().code()).isEqualTo("foiled");
    assertThat(after.date().start()).hasToString("2022-01-20");
    assertThat(after.date().why().en()).contains("هدى", "بيان الوزارة");
    assertThat(after.place().name()).isEqualTo("بعقوبة");
    assertThat(after.place().lat()).isEqualTo(33.75);
    assertThat(after.perpetrator())
        .singleElement()
        .satisfies(a -> assertThat(a.id()).isEqualTo("hts"));
    assertThat(after.target()).isEmpty();
    assertThat(after.means()).containsExactly(Means.MORTAR);
    assertThat(after.responsibility()).hasSize(1);
    assertThat(after.figures()).isEqualTo(before.figures());
    for (String slot : values.keySet()) {
      Fact fact = fact(after, slot);
      assertThat(fact.state()).as(slot).isEqualTo(Overrides.SET);
      assertThat(fact.why().ar()).contains("هدى", "بيان الوزارة");
      // Nothing that was claimed is gone, and what was set has no words of a report.
      Fact old = fact(before, slot);
      if (old != null) {
        assertThat(fact.values()).containsAll(old.values());
      }
      for (FactValue value : fact.values()) {
        assertThat(value.claims().isEmpty())
            .isEqualTo(old == null || !old.values().contains(value));
      }
    }
    assertThat(events(EventQuery.builder().type("suicide-bomb").build())).containsExactly(after);
    assertThat(store.history(before.id()).get(1).fields())
        .extracting(Change.Field::name)
        .contains("type", "place", "facts.type");
    assertSettled();

    store.add(List.of(AZIM_THIRD));
    store.relink();
    LedgerEvent later = store.event(before.id()).orElseThrow().event();
    assertThat(later.reports()).hasSize(3);
    assertThat(later.type()).isEqualTo(EventType.SUICIDE_BOMB);
    Decided again =
        store.decide(
            "سعد", "", List.of(new Decision.Correct(anchor, "type", "\"armed-clash\"")), Map.of());
    assertThat(store.event(before.id()).orElseThrow().event().type())
        .isEqualTo(EventType.ARMED_CLASH);
    store.undo(again.decision().id(), "سعد");
    assertThat(store.event(before.id()).orElseThrow().event()).isEqualTo(later);
    store.undo(decided.decision().id(), "سعد");
    assertThat(fact(store.event(before.id()).orElseThrow().event(), "type").state())
        .isNotEqualTo(Overrides.SET);
    assertSettled();
  }

  @Test
  void anEstimateIsSetAndItsCountsStay() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN);
    LedgerEvent before = events(ALL).get(0);
    MentionRef anchor = member(before.id(), "azim");
    Figure killed = Toll.broadest(before, Measure.KILLED);
    Decided decided =
        store.decide(
            "هدى",
            "قائمة الأسماء",
            List.of(new Decision.SetEstimate(anchor, FigureKey.of(killed), 12, 13, 14)),
            Map.of());
    LedgerEvent after = store.event(before.id()).orElseThrow().event();
    Figure set = Toll.broadest(after, Measure.KILLED);
    assertThat(set.claims()).isEqualTo(killed.claims());
    assertThat(set.estimate().best()).isEqualTo(13);
    assertThat(set.estimate().state()).isEqualTo(Overrides.SET);
    assertThat(set.estimate().why().en())
        .contains("هدى", "قائمة الأسماء")
        .endsWith("The counts alone come to " + killed.estimate().best() + ".");
    assertThat(events(EventQuery.builder().minKilled(13).build())).containsExactly(after);
    // A figure that no report has gets no claims.
    FigureKey missing =
        new FigureKey(Measure.MISSING, Subject.EVENT, GroupClass.ALL, Side.TARGET, null, null);
    store.decide(
        "هدى", "", List.of(new Decision.SetEstimate(anchor, missing, null, 2, null)), Map.of());
    LedgerEvent more = store.event(before.id()).orElseThrow().event();
    assertThat(more.figures()).hasSize(before.figures().size() + 1);
    assertThat(more.figures().get(before.figures().size()).claims()).isEmpty();
    assertSettled();
    store.undo(decided.decision().id(), "هدى");
    assertThat(Toll.broadest(store.event(before.id()).orElseThrow().event(), Measure.KILLED))
        .isEqualTo(killed);
  }

  @Test
  void aClaimCountsWhereItIsMoved() {
    fill(TWO_EVENTS);
    List<LedgerEvent> before = events(ALL);
    assertThat(before).hasSize(2);
    LedgerEvent bomb = before.stream().filter(e -> killed(e) != null).findFirst().orElseThrow();
    LedgerEvent other = before.stream().filter(e -> e != bomb).findFirst().orElseThrow();
    MentionRef from = member(bomb.id(), "two");
    MentionRef to = member(other.id(), "two");
    Claim claim =
        TWO_EVENTS.coded().events().stream()
            .filter(e -> e.id().equals(from.mention()))
            .flatMap(e -> e.claims().stream())
            .filter(c -> c.measure() == Measure.KILLED)
            .findFirst()
            .orElseThrow();
    ClaimRef ref = new ClaimRef("two", from.mention(), claim.begin(), claim.end(), Measure.KILLED);
    Decided moved = store.decide("هدى", "", List.of(new Decision.MoveClaim(ref, to)), Map.of());
    assertThat(moved.events()).containsExactlyInAnyOrder(bomb.id(), other.id());
    assertThat(killed(store.event(bomb.id()).orElseThrow().event())).isNull();
    assertThat(killed(store.event(other.id()).orElseThrow().event())).isEqualTo(7);
    assertSettled();
    store.decide("هدى", "", List.of(new Decision.MoveClaim(ref, null)), Map.of());
    assertThat(events(ALL)).extracting(DecisionContract::killed).containsOnlyNulls();
    assertSettled();
    store.decisions(null).stream()
        .filter(decision -> decision.undoneBy() == null)
        .forEach(decision -> store.undo(decision.id(), "هدى"));
    assertThat(events(ALL)).isEqualTo(before);
    assertSettled();
  }

  @Test
  void whatWasLookedAtIsToBeLookedAtAgainWhenReportsCome() {
    fill(Samples.AZIM, Samples.MOSUL);
    String azim = events(ALL).get(0).id();
    Decided accepted =
        store.decide("هدى", "", List.of(new Decision.Accept(member(azim, "azim"))), Map.of());
    assertThat(accepted.events()).containsExactly(azim);
    Store.StoredEvent event = store.event(azim).orElseThrow();
    assertThat(event.reviewed().by()).isEqualTo("هدى");
    assertThat(event.reviewed().at()).isEqualTo(event.changed());
    assertThat(event.revision()).isEqualTo(2);
    assertThat(store.history(azim).get(1).fields())
        .containsExactly(new Change.Field("reviewed", null, "\"هدى\""));
    assertSettled();
    assertThat(store.event(azim).orElseThrow().reviewed()).isNotNull();
    // Correcting is no reason to look again, another report is.
    store.decide(
        "هدى",
        "",
        List.of(new Decision.Correct(member(azim, "azim"), "status", "\"alleged\"")),
        Map.of());
    assertThat(store.event(azim).orElseThrow().reviewed()).isNotNull();
    store.add(List.of(Samples.AZIM_AGAIN));
    store.relink();
    assertThat(store.event(azim).orElseThrow().reviewed()).isNull();
    Decided second =
        store.decide("سعد", "", List.of(new Decision.Accept(member(azim, "azim"))), Map.of());
    assertThat(store.event(azim).orElseThrow().reviewed().by()).isEqualTo("سعد");
    store.undo(second.decision().id(), "سعد");
    assertThat(store.event(azim).orElseThrow().reviewed()).isNull();
  }

  @Test
  void aMergerOfTwoLargeEventsLeavesNoTraceInTheIds() {
    fill(Samples.AZIM, Samples.AZIM_AGAIN, Samples.MOSUL);
    // The id is that of a report that is no longer the first of its event.
    store.add(List.of(AZIM_EARLY));
    store.relink();
    List<LedgerEvent> before = events(ALL);
    String azim = before.get(0).id();
    String mosul = before.get(1).id();
    assertThat(Ledger.of(List.of(AZIM_EARLY.coded())).get(0).id()).isNotEqualTo(azim);
    store.decide(
        "هدى",
        "",
        List.of(new Decision.Correct(member(mosul, "mosul"), "date", "{\"start\":\"2022-01-21\"}")),
        Map.of());
    before = events(ALL);
    long merged = store.merge("هدى", "", mosul, azim, Map.of()).decision().id();
    assertThat(events(ALL)).extracting(LedgerEvent::id).containsExactly(azim);
    store.undo(merged, "هدى");
    assertThat(events(ALL)).isEqualTo(before);
    assertSettled();
  }

  @Test
  void eventsOfOneDayAndHandAreRelatedAndOneIsAPartOfAnotherIfSomebodySaysSo() {
    fill(Samples.MOSUL, BOMBS);
    List<LedgerEvent> bombs = events(EventQuery.builder().from(LocalDate.of(2022, 3, 1)).build());
    assertThat(bombs).hasSize(2);
    String first = bombs.get(0).id();
    String second = bombs.get(1).id();
    assertThat(store.relations(first))
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.kind()).isEqualTo("related");
              assertThat(relation.event().id()).isEqualTo(second);
              assertThat(relation.why().en()).contains("2022-03-09", "one report tells of both");
              assertThat(relation.decision()).isNull();
            });
    assertThat(store.relations(second)).extracting(r -> r.event().id()).containsExactly(first);
    MentionRef part = member(first, "bombs");
    MentionRef whole = member(second, "bombs");
    Decided decided =
        store.decide("هدى", "يوم واحد", List.of(new Decision.PartOf(part, whole)), Map.of());
    assertThat(decided.events()).containsExactly(first);
    assertThat(store.relations(first))
        .extracting(EventRelation::kind, EventRelation::decision)
        .containsExactly(tuple("parent", decided.decision().id()), tuple("related", null));
    assertThat(store.relations(second)).extracting(EventRelation::kind).contains("part");
    assertThat(store.relations(first).get(0).why().ar()).contains("هدى", "يوم واحد");
    assertThat(store.history(first).get(1).fields())
        .containsExactly(new Change.Field("partOf", null, "\"" + second + "\""));
    assertSettled();
    assertThat(store.relations(first)).hasSize(2);
    store.undo(decided.decision().id(), "هدى");
    assertThat(store.relations(first)).extracting(EventRelation::kind).containsExactly("related");
    store.withdraw("bombs", "هدى", "");
    store.relink();
    assertThat(store.relations(first)).isEmpty();
    assertThatThrownBy(
            () -> store.decide("هدى", "", List.of(new Decision.PartOf(whole, whole)), Map.of()))
        .isInstanceOf(InvalidDecisionException.class);
  }

  @Test
  void whoDecidesOnAnOldStateIsTold() {
    fill(Samples.AZIM, Samples.MOSUL);
    String azim = events(ALL).get(0).id();
    long revision = store.revision(azim);
    assertThat(revision).isEqualTo(1);
    Decision correct = new Decision.Correct(member(azim, "azim"), "status", "\"alleged\"");
    store.decide("هدى", "", List.of(correct), Map.of(azim, revision));
    assertThat(store.revision(azim)).isEqualTo(2).isEqualTo(store.history(azim).size());
    assertThatThrownBy(() -> store.decide("سعد", "", List.of(correct), Map.of(azim, revision)))
        .isInstanceOfSatisfying(
            ConflictException.class,
            conflict -> {
              assertThat(conflict.eventId()).isEqualTo(azim);
              assertThat(conflict.expected()).isEqualTo(1);
              assertThat(conflict.actual()).isEqualTo(2);
            });
    assertThat(store.decisions(null)).hasSize(1);
    assertThat(store.revision("nothing")).isZero();
  }

  @Test
  void whatCannotBeIsSaidAndChangesNothing() {
    fill(Samples.AZIM, Samples.MOSUL, Samples.SPORT);
    String azim = events(ALL).get(0).id();
    MentionRef a = member(azim, "azim");
    FigureKey figure = FigureKey.of(events(ALL).get(0).figures().get(0));
    Store.Counts counts = store.counts();
    Map<String, Decision> wrong = new HashMap<>();
    wrong.put("anchor", new Decision.Accept(new MentionRef("azim", "nothing")));
    wrong.put("b", new Decision.MustLink(a, a));
    wrong.put("slot", new Decision.Correct(a, "colour", "1"));
    wrong.put("value", new Decision.Correct(a, "type", "\"tea-party\""));
    wrong.put("best", new Decision.SetEstimate(a, figure, 5, 4, 6));
    wrong.put("figure", new Decision.SetEstimate(a, null, 5, 5, 6));
    wrong.put(
        "claim",
        new Decision.MoveClaim(new ClaimRef("azim", a.mention(), 0, 1, Measure.HELD), null));
    wrong.put("reliability", new Decision.Reliability("وكالة الشرق", 'G', null));
    wrong.put("credibility", new Decision.Reliability("وكالة الشرق", null, 7));
    wrong.forEach(
        (field, decision) ->
            assertThatThrownBy(() -> store.decide("هدى", "", List.of(decision), Map.of()))
                .as("%s", decision)
                .isInstanceOfSatisfying(
                    InvalidDecisionException.class,
                    invalid -> assertThat(invalid.field()).isEqualTo(field)));
    for (String value :
        List.of(
            "{\"start\":\"yesterday\"}",
            "{\"start\":\"2022-01-02\",\"end\":\"2022-01-01\"}",
            "{",
            "[]")) {
      assertThatThrownBy(
              () ->
                  store.decide(
                      "هدى", "", List.of(new Decision.Correct(a, "date", value)), Map.of()))
          .isInstanceOf(InvalidDecisionException.class);
    }
    assertThatThrownBy(() -> store.merge("هدى", "", azim, azim, Map.of()))
        .isInstanceOf(InvalidDecisionException.class);
    assertThatThrownBy(() -> store.split("هدى", "", azim, List.of(a), Map.of()))
        .isInstanceOf(InvalidDecisionException.class);
    assertThat(store.counts()).isEqualTo(counts);
    assertThat(store.decisions(null)).isEmpty();
  }

  @Test
  void reliabilityOfASourceIsWhatTheLatestDecisionSays() {
    fill(Samples.AZIM, Samples.MOSUL, Samples.SPORT);
    assertThat(store.sources())
        .extracting(Source::name, Source::reports, Source::reliability)
        .containsExactly(tuple("صحيفة النهر", 1L, null), tuple("وكالة الشرق", 2L, null));
    store.decide("هدى", "", List.of(new Decision.Reliability("وكالة الشرق", 'B', 2)), Map.of());
    Decided later =
        store.decide(
            "سعد", "تدقيق", List.of(new Decision.Reliability("وكالة الشرق", 'C', null)), Map.of());
    Source rated = store.sources().get(1);
    assertThat(rated.reliability()).isEqualTo('C');
    assertThat(rated.credibility()).isNull();
    assertThat(rated.by()).isEqualTo("سعد");
    assertThat(rated.reason()).isEqualTo("تدقيق");
    store.undo(later.decision().id(), "سعد");
    assertThat(store.sources().get(1).reliability()).isEqualTo('B');
    assertThat(store.sources().get(1).credibility()).isEqualTo(2);
  }

  @Test
  void gradesOfSourcesAreToldWhereTheyDisagreeAndChangeNoEstimate() {
    NewReport other =
        Samples.report(
            "mosul-too",
            "صحيفة النهر",
            "2022-01-23",
            "قُتل ثمانية مدنيين وأصيب تسعة آخرون بانفجار سيارة مفخخة قرب سوق شعبية وسط مدينة الموصل"
                + " مساء أمس السبت، بحسب مصدر طبي.");
    fill(Samples.MOSUL, other);
    LedgerEvent before = events(ALL).get(0);
    Figure killed = Toll.broadest(before, Measure.KILLED);
    assertThat(killed.estimate().state()).isEqualTo("disputed");
    store.decide("هدى", "", List.of(new Decision.Reliability("صحيفة النهر", 'D', 6)), Map.of());
    LedgerEvent told = store.event(before.id()).orElseThrow().event();
    LedgerEvent.Estimate estimate = Toll.broadest(told, Measure.KILLED).estimate();
    assertThat(estimate.why().en()).startsWith(killed.estimate().why().en()).contains("النهر D6");
    assertThat(estimate.why().ar()).contains("صحيفة النهر D6");
    assertThat(estimate.low()).isEqualTo(killed.estimate().low());
    assertThat(estimate.best()).isNull();
    assertThat(estimate.high()).isEqualTo(killed.estimate().high());
    assertThat(events(ALL)).containsExactly(before);
    assertThat(store.history(before.id())).hasSize(1);
  }

  /**
   * Decisions at random on annotated reports: what each brings about at once is what linking
   * everything anew gives, and when the reports come does not matter.
   */
  @Test
  void aDecisionGivesWhatLinkingEverythingGives() throws Exception {
    List<NewReport> reports = Samples.linked();
    assumeFalse(
        reports.isEmpty(),
        "no annotated material beside the repository: " + Samples.shared().toAbsolutePath());
    reports = reports.subList(0, Math.min(80, reports.size()));
    fill(reports.toArray(new NewReport[0]));
    Random random = new Random(5);
    List<StoredDecision> taken = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      List<LedgerEvent> events = events(ALL);
      LedgerEvent event = events.get(random.nextInt(events.size()));
      List<Store.Member> members = store.event(event.id()).orElseThrow().members();
      String other = events.get(random.nextInt(events.size())).id();
      if (i % 5 == 4) {
        long id = taken.get(random.nextInt(taken.size())).id();
        if (store.decisions(null).stream().anyMatch(d -> d.id() == id && d.undoneBy() == null)) {
          store.undo(id, "هدى");
        }
      } else if (members.size() > 1) {
        List<MentionRef> part = new ArrayList<>();
        for (Store.Member member : members.subList(0, 1 + random.nextInt(members.size() - 1))) {
          part.add(new MentionRef(member.reportId(), member.mentionId()));
        }
        taken.add(store.split("هدى", "", event.id(), part, Map.of()).decision());
      } else if (!other.equals(event.id())) {
        taken.add(store.merge("هدى", "", event.id(), other, Map.of()).decision());
      }
      assertSettled();
    }
    List<StoredDecision> decisions = store.decisions(null);
    assertThat(decisions).hasSizeGreaterThan(15);
    Map<Set<String>, String> expected = StoreContract.described(events(ALL));
    try (Store late = Store.open(place(), true)) {
      // All that is decided on comes first, the rest when everything is decided.
      Set<String> named = new TreeSet<>();
      for (StoredDecision decision : decisions) {
        Decision.anchors(decision.decisions()).forEach(anchor -> named.add(anchor.report()));
      }
      late.add(reports.stream().filter(r -> named.contains(r.original().id())).toList());
      late.relink();
      for (StoredDecision decision : decisions) {
        if (decision.undoes() == null) {
          late.decide(decision.by(), decision.reason(), decision.decisions(), Map.of());
        } else {
          late.undo(decision.undoes(), decision.by());
        }
      }
      late.add(reports);
      late.relink();
      List<LedgerEvent> live = new ArrayList<>();
      late.events(ALL, live::add);
      assertThat(StoreContract.described(live)).isEqualTo(expected);
    }
  }

  private void fill(NewReport... reports) {
    store.add(List.of(reports));
    store.relink();
  }

  /** Linking everything anew changes nothing. */
  private void assertSettled() {
    Store.Counts counts = store.counts();
    Store.Relinking all = ((JdbcStore) store).relinkAll();
    assertThat(all).isEqualTo(new Store.Relinking(all.events(), 0, 0, 0, 0, 0, all.seconds()));
    assertThat(store.counts()).isEqualTo(counts);
  }

  private MentionRef member(String event, String report) {
    return store.event(event).orElseThrow().members().stream()
        .filter(member -> report == null || member.reportId().equals(report))
        .map(member -> new MentionRef(member.reportId(), member.mentionId()))
        .findFirst()
        .orElseThrow();
  }

  private String eventOf(MentionRef mention) {
    return store.report(mention.report()).orElseThrow().memberships().stream()
        .filter(membership -> membership.mentionId().equals(mention.mention()))
        .map(StoredReport.Membership::eventId)
        .findFirst()
        .orElseThrow();
  }

  private static Fact fact(LedgerEvent event, String slot) {
    return event.facts().stream().filter(f -> f.slot().equals(slot)).findFirst().orElse(null);
  }

  private static Integer killed(LedgerEvent event) {
    return Toll.killed(event);
  }
}
