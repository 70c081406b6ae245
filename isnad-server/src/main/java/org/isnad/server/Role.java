package org.isnad.server;

import java.util.Locale;

/** What a user may do; each may do what those before it may. */
public enum Role {
  /** Reads everything. */
  VIEWER,
  /** Decides, adds reports, rates sources. */
  ANALYST,
  /** Sees the users and how the server is doing. */
  ADMIN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where there is no such role
   */
  public static Role of(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return role;
      }
    }
    throw new IllegalArgumentException("there is no role \"" + code + "\"");
  }
}
