package org.isnad.coding;

/** How exactly a place is known. */
public enum PlacePrecision implements Coded {
  EXACT,
  NEAR,
  ADMIN2,
  ADMIN1,
  COUNTRY;

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
