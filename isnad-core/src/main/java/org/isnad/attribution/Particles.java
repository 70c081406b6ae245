package org.isnad.attribution;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.text.Normalizer;
import org.isnad.text.Tokens;

/**
 * The small words of {@code particles.tsv}. They are too frequent to be lexicon matches of a layer
 * that others read, so they have a table of their own; a look-up allocates nothing.
 */
final class Particles {
  private final String[] words;
  private final int[] roles;

  private Particles(Map<String, Integer> entries) {
    int size = Integer.highestOneBit(Math.max(8, entries.size()) * 4 - 1);
    words = new String[size];
    roles = new int[size];
    entries.forEach(
        (word, role) -> {
          int slot = spread(word.hashCode()) & size - 1;
          while (words[slot] != null) {
            slot = slot + 1 & size - 1;
          }
          words[slot] = word;
          roles[slot] = role;
        });
  }

  /**
   * Reads the built-in list and the user's own lines.
   *
   * @param overlay folder of the user's lexicons, or null
   */
  static Particles read(Path overlay) {
    Map<String, Integer> entries = new LinkedHashMap<>();
    for (Row row : LexiconFile.read("attribution/particles.tsv", overlay, "role", "forms")) {
      Particle particle = Particle.of(row);
      for (String form : row.list("forms")) {
        if (form.indexOf(' ') >= 0) {
          throw row.error("a particle is one word, not \"" + form + "\"");
        }
        entries.merge(Normalizer.key(form), particle.bit, (a, b) -> a | b);
      }
    }
    return new Particles(entries);
  }

  /** The roles of every token as bits of {@link Particle}. */
  int[] roles(Tokens tokens) {
    int[] of = new int[tokens.size()];
    char[] keys = tokens.keyChars();
    for (int i = 0; i < of.length; i++) {
      if (tokens.isWord(i)) {
        of[i] = roles(keys, tokens.keyBegin(i), tokens.keyEnd(i));
      }
    }
    return of;
  }

  private int roles(char[] keys, int from, int to) {
    int found = find(keys, from, to);
    if (found != 0 || to - from < 3) {
      return found;
    }
    char c = keys[from];
    if (c == 'و' || c == 'ف') {
      found = find(keys, from + 1, to);
      if (found == 0 && to - from > 4 && keys[from + 1] == 'ب') {
        found = find(keys, from + 2, to) & Particle.VERBAL.bit;
      }
      return found;
    }
    return c == 'ب' ? find(keys, from + 1, to) & Particle.VERBAL.bit : 0;
  }

  private int find(char[] keys, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + keys[i];
    }
    int mask = words.length - 1;
    for (int slot = spread(hash) & mask; words[slot] != null; slot = slot + 1 & mask) {
      if (same(words[slot], keys, from, to)) {
        return roles[slot];
      }
    }
    return 0;
  }

  private static boolean same(String word, char[] keys, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != keys[i]) {
        return false;
      }
    }
    return true;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
