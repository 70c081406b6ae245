package org.isnad.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and lets only public ones through. The HTTP client connects to what
 * this gives and asks nobody else, so a name that means another address the next time it is asked
 * (DNS rebinding) cannot get past the check. One address that is not public spoils all of a name.
 */
final class CheckedResolver implements DnsResolver {
  private final DnsResolver resolver;
  private final Function<InetAddress, String> notPublic;

  /**
   * @param notPublic what kind of address it is where it must not be asked, else null
   */
  CheckedResolver(DnsResolver resolver, Function<InetAddress, String> notPublic) {
    this.resolver = resolver;
    this.notPublic = notPublic;
  }

  /** The host has an address that is not public. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPublic(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = resolver.resolve(host);
    for (InetAddress address : addresses) {
      String kind = notPublic.apply(address);
      if (kind != null) {
        throw new NotPublic(
            "the address "
                + address.getHostAddress()
                + " of "
                + host
                + " is "
                + kind
                + "; such are not fetched unless allowed");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return host;
  }
}
