package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * What words say of a day where the day on which they were written is not known: «بالأمس الخميس» is
 * a Thursday and the day before.
 *
 * @param weekday the day of the week, or null where none is named
 * @param monthDay day and month of a date without a year, or null
 * @param earliest the first day that it can be, counted from the day of publication: -1 is the day
 *     before
 * @param latest the last day that it can be, counted likewise
 */
public record DayConstraint(DayOfWeek weekday, MonthDay monthDay, int earliest, int latest) {
  public DayConstraint {
    if (earliest > latest) {
      throw new IllegalArgumentException("from " + earliest + " to " + latest);
    }
  }

  /** Whether the words can mean a day, whenever they were written. */
  public boolean allows(LocalDate day) {
    return (weekday == null || day.getDayOfWeek() == weekday)
        && (monthDay == null || monthDay.equals(MonthDay.from(day)));
  }

  /** Whether the words name the day in some way: news of no stated day names none. */
  public boolean names() {
    return weekday != null || monthDay != null;
  }
}
