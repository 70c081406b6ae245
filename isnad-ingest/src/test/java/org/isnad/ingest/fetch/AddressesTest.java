package org.isnad.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, of this network",
    "10.255.0.1, private",
    "100.64.0.1, of a provider's inner network",
    "100.127.255.255, of a provider's inner network",
    "127.0.0.1, of this machine",
    "127.255.255.254, of this machine",
    "169.254.169.254, link-local",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.0.0.8, reserved",
    "192.0.2.1, for documentation",
    "192.88.99.1, reserved",
    "192.168.1.1, private",
    "198.19.255.1, for measurements",
    "198.51.100.7, for documentation",
    "203.0.113.7, for documentation",
    "224.0.0.1, multicast",
    "239.255.255.250, multicast",
    "240.0.0.1, reserved",
    "255.255.255.255, reserved",
    "::, of this network",
    "::1, of this machine",
    "::ffff:10.0.0.1, private",
    "::10.0.0.1, IPv4 in IPv6",
    "64:ff9b::10.0.0.1, IPv4 behind a translator",
    "64:ff9b::808:808, IPv4 behind a translator",
    "64:ff9b:1::1, IPv4 behind a translator",
    "100::1, reserved",
    "2001::1, reserved",
    "2001:2::1, reserved",
    "2001:db8::1, for documentation",
    "2002:a00:1::1, IPv4 in IPv6",
    "3fff::1, for documentation",
    "5f00::1, reserved",
    "fc00::1, private",
    "fd12:3456::1, private",
    "fe80::1, link-local",
    "fec0::1, private",
    "ff02::1, multicast",
    "4000::1, reserved"
  })
  void refusesWhatIsNotPublic(String address, String kind) throws Exception {
    assertThat(Addresses.notPublic(InetAddress.getByName(address))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2606:4700::1111",
        "2a00:1450::1",
        "::ffff:1.1.1.1"
      })
  void letsPublicOnesThrough(String address) throws Exception {
    assertThat(Addresses.notPublic(InetAddress.getByName(address))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a, https://news.example/a",
    "HTTPS://News.Example, https://news.example/",
    "http://news.example:8080?x=1, http://news.example:8080/?x=1",
    "https://news.example/a#part, https://news.example/a",
    "https://news.example/خبر عاجل, https://news.example/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84",
    "https://news.example/%D8%AE?q=[1], https://news.example/%D8%AE?q=%5B1%5D",
    "https://news.example/100%, https://news.example/100%25",
    "https://news.example/a/../b, https://news.example/b",
    "https://مثال.example/, https://xn--mgbh0fb.example/",
    "http://[::1]/x, http://[::1]/x"
  })
  void writesAddressesInAscii(String written, String uri) throws Exception {
    assertThat(Addresses.parse(written)).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://news.example/a",
        "gopher://news.example/",
        "jar:http://news.example!/a",
        "news.example",
        "http://",
        "http:///a",
        "http://user:secret@news.example/",
        "http://a b.example/",
        "http://news.example:0/",
        "http://news.example:99999/",
        "http://news.example:port/"
      })
  void refusesWhatIsNoWebAddress(String written) {
    assertThatThrownBy(() -> Addresses.parse(written))
        .isInstanceOf(FetchException.class)
        .extracting(e -> ((FetchException) e).reason())
        .isEqualTo(FetchException.Reason.ADDRESS);
  }

  @Test
  void tellsAddressesFromFileNames() {
    assertThat(Addresses.isAddress("https://news.example/a")).isTrue();
    assertThat(Addresses.isAddress("file:///a")).isTrue();
    assertThat(Addresses.isAddress("reports/a.html")).isFalse();
    assertThat(Addresses.isAddress("C:\\reports")).isFalse();
    assertThat(Addresses.isAddress("خبر://a")).isFalse();
    assertThat(Addresses.isAddress("://a")).isFalse();
  }
}
