package org.isnad.quantity;

/**
 * A word of the number or context lexicon.
 *
 * @param low value, or lower bound of a vague amount
 * @param high upper bound of a vague amount
 */
record NumberWord(Role role, long low, long high) {
  /** What a word does in or beside a number; the lexicon files explain each. */
  enum Role {
    ZERO,
    ONE,
    ONE_BOUND,
    TWO,
    TWO_BOUND,
    UNIT,
    TEN,
    TENS,
    HUNDRED,
    HUNDREDS,
    HUNDRED_PLURAL,
    SCALE,
    SCALE_DUAL,
    SCALE_OR_DUAL,
    SCALE_PLURAL,
    FRACTION,
    ORDINAL,
    ORDINAL_BOUND,
    VAGUE,
    INDEFINITE,
    MEASURE,
    HOUR,
    YEARS,
    MONEY,
    PERCENT,
    MONTH,
    AGE,
    LABEL,
    NAME,
    CHANGE,
    SCORE,
    YEAR_CUE,
    DAY_PART
  }

  boolean isScale() {
    return role == Role.SCALE || role == Role.SCALE_OR_DUAL || role == Role.SCALE_PLURAL;
  }

  /** True for a unit that may be added to tens or precede «عشر». */
  boolean isUnit() {
    return switch (role) {
      case ONE, ONE_BOUND, TWO, TWO_BOUND, UNIT -> true;
      default -> false;
    };
  }
}
