package org.isnad.quantity;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.quantity.NumberParser.Form;
import org.isnad.quantity.NumberWord.Role;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/** Decides from the words around a number what it is for. */
final class Context {
  private final Tokens tokens;
  private final Matches matches;
  private final String cleaned;

  /** What {@link #digitPattern} recognised. */
  Kind kind;

  Context(Text text, Matches matches) {
    this.tokens = text.tokens();
    this.cleaned = text.cleaned();
    this.matches = matches;
  }

  /**
   * Recognises digits that signs hold together: dates, times, scores, telephone numbers.
   *
   * @return the token after them, 0 where there is no such thing
   */
  int digitPattern(int at, int limit, NumberParser number) {
    int nil = nilScore(at, limit);
    if (nil > 0) {
      kind = Kind.LABEL;
      return nil;
    }
    if (!tokens.isNumber(at) || at + 2 >= limit || !tokens.isNumber(at + 2)) {
      return 0;
    }
    if (tokens.end(at) != tokens.begin(at + 1)
        && !(isDash(at + 1) && tokens.end(at + 1) != tokens.begin(at + 2))) {
      return 0;
    }
    boolean third = at + 4 < limit && tokens.isNumber(at + 4) && sameSign(at + 1, at + 3);
    if (tokens.is(at + 1, ':')) {
      kind = Kind.TIME_OF_DAY;
      return third ? at + 5 : at + 3;
    }
    if (tokens.is(at + 1, '/')) {
      kind = roleBefore(at, 0) == Role.LABEL ? Kind.LABEL : Kind.DATE_PART;
      return third ? at + 5 : at + 3;
    }
    if (isDash(at + 1) && third) {
      kind = Kind.LABEL;
      return at + 5;
    }
    if (isDash(at + 1) && number.plainDigits) {
      long left = value(at);
      long right = value(at + 2);
      boolean bracketed =
          at > 0 && tokens.is(at - 1, '(') && at + 3 < limit && tokens.is(at + 3, ')');
      if (bracketed && left >= 1000 && left < right && right <= 2100) {
        kind = Kind.YEAR;
        return at + 3;
      }
      if (bracketed && right < 10) {
        kind = Kind.LABEL;
        return at + 3;
      }
      // The winner's goals come first; a range goes up.
      if (left >= right && left < 100 || near(at, Role.SCORE, 8) && right < 20) {
        kind = Kind.LABEL;
        return at + 3;
      }
    }
    return 0;
  }

  /** «4-صفر», «صفر-1» */
  private int nilScore(int at, int limit) {
    if (at + 2 >= limit || !isDash(at + 1)) {
      return 0;
    }
    boolean left = roleAt(at, limit) == Role.ZERO;
    boolean right = roleAt(at + 2, limit) == Role.ZERO;
    return left && (right || tokens.isNumber(at + 2)) || tokens.isNumber(at) && right ? at + 3 : 0;
  }

  private boolean sameSign(int i, int j) {
    return tokens.keyChars()[tokens.keyBegin(i)] == tokens.keyChars()[tokens.keyBegin(j)];
  }

  private long value(int token) {
    char[] keys = tokens.keyChars();
    long value = 0;
    for (int i = tokens.keyBegin(token); i < tokens.keyEnd(token) && value < 1_000_000; i++) {
      if (keys[i] >= '0' && keys[i] <= '9') {
        value = value * 10 + keys[i] - '0';
      }
    }
    return value;
  }

  Kind kind(int at, int end, int limit, NumberParser number, boolean hedged, Quantity previous) {
    if (number.form == Form.INDEFINITE) {
      return Kind.INDEFINITE;
    }
    int start = tokens.sentenceStart(tokens.sentenceOf(at));
    boolean digits = tokens.isNumber(at);
    boolean small = number.low >= 1 && number.low <= 31;
    int next = end;
    Role after = roleAt(next, limit);
    if (small && (after == Role.MONTH || monthAfterOf(next, limit))) {
      return Kind.DATE_PART;
    }
    if (isHourBefore(at)) {
      return Kind.TIME_OF_DAY;
    }
    if (number.form == Form.ORDINAL) {
      return Kind.ORDINAL;
    }
    if (percentSign(next, limit) || at > start && isPercent(at - 1) || after == Role.PERCENT) {
      return Kind.PERCENT;
    }
    if (moneySign(next, limit) || at > start && isMoney(at - 1) || after == Role.MONEY) {
      return Kind.MONEY;
    }
    if (after == Role.DAY_PART && small && digits || after == Role.DAY_PART && number.length == 4) {
      return Kind.TIME_OF_DAY;
    }
    if (number.form == Form.BROKEN || isLabel(at, end, limit, start, number)) {
      return Kind.LABEL;
    }
    Role before = roleBefore(at, start);
    boolean ageCue = before == Role.AGE || near(at, Role.AGE, 3);
    if (after == Role.YEARS) {
      boolean person = ageCue || number.low < 100 && (tokens.is(at - 1, '(') && at > start);
      return person || isApposition(at, next, limit, start, number) ? Kind.AGE : Kind.MEASURE;
    }
    // «قتل اثنان اليوم»: a day that has an article is not what an indefinite number counts.
    boolean apart = !number.definite && next < limit && isDefiniteUnit(next);
    if ((after == Role.MEASURE || after == Role.HOUR) && !apart) {
      return Kind.MEASURE;
    }
    if (number.low < 120 && (before == Role.AGE || hedged && near(at, Role.AGE, 4))) {
      return Kind.AGE;
    }
    if (number.definite && ofHisAge(next, limit)) {
      return Kind.AGE;
    }
    if (digits && isYearHere(at, next, limit, start, number, hedged, previous)) {
      return Kind.YEAR;
    }
    if (before == Role.YEARS && number.low >= 1000 && number.low < 2100 && !hedged) {
      return Kind.YEAR;
    }
    if ((before == Role.MEASURE || before == Role.YEARS || before == Role.HOUR)
        && (number.definite || number.form == Form.ONE)) {
      return Kind.MEASURE;
    }
    if (number.low == 0 && number.definite && !digits) {
      return Kind.LABEL; // «تحت الصفر»
    }
    if (number.form == Form.DECIMAL) {
      return Kind.DECIMAL;
    }
    if (number.definite && !digits && number.form == Form.CARDINAL && isNamingNumber(at, number)) {
      return Kind.LABEL;
    }
    return Kind.CARDINAL;
  }

  private boolean isDefiniteUnit(int token) {
    int match = matches.at(Layer.NUMBER, token);
    return match >= 0
        && (matches.prefix(match) & Lexicon.ARTICLE) != 0
        && matches.end(match) == token + 1
        && (tokens.keyIs(token, "اليوم") || tokens.keyIs(token, "الليله"));
  }

  /** «العشرين» without a definite noun before it names a square, a group, a day. */
  private boolean isNamingNumber(int at, NumberParser number) {
    return number.low >= 20 && number.low < 100 && number.low % 10 == 0 && !definiteBefore(at);
  }

  private boolean isLabel(int at, int end, int limit, int start, NumberParser number) {
    if (at > start && roleBefore(at, start) == Role.LABEL) {
      return true;
    }
    if (!tokens.isNumber(at)) {
      return false;
    }
    if (number.plainDigits && (number.leadingZero || number.length >= 9 && !number.grouped)) {
      return true;
    }
    if (at > start && tokens.is(at - 1, '+')) {
      return true;
    }
    boolean touchesLeft = at > start && tokens.end(at - 1) == tokens.begin(at);
    if (touchesLeft && tokens.isWord(at - 1) && isLatin(at - 1)) {
      return true;
    }
    // «إس-300», «كوفيد-19»
    if (touchesLeft
        && isDash(at - 1)
        && at - 2 >= start
        && tokens.isWord(at - 2)
        && tokens.end(at - 2) == tokens.begin(at - 1)) {
      return true;
    }
    if (end < limit
        && tokens.begin(end) == tokens.end(end - 1)
        && tokens.isWord(end)
        && isLatin(end)) {
      return true;
    }
    // A list's numbering.
    return at == start
        && end == at + 1
        && end < limit
        && (isDash(end) || tokens.is(end, ')') || tokens.is(end, '.'));
  }

  private boolean isLatin(int token) {
    char c = tokens.keyChars()[tokens.keyBegin(token)];
    return c >= 'a' && c <= 'z';
  }

  static boolean isYear(long value) {
    return value >= 1900 && value <= 2100;
  }

  private boolean isYearHere(
      int at, int next, int limit, int start, NumberParser n, boolean hedged, Quantity previous) {
    if (!n.plainDigits || n.form != Form.CARDINAL) {
      return false;
    }
    Role before = roleBefore(at, start);
    if (before == Role.YEARS && !n.grouped) {
      boolean open = next >= limit || !tokens.isWord(next);
      return n.length == 4 || n.length <= 2 && open && isSingularYear(at - 1);
    }
    if (n.length != 4 || n.grouped || !isYear(n.low)) {
      return false;
    }
    if (before == Role.MONTH || before == Role.YEAR_CUE) {
      return true;
    }
    if (hedged || countedNoun(next, limit, n.low)) {
      return false;
    }
    if (previous != null && previous.kind() == Kind.YEAR && onlyJoiner(previous.numberEnd(), at)) {
      return true;
    }
    return n.low % 100 != 0 || at > start && isTimePreposition(at - 1);
  }

  private boolean isSingularYear(int token) {
    char last = tokens.keyChars()[tokens.keyEnd(token) - 1];
    return last == 'م' || last == 'ه';
  }

  private boolean isTimePreposition(int token) {
    return tokens.isWord(token)
        && (tokens.keyIs(token, "في")
            || tokens.keyIs(token, "منذ")
            || tokens.keyIs(token, "حتي")
            || tokens.keyIs(token, "قبل")
            || tokens.keyIs(token, "بعد"));
  }

  /** «2014 شخصا», «2005 أشخاص»: a noun that a number of this size counts. */
  private boolean countedNoun(int next, int limit, long value) {
    if (next >= limit || !tokens.isWord(next)) {
      return false;
    }
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(next);
    int to = tokens.keyEnd(next);
    if (value % 100 == 0) {
      return to - from > 2 && !(keys[from] == 'ا' && keys[from + 1] == 'ل') && keys[from] != 'و';
    }
    return value % 100 > 10
        && to - from > 3
        && keys[to - 1] == 'ا'
        && keys[from] != 'و'
        && keys[to - 2] != 'م'
        && keys[to - 2] != 'ذ'
        && keys[to - 2] != 'ي';
  }

  /** «، 22 عاما،»: an age set off behind a person. */
  private boolean isApposition(int at, int unit, int limit, int start, NumberParser number) {
    int after = unit + 1;
    boolean comma = at > start && (tokens.is(at - 1, '،') || tokens.is(at - 1, ','));
    return comma
        && number.low > 0
        && number.low < 120
        && (after >= limit || tokens.isPunctuation(after));
  }

  private boolean ofHisAge(int next, int limit) {
    return next + 1 < limit
        && tokens.isWord(next)
        && tokens.keyIs(next, "من")
        && (roleAt(next + 1, limit) == Role.AGE || tokens.keyIs(next + 1, "العمر"));
  }

  private boolean monthAfterOf(int next, int limit) {
    if (next + 1 >= limit || !tokens.isWord(next) || !tokens.keyIs(next, "من")) {
      return false;
    }
    return roleAt(next + 1, limit) == Role.MONTH
        || tokens.keyIs(next + 1, "الشهر")
        || tokens.keyIs(next + 1, "نفس")
        || tokens.keyIs(next + 1, "شهر");
  }

  /** «الساعة 9», «الساعة التاسعة», «الساعة الـ10». */
  private boolean isHourBefore(int at) {
    int i = at - 1;
    if (i >= 0 && tokens.isWord(i) && tokens.keyIs(i, "ال")) {
      i--;
    }
    return i >= 0
        && roleAt(i, i + 1) == Role.HOUR
        && (matches.prefix(matches.at(Layer.NUMBER, i)) & Lexicon.ARTICLE) != 0
        && tokens.keyChars()[tokens.keyEnd(i) - 1] == 'ه';
  }

  private boolean percentSign(int next, int limit) {
    return next < limit && isPercent(next);
  }

  private boolean isPercent(int token) {
    return tokens.is(token, '%') || tokens.is(token, '٪');
  }

  private boolean moneySign(int next, int limit) {
    return next < limit && isMoney(next);
  }

  private boolean isMoney(int token) {
    return tokens.is(token, '$') || tokens.is(token, '€') || tokens.is(token, '£');
  }

  boolean isDash(int token) {
    return tokens.is(token, '-') || tokens.is(token, '–') || tokens.is(token, '—');
  }

  /** The number that «و», «إلى» or a dash joins on at a token, or -1. */
  int joiner(int token, int limit, boolean conjunction) {
    if (token + 1 < limit
        && (isDash(token)
            || tokens.isWord(token)
                && (tokens.keyIs(token, "الي")
                    || tokens.keyIs(token, "او")
                    || conjunction && tokens.keyIs(token, "و")))) {
      return token + 1;
    }
    int match = conjunction ? matches.at(Layer.NUMBER, token) : -1;
    boolean joins = match >= 0 && (matches.prefix(match) & Lexicon.CONJUNCTION) != 0;
    return joins ? token : -1;
  }

  /** «واحد من»، «واحدة منهم» */
  boolean isPartitive(int token, int limit) {
    return token < limit
        && tokens.isWord(token)
        && (tokens.keyIs(token, "من")
            || tokens.keyIs(token, "منهم")
            || tokens.keyIs(token, "منها")
            || tokens.keyIs(token, "منهن")
            || tokens.keyIs(token, "منهما"));
  }

  /** True where nothing but «و», «أو», «إلى» or a dash stands between two tokens. */
  boolean onlyJoiner(int from, int to) {
    if (from == to) {
      int match = matches.at(Layer.NUMBER, to);
      return match >= 0 && (matches.prefix(match) & Lexicon.CONJUNCTION) != 0;
    }
    return to == from + 1 && joiner(from, to + 1, true) == to;
  }

  boolean sameKey(int i, int j) {
    if (j >= tokens.size()) {
      return false;
    }
    char[] keys = tokens.keyChars();
    int length = tokens.keyEnd(i) - tokens.keyBegin(i);
    if (tokens.keyEnd(j) - tokens.keyBegin(j) != length) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (keys[tokens.keyBegin(i) + k] != keys[tokens.keyBegin(j) + k]) {
        return false;
      }
    }
    return true;
  }

  /** True where a word with this role stands at most so many tokens before, in the clause. */
  boolean near(int at, Role role, int distance) {
    int start = Math.max(at - distance, tokens.sentenceStart(tokens.sentenceOf(at)));
    for (int i = at - 1; i >= start; i--) {
      if (tokens.is(i, '،') || tokens.is(i, ',') || tokens.is(i, '؛')) {
        return false;
      }
      if (roleAt(i, at) == role) {
        return true;
      }
    }
    return false;
  }

  /** True where the word before a number (and before an article apart from it) is definite. */
  boolean definiteBefore(int at) {
    int i = at - 1;
    if (i >= 0 && tokens.isWord(i) && tokens.keyIs(i, "ال")) {
      i--;
    }
    if (i < 0 || !tokens.isWord(i) || tokens.sentenceOf(i) != tokens.sentenceOf(at)) {
      return false;
    }
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    int length = to - from;
    if (length < 4) {
      return false;
    }
    int p = keys[from] == 'و' || keys[from] == 'ب' || keys[from] == 'ك' ? from + 1 : from;
    boolean article =
        keys[p] == 'ا' && keys[p + 1] == 'ل'
            || keys[from] == 'ا' && keys[from + 1] == 'ل'
            || keys[from] == 'ل' && keys[from + 1] == 'ل';
    boolean pronoun =
        cleaned.charAt(tokens.end(i) - 1) == 'ه' && length > 4
            || keys[to - 2] == 'ه' && (keys[to - 1] == 'ا' || keys[to - 1] == 'م');
    return article || pronoun;
  }

  private Role roleAt(int token, int limit) {
    if (token >= limit) {
      return null;
    }
    int match = matches.at(Layer.NUMBER, token);
    return match < 0 ? null : matches.value(match, NumberWord.class).role();
  }

  /** The role of the word that ends before a number, past an article apart and an opening quote. */
  private Role roleBefore(int at, int start) {
    int i = at - 1;
    while (i >= start
        && (tokens.isPunctuation(i) && (tokens.is(i, '"') || tokens.is(i, '«'))
            || tokens.isWord(i) && tokens.keyIs(i, "ال"))) {
      i--;
    }
    if (i < start) {
      return null;
    }
    int match = matches.covering(Layer.NUMBER, i);
    return match >= 0 && matches.end(match) == i + 1
        ? matches.value(match, NumberWord.class).role()
        : null;
  }
}
