package org.isnad.coding;

import org.isnad.time.TimeMention;

/** Which times can say when an event happened. */
final class Times {
  private Times() {}

  static boolean isEventTime(TimeMention t) {
    return t.from() != null
        && switch (t.kind()) {
          case POINT, RANGE, RELIGIOUS, SEASON, DURATION -> true;
          default -> false;
        };
  }

  static Precision precision(String code) {
    return Coded.of(Precision.class, code);
  }
}
