package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

/** Which figures become claims. */
class ClaimBuilderTest {
  @Test
  void aHeadlineThatDropsTheHedgeIsNoSecondCount() {
    assertThat(
            counts(
                "14 قتيلا بتفجير سوق في بغداد",
                "قتل ما لا يقل عن 14 شخصا وأصيب 30 في تفجير استهدف سوقا في بغداد الأحد."))
        .containsExactly("killed 14-null", "injured 30-30");
  }

  @Test
  void aVagueHeadlineIsTheCountOfTheText() {
    assertThat(
            counts(
                "عشرات القتلى بتفجير سوق في بغداد",
                "قتل 35 شخصا وأصيب 30 في تفجير استهدف سوقا في بغداد الأحد."))
        .containsExactly("killed 35-35", "injured 30-30");
  }

  @Test
  void aHeadlineWithAnotherCountStays() {
    assertThat(
            counts(
                "20 قتيلا بتفجير سوق في بغداد",
                "قتل ما لا يقل عن 14 شخصا وأصيب 30 في تفجير استهدف سوقا في بغداد الأحد."))
        .contains("killed 20-20", "killed 14-null");
  }

  @Test
  void theDeadOfAWarAreNobodysToll() {
    String news = "قتل 14 شخصا في تفجير استهدف سوقا في بغداد الأحد. ";
    assertThat(counts("تفجير في بغداد", news + "وأودت الحرب بحياة أكثر من 30 ألف شخص."))
        .containsExactly("killed 14-14");
    assertThat(counts("تفجير في بغداد", news + "وقتل منذ عام 2014 أكثر من 30 ألف شخص."))
        .containsExactly("killed 14-14");
  }

  @Test
  void whoThePeopleAreIsSaidBehindThem() {
    assertThat(classes("معارك خلفت 15 قتيلا في صفوف عناصر تنظيم داعش في بغداد الأحد."))
        .containsExactly(GroupClass.ARMED_GROUP);
    assertThat(classes("أصيب أربعة أشخاص، جميعهم من المدنيين، بتفجير سوق في بغداد الأحد."))
        .containsExactly(GroupClass.CIVILIAN);
    assertThat(classes("اعتقلت الشرطة 13 شخصا يشتبه بانتمائهم لتنظيم داعش في بغداد الأحد."))
        .containsExactly(GroupClass.ARMED_GROUP);
  }

  @Test
  void whoTakesPartInAnAttackAttacks() {
    String text = "قتل 14 شخصا بتفجير سوق في بغداد الأحد، وقالت الشرطة إن التفجير نفذه شخصان.";
    assertThat(classes(text)).containsExactly(GroupClass.ALL, GroupClass.ARMED_GROUP);
    assertThat(sides(text)).containsExactly(Side.TARGET, Side.PERPETRATOR);
  }

  @Test
  void whomTheTextHasOnlyDieDidNotAttack() {
    assertThat(
            sides(
                "استهدف هجوم ثكنة عسكرية عراقية في ديالى الأحد، ما أسفر عن مقتل ضابط عراقي وعشرة"
                    + " جنود."))
        .containsExactly(Side.TARGET, Side.TARGET);
  }

  @Test
  void aStrikeKillsThoseItHits() {
    assertThat(sides("قتل خمسة جنود سوريين في غارة للجيش السوري على حماة الأحد."))
        .containsExactly(Side.TARGET);
  }

  @Test
  void thoseWhoFleeAreThoseAttacked() {
    assertThat(sides("شنت طائرات حربية غارات على إدلب الأحد، ونزح ألفا مدني من البلدة."))
        .containsExactly(Side.TARGET);
  }

  @Test
  void whoThePeopleAreIsSaidBeforeThem() {
    assertThat(classes("هاجم داعش قرية قرب بغداد الأحد وقتل العشرات من عناصره."))
        .contains(GroupClass.ARMED_GROUP);
    assertThat(classes("فتح مهاجم النار على المارة في بغداد الأحد قبل مقتله."))
        .containsExactly(GroupClass.ARMED_GROUP);
    assertThat(classes("انفجرت عبوة بجنود في بغداد الأحد ما أدى إلى مقتل اثنين منهم."))
        .containsExactly(GroupClass.STATE_FORCE);
  }

  @Test
  void fightersWithCiviliansAreAnybody() {
    assertThat(classes("قتل 40 من المقاتلين والمدنيين في قصف على بغداد الأحد."))
        .containsExactly(GroupClass.ALL);
    assertThat(classes("قتل 40 من المقاتلين في قصف على بغداد الأحد."))
        .containsExactly(GroupClass.ARMED_GROUP);
    assertThat(classes("قتل 12 مقاتلا و3 مدنيين في قصف على بغداد الأحد."))
        .containsExactly(GroupClass.ARMED_GROUP, GroupClass.CIVILIAN);
  }

  @Test
  void fightersForTheStateAreItsForces() {
    assertThat(classes("قتل 12 مقاتلا مواليا للنظام في غارات على دمشق الأحد."))
        .containsExactly(GroupClass.STATE_FORCE);
    assertThat(classes("قتل 12 مقاتلا مواليا لتنظيم داعش في غارات على دمشق الأحد."))
        .containsExactly(GroupClass.ARMED_GROUP);
  }

  private static List<GroupClass> classes(String text) {
    return groups(text).map(Group::classOf).toList();
  }

  private static List<Side> sides(String text) {
    return groups(text).map(Group::side).toList();
  }

  private static Stream<Group> groups(String text) {
    return code(null, text).events().stream()
        .flatMap(event -> event.claims().stream())
        .map(Claim::group);
  }

  private static CodedReport code(String title, String text) {
    return Coder.builtIn()
        .code(new Report("r", null, null, null, title, "2018-03-12T10:00:00Z", null, text));
  }

  private static List<String> counts(String title, String text) {
    return code(title, text).events().stream()
        .flatMap(event -> event.claims().stream())
        .map(claim -> claim.measure() + " " + claim.low() + "-" + claim.high())
        .toList();
  }
}
