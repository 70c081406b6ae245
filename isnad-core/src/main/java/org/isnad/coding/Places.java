package org.isnad.coding;

import org.isnad.place.Place;

/** Distances on the globe. */
final class Places {
  private static final double EARTH_KM = 6371.0;

  private Places() {}

  /** Great-circle distance in kilometres (haversine). */
  static double kilometres(Place a, Place b) {
    double lat1 = Math.toRadians(a.lat());
    double lat2 = Math.toRadians(b.lat());
    double dLat = lat2 - lat1;
    double dLon = Math.toRadians(b.lon() - a.lon());
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
    return EARTH_KM * 2 * Math.asin(Math.sqrt(h));
  }
}
