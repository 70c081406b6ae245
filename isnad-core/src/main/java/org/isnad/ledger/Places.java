package org.isnad.ledger;

import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.text.Normalizer;

/** Which places are one, and which lie in which. */
final class Places {
  private static final double NEAR_KM = 12;

  private Places() {}

  static boolean same(PlaceValue a, PlaceValue b) {
    if (differ(a.country(), b.country())) {
      return false;
    }
    return named(a, b) || fine(a) && fine(b) && distance(a, b) <= NEAR_KM;
  }

  /** True where both have the same name, not only nearly the same spot. */
  static boolean named(PlaceValue a, PlaceValue b) {
    return !differ(a.country(), b.country())
        && (a.geonameId() != null && a.geonameId().equals(b.geonameId()) || key(a).equals(key(b)));
  }

  /** True where {@code whole} is a country, province or district that {@code part} lies in. */
  static boolean holds(PlaceValue whole, PlaceValue part) {
    if (differ(whole.country(), part.country()) || whole.precision() == null) {
      return false;
    }
    return switch (whole.precision()) {
      case COUNTRY -> true;
      case ADMIN1 ->
          part.precision() != PlacePrecision.COUNTRY
              && (part.admin1() != null && Normalizer.key(part.admin1()).equals(key(whole))
                  || distance(whole, part) < 120);
      case ADMIN2 -> fine(part) && distance(whole, part) < 50;
      case NEAR, EXACT -> false;
    };
  }

  static boolean compatible(PlaceValue a, PlaceValue b) {
    return same(a, b) || holds(a, b) || holds(b, a);
  }

  private static boolean fine(PlaceValue place) {
    return place.precision() == null
        || place.precision() == PlacePrecision.EXACT
        || place.precision() == PlacePrecision.NEAR;
  }

  private static boolean differ(String a, String b) {
    return a != null && b != null && !a.equals(b);
  }

  private static String key(PlaceValue place) {
    return Normalizer.key(name(place));
  }

  /** The name, else the words of the text, else the country's code; never null. */
  static String name(PlaceValue place) {
    return place.name() != null
        ? place.name()
        : place.mention() != null ? place.mention() : String.valueOf(place.country());
  }

  private static double distance(PlaceValue a, PlaceValue b) {
    if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
      return Double.POSITIVE_INFINITY;
    }
    double rows = a.lat() - b.lat();
    double columns = (a.lon() - b.lon()) * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
    return Math.sqrt(rows * rows + columns * columns) * 111.2;
  }
}
