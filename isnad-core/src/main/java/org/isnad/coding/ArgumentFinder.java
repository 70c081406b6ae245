package org.isnad.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.Demonym;
import org.isnad.place.Place;
import org.isnad.text.Tokens;

/**
 * Finds who did it and to whom, by the local grammar of Arabic news: the agent follows its verb,
 * «شنه X» and «على يد X» name it, an adjective of a state does («غارات روسية»); the patient follows
 * «استهدف», «على» and «ضد», or is who was counted.
 */
final class ArgumentFinder {
  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;

  ArgumentFinder(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  /** Who did and suffered what an event's sentences tell, strongest evidence first. */
  record Arguments(List<Party> perpetrators, List<Party> targets) {}

  Arguments find(EventDraft event) {
    Map<String, Vote> agents = new LinkedHashMap<>();
    Map<String, Vote> patients = new LinkedHashMap<>();
    for (Sentence s : event.sentences) {
      double nearness = s.title() ? 1.2 : s.rank() == 1 ? 1.5 : s.rank() == 2 ? 1.0 : 0.6;
      for (TriggerMention t : s.triggers()) {
        trigger(event, s, t, nearness, agents, patients);
      }
      phrases(s, nearness, agents, patients);
      for (Figure figure : s.figures()) {
        counted(event, figure, nearness, agents, patients);
      }
    }
    return decide(event, agents, patients);
  }

  private static final class Vote {
    Party party;
    double weight;
  }

  private static void vote(Map<String, Vote> votes, Party party, double weight) {
    Vote vote = votes.computeIfAbsent(party.key(), k -> new Vote());
    if (vote.party == null) {
      vote.party = party;
    }
    vote.weight += weight;
  }

  private void trigger(
      EventDraft event,
      Sentence s,
      TriggerMention t,
      double nearness,
      Map<String, Vote> agents,
      Map<String, Vote> patients) {
    int after = t.end();
    boolean violent = t.trigger().weight() >= 2;
    // «غارات إسرائيلية», «القصف الروسي»: an adjective of the state right after the noun.
    for (int i = after; i < Math.min(s.end(), after + 3); i++) {
      int demonym = matches.at(Layer.COUNTRY, i);
      if (demonym >= 0 && violent && isStateStrike(t.trigger())) {
        Place state = matches.value(demonym, Demonym.class).country();
        vote(agents, new Party(i, i + 1, null, null, state), 1.5 * nearness);
      } else if (!isAdjective(i)) {
        break;
      }
    }
    Party next = partyAt(skip(after, s.end()), s.end());
    boolean between = isBetween(after, s.end());
    if (isClash(t.trigger()) && between) {
      betweenSides(after, s.end(), nearness, agents, patients);
      return;
    }
    if (next != null && next.first() - after <= 2) {
      if (isPatientFirst(t.trigger())) {
        vote(patients, next, 1.5 * nearness);
      } else if (!next.isFacility() && violent && canAct(next)) {
        boolean to = startsWith(next.first(), 'ل');
        vote(agents, next, (to ? 1.3 : 1.6) * nearness);
        object(next.end(), s.end(), nearness, patients);
      } else if (next.isFacility()) {
        vote(patients, next, 1.2 * nearness);
      } else if (!violent && !canAct(next)) {
        vote(patients, next, 0.8 * nearness);
      }
    }
    // Subject before its verb: «الجيش المصري استهدف», «طائرات التحالف قصفت».
    Party before = partyBefore(t.first(), s.first());
    if (before != null && isVerbLike(t) && canAct(before)) {
      vote(agents, before, 1.0 * nearness);
      if (next != null && next.first() - after <= 2) {
        vote(patients, next, 1.0 * nearness);
      }
    }
    onTarget(after, s.end(), nearness, patients);
  }

  /** «على X», «ضد X», «استهدف X» within reach after a trigger. */
  private void onTarget(int from, int end, double nearness, Map<String, Vote> patients) {
    int limit = Math.min(end, from + 8);
    for (int i = from; i < limit; i++) {
      if (tokens.keyIs(i, "علي") || tokens.keyIs(i, "ضد") || tokens.keyIs(i, "بحق")) {
        Party party = partyAt(skip(i + 1, end), end);
        if (party != null && party.first() - i <= 4) {
          vote(patients, party, 1.2 * nearness);
        }
        return;
      }
      if (tokens.isPunctuation(i) && !tokens.is(i, '"')) {
        return;
      }
    }
  }

  private void object(int from, int end, double nearness, Map<String, Vote> patients) {
    Party party = partyAt(skip(from, end), end);
    if (party != null && party.first() - from <= 2 && !startsWith(party.first(), 'ل')) {
      vote(patients, party, 1.2 * nearness);
    }
  }

  /** «اشتباكات بين X وY»: neither side is told to have begun; the first is coded as acting. */
  private void betweenSides(
      int from, int end, double nearness, Map<String, Vote> agents, Map<String, Vote> patients) {
    Party first = null;
    for (int i = from; i < Math.min(end, from + 22); i++) {
      Party party = partyAt(i, end);
      if (party == null) {
        continue;
      }
      if (first == null) {
        first = party;
        vote(agents, party, 1.4 * nearness);
      } else if (!party.key().equals(first.key())) {
        vote(patients, party, 1.4 * nearness);
        return;
      }
      i = party.end() - 1;
    }
  }

  private boolean isBetween(int from, int end) {
    for (int i = from; i < Math.min(end, from + 4); i++) {
      if (tokens.keyIs(i, "بين")) {
        return true;
      }
    }
    return false;
  }

  /** Phrases that name the agent or the patient wherever they stand in the sentence. */
  private void phrases(
      Sentence s, double nearness, Map<String, Vote> agents, Map<String, Vote> patients) {
    for (int i = s.first(); i < s.end(); i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      if (isAgentPhrase(i)) {
        Party party = partyAt(skip(i + 1, s.end()), s.end());
        if (party != null && party.first() - i <= 3 && !party.isFacility()) {
          vote(agents, party, 2.0 * nearness);
        }
      } else if (isTargetVerb(i)) {
        Party party = partyAt(skip(i + 1, s.end()), s.end());
        if (party == null || party.first() - i > 3) {
          continue;
        }
        Party second = partyAt(skip(party.end(), s.end()), s.end());
        boolean subjectFollows =
            second != null
                && second.first() - party.end() <= 1
                && canAct(party)
                && !joined(second.first())
                && !party.isFacility();
        if (subjectFollows) {
          vote(agents, party, 1.5 * nearness);
          vote(patients, second, 1.5 * nearness);
        } else {
          vote(patients, party, 1.5 * nearness);
        }
      }
    }
  }

  private boolean isAgentPhrase(int i) {
    for (String key : AGENT) {
      if (tokens.keyIs(i, key)) {
        return !key.equals("قبل") || i > 0 && tokens.keyIs(i - 1, "من");
      }
    }
    return false;
  }

  private static final String[] AGENT = {
    "شنه",
    "شنها",
    "شنته",
    "شنتها",
    "شنهما",
    "يشنه",
    "يشنها",
    "تشنها",
    "تشنه",
    "نفذه",
    "نفذها",
    "نفذته",
    "نفذتها",
    "ينفذها",
    "تنفذها",
    "ارتكبها",
    "ارتكبه",
    "ارتكبتها",
    "يد",
    "ايدي",
    "قبل",
    "برصاص",
    "بنيران",
    "شنهم",
    "اطلقها",
    "اطلقه",
    "اطلقتها",
    "اطلقته",
    "فجرها",
    "فجره",
    "زرعها",
    "زرعته",
    "نصبه",
    "نصبها",
    "تقوده",
    "تقودها"
  };

  private boolean isTargetVerb(int i) {
    int trigger = matches.at(Layer.TRIGGER, i);
    return trigger >= 0 && matches.value(trigger, Trigger.class).id().equals("target");
  }

  private void counted(
      EventDraft event,
      Figure figure,
      double nearness,
      Map<String, Vote> agents,
      Map<String, Vote> patients) {
    Counted c = figure.counted();
    if (c.low() != null && c.low() == 0 || figure.total() >= 0) {
      return;
    }
    Party party = null;
    if (c.noun() != null) {
      party = Party.of(c.noun(), Math.max(c.nounEnd(), c.noun().endToken()));
      for (int i = c.noun().endToken(); i < c.end(); i++) {
        ActorMention inner = scan.actor(i);
        if (inner != null && inner.actor() != null) {
          party = Party.of(inner, inner.endToken());
        }
      }
    }
    if (party == null) {
      return;
    }
    if (figure.measure() == Measure.PARTICIPANTS || isAttacker(party)) {
      vote(agents, party, 0.9 * nearness);
    } else if (figure.measure() != Measure.HELD && figure.measure() != Measure.DISPLACED) {
      vote(patients, party, 0.7 * nearness);
    }
  }

  static boolean isAttacker(Party party) {
    return party.generic() != null
        && (party.generic().id().contains("attacker")
            || party.generic().id().contains("suicide")
            || party.generic().id().contains("perpetrator"));
  }

  private Arguments decide(EventDraft event, Map<String, Vote> agents, Map<String, Vote> patients) {
    for (Map.Entry<String, Vote> agent : agents.entrySet()) {
      Vote patient = patients.get(agent.getKey());
      if (patient == null) {
        continue;
      }
      if (agent.getValue().weight >= patient.weight) {
        patient.weight = 0;
      } else {
        agent.getValue().weight = 0;
      }
    }
    return new Arguments(top(agents, 0.9, 2), top(patients, 0.6, 2));
  }

  private static List<Party> top(Map<String, Vote> votes, double least, int most) {
    List<Vote> sorted = new ArrayList<>(votes.values());
    sorted.sort((a, b) -> Double.compare(b.weight, a.weight));
    List<Party> parties = new ArrayList<>();
    for (Vote vote : sorted) {
      boolean close = parties.isEmpty() || vote.weight >= sorted.get(0).weight * 0.5;
      if (vote.weight >= least && parties.size() < most && close) {
        parties.add(vote.party);
      }
    }
    return parties;
  }

  /** The party whose name begins at a token, or null. */
  private Party partyAt(int i, int end) {
    ActorMention mention = i < end ? scan.actor(i) : null;
    if (mention == null || mention.firstToken() != i) {
      return null;
    }
    if (mention.generic() != null
        && (mention.generic().role().equals("casualty-noun")
            || mention.generic().role().equals("official"))) {
      return null;
    }
    int stop = mention.endToken();
    if (mention.generic() != null) {
      ActorMention inner = scan.actor(stop);
      if (inner != null
          && inner.firstToken() == stop
          && inner.actor() != null
          && !mention.generic().isFacility()) {
        return Party.of(inner, inner.endToken()); // «عناصر تنظيم الدولة»
      }
      while (stop < end && (matches.at(Layer.COUNTRY, stop) >= 0 || isAdjective(stop))) {
        stop++;
      }
    }
    return Party.of(mention, stop);
  }

  private Party partyBefore(int token, int start) {
    for (int i = token - 1; i >= Math.max(start, token - 2); i--) {
      ActorMention mention = scan.actor(i);
      if (mention != null) {
        return partyAt(mention.firstToken(), token);
      }
      if (tokens.isPunctuation(i)) {
        return null;
      }
    }
    return null;
  }

  private int skip(int from, int end) {
    int at = from;
    while (at < end
        && (tokens.is(at, '"')
            || tokens.is(at, '«')
            || tokens.is(at, '#')
            || tokens.is(at, '“')
            || scan.time(at) != null
            || tokens.keyIs(at, "عناصر")
            || tokens.keyIs(at, "مجموعه"))) {
      at++;
    }
    return at;
  }

  private static boolean canAct(Party party) {
    return party.actor() != null
        || party.generic() != null
            && switch (party.generic().role()) {
              case "fighter", "force", "group-anaphor", "state-person" -> true;
              default -> false;
            };
  }

  private static boolean isPatientFirst(Trigger trigger) {
    return switch (trigger.id()) {
      case "target", "assassinate", "liquidate", "kill", "wound", "arrest", "abduct", "execute" ->
          true;
      default -> false;
    };
  }

  private static boolean isStateStrike(Trigger trigger) {
    return switch (trigger.type()) {
      case "air-drone-strike", "shelling-missile", "attack", "armed-clash" -> true;
      default -> false;
    };
  }

  private static boolean isClash(Trigger trigger) {
    return switch (trigger.id()) {
      case "clash", "battle", "confront", "fight", "riot" -> true;
      default -> false;
    };
  }

  private boolean isVerbLike(TriggerMention t) {
    char first = tokens.keyChars()[tokens.keyBegin(t.first())];
    return switch (t.trigger().id()) {
      case "airstrike", "clash", "battle", "suicide", "ied", "carbomb" -> false;
      default ->
          first != 'ا' || tokens.keyIs(t.first(), "استهدف") || tokens.keyIs(t.first(), "استهدفت");
    };
  }

  private boolean isAdjective(int i) {
    for (String adjective : ADJECTIVES) {
      if (tokens.keyIs(i, adjective)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] ADJECTIVES = {
    "جويه", "الجويه", "الجوي", "جوي", "مدفعي", "صاروخي", "عنيف", "عنيفه", "مكثف", "مكثفه",
        "المدفعي",
    "الصاروخي", "مسلحه", "مسلح", "المسلحه", "المسلح", "مجهولين", "مجهولون", "مجهول", "جديده",
        "متطرفين", "ارهابيين",
    "اسلاميين", "اسلاميون", "متشددين", "متشدد", "انتحاري", "عسكريه", "عسكري", "العسكريه", "العسكري",
        "امنيه"
  };

  private boolean startsWith(int token, char c) {
    return tokens.keyChars()[tokens.keyBegin(token)] == c;
  }

  private boolean joined(int token) {
    ActorMention mention = scan.actor(token);
    return mention != null && (mention.prefix() & Lexicon.CONJUNCTION) != 0;
  }
}
