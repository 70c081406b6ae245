package org.isnad.time;

/**
 * One sense of a word of time.
 *
 * @param role what it does
 * @param value month, day of the week, number, days from the report, kind of modifier: see the
 *     lexicon files
 * @param extra what else the role needs: calendar and use of a month, number of a unit
 * @param detail a feast or a named date, or null
 */
record Sense(Role role, int value, int extra, Object detail) {
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** Month: a word of its own too, taken for a month beside other words of time only. */
  static final int CONTEXT = 1;

  /** Month: taken for one beside a day, a year or «شهر» only. */
  static final int STRICT = 2;

  /** Month: of the Hijri calendar. */
  static final int HIJRI_MONTH = 4;

  /** Weekday without article. */
  static final int BARE = 1;

  static final int SINGULAR = 1;
  static final int DUAL = 2;
  static final int PLURAL = 3;
  static final int PAIR = 4;

  /** The latest one: a span that ends now. */
  static final int LATEST = -9;

  /** The one that the text named before. */
  static final int SAME = 99;

  /** A feast or season of the lexicon. */
  record Feast(
      String calendar, int month, int day, int days, int lastMonth, TimeMention.Kind kind) {}

  /** A date that is part of a name; 0 where any. */
  record NamedDate(int month, int day, int year) {}
}
