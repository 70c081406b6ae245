package org.isnad.coding;

/** How a figure is hedged. */
public enum Qualifier implements Coded {
  EXACT,
  AT_LEAST,
  AT_MOST,
  ABOUT,
  RANGE,
  VAGUE;

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
