package org.isnad.coding;

/** What a figure counts (codebook, section 4). */
public enum Measure implements Coded {
  KILLED,
  INJURED,
  CASUALTIES,
  ARRESTED,
  ABDUCTED,
  FREED,
  ESCAPED,
  MISSING,
  DISPLACED,
  SURRENDERED,
  TRANSFERRED,
  PARTICIPANTS,
  HELD;

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
