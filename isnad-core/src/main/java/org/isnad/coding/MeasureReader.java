package org.isnad.coding;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/** Reads measure words where they stand: which of their senses, and in what form of the verb. */
final class MeasureReader {
  private static final int NOT_A_VERB = Lexicon.BI | Lexicon.KA | Lexicon.ARTICLE;

  private final Tokens tokens;
  private final Matches matches;

  MeasureReader(Scan scan) {
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  /** The sense that governs a figure beside it, or null. */
  MeasureWord governor(int token) {
    int match = matches.at(Layer.MEASURE, token);
    if (match < 0) {
      return null;
    }
    int prefix = matches.prefix(match);
    MeasureWord noun = null;
    MeasureWord active = null;
    for (MeasureWord word : matches.values(match, MeasureWord.class)) {
      if (!word.governs() || (prefix & Lexicon.ARTICLE) != 0) {
        continue;
      }
      boolean verb = word.isVerb() || word.is("holds");
      if (verb && (prefix & NOT_A_VERB) == 0 && ((prefix & Lexicon.LI) == 0 || isPresent(token))) {
        if (!word.is("active")) {
          return word;
        }
        active = word;
      }
      if (!verb && noun == null) {
        noun = word;
      }
    }
    // «إصابة» and «أصابه» are written alike.
    return noun != null ? noun : active;
  }

  /** The sense of a use, or null. */
  MeasureWord of(int token, String use) {
    int match = matches.at(Layer.MEASURE, token);
    if (match < 0) {
      return null;
    }
    for (MeasureWord word : matches.values(match, MeasureWord.class)) {
      if (word.is(use)) {
        return word;
      }
    }
    return null;
  }

  /** The sense that is itself counted, or null. */
  MeasureWord head(int token) {
    MeasureWord head = of(token, "head");
    return head != null ? head : of(token, "body");
  }

  /** Token after the measure word at a token, or after the token where there is none. */
  int end(int token) {
    int match = matches.at(Layer.MEASURE, token);
    return match < 0 ? token + 1 : matches.end(match);
  }

  int prefix(int token) {
    return matches.prefix(matches.at(Layer.MEASURE, token));
  }

  /** Dual and plural verbs follow their subject: «12 شخصا قتلوا», «شخصان أصيبا». */
  boolean followsSubject(int token) {
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(token);
    int end = tokens.keyEnd(token);
    int n = end - from;
    char last = keys[end - 1];
    char before = n > 1 ? keys[end - 2] : ' ';
    if (last == 'ا') {
      return n > 3;
    }
    return last == 'ن' && n > 3 && (before == 'و' || before == 'ا' || n < 6 && before != 'ي');
  }

  private boolean isPresent(int token) {
    int at = tokens.keyBegin(token);
    char[] keys = tokens.keyChars();
    if (keys[at] == 'و' || keys[at] == 'ف') {
      at++;
    }
    char c = keys[at] == 'ل' ? keys[at + 1] : ' ';
    return c == 'ي' || c == 'ت';
  }
}
