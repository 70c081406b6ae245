package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL. */
class PostgresStoreTest extends StoreContract {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.MISSING);
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  String place() throws Exception {
    return server.database();
  }

  @Override
  String jdbc() {
    return db;
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
