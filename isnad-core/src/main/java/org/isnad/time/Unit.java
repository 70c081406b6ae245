package org.isnad.time;

/** Units that times are counted in. */
enum Unit {
  MINUTE("day"),
  HOUR("day"),
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  YEAR("year"),
  DECADE("year"),
  CENTURY("year");

  final String precision;

  Unit(String precision) {
    this.precision = precision;
  }
}
