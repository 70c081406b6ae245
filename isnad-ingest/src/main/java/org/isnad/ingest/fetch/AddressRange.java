package org.isnad.ingest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses of one version of the protocol, such as {@code 10.0.0.0/8}. */
record AddressRange(BigInteger first, int length, int prefix, String kind) {

  /**
   * @param range an address and the number of its leading bits that all in the range share
   * @param kind what the range is for, in words
   */
  static AddressRange of(String range, String kind) {
    int slash = range.indexOf('/');
    try {
      byte[] bytes = InetAddress.getByName(range.substring(0, slash)).getAddress();
      return new AddressRange(
          new BigInteger(1, bytes),
          bytes.length,
          Integer.parseInt(range.substring(slash + 1)),
          kind);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(range, e);
    }
  }

  boolean contains(byte[] address) {
    return address.length == length
        && new BigInteger(1, address).xor(first).shiftRight(length * 8 - prefix).signum() == 0;
  }
}
