package org.isnad.effort;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How well a coded event fits an annotated one: points for type, days, place, actors and figures,
 * the same as the accuracy figures are counted with.
 */
final class Fit {
  /** With fewer points two events are not the same. */
  static final double LEAST = 2.0;

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("armed-clash", "battle"),
          Map.entry("territory-change", "battle"),
          Map.entry("prison-break", "battle"),
          Map.entry("air-drone-strike", "explosion"),
          Map.entry("shelling-missile", "explosion"),
          Map.entry("suicide-bomb", "explosion"),
          Map.entry("remote-explosive", "explosion"),
          Map.entry("chemical-weapon", "explosion"),
          Map.entry("attack-on-civilians", "against-civilians"),
          Map.entry("abduction", "against-civilians"),
          Map.entry("arrest-raid", "strategic"),
          Map.entry("disrupted-attack", "strategic"));

  private Fit() {}

  static double points(Event gold, Event coded) {
    return type(gold.type(), coded.type())
        + days(gold.days(), coded.days())
        + place(gold.place(), coded.place())
        + actors(gold.perpetrator(), coded.perpetrator())
        + actors(gold.target(), coded.target())
        + (Collections.disjoint(gold.figures(), coded.figures()) ? 0 : 0.8);
  }

  private static double type(String gold, String coded) {
    if (gold == null || coded == null) {
      return 0;
    }
    if (gold.equals(coded)) {
      return 1;
    }
    String family = FAMILIES.get(gold);
    return family != null && family.equals(FAMILIES.get(coded)) ? 0.5 : 0;
  }

  private static double days(Days gold, Days coded) {
    if (gold == null || coded == null) {
      return 0.25;
    }
    return gold.overlaps(coded) ? 1 : 0;
  }

  private static double place(Place gold, Place coded) {
    if (gold == null || coded == null) {
      return 0;
    }
    if (gold.near(coded)) {
      return 1;
    }
    return gold.sameCountry(coded) ? 0.3 : 0;
  }

  private static double actors(List<List<String>> gold, List<List<String>> coded) {
    return gold.stream().anyMatch(g -> coded.stream().anyMatch(c -> Names.anySame(g, c))) ? 0.4 : 0;
  }
}
