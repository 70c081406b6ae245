package org.isnad.effort;

import java.util.List;

/**
 * Where an event was.
 *
 * @param names names of the place; may be empty
 * @param country ISO 3166 code, or null
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 * @param wholeCountry no more than the country is known
 */
record Place(
    List<String> names, String country, Double latitude, Double longitude, boolean wholeCountry) {
  private static final double NEAR_KM = 25.0;
  private static final double EARTH_RADIUS_KM = 6371.0;

  Place {
    names = List.copyOf(names);
  }

  /** At most 25 km apart, or of the same name. */
  boolean near(Place other) {
    return latitude != null
            && longitude != null
            && other.latitude != null
            && other.longitude != null
            && kilometres(other) <= NEAR_KM
        || Names.anySame(names, other.names);
  }

  boolean sameCountry(Place other) {
    return country != null && country.equals(other.country);
  }

  /** Along the surface, by the haversine formula. */
  private double kilometres(Place other) {
    double north = Math.toRadians(latitude);
    double otherNorth = Math.toRadians(other.latitude);
    double half = Math.sin((otherNorth - north) / 2);
    double across = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double h = half * half + Math.cos(north) * Math.cos(otherNorth) * across * across;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
