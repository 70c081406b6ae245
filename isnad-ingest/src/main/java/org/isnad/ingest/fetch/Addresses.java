package org.isnad.ingest.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses are fetched, and how they are written.
 *
 * <p>The ranges are those that IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and
 * what updates it) call not globally reachable, and those through which an IPv4 address can be
 * reached in disguise (6to4, Teredo, NAT64). Of IPv6 only global unicast (2000::/3) is public.
 */
public final class Addresses {
  private static final List<AddressRange> NOT_PUBLIC =
      List.of(
          AddressRange.of("0.0.0.0/8", "of this network"),
          AddressRange.of("10.0.0.0/8", "private"),
          AddressRange.of("100.64.0.0/10", "of a provider's inner network"),
          AddressRange.of("127.0.0.0/8", "of this machine"),
          AddressRange.of("169.254.0.0/16", "link-local"),
          AddressRange.of("172.16.0.0/12", "private"),
          AddressRange.of("192.0.0.0/24", "reserved"),
          AddressRange.of("192.0.2.0/24", "for documentation"),
          AddressRange.of("192.88.99.0/24", "reserved"),
          AddressRange.of("192.168.0.0/16", "private"),
          AddressRange.of("198.18.0.0/15", "for measurements"),
          AddressRange.of("198.51.100.0/24", "for documentation"),
          AddressRange.of("203.0.113.0/24", "for documentation"),
          AddressRange.of("224.0.0.0/4", "multicast"),
          AddressRange.of("240.0.0.0/4", "reserved"),
          AddressRange.of("::/128", "of this network"),
          AddressRange.of("::1/128", "of this machine"),
          AddressRange.of("::/96", "IPv4 in IPv6"),
          AddressRange.of("64:ff9b::/96", "IPv4 behind a translator"),
          AddressRange.of("64:ff9b:1::/48", "IPv4 behind a translator"),
          AddressRange.of("2001::/23", "reserved"),
          AddressRange.of("2001:db8::/32", "for documentation"),
          AddressRange.of("2002::/16", "IPv4 in IPv6"),
          AddressRange.of("3fff::/20", "for documentation"),
          AddressRange.of("fc00::/7", "private"),
          AddressRange.of("fe80::/10", "link-local"),
          AddressRange.of("fec0::/10", "private"),
          AddressRange.of("ff00::/8", "multicast"));

  private static final AddressRange GLOBAL = AddressRange.of("2000::/3", "");

  /** Characters that people leave in addresses and that addresses must not have. */
  private static final String ESCAPED = " \"<>\\^`{|}[]";

  private Addresses() {}

  /**
   * What kind of address it is where it is none of the public network ({@code private}, {@code
   * link-local}, …), else null.
   */
  public static String notPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (AddressRange range : NOT_PUBLIC) {
      if (range.contains(bytes)) {
        return range.kind();
      }
    }
    return bytes.length == 4 || GLOBAL.contains(bytes) ? null : "reserved";
  }

  /** Whether the name of an input is meant as a web address, of whatever scheme. */
  public static boolean isAddress(String name) {
    int colon = name.indexOf("://");
    if (colon < 1) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = Character.toLowerCase(name.charAt(i));
      if (!(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0))) {
        return false;
      }
    }
    return true;
  }

  /**
   * An address as people write it, with Arabic in it, as a URI in ASCII without a fragment.
   *
   * @throws FetchException where it is none, not of HTTP or HTTPS, or carries a password
   */
  public static URI parse(String address) throws FetchException {
    String text = address.strip();
    try {
      int end = text.indexOf("://");
      String scheme = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw refused("only http:// and https:// are fetched");
      }
      String rest = text.substring(end + 3);
      int hash = rest.indexOf('#');
      rest = hash < 0 ? rest : rest.substring(0, hash);
      int slash = 0;
      while (slash < rest.length() && "/?\\".indexOf(rest.charAt(slash)) < 0) {
        slash++;
      }
      String authority = rest.substring(0, slash);
      if (authority.indexOf('@') >= 0) {
        throw refused("addresses that carry a user's name are not fetched");
      }
      String path = slash < rest.length() ? rest.substring(slash) : "/";
      path = path.startsWith("?") ? "/" + path : path;
      URI uri = new URI(scheme + "://" + host(authority) + encoded(path));
      if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
        throw refused("this is no web address");
      }
      return uri.normalize();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchException(FetchException.Reason.ADDRESS, "this is no web address", e);
    }
  }

  private static String host(String authority) {
    if (authority.startsWith("[")) {
      return authority.toLowerCase(Locale.ROOT);
    }
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return IDN.toASCII(host).toLowerCase(Locale.ROOT)
        + (colon < 0 ? "" : authority.substring(colon));
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean bare = c == '%' && !isEscape(path, i);
      if (c > 0x7E || c < 0x20 || bare || ESCAPED.indexOf(c) >= 0) {
        for (byte b : path.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      } else {
        out.append((char) c);
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean isEscape(String path, int i) {
    return i + 2 < path.length()
        && Character.digit(path.charAt(i + 1), 16) >= 0
        && Character.digit(path.charAt(i + 2), 16) >= 0;
  }

  private static FetchException refused(String message) {
    return new FetchException(FetchException.Reason.ADDRESS, message);
  }
}
