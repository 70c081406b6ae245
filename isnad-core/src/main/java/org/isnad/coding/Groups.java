package org.isnad.coding;

import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Tokens;

/**
 * Says which kind of people a figure counts: by its noun, by the group that the noun belongs to
 * («عناصر من تنظيم …»), and where it has no noun of its own («وأصيب 20 آخرون») by the figure
 * before.
 */
final class Groups {
  private static final int REACH = 6;
  private static final int LINK = 3;
  private static final int FAR = 25;
  private static final int ALL = 8;
  private static final int BACK = 25;

  private final Scan scan;

  Groups(Scan scan) {
    this.scan = scan;
  }

  /** Class and identity of those counted; the identity is null where no known actor is named. */
  record People(GroupClass classOf, String actorId) {}

  /**
   * @param figures the figures of the event, in the order of the text
   */
  People of(Figure figure, List<Figure> figures) {
    People own = of(figure.counted());
    if (own.classOf() == GroupClass.ALL) {
      own = elsewhere(figure, own);
    }
    if (own.classOf() != GroupClass.ALL || !isOpen(figure.counted())) {
      return own;
    }
    Figure before = null;
    for (Figure other : figures) {
      if (other == figure) {
        break;
      }
      if (other.sentence() == figure.sentence() && other.total() < 0) {
        before = other;
      }
    }
    People of = before == null ? own : of(before, figures);
    ActorMention whole = of.classOf() == GroupClass.ALL ? referent(figure.counted()) : null;
    return whole == null ? of : people(whole);
  }

  /**
   * Who people are of whom the noun says little, from what is said of them behind it («12 قتيلا في
   * صفوف …», «شخصا يشتبه بانتمائهم ل…», «جميعهم من المدنيين»), or from those their noun's pronoun
   * means («عشرات من عناصرها»).
   */
  private People elsewhere(Figure figure, People own) {
    Counted c = figure.counted();
    ActorMention said = suffers(figure) ? before(figure.measureToken(), Kind.GROUP) : linked(c);
    said = said == null ? all(c) : said;
    said = said == null && isTheirs(c) ? before(c.first(), Kind.GROUP) : said;
    if (said == null) {
      return isLeader(c) ? new People(GroupClass.ARMED_GROUP, own.actorId()) : own;
    }
    return people(said);
  }

  private static People people(ActorMention who) {
    return who.actor() != null
        ? new People(classOf(who.actor().classOf()), who.actor().id())
        : new People(classOf(who.generic().classOf()), null);
  }

  /** «قيادي», «قيادات»: a word for leaders of parties and groups, not of armies. */
  private boolean isLeader(Counted c) {
    return c.noun() != null
        && c.noun().generic() != null
        && c.noun().generic().id().equals("commanders")
        && scan.word(c.noun().firstToken()).startsWith("قياد");
  }

  /** The group that words of belonging behind the people name. */
  private ActorMention linked(Counted c) {
    Tokens tokens = scan.tokens;
    int end = tokens.sentenceEnd(tokens.sentenceOf(c.first()));
    end = Math.min(end, Math.max(c.end(), c.nounEnd()) + FAR);
    int left = LINK;
    boolean belongs = false;
    for (int i = Math.max(c.end(), c.nounEnd()); i < end; i++) {
      if (tokens.isPunctuation(i)) {
        if (tokens.is(i, '"') || tokens.is(i, '«') || tokens.is(i, '#') || tokens.is(i, '»')) {
          continue;
        }
        return null;
      }
      ActorMention who = scan.actor(i);
      if (who != null && who.firstToken() == i) {
        boolean named = who.actor() != null || isArmed(who) || isCivilian(who);
        if (belongs && named) {
          return who;
        }
        if (isCasualty(who)) {
          i = who.endToken() - 1; // «قتيلا وعشرات الجرحى من …»
          continue;
        }
        if (who.actor() == null && who.generic().classOf().equals("all")) {
          i = who.endToken() - 1;
          continue;
        }
        return null;
      }
      if (scan.quantity(i) != null && isCasualty(scan.actor(scan.quantity(i).endToken()))) {
        i = scan.quantity(i).endToken() - 1;
        continue;
      }
      if (scan.cueAt(i, "subset")) {
        return null;
      }
      belongs |= isLink(i, c);
      boolean over = belongs || scan.place(i) != null || scan.matches.at(Layer.COUNTRY, i) >= 0;
      if (scan.measureAt(i) != null && !belongs || scan.quantity(i) != null) {
        return null;
      }
      if (!over && --left < 0 || tokens.keyIs(i, "في") && !belongs) {
        return null;
      }
    }
    return null;
  }

  /** «من», «في صفوف», «ينتمون إلى»; «بين» only behind casualties. */
  private boolean isLink(int i, Counted c) {
    Tokens tokens = scan.tokens;
    if (tokens.keyIs(i, "من")) {
      return !tokens.keyIs(i + 1, "قبل") && !tokens.keyIs(i + 1, "جانب");
    }
    boolean casualties = c.head() != null || c.noun() != null && isCasualty(c.noun());
    if (tokens.keyIs(i, "بين") || tokens.keyIs(i, "في")) {
      return casualties && tokens.keyIs(i, "بين")
          || i + 1 < tokens.size()
              && (tokens.keyIs(i + 1, "صفوف") || tokens.keyIs(i + 1, "تنظيم") && !casualties);
    }
    for (String stem : LINKS) {
      if (scan.tokens.key(i).contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] LINKS = {"انتما", "ينتم", "تنتمي", "منتم", "تابع", "موال"};

  /** «جميعهم من المدنيين», «كلهم مدنيون». */
  private ActorMention all(Counted c) {
    Tokens tokens = scan.tokens;
    int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(c.first())), c.end() + ALL);
    for (int i = c.end(); i + 1 < end; i++) {
      if (!tokens.keyIs(i, "جميعهم") && !tokens.keyIs(i, "كلهم") && !tokens.keyIs(i, "وجميعهم")) {
        continue;
      }
      int at = tokens.keyIs(i + 1, "من") ? i + 2 : i + 1;
      ActorMention who = scan.actor(at);
      return who != null && who.firstToken() == at && !isCasualty(who) ? who : null;
    }
    return null;
  }

  /** «عناصرها», «قادته»: their noun ends in a pronoun. */
  private boolean isTheirs(Counted c) {
    if (c.noun() == null || c.noun().generic() == null || c.nounEnd() <= c.nounFirst()) {
      return false;
    }
    String id = c.noun().generic().id();
    String key = scan.tokens.key(c.noun().endToken() - 1);
    return (id.equals("members") || id.equals("commanders") || id.equals("persons"))
        && (key.endsWith("ها") || key.endsWith("هم") || key.endsWith("ه") && key.length() > 5);
  }

  /** Whom «منهم» or a pronoun on the verb («اعتقاله») means, as far as the sentence names them. */
  private ActorMention referent(Counted c) {
    boolean self = c.head() != null && c.head().is("self");
    boolean of =
        c.end() < scan.tokens.size()
                && (scan.tokens.keyIs(c.end(), "منهم") || scan.tokens.keyIs(c.end(), "منهما"))
            || CountedFinder.isOneOfThem(scan.tokens, c.first());
    return self || of ? before(c.first(), self ? Kind.PERSON : Kind.PEOPLE) : null;
  }

  /** «تكبدت الميليشيا 120 قتيلا», «الميليشيا تكبدت»: the verb's subject loses its own. */
  private boolean suffers(Figure figure) {
    return figure.measureToken() >= 0 && scan.tokens.key(figure.measureToken()).contains("تكبد");
  }

  /** Who can be meant: a group with its own people, one person, several. */
  private enum Kind {
    GROUP,
    PERSON,
    PEOPLE
  }

  /** The last who can be meant before a token in its sentence; null where its class is not said. */
  private ActorMention before(int token, Kind kind) {
    int start = scan.tokens.sentenceStart(scan.tokens.sentenceOf(token));
    for (int i = token - 1; i >= Math.max(start, token - BACK); i--) {
      ActorMention who = scan.actor(i);
      if (who != null
          && who.firstToken() == i
          && isKind(who, kind)
          && !scan.isTeller(i, who.endToken())) {
        boolean known = who.actor() != null || !who.generic().classOf().equals("all");
        return known ? who : null;
      }
    }
    return null;
  }

  private static boolean isKind(ActorMention who, Kind kind) {
    if (kind == Kind.GROUP) {
      return who.actor() != null || who.generic().role().equals("group-anaphor");
    }
    return who.generic() != null
        && who.generic().isPerson()
        && !isCasualty(who)
        && (kind == Kind.PERSON) == (who.generic().number() == Generic.Number.SINGULAR);
  }

  private static boolean isCasualty(ActorMention who) {
    return who != null && who.generic() != null && who.generic().role().equals("casualty-noun");
  }

  private static boolean isArmed(ActorMention who) {
    return who.generic() != null
        && !who.generic().isFacility()
        && (who.generic().classOf().equals("armed-group")
            || who.generic().classOf().equals("state-force"));
  }

  private static boolean isCivilian(ActorMention who) {
    return who.generic() != null
        && !who.generic().isFacility()
        && who.generic().classOf().equals("civilian");
  }

  /** A figure that stands alone or counts «آخرين», «اثنين منهم», «أحدهم». */
  private boolean isOpen(Counted c) {
    if (c.head() != null && c.head().is("self")) {
      return true;
    }
    if (c.nounEnd() <= c.nounFirst()) {
      return c.head() == null;
    }
    return c.head() == null && scan.hasCue(c.nounFirst(), c.nounEnd(), "other");
  }

  /** «40 من مقاتليهم», «اثنان من عناصرنا»: a pronoun makes them the people of who tells it. */
  boolean isOfTeller(Counted c) {
    if (c.noun() == null || c.noun().generic() == null || c.nounEnd() <= c.nounFirst()) {
      return false;
    }
    String role = c.noun().generic().role();
    String key = scan.tokens.key(c.nounEnd() - 1);
    return (role.equals("fighter") || role.equals("state-person") || role.equals("person"))
        && (key.endsWith("هم") || key.endsWith("نا") || key.endsWith("ها"));
  }

  People of(Counted c) {
    String found = null;
    String actorId = null;
    int limit = Math.min(scan.tokens.size(), Math.max(c.end(), c.nounEnd() + REACH));
    for (int i = c.nounFirst(); i < limit; i++) {
      if (i >= c.end() && !continues(i)) {
        break;
      }
      ActorMention mention = scan.actor(i);
      if (mention == null || mention.firstToken() != i) {
        continue;
      }
      if (i >= c.end() && mention.actor() == null) {
        break;
      }
      String classOf =
          mention.actor() != null ? mention.actor().classOf() : mention.generic().classOf();
      if (found == null || found.equals("all") || mention.actor() != null) {
        found = classOf;
      }
      if (mention.actor() != null) {
        actorId = mention.actor().id();
        break;
      }
    }
    if (actorId == null && (found == null || found.equals("all"))) {
      ActorMention whole = wholeBefore(c);
      if (whole != null) {
        return whole.actor() != null
            ? new People(classOf(whole.actor().classOf()), whole.actor().id())
            : new People(classOf(whole.generic().classOf()), null);
      }
    }
    if ("armed-group".equals(found) && isWithCivilians(c, limit)) {
      return new People(GroupClass.ALL, null);
    }
    if ("armed-group".equals(found) && actorId == null && isForState(c)) {
      return new People(GroupClass.STATE_FORCE, null);
    }
    return new People(classOf(found), actorId);
  }

  /** «آلاف المقاتلين والمدنيين», «مقاتلا من الفصيل ومدنيين»: one figure for both. */
  private boolean isWithCivilians(Counted c, int limit) {
    Tokens tokens = scan.tokens;
    for (int i = c.nounFirst() + 1; i < limit; i++) {
      ActorMention who = scan.actor(i);
      if (tokens.isPunctuation(i) || scan.quantity(i) != null || scan.measureAt(i) != null) {
        return false;
      }
      if (who != null && who.firstToken() == i && isCivilian(who)) {
        return (who.prefix() & Lexicon.CONJUNCTION) != 0
            && who.generic().number() != Generic.Number.SINGULAR;
      }
    }
    return false;
  }

  /**
   * «26 مقاتلا مواليا لنظام دمشق», «المقاتلين الموالين للحكومة»: they fight on the state's side.
   */
  private boolean isForState(Counted c) {
    int from = Math.max(c.first(), c.nounFirst()) + 1;
    int end = Math.min(scan.tokens.size(), Math.max(c.end(), c.nounEnd()) + LINK);
    for (int i = from; i + 1 < end; i++) {
      if (scan.tokens.isPunctuation(i)) {
        return false;
      }
      if (scan.tokens.key(i).contains("موال")) {
        ActorMention whose = scan.actor(i + 1);
        return whose != null && whose.actor() != null
            ? whose.actor().classOf().equals("state-force")
            : isState(scan.tokens.key(i + 1));
      }
    }
    return false;
  }

  private static boolean isState(String key) {
    return switch (key) {
      case "لنظام", "للنظام", "للحكومه", "لحكومه", "للرئيس", "للجيش", "للدوله" -> true;
      default -> false;
    };
  }

  /** «قتل من الإرهابيين 374 عنصرا»: those whom the counted belong to stand before them. */
  private ActorMention wholeBefore(Counted c) {
    ActorMention whole = c.first() > 0 ? scan.actor(c.first() - 1) : null;
    boolean of =
        whole != null && whole.firstToken() > 0 && scan.tokens.keyIs(whole.firstToken() - 1, "من");
    return of && !(whole.generic() != null && whole.generic().isFacility()) ? whole : null;
  }

  /** «من #ميليشيا_الحوثي», «من مسلحي "داعش"»: signs and «من» between a noun and its group. */
  private boolean continues(int i) {
    return scan.tokens.keyIs(i, "من")
        || scan.tokens.is(i, '#')
        || scan.tokens.is(i, '"')
        || scan.tokens.is(i, '«')
        || scan.tokens.is(i, '_')
        || scan.actor(i) != null;
  }

  private static GroupClass classOf(String code) {
    return code == null
        ? GroupClass.ALL
        : switch (code) {
          case "civilian" -> GroupClass.CIVILIAN;
          case "state-force" -> GroupClass.STATE_FORCE;
          case "armed-group" -> GroupClass.ARMED_GROUP;
          case "detainee" -> GroupClass.DETAINEE;
          case "other" -> GroupClass.OTHER;
          default -> GroupClass.ALL;
        };
  }
}
