package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API + "/session")
@Tag(name = "session", description = "Who is signed in")
class SessionController {
  private final Users users;
  private final SignInGuard guard;
  private final ServerOptions options;

  SessionController(Users users, SignInGuard guard, ServerOptions options) {
    this.users = users;
    this.guard = guard;
    this.options = options;
  }

  /**
   * @param mode {@code local}: one user, nobody signs in; {@code users}: who is set up signs in
   * @param csrf what every request that writes has to carry
   * @param tiles address of the tile server that was configured, or null
   */
  record Session(String user, String role, String mode, Csrf csrf, String version, String tiles) {}

  record Csrf(String header, String token) {}

  record SignIn(String name, String password) {
    @Override
    public String toString() {
      return String.valueOf(name);
    }
  }

  @GetMapping
  @Operation(
      summary = "The user; 401 with the CSRF token as its property csrf where one must sign in")
  Session session(HttpServletRequest request) {
    Csrf csrf = csrf(request);
    return CurrentUser.of(request)
        .map(user -> session(user, csrf))
        .orElseThrow(
            () ->
                ApiException.of(HttpStatus.UNAUTHORIZED, "sign-in", "sign in first")
                    .with("csrf", csrf));
  }

  private static Csrf csrf(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Csrf(token.getHeaderName(), token.getToken());
  }

  private Session session(User user, Csrf csrf) {
    return new Session(
        user.name(),
        user.role().code(),
        user.hash() == null ? "local" : "users",
        csrf,
        options.version(),
        options.tiles());
  }

  @PostMapping
  @Operation(summary = "Signs in")
  Session signIn(@RequestBody SignIn who, HttpServletRequest request) {
    String name = who.name() == null ? "" : who.name().strip();
    long wait = guard.wait(name, request.getRemoteAddr());
    if (wait > 0) {
      throw ApiException.of(
              HttpStatus.TOO_MANY_REQUESTS, "wait", "too many failures; wait before the next try")
          .with("seconds", wait);
    }
    User user =
        users
            .signIn(name, who.password())
            .orElseThrow(
                () -> {
                  guard.failed(name, request.getRemoteAddr());
                  return ApiException.of(
                      HttpStatus.UNAUTHORIZED, "sign-in", "name or password is wrong");
                });
    guard.succeeded(name);
    Signed.in(request, user);
    return session(user, csrf(request));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Signs out")
  void signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
