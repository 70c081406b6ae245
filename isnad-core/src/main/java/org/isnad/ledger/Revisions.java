package org.isnad.ledger;

import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.Claim;
import org.isnad.text.Normalizer;
import org.isnad.text.Tokens;

/** Says by a report's own words which of its counts it takes back or only recalls. */
final class Revisions {
  /** Words between a cue and the number that it speaks of. */
  private static final int REACH = 18;

  private static final List<String[]> EARLIER = new ArrayList<>();
  private static final List<String[]> CORRECTION = new ArrayList<>();
  private static final List<String[]> RECEIVED = new ArrayList<>();

  static {
    for (String[] row : Table.rows("revisions.tsv")) {
      List<String[]> cues =
          switch (row[1]) {
            case "earlier" -> EARLIER;
            case "received" -> RECEIVED;
            default -> CORRECTION;
          };
      for (String form : row[0].split("\\|")) {
        String[] words = form.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
          words[i] = Normalizer.key(words[i]);
        }
        cues.add(words);
      }
    }
  }

  private Revisions() {}

  /** True where a cue before the count says that it is an older one («وكانت حصيلة سابقة»). */
  static boolean recalls(Count count) {
    Tokens tokens = tokens(count);
    int last = tokens.at(count.claim.end() - 1);
    if (last < 0) {
      return false;
    }
    int first = Math.max(tokens.sentenceStart(tokens.sentenceOf(last)), last - REACH);
    for (Claim other : count.mention.event().claims()) {
      boolean before = other.end() <= count.claim.begin();
      if (before && other.measure() == count.claim.measure()) {
        first = Math.max(first, tokens.at(other.end() - 1) + 1);
      }
    }
    return cue(EARLIER, tokens, first, last);
  }

  /** True where the count is of those whom a hospital has received. */
  static boolean receives(Count count) {
    Tokens tokens = tokens(count);
    int at = tokens.at(count.claim.end() - 1);
    if (at < 0) {
      return false;
    }
    int sentence = tokens.sentenceOf(at);
    int first = Math.max(tokens.sentenceStart(sentence), at - REACH / 2);
    int last = at;
    while (last + 1 < tokens.size()
        && last < at + REACH / 2
        && tokens.sentenceOf(last + 1) == sentence) {
      last++;
    }
    return cue(RECEIVED, tokens, first, last);
  }

  /** True where the report puts {@code right} in the place of {@code wrong}, further up. */
  static boolean corrects(Count right, Count wrong) {
    if (right.mention != wrong.mention
        || right.claim.begin() <= wrong.claim.begin()
        || right.sameValue(wrong)) {
      return false;
    }
    Tokens tokens = tokens(right);
    int first = tokens.at(wrong.claim.end() - 1);
    int last = tokens.at(right.claim.end() - 1);
    return first >= 0 && last - first <= REACH && cue(CORRECTION, tokens, first, last);
  }

  private static Tokens tokens(Count count) {
    return count.mention.report().text().tokens();
  }

  private static boolean cue(List<String[]> cues, Tokens tokens, int first, int last) {
    for (int i = first; i <= last; i++) {
      for (String[] words : cues) {
        if (i + words.length - 1 <= last && at(tokens, i, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean at(Tokens tokens, int i, String[] words) {
    for (int k = 0; k < words.length; k++) {
      if (!tokens.keyIs(i + k, words[k]) && (k > 0 || !joined(tokens.key(i), words[0]))) {
        return false;
      }
    }
    return true;
  }

  /** The word with «و» or «ف» before it. */
  private static boolean joined(String key, String word) {
    return key.length() == word.length() + 1
        && (key.charAt(0) == 'و' || key.charAt(0) == 'ف')
        && key.endsWith(word);
  }
}
