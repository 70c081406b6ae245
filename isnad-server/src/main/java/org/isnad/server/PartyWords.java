package org.isnad.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.LexiconFile;
import org.isnad.text.Normalizer;

/**
 * English for parties and targets that have no identity but common nouns, from {@code
 * party-words.tsv}: a noun with its adjectives («جنود أتراك», Turkish soldiers), a noun with the
 * force that it belongs to («مقاتلي المعارضة», opposition fighters), a country or an actor by its
 * name. Words of which only a part is known have no English: half a name would say something else
 * than the report.
 */
final class PartyWords {
  private static final int LONGEST = 5;
  private static final int MANY_NAMES = 20_000;

  /** Regular endings of one and of several; keys, so ة is ه. */
  private static final List<String> SINGULAR = List.of("", "ه");

  private static final String ACCUSATIVE = "ا";

  private static final List<String> PLURAL =
      List.of("ين", "ون", "ان", "تين", "تان", "ات", "و", "ي", "تا", "تي");

  private enum Kind {
    PERSON,
    THING,
    GROUP,
    NATION,
    QUALITY,
    NUMBER
  }

  private record Sense(Kind kind, String singular, String plural, boolean many) {
    String asNoun() {
      if (many && !plural.isEmpty()) {
        return plural;
      }
      if (kind != Kind.NATION) {
        return singular;
      }
      return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : singular + " person";
    }

    boolean isNoun() {
      return kind != Kind.QUALITY && kind != Kind.NUMBER;
    }

    boolean describes() {
      return kind == Kind.NATION || kind == Kind.QUALITY || kind == Kind.NUMBER;
    }
  }

  private static final class Holder {
    private static final PartyWords WORDS = new PartyWords();
  }

  private final Map<String, List<Sense>> senses = new HashMap<>();

  /** Of countries and known actors. */
  private final Map<String, String> names = new HashMap<>();

  /** The same few thousand names come again and again; empty: none. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  private PartyWords() {
    try (InputStream in = PartyWords.class.getResourceAsStream("party-words.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("kind\t")) {
          read(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (LexiconFile.Row row :
        LexiconFile.read("place/countries.tsv", null, "iso", "name", "name_en")) {
      names.put(key(row.require("name")), row.require("name_en"));
    }
    for (LexiconFile.Row row :
        LexiconFile.read("actor/actors.tsv", null, "id", "name", "name_en")) {
      names.putIfAbsent(key(row.require("name")), row.require("name_en"));
    }
  }

  private void read(String[] row) {
    Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
    for (String form : row[3].split("\\|")) {
      boolean many = form.startsWith("+");
      boolean inflected = form.endsWith("~");
      String word = key(form.substring(many ? 1 : 0, form.length() - (inflected ? 1 : 0)));
      if (!inflected) {
        add(word, new Sense(kind, row[1], row[2], many));
        continue;
      }
      for (String ending : SINGULAR) {
        add(word + ending, new Sense(kind, row[1], row[2], false));
      }
      boolean person = kind == Kind.PERSON || kind == Kind.NATION;
      add(word + ACCUSATIVE, new Sense(kind, row[1], row[2], person));
      for (String ending : PLURAL) {
        add(word + ending, new Sense(kind, row[1], row[2], true));
      }
    }
  }

  private void add(String words, Sense sense) {
    senses.computeIfAbsent(words, w -> new ArrayList<>(1)).add(sense);
  }

  /**
   * @param words how reports name a party
   * @return the same in English, or null where not all of it is known
   */
  static String english(String words) {
    PartyWords all = Holder.WORDS;
    if (all.known.size() > MANY_NAMES) {
      all.known.clear();
    }
    String english = all.known.computeIfAbsent(words, all::translate);
    return english.isEmpty() ? null : english;
  }

  private String translate(String words) {
    String whole = key(words);
    String name = names.get(whole);
    if (name != null) {
      return name;
    }
    String[] tokens = whole.split(" ");
    if (tokens.length > LONGEST || tokens[0].isEmpty()) {
      return "";
    }
    for (int length = tokens.length; length > 0; length--) {
      for (Sense noun : senses(tokens, 0, length)) {
        if (noun.isNoun()) {
          String english = describe(noun, tokens, length);
          if (english != null) {
            return english;
          }
        }
      }
    }
    return "";
  }

  /** The noun with what stands after it; null where that is not known. */
  private String describe(Sense noun, String[] tokens, int from) {
    StringBuilder before = new StringBuilder();
    int at = from;
    boolean adjectives = false;
    while (at < tokens.length) {
      String word = null;
      int used = 0;
      for (int length = tokens.length - at; length > 0 && word == null; length--) {
        for (Sense sense : senses(tokens, at, length)) {
          if (sense.describes()) {
            word = sense.singular();
            adjectives = true;
          } else if (sense.kind() == Kind.GROUP && !adjectives && noun.kind() != Kind.NATION) {
            word = sense.singular();
          }
          if (word != null) {
            used = length;
            break;
          }
        }
      }
      if (word == null) {
        return null;
      }
      if (!word.isEmpty()) {
        before.insert(0, word + " ");
      }
      at += used;
    }
    return before + noun.asNoun();
  }

  /** What the words from one token on mean, with and without the article. */
  private List<Sense> senses(String[] tokens, int from, int length) {
    String whole = String.join(" ", Arrays.copyOfRange(tokens, from, from + length));
    List<Sense> found = senses.get(whole);
    if (found != null) {
      return found;
    }
    String[] bare = Arrays.copyOfRange(tokens, from, from + length);
    for (int i = 0; i < bare.length; i++) {
      bare[i] = withoutArticle(bare[i]);
    }
    return senses.getOrDefault(String.join(" ", bare), List.of());
  }

  private static String withoutArticle(String word) {
    if (word.startsWith("ال") && word.length() > 4) {
      return word.substring(2);
    }
    return word.startsWith("لل") && word.length() > 4 ? word.substring(2) : word;
  }

  private static String key(String words) {
    StringBuilder keys = new StringBuilder();
    for (String word : words.strip().split("[^\\p{L}\\p{Mn}]+")) {
      keys.append(keys.length() == 0 ? "" : " ").append(Normalizer.key(word));
    }
    return keys.toString();
  }
}
