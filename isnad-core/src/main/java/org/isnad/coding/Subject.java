package org.isnad.coding;

/** What a figure is about; only those of an event make its toll. */
public enum Subject implements Coded {
  EVENT,
  FACILITY,
  ACTOR,
  PERIOD;

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
