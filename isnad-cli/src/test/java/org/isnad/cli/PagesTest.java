package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  @ParameterizedTest
  @ValueSource(ints = {60, 100, 200})
  void codeAndLedgerFitTheTerminal(int width) {
    for (String command : new String[] {"code", "ledger", "compare"}) {
      Harness.Result result =
          new Harness().engine(new Fixtures.FixedEngine()).terminal(width).run(command, "a");
      assertThat(result.status()).isZero();
      assertThat(result.lines())
          .isNotEmpty()
          .allSatisfy(
              line -> {
                assertThat(Bidi.width(line)).isLessThanOrEqualTo(width);
                assertThat(Bidi.hasBareRightToLeft(line)).isFalse();
              });
    }
  }

  @Test
  void ledgerShowsEstimateClaimsAndReason() {
    Harness.Result result =
        new Harness()
            .engine(new Fixtures.FixedEngine())
            .terminal(160)
            .run("ledger", "--format", "table", "a");
    String page = result.out().replaceAll("[\u2068\u2069]", "");
    assertThat(page)
        .contains("remote explosive · الموصل (IQ) · 2021-05-03 · killed at least 7")
        .contains("against Iraqi armed forces · means ied")
        .contains("reports: 2 · independent sources: 1 · r1 (وكالة الفجر, 2021-05-04); r2")
        .contains("copy of r1")
        .contains(
            "killed, Iraqi armed forces, soldiers and police, of those attacked: at least 7 (single"
                + " source)")
        .contains("at least 7  مصدر طبي ← وكالة الفجر")
        .contains("third party's")
        .contains("one figure of one source")
        .doesNotContain("قرب الموصل");
  }

  @Test
  void ledgerShowsEverySlotWhereAsked() {
    Harness.Result result =
        new Harness()
            .engine(new Fixtures.FixedEngine())
            .terminal(160)
            .run("ledger", "--facts", "--format", "table", "a");
    assertThat(result.out().replaceAll("[\u2068\u2069]", ""))
        .contains("«قرب الموصل» ← مصدر طبي ← وكالة الفجر");
  }

  @Test
  void compareShowsWhatOnlyOneSaysAndHowActorsAreNamed() {
    Harness.Result result =
        new Harness().engine(new Fixtures.FixedEngine()).terminal(160).run("compare", "a", "b");
    String page = result.out().replaceAll("[\u2068\u2069]", "");
    assertThat(page)
        .contains("Only one says")
        .contains("«قرب الموصل»")
        .contains("«7 جنود على الأقل قتلوا» ← مصدر طبي")
        .containsPattern("Iraqi armed forces \\(target\\) +r1 +جنود")
        .contains("praises fighters")
        .doesNotContain("Differ on");
  }

  @Test
  void comparisonAsJson() throws java.io.IOException {
    String json = new Harness().engine(new Fixtures.FixedEngine()).run("compare", "a", "b").out();
    com.fasterxml.jackson.databind.JsonNode node =
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    assertThat(node.get("reports")).hasSize(2);
    assertThat(node.at("/events/0/figures/0/measure").asText()).isEqualTo("killed");
    assertThat(node.at("/events/0/comparison/silent/0").asText()).isEqualTo("b");
    assertThat(node.at("/events/0/comparison/onlyOne/0/figures/0/estimate/best").asInt())
        .isEqualTo(7);
    assertThat(node.at("/events/0/comparison/wording/0/actorId").asText()).isEqualTo("iraq-army");
    assertThat(node.at("/events/0/comparison/wording/0/reports/0/mentions/0").asText())
        .isEqualTo("جنود");
  }

  @Test
  void arabicLabelsAndReasons() {
    Harness.Result result =
        new Harness()
            .engine(new Fixtures.FixedEngine())
            .terminal(160)
            .run("ledger", "--format", "table", "--lang", "ar", "a");
    assertThat(result.out().replaceAll("[\u2067\u2068\u2069]", ""))
        .contains("عبوة أو سيارة مفخخة أو لغم")
        .contains("7 على الأقل")
        .contains("رقم واحد من مصدر واحد")
        .doesNotContain("one figure");
  }

  @Test
  void codeShowsOneRowAnEvent() {
    Harness.Result result =
        new Harness()
            .engine(new Fixtures.FixedEngine())
            .terminal(200)
            .run("code", "--source", "محطة", "a");
    assertThat(result.out().replaceAll("[\u2068\u2069]", ""))
        .contains("a · محطة · ar")
        .contains("killed at least 7 جنود ← مصدر طبي");
  }

  @Test
  void aReportWithoutEventsSaysSo() {
    assertThat(new Harness().terminal(80).run("code", "a").out()).contains("no event");
  }

  @Test
  void jsonWhereTheOutputIsNoTerminal() {
    assertThat(new Harness().run("code", "a").out()).startsWith("{\"report\"");
    assertThat(new Harness().terminal(80).run("code", "--format", "json", "a").out())
        .startsWith("{\"report\"");
  }

  @Test
  void everyCodeHasAnArabicLabel() {
    Labels labels = Labels.of(Lang.ar);
    check(labels, "type", org.isnad.coding.EventType.values());
    check(labels, "status", org.isnad.coding.Status.values());
    check(labels, "salience", org.isnad.coding.Salience.values());
    check(labels, "measure", org.isnad.coding.Measure.values());
    check(labels, "class", org.isnad.coding.GroupClass.values());
    check(labels, "side", org.isnad.coding.Side.values());
    check(labels, "subject", org.isnad.coding.Subject.values());
    check(labels, "means", org.isnad.coding.Means.values());
  }

  private static void check(Labels labels, String kind, org.isnad.coding.Coded... codes) {
    for (org.isnad.coding.Coded code : codes) {
      assertThat(labels.code(kind, code)).as("%s.%s", kind, code).matches("\u2068.*\u2069");
    }
  }
}
