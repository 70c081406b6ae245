package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.ledger.Made.report;
import static org.isnad.ledger.Made.said;

import java.util.List;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.ledger.Comparison.EventComparison;
import org.isnad.ledger.Comparison.Loaded;
import org.isnad.ledger.Comparison.Naming;
import org.isnad.ledger.LedgerEvent.Fact;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Comparison COMPARISON =
      Comparison.of(
          List.of(
              report("a", "الأولى", "2021-03-04")
                  .day("2021-03-04")
                  .by("sdf", "ميليشيا قسد")
                  .killed(20, said("الشرطة"))
                  .claim(Measure.INJURED, GroupClass.ALL, Side.TARGET, null, 50, 50, null)
                  .make(),
              report("b", "الثانية", "2021-03-04")
                  .day("2021-03-04")
                  .by("sdf", "قوات سوريا الديمقراطية")
                  .claim(Measure.KILLED, GroupClass.ALL, Side.TARGET, "شهيدا", 25, 25, null)
                  .make(),
              report("c", "الثالثة", "2021-03-04", "خبر عن مكان بعيد.")
                  .day("2020-03-04")
                  .place("بعيد", "LY", 30.0, 15.0)
                  .make()));

  private static final EventComparison EVENT = COMPARISON.events().get(0);

  @Test
  void showsTheEventThatMostTellOfFirst() {
    assertThat(COMPARISON.reports()).containsExactly("a", "b", "c");
    assertThat(EVENT.event().reports()).hasSize(2);
    assertThat(EVENT.silent()).containsExactly("c");
  }

  @Test
  void whatTheyAgreeOnAndWhereTheyDiffer() {
    assertThat(EVENT.agreed()).extracting(Fact::slot).contains("date", "place", "perpetrator");
    assertThat(EVENT.differingFigures())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.measure()).isEqualTo(Measure.KILLED);
              assertThat(figure.claims()).hasSize(2);
            });
  }

  @Test
  void whatOnlyOneSays() {
    assertThat(EVENT.single())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.reportId()).isEqualTo("a");
              assertThat(only.figures()).hasSize(1);
            });
  }

  @Test
  void howTheyNameTheSides() {
    Naming sdf =
        EVENT.namings().stream().filter(n -> "sdf".equals(n.actorId())).findFirst().orElseThrow();
    assertThat(sdf.wordings()).hasSize(2);
    assertThat(sdf.wordings().get(0).loaded()).extracting(Loaded::word).contains("ميليشيا");
    assertThat(sdf.wordings().get(1).loaded()).isEmpty();
    Naming victims =
        EVENT.namings().stream().filter(n -> n.role().equals("victims")).findFirst().orElseThrow();
    assertThat(victims.wordings())
        .anySatisfy(
            wording -> {
              assertThat(wording.reportId()).isEqualTo("b");
              assertThat(wording.loaded())
                  .extracting(Loaded::sense)
                  .containsExactly("honours the dead");
            });
  }
}
