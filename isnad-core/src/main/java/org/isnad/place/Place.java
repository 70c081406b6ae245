package org.isnad.place;

/**
 * A place of the gazetteer.
 *
 * @param id row of our own table, or {@code g} and the GeoNames identifier
 * @param name Arabic name
 * @param nameEn Latin name
 * @param kind country, region, admin1, city, village, prison, …
 * @param country ISO code, empty on the high seas
 * @param admin1 Arabic name of the first-level division, or empty
 * @param parent id of the place it lies in, or empty
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param geonameId GeoNames identifier, or 0
 * @param population inhabitants, or 0
 * @param cue whether the name is an ordinary word, too, and needs a word like «بلدة» before it
 */
public record Place(
    String id,
    String name,
    String nameEn,
    String kind,
    String country,
    String admin1,
    String parent,
    double lat,
    double lon,
    long geonameId,
    long population,
    boolean cue) {
  static final String UNLISTED = "in:";
  static final String DIVISION = "cldr:";

  /** True for a country or for what is larger than a town: provinces, regions, seas, deserts. */
  public boolean isArea() {
    return switch (kind) {
      case "country",
          "region",
          "admin1",
          "admin2",
          "desert",
          "sea",
          "river",
          "strait",
          "mountain",
          "island",
          "valley" ->
          true;
      default -> false;
    };
  }

  /** Whether our own table or that of the countries has it, as against GeoNames and CLDR only. */
  public boolean isOwn() {
    return !id.startsWith(DIVISION) && isNotOfGeoNames();
  }

  private boolean isNotOfGeoNames() {
    return id.length() < 2 || id.charAt(0) != 'g' || !Character.isDigit(id.charAt(1));
  }

  /**
   * True for a spot that the gazetteer lacks: it has its parent's coordinates, and {@link #parent}
   * is not empty.
   */
  public boolean isUnlisted() {
    return id.startsWith(UNLISTED);
  }

  /** Kind of what an unlisted spot lies in. */
  public String holderKind() {
    return id.substring(
        UNLISTED.length(), Math.max(UNLISTED.length(), id.indexOf(':', UNLISTED.length())));
  }

  Place withGeoNames(long newId, long inhabitants) {
    return new Place(
        id, name, nameEn, kind, country, admin1, parent, lat, lon, newId, inhabitants, cue);
  }

  public boolean isCountry() {
    return kind.equals("country");
  }

  /** True for what lies inside a town or outside of any: prisons, bases, camps, airports. */
  public boolean isFacility() {
    return switch (kind) {
      case "prison", "base", "airport", "facility", "crossing" -> true;
      default -> false;
    };
  }
}
