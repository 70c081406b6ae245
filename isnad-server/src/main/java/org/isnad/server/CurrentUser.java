package org.isnad.server;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks. */
final class CurrentUser {
  private CurrentUser() {}

  /** The user, or nobody where nobody has signed in. */
  static Optional<User> of(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    if (principal instanceof Authentication known && known.getPrincipal() instanceof User user) {
      return Optional.of(user);
    }
    Authentication held = SecurityContextHolder.getContext().getAuthentication();
    return held != null && held.getPrincipal() instanceof User user
        ? Optional.of(user)
        : Optional.empty();
  }

  /** The name under which what is written is recorded. */
  static String name() {
    Authentication held = SecurityContextHolder.getContext().getAuthentication();
    return held.getName();
  }
}
