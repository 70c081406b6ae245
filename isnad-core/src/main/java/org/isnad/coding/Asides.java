package org.isnad.coding;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/**
 * Where a sentence names another event than the one it tells of: to say who somebody is («قتلت خمسة
 * مسلحين على صلة بتفجير المحطة»), how long after it something happened («بعد يوم من هجوم على
 * الميناء»), or what it answers («غارات ردا على هجوم»). What stands there (day, place, dead) is of
 * that other event.
 */
final class Asides {
  /** Tokens from the words that lead to an event to the word that names it. */
  private static final int REACH = 6;

  /** So near its first word, it opens its sentence: «وذلك بعد يوم من …». */
  private static final int OPENING = 2;

  /** Tokens from «جاء» to the distance in time: «جاء مقتل القائد بعد ساعات من …». */
  private static final int COMING = 9;

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;

  Asides(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  /**
   * The token after the last of the aside that begins at a token, or -1 where none does. It ends
   * with the sentence, or at a comma after which no relative clause goes on with it.
   *
   * @param first first token of the sentence
   * @param end token after the last of the sentence
   */
  int end(int token, int first, int end) {
    boolean author = scan.cueAt(token, "author");
    boolean identity = author || scan.cueAt(token, "accused") || scan.cueAt(token, "identity");
    if (!identity && !isAfter(token) && !isAnswer(token)) {
      return -1;
    }
    boolean comes = comes(token, first);
    int named = named(token, end, identity, author);
    if (named < 0) {
      return -1;
    }
    if (comes) {
      return turn(named, end);
    }
    // «بعد يوم من هجوم …، هاجم»: after what opens a sentence, it tells its own.
    boolean opens = token - first < OPENING;
    for (int i = named; i < end; i++) {
      if (tokens.is(i, '؛')
          || scan.isComma(i) && !isRelative(i + 1, end) && (opens || !goesOn(i + 1, end))) {
        return i + 1;
      }
    }
    return end;
  }

  /**
   * Where the words of the aside that a token leads to begin: people («المشتبه به», «منفذ») are
   * still of what their sentence tells.
   */
  int begin(int token) {
    if (isAnswer(token)) {
      return matches.end(matches.at(Layer.CUE, token));
    }
    if (isAfter(token) || scan.cueAt(token, "identity")) {
      return token;
    }
    int end = matches.end(matches.at(Layer.CUE, token));
    return tokens.keyIs(end - 1, "في") ? end - 1 : end;
  }

  /**
   * «وجاء الهجوم بعد أيام من …، ما أدى إلى …»: a sentence that only says how long after another
   * event the one that is known came; the rest of it is of that other event.
   *
   * @param token where the distance in time begins
   * @param first first token of the sentence
   */
  boolean comes(int token, int first) {
    return isAfter(token) && token - first <= COMING && scan.cueAt(first, "comes");
  }

  /** Where the sentence turns to something else («…، فيما ارتفعت الحصيلة»), or its end. */
  private int turn(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (tokens.is(i, '؛')
          || scan.isComma(i) && (tokens.keyIs(i + 1, "فيما") || tokens.keyIs(i + 1, "بينما"))) {
        return i + 1;
      }
    }
    return end;
  }

  /** Whether what begins at a token is a distance in time («بعد يوم من»). */
  boolean isAfter(int token) {
    return scan.cueAt(token, "after");
  }

  /** Whether what begins at a token leads to what the news answers («ردا على»). */
  boolean isAnswer(int token) {
    return scan.cueAt(token, "answer");
  }

  /** «غداة», «بعد يوم من»: it was on the day before what its sentence tells. */
  boolean isDayAfter(int token) {
    return isAfter(token) && (tokens.keyIs(token, "غداه") || tokens.keyIs(token + 1, "يوم"));
  }

  /** The word that names the event an aside leads to, or -1. */
  private int named(int token, int end, boolean identity, boolean author) {
    int match = matches.at(Layer.CUE, token);
    int from = match < 0 ? token + 1 : matches.end(match);
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      if (tokens.isPunctuation(i)) {
        if (scan.isComma(i) || tokens.is(i, '.') || tokens.is(i, ':')) {
          return -1;
        }
        continue; // «"المطلوب الرئيسي" في تفجير»
      }
      Trigger trigger = scan.triggerAt(i);
      if (trigger == null || identity && trigger.weight() < 2) {
        if (identity && !scan.cueAt(i, "leading")) {
          return -1;
        }
        continue;
      }
      // «مشتبه به انتحاري» is a man, «المسؤولة عن الأسلحة الكيميائية» an office.
      boolean thing = trigger.id().equals("suicider") || trigger.id().equals("chemical arms");
      if (thing || trigger.type().equals(EventType.ARREST_RAID.code())) {
        return -1;
      }
      // «منفذ الهجوم» did what is being told of; «المتهمة بالتفجير الذي استهدف …» another thing.
      int of = matches.at(Layer.TRIGGER, i);
      boolean known = (matches.prefix(of) & Lexicon.ARTICLE) != 0;
      return known && !(identity && !author && isRelative(matches.end(of), end)) ? -1 : i;
    }
    return -1;
  }

  /**
   * «بعد تفجيرات نفذتها عائلة، استهدفت كنائس»: a verb of attack without «و»; «بعد مقتل سبعة، وإصابة
   * ستة»: more people who were hurt.
   */
  private boolean goesOn(int token, int end) {
    int match = token < end ? matches.at(Layer.TRIGGER, token) : -1;
    return match >= 0
        && (matches.prefix(match) == 0 || matches.value(match, Trigger.class).weight() == 1);
  }

  private boolean isRelative(int token, int end) {
    return token < end
        && (tokens.keyIs(token, "الذي")
            || tokens.keyIs(token, "التي")
            || tokens.keyIs(token, "اللذين")
            || tokens.keyIs(token, "اللتين")
            || tokens.keyIs(token, "والذي")
            || tokens.keyIs(token, "والتي"));
  }
}
