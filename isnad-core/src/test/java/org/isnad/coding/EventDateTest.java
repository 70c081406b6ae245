package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the days that a report names its event happened on; all were written on a Tuesday. */
class EventDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          قصفت قوات الحكومة لليوم الثالث على التوالي بلدة النعيمة في ريف درعا بقذائف المدفعية، وقتل أربعة مدنيين، وفق مسعفين. | 2021-09-05 | 2021-09-07
          قال مسؤول محلي إن الغارة التي وقعت الأحد على بلدة النعيمة في ريف درعا قتلت أربعة مدنيين، وأعلن الجيش الثلاثاء أنه يحقق في الأمر. | 2021-09-05 | 2021-09-05
          أوقفت الشرطة التونسية السبت والأحد عشرين شخصا في مدينة القصرين يشتبه في انتمائهم إلى جماعة متطرفة. | 2021-09-04 | 2021-09-05
          أعلن الجيش العراقي الثلاثاء مقتل ستة من عناصر داعش في غارة جوية على جبال حمرين مساء الاثنين. | 2021-09-06 | 2021-09-06
          شيعت مدينة موبتي في مالي الاثنين ضحاياها غداة هجوم على سوق في المدينة قتل فيه سبعة مدنيين أثناء قداس الأحد، وفق مسؤول محلي. | 2021-09-05 | 2021-09-05
          """)
  void isChosenAmongTheTimesOfTheReport(String text, String first, String last) {
    Report report = Report.of("r", text).withPublished("2021-09-07T15:00:00+00:00");
    List<CodedEvent> events = Coder.builtIn().code(report).events();
    assertThat(events).isNotEmpty();
    DateValue date = events.get(0).date();
    assertThat(date).isNotNull();
    assertThat(date.start()).hasToString(first);
    assertThat(date.end()).hasToString(last);
  }

  @Test
  void theDayAtTheEndIsOfBothAttacksThatBetweenJoins() {
    Report report =
        Report.of(
            "r",
            "لفت الأنظار التزامن بين استهداف مقر للجيش العراقي في محافظة ديالى، ومحاولة الفرار من سجن"
                + " في مدينة الحسكة في 2 أيلول (سبتمبر) 2021، وفق محللين.");

    List<CodedEvent> events = Coder.builtIn().code(report).events();

    assertThat(events).extracting(e -> e.place().country()).contains("IQ", "SY");
    assertThat(events).extracting(e -> e.date().start()).containsOnly(LocalDate.of(2021, 9, 2));
  }
}
