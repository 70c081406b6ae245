package org.isnad.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the Latin name of a town by the consonants of its Arabic one. A country's names are indexed
 * when they are first asked for.
 */
final class SoundIndex {
  private static final int MIN_SKELETON = 3;

  /** Fewer inhabitants have only what is announced as a town, or they sound like any word. */
  private static final int SMALLEST = 5_000;

  private static final int[] NONE = {};

  private static final int GROWTH = 2;

  private final List<String> countries = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> divisions = new ArrayList<>();
  private final List<Place> listed = new ArrayList<>(); // null for rows of GeoNames
  private long[] ids = new long[1 << 10];
  private long[] populations = new long[1 << 10];
  private double[] points = new double[1 << 11];
  private final Map<String, Map<String, int[]>> index = new ConcurrentHashMap<>();

  /** Takes one row of the gazetteer; only while the gazetteer is being read. */
  void add(
      String country,
      String latin,
      String division,
      long id,
      long population,
      double lat,
      double lon) {
    int row = names.size();
    if (row == ids.length) {
      ids = Arrays.copyOf(ids, row * GROWTH);
      populations = Arrays.copyOf(populations, row * GROWTH);
      points = Arrays.copyOf(points, row * GROWTH * 2);
    }
    countries.add(country);
    names.add(latin);
    divisions.add(division);
    listed.add(null);
    ids[row] = id;
    populations[row] = population;
    points[2 * row] = lat;
    points[2 * row + 1] = lon;
  }

  /** Takes a place of a table of ours; only while the gazetteer is being read. */
  void add(Place place) {
    add(
        place.country(),
        place.nameEn(),
        place.admin1(),
        place.geonameId(),
        place.population(),
        place.lat(),
        place.lon());
    listed.set(names.size() - 1, place);
  }

  /**
   * The town of a country whose name sounds like an Arabic one and lies nearest to a point, or
   * null.
   *
   * @param kilometres how far from the point it may lie
   */
  Place find(String country, String arabic, double lat, double lon, double kilometres) {
    int best = -1;
    double nearest = kilometres;
    int[] rows = rows(country, arabic);
    boolean sure =
        !Spelling.isArabicCountry(country) || Consonants.ofArabic(arabic).length() > MIN_SKELETON;
    for (int row : rows) {
      if (!sure && listed.get(row) != null) {
        continue; // «الغدير» is not «الجادرية», whose spelling we know
      }
      double apart = Gazetteer.kilometres(lat, lon, points[2 * row], points[2 * row + 1]);
      if (apart < nearest) {
        nearest = apart;
        best = row;
      }
    }
    return best < 0 ? null : place(best, country, arabic);
  }

  /**
   * The place of a country whose name sounds like an Arabic one, vowels included: one of our own
   * tables, else the one of most inhabitants; null where there is none.
   */
  Place find(String country, String arabic) {
    boolean tight = Consonants.ofArabic(arabic).length() == MIN_SKELETON;
    int best = -1;
    for (int row : rows(country, arabic)) {
      if (listed.get(row) == null && populations[row] < SMALLEST) {
        continue;
      }
      boolean better =
          best < 0
              || listed.get(row) != null && listed.get(best) == null
              || listed.get(best) == null && populations[row] > populations[best];
      if (better && Consonants.agree(arabic, names.get(row), tight)) {
        best = row;
      }
    }
    return best < 0 ? null : place(best, country, arabic);
  }

  private int[] rows(String country, String arabic) {
    String skeleton = Consonants.ofArabic(arabic);
    return skeleton.length() < MIN_SKELETON
        ? NONE
        : index.computeIfAbsent(country, this::build).getOrDefault(skeleton, NONE);
  }

  private Place place(int row, String country, String arabic) {
    if (listed.get(row) != null) {
      return listed.get(row);
    }
    return new Place(
        "g" + ids[row],
        arabic,
        names.get(row),
        "town",
        country,
        divisions.get(row),
        "",
        round(points[2 * row]),
        round(points[2 * row + 1]),
        ids[row],
        0,
        true);
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e4) / 1e4;
  }

  private Map<String, int[]> build(String country) {
    Map<String, int[]> rows = new HashMap<>();
    for (int row = 0; row < names.size(); row++) {
      if (!countries.get(row).equals(country)) {
        continue;
      }
      String skeleton = Consonants.ofLatin(names.get(row));
      if (skeleton.length() >= MIN_SKELETON) {
        int[] before = rows.get(skeleton);
        int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = row;
        rows.put(skeleton, after);
      }
    }
    return rows;
  }
}
