package org.isnad.attribution;

import org.isnad.attribution.NameReader.Reach;
import org.isnad.lexicon.Layer;

/** Finds where the words that are told begin, after a verb of telling and its teller. */
final class ToldFinder {
  private static final int FAR = 34;

  private final Page page;
  private final NameReader names;

  ToldFinder(Page page, NameReader names) {
    this.page = page;
    this.names = names;
  }

  /**
   * Looks for what is told.
   *
   * @param from token after the teller, or after the verb where no teller follows it
   * @param end end of the sentence
   * @param within number of tokens in which it must begin
   * @param relay whether «عن» names the one who is relayed
   */
  Told find(int from, int end, int within, boolean relay) {
    Teller addressee = null;
    Teller relayed = null;
    int stop = Math.min(end, from + Math.min(within, FAR));
    int i = from;
    while (i < stop) {
      if (page.has(i, Particle.THAT)) {
        return new Told(i, true, addressee, relayed);
      }
      if (page.isColon(i)) {
        return new Told(i + 1, true, addressee, relayed);
      }
      Teller to = addressee == null ? addressee(i, i == from, end) : null;
      if (to != null) {
        addressee = to.kind().equals("agency") ? to : null;
        i = Math.max(to.endToken(), i + 1);
        while (i < stop && page.isQuote(i) && !page.isQuote(i + 1) && !opens(i, end)) {
          i++;
        }
        continue;
      }
      if (page.isQuote(i)) {
        return new Told(i, true, addressee, relayed);
      }
      if (page.has(i, Particle.CLAIM)) {
        return Told.OWNED;
      }
      Reporting reporting = page.reporting(i);
      boolean quoting = reporting != null && reporting.use().equals("quoting");
      if (quoting || relay && page.has(i, Particle.FROM) && relayed == null) {
        int at = quoting ? page.matches.end(page.matches.at(Layer.REPORTING, i)) : i + 1;
        relayed = anyone(at, end);
        if (relayed == null) {
          return Told.NOTHING;
        }
        i = relayed.endToken();
        continue;
      }
      if (reporting != null
          && !reporting.use().equals("issue")
          && !reporting.use().equals("accord")
          && !reporting.use().equals("post")
          && !page.has(i - 1, Particle.RELATIVE)
          && !page.isTime(i)) {
        return Told.NOTHING;
      }
      if (page.has(i, Particle.FROM)
          || isObject(i, from) && reporting == null
          || page.tokens.isNumber(i) && !page.isTime(i) && i == from) {
        return new Told(withNumber(i, from), false, addressee, relayed);
      }
      i = Math.max(page.afterTime(i), i + 1);
    }
    return new Told(-1, false, addressee, relayed);
  }

  /** Whether an event is what is told, not what a preposition or a relative clause brings in. */
  private boolean isObject(int i, int from) {
    return page.isEvent(i)
        && !page.has(i - 1, Particle.RELATIVE)
        && (i == from || !page.has(i - 1, Particle.STOP) || page.tokens.keyIs(i - 1, "الي"))
        && !page.isAddressed(Layer.MEASURE, i)
        && !page.isAddressed(Layer.TRIGGER, i);
  }

  /** «ثماني جثث»: the number before the people is told, too. */
  private int withNumber(int i, int from) {
    int first = i;
    while (first > from
        && (page.tokens.isNumber(first - 1)
            || page.matches.covering(Layer.NUMBER, first - 1) >= 0
            || page.matches.covering(Layer.QUALIFIER, first - 1) >= 0)) {
      first--;
    }
    return first;
  }

  /** Anyone at all: after «عن» there is always somebody. */
  Teller anyone(int at, int end) {
    Teller known = names.read(at, end, Reach.PEOPLE, false);
    return known != null ? known : names.readUnknown(at, end);
  }

  /** The agency or outlet that is spoken to: «لوكالة فرانس برس», «لـ"رويترز"». */
  Teller addressee(int i, boolean direct, int end) {
    if (i >= end || !page.tokens.isWord(i)) {
      return null;
    }
    int at = page.tokens.keyIs(i, "ل") ? i + 1 : i;
    while (at > i && at < end && (page.isQuote(at) || page.isJoiner(at))) {
      at++;
    }
    Source source = at < end ? page.source(at) : null;
    if (source == null || !source.isMedia()) {
      return null;
    }
    boolean to =
        at > i || page.isAddressed(Layer.SOURCE, i) || direct && source.kind().equals("agency");
    return to ? names.read(at, end, Reach.KNOWN, true) : null;
  }

  /** Whether a quotation mark opens a speech: a mark that closes it comes later. */
  private boolean opens(int i, int end) {
    for (int k = i + 1; k < end; k++) {
      if (page.isQuote(k)) {
        return true;
      }
    }
    return false;
  }
}
