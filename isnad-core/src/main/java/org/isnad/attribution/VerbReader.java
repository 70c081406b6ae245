package org.isnad.attribution;

import java.util.List;
import org.isnad.attribution.NameReader.Reach;
import org.isnad.lexicon.Layer;

/**
 * Verbs of telling: «قال متحدث إن», «المتحدث قال إن», «نقلت وكالة عن مصدر قوله», «وأضاف أن», «"…"،
 * يقول شاهد».
 */
final class VerbReader {
  private static final int NEAR = 8;
  private static final int SUBJECT_WITHIN = 18;

  private final SentenceReader in;
  private final Page page;

  VerbReader(SentenceReader in) {
    this.in = in;
    this.page = in.page;
  }

  void read(int cue, int after, Reporting verb) {
    if (page.has(cue - 1, Particle.NEGATION)
        || page.has(cue - 2, Particle.NEGATION) && page.has(cue - 1, Particle.THAT)) {
      return;
    }
    if (page.has(cue - 1, Particle.RELATIVE) && !isWhen(after)
        || page.has(cue - 1, Particle.AUXILIARY) && page.has(cue - 2, Particle.RELATIVE)) {
      relative(cue, after, verb);
      return;
    }
    int at = beforeSubject(after);
    if (in.told.find(at, in.end, NEAR + 4, false).isOwned()) {
      in.silent(after, cue);
      return;
    }
    if (subjectAfter(cue, at, verb) || subjectBefore(cue, after, verb)) {
      return;
    }
    carry(cue, after, verb);
  }

  /** «قال … مصدر أمني إن». */
  private boolean subjectAfter(int cue, int at, Reporting verb) {
    int limit = verb.isAccusing() ? accused(at) : in.end;
    Teller teller = in.names.read(at, limit, Reach.KNOWN, false);
    boolean vouched = teller == null;
    if (teller == null && !verb.isReserved()) {
      teller = in.names.read(at, in.end, Reach.PEOPLE, false);
    }
    boolean unknown = teller == null;
    if (teller == null && takesAnyone(verb)) {
      teller = in.names.readUnknown(at, in.end);
    }
    if (teller == null || verb.use().equals("inform") && page.has(cue - 1, Particle.AUXILIARY)) {
      return false;
    }
    Told told = in.told.find(teller.endToken(), in.end, unknown ? NEAR : in.end, verb.isRelay());
    if (verb.isAccusing()) {
      if (vouched && unknown) {
        return false;
      }
      int next = teller.endToken();
      if (next < in.end && page.tokens.isWord(next) && page.startsWith(next, 'ب')) {
        return true; // «اتهمت الحركة بتنفيذ»: nobody is said to accuse it
      }
      List<Teller> chain = in.chain(null, teller, null);
      in.spoken(teller.endToken(), in.end, chain, cue, true, false);
      return true;
    }
    if (told.isTold()) {
      boolean sure =
          told.certain()
              || !vouched && !verb.isRelay() && suits(verb, teller)
              || told.relayed() != null
              || verb.isRelay() && !vouched && told.from() <= teller.endToken() + 1;
      if (!sure) {
        return false;
      }
      List<Teller> chain = in.chain(told.addressee(), teller, told.relayed());
      in.spoken(told.from(), in.end, chain, cue, false, false);
      return true;
    }
    if (told.relayed() != null) {
      List<Teller> chain = in.chain(null, teller, told.relayed());
      in.spoken(told.relayed().endToken(), in.end, chain, cue, false, false);
      return true;
    }
    if (!unknown && !verb.isRelay() && in.closes(teller.endToken()) && cue - in.start > 4) {
      List<Teller> chain = in.chain(told.addressee(), teller, null);
      in.spoken(in.start, cue, chain, cue, false, false);
      return true;
    }
    return !vouched;
  }

  /** «اتهم الجيش المسلحين»: the token at which the accused are named after the accuser. */
  private int accused(int at) {
    for (int i = at + 1; i < in.end; i++) {
      if (page.matches.at(Layer.ACTOR, i) >= 0 || page.matches.at(Layer.GENERIC, i) >= 0) {
        return i;
      }
    }
    return in.end;
  }

  /** Whether a verb with a noun after its teller tells, and does not govern the teller itself. */
  private static boolean suits(Reporting verb, Teller teller) {
    return switch (verb.use()) {
      case "inform" -> false;
      case "see" ->
          teller.kind().equals("witness") || teller.kind().equals("medical") || teller.isMedia();
      default -> true;
    };
  }

  private static boolean takesAnyone(Reporting verb) {
    return verb.use().equals("say") || verb.isRelay();
  }

  /** «الجيش المصري قال إن», «وكانت مصادر محلية قد أكدت مقتل», «وزارة الدفاع تعلن». */
  private boolean subjectBefore(int cue, int after, Reporting verb) {
    int from = Math.max(in.start, cue - SUBJECT_WITHIN);
    for (int i = from; i < cue; i++) {
      boolean opens =
          i == in.start
              || !page.tokens.isWord(i - 1) && !page.tokens.isNumber(i - 1)
              || page.has(i - 1, Particle.CLAUSE)
              || page.has(i - 1, Particle.AUXILIARY);
      if (!opens || !page.tokens.isWord(i)) {
        continue;
      }
      Teller teller = in.names.read(i, cue, Reach.PEOPLE, false);
      if (teller == null
          || !onlySmallWords(teller.endToken(), cue) && !isRelativeClause(teller.endToken(), cue)) {
        continue;
      }
      Told told = in.told.find(after, in.end, in.end, verb.isRelay());
      if (!told.isTold() || verb.isAccusing()) {
        return false;
      }
      List<Teller> chain = in.chain(told.addressee(), teller, told.relayed());
      in.spoken(told.from(), in.end, chain, cue, false, false);
      return true;
    }
    return false;
  }

  /** «…، التي أعلنت أن»: the nearest teller before the relative pronoun. */
  private void relative(int cue, int after, Reporting verb) {
    for (int i = cue - 2; i >= Math.max(in.start, cue - SUBJECT_WITHIN); i--) {
      if (!page.tokens.isWord(i) || page.source(i) == null && page.matches.at(Layer.ACTOR, i) < 0) {
        continue;
      }
      Teller teller = in.names.read(i, cue, Reach.KNOWN, true);
      if (teller == null || cue - teller.endToken() > 4) {
        return;
      }
      Told told = in.told.find(after, in.end, NEAR, verb.isRelay());
      if (told.isTold() && told.certain()) {
        in.spoken(told.from(), in.end, in.chain(null, teller, told.relayed()), cue, false, false);
      }
      return;
    }
  }

  /** «وأضاف أن»: whoever spoke last goes on. */
  private void carry(int cue, int after, Reporting verb) {
    List<Teller> last = in.speakers.last(in.sentence);
    Teller subject = in.found.isEmpty() ? in.subject(cue) : null;
    if (subject != null && isFeminine(cue) == isFeminineName(subject)) {
      last = in.chain(null, subject, null);
    }
    if (last.isEmpty() || verb.isAccusing() || verb.isRelay() || verb.use().equals("see")) {
      return;
    }
    int at = beforeSubject(after);
    if (page.has(at, Particle.STOP)) {
      at++; // «أشار إلى أن»
    }
    Told told = in.told.find(at, in.end, NEAR, false);
    boolean goesOn =
        told.isTold()
            && (told.certain() || told.from() <= at + 1 && in.speakers.silence(in.sentence) <= 1);
    if (goesOn) {
      in.spoken(told.from(), in.end, last, cue, false, true);
    }
  }

  /** Whether a verb has the feminine mark: «قالت», «تقول». */
  private boolean isFeminine(int verb) {
    char[] keys = page.tokens.keyChars();
    int from = page.tokens.keyBegin(verb);
    if (keys[from] == 'و' || keys[from] == 'ف') {
      from++;
    }
    return keys[page.tokens.keyEnd(verb) - 1] == 'ت' || keys[from] == 'ت';
  }

  /** Whether a name's first word takes a feminine verb: «وزارة», «قوات», «السلطات». */
  private boolean isFeminineName(Teller teller) {
    int head = teller.firstToken();
    while (!page.tokens.isWord(head)) {
      head++;
    }
    char[] keys = page.tokens.keyChars();
    int end = page.tokens.keyEnd(head);
    return keys[end - 1] == 'ه' || keys[end - 1] == 'ت' && keys[end - 2] == 'ا';
  }

  /** «في الوقت الذي أعلنت فيه وزارة …»: the relative clause is of a time, not of a teller. */
  private boolean isWhen(int i) {
    return i < in.end && (page.tokens.keyIs(i, "فيه") || page.tokens.keyIs(i, "خلاله"));
  }

  /** Skips what may stand between a verb and its teller: times, adverbs, «في بيان». */
  private int beforeSubject(int from) {
    int i = from;
    while (i < in.end) {
      if (page.isTime(i)) {
        i = page.afterTime(i);
      } else if (page.has(i, Particle.ADVERB)
          || page.isComma(i)
          || page.isJoiner(i)
          || i == from && isWhen(i)
          || page.has(i, Particle.IN) && page.isTime(i + 1)) {
        i++;
      } else if (page.has(i, Particle.IN) && page.has(i + 1, Particle.MEDIUM)) {
        int past = afterMedium(i + 2);
        if (past < 0) {
          return i;
        }
        i = past;
      } else {
        return i;
      }
    }
    return i;
  }

  private int afterMedium(int from) {
    for (int i = from; i < Math.min(in.end, from + NEAR); i++) {
      if (page.has(i, Particle.THAT)
          || page.isComma(i)
          || page.isColon(i)
          || page.isQuote(i)
          || page.source(i) != null
              && !page.isGoverned(Layer.SOURCE, i)
              && !page.has(i - 1, Particle.MEDIUM)) {
        return i;
      }
    }
    return -1;
  }

  /** «أما الوكالة التي يديرها الحزب، فقالت». */
  private boolean isRelativeClause(int from, int cue) {
    int first = page.isComma(from) ? from + 1 : from;
    return page.has(first, Particle.RELATIVE)
        && (page.isComma(cue - 1) || page.startsWith(cue, 'ف'))
        && cue - first <= NEAR + 4;
  }

  private boolean onlySmallWords(int from, int to) {
    int i = from;
    while (i < to) {
      if (page.isTime(i)) {
        i = page.afterTime(i);
      } else if (!page.tokens.isWord(i)
          || page.has(i, Particle.AUXILIARY)
          || page.has(i, Particle.ADVERB)
          || page.has(i, Particle.IN)
          || page.has(i, Particle.MEDIUM)) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }
}
