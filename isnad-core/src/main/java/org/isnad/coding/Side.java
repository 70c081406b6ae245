package org.isnad.coding;

/** Whose people a figure counts, seen from the event. */
public enum Side implements Coded {
  PERPETRATOR,
  TARGET,
  OTHER,
  MIXED,
  UNKNOWN;

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
