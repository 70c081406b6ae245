package org.isnad.place;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Where a report says that it was written: «بيروت (رويترز) -», «أتلانتا، الولايات المتحدة (CNN)--»,
 * «الرياض - واس:».
 */
final class Dateline {
  private static final int LONGEST = 14;
  private static final int OUTLET_WORDS = 3;
  private static final int[] NONE = {0, 0};

  private Dateline() {}

  /** First token and token after the last of the dateline, equal where there is none. */
  static int[] of(Text text, Matches matches) {
    Tokens tokens = text.tokens();
    int start = 0;
    while (start < tokens.size() && tokens.begin(start) < text.titleEnd()) {
      start++;
    }
    int limit = Math.min(tokens.size(), start + LONGEST);
    if (start < limit && tokens.sentences() > 0) {
      limit = Math.min(limit, tokens.sentenceEnd(tokens.sentenceOf(start)));
    }
    int[] named = afterOutlet(tokens, matches, start, limit);
    if (named != null) {
      return named;
    }
    boolean place = false;
    boolean outlet = false;
    for (int i = start; i < limit; i++) {
      int match = matches.at(Layer.PLACE, i);
      if (match >= 0) {
        place = true;
        i = matches.end(match) - 1;
        continue;
      }
      int source = matches.at(Layer.SOURCE, i);
      if (source >= 0) {
        outlet = true;
        i = matches.end(source) - 1;
        continue;
      }
      if (isDash(tokens, i) || tokens.is(i, ':') || tokens.is(i, '/')) {
        if (place && i - start <= 4 && !closes(tokens, matches, i, limit)) {
          return new int[] {start, i + 1};
        }
        continue;
      }
      if (tokens.is(i, ')')) {
        if (place && i + 1 < limit && isDash(tokens, i + 1)) {
          return new int[] {start, i + 2};
        }
        if (place && outlet) {
          return new int[] {start, i + 1};
        }
        continue;
      }
      if (tokens.isWord(i) && !isInBrackets(tokens, start, i) && !isLatin(tokens, i)) {
        return NONE;
      }
    }
    return NONE;
  }

  /** «سبق - الرياض:», «عين اليوم – الخرطوم /». */
  private static int[] afterOutlet(Tokens tokens, Matches matches, int start, int limit) {
    for (int dash = start + 1; dash <= start + OUTLET_WORDS && dash + 2 < limit; dash++) {
      int match = isDash(tokens, dash) ? matches.at(Layer.PLACE, dash + 1) : -1;
      if (match >= 0 && matches.end(match) < limit) {
        int end = matches.end(match);
        boolean closed = isDash(tokens, end) || tokens.is(end, ':') || tokens.is(end, '/');
        return closed ? new int[] {start, end + 1} : null;
      }
    }
    return null;
  }

  /** «واس - الرياض:» goes on after its dash. */
  private static boolean closes(Tokens tokens, Matches matches, int dash, int limit) {
    return dash + 1 < limit
        && (matches.at(Layer.SOURCE, dash + 1) >= 0 || tokens.is(dash + 1, '('));
  }

  private static boolean isInBrackets(Tokens tokens, int start, int i) {
    for (int k = i - 1; k >= start && k >= i - 5; k--) {
      if (tokens.is(k, '(')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(Tokens tokens, int i) {
    return tokens.keyChars()[tokens.keyBegin(i)] < 0x250;
  }

  static boolean isDash(Tokens tokens, int i) {
    return tokens.is(i, '-') || tokens.is(i, '–') || tokens.is(i, '—') || tokens.is(i, 'ـ');
  }
}
