package org.isnad.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says with every request who asks: the user of the session as the users' file has them now, or the
 * local user where none are set up.
 */
final class Signed extends OncePerRequestFilter {
  private static final String ATTRIBUTE = Signed.class.getName();

  private final Users users;
  private final boolean loopback;

  /**
   * @param loopback whether only this machine reaches the server
   */
  Signed(Users users, boolean loopback) {
    this.users = users;
    this.loopback = loopback;
  }

  /** Remembers the user for the session. */
  static void in(HttpServletRequest request, User user) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    request.getSession(true).setAttribute(ATTRIBUTE, user);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    user(request).ifPresent(user -> hold(authentication(user)));
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private Optional<User> user(HttpServletRequest request) {
    if (users.list().isEmpty()) {
      return loopback ? Optional.of(User.LOCAL) : Optional.empty();
    }
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof User known)) {
      return Optional.empty();
    }
    // Who was removed, or has another password since, is out.
    Optional<User> now = users.find(known.name()).filter(u -> u.hash().equals(known.hash()));
    if (now.isEmpty()) {
      session.invalidate();
    }
    return now;
  }

  private static Authentication authentication(User user) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    for (Role role : Role.values()) {
      if (role.compareTo(user.role()) <= 0) {
        authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name()));
      }
    }
    return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
  }

  private static void hold(Authentication authentication) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
  }
}
