package org.isnad.coding;

/** How exactly a date is known. */
public enum Precision implements Coded {
  MINUTE,
  DAY,
  WEEK,
  MONTH,
  YEAR;

  private final String code = Coded.codeOf(this);

  @Override
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
