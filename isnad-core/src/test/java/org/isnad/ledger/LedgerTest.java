package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.ledger.Made.link;
import static org.isnad.ledger.Made.report;
import static org.isnad.ledger.Made.said;

import java.util.Arrays;
import java.util.List;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Status;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.FigureClaim;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String DAY = "2021-03-04";
  private static final AttributionLink MINISTRY = said("وزارة الصحة");
  private static final AttributionLink SDF = link("قوات سوريا الديمقراطية", "force", "sdf");

  private static LedgerEvent one(Made... reports) {
    List<LedgerEvent> events = Ledger.of(Arrays.stream(reports).map(Made::make).toList());
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static Made at(String id, String source, int hour) {
    return report(id, source, DAY + "T" + (hour < 10 ? "0" : "") + hour + ":00:00Z").day(DAY);
  }

  private static Figure figure(LedgerEvent event, Measure measure, GroupClass people, Side side) {
    List<Figure> found =
        event.figures().stream()
            .filter(
                f ->
                    f.measure() == measure
                        && f.group().classOf() == people
                        && f.group().side() == side)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Figure killed(LedgerEvent event) {
    return figure(event, Measure.KILLED, GroupClass.ALL, Side.TARGET);
  }

  private static List<String> standings(Figure figure) {
    return figure.claims().stream().map(FigureClaim::standing).toList();
  }

  private static Fact fact(LedgerEvent event, String slot) {
    return event.facts().stream().filter(f -> f.slot().equals(slot)).findFirst().orElseThrow();
  }

  private static void expect(Estimate estimate, Integer low, Integer best, Integer high, String s) {
    assertThat(estimate.low()).as("low").isEqualTo(low);
    assertThat(estimate.best()).as("best").isEqualTo(best);
    assertThat(estimate.high()).as("high").isEqualTo(high);
    assertThat(estimate.state()).isEqualTo(s);
    assertThat(estimate.why().ar()).endsWith(".");
    assertThat(estimate.why().en()).endsWith(".");
  }

  @Test
  void oneReportIsOneSource() {
    LedgerEvent event = one(at("a", "الأولى", 9).killed(7));
    expect(killed(event).estimate(), 7, 7, 7, "single-source");
    assertThat(event.independentSources()).isEqualTo(1);
    assertThat(event.date().start()).hasToString(DAY);
  }

  @Test
  void independentSourcesAgree() {
    LedgerEvent event =
        one(at("a", "الأولى", 9).killed(7), at("b", "الثانية", 10).killed(7, MINISTRY));
    expect(killed(event).estimate(), 7, 7, 7, "agreed");
    assertThat(killed(event).estimate().why().ar()).contains("مصدران مستقلان");
    assertThat(event.independentSources()).isEqualTo(2);
  }

  @Test
  void laterHigherCountReplacesTheEarlierAndBothStay() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(7, said("الشرطة")),
            at("b", "الثانية", 15).killed(12, MINISTRY));
    expect(killed(event).estimate(), 12, 12, 12, "revised");
    assertThat(standings(killed(event))).containsExactly("superseded", "current");
    assertThat(killed(event).estimate().why().en()).contains("replaces the earlier 7");
  }

  @Test
  void sameSourceReplacesItselfEvenDownwardsTheNextDay() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(30, MINISTRY),
            report("b", "الثانية", "2021-03-06T09:00:00Z").day(DAY).killed(27, MINISTRY));
    expect(killed(event).estimate(), 27, 27, 27, "revised");
  }

  @Test
  void aRevisionInsideOneReportIsTwoClaims() {
    LedgerEvent event = one(at("a", "الأولى", 9).killed(6).killed(10));
    expect(killed(event).estimate(), 10, 10, 10, "revised");
    assertThat(standings(killed(event))).containsExactly("superseded", "current");
  }

  @Test
  void sourcesThatDisagreeGiveARangeAndNoAverage() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .killed(24, said("الشرطة"))
                .killed(37, link("المستشفى المركزي", "medical", null)));
    expect(killed(event).estimate(), 24, null, 37, "disputed");
  }

  @Test
  void aRoundGuessDoesNotReplaceACount() {
    LedgerEvent event =
        one(at("a", "الأولى", 9).killed(45, MINISTRY), at("b", "الثانية", 12).about(50));
    expect(killed(event).estimate(), 45, null, 50, "disputed");
  }

  @Test
  void lowerBoundsAgreeWithAnExactCount() {
    LedgerEvent event =
        one(at("a", "الأولى", 9).between(30, null), at("b", "الثانية", 9).killed(36, MINISTRY));
    expect(killed(event).estimate(), 36, 36, 36, "single-source");
  }

  @Test
  void aLoneLowerBoundIsOpenUpwards() {
    LedgerEvent event = one(at("a", "الأولى", 9).between(30, null));
    expect(killed(event).estimate(), 30, 30, null, "single-source");
    assertThat(killed(event).estimate().why().ar()).contains("حد أدنى");
  }

  @Test
  void oneSourceQuotedByTwoOutletsIsOneWitness() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(9, MINISTRY),
            at("b", "الثانية", 10).killed(9, said("المتحدث باسم وزارة الصحة")));
    expect(killed(event).estimate(), 9, 9, 9, "single-source");
    assertThat(standings(killed(event))).containsExactly("current", "repeat");
    assertThat(event.independentSources()).isEqualTo(1);
  }

  @Test
  void agencyQuotedByThreePapersIsOneWitnessThoughItsSourceIsNotNamed() {
    AttributionLink agency = link("وكالة الخليج الجديدة", "agency", null);
    AttributionLink source = said("مصدر أمني");
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(9, agency, source),
            at("b", "الثانية", 10).killed(9, agency, source),
            at("c", "الثالثة", 11).killed(9, agency, source));
    assertThat(event.independentSources()).isEqualTo(1);
    assertThat(killed(event).estimate().state()).isEqualTo("single-source");
  }

  @Test
  void unnamedSourcesOfTwoOutletsAreTwo() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(9, said("مصدر أمني")),
            at("b", "الثانية", 10).killed(9, said("مصدر أمني")));
    assertThat(killed(event).estimate().state()).isEqualTo("agreed");
  }

  @Test
  void copiesCountOnce() {
    String wire =
        "أعلنت السلطات المحلية في بلدة النخيل الشرقية أن انفجارا عنيفا وقع صباح الخميس قرب مدخل"
            + " السوق الشعبي المكتظ بالمتسوقين وأن فرق الدفاع المدني نقلت المصابين إلى المستشفى"
            + " العام فيما طوقت الشرطة المكان وبدأت التحقيق في ملابسات الحادث الذي لم تتبنه أي جهة"
            + " حتى ساعة إعداد هذا الخبر من مراسلنا هناك.";
    Made first = report("a", "الأولى", DAY + "T09:00:00Z", wire).day(DAY);
    Made second =
        report("b", "الثانية", DAY + "T10:00:00Z", "عنوان آخر للخبر نفسه.\n" + wire).day(DAY);
    LedgerEvent event =
        one(
            first.place("النخيل", "IQ", 33.5, 44.1).killed(9),
            second.place("النخيل", "IQ", 33.5, 44.1).killed(9));
    assertThat(event.reports()).extracting(LedgerEvent.Member::copyOf).containsExactly(null, "a");
    assertThat(standings(killed(event))).containsExactly("current", "repeat");
    expect(killed(event).estimate(), 9, 9, 9, "single-source");
    assertThat(event.independentSources()).isEqualTo(1);
  }

  @Test
  void vagueWordsGiveWayToNumbers() {
    LedgerEvent event =
        one(at("a", "الأولى", 9).dozens(), at("b", "الثانية", 10).killed(41, MINISTRY));
    expect(killed(event).estimate(), 41, 41, 41, "single-source");
    LedgerEvent vague = one(at("a", "الأولى", 9).dozens());
    expect(killed(vague).estimate(), 20, null, 99, "vague");
  }

  @Test
  void enemyCountIsNoEstimateOnItsOwnButOwnCountIs() {
    LedgerEvent event =
        one(
            report("a", "الأولى", DAY)
                .type(EventType.ARMED_CLASH)
                .day(DAY)
                .by("isis", "داعش")
                .on("sdf", "قسد")
                .claim(
                    Measure.KILLED,
                    GroupClass.ARMED_GROUP,
                    Side.PERPETRATOR,
                    null,
                    50,
                    50,
                    null,
                    SDF)
                .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.TARGET, null, 3, 3, null, SDF));
    Figure enemy = figure(event, Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR);
    expect(enemy.estimate(), 50, null, 50, "single-source");
    assertThat(enemy.claims().get(0).claimant()).isEqualTo("enemy");
    assertThat(enemy.estimate().why().ar()).contains("قتلى خصمه");
    Figure own = figure(event, Measure.KILLED, GroupClass.ARMED_GROUP, Side.TARGET);
    expect(own.estimate(), 3, 3, 3, "single-source");
    assertThat(own.claims().get(0).claimant()).isEqualTo("own");
  }

  @Test
  void partsNeverCompeteWithTheirTotalAndSupportIt() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .killed(12)
                .claim(Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET, "مدنيين", 8, 8, 0)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "جنود", 4, 4, 0));
    expect(killed(event).estimate(), 12, 12, 12, "single-source");
    assertThat(standings(killed(event))).containsExactly("current", "part", "part");
    assertThat(killed(event).estimate().why().en()).contains("add up to 12");
    expect(
        figure(event, Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET).estimate(),
        8,
        8,
        8,
        "single-source");
  }

  @Test
  void partsOfTheSameClassAreFiguresOfTheirOwn() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET, "مدنيا", 27, 27, null)
                .claim(Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET, "أطفال", 5, 5, 0));
    List<Figure> civilians =
        event.figures().stream().filter(f -> f.group().classOf() == GroupClass.CIVILIAN).toList();
    assertThat(civilians).extracting(f -> f.estimate().best()).containsExactly(27, 5);
    assertThat(civilians).extracting(f -> f.group().mention()).containsExactly(null, "أطفال");
  }

  @Test
  void anOfficerAndTenSoldiersSupportEleven() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "ضابط", 1, 1, null)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "جنود", 10, 10, null),
            at("b", "الثانية", 9)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "عنصرا", 11, 11, null));
    Figure figure = figure(event, Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET);
    assertThat(figure.estimate().best()).isEqualTo(11);
    assertThat(figure.estimate().why().ar()).contains("والأجزاء 1 و10 مجموعها 11");
    assertThat(standings(figure)).containsExactlyInAnyOrder("part", "part", "current");
  }

  @Test
  void aHeadlineThatTakesKilledAndInjuredForKilledIsSetAside() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .between(30, null)
                .claim(Measure.CASUALTIES, GroupClass.ALL, Side.TARGET, null, 30, null, null)
                .between(12, null, MINISTRY));
    assertThat(standings(killed(event))).containsExactly("outlier", "current");
    assertThat(killed(event).estimate().best()).isEqualTo(12);
  }

  @Test
  void theTotalOfAllSidesIsNotThatOfTheVictims() {
    AttributionLink command = link("القيادة العامة", "force", "sdf");
    LedgerEvent event =
        one(
            prison("a", "الأولى")
                .claim(Measure.KILLED, GroupClass.ALL, Side.MIXED, null, 41, null, null)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "من الحراس", 20, 20, 0)
                .claim(
                    Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR, "مهاجما", 16, 16, 0)
                .claim(Measure.KILLED, GroupClass.CIVILIAN, Side.OTHER, "مدنيين", 5, 5, 0),
            prison("b", "الثانية")
                .claim(
                    Measure.KILLED,
                    GroupClass.ARMED_GROUP,
                    Side.PERPETRATOR,
                    "مسلحا",
                    374,
                    374,
                    null,
                    command)
                .claim(Measure.KILLED, GroupClass.ALL, Side.TARGET, null, 121, 121, null, command)
                .claim(
                    Measure.KILLED,
                    GroupClass.STATE_FORCE,
                    Side.TARGET,
                    "من العاملين",
                    77,
                    77,
                    1,
                    command)
                .claim(
                    Measure.KILLED,
                    GroupClass.STATE_FORCE,
                    Side.TARGET,
                    "مقاتلا",
                    40,
                    40,
                    1,
                    command)
                .claim(
                    Measure.KILLED, GroupClass.CIVILIAN, Side.OTHER, "مدنيين", 4, 4, 1, command));
    Figure all = figure(event, Measure.KILLED, GroupClass.ALL, Side.MIXED);
    expect(all.estimate(), 41, 41, null, "single-source");
    assertThat(all.estimate().why().ar()).contains("20 و16 و5 مجموعها 41");
    Figure victims = figure(event, Measure.KILLED, GroupClass.ALL, Side.TARGET);
    expect(victims.estimate(), 121, 121, 121, "single-source");
    assertThat(victims.claims().get(0).claimant()).isEqualTo("own");
    assertThat(victims.estimate().why().en()).contains("77, 40 and 4 add up to 121");
    Figure attackers = figure(event, Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR);
    expect(attackers.estimate(), 16, null, 374, "disputed");
    assertThat(attackers.claims()).extracting(FigureClaim::claimant).contains("enemy");
    assertThat(attackers.estimate().why().ar()).contains("عن قتلى خصمه");
    expect(
        figure(event, Measure.KILLED, GroupClass.CIVILIAN, Side.OTHER).estimate(),
        4,
        null,
        5,
        "disputed");
  }

  private static Made prison(String id, String source) {
    return report(id, source, null, "هجوم على سجن السدرة واشتباكات مع حراسه.")
        .type(EventType.PRISON_BREAK)
        .place("السدرة", "SY", 36.1, 40.2)
        .by("isis", "داعش")
        .on("sdf", "قسد");
  }

  @Test
  void aContradictingDayIsADisputedFactAndAnOpenOneIsFixed() {
    LedgerEvent event =
        one(
            prison("a", "الأولى").day("2021-03-04"),
            prison("b", "الثانية").day("2021-03-05"),
            prison("c", "الثالثة").day("2021-03-05"),
            prison("d", "الرابعة"));
    assertThat(fact(event, "date").state()).isEqualTo("disputed");
    assertThat(event.date().start()).hasToString("2021-03-05");
    assertThat(event.date().why().ar()).contains("وقد تركه تقرير مفتوحًا");
    assertThat(event.date().why().en()).contains("leaves it open");
  }

  @Test
  void whoGivesTwoDaysDoesNotSettleThatAnotherGivesOneOfThem() {
    Made both = prison("a", "الأولى").day("2021-03-04").next();
    both.write("هجوم على السجن نفسه")
        .day("2021-03-05")
        .place("السدرة", "SY", 36.1, 40.2)
        .by("isis", "داعش")
        .on("sdf", "قسد");
    LedgerEvent event = one(prison("c", "الثالثة").day("2021-03-04"), both);
    assertThat(fact(event, "date").values()).hasSize(2);
    assertThat(fact(event, "date").state()).isEqualTo("disputed");
  }

  @Test
  void everySlotIsAClaim() {
    LedgerEvent event =
        one(
            prison("a", "الأولى").with(Means.CAR_BOMB),
            prison("b", "الثانية").with(Means.SUICIDE_VEHICLE).status(Status.FOILED),
            prison("c", "الثالثة").with(Means.CAR_BOMB));
    assertThat(fact(event, "status").state()).isEqualTo("disputed");
    assertThat(event.status()).isEqualTo(Status.OCCURRED);
    assertThat(fact(event, "means").state()).isEqualTo("disputed");
    assertThat(event.means()).first().isEqualTo(Means.CAR_BOMB);
    assertThat(fact(event, "perpetrator").state()).isEqualTo("agreed");
    assertThat(fact(event, "perpetrator").values().get(0).claims()).hasSize(3);
  }

  @Test
  void aProvinceDoesNotContradictItsTown() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(11),
            report("b", "الثانية", DAY, "هجوم انتحاري قتل أحد عشر.")
                .day(DAY)
                .place("ولاية النخيل", "IQ", 33.7, 44.2, PlacePrecision.ADMIN1)
                .killed(11));
    assertThat(fact(event, "place").state()).isEqualTo("agreed");
    assertThat(event.place().name()).isEqualTo("النخيل");
  }

  @Test
  void identifiersDoNotChangeWhenReportsAreAddedLater() {
    LedgerEvent before = one(at("a", "الأولى", 9).killed(7));
    LedgerEvent after = one(at("a", "الأولى", 9).killed(7), at("b", "الثانية", 12).killed(9));
    assertThat(after.id()).isEqualTo(before.id()).startsWith("suicide-bomb-2021-03-04-iq-");
  }

  @Test
  void theNewestEventComesFirst() {
    List<LedgerEvent> events =
        Ledger.of(
            List.of(
                at("a", "الأولى", 9).make(),
                report("b", "الثانية", "2020-01-01").day("2020-01-01").make(),
                report("c", "الثالثة", null, "اغتيال طبيب.")
                    .type(EventType.ATTACK_ON_CIVILIANS)
                    .make()));
    assertThat(events).extracting(e -> e.reports().get(0).id()).containsExactly("a", "b", "c");
  }

  @Test
  void whatIsToldAfterANewerEventIsRecalled() {
    List<LedgerEvent> events =
        Ledger.of(
            List.of(
                report("a", "الأولى", "2021-03-20", "انفجار في سوق بلدة السدرة، بعد تفجير النخيل.")
                    .day("2021-03-20")
                    .place("السدرة", "IQ", 36.5, 44.1)
                    .next()
                    .day("2021-03-04")
                    .place("النخيل", "IQ", 33.5, 44.1)
                    .make()));
    assertThat(events)
        .extracting(e -> e.reports().get(0).salience())
        .containsExactly(Salience.MAIN, Salience.BACKGROUND);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Ledger.of(List.of())).isEmpty();
  }

  @Test
  void ofOneDayTheHigherCountOfOneWitnessIsTheLater() {
    AttributionLink police = said("شرطة النخيل");
    LedgerEvent event =
        one(
            report("a", "الأولى", DAY).day(DAY).killed(22, police),
            at("b", "الثانية", 2).killed(19, police));
    expect(killed(event).estimate(), 22, 22, 22, "revised");
  }

  @Test
  void aCorrectionTakesTheWrongNumberBackWhereverItStands() {
    AttributionLink police = said("شرطة النخيل");
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(95, police),
            report("b", "الثانية", "2021-03-05")
                .day(DAY)
                .killed(95, police)
                .write("والصواب أن العدد")
                .killed(59, police));
    expect(killed(event).estimate(), 59, 59, 59, "revised");
    assertThat(standings(killed(event))).containsExactly("superseded", "superseded", "current");
  }

  @Test
  void anEarlierCountThatAReportRecallsIsSuperseded() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .killed(305, MINISTRY)
                .claim("وكانت حصيلة سابقة قد تحدثت عن 235 قتيلا", 235, said("النيابة")));
    expect(killed(event).estimate(), 305, 305, 305, "revised");
  }

  @Test
  void theNumberReplacesARoundFigureOfTheFirstDays() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).about(300, MINISTRY),
            report("b", "الثانية", "2021-03-09T09:00:00Z")
                .day(DAY)
                .killed(228, said("الحكومة المحلية")));
    expect(killed(event).estimate(), 228, 228, 228, "revised");
  }

  @Test
  void anUnspecifiedTotalIsThatOfTheOnlyClassWithTheSameNumber() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(11, MINISTRY),
            at("b", "الثانية", 10)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "جنديا", 11, 11, null));
    expect(
        figure(event, Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET).estimate(),
        11,
        11,
        11,
        "agreed");
    assertThat(killed(event).claims()).extracting(FigureClaim::reportId).contains("a", "b");
    expect(killed(event).estimate(), 11, 11, 11, "agreed");
  }

  @Test
  void aReportThatTellsTheClassFromTheTotalKeepsThemApart() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(11, MINISTRY),
            at("b", "الثانية", 10)
                .killed(14, MINISTRY)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "جنديا", 11, 11, null));
    assertThat(killed(event).claims()).extracting(FigureClaim::low).contains(14);
    assertThat(figure(event, Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET).claims())
        .extracting(FigureClaim::low)
        .containsExactly(11);
  }

  @Test
  void aTotalOverAllSidesAndOneWithoutSidesAreOneFigure() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.ALL, Side.MIXED, null, 123, 123, null, MINISTRY),
            at("b", "الثانية", 15).killed(181, MINISTRY),
            at("c", "الثالثة", 16)
                .killed(90, SDF)
                .claim(
                    Measure.KILLED,
                    GroupClass.ARMED_GROUP,
                    Side.PERPETRATOR,
                    "مسلحا",
                    91,
                    91,
                    null,
                    SDF));
    expect(
        figure(event, Measure.KILLED, GroupClass.ALL, Side.MIXED).estimate(),
        181,
        181,
        181,
        "revised");
    expect(killed(event).estimate(), 90, 90, 90, "single-source");
  }

  @Test
  void oneNumberOverAllSidesAndOfTheVictimsCountsTheSamePeople() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.ALL, Side.MIXED, null, 14, 14, null, MINISTRY)
                .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR, "مهاجما", 1, 1, 0),
            at("b", "الثانية", 10)
                .killed(14)
                .claim(
                    Measure.KILLED,
                    GroupClass.ARMED_GROUP,
                    Side.PERPETRATOR,
                    "مهاجما",
                    1,
                    1,
                    null));
    assertThat(event.figures())
        .filteredOn(f -> f.group().classOf() == GroupClass.ALL)
        .singleElement()
        .satisfies(f -> assertThat(f.estimate().best()).isEqualTo(14));
  }

  @Test
  void aTotalWithFewAttackersThatTheVictimsOutgrowIsAnOlderCount() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.ALL, Side.MIXED, null, 24, 24, null, MINISTRY)
                .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR, "مهاجما", 3, 3, 0),
            at("b", "الثانية", 20)
                .killed(31)
                .claim(
                    Measure.KILLED,
                    GroupClass.ARMED_GROUP,
                    Side.PERPETRATOR,
                    "مهاجما",
                    3,
                    3,
                    null));
    assertThat(event.figures())
        .filteredOn(f -> f.group().classOf() == GroupClass.ALL)
        .singleElement()
        .satisfies(f -> expect(f.estimate(), 31, 31, 31, "revised"));
  }

  @Test
  void othersWhoAreCalledNothingStandInTheTotalToo() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.INJURED, GroupClass.CIVILIAN, Side.TARGET, "آخرين", 31, 31, null),
            at("b", "الثانية", 10)
                .claim(Measure.INJURED, GroupClass.ALL, Side.TARGET, "شخصا", 40, 40, null));
    expect(
        figure(event, Measure.INJURED, GroupClass.ALL, Side.TARGET).estimate(),
        40,
        40,
        40,
        "revised");
    expect(
        figure(event, Measure.INJURED, GroupClass.CIVILIAN, Side.TARGET).estimate(),
        31,
        31,
        31,
        "single-source");
  }

  @Test
  void otherSoldiersAreNotTheTotal() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.INJURED, GroupClass.STATE_FORCE, Side.TARGET, "آخرين", 18, 18, null),
            at("b", "الثانية", 10)
                .claim(Measure.INJURED, GroupClass.ALL, Side.TARGET, "شخصا", 143, 143, null));
    expect(
        figure(event, Measure.INJURED, GroupClass.ALL, Side.TARGET).estimate(),
        143,
        143,
        143,
        "single-source");
  }

  @Test
  void somebodyInParticularIsNotOfTheClassThatIsCountedBesideHim() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.ALL, Side.TARGET, null, 1, 1, null)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "شرطيين", 2, 2, null));
    expect(
        figure(event, Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET).estimate(),
        2,
        2,
        2,
        "single-source");
  }

  @Test
  void aSmallerNumberFurtherDownInAReportsOwnVoiceIsAPart() {
    LedgerEvent event = one(at("a", "الأولى", 9).killed(5, MINISTRY).killed(3));
    expect(killed(event).estimate(), 5, 5, 5, "single-source");
    assertThat(standings(killed(event))).containsExactly("current", "part");
  }

  @Test
  void aPartOfWhomNothingIsSaidIsNoFigureOfItsOwn() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .killed(16)
                .claim(Measure.KILLED, GroupClass.ALL, Side.TARGET, null, 2, null, 0));
    assertThat(event.figures()).hasSize(1);
    assertThat(standings(killed(event))).containsExactly("current", "part");
  }

  @Test
  void aYearsVictimsAreNoTollOfTheEvent() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(4, MINISTRY),
            at("b", "الثانية", 10).killed(4, said("الشرطة")),
            report("c", "الثالثة", "2021-03-05T09:00:00Z").day(DAY).killed(245));
    expect(killed(event).estimate(), 4, 4, 4, "agreed");
    assertThat(standings(killed(event))).containsExactly("current", "current", "outlier");
  }

  @Test
  void nobodyHurtAtOneSpotIsNoTollOfTheWhole() {
    LedgerEvent event = one(at("a", "الأولى", 9).killed(6).killed(0, said("شرطة النخيل")));
    expect(killed(event).estimate(), 6, 6, 6, "single-source");
  }

  @Test
  void twoSourcesOfWhomOnlyTheCountryIsKnownMayBeTwo() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(11, said("مصدر أمني عراقي")),
            at("b", "الثانية", 10).killed(11, said("بيان عسكري عراقي")));
    expect(killed(event).estimate(), 11, 11, 11, "agreed");
  }

  @Test
  void anAssumedDayGivesWayToAStatedOne() {
    LedgerEvent event =
        one(
            report("a", "الأولى", "2021-03-05T09:00:00Z").assumedDay("2021-03-05").killed(7),
            at("b", "الثانية", 10).killed(7));
    assertThat(event.date().start()).hasToString(DAY);
    assertThat(event.date().why().en()).contains("leaves it open");
    assertThat(fact(event, "date").values()).hasSize(1);
  }

  @Test
  void aDayThatNobodyStatesIsSaidToBeThatOfPublication() {
    LedgerEvent event = one(report("a", "الأولى", DAY + "T09:00:00Z").assumedDay(DAY).killed(7));
    assertThat(event.date().start()).hasToString(DAY);
    assertThat(event.date().why().en()).contains("publication");
    assertThat(event.facts()).extracting(Fact::slot).doesNotContain("date");
  }

  @Test
  void aLaterRoundNumberMayBeTheExactOneRounded() {
    Made exact = at("a", "الأولى", 9).killed(57);
    Made round = report("b", "الثانية", "2021-03-12T09:00:00Z").day(DAY).killed(60);
    expect(killed(one(exact, round)).estimate(), 57, null, 60, "disputed");
    Made own = report("c", "الأولى", "2021-03-12T09:00:00Z").day(DAY).killed(60);
    expect(killed(one(exact, own)).estimate(), 57, null, 60, "disputed");
    Made named = report("b", "الثانية", "2021-03-12T09:00:00Z").day(DAY).killed(60, MINISTRY);
    expect(killed(one(exact, named)).estimate(), 60, 60, 60, "revised");
  }

  @Test
  void aClassThatNobodysTotalExceedsIsTheTotal() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(7),
            at("b", "الثانية", 12)
                .claim(Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET, null, 9, 9, null));
    expect(killed(event).estimate(), 9, 9, 9, "revised");
    expect(
        figure(event, Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET).estimate(),
        9,
        9,
        9,
        "single-source");
    LedgerEvent fewer =
        one(
            at("a", "الأولى", 9).killed(7),
            at("b", "الثانية", 12)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 5, 5, null));
    expect(killed(fewer).estimate(), 7, 7, 7, "single-source");
  }

  @Test
  void whatAReportGivesTwiceInOtherWordsAreTheSamePeople() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .killed(6)
                .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.TARGET, null, 6, 6, null)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 2, 2, null));
    assertThat(event.figures())
        .extracting(f -> f.group().classOf())
        .containsExactlyInAnyOrder(GroupClass.ARMED_GROUP, GroupClass.STATE_FORCE);
  }

  @Test
  void dozensOfCiviliansAreTheDeadWhomOthersCount() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(40),
            at("b", "الثانية", 12)
                .claim(Measure.KILLED, GroupClass.CIVILIAN, Side.TARGET, null, 20, 99, null)
                .vague());
    assertThat(event.figures()).hasSize(1);
    expect(killed(event).estimate(), 40, 40, 40, "single-source");
  }

  @Test
  void whatStandsSideBySideAndComesToAStatedTotalIsItsParts() {
    Made apart =
        at("a", "الأولى", 9)
            .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "ضابط", 1, 1, null)
            .whose("iraq-army")
            .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, "جنود", 10, 10, null);
    Made whole =
        at("b", "الثانية", 10)
            .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 11, 11, null);
    LedgerEvent event = one(apart, whole);
    Figure figure = figure(event, Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET);
    expect(figure.estimate(), 11, 11, 11, "single-source");
    assertThat(standings(figure)).containsExactlyInAnyOrder("part", "part", "current");
    assertThat(figure.estimate().why().en()).contains("add up to 11");
    // Where nobody states the sum, they stay what they are.
    assertThat(one(apart).figures()).hasSize(2);
  }

  @Test
  void ofPartAndTotalTheGreaterIsTheTotal() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .killed(27)
                .claim(Measure.KILLED, GroupClass.ALL, Side.TARGET, null, 35, 35, 0));
    expect(killed(event).estimate(), 35, 35, 35, "single-source");
  }

  @Test
  void whatASourceCountsAsAPartInOneReportIsThatPartInTheNext() {
    AttributionLink watch = link("مرصد النخيل", "ngo", null);
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(
                    Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 35, 35, null, watch)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 9, 9, 0, watch),
            at("b", "الثانية", 10)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 9, 9, null, watch)
                .claim(
                    Measure.KILLED,
                    GroupClass.STATE_FORCE,
                    Side.TARGET,
                    null,
                    35,
                    35,
                    null,
                    watch));
    Figure figure = figure(event, Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET);
    expect(figure.estimate(), 35, 35, 35, "single-source");
    assertThat(standings(figure)).containsExactly("current", "part", "part", "repeat");
  }

  @Test
  void nobodysPeopleAreOnBothSides() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 4, 4, null)
                .whose("russia-army"),
            at("b", "الثانية", 10)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 4, 4, null)
                .whose("russia-army"),
            at("c", "الثالثة", 11)
                .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.PERPETRATOR, null, 4, 4, null)
                .whose("russia-army"));
    assertThat(event.figures()).hasSize(1);
    assertThat(event.figures().get(0).group().side()).isEqualTo(Side.TARGET);
  }

  @Test
  void whoTakesPartInAnAttackAttacks() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(
                    Measure.PARTICIPANTS,
                    GroupClass.ARMED_GROUP,
                    Side.PERPETRATOR,
                    null,
                    6,
                    6,
                    null),
            at("b", "الثانية", 10)
                .claim(Measure.PARTICIPANTS, GroupClass.ALL, Side.TARGET, null, 6, 6, null));
    assertThat(event.figures()).hasSize(1);
  }

  @Test
  void theFirstCountThatALaterReportRecallsIsNoDispute() {
    LedgerEvent event =
        one(
            at("a", "الأولى", 9).killed(57),
            report("b", "الثانية", "2021-03-12T09:00:00Z")
                .day(DAY)
                .killed(62)
                .killed(48, MINISTRY));
    expect(killed(event).estimate(), 62, 62, 62, "revised");
    assertThat(standings(killed(event))).containsExactly("superseded", "current", "superseded");
    // On the day itself both may be news.
    LedgerEvent same = one(at("a", "الأولى", 9).killed(57), at("b", "الثانية", 10).killed(60));
    assertThat(killed(same).estimate().state()).isEqualTo("revised");
    LedgerEvent first = one(at("b", "الثانية", 10).killed(48, MINISTRY).killed(60, said("الشرطة")));
    expect(killed(first).estimate(), 48, null, 60, "disputed");
  }

  @Test
  void whatOutletsGoOnGivingSettlesADispute() {
    Made first = at("a", "الأولى", 9).killed(1000, said("ناشطون"));
    Made second = at("b", "الثانية", 10).killed(500, MINISTRY);
    expect(killed(one(first, second)).estimate(), 500, null, 1000, "disputed");
    Made again = report("g", "الثانية", "2021-03-07T08:00:00Z").day(DAY).killed(500, MINISTRY);
    expect(killed(one(first, second, again)).estimate(), 500, null, 1000, "disputed");
    Made third = report("c", "الثالثة", "2021-03-07T09:00:00Z").day(DAY).killed(500, MINISTRY);
    expect(killed(one(first, second, third)).estimate(), 500, 500, 500, "revised");
    Made fourth = report("d", "الرابعة", "2021-03-07T10:00:00Z").day(DAY).killed(500);
    expect(killed(one(first, second, third, fourth)).estimate(), 500, 500, 500, "revised");
    // A number that is but rounded settles nothing, nor one that somebody still contradicts.
    Made exact = at("e", "الخامسة", 9).killed(502, said("الشرطة"));
    expect(killed(one(exact, second, third, fourth)).estimate(), 500, null, 502, "disputed");
    Made still = report("f", "الخامسة", "2021-03-09T09:00:00Z").day(DAY).killed(1000);
    assertThat(killed(one(first, second, third, fourth, still)).estimate().high()).isEqualTo(1000);
  }

  @Test
  void whomAHospitalHasReceivedAreAPartOfTheInjured() {
    AttributionLink hospital = link("مدير المستشفى", "medical", null);
    LedgerEvent event =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.INJURED, GroupClass.ALL, Side.TARGET, null, 54, 54, null, MINISTRY)
                .claim(
                    Measure.INJURED,
                    GroupClass.ALL,
                    Side.TARGET,
                    "مصابا نقلوا إلى المستشفى",
                    25,
                    25,
                    null,
                    hospital));
    Figure injured = figure(event, Measure.INJURED, GroupClass.ALL, Side.TARGET);
    expect(injured.estimate(), 54, 54, 54, "single-source");
    assertThat(standings(injured)).containsExactly("current", "part");
    LedgerEvent other =
        one(
            at("a", "الأولى", 9)
                .claim(Measure.INJURED, GroupClass.ALL, Side.TARGET, null, 54, 54, null, MINISTRY)
                .claim(Measure.INJURED, GroupClass.ALL, Side.TARGET, null, 25, 25, null, hospital));
    expect(
        figure(other, Measure.INJURED, GroupClass.ALL, Side.TARGET).estimate(),
        25,
        null,
        54,
        "disputed");
  }

  @Test
  void theOneWhomAReportNamesIsNoOtherTollOfMany() {
    LedgerEvent event = one(at("a", "الأولى", 9).killed(121, MINISTRY).killed(1, said("خبير")));
    expect(killed(event).estimate(), 121, 121, 121, "single-source");
    assertThat(standings(killed(event))).containsExactly("current", "part");
    LedgerEvent few = one(at("a", "الأولى", 9).killed(3, MINISTRY).killed(1, said("خبير")));
    expect(killed(few).estimate(), 1, null, 3, "disputed");
  }

  @Test
  void fightersWhomOneReportMakesAttackersAndAnotherAttackedAreCountedOnce() {
    Made raid =
        at("a", "الأولى", 9)
            .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR, null, 6, 6, null);
    Made too =
        at("b", "الثانية", 10)
            .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.TARGET, null, 6, 6, null);
    Figure figure = one(raid, too).figures().get(0);
    assertThat(one(raid, too).figures()).hasSize(1);
    assertThat(figure.claims()).hasSize(2);
    // Where one report tells the two apart, they are two.
    Made both =
        at("c", "الثالثة", 11)
            .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.PERPETRATOR, null, 6, 6, null)
            .claim(Measure.KILLED, GroupClass.ARMED_GROUP, Side.TARGET, null, 6, 6, null);
    assertThat(one(raid, too, both).figures()).hasSize(2);
  }

  @Test
  void theDeadOfThoseWhoRaidAreTheirOwn() {
    AttributionLink hamas = link("حماس", "force", "hamas");
    Made raid =
        at("a", "الأولى", 9)
            .type(EventType.ARREST_RAID)
            .by("hamas", "حماس")
            .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 4, 4, null, hamas);
    Figure own = one(raid).figures().get(0);
    assertThat(own.claims().get(0).claimant()).isEqualTo("own");
    assertThat(own.estimate().best()).isEqualTo(4);
    Made attack =
        at("a", "الأولى", 9)
            .type(EventType.ARMED_CLASH)
            .by("hamas", "حماس")
            .claim(Measure.KILLED, GroupClass.STATE_FORCE, Side.TARGET, null, 4, 4, null, hamas);
    assertThat(one(attack).figures().get(0).claims().get(0).claimant()).isEqualTo("enemy");
  }
}
