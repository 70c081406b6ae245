package org.isnad.coding;

/** Groups of event types that reports mix up when they tell of one event. */
final class Families {
  private Families() {}

  static String of(EventType type) {
    return switch (type) {
      case ARMED_CLASH, TERRITORY_CHANGE, PRISON_BREAK -> "battle";
      case AIR_DRONE_STRIKE, SHELLING_MISSILE, SUICIDE_BOMB, REMOTE_EXPLOSIVE, CHEMICAL_WEAPON ->
          "explosion";
      case ATTACK_ON_CIVILIANS, ABDUCTION -> "against-civilians";
      case PROTEST_VIOLENCE -> "unrest";
      case ARREST_RAID, DISRUPTED_ATTACK -> "strategic";
      case OTHER_VIOLENCE -> "other";
    };
  }
}
