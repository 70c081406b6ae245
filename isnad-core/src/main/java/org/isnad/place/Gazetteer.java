package org.isnad.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * names (CC BY 4.0), the countries, and our own table of what conflict reports name besides. A town
 * that both tables have is our row, with GeoNames' identifier and population.
 */
final class Gazetteer {
  private static final int FIELDS = 9;
  private static final int ARABIC = 8;
  private static final int MIN_KEY = 3;

  /** Within this a row of GeoNames with the name of a row of ours is the same town. */
  private static final double SAME_KM = 25;

  private static final Set<String> ANNOUNCING =
      Set.of(
          "مدينة", "قضاء", "محافظة", "ولاية", "مركز", "بلدية", "بلدة", "قرية", "ناحية", "مقاطعة",
          "إقليم", "حي", "إمارة", "منطقة", "مديرية", "شهرستان", "بخش");

  private final Map<String, Place> byId = new HashMap<>();
  private final Map<String, Place> countries = new HashMap<>();
  private final Map<String, Place> divisions = new HashMap<>();

  /** Provinces with a city of the same name. */
  private final Set<String> namesakes = new HashSet<>();

  private final SoundIndex sounds = new SoundIndex();
  private final Map<String, Double> priors = new HashMap<>();
  private final Set<String> located = new HashSet<>();
  private final Set<String> countryNames = new HashSet<>();

  static Gazetteer register(Lexicon.Builder builder, Path overlay) {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.addCountries(builder, overlay);
    Map<String, List<Own>> byForm = new HashMap<>();
    List<Own> own = gazetteer.readOwn(overlay, byForm);
    List<City> cities = gazetteer.readCities(byForm);
    Map<String, Integer> rows = new HashMap<>();
    for (Own row : own) {
      gazetteer.addOwn(builder, row);
      rows.merge(row.place.country(), 1, Integer::sum);
    }
    rows.forEach((iso, count) -> gazetteer.priors.put(iso, Math.log10(count)));
    gazetteer.addDivisions(builder, byForm);
    for (City city : cities) {
      builder.add(Layer.PLACE, city.place, city.forms);
    }
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

  /** Whether a row's name needs a preposition at least. */
  boolean needsPreposition(Place place) {
    return located.contains(place.id());
  }

  /** How likely reports of violence are to speak of a country: by how many rows our table has. */
  double prior(String country) {
    return priors.getOrDefault(country, 0.0);
  }

  /** The row of a first-level division, or null. */
  Place division(String country, String name) {
    return name.isEmpty() ? null : divisions.get(country + name);
  }

  /** The names of GeoNames by how they sound. */
  SoundIndex sounds() {
    return sounds;
  }

  private static final class Own {
    Place place;
    final List<String> forms;

    Own(Place place, List<String> forms) {
      this.place = place;
      this.forms = forms;
    }
  }

  private record City(Place place, List<String> forms) {}

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
              row.get("cue").equals("y"));
      countries.put(iso, place);
      List<String> forms = row.list("forms");
      forms.add(place.name());
      for (String form : forms) {
        countryNames.add(Normalizer.key(form));
      }
      builder.add(Layer.PLACE, place, forms);
      builder.add(Layer.COUNTRY, new Demonym(place), row.list("demonyms"));
    }
  }

  private List<Own> readOwn(Path overlay, Map<String, List<Own>> byForm) {
    List<Own> rows = new ArrayList<>();
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
      if (row.get("cue").equals("p")) {
        located.add(place.id());
      }
      List<String> forms = row.list("forms");
      forms.add(place.name());
      Own own = new Own(place, forms);
      rows.add(own);
      for (String form : forms) {
        byForm.computeIfAbsent(Normalizer.key(form), k -> new ArrayList<>(1)).add(own);
      }
    }
    return rows;
  }

  private void addOwn(Lexicon.Builder builder, Own row) {
    Place place = row.place;
    byId.put(place.id(), place);
    if (place.kind().equals("admin1")) {
      divisions.putIfAbsent(place.country() + place.name(), place);
    }
    builder.add(Layer.PLACE, place, spellings(place, row.forms));
    if (!place.nameEn().isEmpty() && !place.cue() && !located.contains(place.id())) {
      sounds.add(place);
    }
  }

  /** The forms, and the ways in which foreign names among them are also written. */
  private static List<String> spellings(Place place, List<String> forms) {
    if (Spelling.isArabicCountry(place.country()) || place.cue()) {
      return forms;
    }
    Set<String> all = new LinkedHashSet<>(forms);
    for (String form : forms) {
      all.addAll(Spelling.variants(form));
    }
    return List.copyOf(all);
  }

  /**
   * Provinces and states that our own table does not have, of all countries, by the names of CLDR.
   * They are places only where the text speaks of their country, and behind a word of place only
   * where their name is an everyday word.
   */
  private void addDivisions(Lexicon.Builder builder, Map<String, List<Own>> byForm) {
    Set<String> ours = new HashSet<>();
    for (Row row : LexiconFile.read("place/admin1.tsv", null, "country", "code", "name")) {
      ours.add(row.require("country") + row.require("code"));
    }
    for (Row row : LexiconFile.read("place/divisions.tsv", null, "id", "name", "country", "code")) {
      String country = row.require("country");
      String name = row.require("name");
      String key = Normalizer.key(name);
      List<Own> own = byForm.getOrDefault(key, List.of());
      if (ours.contains(country + row.require("code"))
          || countryNames.contains(key)
          || own.stream().anyMatch(o -> o.place.country().equals(country))) {
        continue;
      }
      Place place =
          new Place(
              Place.DIVISION + row.require("id"),
              name,
              row.get("name_en"),
              "admin1",
              country,
              name,
              "",
              number(row, "lat"),
              number(row, "lon"),
              0,
              0,
              Spelling.isEveryday(name));
      sounds.add(place);
      builder.add(Layer.PLACE, place, spellings(place, List.of(name)));
    }
  }

  private List<City> readCities(Map<String, List<Own>> own) {
    Set<String> ambiguous = new HashSet<>();
    Set<String> never = new HashSet<>(countryNames);
    for (Row row : LexiconFile.read("place/ambiguous.tsv", null, "form", "reason")) {
      (row.get("reason").equals("never") ? never : ambiguous)
          .add(Normalizer.key(row.require("form")));
    }
    for (Row row : LexiconFile.read("place/names.tsv", null, "sense", "forms")) {
      if (row.get("sense").equals("plain")) {
        row.list("forms").forEach(form -> never.add(Normalizer.key(form)));
      }
    }
    Map<String, String> admin1 = new HashMap<>();
    for (Row row : LexiconFile.read("place/admin1.tsv", null, "country", "code", "name")) {
      admin1.put(row.require("country") + row.require("code"), row.require("name"));
    }
    List<City> cities = new ArrayList<>();
    for (String[] row : LexiconFile.table("place/gazetteer.tsv.gz", FIELDS)) {
      String division = admin1.getOrDefault(row[2] + row[3], "");
      double lat = Double.parseDouble(row[4]);
      double lon = Double.parseDouble(row[5]);
      long population = Long.parseLong(row[6]);
      sounds.add(row[2], row[1], division, Long.parseLong(row[0]), population, lat, lon);
      if (row[ARABIC].isEmpty()) {
        continue;
      }
      String[] names = row[ARABIC].split("\\|");
      List<String> plain = new ArrayList<>(names.length);
      List<String> cued = new ArrayList<>(1);
      for (String full : names) {
        String name = bare(full);
        String key = Normalizer.key(name);
        if (never.contains(key) || isOurs(own.get(key), name, row, lat, lon)) {
          continue;
        }
        boolean doubtful =
            key.length() < MIN_KEY
                || ambiguous.contains(key)
                || key.startsWith("ال") && ambiguous.contains(key.substring(2));
        (doubtful ? cued : plain).add(name);
      }
      addCity(cities, row, bare(names[0]), division, plain, false);
      addCity(cities, row, bare(names[0]), division, cued, true);
    }
    return cities;
  }

  /**
   * Whether a name of a town belongs to one of our rows: to the same town, which is then given
   * GeoNames' facts; to what lies in the same spot, of another country by our table; or to a region
   * that the town does not sound like (GeoNames lists states among the names of their cities).
   */
  private boolean isOurs(List<Own> rows, String name, String[] city, double lat, double lon) {
    if (rows == null) {
      return false;
    }
    for (Own row : rows) {
      Place p = row.place;
      boolean near = kilometres(p.lat(), p.lon(), lat, lon) < SAME_KM;
      boolean sameCountry = p.country().equals(city[2]);
      if (near && sameCountry && !p.isArea()) {
        long population = Long.parseLong(city[6]);
        if (p.geonameId() == 0 || population > p.population()) {
          row.place = p.withGeoNames(Long.parseLong(city[0]), population);
        }
        return true;
      }
      if (near && !sameCountry) {
        return true;
      }
      if (near && p.kind().equals("admin1")) {
        namesakes.add(p.id());
      }
      if (p.isArea() && !Consonants.ofArabic(name).equals(Consonants.ofLatin(city[1])) && !near) {
        return true;
      }
    }
    return false;
  }

  /** «مدينة لندن» is London, «قضاء الحويجة» is Hawija. */
  private static String bare(String name) {
    int space = name.indexOf(' ');
    return space > 0 && ANNOUNCING.contains(name.substring(0, space))
        ? name.substring(space + 1)
        : name;
  }

  private static void addCity(
      List<City> cities,
      String[] row,
      String name,
      String admin1,
      List<String> forms,
      boolean cue) {
    if (forms.isEmpty()) {
      return;
    }
    long id = Long.parseLong(row[0]);
    Place place =
        new Place(
            "g" + id,
            name,
            row[1],
            "city",
            row[2],
            admin1,
            "",
            Double.parseDouble(row[4]),
            Double.parseDouble(row[5]),
            id,
            Long.parseLong(row[6]),
            cue);
    cities.add(new City(place, forms));
  }

  /** Whether a province has a city of its name: «بغداد». */
  boolean hasCityOfItsName(Place province) {
    return namesakes.contains(province.id());
  }

  /** Distance of two points that lie close together, in kilometres. */
  static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double y = (lat1 - lat2) * 111.2;
    double x = (lon1 - lon2) * 111.2 * Math.cos(Math.toRadians((lat1 + lat2) / 2));
    return Math.sqrt(x * x + y * y);
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
