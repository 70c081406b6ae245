package org.isnad.quantity;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/** Finds the hedges that stand before and after a number or noun. */
final class Hedges {
  /** «12 مدنيا من سكان البلدة على الأقل»: words that may stand between. */
  private static final int AHEAD = 4;

  private static final int STACK = 3;

  private final Tokens tokens;
  private final Matches matches;

  /** The strongest hedge found, null for none. */
  Hedge hedge;

  /** True where «بين» opens a range. */
  boolean range;

  int first;
  int firstBeforeRange;
  int end;

  Hedges(Tokens tokens, Matches matches) {
    this.tokens = tokens;
    this.matches = matches;
  }

  /** Looks back from a token, not beyond {@code from}, for hedges that end there. */
  void before(int token, int from) {
    hedge = null;
    range = false;
    first = token;
    firstBeforeRange = token;
    int start = Math.max(from, tokens.sentenceStart(tokens.sentenceOf(token)));
    for (int k = 0; k < STACK; k++) {
      int last = skipBack(first, start);
      if (last < start) {
        return;
      }
      int match = matches.covering(Layer.QUALIFIER, last);
      if (match < 0 || matches.end(match) != last + 1 || matches.first(match) < start) {
        return;
      }
      HedgeWord word = matches.value(match, HedgeWord.class);
      if (!word.before() || word.hedge() == null) {
        return;
      }
      first = matches.first(match);
      if (word.hedge() == Hedge.RANGE) {
        range = true;
      } else {
        if (hedge == null || hedge == Hedge.ABOUT) {
          hedge = word.hedge();
        }
        if (!range) {
          firstBeforeRange = first;
        }
      }
    }
  }

  /** Passes over quotation marks, an opening bracket and particles written apart from digits. */
  private int skipBack(int token, int start) {
    int i = token - 1;
    while (i >= start) {
      if (tokens.isPunctuation(i) && isOpener(i) || tokens.isWord(i) && isParticle(i)) {
        i--;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isOpener(int i) {
    return tokens.is(i, '(') || tokens.is(i, '"') || tokens.is(i, '«') || tokens.is(i, '“');
  }

  private boolean isParticle(int i) {
    return tokens.keyIs(i, "ال")
        || tokens.keyIs(i, "ب")
        || tokens.keyIs(i, "ل")
        || tokens.keyIs(i, "عدد");
  }

  /** Looks for a hedge after the number or noun that ends at a token, within its clause. */
  void after(int token, int limit) {
    hedge = null;
    end = token;
    int words = 0;
    int i = token;
    while (i < limit && words <= AHEAD) {
      int match = matches.at(Layer.QUALIFIER, i);
      if (match >= 0) {
        HedgeWord word = matches.value(match, HedgeWord.class);
        if (word.after()) {
          hedge = word.hedge();
          end = matches.end(match);
        }
        return;
      }
      if (tokens.isNumber(i)) {
        return;
      }
      if (tokens.isPunctuation(i)) {
        // «11 تلميذا، على الأقل، في هجوم»
        if ((tokens.is(i, '،') || tokens.is(i, ',')) && isAfter(i + 1, limit)) {
          i++;
          continue;
        }
        if (!tokens.is(i, '"') && !tokens.is(i, '«') && !tokens.is(i, '»') && !tokens.is(i, ')')) {
          return;
        }
      } else {
        int number = matches.at(Layer.NUMBER, i);
        if (number >= 0 && counts(matches.value(number, NumberWord.class))) {
          return;
        }
        words++;
      }
      i++;
    }
  }

  private boolean isAfter(int token, int limit) {
    int match = token < limit ? matches.at(Layer.QUALIFIER, token) : -1;
    if (match < 0 || !matches.value(match, HedgeWord.class).after()) {
      return false;
    }
    // Before another number it is that number's.
    int next = matches.end(match);
    return next >= limit || !tokens.isNumber(next) && matches.at(Layer.NUMBER, next) < 0;
  }

  private static boolean counts(NumberWord word) {
    return word.role().compareTo(NumberWord.Role.INDEFINITE) <= 0
        && word.role() != NumberWord.Role.ONE
        && word.role() != NumberWord.Role.ORDINAL;
  }
}
