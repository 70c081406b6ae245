package org.isnad.effort;

import java.time.LocalDate;

/** The days of an event, first and last. */
record Days(LocalDate start, LocalDate end) {
  boolean overlaps(Days other) {
    return !start.isAfter(other.end) && !other.start.isAfter(end);
  }
}
