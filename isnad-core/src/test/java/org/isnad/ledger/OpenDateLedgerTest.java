package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

/** Days that undated reports get from those that they are linked with, from text to ledger. */
class OpenDateLedgerTest {
  private static final String RAID =
      "هاجم مسلحون من تنظيم داعش حاجزا للجيش العراقي قرب بلدة الرشاد في كركوك ";
  private static final String TOLL = "، وأسفر الهجوم عن مقتل سبعة عشر جنديا وإصابة تسعة.";

  private static Report report(String id, String published, String when) {
    return new Report(
        id,
        "صحيفة " + id,
        null,
        null,
        "هجوم لداعش على حاجز في الرشاد",
        published,
        null,
        RAID + when + TOLL);
  }

  private static LedgerEvent one(Report... reports) {
    List<CodedReport> coded = new ArrayList<>();
    for (Report report : reports) {
      coded.add(Coder.builtIn().code(report));
    }
    List<LedgerEvent> ledger = Ledger.of(coded);
    assertThat(ledger).hasSize(1);
    assertThat(ledger.get(0).reports()).hasSize(reports.length);
    return ledger.get(0);
  }

  @Test
  void aStatedDayFixesTheOpenOne() {
    LedgerEvent event = one(report("a", "2019-05-17", "أمس"), report("b", null, "مساء الخميس"));
    assertThat(event.date().start()).hasToString("2019-05-16");
    assertThat(event.date().end()).hasToString("2019-05-16");
    assertThat(event.date().why().en())
        .contains("“أمس” in a")
        .contains("“مساء الخميس” in b (date of publication unknown) is Thursday 2019-05-16");
    assertThat(event.date().why().ar()).contains("هو الخميس 2019-05-16");
    assertThat(event.facts())
        .filteredOn(fact -> fact.slot().equals("date"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.state()).isEqualTo("agreed"));
  }

  @Test
  void theWeekdayOutweighsTheDayOfTelling() {
    LedgerEvent event = one(report("a", "2019-05-17", ""), report("b", null, "مساء الخميس"));
    assertThat(event.date().start()).hasToString("2019-05-16");
    assertThat(event.date().why().en())
        .contains("the last one up to 2019-05-17, when a told of it");
  }

  @Test
  void daysThatDifferByOneAreBothShown() {
    LedgerEvent event = one(report("a", "2019-05-18", "أمس"), report("b", null, "مساء الخميس"));
    assertThat(event.date().start()).hasToString("2019-05-16");
    assertThat(event.date().end()).hasToString("2019-05-17");
    assertThat(event.date().why().en()).contains("a day apart");
    assertThat(event.facts())
        .filteredOn(fact -> fact.slot().equals("date"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.state()).isEqualTo("disputed"));
  }

  @Test
  void withoutADatedReportTheDayStaysOpen() {
    LedgerEvent event = one(report("a", null, "أمس الخميس"), report("b", null, "مساء الخميس"));
    assertThat(event.date()).isNull();
  }
}
