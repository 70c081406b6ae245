package org.isnad.coding;

/**
 * Where something happened.
 *
 * @param name canonical Arabic name
 * @param mention the words of the text
 * @param country ISO 3166 two-letter code, or null (high seas)
 * @param admin1 first-level division, Arabic name, or null
 * @param lat latitude in degrees, or null
 * @param lon longitude in degrees, or null
 * @param geonameId GeoNames identifier, or null for places of our own table
 * @param precision how exactly
 * @param detail the facility or spot inside the place («سجن غويران»), or null
 * @param begin UTF-16 offset of the mention
 * @param end UTF-16 offset after the mention
 */
public record PlaceValue(
    String name,
    String mention,
    String country,
    String admin1,
    Double lat,
    Double lon,
    Long geonameId,
    PlacePrecision precision,
    String detail,
    int begin,
    int end) {}
