package org.isnad.coding;

/** Event types of the codebook, section 3. */
public enum EventType implements Coded {
  ARMED_CLASH,
  TERRITORY_CHANGE,
  AIR_DRONE_STRIKE,
  SHELLING_MISSILE,
  SUICIDE_BOMB,
  REMOTE_EXPLOSIVE,
  ATTACK_ON_CIVILIANS,
  ABDUCTION,
  CHEMICAL_WEAPON,
  ARREST_RAID,
  PRISON_BREAK,
  PROTEST_VIOLENCE,
  DISRUPTED_ATTACK,
  OTHER_VIOLENCE;

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
