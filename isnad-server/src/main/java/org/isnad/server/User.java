package org.isnad.server;

import java.security.Principal;

/**
 * Who is at the browser.
 *
 * @param name as it stands in the change feed
 * @param hash of the password, or null for the local user, who has none
 */
public record User(String name, Role role, String hash) implements Principal {
  /** The one user where none are set up. */
  static final User LOCAL = new User("local", Role.ADMIN, null);

  @Override
  public String getName() {
    return name;
  }

  /** Nothing that is printed or logged has the hash. */
  @Override
  public String toString() {
    return name + " (" + role.code() + ")";
  }
}
