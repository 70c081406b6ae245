package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.time.TimeMention.Kind;

/**
 * The times of a text whose day of publication nobody knows. They are resolved as if it had
 * appeared on a day that is only supposed, so that what the text tells can be put in order («أمس»
 * before «اليوم»); which of them the text itself fixes, and what the others say of their day
 * whenever the text appeared, is told apart. What is not fixed must not be shown as a date.
 *
 * <p>What depends on the day of publication is found by supposing two of them: a time that moves
 * with it is relative, a date that keeps day and month is one without its year.
 */
public final class OpenTimes {
  /** A whole number of weeks that is far from a whole number of months and of years. */
  private static final int OTHER = 59 * 7;

  /** Nothing was written so long ago; any fixed day would do. */
  private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

  private static final int WEEK = 7;
  private static final int LONG_AFTER = 40;
  private static final int YEAR_CYCLE = 12;

  private final Scan scan;
  private final LocalDate supposed;
  private final DayOfWeek publishedOn;
  private final List<TimeMention> mentions;
  private final Set<Integer> fixed = new HashSet<>();
  private final Map<Integer, TimeMention> moved = new HashMap<>();

  OpenTimes(Text text, Matches matches) {
    scan = new Scan(text.tokens(), matches);
    List<TimeMention> open = new Grammar(scan, null).mentions();
    publishedOn = publishedOn(open);
    supposed = suppose(open);
    mentions = TimeTagger.withoutHomonyms(text, new Grammar(scan, supposed).mentions());
    for (TimeMention m : open) {
      if (m.isResolved()) {
        fixed.add(m.firstToken());
      }
    }
    for (TimeMention m : new Grammar(scan, supposed.plusDays(OTHER)).mentions()) {
      moved.put(m.firstToken(), m);
    }
  }

  /** The supposed day of publication: nothing but a common measure for the mentions. */
  public LocalDate supposed() {
    return supposed;
  }

  /** The mentions, resolved as if the text had appeared on the supposed day. */
  public List<TimeMention> mentions() {
    return mentions;
  }

  /** Whether the text itself fixes the days of a mention. */
  public boolean isFixed(TimeMention mention) {
    return fixed.contains(mention.firstToken());
  }

  /**
   * What an event of which the text says no day lies in: the news is of the day on which it is told
   * or of the one before.
   */
  public DayConstraint untold() {
    return new DayConstraint(null, null, -1, 0);
  }

  /**
   * What a resolved mention that the text does not fix says of its day.
   *
   * @param first its first day, as supposed
   * @param last its last day, as supposed
   */
  public DayConstraint constraint(TimeMention mention, LocalDate first, LocalDate last) {
    int from = (int) (first.toEpochDay() - supposed.toEpochDay());
    int to = (int) (last.toEpochDay() - supposed.toEpochDay());
    boolean oneDay = first.equals(last);
    if (mention.kind() == Kind.RELIGIOUS || mention.kind() == Kind.SEASON) {
      return new DayConstraint(null, null, -366, 366);
    }
    TimeMention other = moved.get(mention.firstToken());
    boolean keepsDate =
        oneDay
            && other != null
            && other.isResolved()
            && !other.from().equals(mention.from())
            && MonthDay.from(other.from()).equals(MonthDay.from(mention.from()));
    if (keepsDate) {
      // Who means a day of another year says so.
      return new DayConstraint(mention.weekday(), MonthDay.from(first), -366, 45);
    }
    if (mention.weekday() != null && oneDay) {
      if (publishedOn != null || counted(mention) != null) {
        return new DayConstraint(mention.weekday(), null, from, to);
      }
      return from > 0
          ? new DayConstraint(mention.weekday(), null, 0, WEEK)
          : from >= -WEEK
              ? new DayConstraint(mention.weekday(), null, -WEEK, 0)
              : new DayConstraint(mention.weekday(), null, -2 * WEEK, -WEEK);
    }
    int slack =
        switch (mention.precision()) {
          case "week" -> WEEK - 1;
          case "month" -> 30;
          case "year" -> 365;
          default -> mention.weekday() != null || mention.kind() == Kind.RANGE ? WEEK : 0;
        };
    return new DayConstraint(null, null, from - slack, to + slack);
  }

  /** The weekday of publication, where the text tells it: «اليوم الخميس», «أمس الأربعاء». */
  private DayOfWeek publishedOn(List<TimeMention> open) {
    for (TimeMention m : open) {
      Integer days = m.weekday() == null || m.isResolved() ? null : counted(m);
      if (days != null) {
        return m.weekday().minus(days);
      }
    }
    return null;
  }

  /** The days that a word of a mention counts («أمس» -1), or null where it has none. */
  private Integer counted(TimeMention mention) {
    for (int i = mention.firstToken(); i < mention.endToken(); i++) {
      Sense day = scan.at(i, Role.DAY);
      if (day == null) {
        day = scan.at(i, Role.THIS);
      }
      if (day != null && scan.at(i, Role.WEEKDAY) == null) {
        return day.value();
      }
    }
    return null;
  }

  /**
   * A day on which the text can have appeared: after all days that it fixes, long after them where
   * it begins with a day that it leaves open, for then it is that one it is news of.
   */
  private LocalDate suppose(List<TimeMention> open) {
    LocalDate lastDay = null;
    LocalDate lastPeriod = null;
    boolean fixedFirst = false;
    DayOfWeek first = null;
    boolean any = false;
    for (TimeMention m : open) {
      if (m.kind() != Kind.POINT && m.kind() != Kind.RANGE) {
        continue;
      }
      boolean day = m.precision().equals("day");
      if (m.isResolved()) {
        if (day) {
          lastDay = later(lastDay, m.to());
        } else {
          lastPeriod = later(lastPeriod, m.to());
        }
      } else if (first == null && m.weekday() != null) {
        first = m.weekday();
      }
      if (day && !any) {
        any = true;
        fixedFirst = m.isResolved();
      }
    }
    LocalDate base = NO_DAY;
    if (lastPeriod != null) {
      base = later(base, lastPeriod.plusDays(LONG_AFTER));
    }
    if (lastDay != null) {
      base = later(base, lastDay.plusDays(fixedFirst ? 1 : LONG_AFTER));
    }
    DayOfWeek wanted = publishedOn != null ? publishedOn : first;
    TimeMention date = dateWithoutYear(base);
    if (date != null) {
      base = afterDate(base, date);
      if (date.weekday() != null && publishedOn == null) {
        return base;
      }
    }
    return wanted == null || fixedFirst && publishedOn == null
        ? base
        : base.with(TemporalAdjusters.nextOrSame(wanted));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a == null || b.isAfter(a) ? b : a;
  }

  /** The first date of a day and a month without a year. */
  private TimeMention dateWithoutYear(LocalDate base) {
    List<TimeMention> ones = new Grammar(scan, base).mentions();
    Map<Integer, TimeMention> others = new HashMap<>();
    for (TimeMention m : new Grammar(scan, base.plusDays(OTHER)).mentions()) {
      others.put(m.firstToken(), m);
    }
    for (TimeMention m : ones) {
      TimeMention other = others.get(m.firstToken());
      if (other != null
          && m.kind() == Kind.POINT
          && m.precision().equals("day")
          && m.isResolved()
          && other.isResolved()
          && !m.from().equals(other.from())
          && MonthDay.from(m.from()).equals(MonthDay.from(other.from()))) {
        return m;
      }
    }
    return null;
  }

  /** The next day of that date, in a year in which its weekday is right. */
  private static LocalDate afterDate(LocalDate base, TimeMention date) {
    MonthDay day = MonthDay.from(date.from());
    LocalDate next = base;
    for (int year = base.getYear(); year <= base.getYear() + YEAR_CYCLE; year++) {
      LocalDate candidate = day.atYear(year);
      if (candidate.isBefore(base)) {
        continue;
      }
      if (next.equals(base)) {
        next = candidate;
      }
      if (date.weekday() == null || candidate.getDayOfWeek() == date.weekday()) {
        return candidate;
      }
    }
    return next;
  }
}
