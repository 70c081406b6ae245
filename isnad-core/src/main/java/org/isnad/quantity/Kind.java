package org.isnad.quantity;

/** What a number in a text is for. */
public enum Kind {
  /** A count of people or things. */
  CARDINAL,
  ORDINAL,
  PERCENT,
  MONEY,
  /** A length, weight, duration or number of times. */
  MEASURE,
  AGE,
  YEAR,
  TIME_OF_DAY,
  /** The day of a month, or a date in digits. */
  DATE_PART,
  /** A fraction in digits that nothing makes whole. */
  DECIMAL,
  /** A number that names or identifies: a model, an article of law, a telephone, a score. */
  LABEL,
  /** An amount without a figure: «عدد من», «عدة». */
  INDEFINITE
}
