package org.isnad.coding;

import java.util.List;
import org.isnad.actor.Actor;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.Demonym;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
import org.isnad.text.Tokens;

/**
 * Reads the noun phrase of a party: its head, the adjectives after it, the group that its people
 * belong to («عناصر من الجيش»), the owner of a facility and the title and name of an office-holder.
 */
final class PartyReader {
  private static final int TITLE = 7;
  private static final Generic OFFICE_HOLDER =
      new Generic("office-holder", "مسؤول", "official", "civilian", Generic.Number.SINGULAR);

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;
  private final ArgumentWords words;
  private final Antecedents antecedents;

  PartyReader(Scan scan, ArgumentWords words) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
    this.words = words;
    this.antecedents = new Antecedents(scan);
  }

  /** The party whose name begins at a token, or null. */
  Party at(int i, int end) {
    if (i >= end || !tokens.isWord(i)) {
      return null;
    }
    ActorMention mention = scan.actor(i);
    if (mention != null && mention.firstToken() != i) {
      return null;
    }
    if (mention == null) {
      return words.is(i, ArgumentRole.SITE)
          ? site(i, end)
          : words.is(i, ArgumentRole.OFFICE) ? office(i, words.end(i), words.prefix(i), end) : null;
    }
    if (mention.actor() != null) {
      return Party.of(mention, mention.endToken());
    }
    if (isAttribute(mention) || isDeed(mention)) {
      return null;
    }
    return switch (mention.generic().role()) {
      case "casualty-noun" -> member(mention, end);
      case "official" -> office(i, mention.endToken(), mention.prefix(), end);
      default -> general(mention, end);
    };
  }

  /** «هجوم انتحاري», «انفجار مجهول»: an adjective of what happened, not a person. */
  private boolean isAttribute(ActorMention mention) {
    int i = mention.firstToken();
    if (mention.endToken() != i + 1 || !words.is(i, ArgumentRole.QUALITY) || isPlural(i)) {
      return false;
    }
    int before = i - 1;
    while (before >= 0 && (isQuote(before) || words.is(before, ArgumentRole.QUALITY))) {
      before--;
    }
    return before >= 0 && isDescribed(before);
  }

  /** Whether a word is a noun that an adjective after it describes. */
  private boolean isDescribed(int i) {
    if (words.is(i, ArgumentRole.ATTACK_NOUN) || words.is(i, ArgumentRole.CLASH_NOUN)) {
      return true;
    }
    return tokens.isWord(i)
        && !words.isVerb(i)
        && !words.isNoun(i)
        && scan.quantity(i) == null
        && !words.is(i, ArgumentRole.PREPOSITION)
        && !words.is(i, ArgumentRole.BY)
        && !words.is(i, ArgumentRole.AGAINST)
        && !words.is(i, ArgumentRole.WITH)
        && !words.is(i, ArgumentRole.BETWEEN)
        && !words.is(i, ArgumentRole.STOP)
        && !words.is(i, ArgumentRole.AUXILIARY)
        && !words.is(i, ArgumentRole.RELATIVE)
        && matches.at(Layer.REPORTING, i) < 0
        && matches.at(Layer.TRIGGER, i) < 0
        && matches.at(Layer.MEASURE, i) < 0
        && scan.time(i) == null;
  }

  /** «بقتله» is a deed, though it reads like a plural of killers. */
  private boolean isDeed(ActorMention mention) {
    int i = mention.firstToken();
    if (mention.endToken() != i + 1 || words.is(i, ArgumentRole.QUALITY)) {
      return false;
    }
    return words.isVerb(i)
        || words.isNoun(i)
        || mention.generic().id().equals("attacker")
            && (mention.prefix() & Lexicon.ARTICLE) == 0
            && endsWith(i, "قتله");
  }

  private boolean endsWith(int i, String suffix) {
    int from = tokens.keyEnd(i) - suffix.length();
    if (from < tokens.keyBegin(i)) {
      return false;
    }
    char[] keys = tokens.keyChars();
    for (int k = 0; k < suffix.length(); k++) {
      if (keys[from + k] != suffix.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlural(int i) {
    char[] keys = tokens.keyChars();
    int end = tokens.keyEnd(i);
    return keys[end - 1] == 'ن'
        && (keys[end - 2] == 'ي' || keys[end - 2] == 'و' || keys[end - 2] == 'ا');
  }

  /** A state named by its country, which acts through its forces. */
  Party stateAt(int i) {
    PlaceMention place = scan.place(i);
    return place != null
            && place.firstToken() == i
            && !place.demonym()
            && !place.dateline()
            && place.place().isCountry()
        ? Party.ofState(i, place.endToken(), prefixOf(i), place.place())
        : null;
  }

  /** The state that an adjective at a token names, or null. */
  Place demonymAt(int i) {
    int match = matches.at(Layer.COUNTRY, i);
    if (match < 0 || (matches.prefix(match) & ~(Lexicon.ARTICLE | Lexicon.CONJUNCTION)) != 0) {
      return null;
    }
    PlaceMention place = scan.place(i);
    return place != null && !place.demonym() ? null : matches.value(match, Demonym.class).country();
  }

  private int prefixOf(int i) {
    int match = matches.at(Layer.PLACE, i);
    return match < 0 ? 0 : matches.prefix(match);
  }

  private Party general(ActorMention mention, int end) {
    Generic what = mention.generic();
    Place origin = null;
    int stop = mention.endToken();
    while (stop < end) {
      Place country = demonymAt(stop);
      if (country != null) {
        origin = country;
      } else if (!isAdjective(stop)) {
        break;
      }
      stop++;
    }
    if (what.isFacility() && isPossessed(mention.endToken() - 1)) {
      return span(mention, mention.endToken()); // «سيارته»: whose it is has been said
    }
    if (isCarrier(what)) {
      Party aboard = stop < end && words.is(stop, ArgumentRole.OFFICE) ? at(stop, end) : null;
      if (aboard != null && aboard.isOfficial() && !aboard.isJoined() && !aboard.hasBi()) {
        return new Party(
            mention.firstToken(),
            aboard.end(),
            mention.prefix(),
            null,
            OFFICE_HOLDER,
            null,
            aboard.owner(),
            List.of());
      }
    }
    if (what.id().equals("drivers") && stop < end) {
      ActorMention driven = scan.actor(stop);
      boolean own =
          driven != null
              && driven.firstToken() == stop
              && driven.generic() != null
              && driven.generic().isFacility()
              && (driven.prefix() & ~Lexicon.ARTICLE) == 0;
      return span(mention, own ? driven.endToken() : stop); // «سائق الشاحنة»
    }
    if (what.id().equals("headquarters")) {
      Party inside = at(skipQuotes(stop, end), end);
      if (inside != null && inside.isFacility() && !inside.isJoined() && !inside.hasBi()) {
        return new Party(
            mention.firstToken(),
            inside.end(),
            mention.prefix(),
            null,
            inside.generic(),
            null,
            inside.owner(),
            List.of());
      }
    }
    ActorMention group = group(stop, end, what.isFacility());
    if (group != null) {
      Party whole = span(mention, group.endToken());
      return isCivil(what)
          ? new Party(
              whole.first(),
              whole.end(),
              whole.prefix(),
              null,
              what,
              null,
              group.actor(),
              whole.also())
          : new Party(
              whole.first(),
              whole.end(),
              whole.prefix(),
              group.actor(),
              null,
              null,
              null,
              whole.also());
    }
    if (what.isFacility()) {
      int owned = owner(stop, end);
      if (owned > stop) {
        return span(mention, owned).withAlso(List.of(owner(stop, owned, end)));
      }
    }
    if (origin != null && (what.role().equals("state-person") || what.role().equals("force"))) {
      return Party.ofState(mention.firstToken(), stop, mention.prefix(), origin);
    }
    Actor meant = origin == null ? antecedents.of(mention) : null;
    Party party = span(mention, stop);
    return meant == null
        ? party
        : new Party(
            party.first(), party.end(), party.prefix(), meant, null, null, null, party.also());
  }

  /** «مقر لقوات أجنبية»: the token after those whose the place is, where they have no name. */
  private int owner(int from, int end) {
    int at = skipQuotes(from, end);
    boolean linked =
        at < end && words.is(at, ArgumentRole.MEMBER) && !words.is(at, ArgumentRole.PREPOSITION);
    if (linked) {
      at = skipQuotes(words.end(at), end);
    }
    ActorMention inner = at < end ? scan.actor(at) : null;
    if (inner == null || inner.firstToken() != at || inner.generic() == null) {
      return from;
    }
    boolean belongs =
        (inner.prefix() & Lexicon.LI) != 0
            || linked
            || inner.prefix() == (inner.prefix() & Lexicon.ARTICLE)
                && (isForceNoun(inner) || inner.generic().role().equals("official"));
    if (!belongs || inner.generic().isFacility()) {
      return from;
    }
    int stop = inner.endToken();
    while (stop < end && (demonymAt(stop) != null || isAdjective(stop))) {
      stop++;
    }
    // «قوات مدعومة من دولة»
    if (stop < end && words.is(stop, ArgumentRole.SUPPORT)) {
      int helper = words.end(stop);
      if (helper < end && scan.place(helper) != null) {
        return scan.place(helper).endToken();
      }
    }
    return stop;
  }

  /** The name of those whose a place is, by themselves. */
  private String owner(int from, int stop, int end) {
    int at = skipQuotes(from, end);
    if (words.is(at, ArgumentRole.MEMBER) && !words.is(at, ArgumentRole.PREPOSITION)) {
      at = skipQuotes(words.end(at), end);
    }
    return Party.of(scan.actor(at), stop).span(scan).text();
  }

  private static boolean isForceNoun(ActorMention mention) {
    String role = mention.generic().role();
    return role.equals("force") || role.equals("state-person") || role.equals("fighter");
  }

  private static Party span(ActorMention mention, int end) {
    return Party.of(mention, end);
  }

  /** «قتلى من الميليشيا»: the dead are named by their group only. */
  private Party member(ActorMention mention, int end) {
    ActorMention group = group(mention.endToken(), end, false);
    return group == null
        ? null
        : new Party(
            mention.firstToken(),
            group.endToken(),
            mention.prefix(),
            group.actor(),
            null,
            null,
            null,
            List.of());
  }

  /** The known actor that the noun before a token belongs to. */
  private ActorMention group(int from, int end, boolean facility) {
    int at = skipQuotes(from, end);
    if (at < end && words.is(at, ArgumentRole.MEMBER)) {
      at = skipQuotes(words.end(at), end);
      if (at < end && words.is(at, ArgumentRole.MEMBER)) {
        at = skipQuotes(words.end(at), end);
      }
      if (at < end && words.is(at, ArgumentRole.SITE)) {
        at = skipQuotes(words.end(at), end);
      }
    }
    ActorMention inner = at < end ? scan.actor(at) : null;
    if (inner == null || inner.firstToken() != at) {
      return null;
    }
    boolean linked = at > from;
    int allowed =
        facility ? Lexicon.ARTICLE | Lexicon.LI : linked ? ~Lexicon.CONJUNCTION : Lexicon.ARTICLE;
    if ((inner.prefix() & ~allowed) != 0) {
      return null;
    }
    if (inner.actor() == null && inner.generic() != null) {
      Actor meant = antecedents.of(inner);
      if (meant != null) {
        return new ActorMention(inner.firstToken(), inner.endToken(), inner.prefix(), meant, null);
      }
      ActorMention deeper = scan.actor(inner.endToken());
      boolean direct = deeper != null && deeper.firstToken() == inner.endToken();
      return direct && deeper.actor() != null && (deeper.prefix() & ~Lexicon.ARTICLE) == 0
          ? deeper
          : null;
    }
    return inner.actor() == null ? null : inner;
  }

  /** «مواقع وتجمعات للميليشيا»: the place stands for those it belongs to. */
  private Party site(int i, int end) {
    int at = words.end(i);
    while (at < end
        && (words.is(at, ArgumentRole.SITE)
                && (words.prefix(at) & ~(Lexicon.CONJUNCTION | Lexicon.ARTICLE)) == 0
            || isAdjective(at)
            || isQuote(at))) {
      at = words.none(at) ? at + 1 : words.end(at);
    }
    ActorMention group = group(at, end, true);
    if (group == null) {
      Place country = at < end ? demonymAt(at) : null;
      return country == null ? null : Party.ofState(i, at + 1, words.prefix(i), country);
    }
    return new Party(
        i, group.endToken(), words.prefix(i), group.actor(), null, null, null, List.of());
  }

  /** «رئيس الوزراء اللبناني فلان الفلاني»: a title, whose it is, and the name after it. */
  private Party office(int first, int headEnd, int prefix, int end) {
    int stop = headEnd;
    Actor owner = null;
    int limit = Math.min(end, first + TITLE);
    while (stop < limit) {
      if (isQuote(stop)) {
        stop++;
        continue;
      }
      ActorMention inner = scan.actor(stop);
      if (inner != null
          && inner.firstToken() == stop
          && inner.actor() != null
          && (inner.prefix() & ~Lexicon.ARTICLE) == 0) {
        owner = inner.actor();
        stop = inner.endToken();
        continue;
      }
      if (words.is(stop, ArgumentRole.MEMBER) && owner == null) {
        ActorMention group = group(stop, end, false);
        if (group != null) {
          owner = group.actor();
          stop = group.endToken();
          continue;
        }
      }
      if (!tokens.isWord(stop) || endsTitle(stop)) {
        break;
      }
      stop++;
    }
    while (stop > headEnd && isQuote(stop - 1)) {
      stop--;
    }
    return new Party(first, stop, prefix, null, OFFICE_HOLDER, null, owner, List.of());
  }

  private boolean endsTitle(int i) {
    boolean goesOn =
        words.is(i, ArgumentRole.QUALITY)
            || words.is(i, ArgumentRole.OFFICE)
            || words.is(i, ArgumentRole.AIRCRAFT);
    return !goesOn && !words.none(i)
        || words.is(i, ArgumentRole.MEMBER)
        || matches.at(Layer.REPORTING, i) >= 0
        || matches.at(Layer.MEASURE, i) >= 0
        || matches.at(Layer.TRIGGER, i) >= 0
        || scan.time(i) != null
        || startsWithProclitic(i);
  }

  /** A word with a preposition or «و» before it is no part of a title. */
  private boolean startsWithProclitic(int i) {
    char c = tokens.keyChars()[tokens.keyBegin(i)];
    return c == 'و' && !(words.is(i, ArgumentRole.OFFICE) && words.prefix(i) == 0)
        || c == 'ب'
        || c == 'ل'
        || c == 'ف';
  }

  private boolean isPossessed(int i) {
    return endsWith(i, "ته")
        || endsWith(i, "ها")
        || endsWith(i, "هم")
        || endsWith(i, "هما")
        || endsWith(i, "كبه")
        || endsWith(i, "زله")
        || endsWith(i, "قره");
  }

  /** What carries or houses a person, who is the target then: «موكب رئيس الوزراء». */
  private static boolean isCarrier(Generic what) {
    return what.id().equals("convoy") || what.id().equals("vehicle") || what.id().equals("homes");
  }

  private static boolean isCivil(Generic what) {
    return what.isFacility() && what.classOf().equals("civilian")
        || what.id().equals("airport")
        || what.id().equals("ship")
        || what.id().equals("port")
        || what.id().equals("prison");
  }

  boolean isAdjective(int i) {
    return words.is(i, ArgumentRole.QUALITY)
        && !words.is(i, ArgumentRole.MEMBER)
        && words.end(i) == i + 1
        && words.prefix(i) == (words.prefix(i) & Lexicon.ARTICLE);
  }

  int skipQuotes(int from, int end) {
    int at = from;
    while (at < end && isQuote(at)) {
      at++;
    }
    return at;
  }

  boolean isQuote(int i) {
    return tokens.is(i, '"')
        || tokens.is(i, '«')
        || tokens.is(i, '»')
        || tokens.is(i, '#')
        || tokens.is(i, '_')
        || tokens.is(i, '“')
        || tokens.is(i, '”')
        || tokens.is(i, '\'');
  }
}
