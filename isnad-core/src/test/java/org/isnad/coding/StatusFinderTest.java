package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

/** What came of a break-out is said by whoever says so, wherever the report says it. */
class StatusFinderTest {
  private static CodedEvent event(String text) {
    Report report =
        Report.of("r", text).withTitle("هجوم على سجن بادوش").withPublished("2023-03-05T10:00:00Z");
    return Coder.builtIn().code(report).events().stream()
        .filter(e -> e.type() == EventType.PRISON_BREAK)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void foiledByWhomeverSaysSo() {
    CodedEvent event =
        event(
            "هاجم مسلحون السبت سجن بادوش قرب الموصل وفجروا سيارة أمام بوابته. وقال المتحدث باسم "
                + "الشرطة العراقية إن قواته أحبطت محاولة هروب من السجن.");
    assertThat(event.status()).isEqualTo(Status.FOILED);
    assertThat(event.statusAttribution()).isNotEmpty();
    assertThat(event.evidence())
        .anySatisfy(
            e -> {
              assertThat(e.slot()).isEqualTo("status");
              assertThat(e.span().text()).isEqualTo("أحبطت");
            });
  }

  @Test
  void notWhereEscapesAreCounted() {
    CodedEvent event =
        event(
            "هاجم مسلحون السبت سجن بادوش قرب الموصل وفر 30 سجينا. وقالت الشرطة إنها أحبطت محاولة"
                + " هروب أخرى من السجن.");
    assertThat(event.status()).isEqualTo(Status.OCCURRED);
  }

  @Test
  void failureOfSomethingElseSaysNothing() {
    CodedEvent event =
        event("هاجم مسلحون السبت سجن بادوش قرب الموصل. ويرى خبراء أن الحكومة فشلت في حماية المدن.");
    assertThat(event.status()).isEqualTo(Status.OCCURRED);
  }
}
