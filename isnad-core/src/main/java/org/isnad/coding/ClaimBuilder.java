package org.isnad.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Layer;

/** Turns the figures of an event into claims: whose people they count, and who says so. */
final class ClaimBuilder {
  private static final int WAR_DEAD = 5000;

  /** Tokens within which a sentence must speak of the war; bounds the work on broken input. */
  private static final int WAR_NEAR = 60;

  private static final int WAR_DISPLACED = 100_000;

  private final Scan scan;
  private final Groups groups;
  private final List<Figure> told;

  /**
   * @param told the figures of all events that come out
   */
  ClaimBuilder(Scan scan, List<Figure> told) {
    this.scan = scan;
    this.told = told;
    this.groups = new Groups(scan);
  }

  List<Claim> build(EventDraft event, ArgumentFinder.Arguments arguments) {
    List<Claim> claims = new ArrayList<>();
    List<Figure> kept = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Sides sides = new Sides(arguments, event.type);
    for (Figure figure : event.figures) {
      Counted c = figure.counted();
      if (c.low() == null && c.high() == null || isShortened(figure)) {
        continue;
      }
      if (isOfWar(figure)) {
        continue;
      }
      List<AttributionLink> chain = Chains.of(scan, figure, event.figures);
      String same = figure.measure() + "/" + c.low() + "/" + c.high();
      String teller = chain.isEmpty() ? "" : "/" + chain.get(chain.size() - 1).name();
      Integer untold = seen.get(same);
      if (seen.containsKey(same + teller) || untold != null && chain.isEmpty()) {
        continue; // a figure repeated with the same value counts once for each who tells it
      }
      if (untold != null && claims.get(untold).attribution().isEmpty()) {
        claims.set(untold, withChain(claims.get(untold), chain)); // now it is said who tells it
        seen.put(same + teller, untold);
        continue;
      }
      seen.putIfAbsent(same, claims.size());
      seen.put(same + teller, claims.size());
      Integer partOf = figure.total() < 0 ? null : totalOf(figure, kept, claims);
      Claim claim = claim(figure, sides, chain, partOf, event);
      claims.add(claim);
      kept.add(figure);
      if (partOf != null && claim.group().side() == Side.PERPETRATOR) {
        claims.set(partOf, mixed(claims.get(partOf)));
      }
    }
    return claims;
  }

  /**
   * Whether a headline gives for short what the text tells in full: «12 قتيلا» for «ما لا يقل عن
   * 12», «عشرات القتلى» for «25 قتيلا». It is the same count, and the text's words are the fuller.
   */
  private boolean isShortened(Figure figure) {
    if (scan.tokens.begin(figure.counted().first()) >= scan.text.titleEnd()) {
      return false;
    }
    Counted c = figure.counted();
    for (Figure other : told) {
      Counted full = other.counted();
      if (other.measure() != figure.measure()
          || scan.tokens.begin(full.first()) < scan.text.titleEnd()
          || full.low() == null && full.high() == null) {
        continue;
      }
      int number = full.low() != null ? full.low() : full.high();
      boolean hedge =
          c.qualifier() == Qualifier.EXACT
              && full.qualifier() != Qualifier.EXACT
              && full.qualifier() != Qualifier.VAGUE
              && c.low() == number;
      boolean count =
          figure.measure() != Measure.DISPLACED
              && figure.measure() != Measure.PARTICIPANTS
              && c.qualifier() == Qualifier.VAGUE
              && full.qualifier() != Qualifier.VAGUE
              && c.low() <= number
              && number <= c.high();
      if (hedge || count) {
        return true;
      }
    }
    return false;
  }

  /**
   * «أودت الحرب بحياة 350 ألف شخص», «وقتل 10 آلاف منذ 2015»: a general statement, nobody's toll. No
   * single event that the news is of leaves as many.
   */
  private boolean isOfWar(Figure figure) {
    Counted c = figure.counted();
    int number = c.low() != null ? c.low() : c.high();
    int least =
        switch (figure.measure()) {
          case KILLED, INJURED, CASUALTIES -> WAR_DEAD;
          case DISPLACED -> WAR_DISPLACED;
          default -> Integer.MAX_VALUE;
        };
    if (number < least) {
      return false;
    }
    int from = Math.max(scan.tokens.sentenceStart(figure.sentence()), c.first() - WAR_NEAR);
    int to = Math.min(scan.tokens.sentenceEnd(figure.sentence()), c.end() + WAR_NEAR);
    if (scan.hasCue(from, to, "war")) {
      return true;
    }
    for (int i = from; i < to && figure.measure() != Measure.DISPLACED; i++) {
      if (scan.tokens.keyIs(i, "منذ")) {
        return true;
      }
    }
    return false;
  }

  /** A total that has attackers among its parts counts both sides. */
  private static Claim mixed(Claim total) {
    Group group = total.group();
    return group.side() != Side.TARGET
        ? total
        : new Claim(
            total.measure(),
            new Group(group.classOf(), Side.MIXED, group.mention(), group.actorId()),
            total.low(),
            total.high(),
            total.qualifier(),
            total.subject(),
            total.attribution(),
            total.asOf(),
            total.since(),
            total.partOf(),
            total.mayOverlap(),
            total.quote(),
            total.begin(),
            total.end());
  }

  private static Claim withChain(Claim claim, List<AttributionLink> chain) {
    return new Claim(
        claim.measure(),
        claim.group(),
        claim.low(),
        claim.high(),
        claim.qualifier(),
        claim.subject(),
        chain,
        claim.asOf(),
        claim.since(),
        claim.partOf(),
        claim.mayOverlap(),
        claim.quote(),
        claim.begin(),
        claim.end());
  }

  /** Index of the claim that a figure is part of, or null. */
  private static Integer totalOf(Figure part, List<Figure> kept, List<Claim> claims) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).total() == part.total() && claims.get(i).partOf() != null) {
        return claims.get(i).partOf(); // beside another part of it, in a list perhaps
      }
      if (kept.get(i).measure() == part.measure()
          && kept.get(i).total() < 0
          && kept.get(i).sentence() >= part.sentence() - 1) {
        return i;
      }
    }
    return null;
  }

  private Claim claim(
      Figure figure, Sides sides, List<AttributionLink> chain, Integer partOf, EventDraft event) {
    Counted c = figure.counted();
    Groups.People people = groups.of(figure, event.figures);
    if (people.actorId() == null && !chain.isEmpty() && groups.isOfTeller(c)) {
      people = new Groups.People(people.classOf(), chain.get(chain.size() - 1).actorId());
    }
    if (figure.measure() == Measure.PARTICIPANTS
        && people.classOf() == GroupClass.ALL
        && isOneSided(event.type)) {
      // «نفذه شخصان»: who takes part in an attack that nobody fights back attacks.
      people = new Groups.People(GroupClass.ARMED_GROUP, people.actorId());
    }
    boolean prison = event.type == EventType.PRISON_BREAK;
    boolean fighters = people.classOf() == GroupClass.ARMED_GROUP;
    boolean anybody = people.classOf() == GroupClass.ALL;
    if (figure.measure() == Measure.HELD && (prison && anybody || fighters)
        || figure.measure() == Measure.ESCAPED && prison && (anybody || fighters)) {
      people = new Groups.People(GroupClass.DETAINEE, people.actorId());
    }
    Span quote = scan.span(quoteStart(figure), quoteEnd(figure));
    String mention =
        c.nounEnd() > c.nounFirst() ? scan.span(c.nounFirst(), c.nounEnd()).text() : null;
    return new Claim(
        figure.measure(),
        new Group(people.classOf(), sides.of(figure, people), mention, people.actorId()),
        c.low(),
        c.high(),
        c.qualifier(),
        subject(figure, event),
        chain,
        null,
        null,
        partOf,
        List.of(),
        quote.text(),
        quote.begin(),
        quote.end());
  }

  private static boolean isOneSided(EventType type) {
    return switch (type) {
      case SUICIDE_BOMB, REMOTE_EXPLOSIVE, ATTACK_ON_CIVILIANS, ABDUCTION -> true;
      default -> false;
    };
  }

  private int quoteStart(Figure figure) {
    int at = figure.firstToken();
    boolean far = figure.counted().first() - at > 12;
    boolean above = at < scan.tokens.sentenceStart(figure.sentence());
    return far || above ? figure.counted().first() : at;
  }

  private int quoteEnd(Figure figure) {
    int end = figure.counted().end();
    int match =
        figure.measureToken() < 0 ? -1 : scan.matches.at(Layer.MEASURE, figure.measureToken());
    int measureEnd = match < 0 ? end : scan.matches.end(match);
    return measureEnd - end > 14 ? end : Math.max(end, measureEnd);
  }

  private Subject subject(Figure figure, EventDraft event) {
    if (figure.measure() == Measure.HELD) {
      return Subject.FACILITY;
    }
    Sentence s = null;
    for (Sentence candidate : event.sentences) {
      if (candidate.index() == figure.sentence()) {
        s = candidate;
      }
    }
    if (s != null && scan.hasCue(s.first(), s.end(), "period")) {
      return Subject.PERIOD;
    }
    return Subject.EVENT;
  }
}
