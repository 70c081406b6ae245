package org.isnad.coding;

import java.util.Map;

/**
 * A place that an event may have happened at, with what speaks for it; what the model of places is
 * trained on.
 *
 * @param name its name
 * @param mention the words of the text
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param features names and values
 */
public record PlaceCase(
    String name, String mention, double lat, double lon, Map<String, Double> features) {
  public PlaceCase {
    features = Map.copyOf(features);
  }
}
