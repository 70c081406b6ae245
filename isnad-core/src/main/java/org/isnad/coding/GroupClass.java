package org.isnad.coding;

/** Which kind of people a figure counts. */
public enum GroupClass implements Coded {
  ALL,
  CIVILIAN,
  STATE_FORCE,
  ARMED_GROUP,
  DETAINEE,
  OTHER;

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
