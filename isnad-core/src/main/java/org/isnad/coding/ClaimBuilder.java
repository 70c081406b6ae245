package org.isnad.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;

/** Turns the figures of an event into claims: whose people they count, and who says so. */
final class ClaimBuilder {
  private final Scan scan;

  ClaimBuilder(Scan scan) {
    this.scan = scan;
  }

  List<Claim> build(EventDraft event, ArgumentFinder.Arguments arguments) {
    List<Claim> claims = new ArrayList<>();
    List<Figure> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Figure figure : event.figures) {
      Counted c = figure.counted();
      if (c.low() == null && c.high() == null) {
        continue;
      }
      List<AttributionLink> chain = Chains.of(scan, figure, event.figures);
      String same =
          figure.measure()
              + "/"
              + c.low()
              + "/"
              + c.high()
              + "/"
              + (chain.isEmpty() ? "" : chain.get(0).name());
      if (!seen.add(same)) {
        continue; // a figure repeated with the same value counts once
      }
      Integer partOf = figure.total() < 0 ? null : indexOf(kept, figure, event);
      claims.add(claim(figure, arguments, chain, partOf, event));
      kept.add(figure);
    }
    return claims;
  }

  private static Integer indexOf(List<Figure> kept, Figure part, EventDraft event) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).measure() == part.measure()
          && kept.get(i).total() < 0
          && kept.get(i).sentence() >= part.sentence() - 1) {
        return i;
      }
    }
    return null;
  }

  private Claim claim(
      Figure figure,
      ArgumentFinder.Arguments arguments,
      List<AttributionLink> chain,
      Integer partOf,
      EventDraft event) {
    Counted c = figure.counted();
    GroupClass classOf = classOf(c);
    Span quote = scan.span(quoteStart(figure), quoteEnd(figure));
    String mention =
        c.nounEnd() > c.nounFirst() ? scan.span(c.nounFirst(), c.nounEnd()).text() : null;
    return new Claim(
        figure.measure(),
        new Group(classOf, side(figure, classOf, arguments), mention, actorId(c)),
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

  private int quoteStart(Figure figure) {
    int at = figure.firstToken();
    return figure.counted().first() - at > 12 ? figure.counted().first() : at;
  }

  private int quoteEnd(Figure figure) {
    int end = figure.counted().end();
    int match =
        figure.measureToken() < 0 ? -1 : scan.matches.at(Layer.MEASURE, figure.measureToken());
    int measureEnd = match < 0 ? end : scan.matches.end(match);
    return measureEnd - end > 14 ? end : Math.max(end, measureEnd);
  }

  private String actorId(Counted c) {
    for (int i = c.nounFirst(); i < c.end(); i++) {
      ActorMention mention = scan.actor(i);
      if (mention != null && mention.actor() != null) {
        return mention.actor().id();
      }
    }
    return null;
  }

  GroupClass classOf(Counted c) {
    String found = null;
    for (int i = c.nounFirst(); i < c.end(); i++) {
      ActorMention mention = scan.actor(i);
      if (mention == null || mention.firstToken() != i) {
        if (scan.tokens.keyIs(i, "مدنيا")
            || scan.tokens.keyIs(i, "مدنيين")
            || scan.tokens.keyIs(i, "مدني")) {
          found = "civilian";
        }
        continue;
      }
      String classOf =
          mention.actor() != null ? mention.actor().classOf() : mention.generic().classOf();
      if (found == null || found.equals("all") || mention.actor() != null) {
        found = classOf;
      }
    }
    if (found == null) {
      return GroupClass.ALL;
    }
    return switch (found) {
      case "civilian" -> GroupClass.CIVILIAN;
      case "state-force" -> GroupClass.STATE_FORCE;
      case "armed-group" -> GroupClass.ARMED_GROUP;
      case "detainee" -> GroupClass.DETAINEE;
      case "other" -> GroupClass.OTHER;
      default -> GroupClass.ALL;
    };
  }

  private Side side(Figure figure, GroupClass classOf, ArgumentFinder.Arguments arguments) {
    Counted c = figure.counted();
    if (figure.measure() == Measure.PARTICIPANTS) {
      return classOf == GroupClass.ARMED_GROUP || classOf == GroupClass.STATE_FORCE
          ? Side.PERPETRATOR
          : Side.TARGET;
    }
    if (figure.measure() == Measure.HELD) {
      return Side.OTHER;
    }
    String actorId = actorId(c);
    for (Party agent : arguments.perpetrators()) {
      if (agent.actor() != null && agent.actor().id().equals(actorId)) {
        return Side.PERPETRATOR;
      }
    }
    if (c.noun() != null && ArgumentFinder.isAttacker(Party.of(c.noun(), c.nounEnd()))) {
      return Side.PERPETRATOR;
    }
    return Side.TARGET;
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
