package org.isnad.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.time.Moment.Written;
import org.isnad.time.Quantities.Quantity;
import org.isnad.time.TimeMention.Kind;

/** Goes through a text once and finds its mentions of times. Linear: every token begins one try. */
final class Grammar {
  /** What a phrase may begin with that this class reads. */
  private static final long OPENERS =
      Senses.bits(
          Role.SINCE,
          Role.AGO,
          Role.BETWEEN,
          Role.FROM,
          Role.UNTIL,
          Role.AFTER,
          Role.DURING,
          Role.FOR,
          Role.EVERY,
          Role.RECURRING,
          Role.EARLIER,
          Role.VAGUE,
          Role.UNIT);

  /** What an hour may begin with. */
  private static final long HOURS =
      Senses.bits(Role.CLOCK, Role.ADVERB, Role.ORDINAL, Role.CARDINAL);

  /** «لليوم الـ73» counts the days of a strike: no fighting is told so. */
  private static final int LONGEST_RUN = 60;

  private final Scan scan;
  private final LocalDate today;
  private final Dates dates;
  private final Quantities quantities;
  private final Phrases phrases;

  /**
   * @param today the day of the report, or null
   */
  Grammar(Scan scan, LocalDate today) {
    this.scan = scan;
    this.today = today;
    dates = new Dates(scan, today);
    quantities = new Quantities(scan);
    phrases = new Phrases(scan, today, dates, quantities);
  }

  /** See {@link Phrases#shift}; after {@link #mentions}. */
  int shift() {
    return phrases.shift();
  }

  List<TimeMention> mentions() {
    List<TimeMention> found = new ArrayList<>();
    int n = scan.size();
    int i = 0;
    while (i < n) {
      boolean entry = scan.isAny(i);
      if (!entry && !scan.tokens.isNumber(i)) {
        i++;
        continue;
      }
      if (entry && scan.at(i, Role.SKIP) != null) {
        i = scan.end(i);
        continue;
      }
      Moment moment = scan.hasAny(i, OPENERS) ? phrase(i) : null;
      if (moment == null && (scan.prefix(i) & Lexicon.LI) != 0) {
        moment = running(i);
      }
      if (moment == null) {
        moment = plain(i);
      }
      if (moment == null) {
        i++;
        continue;
      }
      found.add(mention(named(moment)));
      i = moment.end();
    }
    return found;
  }

  private TimeMention mention(Moment m) {
    return new TimeMention(
        m.first(),
        m.end(),
        scan.tokens.begin(m.first()),
        scan.tokens.end(m.end() - 1),
        m.from(),
        m.to(),
        m.precision(),
        m.kind(),
        m.weekday());
  }

  private Moment plain(int i) {
    boolean bareYear = scan.before(i) >= 0 && scan.at(scan.before(i), Role.IN) != null;
    Moment moment = phrases.moment(i, bareYear);
    if (moment == null) {
      return scan.hasAny(i, HOURS) || scan.tokens.isNumber(i) ? timeOfDay(i) : null;
    }
    return rangeAfter(moment);
  }

  /** «السبت والأحد»: two days that follow one another are one time. */
  private Moment dayAfter(Moment first) {
    int next = first.end();
    boolean joined =
        first.kind() == Kind.POINT
            && first.weekday() != null
            && first.date() == null
            && next < scan.size()
            && scan.tokens.sentenceOf(next) == scan.tokens.sentenceOf(first.first());
    if (!joined
        || scan.joined(next, Role.WEEKDAY) == null && scan.joined(next, Role.LEAD) == null) {
      return null;
    }
    Moment last = phrases.moment(next, false);
    boolean follows =
        last != null
            && last.kind() == Kind.POINT
            && last.date() == null
            && last.weekday() == first.weekday().plus(1);
    if (!follows) {
      return null;
    }
    // «الماضيين» after the second is said of both.
    Days.Span span =
        last.span() == null
            ? null
            : new Days.Span(last.from().minusDays(1), last.to(), last.precision());
    return new Moment(first.first(), last.end(), span, "day", Kind.RANGE, null, null);
  }

  /** «الخميس - السبت», «23 يناير - 5 فبراير», «2011-2014»: only with a dash. */
  private Moment rangeAfter(Moment first) {
    Moment pair = dayAfter(first);
    if (pair != null) {
      return pair;
    }
    if (!scan.isDash(first.end()) || first.kind() != Kind.POINT) {
      return first;
    }
    Moment last = phrases.moment(first.end() + 1, first.precision().equals("year"));
    if (last == null
        || last.kind() != Kind.POINT
        || !last.precision().equals(first.precision())
        || (last.date() == null) != (first.date() == null)) {
      return first;
    }
    Moment range = phrases.range(first.first(), first, last);
    return range == null ? first : range;
  }

  /** A phrase that a preposition or another opening word begins. */
  private Moment phrase(int i) {
    int next = scan.end(i);
    if (scan.at(i, Role.SINCE) != null) {
      return since(i, next);
    }
    if (scan.at(i, Role.AGO) != null) {
      return ago(i, next);
    }
    if (scan.at(i, Role.BETWEEN) != null) {
      return between(i, next);
    }
    if (scan.at(i, Role.FROM) != null) {
      return fromTo(i, next);
    }
    if (scan.at(i, Role.UNTIL) != null) {
      Moment day = phrases.moment(next, true);
      return day == null ? null : as(Kind.UNTIL, i, day);
    }
    if (scan.at(i, Role.AFTER) != null) {
      return after(i, next);
    }
    if (scan.at(i, Role.DURING) != null || scan.at(i, Role.FOR) != null) {
      return during(i, next);
    }
    if (scan.at(i, Role.EVERY) != null) {
      return every(i, next);
    }
    if (scan.at(i, Role.RECURRING) != null) {
      return new Moment(i, next, null, "day", Kind.RECURRING, null, null);
    }
    if (scan.at(i, Role.EARLIER) != null) {
      Moment day = phrases.moment(next, false);
      return day == null
          ? new Moment(i, next, null, "day", Kind.VAGUE, null, null)
          : day.with(i, day.end());
    }
    Sense vague = scan.at(i, Role.VAGUE);
    if (vague != null) {
      Days.Span span =
          vague.value() > 0 && today != null
              ? new Days.Span(today.minusDays(vague.value() - 1L), today, "day")
              : null;
      return new Moment(i, next, span, "day", Kind.VAGUE, null, null);
    }
    Sense unit = scan.at(i, Role.UNIT);
    if (unit != null && unit.extra() == Sense.PLURAL && Quantities.unit(unit) == Unit.DAY) {
      Sense weekday = scan.inside(next, Role.WEEKDAY);
      if (weekday != null && !scan.hasArticle(i)) {
        return recurring(i, next);
      }
    }
    return null;
  }

  /** A day or period, of another kind where it is a plain point. */
  private static Moment as(Kind kind, int i, Moment day) {
    boolean plain = day.kind() == Kind.POINT || day.kind() == Kind.RELIGIOUS;
    return (plain ? day.with(kind) : day).with(i, day.end());
  }

  private int about(int i) {
    return scan.inside(i, Role.ABOUT) != null ? scan.end(i) : i;
  }

  /** «منذ يومين» is a day, «منذ الجمعة» the start of a span. */
  private Moment since(int i, int next) {
    Moment day = phrases.moment(next, true);
    if (day != null) {
      Moment last = end(day.end());
      Moment range = last == null ? null : phrases.range(i, day, last);
      return range == null ? as(Kind.SINCE, i, day) : range;
    }
    return counted(i, about(next));
  }

  private Moment ago(int i, int next) {
    Moment counted = counted(i, about(next));
    if (counted != null) {
      return counted;
    }
    Moment day = phrases.moment(next, true);
    return day == null ? null : as(Kind.UNTIL, i, day);
  }

  /** A number of units before the report. */
  private Moment counted(int i, int at) {
    Quantity quantity = quantities.quantity(at);
    if (quantity == null || quantity.definite()) {
      return null;
    }
    if (quantity.unit() == Unit.YEAR && quantity.count() == 1 && scan.number(quantity.end()) >= 0) {
      return null; // «قبل عام 2014»
    }
    Unit unit = quantity.unit();
    int end = quantity.end();
    // «قبل يومين من الهجوم» counts from a day that the phrase does not name.
    boolean fromElsewhere = scan.inside(end, Role.FROM) != null;
    if (quantity.count() == Quantities.SEVERAL || fromElsewhere) {
      Days.Span span = today == null || fromElsewhere ? null : Days.vagueAgo(today, unit);
      String precision = span == null ? unit.precision : span.precision();
      return new Moment(i, end, span, precision, Kind.VAGUE, null, null);
    }
    Days.Span span = today == null ? null : Days.ago(today, quantity.count(), unit);
    return Moment.of(i, end, span, unit.precision);
  }

  private Moment after(int i, int next) {
    if (quantities.quantity(about(next)) != null) {
      Quantity quantity = quantities.quantity(about(next));
      Moment dated = phrases.moment(next, false);
      if (dated == null) {
        return new Moment(
            i, quantity.end(), null, quantity.unit().precision, Kind.VAGUE, null, null);
      }
    }
    Moment day = phrases.moment(next, true);
    return day == null ? null : as(Kind.SINCE, i, day);
  }

  /** «بين 3 و7 مارس», «بين عامي 2014 و2017», «بين الاثنين والخميس». */
  private Moment between(int i, int next) {
    Moment pair = phrases.moment(next, true);
    if (pair == null) {
      return null;
    }
    if (pair.kind() == Kind.RANGE) {
      return pair.with(i, pair.end());
    }
    dates.inRange(true);
    Moment range = phrases.upTo(i, pair);
    dates.inRange(false);
    return range;
  }

  /** «من الاثنين إلى الخميس», «من 5 إلى 8 فبراير». */
  private Moment fromTo(int i, int next) {
    if (scan.size() == next) {
      return null;
    }
    dates.inRange(true);
    Moment first = phrases.moment(next, true);
    Moment last = first == null ? null : end(first.end());
    dates.inRange(false);
    if (first == null) {
      return bareDay(i, next);
    }
    if (first.kind() == Kind.RANGE && first.date() != null) {
      return first.with(i, first.end());
    }
    return last == null ? null : phrases.range(i, first, last);
  }

  /** «من 5 إلى 8 فبراير» where the first day has no month. */
  private Moment bareDay(int i, int next) {
    int day = dates.dayNumber(next, false);
    if (day < 1) {
      return null;
    }
    Moment last = end(scan.number(next) > 0 ? next + 1 : scan.end(next));
    boolean sameMonth = last != null && last.date() != null && last.date().day() > day;
    return sameMonth ? dates.range(i, day, last) : null;
  }

  /** The time after «إلى» or «حتى», or null. */
  private Moment end(int i) {
    int at = i;
    if (scan.isAnd(at)) {
      at++;
    }
    boolean to = scan.at(at, Role.TO) != null;
    boolean until = scan.at(at, Role.UNTIL) != null;
    if (!to && !until) {
      return null;
    }
    at = scan.end(at);
    if (to && scan.at(at, Role.UNTIL) != null) {
      at = scan.end(at);
    }
    return phrases.moment(at, true);
  }

  /** «لليوم الثالث على التوالي»: what is told began two days ago. */
  private Moment running(int i) {
    Sense unit = scan.at(i, Role.UNIT);
    boolean day =
        unit != null && unit.extra() == Sense.SINGULAR && Quantities.unit(unit) == Unit.DAY
            || scan.at(i, Role.LEAD) != null
            || scan.at(i, Role.DAY) != null && scan.at(i, Role.DAY).value() == 0;
    if (!day) {
      return null;
    }
    int next = scan.end(i);
    Sense ordinal = scan.prefix(next) == 0 ? scan.at(next, Role.ORDINAL) : null;
    int count = 0;
    int end = next;
    if (ordinal != null) {
      count = ordinal.value();
      end = scan.end(next);
    } else if (scan.at(next, Role.ARTICLE) != null && scan.number(next + 1) > 0) {
      count = scan.number(next + 1);
      end = next + 2;
    }
    if (count < 2 || count > LONGEST_RUN) {
      return null;
    }
    if (scan.tokens.keyIs(end, "علي")
        && end + 1 < scan.size()
        && (scan.tokens.keyIs(end + 1, "التوالي") || scan.tokens.keyIs(end + 1, "التتالي"))) {
      end += 2;
    }
    Days.Span span =
        today == null ? null : new Days.Span(today.minusDays(count - 1L), today, "day");
    return new Moment(i, end, span, "day", Kind.DURATION, null, null);
  }

  /** «خلال 48 ساعة», «لمدة ثلاثة أيام», «خلال شهر يناير». */
  private Moment during(int i, int next) {
    Moment day = phrases.moment(next, true);
    if (day != null) {
      return day.with(i, day.end());
    }
    int at = about(next);
    Quantity quantity = quantities.quantity(at);
    if (quantity == null) {
      return null;
    }
    boolean single = quantity.definite() && quantity.count() == 1;
    return single
        ? null
        : new Moment(i, quantity.end(), null, quantity.unit().precision, Kind.DURATION, null, null);
  }

  private Moment every(int i, int next) {
    int at = scan.inside(next, Role.LEAD) != null ? scan.end(next) : next;
    return scan.inside(at, Role.WEEKDAY) == null ? null : recurring(i, at);
  }

  private Moment recurring(int i, int at) {
    Sense weekday = scan.inside(at, Role.WEEKDAY);
    return new Moment(
        i,
        scan.end(at),
        null,
        "day",
        Kind.RECURRING,
        java.time.DayOfWeek.of(weekday.value()),
        null);
  }

  /** «الساعة 9:30 صباحا», «التاسعة مساء», «فجرا». */
  private Moment timeOfDay(int i) {
    int end = i;
    if (scan.at(i, Role.CLOCK) != null) {
      end = hour(scan.end(i));
      if (end < 0) {
        return null;
      }
    } else if (scan.at(i, Role.ADVERB) != null) {
      end = i;
    } else {
      end = hour(i);
      boolean digital = end == i + 3 && scan.is(i + 1, ':');
      if (end < 0) {
        return null;
      }
      int after = scan.joined(end, Role.FRACTION) != null ? scan.end(end) : end;
      if (!digital && scan.inside(after, Role.ADVERB) == null) {
        return null;
      }
    }
    if (end > i && scan.joined(end, Role.FRACTION) != null) {
      end = scan.end(end);
    }
    while (scan.prefix(end) == 0 && scan.at(end, Role.ADVERB) != null) {
      end = scan.end(end);
    }
    if (end == i) {
      end = scan.end(i);
    }
    return new Moment(i, end, null, "day", Kind.TIME_OF_DAY, null, null);
  }

  /** The token after the hour at a token, or -1. */
  private int hour(int i) {
    int hour = scan.number(i);
    if (hour >= 0 && hour <= 24) {
      int minute = scan.number(i + 2);
      return scan.is(i + 1, ':') && minute >= 0 && minute < 60 ? i + 3 : i + 1;
    }
    if (i < scan.size() && scan.tokens.isNumber(i) && scan.digits(i) <= 5 && hour < 0) {
      return i + 1; // 9.30
    }
    Sense ordinal = scan.inside(i, Role.ORDINAL);
    if (ordinal == null && scan.hasArticle(i)) {
      ordinal = scan.inside(i, Role.CARDINAL); // «الساعة الواحدة»
    }
    return ordinal != null && ordinal.value() > 0 && ordinal.value() <= 12 ? scan.end(i) : -1;
  }

  /** Makes a date that is part of a name one: «شارع 17 يوليو», «هجمات 11 سبتمبر». */
  private Moment named(Moment moment) {
    Written date = moment.date();
    int head = scan.before(moment.first());
    boolean plain =
        head >= 0
            && date != null
            && !date.hijri()
            && date.month() > 0
            && moment.kind() == Kind.POINT
            && moment.weekday() == null
            && !scan.hasArticle(head)
            && scan.at(moment.first(), Role.LEAD) == null
            && scan.at(moment.first(), Role.UNIT) == null;
    Sense[] senses = plain ? scan.senses(head) : null;
    if (senses == null) {
      return moment;
    }
    for (Sense sense : senses) {
      if (sense.role() != Role.NAME) {
        continue;
      }
      Sense.NamedDate named = (Sense.NamedDate) sense.detail();
      boolean any = named.month() < 0 && date.day() > 0 && date.year() == 0;
      boolean known =
          named.month() == date.month()
              && named.day() == date.day()
              && (date.year() == 0 || date.year() == named.year());
      if (known && named.year() > 0) {
        Days.Span span =
            date.day() > 0
                ? Days.Span.day(LocalDate.of(named.year(), date.month(), date.day()))
                : Days.month(false, named.year(), date.month());
        return moment.with(span).with(Kind.NAME);
      }
      if (known || any && !hasKnown(senses, date)) {
        return moment.with((Days.Span) null).with(Kind.NAME);
      }
    }
    return moment;
  }

  private static boolean hasKnown(Sense[] senses, Written date) {
    for (Sense sense : senses) {
      if (sense.role() == Role.NAME
          && sense.detail() instanceof Sense.NamedDate named
          && named.month() == date.month()
          && named.day() == date.day()) {
        return true;
      }
    }
    return false;
  }
}
