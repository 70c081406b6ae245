package org.isnad.coding;

/** What an attack was made with (codebook, section 3). */
public enum Means implements Coded {
  SUICIDE_VEST,
  SUICIDE_VEHICLE,
  CAR_BOMB,
  IED,
  LANDMINE,
  GRENADE,
  SMALL_ARMS,
  KNIFE,
  VEHICLE_RAMMING,
  ARTILLERY,
  MORTAR,
  ROCKET,
  MISSILE,
  AIRCRAFT,
  DRONE,
  CHEMICAL,
  ARSON,
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
