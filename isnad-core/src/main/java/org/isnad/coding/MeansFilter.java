package org.isnad.coding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Keeps, of the weapons that an event's sentences name, those that fit its type. */
final class MeansFilter {
  private static final Set<Means> ALL = EnumSet.allOf(Means.class);
  private static final Map<EventType, Set<Means>> FITTING = new EnumMap<>(EventType.class);

  static {
    FITTING.put(
        EventType.AIR_DRONE_STRIKE,
        EnumSet.of(
            Means.AIRCRAFT,
            Means.DRONE,
            Means.MISSILE,
            Means.ARTILLERY,
            Means.ROCKET,
            Means.CHEMICAL));
    FITTING.put(
        EventType.SHELLING_MISSILE,
        EnumSet.of(Means.ARTILLERY, Means.MORTAR, Means.ROCKET, Means.MISSILE, Means.AIRCRAFT));
    FITTING.put(EventType.TERRITORY_CHANGE, EnumSet.of(Means.AIRCRAFT));
    FITTING.put(EventType.ARREST_RAID, EnumSet.of(Means.SMALL_ARMS));
    FITTING.put(
        EventType.SUICIDE_BOMB,
        EnumSet.of(Means.SUICIDE_VEST, Means.SUICIDE_VEHICLE, Means.SMALL_ARMS, Means.ARSON));
    FITTING.put(EventType.CHEMICAL_WEAPON, EnumSet.of(Means.CHEMICAL, Means.AIRCRAFT));
    FITTING.put(
        EventType.PROTEST_VIOLENCE,
        EnumSet.of(
            Means.SMALL_ARMS,
            Means.OTHER,
            Means.DRONE,
            Means.KNIFE,
            Means.VEHICLE_RAMMING,
            Means.ARSON));
    FITTING.put(EventType.ABDUCTION, EnumSet.of(Means.SMALL_ARMS, Means.KNIFE, Means.GRENADE));
  }

  private MeansFilter() {}

  static Set<Means> kept(EventType type) {
    return type == null ? ALL : FITTING.getOrDefault(type, ALL);
  }

  static Map<Means, Span> of(EventType type, Map<Means, Span> found) {
    Map<Means, Span> means = new EnumMap<>(Means.class);
    means.putAll(found);
    if (means.containsKey(Means.SUICIDE_VEHICLE)) {
      means.remove(Means.CAR_BOMB);
    }
    if (type == EventType.SUICIDE_BOMB && means.remove(Means.CAR_BOMB) != null) {
      means.put(Means.SUICIDE_VEHICLE, found.get(Means.CAR_BOMB));
    }
    if (means.containsKey(Means.GRENADE)
        || means.containsKey(Means.CAR_BOMB)
        || means.containsKey(Means.LANDMINE)
        || means.containsKey(Means.SUICIDE_VEHICLE)) {
      means.remove(Means.IED);
    }
    if (means.containsKey(Means.DRONE)) {
      means.remove(Means.AIRCRAFT);
    }
    // The police shoot whom a knife or a car had attacked with: that is no part of the attack.
    if (type == EventType.ATTACK_ON_CIVILIANS
        && (means.containsKey(Means.KNIFE) || means.containsKey(Means.VEHICLE_RAMMING))) {
      means.remove(Means.SMALL_ARMS);
    }
    means.keySet().retainAll(kept(type));
    // Air raids told beside a shelling are an event of their own.
    if (type == EventType.SHELLING_MISSILE && means.size() == 1) {
      means.remove(Means.AIRCRAFT);
    }
    missiles(means);
    return means;
  }

  /** «الصواريخ» beside guns are rockets, alone they are missiles. */
  private static void missiles(Map<Means, Span> means) {
    boolean guns = means.containsKey(Means.ARTILLERY) || means.containsKey(Means.MORTAR);
    if (guns && means.containsKey(Means.MISSILE)) {
      means.putIfAbsent(Means.ROCKET, means.get(Means.MISSILE));
    }
    if (means.containsKey(Means.ROCKET)) {
      means.remove(Means.MISSILE);
    }
  }
}
