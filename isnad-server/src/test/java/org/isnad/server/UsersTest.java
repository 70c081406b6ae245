package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
  private static final String PASSWORD = "twelve or more";

  @TempDir Path folder;

  @Test
  void keepsAHashAndNoPassword() throws IOException {
    Path file = folder.resolve("users");
    Users users = new Users(file);
    users.put("amal", Role.ANALYST, PASSWORD);
    users.put("بدر", Role.VIEWER, PASSWORD);
    String text = Files.readString(file);
    assertThat(text).doesNotContain(PASSWORD).contains("$2a$12$");
    assertThat(text.lines().map(line -> line.split("\t")[2]).distinct()).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Users others = new Users(file);
    assertThat(others.list()).extracting(User::name).containsExactly("amal", "بدر");
    assertThat(others.signIn("amal", PASSWORD)).isPresent();
    assertThat(others.signIn("amal", PASSWORD + "x")).isEmpty();
    assertThat(others.signIn("amal", null)).isEmpty();
    assertThat(others.signIn("nobody", PASSWORD)).isEmpty();
    assertThat(others.signIn("nobody", "nobody")).isEmpty();
    assertThat(others.signIn(null, "nobody")).isEmpty();
    assertThat(others.list().get(0).toString()).doesNotContain("$2a$");
  }

  @Test
  void seesWhatAnotherProgramChanges() {
    Users one = new Users(folder.resolve("users"));
    Users other = new Users(folder.resolve("users"));
    assertThat(one.list()).isEmpty();
    other.put("amal", Role.VIEWER, PASSWORD);
    assertThat(one.find("amal")).isPresent();
    other.put("amal", Role.ADMIN, PASSWORD);
    assertThat(one.find("amal").orElseThrow().role()).isEqualTo(Role.ADMIN);
    assertThat(other.remove("amal")).isTrue();
    assertThat(other.remove("amal")).isFalse();
    assertThat(one.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tadmin\tx", "-a", "a\nb", "<b>"})
  void namesThatWillNotDo(String name) {
    assertThatThrownBy(() -> new Users(folder.resolve("u")).put(name, Role.ADMIN, PASSWORD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("u")).doesNotExist();
  }

  @Test
  void passwordsThatWillNotDo() {
    Users users = new Users(folder.resolve("u"));
    for (String password : List.of("", "short", "ا".repeat(60))) {
      assertThatThrownBy(() -> users.put("amal", Role.ADMIN, password))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> users.put("amal", Role.ADMIN, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatIsNoneLetsNobodyIn() throws IOException {
    Path file = folder.resolve("users");
    Files.writeString(file, "amal\tking\tx\n");
    assertThatThrownBy(() -> new Users(file).list()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoGuessesWaitsTwiceAsLongEachTime() {
    Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
    SignInGuard guard =
        new SignInGuard(
            new Clock() {
              @Override
              public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                return now[0];
              }
            });
    for (int i = 0; i < 5; i++) {
      assertThat(guard.wait("amal", "a")).isZero();
      guard.failed("amal", "a");
    }
    assertThat(guard.wait("amal", "b")).isEqualTo(2);
    assertThat(guard.wait("badr", "a")).isZero();
    now[0] = now[0].plus(Duration.ofSeconds(3));
    assertThat(guard.wait("amal", "b")).isZero();
    guard.failed("amal", "a");
    assertThat(guard.wait("amal", "b")).isEqualTo(4);
    guard.succeeded("amal");
    assertThat(guard.wait("amal", "b")).isZero();
    for (int i = 0; i < 40; i++) {
      guard.failed("name " + i, "a");
    }
    assertThat(guard.wait("somebody", "a")).isBetween(60L, 15 * 60L);
  }
}
