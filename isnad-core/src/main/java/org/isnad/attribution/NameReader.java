package org.isnad.attribution;

import static org.isnad.attribution.Particle.ADVERB;
import static org.isnad.attribution.Particle.AUXILIARY;
import static org.isnad.attribution.Particle.CLAIM;
import static org.isnad.attribution.Particle.CLAUSE;
import static org.isnad.attribution.Particle.DETERMINER;
import static org.isnad.attribution.Particle.FROM;
import static org.isnad.attribution.Particle.IN;
import static org.isnad.attribution.Particle.NEGATION;
import static org.isnad.attribution.Particle.RELATIVE;
import static org.isnad.attribution.Particle.STOP;
import static org.isnad.attribution.Particle.THAT;
import static org.isnad.attribution.Particle.VERBAL;
import static org.isnad.attribution.Particle.WHAT;

import org.isnad.actor.Actor;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;

/**
 * Reads the name of a teller that begins at a token: «مصدر أمني في المحافظة», «وزير الدفاع، فلان
 * الفلاني»، «بيان للجيش».
 */
final class NameReader {
  /** Which words are taken for a teller. */
  enum Reach {
    /** Known sources and parties, forces and officials. */
    KNOWN,
    /** Also people of any sort, and countries, for which a «إن» must vouch. */
    PEOPLE
  }

  private static final int LONGEST = 12;
  private static final int ISSUER_WITHIN = 9;
  private static final int NAME_IN_QUOTES = 5;

  private static final Layer[] PLACED = {
    Layer.SOURCE, Layer.ACTOR, Layer.GENERIC, Layer.COUNTRY, Layer.PLACE_KIND
  };

  private static final int ENDS =
      THAT.bit
          | STOP.bit
          | FROM.bit
          | CLAIM.bit
          | RELATIVE.bit
          | WHAT.bit
          | NEGATION.bit
          | VERBAL.bit
          | CLAUSE.bit
          | AUXILIARY.bit
          | ADVERB.bit;

  private final Page page;

  NameReader(Page page) {
    this.page = page;
  }

  /**
   * The teller whose name begins at a token, or null.
   *
   * @param limit token that the name must end before
   * @param governed whether a preposition may be joined to the name («وفقا للشرطة»)
   */
  Teller read(int from, int limit, Reach reach, boolean governed) {
    int first = skipOpening(from, limit);
    int at = skipDeterminers(first, limit);
    if (at >= limit || !page.tokens.isWord(at) || page.has(at, THAT)) {
      return null;
    }
    int source = match(Layer.SOURCE, at, governed);
    int actor = match(Layer.ACTOR, at, governed);
    int generic = match(Layer.GENERIC, at, governed);
    int sourceEnd = source < 0 ? 0 : page.matches.end(source);
    int actorEnd = actor < 0 ? 0 : page.matches.end(actor);
    if (source >= 0 && sourceEnd >= actorEnd) {
      return known(source, first, first == at ? joined(source) : 0, limit);
    }
    if (actor >= 0) {
      Actor party = page.matches.value(actor, Actor.class);
      return new Teller(
          first,
          actorEnd,
          null,
          party,
          kindOf(party.classOf().equals("state-force")),
          first == at ? joined(actor) : 0,
          party.kind().equals("government") ? null : party.name());
    }
    if (generic >= 0) {
      Generic who = page.matches.value(generic, Generic.class);
      boolean speaks =
          switch (who.role()) {
            case "official", "force", "group-anaphor" -> true;
            case "facility", "casualty-noun" -> false;
            default -> reach == Reach.PEOPLE;
          };
      if (speaks) {
        int end = tail(page.matches.end(generic), limit);
        int joined = first == at ? joined(generic) : 0;
        return new Teller(first, end, null, partyIn(at, end), kindOf(who), joined, null);
      }
      return null;
    }
    if (reach == Reach.PEOPLE) {
      int country = match(Layer.COUNTRY, at, governed);
      int end = country >= 0 ? page.matches.end(country) : 0;
      if (country < 0 && page.isPlace(at)) {
        country = match(Layer.PLACE, at, governed);
        end = page.afterPlace(at);
      }
      if (country >= 0) {
        return new Teller(first, end, null, null, "official", joined(country), null);
      }
    }
    return null;
  }

  /** A teller whom no lexicon knows; the caller must have another reason to take it for one. */
  Teller readUnknown(int from, int limit) {
    int at = from;
    while (at < limit && page.isJoiner(at)) {
      at++;
    }
    if (at >= limit
        || !page.tokens.isWord(at)
        || page.hasAny(at, ENDS | IN.bit)
        || page.isEvent(at)
        || page.isTime(at)
        || page.reporting(at) != null
        || match(Layer.GENERIC, at, true) >= 0
        || page.matches.at(Layer.SOURCE, at) >= 0
        || page.isGoverned(Layer.PLACE, at)
        || page.isGoverned(Layer.COUNTRY, at)) {
      return null;
    }
    int end = tail(at + 1, limit);
    return new Teller(at, end, null, partyIn(at, end), "official", 0, null);
  }

  private Teller known(int match, int first, int joined, int limit) {
    Source source = page.matches.value(match, Source.class);
    int headEnd = page.matches.end(match);
    if (source.isDocument() || source.isTally()) {
      Teller issuer = issuer(headEnd, limit);
      if (issuer != null || source.isTally()) {
        return issuer;
      }
      return new Teller(first, headEnd, source, null, source.kind(), joined, null);
    }
    int end = source.openEnd() ? tail(headEnd, limit) : bracketed(headEnd, limit);
    return new Teller(first, end, source, partyIn(first, end), source.kind(), joined, null);
  }

  /** Who issued a document or made a count: «للجيش», «الصادر عن الوزارة», «التي أكدها المرصد». */
  private Teller issuer(int from, int limit) {
    int stop = Math.min(limit, from + ISSUER_WITHIN);
    for (int i = from; i < stop; i++) {
      if (page.tokens.isPunctuation(i) && !page.isQuote(i) && !page.isJoiner(i)
          || page.has(i, THAT)
          || page.has(i, STOP)) {
        return null;
      }
      boolean named =
          match(Layer.SOURCE, i, true) >= 0
              || match(Layer.ACTOR, i, true) >= 0
              || match(Layer.GENERIC, i, true) >= 0;
      if (named) {
        boolean addressed =
            page.isAddressed(Layer.SOURCE, i)
                || page.isAddressed(Layer.ACTOR, i)
                || page.isAddressed(Layer.GENERIC, i);
        boolean tied =
            addressed
                || i == from
                || page.has(i - 1, FROM)
                || page.has(i - 1, IN)
                || page.isQuote(i - 1)
                || page.reporting(i - 1) != null;
        Teller issuer = tied ? read(i, limit, Reach.KNOWN, true) : null;
        return issuer != null && issuer.source() != null && issuer.source().isDocument()
            ? null
            : issuer;
      }
      if (page.isEvent(i) && page.reporting(i) == null) {
        return null;
      }
    }
    return null;
  }

  /** The token after a name that goes on after its head. */
  private int tail(int from, int limit) {
    int stop = Math.min(limit, from + LONGEST);
    int i = from;
    while (i < stop) {
      int next = page.tokens.isPunctuation(i) ? afterSign(i, limit) : afterWord(i, limit);
      if (next < 0) {
        break;
      }
      i = next;
    }
    while (i > from
        && page.tokens.isPunctuation(i - 1)
        && !page.isQuote(i - 1)
        && !page.tokens.is(i - 1, ')')) {
      i--;
    }
    return Math.min(i, limit);
  }

  /** Whether a quotation mark inside of a name waits for its fellow. */
  private boolean opened(int from, int to) {
    boolean open = false;
    for (int i = from; i < to; i++) {
      open ^= page.isQuote(i);
    }
    return open;
  }

  private int afterSign(int i, int limit) {
    if (page.isJoiner(i)) {
      return i + 1;
    }
    if (page.isQuote(i)) {
      int close = closing(i, limit);
      return close < 0 ? -1 : close + 1;
    }
    if (page.tokens.is(i, '(')) {
      int end = bracketed(i, limit);
      return end == i ? -1 : end;
    }
    return page.isComma(i) ? apposition(i + 1, limit) : -1;
  }

  private int afterWord(int i, int limit) {
    if (page.tokens.isNumber(i) || page.hasAny(i, ENDS) || page.isTime(i)) {
      return -1;
    }
    Reporting reporting = page.reporting(i);
    if (reporting != null && !(reporting.use().equals("issue") && page.hasArticle(i))) {
      return -1;
    }
    if (isAct(i)) {
      return -1;
    }
    if (page.has(i, IN)) {
      return afterIn(i + 1, limit);
    }
    Source source = page.source(i);
    if (isAddressee(i, limit)
        || source == null && isNumber(i) && page.matches.at(Layer.GENERIC, i + 1) >= 0
        || source != null && source.kind().equals("agency") && !isOfAgency(i)) {
      return -1;
    }
    int end = i + 1;
    if (source != null) {
      end = Math.max(end, page.matches.end(page.matches.at(Layer.SOURCE, i)));
    }
    int actor = page.matches.at(Layer.ACTOR, i);
    return actor < 0 ? end : Math.max(end, page.matches.end(actor));
  }

  /** «مراسل رويترز» is the agency's, «مسؤول محلي رويترز» speaks to it. */
  private boolean isOfAgency(int agency) {
    int match = page.matches.at(Layer.SOURCE, agency - 1);
    return page.isQuote(agency - 1)
        || match >= 0
            && page.matches.end(match) == agency
            && !page.matches.value(match, Source.class).id().equals("source");
  }

  /** «لرويترز», «ل"العربية"»: the one who is spoken to ends the name of the one who speaks. */
  private boolean isAddressee(int i, int limit) {
    int at = i;
    boolean to = page.isAddressed(Layer.SOURCE, i);
    if (page.tokens.keyIs(i, "ل")) {
      to = true;
      at++;
      while (at < limit && (page.isQuote(at) || page.isJoiner(at))) {
        at++;
      }
    }
    Source source = to && at < limit ? page.source(at) : null;
    return source != null && source.isMedia();
  }

  /** Whether an act begins at a token, and with it what is told, not a part of an office's name. */
  private boolean isAct(int i) {
    return page.isEvent(i) && !page.hasArticle(i) && !page.has(i - 1, Particle.OFFICE);
  }

  /** «في وزارة الدفاع», «من حماس» belong to the name, «في بيان», «من جهة أخرى» do not. */
  private int afterIn(int i, int limit) {
    while (i < limit && (page.isQuote(i) || page.isJoiner(i))) {
      i++;
    }
    if (i >= limit || !page.tokens.isWord(i) || page.isTime(i)) {
      return -1;
    }
    int end = -1;
    if (page.isPlace(i)) {
      end = page.afterPlace(i);
    } else if (page.has(i, Particle.AREA)) {
      end = i + 1;
    }
    for (Layer layer : PLACED) {
      int match = page.matches.at(layer, i);
      if (match >= 0) {
        end = Math.max(end, page.matches.end(match));
      }
    }
    Source source = page.source(i);
    boolean paper = source != null && (source.isDocument() || source.isTally());
    return paper ? -1 : end;
  }

  /**
   * «، صالح الجبوري، » after an office, or an office after a name: the token that ends it, or -1
   * where what follows the comma is something else.
   */
  private int apposition(int from, int limit) {
    if (page.isGoverned(Layer.SOURCE, from) || page.isGoverned(Layer.ACTOR, from)) {
      return -1;
    }
    boolean office = page.source(from) != null;
    int longest = office ? LONGEST : 5;
    int stop = Math.min(limit, from + longest);
    int i = from;
    while (i < stop && !page.tokens.isPunctuation(i) && !page.has(i, THAT)) {
      if (page.tokens.isNumber(i)
          || page.isTime(i)
          || page.hasAny(i, ENDS & ~CLAUSE.bit)
          || page.reporting(i) != null
          || isAct(i)
          || !office && (page.isPlace(i) || page.matches.at(Layer.GENERIC, i) >= 0)) {
        return office && i > from && page.reporting(i) != null ? i : -1;
      }
      if (page.has(i, IN)) {
        int after = office ? afterIn(i + 1, limit) : -1;
        if (after < 0) {
          return -1;
        }
        i = after;
      } else {
        i++;
      }
    }
    if (i == from || i > limit) {
      return -1;
    }
    boolean closed =
        i < limit && (page.isComma(i) || page.has(i, THAT) || page.isColon(i) || page.isQuote(i));
    return closed || office ? i : -1;
  }

  /** The token after «(سانا)», or the given one where no such bracket stands there. */
  private int bracketed(int i, int limit) {
    if (i >= limit || !page.tokens.is(i, '(')) {
      return i;
    }
    int stop = Math.min(limit, i + NAME_IN_QUOTES + 1);
    for (int k = i + 1; k < stop; k++) {
      if (page.tokens.is(k, ')')) {
        return k + 1;
      }
    }
    return i;
  }

  /** The sign that closes a name in quotation marks, or -1 where the marks open a speech. */
  private int closing(int open, int limit) {
    int stop = Math.min(limit, open + NAME_IN_QUOTES + 1);
    for (int k = open + 1; k < stop; k++) {
      if (page.isQuote(k)) {
        return k > open + 1 ? k : -1;
      }
      if (page.has(k, THAT) || page.tokens.isNumber(k) || page.isEvent(k)) {
        return -1;
      }
    }
    return -1;
  }

  private int skipOpening(int from, int limit) {
    int at = from;
    while (at < limit && (page.isQuote(at) || page.isJoiner(at) || page.tokens.is(at, '('))) {
      at++;
    }
    return at;
  }

  private int skipDeterminers(int from, int limit) {
    int at = from;
    while (at < limit
        && (page.has(at, DETERMINER)
            || at > from && page.has(at, IN)
            || isNumber(at) && page.matches.at(Layer.SOURCE, at) < 0)) {
      at++;
    }
    return skipOpening(at, limit);
  }

  private boolean isNumber(int at) {
    int number = page.matches.at(Layer.NUMBER, at);
    return number >= 0
        && page.tokens.isWord(at)
        && page.matches.prefix(number) == 0
        && page.matches.at(Layer.GENERIC, at) < 0
        && page.matches.at(Layer.PLACE_KIND, at) < 0
        && !page.isPlace(at)
        && !page.has(at, Particle.OFFICE);
  }

  /** The match of a layer at a token, or -1 where there is none or a preposition governs it. */
  private int match(Layer layer, int at, boolean governed) {
    int match = page.matches.at(layer, at);
    return match >= 0 && !governed && page.isGoverned(layer, at) ? -1 : match;
  }

  /** Letters before the article or the first letter of a match's first word. */
  private int joined(int match) {
    int prefix = page.matches.prefix(match);
    int letters = (prefix & Lexicon.CONJUNCTION) != 0 ? 1 : 0;
    return (prefix & (Lexicon.BI | Lexicon.KA | Lexicon.LI)) != 0 ? letters + 1 : letters;
  }

  private Actor partyIn(int from, int end) {
    for (int i = from; i < end; i++) {
      int actor = page.matches.at(Layer.ACTOR, i);
      if (actor >= 0) {
        return page.matches.value(actor, Actor.class);
      }
    }
    return null;
  }

  private static String kindOf(boolean force) {
    return force ? "force" : "group";
  }

  private static String kindOf(Generic who) {
    return switch (who.role()) {
      case "official" -> "official";
      case "force", "group-anaphor" -> kindOf(who.classOf().equals("state-force"));
      default -> "witness";
    };
  }
}
