package org.isnad.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.text.Normalizer;

/**
 * The places that names stand for: GeoNames' cities of 500 inhabitants and more that have Arabic
 * names (CC BY 4.0), the countries, and our own table of what conflict reports name besides.
 */
final class Gazetteer {

  private static final int FIELDS = 9;
  private static final int ARABIC = 8;

  private final Map<String, Place> byId = new HashMap<>();
  private final Map<String, Place> countries = new HashMap<>();

  static Gazetteer register(Lexicon.Builder builder, Path overlay) {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.addCountries(builder, overlay);
    gazetteer.addOwn(builder, overlay);
    gazetteer.addCities(builder);
    for (Row row : LexiconFile.read("place/kinds.tsv", overlay, "kind", "forms", "use")) {
      builder.add(
          Layer.PLACE_KIND, new PlaceKind(row.require("kind"), row.get("use")), row.list("forms"));
    }
    return gazetteer;
  }

  Place byId(String id) {
    return byId.get(id);
  }

  Place country(String iso) {
    return countries.get(iso);
  }

  private void addCountries(Lexicon.Builder builder, Path overlay) {
    for (Row row : LexiconFile.read("place/countries.tsv", overlay, "iso", "name", "forms")) {
      String iso = row.require("iso");
      Place place =
          new Place(
              iso,
              row.require("name"),
              row.get("name_en"),
              "country",
              iso,
              "",
              "",
              number(row, "lat"),
              number(row, "lon"),
              0,
              0,
              false);
      countries.put(iso, place);
      List<String> forms = row.list("forms");
      forms.add(place.name());
      builder.add(Layer.PLACE, place, forms);
      builder.add(Layer.COUNTRY, new Demonym(place), row.list("demonyms"));
    }
  }

  private void addOwn(Lexicon.Builder builder, Path overlay) {
    for (Row row :
        LexiconFile.read("place/places.tsv", overlay, "id", "name", "kind", "country", "forms")) {
      Place place =
          new Place(
              row.require("id"),
              row.require("name"),
              row.get("name_en"),
              row.require("kind"),
              row.get("country"),
              row.get("admin1"),
              row.get("parent"),
              number(row, "lat"),
              number(row, "lon"),
              0,
              0,
              row.get("cue").equals("y"));
      byId.put(place.id(), place);
      List<String> forms = row.list("forms");
      forms.add(place.name());
      builder.add(Layer.PLACE, place, forms);
    }
  }

  private void addCities(Lexicon.Builder builder) {
    Set<String> ambiguous = new HashSet<>();
    for (Row row : LexiconFile.read("place/ambiguous.tsv", null, "form")) {
      ambiguous.add(Normalizer.key(row.require("form")));
    }
    Map<String, String> admin1 = new HashMap<>();
    for (Row row : LexiconFile.read("place/admin1.tsv", null, "country", "code", "name")) {
      admin1.put(row.require("country") + row.require("code"), row.require("name"));
    }
    for (String[] row : LexiconFile.table("place/gazetteer.tsv.gz", FIELDS)) {
      if (row[ARABIC].isEmpty()) {
        continue;
      }
      String[] names = row[ARABIC].split("\\|");
      List<String> plain = new ArrayList<>(names.length);
      List<String> cued = new ArrayList<>(1);
      for (String name : names) {
        String key = Normalizer.key(name);
        boolean doubtful =
            ambiguous.contains(key)
                || key.startsWith("ال") && ambiguous.contains(key.substring(2))
                || key.length() < 3;
        (doubtful ? cued : plain).add(name);
      }
      String division = admin1.getOrDefault(row[2] + row[3], "");
      addCity(builder, row, division, plain, false);
      addCity(builder, row, division, cued, true);
    }
  }

  private static void addCity(
      Lexicon.Builder builder, String[] row, String admin1, List<String> forms, boolean cue) {
    if (forms.isEmpty()) {
      return;
    }
    long id = Long.parseLong(row[0]);
    builder.add(
        Layer.PLACE,
        new Place(
            "g" + id,
            forms.get(0),
            row[1],
            "city",
            row[2],
            admin1,
            "",
            Double.parseDouble(row[4]),
            Double.parseDouble(row[5]),
            id,
            Long.parseLong(row[6]),
            cue),
        forms);
  }

  private static double number(Row row, String column) {
    String value = row.get(column);
    try {
      return value.isEmpty() ? 0 : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw row.error("column \"" + column + "\" is no number: \"" + value + "\"");
    }
  }
}
