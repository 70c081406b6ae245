package org.isnad.time;

import java.time.LocalDate;
import org.isnad.lexicon.Lexicon;
import org.isnad.time.Moment.Written;
import org.isnad.time.TimeMention.Kind;

/** Dates of the calendar: in digits, and with the name of a month or the number of a year. */
final class Dates {
  private static final int NO_MODIFIER = Sense.UNKNOWN;

  /** How far ahead a date without a year may lie and still be a coming one. */
  private static final int DAYS_AHEAD = 45;

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_HIJRI = 1300;
  private static final int LAST_HIJRI = 1500;

  private final Scan scan;
  private final LocalDate today;
  private int lastYear;
  private int lastMonth;
  private boolean inRange;

  Dates(Scan scan, LocalDate today) {
    this.scan = scan;
    this.today = today;
  }

  /** Tells that what comes next stands in a range: a month's name is one there. */
  void inRange(boolean now) {
    inRange = now;
  }

  /** The part of a date from the month on. */
  private record MonthPart(int end, boolean hijri, int month, int year, int modifier) {}

  /** The date at a token, or null. */
  Moment date(int i) {
    Moment found = numeric(i);
    if (found == null) {
      found = dayOfMonth(i);
    }
    return found == null ? month(i) : found;
  }

  // ---- digits

  /** «23/01/2022», «2022-01-23», «23.1.2022». */
  Moment numeric(int i) {
    if (i >= scan.size() || !scan.tokens.isNumber(i)) {
      return null;
    }
    Moment dotted = dotted(i);
    if (dotted != null) {
      return dotted;
    }
    int a = scan.number(i);
    if (a < 0 || !isSeparator(i + 1)) {
      return null;
    }
    int b = scan.number(i + 2);
    if (b < 0 || !isSeparator(i + 3) || !sameSeparator(i + 1, i + 3)) {
      return null;
    }
    int c = scan.number(i + 4);
    return c < 0 ? null : numeric(i, i + 5, a, b, c, scan.digits(i), scan.digits(i + 4));
  }

  private boolean isSeparator(int i) {
    return scan.is(i, '/') || scan.is(i, '\\') || scan.isDash(i);
  }

  private boolean sameSeparator(int i, int j) {
    return scan.isDash(i) == scan.isDash(j);
  }

  private Moment dotted(int i) {
    int from = scan.tokens.keyBegin(i);
    int to = scan.tokens.keyEnd(i);
    if (to - from < 6 || to - from > 10) {
      return null;
    }
    char[] keys = scan.tokens.keyChars();
    int first = -1;
    int second = -1;
    for (int k = from; k < to; k++) {
      if (keys[k] == '.') {
        if (first < 0) {
          first = k;
        } else if (second < 0) {
          second = k;
        } else {
          return null;
        }
      } else if (keys[k] < '0' || keys[k] > '9') {
        return null;
      }
    }
    return second < 0
        ? null
        : numeric(
            i,
            i + 1,
            scan.number(from, first),
            scan.number(first + 1, second),
            scan.number(second + 1, to),
            first - from,
            to - second - 1);
  }

  private Moment numeric(int i, int at, int a, int b, int c, int digitsA, int digitsC) {
    int year;
    int month = b;
    int day;
    if (digitsA == 4) {
      year = a;
      day = c;
    } else if (digitsC == 4) {
      year = c;
      day = a;
    } else if (digitsC == 2 && digitsA <= 2) {
      year = 2000 + c;
      day = a;
    } else {
      return null;
    }
    if (month > 12 && day <= 12) {
      int swap = month;
      month = day;
      day = swap;
    }
    boolean hijri = year >= FIRST_HIJRI && year <= LAST_HIJRI;
    if (!hijri && (year < FIRST_YEAR || year > LAST_YEAR) || month > 12 || day > 31 || day < 1) {
      return null;
    }
    LocalDate date = Days.date(hijri, year, month, day);
    if (date == null) {
      return null;
    }
    note(hijri, year, month);
    return written(i, calendarMark(at), Days.Span.day(date), new Written(hijri, year, month, day));
  }

  // ---- a day of a month

  /** «23 يناير 2022», «الثالث والعشرين من آذار/مارس», «23 من الشهر الجاري», «23 و24 يناير». */
  Moment dayOfMonth(int i) {
    int at = scan.at(i, Role.ARTICLE) != null ? i + 1 : i;
    int day = dayNumber(at, true);
    if (day < 1) {
      return null;
    }
    int end = scan.number(at) > 0 ? at + 1 : scan.end(at);
    int secondAt = secondDay(end);
    if (secondAt > 0) {
      int second = dayNumber(secondAt, true);
      if (second > day) {
        Moment last = dayOfMonth(i, secondAt, second);
        if (last != null && last.date() != null) {
          return range(i, day, last);
        }
      }
    }
    return dayOfMonth(i, at, day);
  }

  /** The range from a day of a month to a later day of the same month. */
  Moment range(int i, int day, Moment last) {
    Days.Span span = null;
    if (last.span() != null) {
      LocalDate from = last.from().minusDays((long) last.date().day() - day);
      span = new Days.Span(from, last.to(), "day");
    }
    return new Moment(i, last.end(), span, "day", Kind.RANGE, null, last.date());
  }

  /** Where the second of two days of a month stands («3 و4», «3-4», «3 إلى 4»), or -1. */
  private int secondDay(int i) {
    int at = -1;
    if (scan.isAnd(i) || scan.isDash(i) || scan.is(i, '/')) {
      at = i + 1;
    } else if (scan.at(i, Role.TO) != null) {
      at = scan.end(i);
    } else if (scan.joined(i, Role.ORDINAL) != null) {
      at = i;
    }
    return at > 0 && scan.at(at, Role.ARTICLE) != null ? at + 1 : at;
  }

  /** A day of a month in digits or as an ordinal, or -1. */
  int dayNumber(int i, boolean anyPrefix) {
    int number = scan.number(i);
    if (number >= 1 && number <= 31 && scan.digits(i) <= 2) {
      return number;
    }
    Sense ordinal = anyPrefix ? scan.at(i, Role.ORDINAL) : scan.inside(i, Role.ORDINAL);
    if (ordinal == null) {
      ordinal = scan.inside(i, Role.FIRST);
    }
    return ordinal != null && ordinal.value() <= 31 ? ordinal.value() : -1;
  }

  private Moment dayOfMonth(int i, int at, int day) {
    boolean digits = scan.number(at) > 0;
    int end = digits ? at + 1 : scan.end(at);
    boolean of = scan.inside(end, Role.FROM) != null;
    int from = of ? scan.end(end) : end;
    if (scan.at(at, Role.FIRST) != null && !of) {
      return null;
    }
    MonthPart part = monthPart(from, true);
    if (part == null && (of || digits)) {
      part = currentMonth(from, of);
    }
    if (part == null) {
      return null;
    }
    Written date = new Written(part.hijri(), part.year(), part.month(), day);
    if (part.month() == 0) {
      return written(i, part.end(), null, date);
    }
    LocalDate resolved = resolve(date, part.modifier(), i);
    if (resolved == null && (part.year() > 0 || today != null) && part.modifier() != Sense.SAME) {
      return null; // no such day
    }
    return written(i, part.end(), resolved == null ? null : Days.Span.day(resolved), date);
  }

  /** «الشهر الجاري», «الشهر الماضي», «الجاري» after a day. */
  private MonthPart currentMonth(int i, boolean of) {
    Sense unit = scan.inside(i, Role.UNIT);
    int at = i;
    if (unit != null) {
      if (Quantities.unit(unit) != Unit.MONTH || !scan.hasArticle(i) || !of) {
        return null;
      }
      at = scan.end(i);
    }
    Sense modifier = modifier(at);
    boolean present = modifier != null && modifier.value() == 0;
    if (modifier == null || unit == null && !present) {
      Sense self = scan.inside(i, Role.THIS);
      Sense month = self == null ? null : scan.inside(scan.end(i), Role.UNIT);
      if (month == null || Quantities.unit(month) != Unit.MONTH) {
        return null;
      }
      return relativeMonth(scan.end(scan.end(i)), self.value());
    }
    return relativeMonth(scan.end(at), modifier.value());
  }

  private MonthPart relativeMonth(int end, int modifier) {
    if (modifier == Sense.SAME) {
      return new MonthPart(end, false, lastMonth, lastMonth == 0 ? 0 : lastYear, Sense.SAME);
    }
    if (today == null) {
      return new MonthPart(end, false, 0, 0, modifier);
    }
    LocalDate month = today.plusMonths(modifier == Sense.LATEST ? -1 : modifier);
    return new MonthPart(end, false, month.getMonthValue(), month.getYear(), NO_MODIFIER);
  }

  // ---- a month

  /** «يناير», «كانون الثاني/يناير 2022», «شهر رمضان المقبل». */
  Moment month(int i) {
    boolean named = isUnit(i, Unit.MONTH) && !scan.hasArticle(i);
    int at = named ? scan.end(i) : i;
    MonthPart part = monthPart(at, named);
    if (part == null) {
      return null;
    }
    if (named && scan.prefix(at) != 0) {
      return null;
    }
    Written date = new Written(part.hijri(), part.year(), part.month(), 0);
    if (part.hijri() && part.year() == 0 && part.modifier() == NO_MODIFIER) {
      return new Moment(i, part.end(), nearestHijri(date), "month", Kind.RELIGIOUS, null, date);
    }
    LocalDate first = resolve(date, part.modifier(), i);
    Days.Span span = null;
    if (first != null) {
      int year = part.hijri() ? Days.hijriYear(first) : first.getYear();
      span = Days.month(part.hijri(), year, part.month());
    }
    Kind kind = part.hijri() ? Kind.RELIGIOUS : Kind.POINT;
    return new Moment(i, part.end(), span, "month", kind, null, date);
  }

  private boolean isUnit(int i, Unit unit) {
    Sense sense = scan.at(i, Role.UNIT);
    return sense != null && sense.extra() == Sense.SINGULAR && Quantities.unit(sense) == unit;
  }

  /** A month from its name on, with its year or modifier. */
  private MonthPart monthPart(int i, boolean afterDay) {
    int at = i;
    if (isUnit(at, Unit.MONTH) && !scan.hasArticle(at)) {
      at = scan.end(at);
    }
    Sense month = afterDay ? scan.inside(at, Role.MONTH) : scan.at(at, Role.MONTH);
    if (month == null || scan.hasArticle(at)) {
      return null;
    }
    int end = otherName(scan.end(at), month);
    boolean hijri = (month.extra() & Sense.HIJRI_MONTH) != 0;
    Year year = yearAfter(end, hijri);
    if (year != null) {
      note(year.hijri(), year.value(), month.value());
      return new MonthPart(year.end(), hijri, month.value(), year.value(), year.modifier());
    }
    Sense modifier = modifier(end);
    boolean beside = afterDay || inRange || modifier != null;
    int use = month.extra() & (Sense.CONTEXT | Sense.STRICT);
    if (use != 0 && !beside && !(use == Sense.CONTEXT && isTimeBefore(at))) {
      return null;
    }
    if (modifier != null) {
      return new MonthPart(scan.end(end), hijri, month.value(), 0, modifier.value());
    }
    return new MonthPart(end, hijri, month.value(), 0, NO_MODIFIER);
  }

  private boolean isTimeBefore(int i) {
    int before = scan.before(i);
    return before >= 0
        && (scan.at(before, Role.IN) != null
            || scan.at(before, Role.SINCE) != null
            || scan.at(before, Role.DURING) != null
            || scan.at(before, Role.UNTIL) != null
            || scan.at(before, Role.AGO) != null
            || scan.at(before, Role.EDGE) != null
            || scan.at(before, Role.BETWEEN) != null);
  }

  /** The token after the other name of a month: «كانون الثاني/يناير», «يناير (كانون الثاني)». */
  private int otherName(int i, Sense month) {
    int at = i;
    boolean bracket = scan.is(i, '(');
    if (bracket || scan.is(i, '/') || scan.is(i, '\\') || scan.isDash(i)) {
      at++;
    }
    Sense other = scan.inside(at, Role.MONTH);
    if (other == null
        || other.value() != month.value()
        || (other.extra() & Sense.HIJRI_MONTH) != (month.extra() & Sense.HIJRI_MONTH)) {
      return i;
    }
    int end = scan.end(at);
    if (bracket) {
      return scan.is(end, ')') ? end + 1 : i;
    }
    return end;
  }

  Sense modifier(int i) {
    return scan.prefix(i) == 0 ? scan.at(i, Role.MODIFIER) : null;
  }

  // ---- years

  private record Year(int end, boolean hijri, int value, int modifier) {}

  /** A year after a month: «2022», «عام 2022», «من العام الماضي», or null. */
  private Year yearAfter(int i, boolean hijriMonth) {
    int at = scan.is(i, '،') || scan.is(i, ',') ? i + 1 : i;
    int plain = plainYear(at, hijriMonth);
    if (plain > 0 && (at == i || !hijriMonth)) {
      return new Year(calendarMark(at + 1), hijriMonth, plain, NO_MODIFIER);
    }
    at = i;
    if (scan.inside(at, Role.FROM) != null) {
      at = scan.end(at);
    }
    if (!isUnit(at, Unit.YEAR) || (scan.prefix(at) & ~Lexicon.ARTICLE) != 0) {
      Sense self = scan.inside(at, Role.THIS);
      int unit = scan.end(at);
      if (self != null && isUnit(unit, Unit.YEAR)) {
        return relativeYear(scan.end(unit), hijriMonth, self.value());
      }
      return null;
    }
    boolean definite = scan.hasArticle(at);
    int next = scan.end(at);
    plain = plainYear(next, hijriMonth);
    if (plain > 0) {
      return new Year(calendarMark(next + 1), hijriMonth, plain, NO_MODIFIER);
    }
    Sense modifier = definite ? modifier(next) : null;
    return modifier == null ? null : relativeYear(scan.end(next), hijriMonth, modifier.value());
  }

  private Year relativeYear(int end, boolean hijri, int modifier) {
    if (modifier == Sense.SAME) {
      return new Year(end, hijri, lastYear, Sense.SAME);
    }
    if (today == null) {
      return new Year(end, hijri, 0, Sense.SAME);
    }
    int offset = modifier == Sense.LATEST ? -1 : modifier;
    int year = hijri ? Days.hijriYear(today) : today.getYear();
    return new Year(end, hijri, year + offset, NO_MODIFIER);
  }

  /** The number of a year at a token, or -1. */
  int plainYear(int i, boolean hijri) {
    int number = scan.number(i);
    if (number < 0 || scan.digits(i) != 4) {
      return -1;
    }
    boolean fits =
        hijri
            ? number >= FIRST_HIJRI && number <= LAST_HIJRI
            : number >= FIRST_YEAR && number <= LAST_YEAR;
    return fits ? number : -1;
  }

  /** The token after «هـ» or «م», where that stands at a token. */
  private int calendarMark(int i) {
    boolean mark = scan.inside(i, Role.HIJRI) != null || scan.inside(i, Role.GREGORIAN) != null;
    return mark ? scan.end(i) : i;
  }

  /** «عام 2014», «العام 1439 هـ», and a bare year where {@code bare} allows one. */
  Moment year(int i, boolean bare) {
    int at = i;
    if (isUnit(i, Unit.YEAR)) {
      at = scan.end(i);
    } else if (!bare) {
      return null;
    }
    int number = scan.number(at);
    if (number < 0) {
      return null;
    }
    boolean marked = scan.inside(at + 1, Role.HIJRI) != null;
    boolean hijri = number >= FIRST_HIJRI && number <= LAST_HIJRI && (marked || at > i);
    boolean gregorian =
        at > i
            ? number >= 100 && number <= LAST_YEAR
            : number >= FIRST_YEAR && number <= LAST_YEAR && scan.digits(at) == 4;
    if (!hijri && !gregorian || at == i && isCounted(at + 1)) {
      return null;
    }
    int end = calendarMark(at + 1);
    Sense modifier = at > i ? modifier(end) : null;
    if (modifier != null && modifier.value() != Sense.SAME) {
      end = scan.end(end); // «عام 2018 الجاري»
    }
    Days.Span span = Days.year(hijri, number);
    note(hijri, number, 0);
    Written date = new Written(hijri, number, 0, 0);
    return new Moment(i, end, span, "year", Kind.POINT, null, date);
  }

  private boolean isCounted(int i) {
    return scan.at(i, Role.UNIT) != null || i < scan.size() && (scan.is(i, '%') || scan.is(i, '٪'));
  }

  // ---- choosing a year

  /** The date, or the first day of the month, that a written date means; null where not known. */
  private LocalDate resolve(Written date, int modifier, int i) {
    int day = Math.max(1, date.day());
    if (date.year() > 0) {
      return Days.date(date.hijri(), date.year(), date.month(), day);
    }
    if (today == null || modifier == Sense.SAME) {
      return null;
    }
    int year = date.hijri() ? Days.hijriYear(today) : today.getYear();
    if (modifier == 0) {
      return Days.date(date.hijri(), year, date.month(), day);
    }
    boolean ahead = modifier == NO_MODIFIER && scan.isAhead(i);
    for (int y = modifier > 0 || ahead ? year : year + 1; ; y += modifier > 0 || ahead ? 1 : -1) {
      if (Math.abs(y - year) > 8) {
        return null;
      }
      LocalDate candidate = Days.date(date.hijri(), y, date.month(), day);
      if (candidate != null && fits(candidate, date, modifier, ahead)) {
        return candidate;
      }
    }
  }

  private boolean fits(LocalDate candidate, Written date, int modifier, boolean ahead) {
    LocalDate last = candidate;
    if (date.day() == 0) {
      last = candidate.plusMonths(1).minusDays(1);
    }
    if (modifier > 0) {
      return candidate.isAfter(today);
    }
    if (modifier == -1 || modifier == Sense.LATEST) {
      return last.isBefore(today);
    }
    if (modifier != NO_MODIFIER) {
      return last.isBefore(today.minusYears(1));
    }
    if (ahead) {
      return !last.isBefore(today);
    }
    // Who means a day of last year says so; a day shortly after the report's lies ahead.
    return date.day() > 0
        ? !candidate.isAfter(today.plusDays(DAYS_AHEAD))
        : !candidate.isAfter(today);
  }

  private Days.Span nearestHijri(Written date) {
    if (today == null) {
      return null;
    }
    Days.Span best = null;
    long distance = Long.MAX_VALUE;
    int year = Days.hijriYear(today);
    for (int y = year - 1; y <= year + 1; y++) {
      Days.Span span = Days.month(true, y, date.month());
      if (span == null) {
        continue;
      }
      long away =
          today.isBefore(span.from())
              ? span.from().toEpochDay() - today.toEpochDay()
              : Math.max(0, today.toEpochDay() - span.to().toEpochDay());
      if (away < distance) {
        distance = away;
        best = span;
      }
    }
    return best;
  }

  /** The same date with the year of another, or a year before where it would come after it. */
  Days.Span withYearOf(Moment date, Moment later) {
    Written own = date.date();
    int year = later.date().year();
    if (own.month() > later.date().month()) {
      year--;
    }
    if (own.day() == 0) {
      return Days.month(own.hijri(), year, own.month());
    }
    LocalDate day = Days.date(own.hijri(), year, own.month(), own.day());
    return day == null ? null : Days.Span.day(day);
  }

  private Moment written(int i, int end, Days.Span span, Written date) {
    return new Moment(i, end, span, "day", Kind.POINT, null, date);
  }

  private void note(boolean hijri, int year, int month) {
    if (!hijri && year > 0) {
      lastYear = year;
      lastMonth = month;
    }
  }
}
