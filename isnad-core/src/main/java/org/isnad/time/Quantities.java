package org.isnad.time;

/** Numbers of units: «ثلاثة أيام», «48 ساعة», «أسبوعين», «عدة أشهر». */
final class Quantities {
  /** A number that is not told. */
  static final int SEVERAL = -1;

  private static final int MAX = 9999;

  private final Scan scan;

  Quantities(Scan scan) {
    this.scan = scan;
  }

  /**
   * A number of a unit.
   *
   * @param end token after the last
   * @param count the number, or {@link #SEVERAL}
   * @param definite true where the article stands on the number or the unit
   */
  record Quantity(int end, int count, Unit unit, boolean definite) {}

  /** A plain number that a phrase holds at a token: its value and the token after it. */
  record Count(int end, int value) {}

  /** The number at a token, in digits or in words, or null. */
  Count count(int at) {
    int i = at;
    if (scan.at(i, Role.ARTICLE) != null) {
      i++;
    }
    int digits = scan.number(i);
    if (digits >= 0) {
      return new Count(i + 1, digits);
    }
    Sense word = scan.inside(i, Role.CARDINAL);
    if (word == null) {
      return null;
    }
    int end = scan.end(i);
    int value = word.value();
    if (value > 0 && value < 10) {
      Sense tens = scan.joined(end, Role.CARDINAL);
      if (tens == null) {
        tens = scan.joined(end, Role.ORDINAL); // «الأربع والعشرين» has the form of an ordinal
      }
      if (tens != null && tens.value() >= 20 && tens.value() < 100) {
        return new Count(scan.end(end), value + tens.value());
      }
    }
    return new Count(end, value);
  }

  /** The number of units at a token, or null. */
  Quantity quantity(int at) {
    Sense unit = scan.inside(at, Role.UNIT);
    if (unit != null) {
      return ofUnit(at, unit);
    }
    boolean definite = scan.at(at, Role.ARTICLE) != null || scan.hasArticle(at);
    Count number = count(at);
    if (number == null || number.value() == 0 || number.value() > MAX) {
      return null;
    }
    Sense counted = scan.inside(number.end(), Role.UNIT);
    if (counted == null || counted.extra() == Sense.DUAL || counted.extra() == Sense.PAIR) {
      return null;
    }
    return new Quantity(
        scan.end(number.end()),
        number.value(),
        unit(counted),
        definite || scan.hasArticle(number.end()));
  }

  Quantity ofUnit(int at, Sense unit) {
    int end = scan.end(at);
    boolean definite = scan.hasArticle(at);
    int count =
        switch (unit.extra()) {
          case Sense.SINGULAR -> 1;
          case Sense.DUAL -> 2;
          case Sense.PLURAL -> SEVERAL;
          default -> 0;
        };
    if (count == 0) {
      return null;
    }
    // «الأيام الثلاثة», «الساعات الـ24», «أسبوع واحد»
    Count number = count(end);
    if (number != null && number.value() == SEVERAL && definite && count == SEVERAL) {
      return new Quantity(number.end(), SEVERAL, unit(unit), true); // «الأيام القليلة»
    }
    if (number != null && number.value() > 0 && number.value() <= MAX) {
      boolean agrees =
          count == SEVERAL
              ? definite && (scan.at(end, Role.ARTICLE) != null || scan.hasArticle(end))
              : number.value() == count && scan.number(end) < 0;
      if (agrees) {
        return new Quantity(number.end(), number.value(), unit(unit), definite);
      }
    }
    return new Quantity(end, count, unit(unit), definite);
  }

  static Unit unit(Sense sense) {
    return Unit.values()[sense.value()];
  }
}
