package org.isnad.store;

import java.util.Comparator;

/** What events are listed by; those of which it is not known come last in either direction. */
public enum EventSort {
  /** First day. */
  DATE,
  /** Dead, by the best estimate or else by the lowest that stands. */
  KILLED,
  /** Independent sources. */
  SOURCES,
  /** When the event changed last. */
  CHANGED;

  /** The value as text that sorts as it should, or null. */
  String key(EventIndex.Entry entry) {
    return switch (this) {
      case DATE -> entry.row().dateStart();
      case KILLED -> entry.row().killed() == null ? null : number(entry.row().killed());
      case SOURCES -> number(entry.row().sources());
      case CHANGED -> entry.changed();
    };
  }

  private static String number(int n) {
    String digits = Integer.toString(n);
    return "0".repeat(10 - digits.length()) + digits;
  }

  /** By the value, then by id. */
  Comparator<EventIndex.Entry> order(boolean descending) {
    Comparator<EventIndex.Entry> byValue =
        switch (this) {
          case DATE -> Comparator.comparing(e -> e.row().dateStart(), known(descending));
          case KILLED -> Comparator.comparing(e -> e.row().killed(), known(descending));
          case SOURCES -> Comparator.comparing(e -> e.row().sources(), known(descending));
          case CHANGED -> Comparator.comparing(EventIndex.Entry::changed, known(descending));
        };
    return byValue.thenComparing(e -> e.row().id());
  }

  static <T extends Comparable<? super T>> Comparator<T> known(boolean descending) {
    return Comparator.nullsLast(
        descending ? Comparator.<T>reverseOrder() : Comparator.<T>naturalOrder());
  }
}
