package org.isnad.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a list goes on: opaque to those who ask, and no more than a place in an order. */
final class Cursor {
  private static final char SEPARATOR = '\u001f';
  private static final int LONGEST = 2000;

  private Cursor() {}

  static String of(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part == null ? "-" : "=" + part).append(SEPARATOR);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @return the parts, null where one was
   * @throws ApiException where the cursor was not made by {@link #of} with as many parts
   */
  static List<String> parts(String cursor, int count) {
    if (cursor.length() > LONGEST) {
      throw wrong();
    }
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf(SEPARATOR); end >= 0; end = text.indexOf(SEPARATOR, begin)) {
      String part = text.substring(begin, end);
      if (!part.equals("-") && !part.startsWith("=")) {
        throw wrong();
      }
      parts.add(part.equals("-") ? null : part.substring(1));
      begin = end + 1;
    }
    if (parts.size() != count || begin != text.length()) {
      throw wrong();
    }
    return parts;
  }

  /** The number in a part. */
  static int number(String part) {
    try {
      int number = Integer.parseInt(part);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong();
  }

  static ApiException wrong() {
    return ApiException.wrong("cursor", "this is not a cursor of this list");
  }
}
