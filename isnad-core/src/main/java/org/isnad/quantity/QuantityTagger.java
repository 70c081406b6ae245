package org.isnad.quantity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.quantity.NumberParser.Form;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Finds the numbers and amounts in a text, with their hedges and what each is for. Immutable and
 * safe to share between threads.
 */
public final class QuantityTagger {
  /**
   * Adds the number words, hedges and context words to a lexicon (layers NUMBER and QUALIFIER).
   *
   * @param overlay folder of the user's own lexicons, or null
   */
  public static void register(Lexicon.Builder builder, Path overlay) {
    Words.register(builder, overlay);
  }

  /**
   * The hedge of a noun that is a figure without a number («مقتل شخصين على الأقل»، «نحو شهر»).
   *
   * @param firstToken first token of the noun
   * @param endToken token after it
   * @return {@link Hedge#EXACT} where nothing hedges it
   */
  public static Hedge hedge(Text text, Matches matches, int firstToken, int endToken) {
    Tokens tokens = text.tokens();
    if (firstToken < 0 || endToken > tokens.size() || firstToken >= endToken) {
      throw new IndexOutOfBoundsException("no tokens " + firstToken + " to " + endToken);
    }
    Hedges hedges = new Hedges(tokens, matches);
    hedges.before(firstToken, 0);
    if (hedges.hedge != null) {
      return hedges.hedge;
    }
    hedges.after(endToken, tokens.sentenceEnd(tokens.sentenceOf(firstToken)));
    return hedges.hedge == null ? Hedge.EXACT : hedges.hedge;
  }

  /**
   * Finds all quantities.
   *
   * @param matches what a lexicon with this package's words found in the text
   * @return quantities in the order of the text; they do not overlap, save that a hedge after a
   *     noun may stand between a number and its own end
   */
  public List<Quantity> tag(Text text, Matches matches) {
    return new Tagging(text, matches).run();
  }

  /** The state of tagging one text. */
  private static final class Tagging {
    private static final int CLAUSE = 8;

    private final Tokens tokens;
    private final Matches matches;
    private final NumberParser number;
    private final NumberParser second;
    private final Hedges hedges;
    private final Context context;
    private final List<Quantity> found = new ArrayList<>();
    private int lastEnd;

    Tagging(Text text, Matches matches) {
      this.tokens = text.tokens();
      this.matches = matches;
      this.number = new NumberParser(text, matches);
      this.second = new NumberParser(text, matches);
      this.hedges = new Hedges(tokens, matches);
      this.context = new Context(text, matches);
    }

    List<Quantity> run() {
      int n = tokens.size();
      boolean words = matches.count(Layer.NUMBER) > 0;
      for (int i = 0; i < n; ) {
        boolean digits = tokens.isNumber(i);
        if (!digits && (!words || matches.at(Layer.NUMBER, i) < 0)) {
          i++;
        } else if (number.read(i)) {
          i = quantity(i);
        } else {
          i = digits ? i + 1 : skip(i);
        }
      }
      return found;
    }

    /** Passes over a word that is no number: names and months hold number words. */
    private int skip(int i) {
      NumberWord.Role role = number.at(i).role();
      return role == NumberWord.Role.NAME || role == NumberWord.Role.MONTH
          ? number.endOf(i)
          : i + 1;
    }

    /** Adds the quantity whose number was just read; gives the token to go on from. */
    private int quantity(int at) {
      int limit = tokens.sentenceEnd(tokens.sentenceOf(at));
      int pattern = context.digitPattern(at, limit, number);
      if (pattern > 0) {
        return add(at, at, pattern, pattern, null, null, Hedge.EXACT, context.kind, false);
      }
      Long low = number.low;
      Long high = number.high;
      Hedge hedge = number.form == Form.VAGUE ? Hedge.VAGUE : Hedge.EXACT;
      int numberEnd = number.end;
      hedges.before(at, lastEnd);
      int first = hedges.firstBeforeRange;
      Hedge before = hedges.hedge;
      Kind kind = null;
      if (number.form == Form.CARDINAL) {
        int rangeEnd = range(at, limit, hedges.range);
        if (rangeEnd > 0) {
          low = Math.min(rangeLow, rangeHigh);
          high = Math.max(rangeLow, rangeHigh);
          hedge = Hedge.RANGE;
          numberEnd = rangeEnd;
          if (hedges.range) {
            first = hedges.first;
          } else if (rangeFirst < first) {
            first = rangeFirst;
          }
          if (number.plainDigits
              && Context.isYear(low)
              && Context.isYear(high)
              && number.length == 4) {
            kind = Kind.YEAR;
          }
        }
      }
      boolean bracket = openBracket(at, numberEnd, limit);
      int open = numberEnd;
      if (bracket) {
        numberEnd++;
      }
      boolean hedged = before == Hedge.AT_LEAST || before == Hedge.ABOUT || hedge == Hedge.RANGE;
      if (kind == null) {
        kind = context.kind(at, numberEnd, limit, number, hedged, last());
      }
      if (bracket && !counts(kind)) {
        numberEnd = open;
      } else if (bracket && first == at) {
        first = at - 1;
      }
      int end = numberEnd;
      if (counts(kind)) {
        Hedge said = before;
        if (said == null || said == Hedge.ABOUT) {
          hedges.after(numberEnd, limit);
          if (hedges.hedge != null) {
            said = hedges.hedge;
            end = hedges.end;
            shareHedge(at, said);
          }
        }
        if (hedge == Hedge.EXACT && said != null) {
          hedge = said;
          low = said == Hedge.AT_MOST ? null : low;
          high = said == Hedge.AT_LEAST ? null : high;
        }
      } else if (kind == Kind.INDEFINITE) {
        low = null;
        high = null;
        hedge = Hedge.VAGUE;
      } else {
        first = at;
        if (number.form == Form.BROKEN || number.form == Form.DECIMAL) {
          low = null;
          high = null;
        }
        if (hedge != Hedge.RANGE) {
          hedge = Hedge.EXACT;
        }
      }
      if (number.form == Form.DECIMAL) {
        low = null;
        high = null;
      }
      boolean nounBefore =
          number.form == Form.ONE && !context.isPartitive(numberEnd, limit)
              || number.definite && before == null && context.definiteBefore(at);
      nounBefore &= counts(kind) || kind == Kind.ORDINAL;
      joinKind(at, kind);
      return add(first, at, numberEnd, end, low, high, hedge, kind, nounBefore);
    }

    private long rangeLow;
    private long rangeHigh;
    private int rangeFirst;

    /** Reads the second number of a range; gives the token after it, or 0. */
    private int range(int at, int limit, boolean opened) {
      int i = number.end;
      rangeFirst = at;
      int repeated = -1;
      if (opened && i < limit && tokens.isWord(i) && context.joiner(i, limit, true) < 0) {
        repeated = i++;
      }
      if (i >= limit) {
        return 0;
      }
      int next;
      boolean or = false;
      boolean dash = context.isDash(i);
      if (dash) {
        next = i + 1;
      } else if (tokens.isWord(i) && (tokens.keyIs(i, "الي") || tokens.keyIs(i, "حتي"))) {
        next = i + 1;
      } else if (tokens.isWord(i) && tokens.keyIs(i, "او")) {
        next = i + 1;
        or = true;
      } else if (opened) {
        next = context.joiner(i, limit, true);
      } else {
        return 0;
      }
      if (next < 0 || next >= limit || !second.read(next) || second.form != Form.CARDINAL) {
        return 0;
      }
      if (dash && (!number.plainDigits && second.plainDigits || repeated >= 0)) {
        return 0;
      }
      if (repeated >= 0 && !context.sameKey(repeated, second.end)) {
        return 0;
      }
      rangeLow = number.low;
      rangeHigh = second.high;
      if (number.headScale == 1
          && second.headScale > 1
          && rangeLow < second.headValue
          && second.low == second.headValue * second.headScale) {
        rangeLow *= second.headScale;
      }
      if (opened) {
        return second.end;
      }
      if (rangeLow >= rangeHigh || number.leadingZero || second.leadingZero) {
        return 0;
      }
      if (or || dash) {
        return dash && context.near(at, NumberWord.Role.SCORE, CLAUSE) ? 0 : second.end;
      }
      if (context.near(at, NumberWord.Role.CHANGE, CLAUSE)) {
        return 0;
      }
      if (at > 0 && tokens.isWord(at - 1) && tokens.keyIs(at - 1, "من")) {
        rangeFirst = at - 1;
      }
      return second.end;
    }

    private static boolean counts(Kind kind) {
      return kind == Kind.CARDINAL
          || kind == Kind.MEASURE
          || kind == Kind.PERCENT
          || kind == Kind.MONEY;
    }

    /** True where brackets hold just the number: «(30) شخصا». */
    private boolean openBracket(int at, int end, int limit) {
      return at > tokens.sentenceStart(tokens.sentenceOf(at))
          && end < limit
          && tokens.is(at - 1, '(')
          && tokens.is(end, ')')
          && at - 1 >= lastEnd;
    }

    /** «5 قتلى و8 جرحى على الأقل»: the hedge is of both. */
    private void shareHedge(int at, Hedge hedge) {
      Quantity last = last();
      boolean joined =
          last != null
              && last.kind() == Kind.CARDINAL
              && last.qualifier() == Hedge.EXACT
              && hedge == Hedge.AT_LEAST
              && tokens.sentenceOf(last.numberEnd()) == tokens.sentenceOf(at)
              && tokens.isWord(last.numberEnd())
              && context.onlyJoiner(last.numberEnd() + 1, at);
      if (joined) {
        found.set(found.size() - 1, last.atLeast());
      }
    }

    private Quantity last() {
      return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** «3 و5 أيار»: the first of two joined numbers is what the second is. */
    private void joinKind(int at, Kind kind) {
      Quantity last = last();
      if (last == null
          || last.kind() != Kind.CARDINAL
          || kind == Kind.CARDINAL
          || kind == Kind.INDEFINITE
          || kind == Kind.LABEL
          || kind == Kind.ORDINAL
          || kind == Kind.TIME_OF_DAY
          || kind == Kind.DECIMAL) {
        return;
      }
      if (last.endToken() == last.numberEnd() && context.onlyJoiner(last.numberEnd(), at)) {
        found.set(found.size() - 1, last.withKind(kind));
      }
    }

    private int add(
        int first,
        int at,
        int numberEnd,
        int end,
        Long low,
        Long high,
        Hedge hedge,
        Kind kind,
        boolean nounBefore) {
      int from = Math.min(at, Math.max(first, lastEnd));
      found.add(
          new Quantity(
              from,
              end,
              tokens.begin(from),
              tokens.end(end - 1),
              low,
              high,
              hedge,
              kind,
              at,
              numberEnd,
              nounBefore));
      // A hedge that was taken is not the next number's.
      lastEnd = Math.max(lastEnd, end);
      return Math.max(numberEnd, at + 1);
    }
  }
}
