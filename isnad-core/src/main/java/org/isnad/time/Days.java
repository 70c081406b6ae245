package org.isnad.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Arithmetic of days, without text. */
final class Days {
  private static final int FIRST_HIJRI_YEAR = 1300;
  private static final int LAST_HIJRI_YEAR = 1599;

  private Days() {}

  /**
   * From one day to another.
   *
   * @param precision see {@link TimeMention#precision}
   */
  record Span(LocalDate from, LocalDate to, String precision) {
    static Span day(LocalDate day) {
      return new Span(day, day, "day");
    }
  }

  /** A day of a calendar, null where the calendar has no such day. */
  static LocalDate date(boolean hijri, int year, int month, int day) {
    try {
      if (!hijri) {
        return LocalDate.of(year, month, day);
      }
      if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) {
        return null;
      }
      int length = HijrahDate.of(year, month, 1).lengthOfMonth();
      // A month that sighting made one day longer than the tables do.
      return LocalDate.from(HijrahDate.of(year, month, Math.min(day, length)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Span month(boolean hijri, int year, int month) {
    LocalDate first = date(hijri, year, month, 1);
    if (first == null) {
      return null;
    }
    int length = hijri ? HijrahDate.of(year, month, 1).lengthOfMonth() : first.lengthOfMonth();
    return new Span(first, first.plusDays(length - 1L), "month");
  }

  static Span year(boolean hijri, int year) {
    if (!hijri) {
      return new Span(Year.of(year).atDay(1), LocalDate.of(year, 12, 31), "year");
    }
    Span first = month(true, year, 1);
    Span last = month(true, year, 12);
    return first == null || last == null ? null : new Span(first.from(), last.to(), "year");
  }

  static int hijriYear(LocalDate day) {
    try {
      return HijrahDate.from(day).get(ChronoField.YEAR);
    } catch (DateTimeException e) {
      return 0;
    }
  }

  /** The period of a unit that a day lies in; weeks begin on Sunday. */
  static Span around(LocalDate day, Unit unit) {
    return switch (unit) {
      case MINUTE, HOUR, DAY -> Span.day(day);
      case WEEK -> {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        yield new Span(first, first.plusDays(6), "week");
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(day);
        yield new Span(month.atDay(1), month.atEndOfMonth(), "month");
      }
      case YEAR -> year(false, day.getYear());
      case DECADE -> years(Math.floorDiv(day.getYear(), 10) * 10, 10);
      case CENTURY -> years(Math.floorDiv(day.getYear(), 100) * 100, 100);
    };
  }

  private static Span years(int first, int count) {
    return new Span(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), "year");
  }

  static LocalDate plus(LocalDate day, long count, Unit unit) {
    return switch (unit) {
      case MINUTE -> day;
      case HOUR -> day.plusDays(count / 24);
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(count * 10);
      case CENTURY -> day.plusYears(count * 100);
    };
  }

  /** The time that lies a number of units before a day. */
  static Span ago(LocalDate today, int count, Unit unit) {
    if (unit == Unit.HOUR && count < 24) {
      return new Span(count < 6 ? today : today.minusDays(1), today, "day");
    }
    return around(plus(today, -(long) count, unit), unit);
  }

  /** The span of a number of units that ends on a day ({@code sign} -1) or begins there (1). */
  static Span window(LocalDate today, int count, Unit unit, int sign) {
    int days = unit == Unit.MINUTE ? 0 : (count + 23) / 24;
    LocalDate other =
        unit == Unit.MINUTE || unit == Unit.HOUR
            ? today.plusDays((long) sign * days)
            : plus(today, (long) sign * count, unit);
    return sign < 0
        ? new Span(other, today, unit.precision)
        : new Span(today, other, unit.precision);
  }

  /** A loose number of units before a day; null where that says nothing. */
  static Span vagueAgo(LocalDate today, Unit unit) {
    return switch (unit) {
      case MINUTE -> Span.day(today);
      case HOUR -> new Span(today.minusDays(1), today, "day");
      case DAY -> new Span(today.minusDays(7), today.minusDays(2), "week");
      case WEEK -> new Span(today.minusDays(42), today.minusDays(14), "month");
      default -> null;
    };
  }

  /** The last units of a loose number up to a day; null where that says nothing. */
  static Span vagueWindow(LocalDate today, Unit unit, int sign) {
    int days =
        switch (unit) {
          case MINUTE -> 0;
          case HOUR -> 1;
          case DAY -> 7;
          case WEEK -> 28;
          default -> -1;
        };
    if (days < 0) {
      return null;
    }
    String precision = unit == Unit.WEEK ? "month" : unit == Unit.DAY ? "week" : "day";
    return sign < 0
        ? new Span(today.minusDays(days), today, precision)
        : new Span(today, today.plusDays(days), precision);
  }

  /** The weekday that a modifier (as in the lexicon, or {@link Sense#UNKNOWN}) chooses. */
  static LocalDate weekday(LocalDate today, DayOfWeek day, int modifier, boolean ahead) {
    return switch (modifier) {
      case -1, Sense.LATEST -> today.with(TemporalAdjusters.previous(day));
      case -2 -> today.with(TemporalAdjusters.previous(day)).minusWeeks(1);
      case 1 -> today.with(TemporalAdjusters.next(day));
      case 2 -> today.with(TemporalAdjusters.next(day)).plusWeeks(1);
      default ->
          ahead
              ? today.with(TemporalAdjusters.nextOrSame(day))
              : today.with(TemporalAdjusters.previousOrSame(day));
    };
  }

  /** The day of the week nearest to a day. */
  static LocalDate nearest(LocalDate to, DayOfWeek day) {
    LocalDate before = to.with(TemporalAdjusters.previousOrSame(day));
    LocalDate after = to.with(TemporalAdjusters.nextOrSame(day));
    return ChronoUnit.DAYS.between(before, to) <= ChronoUnit.DAYS.between(to, after)
        ? before
        : after;
  }

  /** The beginning (1), middle (2) or end (3) of a span. */
  static Span edge(Span of, int which) {
    long days = ChronoUnit.DAYS.between(of.from(), of.to()) + 1;
    if (days < 3) {
      return of;
    }
    long third = days >= 28 && days <= 31 ? 10 : days / 3;
    return switch (which) {
      case 1 -> new Span(of.from(), of.from().plusDays(third - 1), of.precision());
      case 2 ->
          new Span(
              of.from().plusDays(third),
              days <= 31 ? of.from().plusDays(2 * third - 1) : of.to().minusDays(third),
              of.precision());
      default ->
          new Span(
              days >= 28 && days <= 31 ? of.from().plusDays(20) : of.to().minusDays(third - 1),
              of.to(),
              of.precision());
    };
  }

  /** Easter Sunday of the Western churches. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
