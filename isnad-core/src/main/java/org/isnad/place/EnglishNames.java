package org.isnad.place;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;

/** English names of the built-in places, for readers of English; nothing is transliterated. */
public final class EnglishNames {
  private static final int GAZETTEER_FIELDS = 9;

  private final Map<String, String> own = new HashMap<>();
  private final Map<Long, String> gazetteer = new HashMap<>();

  private EnglishNames() {
    for (Row row : LexiconFile.read("place/countries.tsv", null, "iso", "name", "name_en")) {
      add(row.require("iso"), row.require("name"), row.get("name_en"));
    }
    for (Row row : LexiconFile.read("place/places.tsv", null, "country", "name", "name_en")) {
      add(row.get("country"), row.require("name"), row.get("name_en"));
    }
    for (String[] row : LexiconFile.table("place/gazetteer.tsv.gz", GAZETTEER_FIELDS)) {
      gazetteer.put(Long.parseLong(row[0]), row[1]);
    }
  }

  private void add(String country, String name, String english) {
    if (english != null && !english.isBlank()) {
      own.putIfAbsent(country + name, english);
    }
  }

  private static final class Holder {
    private static final EnglishNames NAMES = new EnglishNames();
  }

  /**
   * The English name of a place.
   *
   * @param name canonical Arabic name
   * @param country ISO 3166 two-letter code, or null
   * @param geonameId GeoNames identifier, or null
   * @return null where none is known
   */
  public static String of(String name, String country, Long geonameId) {
    String ours = Holder.NAMES.own.get(country + name);
    if (ours != null || geonameId == null) {
      return ours;
    }
    return Holder.NAMES.gazetteer.get(geonameId);
  }
}
