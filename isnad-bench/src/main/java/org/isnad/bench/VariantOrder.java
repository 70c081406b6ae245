package org.isnad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.isnad.lexicon.LexiconFile;
import org.isnad.place.Consonants;
import org.isnad.text.Normalizer;

/**
 * Which of the Arabic names that GeoNames has for a place is the one to show: the name of our own
 * table where it is one of them, else the one that a body of Arabic text writes most often, else
 * the one most like all the others.
 */
final class VariantOrder {
  private static final int MAX_WORDS = 3;

  /** Written this often, a name needs no likeness to the Latin one («القاهرة», Cairo). */
  private static final int COMMON = 50;

  /** One consonant in so many may differ. */
  private static final int MAX_STRANGE = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>(); // by key
  private final Map<String, List<String>> ours = new HashMap<>(); // key and country -> name

  VariantOrder(Collection<List<String>> names) {
    for (List<String> variants : names) {
      for (String name : variants) {
        counts.put(Normalizer.key(name), 0);
        spellings.computeIfAbsent(Normalizer.key(name), k -> new TreeMap<>()).put(name, 0);
      }
    }
    for (LexiconFile.Row row : LexiconFile.read("place/places.tsv", null, "name", "forms")) {
      for (String form : row.list("forms")) {
        ours.computeIfAbsent(Normalizer.key(form) + row.get("country"), k -> new ArrayList<>(1))
            .add(row.require("name"));
      }
    }
  }

  /** Counts the names in a text, plain or gzip, of any form: only its Arabic words matter. */
  void count(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        countLine(line);
      }
    }
  }

  private void countLine(String line) {
    String[] words = line.split("[^\\u0621-\\u065F\\u0670\\u0640]+");
    for (int i = 0; i < words.length; i++) {
      String phrase = "";
      for (int n = 0; n < MAX_WORDS && i + n < words.length; n++) {
        phrase += (n == 0 ? "" : " ") + words[i + n];
        String key = Normalizer.key(phrase);
        if (counts.computeIfPresent(key, (name, count) -> count + 1) != null) {
          spellings.get(key).computeIfPresent(phrase, (name, count) -> count + 1);
        }
      }
    }
  }

  /** The names of a place, the one to show first. */
  List<String> order(List<String> names, String latin, String country) {
    List<String> ordered = new ArrayList<>();
    for (String name : names) {
      String spelling = ourSpelling(name, country);
      if (!ordered.contains(spelling)) {
        ordered.add(spelling);
      }
    }
    ordered.sort(
        Comparator.comparing((String name) -> !isOurs(name, country))
            .thenComparing(name -> !isSure(name, latin))
            .thenComparing(name -> -counts.get(Normalizer.key(name)))
            .thenComparing(name -> distanceToAll(name, names))
            .thenComparing(Comparator.naturalOrder()));
    return ordered;
  }

  private String ourSpelling(String name, String country) {
    String key = Normalizer.key(name);
    for (String our : ours.getOrDefault(key + country, List.of())) {
      if (Normalizer.key(our).equals(key)) {
        return our;
      }
    }
    return spelling(name);
  }

  /** The commonest way to write a name: «دبي» is «دبى» in some papers. */
  private String spelling(String name) {
    Map<String, Integer> ways = spellings.get(Normalizer.key(name));
    String best = name;
    for (Map.Entry<String, Integer> way : ways.entrySet()) {
      int more = way.getValue() - ways.get(best);
      if (more > 0 || more == 0 && maqsuras(way.getKey()) < maqsuras(best)) {
        best = way.getKey();
      }
    }
    return maqsuras(best) == 0 ? best : best.replaceAll("ى(?=\\S)", "ي");
  }

  private static long maqsuras(String name) {
    return name.chars().filter(c -> c == 'ى').count();
  }

  private boolean isOurs(String name, String country) {
    List<String> rows = ours.get(Normalizer.key(name) + country);
    return rows != null && rows.contains(name);
  }

  /** GeoNames lists states among the names of their cities; a name that sounds otherwise waits. */
  private boolean isSure(String name, String latin) {
    if (counts.get(Normalizer.key(name)) >= COMMON) {
      return true;
    }
    String consonants = Consonants.ofLatin(latin);
    return distance(Consonants.ofArabic(name), consonants) * MAX_STRANGE <= consonants.length();
  }

  private static int distanceToAll(String name, List<String> names) {
    int sum = name.indexOf(' ') >= 0 ? 1 : 0; // «د مشق» is a slip, «سان خوسيه» has rivals alike
    for (String other : names) {
      sum += distance(Normalizer.key(name), Normalizer.key(other));
    }
    return sum;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
