package org.isnad.quantity;

import org.isnad.text.Tokens;

/**
 * Reads a number in digits. Thousands may be set off by commas, points or Arabic separators; one
 * separator followed by other than three digits is a decimal point.
 */
final class Digits {
  /** Digits that a long surely holds. */
  private static final int MAX_DIGITS = 18;

  long whole;

  /** Digits after the decimal point, and their count. */
  long fraction;

  int fractionDigits;

  /** Separators of three digits: certain, or a single point that may be a decimal one. */
  boolean grouped;

  boolean pointGroup;

  /** Number of digits before a decimal point. */
  int length;

  boolean leadingZero;

  /** True where the token is no number: too long, or cut by several points (a date, a version). */
  boolean broken;

  void read(Tokens tokens, int token) {
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(token);
    int to = tokens.keyEnd(token);
    whole = 0;
    fraction = 0;
    fractionDigits = 0;
    length = 0;
    grouped = false;
    pointGroup = false;
    broken = false;
    leadingZero = to - from > 1 && keys[from] == '0' && isDigit(keys[from + 1]);
    int separators = 0;
    int lastSeparator = -1;
    boolean sameSeparators = true;
    boolean threes = true;
    int run = 0;
    int digits = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && isDigit(keys[i])) {
        run++;
        digits++;
        continue;
      }
      if (lastSeparator >= 0 ? run != 3 : i < to && (run > 3 || keys[from] == '0')) {
        threes = false;
      }
      if (i < to) {
        if (lastSeparator >= 0 && keys[i] != keys[lastSeparator]) {
          sameSeparators = false;
        }
        lastSeparator = i;
        separators++;
        run = 0;
      }
    }
    if (digits > MAX_DIGITS) {
      broken = true;
      return;
    }
    int point = to; // where the decimal part begins
    if (separators > 0) {
      if (threes && sameSeparators) {
        grouped = true;
        pointGroup = separators == 1 && (keys[lastSeparator] == '.' || keys[lastSeparator] == '٫');
      } else if (separators == 1 || !sameSeparators) {
        point = lastSeparator;
      } else {
        broken = true;
        return;
      }
    }
    for (int i = from; i < to; i++) {
      if (isDigit(keys[i])) {
        if (i < point) {
          whole = whole * 10 + keys[i] - '0';
          length++;
        } else {
          fraction = fraction * 10 + keys[i] - '0';
          fractionDigits++;
        }
      }
    }
  }

  /** Reads «3.500» as three and a half, which is right before «مليون» and units. */
  void pointIsDecimal() {
    fraction = whole % 1000;
    fractionDigits = 3;
    whole /= 1000;
    pointGroup = false;
    grouped = false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
