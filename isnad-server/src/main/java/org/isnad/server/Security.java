package org.isnad.server;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Who may do what, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class Security {
  static final String API = "/api/v1";
  static final String CSRF_HEADER = "X-XSRF-TOKEN";

  /** Who signs in does so in {@link SessionController}; nothing else asks for users. */
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  @Bean
  SignInGuard signInGuard() {
    return new SignInGuard(Clock.systemUTC());
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, ServerOptions options, Users users, ProblemWriter problems) {
    boolean loopback = HostCheck.isLoopback(options.host());
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("isnad-csrf");
    tokens.setHeaderName(CSRF_HEADER);
    tokens.setCookieCustomizer(
        cookie -> cookie.sameSite("Strict").secure(needsSecureCookies(options)));
    return http.addFilterBefore(new HostCheck(options, problems), DisableEncodeUrlFilter.class)
        .addFilterBefore(new Signed(users, loopback), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new BodyLimit(problems), AnonymousAuthenticationFilter.class)
        .headers(
            headers ->
                headers
                    // Answers of the interface say themselves how long they hold.
                    .cacheControl(cache -> cache.disable())
                    .contentSecurityPolicy(csp -> csp.policyDirectives(policy(options)))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()")))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS).disable())
        .securityContext(context -> context.disable())
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(signInFirst(problems))
                    .accessDeniedHandler(denied(problems)))
        .authorizeHttpRequests(
            may ->
                may.requestMatchers(API + "/session", API + "/openapi.json", "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**", API + "/users/**")
                    .hasRole(Role.ADMIN.name())
                    .requestMatchers(HttpMethod.GET, API + "/**")
                    .hasRole(Role.VIEWER.name())
                    .requestMatchers(HttpMethod.HEAD, API + "/**")
                    .hasRole(Role.VIEWER.name())
                    .requestMatchers(API + "/**")
                    .hasRole(Role.ANALYST.name())
                    .requestMatchers(HttpMethod.GET, "/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, "/**")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  /** Over loopback, browsers would not send them back without TLS. */
  static boolean needsSecureCookies(ServerOptions options) {
    return options.tls() != null
        || !HostCheck.isLoopback(options.host())
        || !options.names().isEmpty();
  }

  /** No inline script or style, and nothing from elsewhere but the tiles that were configured. */
  static String policy(ServerOptions options) {
    String tiles = options.tiles() == null ? "" : " " + options.tiles();
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:" + tiles,
        "font-src 'self'",
        "connect-src 'self'" + tiles,
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  private static AuthenticationEntryPoint signInFirst(ProblemWriter problems) {
    return (request, response, e) ->
        problems.write(
            response,
            Problems.problem(HttpStatus.UNAUTHORIZED, "sign-in", "sign in first", Map.of()));
  }

  private static AccessDeniedHandler denied(ProblemWriter problems) {
    return (request, response, e) ->
        problems.write(
            response,
            e instanceof CsrfException
                ? Problems.problem(
                    HttpStatus.FORBIDDEN,
                    "csrf",
                    "the header " + CSRF_HEADER + " with the session's token is missing",
                    Map.of())
                : Problems.problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "your role does not allow this",
                    Map.of()));
  }
}
