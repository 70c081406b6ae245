package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL. */
class PostgresStoreTest extends StoreContract {
  @Override
  Engine engine() {
    return Engine.postgresql();
  }

  @Test
  void aDatabaseThatGoesAwayIsSaidAndLosesNothingAcknowledged() throws Exception {
    try (PostgresServer own = PostgresServer.start()) {
      String url = own.database();
      try (Store gone = Store.open(url, true)) {
        gone.add(List.of(Samples.AZIM));
        own.kill();
        assertThatThrownBy(() -> gone.add(List.of(Samples.MOSUL)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("connection")
            .hasMessageNotContaining("user=");
      }
      own.restart();
      try (Store again = Store.open(url, false)) {
        assertThat(again.counts().reports()).isEqualTo(1);
        assertThat(again.report("azim")).isPresent();
      }
    }
  }
}
