package org.isnad.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.text.Normalizer;

/** The word lists that reconciling and comparing need. */
final class Lexicon {
  private static final int DEMONYMS = 5;
  private static final Set<String> GENERIC = new LinkedHashSet<>();
  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final Set<String> UNSPECIFIED = new HashSet<>();
  private static final Map<String, String> LOADED = new HashMap<>();

  /**
   * A kind of people.
   *
   * @param subset true where it counts some of those hurt, false where it is but another word
   */
  record Kind(String name, boolean subset) {}

  static {
    for (String[] row : Table.rows("generic-sources.tsv")) {
      for (String form : row[0].split("\\|")) {
        GENERIC.add(Normalizer.key(form));
      }
    }
    // «مصدر أمني عراقي» is no better known than «مصدر أمني».
    for (String[] row : Table.rows("/org/isnad/place/countries.tsv")) {
      for (String form : row[DEMONYMS].split("\\|")) {
        GENERIC.add(Normalizer.key(form.replace("~", "")));
      }
    }
    for (String[] row : Table.rows("people.tsv")) {
      for (String form : row[2].split("\\|")) {
        if (row[1].equals("unspecified")) {
          UNSPECIFIED.add(Normalizer.key(form));
        } else {
          KINDS.put(Normalizer.key(form), new Kind(row[0], "subset".equals(row[1])));
        }
      }
    }
    for (String[] row : Table.rows("loaded-words.tsv")) {
      for (String form : row[0].split("\\|")) {
        LOADED.put(Normalizer.key(form), row[1]);
      }
    }
  }

  private Lexicon() {}

  /** The words of a source's name that tell it from others; empty for «مصدر أمني». */
  static Set<String> significant(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String raw : name.split("[\\s،,.«»\"'()\\[\\]:/–-]+")) {
      String word = bare(Normalizer.key(raw));
      if (!word.isEmpty() && !GENERIC.contains(word) && !GENERIC.contains(Normalizer.key(raw))) {
        words.add(word);
      }
    }
    return words;
  }

  /** The kind of people that the words of a group name, or null. */
  static Kind kind(String mention) {
    if (mention == null) {
      return null;
    }
    String[] words = mention.split("\\s+");
    for (int i = 0; i < words.length; i++) {
      Kind kind = lookup(KINDS, words[i]);
      if (kind != null) {
        // «قيادات وعناصر» are not leaders only.
        boolean more = i + 1 < words.length && words[i + 1].startsWith("و");
        return more && kind.subset() ? null : kind;
      }
    }
    return null;
  }

  /** Whether the words of a group say nothing of who its people are («آخرون»). */
  static boolean isUnspecified(String mention) {
    for (String word : mention.split("\\s+")) {
      if (!UNSPECIFIED.contains(Normalizer.key(word))) {
        return false;
      }
    }
    return true;
  }

  /** What a word of the text takes sides by, or null for a plain word. */
  static String loaded(String word) {
    return lookup(LOADED, word);
  }

  private static <T> T lookup(Map<String, T> map, String raw) {
    String key = Normalizer.key(raw).replaceAll("^\\p{Punct}+|[\\p{Punct}«»،؛]+$", "");
    T value = map.get(key);
    if (value == null) {
      value = map.get(bare(key));
    }
    if (value == null && key.length() > 4 && "وفبلك".indexOf(key.charAt(0)) >= 0) {
      value = map.get(bare(key.substring(1)));
    }
    return value;
  }

  /** A normalised word without the article and what may stand before it. */
  private static String bare(String key) {
    for (String prefix : new String[] {"وال", "بال", "فال", "كال", "ال", "لل"}) {
      if (key.startsWith(prefix) && key.length() > prefix.length() + 1) {
        return key.substring(prefix.length());
      }
    }
    return key;
  }
}
