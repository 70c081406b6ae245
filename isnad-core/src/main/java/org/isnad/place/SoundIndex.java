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

  private final List<String> countries = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> divisions = new ArrayList<>();
  private long[] ids = new long[1 << 10];
  private float[] points = new float[1 << 11];
  private final Map<String, Map<String, int[]>> index = new ConcurrentHashMap<>();

  /** Takes one row of the gazetteer; only while the gazetteer is being read. */
  void add(String country, String latin, String division, long id, float lat, float lon) {
    int row = names.size();
    if (row == ids.length) {
      ids = Arrays.copyOf(ids, row * 2);
      points = Arrays.copyOf(points, row * 4);
    }
    countries.add(country);
    names.add(latin);
    divisions.add(division);
    ids[row] = id;
    points[2 * row] = lat;
    points[2 * row + 1] = lon;
  }

  /**
   * The town of a country whose name sounds like an Arabic one and lies nearest to a point, or
   * null.
   *
   * @param kilometres how far from the point it may lie
   */
  Place find(String country, String arabic, double lat, double lon, double kilometres) {
    String skeleton = Consonants.ofArabic(arabic);
    if (skeleton.length() < MIN_SKELETON) {
      return null;
    }
    int[] rows = index.computeIfAbsent(country, this::build).get(skeleton);
    if (rows == null) {
      return null;
    }
    int best = -1;
    double nearest = kilometres;
    for (int row : rows) {
      double apart = Gazetteer.kilometres(lat, lon, points[2 * row], points[2 * row + 1]);
      if (apart < nearest) {
        nearest = apart;
        best = row;
      }
    }
    if (best < 0) {
      return null;
    }
    return new Place(
        "g" + ids[best],
        arabic,
        names.get(best),
        "town",
        country,
        divisions.get(best),
        "",
        round(points[2 * best]),
        round(points[2 * best + 1]),
        ids[best],
        0,
        true);
  }

  private static double round(float degrees) {
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
