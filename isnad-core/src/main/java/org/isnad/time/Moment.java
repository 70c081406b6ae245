package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.isnad.time.TimeMention.Kind;

/**
 * A time that some tokens tell.
 *
 * @param end token after the last
 * @param span its days, or null where not known
 * @param precision see {@link TimeMention#precision}
 * @param weekday the weekday asked for, or null
 * @param date the date that was written, or null where the time was told otherwise
 */
record Moment(
    int first,
    int end,
    Days.Span span,
    String precision,
    Kind kind,
    DayOfWeek weekday,
    Written date) {

  /**
   * A date as written.
   *
   * @param year 0 where none is written
   * @param month 0 where none is written
   * @param day 0 where none is written
   */
  record Written(boolean hijri, int year, int month, int day) {}

  static Moment of(int first, int end, Days.Span span, String precision) {
    return new Moment(first, end, span, precision, Kind.POINT, null, null);
  }

  Moment with(Kind other) {
    return new Moment(first, end, span, precision, other, weekday, date);
  }

  Moment with(int newFirst, int newEnd) {
    return new Moment(newFirst, newEnd, span, precision, kind, weekday, date);
  }

  Moment with(Days.Span other) {
    return new Moment(
        first, end, other, other == null ? precision : other.precision(), kind, weekday, date);
  }

  LocalDate from() {
    return span == null ? null : span.from();
  }

  LocalDate to() {
    return span == null ? null : span.to();
  }
}
