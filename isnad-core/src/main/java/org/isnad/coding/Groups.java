package org.isnad.coding;

import java.util.List;
import org.isnad.actor.ActorMention;

/**
 * Says which kind of people a figure counts: by its noun, by the group that the noun belongs to
 * («عناصر من تنظيم …»), and where it has no noun of its own («وأصيب 20 آخرون») by the figure
 * before.
 */
final class Groups {
  private static final int REACH = 6;

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
    return before == null ? own : of(before, figures);
  }

  /** A figure that stands alone or counts «آخرين», «اثنين منهم», «أحدهم». */
  private boolean isOpen(Counted c) {
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
    return new People(classOf(found), actorId);
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
