package org.isnad.attribution;

import java.util.List;
import org.isnad.attribution.NameReader.Reach;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;

/**
 * Words of accord: «…، وفق وزارة الصحة», «بحسب ما أعلن الجيش», «كما أفادت الشرطة», «أدى بحسب شهود
 * إلى», «نقلا عن مصدر».
 */
final class AccordReader {
  private static final int LEADING = 2;
  private static final int EARLY = 8;
  private static final int RELAY_WITHIN = 8;

  private final SentenceReader in;
  private final Page page;

  AccordReader(SentenceReader in) {
    this.in = in;
    this.page = in.page;
  }

  /**
   * Reads an accord.
   *
   * @return token after its teller, or the given {@code after} where it names none
   */
  int read(int cue, int after, boolean manner) {
    int match = page.matches.at(Layer.REPORTING, cue);
    if ((page.matches.prefix(match) & Lexicon.CONJUNCTION) != 0 && page.tokens.keyIs(cue, "فحسب")) {
      return after;
    }
    int at = after;
    if (page.has(at, Particle.WHAT)) {
      at++;
    }
    boolean verb = false;
    boolean relay = false;
    Reporting reporting = at < in.end ? page.reporting(at) : null;
    if (reporting != null && reporting.isAccordVerb()) {
      verb = true;
      relay = reporting.isRelay();
      at = page.matches.end(page.matches.at(Layer.REPORTING, at));
    } else if (reporting != null && reporting.use().equals("contain")) {
      verb = true;
      at = page.matches.end(page.matches.at(Layer.REPORTING, at));
    } else if (manner) {
      return after;
    }
    while (verb
        && at < in.end
        && (page.has(at, Particle.ADVERB)
            || page.isTime(at)
            || page.has(at, Particle.IN) && page.has(at + 1, Particle.MEDIUM))) {
      at++;
    }
    Teller first = name(at, verb, relay);
    if (first == null) {
      return after;
    }
    if (manner && leavesToVerb(cue, first)) {
      return after;
    }
    Teller second = relay ? relayed(first) : null;
    Teller addressee = null;
    for (int i = first.endToken();
        verb && i < Math.min(in.end, first.endToken() + RELAY_WITHIN);
        i++) {
      addressee = in.told.addressee(i, i == first.endToken(), in.end);
      if (addressee != null) {
        break;
      }
    }
    if (addressee != null && !addressee.kind().equals("agency")) {
      addressee = null;
    }
    List<Teller> chain = in.chain(addressee, first, second);
    int last = second != null ? second.endToken() : first.endToken();
    cover(cue, last, chain);
    in.speakers.cited(chain, in.sentence);
    return last;
  }

  private Teller name(int at, boolean verb, boolean relay) {
    if (relay && page.has(at, Particle.FROM)) {
      return in.told.anyone(at + 1, in.end);
    }
    Teller known = in.names.read(at, in.end, Reach.PEOPLE, true);
    if (known != null) {
      return known;
    }
    Teller unknown = in.names.readUnknown(at, in.end);
    return unknown != null && (verb || holdsOffice(unknown)) ? unknown : null;
  }

  /** «بحسب فلان، مدير المستشفى»: a name is a person's where an office follows. */
  private boolean holdsOffice(Teller teller) {
    for (int i = teller.firstToken() + 1; i < teller.endToken(); i++) {
      Source source = page.source(i);
      if (source != null
          && !page.isGoverned(Layer.SOURCE, i)
          && (source.kind().equals("official") || source.kind().equals("medical"))) {
        return true;
      }
    }
    return false;
  }

  private Teller relayed(Teller first) {
    for (int i = first.endToken(); i < Math.min(in.end, first.endToken() + RELAY_WITHIN); i++) {
      if (page.has(i, Particle.FROM)) {
        return in.told.anyone(i + 1, in.end);
      }
      if (page.isComma(i)) {
        return null;
      }
    }
    return null;
  }

  /** «كما أعلن الجيش مقتل»: an ordinary verb with a conjunction. */
  private boolean leavesToVerb(int cue, Teller teller) {
    if (page.tokens.keyIs(cue, "علي") || page.tokens.keyIs(cue, "مثلما")) {
      return false;
    }
    return in.told.find(teller.endToken(), in.end, in.end, false).isTold()
        || cue - in.start <= LEADING;
  }

  private void cover(int cue, int last, List<Teller> chain) {
    if (cue - in.start <= LEADING) {
      if (in.sentence > 0 && isEmpty(last)) {
        int before = in.sentence - 1; // «…. وفقا لمسؤولين.»: set off by a full stop
        add(page.tokens.sentenceStart(before), page.tokens.sentenceEnd(before), chain, cue);
      } else {
        add(last, in.end, chain, cue);
      }
      return;
    }
    int from = clauseStart(cue);
    boolean comma = page.isComma(cue - 1);
    int relative = comma ? relativeBefore(cue) : -1;
    if (relative >= 0) {
      add(relative, commaAfter(last + 1), chain, cue);
    } else if (!comma || cue - from <= EARLY && !hasFigure(from, cue)) {
      add(from, in.end, chain, cue);
    } else {
      add(from, cue, chain, cue);
    }
  }

  /** Whether no word follows in the sentence. */
  private boolean isEmpty(int from) {
    for (int i = from; i < in.end; i++) {
      if (page.tokens.isWord(i) || page.tokens.isNumber(i)) {
        return false;
      }
    }
    return true;
  }

  private void add(int from, int to, List<Teller> chain, int cue) {
    if (from < to) {
      in.found.add(new Attribution(from, to, chain, cue, false, false));
    }
  }

  /** Another accord before this one in the sentence has the words before it. */
  private int clauseStart(int cue) {
    int from = in.start;
    for (Attribution earlier : in.found) {
      if (earlier.firstToken() < earlier.cueToken() && earlier.cueToken() < cue) {
        int end = earlier.cueToken() + 1;
        for (Teller teller : earlier.chain()) {
          if (teller.firstToken() > earlier.cueToken()) {
            end = Math.max(end, teller.endToken());
          }
        }
        from = Math.max(from, Math.min(end, cue));
      }
    }
    return from;
  }

  /** «، الذي كان، وفق شهود، قويا»: the relative pronoun just before the accord, or -1. */
  private int relativeBefore(int cue) {
    for (int i = cue - 2; i >= Math.max(in.start, cue - 4); i--) {
      if (page.has(i, Particle.RELATIVE)) {
        return i;
      }
    }
    return -1;
  }

  private int commaAfter(int from) {
    for (int i = from; i < in.end; i++) {
      if (page.isComma(i)) {
        return i;
      }
    }
    return in.end;
  }

  private boolean hasFigure(int from, int to) {
    for (int i = from; i < to; i++) {
      if (page.tokens.isNumber(i) && !page.isTime(i)
          || page.matches.at(Layer.MEASURE, i) >= 0
          || page.matches.at(Layer.NUMBER, i) >= 0) {
        return true;
      }
    }
    return false;
  }
}
