package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Words of a report that tell a time.
 *
 * <p>{@code from} and {@code to} are the first and last possible day of the time that the words
 * name, both null where it cannot be told (a relative time and no day of the report). For {@link
 * Kind#SINCE} and {@link Kind#UNTIL} they are the day or period named, where the span begins or
 * ends, not the span.
 *
 * @param firstToken first token
 * @param endToken token after the last
 * @param begin UTF-16 offset in the cleaned text of the first token
 * @param end UTF-16 offset after the last token
 * @param from first possible day or null
 * @param to last possible day or null
 * @param precision "day", "week", "month" or "year": how exactly the words fix the time
 * @param kind what the words say about the time
 * @param weekday the day of the week that the words ask for where from and to are null, or null
 */
public record TimeMention(
    int firstToken,
    int endToken,
    int begin,
    int end,
    LocalDate from,
    LocalDate to,
    String precision,
    Kind kind,
    DayOfWeek weekday) {

  /** What a mention says about its time. */
  public enum Kind {
    /** A day or period in which something happens: «الخميس», «عام 2014», «قبل ثلاثة أيام». */
    POINT,
    /** The start of a span: «منذ 19 يناير», «بعد عام 2003». */
    SINCE,
    /** The end of a span: «حتى الخميس», «قبل عام 2014». */
    UNTIL,
    /** From one day or period to another: «بين 3 و7 مارس», «ليل الأربعاء الخميس». */
    RANGE,
    /**
     * A length: «لمدة ثلاثة أيام». Has days where it is counted back from the report or on from it:
     * «خلال الأيام الثلاثة الماضية».
     */
    DURATION,
    /** What comes back: «كل يوم جمعة». */
    RECURRING,
    /** An hour or part of a day without a day: «التاسعة صباحا». */
    TIME_OF_DAY,
    /** A feast or a month of the religious calendar. */
    RELIGIOUS,
    /** A season or commemoration: «صيف عام 2014». */
    SEASON,
    /** Not told exactly: «قبل أيام», «مؤخرا». */
    VAGUE,
    /** A date that is a name: «شارع 17 يوليو», «هجمات 11 سبتمبر». */
    NAME
  }

  /** True where the days of the mention are known. */
  public boolean isResolved() {
    return from != null;
  }
}
