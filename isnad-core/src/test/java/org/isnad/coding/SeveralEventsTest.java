package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

/** What tells of several events is not put together. */
class SeveralEventsTest {

  @Test
  void arrestsOfSeveralAreNotOfTheFightBesideThem() {
    List<CodedEvent> events =
        events(
            "أعلن الجيش النيجيري الثلاثاء مقتل تسعة مسلحين في اشتباكات مع جماعة بوكو حرام في ولاية بورنو.\n"
                + "وأضاف المتحدث أن القوات ألقت القبض على 42 مشتبها بهم.");
    assertThat(figures(holding(events, "killed 9"))).doesNotContain("arrested 42");
    assertThat(holding(events, "arrested 42").type()).isEqualTo(EventType.ARREST_RAID);
  }

  @Test
  void theAttackerThatIsArrestedIsOfHisAttack() {
    List<CodedEvent> events =
        events(
            "قتل ثلاثة أشخاص الثلاثاء حين أطلق رجل النار على المارة في مدينة ليون.\n"
                + "وقالت الشرطة إنها اعتقلت مهاجما واحدا.");
    assertThat(figures(holding(events, "killed 3"))).contains("arrested 1");
  }

  @Test
  void fightingWithDeadOfItsOwnIsNotOfTheRaidsBesideIt() {
    List<CodedEvent> events =
        events(
            "قتل 60 مقاتلا من جماعة الحوثي في غارات جوية لطيران التحالف على مديرية الخوخة الثلاثاء.\n"
                + "وأكدت المصادر أن 25 مسلحا قتلوا في معارك عنيفة مع قوات الجيش اليمني.");
    assertThat(figures(holding(events, "killed 60"))).doesNotContain("killed 25");
    assertThat(holding(events, "killed 25").type()).isEqualTo(EventType.ARMED_CLASH);
  }

  @Test
  void whatTheNewsAnswersHasItsOwnWounded() {
    List<CodedEvent> events =
        events(
            "شن الطيران الإسرائيلي غارات على قطاع غزة الثلاثاء، ردا على تفجير عبوة ناسفة أدى إلى إصابة"
                + " خمسة جنود.\n"
                + "وأدت الغارات إلى مقتل فلسطينيين اثنين.");
    CodedEvent raids = holding(events, "killed 2");
    assertThat(raids.type()).isEqualTo(EventType.AIR_DRONE_STRIKE);
    assertThat(figures(raids)).doesNotContain("injured 5");
  }

  @Test
  void whatHappensAtTheSameTimeIsAnother() {
    List<CodedEvent> events =
        events(
            "قصفت طائرات التحالف مواقع جماعة الحوثي في مديرية باقم الثلاثاء، بالتزامن مع مواجهات عنيفة في"
                + " مديرية كتاف أسفرت عن مقتل 12 مسلحا.");
    assertThat(events).hasSize(2);
    assertThat(holding(events, "killed 12").place().name()).isEqualTo("كتاف");
  }

  @Test
  void whatIsSaidWithWhileIsAnother() {
    List<CodedEvent> events =
        events(
            "قتل سبعة أشخاص في تفجير انتحاري في كابل الثلاثاء في حين قتل 14 شخصا بانفجار سيارة مفخخة في"
                + " مدينة قندهار.");
    assertThat(figures(holding(events, "killed 7"))).doesNotContain("killed 14");
    assertThat(holding(events, "killed 14").place().name()).isEqualTo("قندهار");
  }

  private static CodedEvent holding(List<CodedEvent> events, String figure) {
    return events.stream().filter(e -> figures(e).contains(figure)).findFirst().orElseThrow();
  }

  private static List<String> figures(CodedEvent event) {
    return event.claims().stream().map(c -> c.measure().code() + " " + c.low()).toList();
  }

  private static List<CodedEvent> events(String text) {
    return Coder.builtIn().code(Report.of("r", text).withPublished("2021-09-07")).events();
  }
}
