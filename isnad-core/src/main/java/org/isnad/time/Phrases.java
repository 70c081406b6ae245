package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.isnad.lexicon.Lexicon;
import org.isnad.time.Moment.Written;
import org.isnad.time.Quantities.Quantity;
import org.isnad.time.TimeMention.Kind;

/** Times that phrases tell: days, parts of days, units with modifiers, feasts. */
final class Phrases {
  /** What the words of a time may begin with. */
  private static final long FIRST =
      Senses.bits(
          Role.UNIT,
          Role.PART,
          Role.FEAST,
          Role.LEAD,
          Role.THIS,
          Role.NIGHT,
          Role.DAY,
          Role.WEEKDAY,
          Role.ARTICLE,
          Role.ORDINAL,
          Role.FIRST,
          Role.CARDINAL,
          Role.MONTH,
          Role.EDGE,
          Role.LATEST);

  private final Scan scan;
  private final LocalDate today;
  private final Dates dates;
  private final Quantities quantities;
  private int shift;

  Phrases(Scan scan, LocalDate today, Dates dates, Quantities quantities) {
    this.scan = scan;
    this.today = today;
    this.dates = dates;
    this.quantities = quantities;
  }

  /**
   * Days from the given day of the report to the one that the text itself calls «اليوم» with a
   * weekday; 0 where they agree or it doesn't say.
   */
  int shift() {
    return shift;
  }

  /**
   * The time at a token, or null.
   *
   * @param bareYear whether the words before let four digits be a year
   */
  Moment moment(int i, boolean bareYear) {
    if (i >= scan.size()) {
      return null;
    }
    if (!scan.isAny(i)) {
      return scan.tokens.isNumber(i) ? numbered(i, bareYear) : null;
    }
    if (!scan.hasAny(i, FIRST)) {
      return null;
    }
    Moment found = pair(i);
    if (found == null) {
      found = partOfDay(i, true);
    }
    if (found == null) {
      found = feast(i);
    }
    if (found == null) {
      found = day(i);
    }
    if (found == null) {
      found = numbered(i, bareYear);
    }
    if (found == null) {
      found = edge(i, bareYear);
    }
    if (found == null) {
      found = unit(i);
    }
    return found;
  }

  private Moment numbered(int i, boolean bareYear) {
    Moment found = dates.date(i);
    if (found == null) {
      found = dates.year(i, bareYear);
    }
    if (found == null && scan.at(i, Role.UNIT) == null) {
      found = window(i);
    }
    return found == null ? null : adverb(found);
  }

  // ---- days

  /** A day with what leads to it: «يوم الخميس», «تاريخ 23 يناير», «اليوم الخميس». */
  Moment day(int i) {
    if (scan.at(i, Role.LEAD) != null && !scan.hasArticle(i)) {
      int next = scan.end(i);
      Moment led = scan.prefix(next) == 0 ? namedDay(next, true) : null;
      if (led == null) {
        led = dates.numeric(next);
      }
      if (led == null) {
        led = dates.dayOfMonth(next);
      }
      return led == null ? null : adverb(led.with(i, led.end()));
    }
    Sense self = scan.at(i, Role.THIS);
    if (self != null && self.value() == 0) {
      Moment weekday = weekday(scan.end(i), 0, false);
      return weekday == null ? null : adverb(weekday.with(i, weekday.end()));
    }
    Moment found = namedDay(i, false);
    return found == null ? null : adverb(found);
  }

  private Moment namedDay(int i, boolean led) {
    Moment found = counted(i);
    return found == null ? weekday(i, Sense.UNKNOWN, led) : found;
  }

  /** «أمس», «اليوم», «غدا», with the weekday after it. */
  private Moment counted(int i) {
    Sense night = scan.at(i, Role.NIGHT);
    if (night != null) {
      Days.Span span = null;
      if (today != null) {
        LocalDate from = today.plusDays(night.value());
        span = new Days.Span(from, from.plusDays(1), "day");
      }
      return Moment.of(i, scan.end(i), span, "day");
    }
    Sense day = scan.at(i, Role.DAY);
    if (day == null) {
      return null;
    }
    int end = scan.end(i);
    if (scan.inside(end, Role.ORDINAL) != null && scan.prefix(end) == 0) {
      return null; // «اليوم الثالث»
    }
    LocalDate date = today == null ? null : today.plusDays(day.value());
    int at = scan.is(end, '،') || scan.is(end, '(') ? end + 1 : end;
    if (scan.at(at, Role.LEAD) != null && scan.prefix(at) == 0) {
      at = scan.end(at);
    }
    Sense weekday = scan.prefix(at) == 0 ? scan.at(at, Role.WEEKDAY) : null;
    if (weekday != null && weekday.extra() != Sense.BARE) {
      DayOfWeek asked = DayOfWeek.of(weekday.value());
      end = scan.end(at);
      if (scan.is(at - 1, '(') && scan.is(end, ')')) {
        end++;
      }
      if (date != null) {
        LocalDate nearest = Days.nearest(date, asked);
        int away = (int) (nearest.toEpochDay() - date.toEpochDay());
        if (shift == 0 && Math.abs(away) == 1) {
          shift = away;
        }
        date = nearest;
      }
      Moment dated = dateAfter(end);
      if (dated != null) {
        return dated.with(i, dated.end());
      }
      return new Moment(i, end, day(date), "day", Kind.POINT, asked, null);
    }
    Moment dated = dateAfter(end);
    return dated != null && dated.date() != null && dated.date().day() > 0
        ? dated.with(i, dated.end())
        : Moment.of(i, end, day(date), "day");
  }

  private static Days.Span day(LocalDate date) {
    return date == null ? null : Days.Span.day(date);
  }

  private Moment weekday(int i, int given, boolean led) {
    Sense sense = led || given == 0 ? scan.inside(i, Role.WEEKDAY) : scan.at(i, Role.WEEKDAY);
    if (sense == null || sense.extra() == Sense.BARE && !led) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(sense.value());
    int end = scan.end(i);
    int modifier = given;
    Sense stated = dates.modifier(end);
    if (stated != null && (stated.value() != Sense.SAME)) {
      modifier = stated.value();
      end = scan.end(end);
    }
    Moment date = dateAfter(end);
    if (date != null) {
      return new Moment(i, date.end(), date.span(), "day", date.kind(), day, date.date());
    }
    Moment week = weekOf(end);
    if (week != null) {
      LocalDate chosen = week.span() == null ? null : week.from().plusDays(day.getValue() % 7);
      return new Moment(i, week.end(), day(chosen), "day", Kind.POINT, day, null);
    }
    LocalDate chosen = null;
    if (today != null) {
      boolean ahead = modifier == Sense.UNKNOWN && scan.isAhead(i);
      chosen = Days.weekday(today, day, modifier, ahead);
    }
    return new Moment(i, end, day(chosen), "day", Kind.POINT, day, null);
  }

  /** «من الأسبوع الماضي» after a weekday. */
  private Moment weekOf(int i) {
    int at = scan.inside(i, Role.FROM) != null ? scan.end(i) : i;
    Sense unit = scan.inside(at, Role.UNIT);
    Sense self = scan.inside(at, Role.THIS);
    if (at == i && self == null
        || unit == null && self == null
        || unit != null && Quantities.unit(unit) != Unit.WEEK) {
      return null;
    }
    Moment week = unit(at);
    return week != null && week.precision().equals("week") ? week : null;
  }

  /** The date that explains a weekday: «20 يناير», «(20 يناير)», «الموافق 20 يناير», or null. */
  private Moment dateAfter(int i) {
    int at = i;
    boolean bracket = scan.is(at, '(');
    if (bracket || scan.is(at, '،') || scan.is(at, ',') || scan.isDash(at) || scan.is(at, '/')) {
      at++;
    }
    if (scan.inside(at, Role.MATCHING) != null) {
      at = scan.end(at);
    }
    if (scan.at(at, Role.LEAD) != null && scan.prefix(at) == 0) {
      at = scan.end(at);
    }
    if (at >= scan.size() || scan.prefix(at) != 0 && scan.at(at, Role.ARTICLE) == null) {
      return null;
    }
    Moment date = dates.numeric(at);
    if (date == null) {
      date = dates.dayOfMonth(at);
    }
    if (date == null || date.kind() != Kind.POINT) {
      return null;
    }
    return bracket && scan.is(date.end(), ')') ? date.with(i, date.end() + 1) : date;
  }

  /** Takes in a part of the day that follows: «الخميس مساء». */
  private Moment adverb(Moment day) {
    int at = day.end();
    return day.precision().equals("day")
            && scan.prefix(at) == 0
            && scan.at(at, Role.ADVERB) != null
            && scan.tokens.sentenceOf(at) == scan.tokens.sentenceOf(day.first())
        ? day.with(day.first(), scan.end(at))
        : day;
  }

  /** «فجر الخميس», «ليل الأربعاء الخميس», «ساعة متأخرة من مساء أمس». */
  private Moment partOfDay(int i, boolean nested) {
    Sense part = scan.at(i, Role.PART);
    if (part == null) {
      return null;
    }
    int at = scan.end(i);
    if (scan.inside(at, Role.FROM) != null) {
      at = scan.end(at);
    }
    if (at >= scan.size() || (scan.prefix(at) & ~Lexicon.ARTICLE) != 0) {
      return null;
    }
    Moment day = nested && scan.at(at, Role.PART) != null ? partOfDay(at, false) : null;
    if (day == null && (scan.isAny(at) || scan.tokens.isNumber(at))) {
      day = day(at);
      if (day == null) {
        day = dates.numeric(at);
      }
      if (day == null) {
        day = dates.dayOfMonth(at);
      }
    }
    if (day == null || !day.precision().equals("day")) {
      return null;
    }
    Moment night = part.value() >= 19 ? nightTo(day) : null;
    return (night == null ? day : night).with(i, (night == null ? day : night).end());
  }

  /** «ليل الأربعاء الخميس»: the night between two days that follow one another. */
  private Moment nightTo(Moment first) {
    if (first.weekday() == null || first.date() != null) {
      return null;
    }
    int at = first.end();
    if (scan.isDash(at) || scan.is(at, '/') || scan.is(at, '،')) {
      at++;
    } else if (scan.at(at, Role.TO) != null) {
      at = scan.end(at);
    }
    Sense second = scan.inside(at, Role.WEEKDAY);
    if (second == null || second.value() != first.weekday().plus(1).getValue()) {
      return null;
    }
    int end = scan.end(at);
    Days.Span span = null;
    if (today != null) {
      Sense modifier = dates.modifier(end);
      int which = modifier == null ? Sense.UNKNOWN : modifier.value();
      DayOfWeek day = first.weekday().plus(1);
      LocalDate last = Days.weekday(today, day, which, scan.isAhead(first.first()));
      // On the evening of the first day, the night is the one that begins.
      if (which == Sense.UNKNOWN && today.getDayOfWeek() == first.weekday()) {
        last = today.plusDays(1);
      }
      span = new Days.Span(last.minusDays(1), last, "day");
    }
    if (dates.modifier(end) != null) {
      end = scan.end(end);
    }
    return new Moment(first.first(), end, span, "day", Kind.RANGE, null, null);
  }

  // ---- units

  /** «الأسبوع الماضي», «هذا العام», «الأيام الثلاثة الماضية», «آخر 24 ساعة». */
  private Moment unit(int i) {
    Sense self = scan.at(i, Role.THIS);
    if (self != null) {
      int at = scan.end(i);
      Sense unit = scan.inside(at, Role.UNIT);
      if (unit == null || !scan.hasArticle(at) || unit.extra() != Sense.SINGULAR) {
        return null;
      }
      return period(i, scan.end(at), Quantities.unit(unit), self.value());
    }
    Sense unit = scan.at(i, Role.UNIT);
    if (unit != null && unit.extra() == Sense.SINGULAR && scan.hasArticle(i)) {
      Sense modifier = dates.modifier(scan.end(i));
      if (modifier != null && modifier.value() != Sense.LATEST) {
        int end = scan.end(scan.end(i));
        return period(i, end, Quantities.unit(unit), modifier.value());
      }
    }
    return window(i);
  }

  private Moment period(int i, int end, Unit unit, int modifier) {
    if (unit.compareTo(Unit.DAY) < 0) {
      return null;
    }
    if (modifier == Sense.SAME) {
      return null;
    }
    Days.Span span = today == null ? null : Days.around(Days.plus(today, modifier, unit), unit);
    if (unit.compareTo(Unit.YEAR) > 0) {
      return Moment.of(i, end, span, "year").with(Kind.VAGUE);
    }
    return Moment.of(i, end, span, unit.precision);
  }

  /** A span counted back from the report or on from it, or null. */
  private Moment window(int i) {
    int at = i;
    boolean latest = scan.at(i, Role.LATEST) != null && !scan.hasArticle(i);
    if (latest) {
      at = scan.end(i);
    }
    Quantity quantity = quantity(at, i);
    if (quantity == null
        || latest && quantity.count() == Quantities.SEVERAL && scan.end(at) == quantity.end()) {
      return null; // «آخر أيام التنظيم»
    }
    int end = quantity.end();
    int sign = -1;
    if (!latest) {
      Sense modifier = dates.modifier(end);
      if (modifier == null || modifier.value() == Sense.SAME || modifier.value() == 0) {
        return null;
      }
      sign = modifier.value() > 0 ? 1 : -1;
      end = scan.end(end);
    }
    return window(i, end, quantity, sign);
  }

  private Quantity quantity(int at, int first) {
    if (at > first) {
      return quantities.quantity(at);
    }
    // The first word of a phrase may carry a preposition.
    Sense unit = scan.at(at, Role.UNIT);
    return unit == null ? quantities.quantity(at) : quantities.ofUnit(at, unit);
  }

  Moment window(int i, int end, Quantity quantity, int sign) {
    Unit unit = quantity.unit();
    if (quantity.count() == Quantities.SEVERAL) {
      Days.Span span = today == null ? null : Days.vagueWindow(today, unit, sign);
      String precision = span == null ? unit.precision : span.precision();
      return new Moment(i, end, span, precision, Kind.VAGUE, null, null);
    }
    Days.Span span = today == null ? null : Days.window(today, quantity.count(), unit, sign);
    return new Moment(i, end, span, unit.precision, Kind.DURATION, null, null);
  }

  /** «مطلع الشهر الجاري», «أواخر عام 2014», «منتصف يناير». */
  private Moment edge(int i, boolean bareYear) {
    Sense edge = scan.at(i, Role.EDGE);
    if (edge == null || scan.hasArticle(i)) {
      return null;
    }
    int at = scan.end(i);
    if ((scan.prefix(at) & ~Lexicon.ARTICLE) != 0 || at >= scan.size()) {
      return null;
    }
    Moment of = dates.month(at);
    if (of == null) {
      of = dates.year(at, true);
    }
    if (of == null) {
      of = unit(at);
    }
    if (of == null && edge.value() == 2) {
      of = day(at);
    }
    if (of == null || of.kind() != Kind.POINT && of.kind() != Kind.RELIGIOUS) {
      return null;
    }
    Days.Span span = of.span() == null ? null : Days.edge(of.span(), edge.value());
    return new Moment(i, of.end(), span, of.precision(), of.kind(), of.weekday(), null);
  }

  // ---- two days, two years

  /** «يومي الخميس والجمعة», «عامي 2014 و2015», «شهري يناير وفبراير». */
  private Moment pair(int i) {
    Sense unit = scan.at(i, Role.UNIT);
    if (unit == null || unit.extra() != Sense.PAIR || scan.hasArticle(i)) {
      return null;
    }
    Unit of = Quantities.unit(unit);
    int at = scan.end(i);
    if (of == Unit.DAY) {
      Moment dated = dates.dayOfMonth(at);
      if (dated != null) {
        return dated.with(i, dated.end());
      }
    }
    dates.inRange(true);
    Moment first =
        of == Unit.YEAR ? dates.year(at, true) : of == Unit.DAY ? day(at) : dates.month(at);
    Moment range = first == null ? null : upTo(i, first);
    dates.inRange(false);
    return range;
  }

  /** The range from a time to the one that «و» joins to it, or null. */
  Moment upTo(int i, Moment first) {
    int at = first.end();
    if (scan.isAnd(at)) {
      at++;
    } else if ((scan.prefix(at) & Lexicon.CONJUNCTION) == 0) {
      return null;
    }
    Moment last = moment(at, first.precision().equals("year"));
    return last == null ? null : range(i, first, last);
  }

  /** The range between two times; null where the second lies before the first. */
  Moment range(int i, Moment first, Moment last) {
    Days.Span from = first.span();
    Days.Span to = last.span();
    Written a = first.date();
    Written b = last.date();
    if (a != null && b != null && a.year() == 0 && b.year() > 0 && a.month() > 0 && b.month() > 0) {
      from = dates.withYearOf(first, last);
    }
    Days.Span span = null;
    if (from != null && to != null) {
      LocalDate start = from.from();
      if (start.isAfter(to.to())) {
        // «من الاثنين إلى الخميس», told on a Tuesday: one of the two lies in another week.
        if (first.weekday() != null && a == null && start.minusWeeks(1).isBefore(to.to())) {
          start = start.minusWeeks(1);
        } else {
          return null;
        }
      }
      span = new Days.Span(start, to.to(), last.precision());
    }
    return new Moment(i, last.end(), span, last.precision(), Kind.RANGE, null, b);
  }

  // ---- feasts and seasons

  private Moment feast(int i) {
    Sense sense = scan.at(i, Role.FEAST);
    if (sense == null) {
      return null;
    }
    Sense.Feast feast = (Sense.Feast) sense.detail();
    int end = scan.end(i);
    int modifier = Sense.UNKNOWN;
    int year = 0;
    Sense stated = dates.modifier(end);
    Moment written = dates.year(end, true);
    if (stated != null) {
      modifier = stated.value();
      end = scan.end(end);
    } else if (written != null && written.date() != null && scan.prefix(end) == 0) {
      year = written.date().year();
      end = written.end();
    } else {
      Moment period =
          scan.prefix(end) == Lexicon.ARTICLE || scan.inside(end, Role.FROM) != null
              ? yearPeriod(scan.inside(end, Role.FROM) != null ? scan.end(end) : end)
              : null;
      if (period != null) {
        end = period.end();
        year = period.span() == null ? 0 : period.from().getYear();
      }
    }
    boolean season = feast.calendar().equals("season");
    if (season && modifier == Sense.UNKNOWN && year == 0) {
      return null;
    }
    String precision = season ? "month" : "day";
    Days.Span span = Feasts.days(feast, today, modifier, year);
    return new Moment(i, end, span, precision, feast.kind(), null, null);
  }

  private Moment yearPeriod(int i) {
    Sense unit = scan.inside(i, Role.UNIT);
    return unit != null && Quantities.unit(unit) == Unit.YEAR ? unit(i) : null;
  }
}
