package org.isnad.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the names of this machine. A page of another site whose name has been made to
 * lead here (DNS rebinding) asks under that name and is refused.
 */
final class HostCheck extends OncePerRequestFilter {
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

  private final Set<String> names = new HashSet<>();
  private final ProblemWriter problems;

  HostCheck(ServerOptions options, ProblemWriter problems) {
    this.problems = problems;
    options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    names.add("localhost");
    names.add("127.0.0.1");
    names.add("[::1]");
    names.add(options.host().toLowerCase(Locale.ROOT));
    if (!isLoopback(options.host())) {
      addresses();
    }
  }

  /** Whether only this machine reaches it. */
  static boolean isLoopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** An address cannot be rebound, as a name can. */
  private void addresses() {
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(InetAddress::getHostAddress)
          .map(a -> a.contains(":") ? "[" + a.replaceFirst("%.*", "") + "]" : a)
          .forEach(names::add);
    } catch (SocketException e) {
      throw new IllegalStateException("the addresses of this machine cannot be listed", e);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getHeader("Host");
    String name = host == null ? "" : PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    if (names.contains(name)) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          response,
          Problems.problem(
              HttpStatus.MISDIRECTED_REQUEST,
              "wrong-host",
              "this server does not answer under that name; isnad serve --name adds one",
              Map.of()));
    }
  }
}
