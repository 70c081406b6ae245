package org.isnad.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.ledger.Made.report;

import org.isnad.coding.CodedReport;
import org.isnad.coding.EventType;
import org.isnad.ledger.Made;
import org.junit.jupiter.api.Test;

class PairScoreTest {
  private static Made clash(String id) {
    return report(id, id, "2021-03-06", "اشتباكات قرب السدرة.").type(EventType.ARMED_CLASH);
  }

  private static Features features(Made made) {
    CodedReport coded = made.make();
    return new Features(new EventMention(coded, coded.events().get(0)), 0, Features.OPEN);
  }

  @Test
  void whoFoughtWhomIsToldFromEitherSide() {
    Features attacked = features(clash("a").by("isis", "داعش"));
    Features answered = features(clash("b").on("isis", "داعش"));
    Features other = features(clash("c").on("taliban", "طالبان"));

    assertThat(PairScore.actors(attacked, answered))
        .isGreaterThan(PairScore.actors(attacked, other));
  }

  @Test
  void theSameSidesSayMoreThanChangedOnes() {
    Features a = features(clash("a").by("isis", "داعش").on("iraq-army", "الجيش العراقي"));
    Features same = features(clash("b").by("isis", "داعش").on("iraq-army", "الجيش العراقي"));
    Features changed = features(clash("c").by("iraq-army", "الجيش العراقي").on("isis", "داعش"));

    assertThat(PairScore.actors(a, same)).isGreaterThan(PairScore.actors(a, changed));
  }
}
