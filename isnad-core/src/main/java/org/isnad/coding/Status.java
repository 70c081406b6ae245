package org.isnad.coding;

/** Whether the event happened. */
public enum Status implements Coded {
  OCCURRED,
  FOILED,
  ALLEGED,
  DENIED,
  THREATENED;

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
