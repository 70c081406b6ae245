package org.isnad.coding;

/** Whether the report is news of the event or only recalls it. */
public enum Salience implements Coded {
  MAIN,
  BACKGROUND;

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
