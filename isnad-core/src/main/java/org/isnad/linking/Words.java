package org.isnad.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.isnad.text.Normalizer;
import org.isnad.text.Tokens;

/** The words that can tell one event from another: light stems, function words left out. */
final class Words {
  private static final Set<String> FUNCTION_WORDS = load("function-words.tsv");

  private Words() {}

  /** Stem of token {@code i}, or null where it is no word or one that says nothing. */
  static String stem(Tokens tokens, int i) {
    if (!tokens.isWord(i) || tokens.keyEnd(i) - tokens.keyBegin(i) < 3) {
      return null;
    }
    return stem(tokens.key(i));
  }

  /** Stem of a normalised word, or null where the word says nothing. */
  static String stem(String key) {
    if (key.length() < 3 || FUNCTION_WORDS.contains(key)) {
      return null;
    }
    String stem = key;
    if (stem.length() > 4 && (stem.charAt(0) == 'و' || stem.charAt(0) == 'ف')) {
      stem = stem.substring(1);
    }
    if (stem.length() > 5
        && (stem.charAt(0) == 'ب' || stem.charAt(0) == 'ك')
        && stem.startsWith("ال", 1)) {
      stem = stem.substring(1);
    }
    if (stem.length() > 4 && (stem.startsWith("ال") || stem.startsWith("لل"))) {
      stem = stem.substring(2);
    }
    return FUNCTION_WORDS.contains(stem) ? null : stem;
  }

  private static Set<String> load(String resource) {
    Set<String> words = new HashSet<>();
    try (InputStream in = Words.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      boolean header = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        for (String form : line.split("\t", 2)[0].split("\\|")) {
          words.add(Normalizer.key(form.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(words);
  }
}
