package org.isnad.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as they are kept: ISO 8601 in UTC to the microsecond, which sorts as text. */
final class Moments {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  static String text(Instant moment) {
    return FORMAT.format(moment);
  }

  static String now() {
    return text(Instant.now());
  }
}
