package org.isnad.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days of feasts and seasons. */
final class Feasts {
  private Feasts() {}

  /**
   * The days of a feast: of a given year, of the year that a modifier chooses, or those nearest to
   * the day of the report. Null where that can't be told.
   *
   * @param year Gregorian year, 0 where none is given
   */
  static Days.Span days(Sense.Feast feast, LocalDate today, int modifier, int year) {
    if (year > 0) {
      for (int y = year - 1; y <= year + 1; y++) {
        Days.Span span = in(feast, y);
        if (span != null && span.from().getYear() == year) {
          return span;
        }
      }
      return null;
    }
    if (today == null || modifier == Sense.SAME) {
      return null;
    }
    Days.Span best = null;
    long least = Long.MAX_VALUE;
    for (int y = today.getYear() - 2; y <= today.getYear() + 2; y++) {
      Days.Span span = in(feast, y);
      if (span == null
          || (modifier == -1 || modifier == Sense.LATEST) && !span.to().isBefore(today)
          || modifier == 1 && !span.from().isAfter(today)
          || modifier == 0 && span.from().getYear() != today.getYear()) {
        continue;
      }
      boolean inside = !today.isBefore(span.from()) && !today.isAfter(span.to());
      long away = inside ? 0 : Math.abs(ChronoUnit.DAYS.between(today, span.from()));
      if (away < least) {
        least = away;
        best = span;
      }
    }
    return best;
  }

  /** The feast in a Gregorian year; a Hijri one in the Hijri year that begins in or before it. */
  private static Days.Span in(Sense.Feast feast, int year) {
    return switch (feast.calendar()) {
      case "season" -> {
        LocalDate first = LocalDate.of(year, feast.month(), 1);
        long months = Math.floorMod(feast.lastMonth() - feast.month(), 12) + 1L;
        yield new Days.Span(first, first.plusMonths(months).minusDays(1), "month");
      }
      case "easter" -> Days.Span.day(Days.easter(year).plusDays(feast.day()));
      case "hijri" -> {
        int hijri = Days.hijriYear(LocalDate.of(year, 12, 31));
        LocalDate first = Days.date(true, hijri, feast.month(), feast.day());
        if (first != null && first.getYear() > year) {
          first = Days.date(true, hijri - 1, feast.month(), feast.day());
        }
        yield span(first, feast.days());
      }
      default -> span(Days.date(false, year, feast.month(), feast.day()), feast.days());
    };
  }

  private static Days.Span span(LocalDate first, int days) {
    return first == null
        ? null
        : new Days.Span(first, first.plusDays(Math.max(1, days) - 1L), "day");
  }
}
