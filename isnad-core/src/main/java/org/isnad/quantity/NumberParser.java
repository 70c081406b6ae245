package org.isnad.quantity;

import java.util.OptionalLong;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.quantity.NumberWord.Role;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Reads one number, in digits, words or both, from a token on. Reusable within one text; not safe
 * for several threads.
 */
final class NumberParser {
  /** What was read. */
  enum Form {
    CARDINAL,
    /** «واحد» alone, whose noun stands before it. */
    ONE,
    ORDINAL,
    VAGUE,
    INDEFINITE,
    DECIMAL,
    /** Digits that are no figure. */
    BROKEN
  }

  private final Tokens tokens;
  private final Matches matches;
  private final Digits digits = new Digits();

  Form form;
  int end;
  long low;
  long high;

  /** True where the article stands before the number. */
  boolean definite;

  /** True for a number that is written in digits only. */
  boolean plainDigits;

  boolean grouped;
  boolean leadingZero;
  int length;

  /**
   * The scale word of the first part and what it multiplies: «3» and «آلاف»; scale is 1 for none.
   */
  long headScale;

  long headValue;

  private int limit;
  private long segmentValue;
  private int segmentEnd;

  NumberParser(Text text, Matches matches) {
    this.tokens = text.tokens();
    this.matches = matches;
  }

  /**
   * Reads a whole string that is one number, with the built-in lexicon.
   *
   * @return empty where it is anything else, or a vague amount
   */
  static OptionalLong parse(String number) {
    Text text = Text.of(number);
    Tokens tokens = text.tokens();
    if (tokens.size() == 0) {
      return OptionalLong.empty();
    }
    NumberParser parser = new NumberParser(text, BuiltIn.LEXICON.match(text));
    boolean whole = parser.read(0) && parser.end == tokens.size() && parser.low == parser.high;
    boolean figure =
        parser.form == Form.CARDINAL || parser.form == Form.ORDINAL || parser.form == Form.ONE;
    return whole && figure ? OptionalLong.of(parser.low) : OptionalLong.empty();
  }

  /** The number word that begins at a token, or null. */
  NumberWord at(int token) {
    int match = matches.at(Layer.NUMBER, token);
    return match < 0 ? null : matches.value(match, NumberWord.class);
  }

  int endOf(int token) {
    return matches.end(matches.at(Layer.NUMBER, token));
  }

  int prefixOf(int token) {
    return matches.prefix(matches.at(Layer.NUMBER, token));
  }

  /** Reads the number that begins at a token; false where none does. */
  boolean read(int token) {
    limit = tokens.sentenceEnd(tokens.sentenceOf(token));
    form = Form.CARDINAL;
    definite = false;
    plainDigits = false;
    grouped = false;
    leadingZero = false;
    length = 0;
    headScale = 1;
    headValue = 0;
    if (tokens.isNumber(token)) {
      definite = token > 0 && isArticle(token - 1);
      return readDigits(token);
    }
    NumberWord word = at(token);
    if (word == null) {
      return false;
    }
    definite = (prefixOf(token) & Lexicon.ARTICLE) != 0;
    switch (word.role()) {
      case ZERO:
        return single(Form.CARDINAL, token, 0, 0);
      case INDEFINITE:
        return single(Form.INDEFINITE, token, 0, 0);
      case VAGUE, HUNDRED_PLURAL:
        return single(Form.VAGUE, token, word.low(), word.high());
      case SCALE_PLURAL:
        return single(Form.VAGUE, token, 2 * word.low(), 10 * word.low() - 1);
      case ORDINAL, ORDINAL_BOUND:
        return readOrdinal(token, word);
      case FRACTION:
        return readFraction(token, word);
      case ONE:
        if (!compose(token)) {
          return false;
        }
        if (end == token + 1) {
          form = Form.ONE;
        }
        return true;
      case TWO:
        // «الاثنين» is Monday.
        return (!definite || joinsTens(token)) && compose(token);
      case ONE_BOUND:
        // «الأحد» is Sunday.
        return !definite && compose(token);
      case TWO_BOUND, UNIT, TEN, TENS, HUNDRED, HUNDREDS, SCALE, SCALE_DUAL, SCALE_OR_DUAL:
        return compose(token);
      default:
        return false;
    }
  }

  private boolean single(Form what, int token, long lowest, long highest) {
    form = what;
    low = lowest;
    high = highest;
    end = endOf(token);
    return true;
  }

  private boolean joinsTens(int token) {
    int next = joined(endOf(token));
    return next >= 0 && hasRole(next, Role.TENS);
  }

  private boolean readDigits(int token) {
    digits.read(tokens, token);
    end = token + 1;
    plainDigits = true;
    grouped = digits.grouped;
    leadingZero = digits.leadingZero;
    length = digits.length;
    low = digits.whole;
    high = digits.whole;
    if (digits.broken) {
      form = Form.BROKEN;
      return true;
    }
    NumberWord next = end < limit ? at(end) : null;
    if (digits.pointGroup && next != null && takesDecimals(next.role())) {
      digits.pointIsDecimal();
      grouped = false;
      low = digits.whole;
      high = low;
    }
    if (digits.fractionDigits == 0) {
      if (next != null && (next.isScale() || next.role() == Role.HUNDRED) && !leadingZero) {
        return compose(token);
      }
      return true;
    }
    long scale = scaleAt(end);
    if (scale > 1 && digits.whole < Long.MAX_VALUE / 10 / scale) {
      long parts = digits.fraction;
      long unit = scale;
      for (int i = 0; i < digits.fractionDigits && unit % 10 == 0; i++) {
        unit /= 10;
      }
      // Digits beyond the scale's own are below one.
      for (int i = digits.fractionDigits; i > 0 && scale / unit < power(i); i--) {
        parts /= 10;
      }
      headScale = scale;
      headValue = digits.whole;
      low = digits.whole * scale + parts * unit;
      high = low;
      end = endOf(end);
      plainDigits = false;
      return true;
    }
    form = Form.DECIMAL;
    return true;
  }

  private static long power(int exponent) {
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= 10;
    }
    return result;
  }

  private static boolean takesDecimals(Role role) {
    return switch (role) {
      case SCALE, SCALE_OR_DUAL, SCALE_PLURAL, PERCENT, MEASURE, HOUR -> true;
      default -> false;
    };
  }

  private boolean readOrdinal(int token, NumberWord word) {
    form = Form.ORDINAL;
    end = endOf(token);
    low = word.low();
    boolean compound = false;
    if (hasRole(end, Role.TEN) && prefixOf(end) == 0) {
      low += 10;
      end = endOf(end);
      compound = true;
    } else {
      int next = joined(end);
      if (next >= 0 && hasRole(next, Role.TENS)) {
        low += at(next).low();
        end = endOf(next);
        compound = true;
      }
    }
    high = low;
    return compound || word.role() == Role.ORDINAL;
  }

  /** «نصف مليون»; fractions of anything else are no counts. */
  private boolean readFraction(int token, NumberWord word) {
    int next = endOf(token);
    long scale = scaleAt(next);
    if (scale <= 1 || at(next).role() == Role.SCALE_PLURAL) {
      return false;
    }
    definite = false;
    low = scale / 100 * word.low();
    high = low;
    end = endOf(next);
    return true;
  }

  /** Adds up parts of falling scale: «مليون ومئتا ألف وخمسة وعشرون». */
  private boolean compose(int token) {
    long total = 0;
    long last = Long.MAX_VALUE;
    int at = token;
    boolean any = false;
    while (true) {
      long scale = 1;
      if (segment(at, any ? last : Long.MAX_VALUE)) {
        scale = scaleAt(segmentEnd);
        if (scale >= last || scale == 1 && segmentValue >= last) {
          break;
        }
        if (segmentValue > Long.MAX_VALUE / 10 / scale) {
          scale = 1;
        }
        total += segmentValue * scale;
        at = scale == 1 ? segmentEnd : endOf(segmentEnd);
        if (!any) {
          headScale = scale;
          headValue = segmentValue;
        }
      } else {
        NumberWord word = at < limit ? at(at) : null;
        long count = word == null ? 0 : scalesAlone(word, at);
        if (count == 0 || word.low() >= last) {
          break;
        }
        scale = word.low();
        total += count * scale;
        at = endOf(at);
        if (!any) {
          headScale = scale;
          headValue = count;
        }
      }
      any = true;
      plainDigits = plainDigits && scale == 1;
      last = scale;
      end = at;
      if (scale == 1) {
        break;
      }
      int next = joined(at);
      if (next < 0) {
        break;
      }
      if (hasRole(next, Role.FRACTION)) {
        total += scale / 100 * at(next).low();
        end = endOf(next);
        if (scaleAt(end) == scale) {
          end = endOf(end);
        }
        break;
      }
      at = next;
    }
    low = total;
    high = total;
    return any;
  }

  /** How many of its scale a scale word is without a number before it; 0 for no number. */
  private long scalesAlone(NumberWord word, int token) {
    return switch (word.role()) {
      case SCALE -> 1;
      case SCALE_DUAL -> 2;
      case SCALE_OR_DUAL -> dualBeforeNoun(endOf(token)) ? 2 : 1;
      default -> 0;
    };
  }

  /** «ألفا شخص» is two thousand, «بلغوا ألفا» and «ألفا من …» are one. */
  private boolean dualBeforeNoun(int next) {
    if (next >= limit || !tokens.isWord(next)) {
      return false;
    }
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(next);
    int length = tokens.keyEnd(next) - from;
    boolean article = keys[from] == 'ا' && length > 3 && keys[from + 1] == 'ل';
    return length > 2 && !article && keys[from] != 'و' && at(next) == null;
  }

  /** Reads a number below a thousand, or digits. */
  private boolean segment(int token, long below) {
    if (token >= limit) {
      return false;
    }
    if (tokens.isNumber(token)) {
      digits.read(tokens, token);
      segmentValue = digits.whole;
      segmentEnd = token + 1;
      boolean usable =
          !digits.broken && digits.fractionDigits == 0 && !digits.leadingZero && segmentValue > 0;
      if (usable && segmentValue < 1000 && hasRole(segmentEnd, Role.HUNDRED)) {
        segmentValue *= 100;
        segmentEnd = endOf(segmentEnd);
      }
      return usable && segmentValue < below;
    }
    NumberWord word = at(token);
    if (word == null) {
      return false;
    }
    int next = endOf(token);
    long hundreds = 0;
    if (word.role() == Role.HUNDRED || word.role() == Role.HUNDREDS) {
      hundreds = word.low();
    } else if (word.role() == Role.UNIT
        && (hasRole(next, Role.HUNDRED) || hasRole(next, Role.HUNDRED_PLURAL))
        && (prefixOf(next) & ~Lexicon.ARTICLE) == 0) {
      hundreds = 100 * word.low();
      next = endOf(next);
    }
    if (hundreds == 0) {
      return belowHundred(token);
    }
    int rest = joined(next);
    if (rest >= 0 && belowHundred(rest)) {
      segmentValue += hundreds;
    } else {
      segmentValue = hundreds;
      segmentEnd = next;
    }
    return true;
  }

  private boolean belowHundred(int token) {
    NumberWord word = at(token);
    if (word == null) {
      return false;
    }
    segmentEnd = endOf(token);
    segmentValue = word.low();
    if (word.role() == Role.TEN || word.role() == Role.TENS) {
      return true;
    }
    if (!word.isUnit()) {
      return false;
    }
    if (hasRole(segmentEnd, Role.TEN) && prefixOf(segmentEnd) == 0) {
      segmentValue += 10;
      segmentEnd = endOf(segmentEnd);
      return true;
    }
    int tens = joined(segmentEnd);
    if (tens >= 0 && hasRole(tens, Role.TENS)) {
      segmentValue += at(tens).low();
      segmentEnd = endOf(tens);
      return true;
    }
    return word.role() != Role.ONE_BOUND && word.role() != Role.TWO_BOUND;
  }

  /** The scale of a scale word at a token, 1 where there is none. */
  private long scaleAt(int token) {
    NumberWord word = token < limit ? at(token) : null;
    boolean scale = word != null && word.isScale() && (prefixOf(token) & ~Lexicon.ARTICLE) == 0;
    return scale ? word.low() : 1;
  }

  private boolean hasRole(int token, Role role) {
    NumberWord word = token < limit ? at(token) : null;
    return word != null && word.role() == role;
  }

  /** The token of the number that «و» joins on at a token, or -1. */
  private int joined(int token) {
    if (token >= limit || !tokens.isWord(token)) {
      return -1;
    }
    if (tokens.keyIs(token, "و")) {
      int next = token + 1;
      boolean number =
          next < limit
              && (tokens.isNumber(next)
                  || at(next) != null && (prefixOf(next) & ~Lexicon.ARTICLE) == 0);
      return number ? next : -1;
    }
    int match = matches.at(Layer.NUMBER, token);
    boolean joins =
        match >= 0
            && (matches.prefix(match) & ~Lexicon.ARTICLE) == Lexicon.CONJUNCTION
            && tokens.keyChars()[tokens.keyBegin(token)] == 'و';
    return joins ? token : -1;
  }

  /** True for an article that stands apart from the digits it belongs to: «الـ20». */
  private boolean isArticle(int token) {
    return tokens.isWord(token)
        && (tokens.keyIs(token, "ال")
            || tokens.keyIs(token, "وال")
            || tokens.keyIs(token, "بال")
            || tokens.keyIs(token, "لل"));
  }

  private static final class BuiltIn {
    static final Lexicon LEXICON = build();

    private static Lexicon build() {
      Lexicon.Builder builder = Lexicon.builder();
      Words.register(builder, null);
      return builder.build();
    }
  }
}
