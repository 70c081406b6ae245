package org.isnad.coding;

import java.util.EnumMap;
import java.util.Map;

/** Keeps, of the weapons that an event's sentences name, those that fit its type. */
final class MeansFilter {
  private MeansFilter() {}

  static Map<Means, Span> of(EventType type, Map<Means, Span> found) {
    Map<Means, Span> means = new EnumMap<>(found);
    if (means.containsKey(Means.SUICIDE_VEHICLE)) {
      means.remove(Means.CAR_BOMB);
    }
    if (type == EventType.SUICIDE_BOMB && means.remove(Means.CAR_BOMB) != null) {
      means.put(Means.SUICIDE_VEHICLE, found.get(Means.CAR_BOMB));
    }
    if (means.containsKey(Means.GRENADE)
        || means.containsKey(Means.CAR_BOMB)
        || means.containsKey(Means.SUICIDE_VEHICLE)) {
      means.remove(Means.IED);
    }
    if (means.containsKey(Means.DRONE)) {
      means.remove(Means.AIRCRAFT);
    }
    switch (type) {
      case AIR_DRONE_STRIKE -> {
        means
            .keySet()
            .retainAll(
                java.util.EnumSet.of(
                    Means.AIRCRAFT,
                    Means.DRONE,
                    Means.MISSILE,
                    Means.ARTILLERY,
                    Means.ROCKET,
                    Means.CHEMICAL));
      }
      case SHELLING_MISSILE -> {
        means
            .keySet()
            .retainAll(
                java.util.EnumSet.of(
                    Means.ARTILLERY, Means.MORTAR, Means.ROCKET, Means.MISSILE, Means.AIRCRAFT));
      }
      case TERRITORY_CHANGE, ARREST_RAID ->
          means.keySet().retainAll(java.util.EnumSet.of(Means.SMALL_ARMS));
      case SUICIDE_BOMB ->
          means.keySet().retainAll(java.util.EnumSet.of(Means.SUICIDE_VEHICLE, Means.SMALL_ARMS));
      case CHEMICAL_WEAPON ->
          means.keySet().retainAll(java.util.EnumSet.of(Means.CHEMICAL, Means.AIRCRAFT));
      default -> {}
    }
    if (means.containsKey(Means.ROCKET)) {
      means.remove(Means.MISSILE);
    }
    return means;
  }
}
