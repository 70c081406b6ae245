package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
  @TempDir Path folder;

  private ServerOptions options() {
    return ServerOptions.of(folder.resolve("a.db").toString()).withPort(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid"})
  void withoutUsersItIsForThisMachineOnly(String host) {
    assertThatThrownBy(() -> Workbench.start(options().withHost(host)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("isnad user add");
    assertThat(folder.resolve("a.db")).doesNotExist();
  }

  @Test
  void withoutUsersThereAreNoOtherNames() {
    assertThatThrownBy(() -> Workbench.start(options().withNames(List.of("isnad.example.org"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withUsersItBindsAnywhereAndSignsInWithSecureCookies() {
    new Users(options().users()).put("amal", Role.VIEWER, Client.PASSWORD);
    try (Workbench workbench =
        Workbench.start(options().withHost("0.0.0.0").withNames(List.of("isnad.example.org")))) {
      Client client = new Client(workbench.address().replace("0.0.0.0", "127.0.0.1"));
      Client.Answer answer = client.get("/api/v1/session");
      answer.problem(401, "sign-in");
      assertThat(answer.header("Set-Cookie")).contains("Secure").contains("HttpOnly");
    }
  }

  @Test
  void whenTheLastUserGoesNobodyIsLetIn() {
    Users users = new Users(options().users());
    users.put("amal", Role.VIEWER, Client.PASSWORD);
    try (Workbench workbench = Workbench.start(options().withHost("0.0.0.0"))) {
      users.remove("amal");
      new Client(workbench.address().replace("0.0.0.0", "127.0.0.1"))
          .get("/api/v1/events")
          .problem(401, "sign-in");
    }
  }

  @Test
  void aTakenPortIsSaid() {
    try (Workbench workbench = Workbench.start(options())) {
      int port = java.net.URI.create(workbench.address()).getPort();
      assertThatThrownBy(() -> Workbench.start(options().withPort(port)))
          .hasStackTraceContaining("PortInUse");
    }
  }
}
