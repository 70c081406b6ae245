package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state's police arrest at home unless they are said to do it elsewhere. */
class ArrestPlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          اعتقلت الشرطة الإيطالية ثلاثة رجال بشبهة تمويل تنظيم داعش بعد رحلات لهم إلى سوريا. | IT
          أوقفت السلطات التركية أربعين شخصا انتقدوا على الإنترنت العملية التي تدور في مدينة عفرين السورية. | TR
          أعلن مصدر أن المخابرات اللبنانية اعتقلت الأحد رجلا جمع المال لتنظيم داعش حين كان في الرقة. | LB
          اعتقلت الشرطة التركية في مدينة عفرين السورية ستة من عناصر تنظيم داعش. | SY
          قالت مؤسسة تعنى بالأسرى إن الشرطة الإسرائيلية اعتقلت الأحد ثلاثة شبان كانوا يصلون في المسجد الأقصى. | PS
          اعتقلت الشرطة العراقية في الموصل ستة من عناصر تنظيم داعش. | IQ
          """)
  void isTheCountryOfThePolice(String text, String country) {
    Report report = Report.of("r", text).withPublished("2021-09-07T15:00:00+00:00");
    CodedEvent event = Coder.builtIn().code(report).events().get(0);
    assertThat(event.type()).isEqualTo(EventType.ARREST_RAID);
    assertThat(event.place()).isNotNull();
    assertThat(event.place().country()).isEqualTo(country);
  }
}
