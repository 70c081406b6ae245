package org.isnad.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.coding.Mention;
import org.isnad.report.Report;
import org.isnad.text.Normalizer;
import org.isnad.text.Text;
import org.springframework.stereotype.Component;

/**
 * Tells names that the lexicons do not know from words for people and forces. What is left of a
 * party's words once the known actors, common nouns, places and numbers, adjectives of origin and
 * the words of {@code common-words.tsv} have been taken away is a name that is new.
 */
@Component
class NewNames {
  private static final Set<String> KNOWN_LAYERS = Set.of("actor", "place", "quantity", "time");
  private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "لل", "ال");
  private static final List<String> PREFIXES = List.of("و", "ل", "ب");

  /** Endings of adjectives of origin as keys: ة is ه there, and tanwin is gone. */
  private static final List<String> ORIGIN =
      List.of("يتين", "يتان", "يين", "يون", "يان", "يا", "يه", "ي");

  private static final int SHORTEST_STEM = 3;

  private final Coders coders;
  private final Set<String> common = read();

  /** Of each name that was asked for whether it is new: the same names come again and again. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  NewNames(Coders coders) {
    this.coders = coders;
  }

  /**
   * @param words how reports name a party, without an identity in the actor lexicon
   */
  boolean isNew(String words) {
    return known.computeIfAbsent(words, this::leavesAName);
  }

  private boolean leavesAName(String words) {
    Report report = new Report("name", null, null, null, null, null, null, words);
    List<Mention> mentions = coders.coder().annotate(report);
    String text = Text.of(report).cleaned();
    int begin = 0;
    while (begin < text.length()) {
      int end = begin;
      while (end < text.length() && isPartOfWord(text.charAt(end))) {
        end++;
      }
      if (end > begin && !covered(mentions, begin, end) && isName(text.substring(begin, end))) {
        return true;
      }
      begin = end + 1;
    }
    return false;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean covered(List<Mention> mentions, int begin, int end) {
    return mentions.stream()
        .anyMatch(m -> KNOWN_LAYERS.contains(m.layer()) && m.begin() <= begin && end <= m.end());
  }

  private boolean isName(String word) {
    String key = Normalizer.key(word);
    return key.length() >= SHORTEST_STEM && !isCommon(key) && !isOrigin(key);
  }

  private boolean isCommon(String key) {
    if (common.contains(key)) {
      return true;
    }
    for (String article : ARTICLES) {
      if (key.startsWith(article) && common.contains(key.substring(article.length()))) {
        return true;
      }
    }
    for (String prefix : PREFIXES) {
      if (key.startsWith(prefix) && common.contains(key.substring(prefix.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrigin(String key) {
    String bare = key;
    for (String article : ARTICLES) {
      if (key.startsWith(article)) {
        bare = key.substring(article.length());
        break;
      }
    }
    for (String ending : ORIGIN) {
      if (bare.endsWith(ending) && bare.length() - ending.length() >= SHORTEST_STEM) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read() {
    Set<String> words = new HashSet<>();
    try (InputStream in = NewNames.class.getResourceAsStream("common-words.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          for (String form : line.substring(line.indexOf('\t') + 1).split("\\|")) {
            words.add(Normalizer.key(form.strip()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
