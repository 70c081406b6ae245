package org.isnad.coding;

import java.time.LocalDate;
import org.isnad.time.TimeMention;

/**
 * When an event is taken to have happened.
 *
 * @param time the words that say it, or null where none do
 * @param start first possible day, or null where it is not known
 * @param finish last possible day, or null
 * @param telling whether the words say when it was told
 */
record When(TimeMention time, LocalDate start, LocalDate finish, boolean telling) {
  static final When UNKNOWN = new When(null, null, null, false);

  /** A day that no words name. */
  static When untold(LocalDate start, LocalDate finish) {
    return new When(null, start, finish, false);
  }

  boolean isKnown() {
    return start != null;
  }

  boolean sameDays(When other) {
    return start == null
        ? other.start == null
        : start.equals(other.start) && finish.equals(other.finish);
  }
}
