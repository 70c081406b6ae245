package org.isnad.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Teller;
import org.isnad.lexicon.Layer;

/**
 * Finds who did it and to whom, by the local grammar of Arabic news: the agent follows its verb,
 * «شنه X» and «على يد X» name it, an adjective of a state does («غارات روسية»); the patient follows
 * «استهدف», «على» and «ضد», or is who was counted.
 */
final class ArgumentFinder {
  private static final double LEAST_AGENT = 0.9;
  private static final double LEAST_PATIENT = 0.4;
  private static final double NEAR_AGENT = 0.7;
  private static final double NEAR_ALLY = 0.35;
  private static final double NEAR_PATIENT = 0.4;
  private static final double CLAIMED = 1.5;

  private final Scan scan;
  private final Clause clause;
  private final VerbFrames verbs;
  private final NounFrames nouns;
  private final ResponsibilityFinder claims;
  private final RoleFeatures features;
  private final RoleModel roles;
  private boolean foiled;

  ArgumentFinder(Scan scan, RoleModel roles) {
    this.roles = roles;
    this.scan = scan;
    this.clause = new Clause(scan);
    this.verbs = new VerbFrames(clause);
    this.nouns = new NounFrames(scan, clause, verbs);
    this.claims = new ResponsibilityFinder(scan, clause);
    this.features = new RoleFeatures(scan, clause);
  }

  /** Who did and suffered what an event's sentences tell, strongest evidence first. */
  record Arguments(List<Party> perpetrators, List<Party> targets, Responsibility responsibility) {}

  Arguments find(EventDraft event) {
    ResponsibilityFinder.Statement claim = claims.of(event);
    RoleModel.Roles decided = roles.decide(features, event.type, nominees(event, claim));
    List<Party> agents = parties(decided.agents());
    ResponsibilityFinder.Statement said = claim == null ? claims.told(event, agents) : claim;
    return new Arguments(
        agents, parties(decided.patients()), said == null ? null : claims.value(said));
  }

  private static List<Party> parties(List<RoleFeatures.Nominee> nominees) {
    List<Party> parties = new ArrayList<>();
    for (RoleFeatures.Nominee one : nominees) {
      parties.add(one.party);
    }
    return parties;
  }

  /** Every party that an event's sentences name, with what bears on its role. */
  Map<Party, Map<String, Double>> cases(EventDraft event) {
    List<RoleFeatures.Nominee> all = nominees(event, claims.of(event));
    Map<Party, Map<String, Double>> cases = new LinkedHashMap<>();
    for (RoleFeatures.Nominee one : all) {
      cases.put(one.party, FeatureSink.collect(sink -> features.of(event.type, one, all, sink)));
    }
    return cases;
  }

  private List<RoleFeatures.Nominee> nominees(
      EventDraft event, ResponsibilityFinder.Statement claim) {
    Ballot agents = new Ballot(scan, true);
    Ballot patients = new Ballot(scan, false);
    foiled = false;
    int body = Integer.MAX_VALUE;
    for (Sentence s : event.sentences) {
      body = s.title() ? body : Math.min(body, s.rank());
    }
    for (Sentence s : event.sentences) {
      double nearness = nearness(s, body);
      mentions(event, s, nearness, agents, patients);
      read(event.type, s, nearness, agents, patients);
      announcer(s, nearness, agents);
      for (Figure figure : s.figures()) {
        counted(figure, nearness, agents, patients);
      }
    }
    if (claim != null && !claim.unproven()) {
      agents.add(claim.party(), CLAIMED);
    }
    return nominees(event, agents, patients);
  }

  /** «أعلنت الشرطة اعتقال …», «أعلن الجيش القضاء على …»: who announces such a deed did it. */
  private void announcer(Sentence s, double nearness, Ballot agents) {
    for (TriggerMention t : s.triggers()) {
      boolean deed =
          switch (t.trigger().id()) {
            case "arrest", "liquidate", "raid", "seize", "retake", "foil" -> true;
            default -> false;
          };
      Attribution told = deed ? scan.told(t.first()) : null;
      if (told == null || told.carried() || told.chain().size() != 1) {
        continue;
      }
      Teller teller = told.chain().get(0);
      int between = t.first() - teller.endToken();
      boolean direct = told.cueToken() < teller.firstToken() && between >= 0 && between <= 3;
      Party party = direct ? clause.parties.at(teller.firstToken(), s.end()) : null;
      if (party != null && party.actor() != null && !hasThat(teller.endToken(), t.first())) {
        agents.add(party, nearness);
      }
    }
  }

  private boolean hasThat(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scan.tokens.keyIs(i, "ان")
          || scan.tokens.keyIs(i, "انه")
          || scan.tokens.keyIs(i, "انها")) {
        return true;
      }
    }
    return false;
  }

  /** What some types of event make likely of parties that no grammar places. */
  private void mentions(
      EventDraft event, Sentence s, double nearness, Ballot agents, Ballot patients) {
    EventType type = event.type;
    if (type == null) {
      return;
    }
    boolean ramming = type == EventType.ATTACK_ON_CIVILIANS && isRamming(event);
    for (int i = s.first(); i < s.end(); i++) {
      Party party = scan.actor(i) == null ? null : clause.parties.at(i, s.end());
      if (party == null) {
        continue;
      }
      if (party.actor() != null && isCasualty(i)) {
        patients.addHurt(party, 0.8 * nearness);
      }
      if (ramming && party.generic() != null && party.generic().id().equals("drivers")) {
        agents.add(party, 0.7 * nearness);
      }
      switch (type) {
        case ATTACK_ON_CIVILIANS, ABDUCTION, SUICIDE_BOMB, REMOTE_EXPLOSIVE -> {
          if (party.isAttacker() && !isAttribute(party, s)) {
            agents.add(party, 0.4 * nearness);
          } else if (isBombing(type) && nearness >= 1 && isSite(party)) {
            patients.add(party, 0.6 * nearness);
          }
        }
        case AIR_DRONE_STRIKE -> {
          if (party.actor() != null && fliesBy(i)) {
            agents.add(party, 0.6 * nearness);
          }
        }
        case PROTEST_VIOLENCE -> {
          if (party.generic() != null
              && party.actor() == null
              && party.generic().id().equals("protesters")) {
            patients.add(party, 0.4 * nearness);
          } else if (party.canAct() && party.classOf().equals("state-force")) {
            agents.add(party, 0.3 * nearness);
          }
        }
        default -> {}
      }
    }
  }

  /** «قتلى الميليشيا». */
  private boolean isCasualty(int i) {
    return scan.actor(i).generic() != null
        && scan.actor(i).generic().role().equals("casualty-noun");
  }

  private boolean isRamming(EventDraft event) {
    for (Sentence s : event.sentences) {
      for (int i = s.first(); i < s.end(); i++) {
        int match = scan.matches.at(Layer.MEANS, i);
        if (match >= 0
            && scan.matches.value(match, MeansWord.class).means() == Means.VEHICLE_RAMMING) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBombing(EventType type) {
    return type == EventType.SUICIDE_BOMB || type == EventType.REMOTE_EXPLOSIVE;
  }

  /** A place that a bomb can be meant for; the wounded are taken to hospitals. */
  private static boolean isSite(Party party) {
    return party.isFacility()
        && switch (party.generic().id()) {
          case "hospital", "vehicle", "village", "homes", "bus" -> false;
          default -> true;
        };
  }

  /** «هجوم انتحاري»: an adjective, nobody in particular. */
  private boolean isAttribute(Party party, Sentence s) {
    int before = party.first() - 1;
    return before >= s.first() && clause.words.isNoun(before);
  }

  private boolean fliesBy(int i) {
    return scan.matches.at(Layer.MEANS, i) >= 0
        && scan.matches.value(scan.matches.at(Layer.MEANS, i), MeansWord.class).means()
            == Means.AIRCRAFT;
  }

  /** In an attack, what is done to the attacker afterwards is no part of it. */
  private static void turn(EventType type, Ballot agents, Ballot patients) {
    if (type == null) {
      return;
    }
    switch (type) {
      case ARREST_RAID -> {
        for (Ballot.Entry patient : patients.entries()) {
          if (patient.party.canAct() && patient.party.classOf().equals("state-force")) {
            patient.weight *= 0.3;
          }
        }
      }
      case PROTEST_VIOLENCE -> {
        for (Ballot.Entry patient : patients.entries()) {
          if (patient.party.canAct() && patient.party.classOf().equals("state-force")) {
            agents.add(patient.party, 0.8 * patient.weight);
            patient.weight = 0;
          }
        }
        for (Ballot.Entry agent : agents.entries()) {
          if (agent.party.isPeople()) {
            patients.add(agent.party, 0.8 * agent.weight);
            agent.weight = 0;
          }
        }
      }
      case ATTACK_ON_CIVILIANS, ABDUCTION, SUICIDE_BOMB, REMOTE_EXPLOSIVE -> {
        for (Ballot.Entry patient : patients.entries()) {
          if (patient.party.isAttacker()) {
            agents.add(patient.party, 0.6 * patient.weight);
            patient.weight = 0;
          }
        }
        boolean attacker = false;
        for (Ballot.Entry agent : agents.entries()) {
          attacker |= agent.party.isAttacker() || agent.party.classOf().equals("armed-group");
        }
        for (Ballot.Entry agent : agents.entries()) {
          if (attacker && agent.party.classOf().equals("state-force")) {
            agent.weight *= 0.4;
          }
        }
      }
      default -> {}
    }
  }

  /** The first sentences that tell of an event tell best who did it. */
  private static double nearness(Sentence s, int body) {
    if (s.title()) {
      return 1.2;
    }
    return switch (s.rank() - body) {
      case 0 -> 1.5;
      case 1 -> 1.0;
      case 2, 3 -> 0.6;
      default -> 0.35;
    };
  }

  private void read(EventType type, Sentence s, double weight, Ballot agents, Ballot patients) {
    boolean told = false;
    for (int i = s.first(); i < s.end(); i++) {
      if (clause.words.none(i) || scan.actor(i) != null && scan.actor(i).firstToken() != i) {
        continue;
      }
      if (clause.words.is(i, ArgumentRole.ANSWER)) {
        i = clauseEnd(i, s.end());
        continue;
      }
      told |=
          clause.words.is(i, ArgumentRole.LAUNCH_VERB)
              || clause.words.is(i, ArgumentRole.STRIKE_VERB)
              || clause.words.is(i, ArgumentRole.ATTACK_NOUN);
      if (told && isAfter(i)) {
        i = clauseEnd(i, s.end());
        continue;
      }
      foiled |=
          clause.words.is(i, ArgumentRole.FOIL_NOUN) || clause.words.is(i, ArgumentRole.FOIL_VERB);
      double fitting = weight * fit(type, i);
      if (clause.words.isVerb(i)) {
        verbs.read(i, s, fitting, agents, patients);
      } else {
        nouns.read(i, s, fitting, agents, patients);
      }
    }
  }

  /** «شن الجيش غارات بعد هجوم»: the second attack came before. */
  private boolean isAfter(int i) {
    return (scan.tokens.keyIs(i, "بعد") || scan.tokens.keyIs(i, "عقب"))
        && clause.words.is(i + 1, ArgumentRole.ATTACK_NOUN);
  }

  /** «ردا على هجوم»: what follows is another event, to the end of the clause. */
  private int clauseEnd(int from, int end) {
    int i = from;
    while (i < end && !scan.isComma(i)) {
      i++;
    }
    return i;
  }

  /** Arrests and sieges are told by their own words; others beside them tell what went before. */
  private double fit(EventType type, int i) {
    if (type != EventType.ARREST_RAID) {
      return 1;
    }
    ArgumentWords words = clause.words;
    return words.is(i, ArgumentRole.ARREST_NOUN)
            || words.is(i, ArgumentRole.ARREST_VERB)
            || words.is(i, ArgumentRole.MANAGE_VERB)
            || words.is(i, ArgumentRole.LAUNCH_VERB) && words.hasPronoun(i)
            || words.is(i, ArgumentRole.BY)
        ? 1
        : 0.35;
  }

  private void counted(Figure figure, double nearness, Ballot agents, Ballot patients) {
    Counted c = figure.counted();
    if (c.low() != null && c.low() == 0 || figure.total() >= 0 || c.noun() == null) {
      return;
    }
    Party party = clause.parties.at(c.noun().firstToken(), scan.tokens.size());
    if (party == null) {
      return;
    }
    if (figure.measure() == Measure.PARTICIPANTS || isAttacker(party)) {
      agents.add(party, 0.9 * nearness);
    } else if (figure.measure() != Measure.HELD && figure.measure() != Measure.DISPLACED) {
      patients.addHurt(party, 0.7 * nearness);
    }
  }

  static boolean isAttacker(Party party) {
    return party.generic() != null
        && (party.generic().id().contains("attacker")
            || party.generic().id().contains("suicide")
            || party.generic().id().contains("perpetrator"));
  }

  /** What the rules decide, beside those whom they leave without a role. */
  private List<RoleFeatures.Nominee> nominees(EventDraft event, Ballot agents, Ballot patients) {
    EventType type = event.type;
    turn(type, agents, patients);
    if (foiled && agents.entries().isEmpty()) {
      attackers(agents, patients);
    }
    agents.mergeKnown();
    patients.mergeKnown();
    for (Ballot.Entry agent : agents.entries()) {
      for (Ballot.Entry patient : patients.entries()) {
        if (!agent.party.key().equals(patient.party.key())) {
          continue;
        }
        // The attackers' dead are no target, nor do the attacked become attackers.
        if (agent.weight >= patient.told + 0.4 * (patient.weight - patient.told)) {
          patient.weight = 0;
        } else {
          agent.weight = 0;
        }
      }
    }
    agents.sweep();
    patients.sweep();
    agents.merge();
    patients.merge();
    led(type, agents, patients);
    plain(patients);
    Map<String, RoleFeatures.Nominee> all = features.named(event);
    for (Ballot.Entry entry : agents.entries()) {
      nominate(all, entry).agent = entry.weight;
    }
    for (Ballot.Entry entry : patients.entries()) {
      RoleFeatures.Nominee one = nominate(all, entry);
      one.patient = entry.weight;
      one.hurt = entry.weight - entry.told;
    }
    for (Party party : agents(type, agents)) {
      all.get(party.key()).ruledAgent = true;
    }
    for (Party party : top(patients, LEAST_PATIENT, NEAR_PATIENT, 2)) {
      all.get(party.key()).ruledPatient = true;
    }
    fold(all, agents, patients);
    return new ArrayList<>(all.values());
  }

  private static RoleFeatures.Nominee nominate(
      Map<String, RoleFeatures.Nominee> all, Ballot.Entry entry) {
    RoleFeatures.Nominee one =
        all.computeIfAbsent(entry.party.key(), k -> new RoleFeatures.Nominee());
    Set<String> names = new LinkedHashSet<>(entry.names);
    if (one.party != null) {
      names.addAll(one.party.also());
    }
    one.party = entry.party.withAlso(List.copyOf(names));
    return one;
  }

  /** What stands for a party that has a role has none of its own. */
  private static void fold(Map<String, RoleFeatures.Nominee> all, Ballot agents, Ballot patients) {
    Set<RoleFeatures.Nominee> bare = new LinkedHashSet<>();
    for (RoleFeatures.Nominee one : all.values()) {
      if (!one.isRuled() && one.agent == 0 && one.patient == 0) {
        bare.add(one);
      }
    }
    for (RoleFeatures.Nominee one : bare) {
      for (RoleFeatures.Nominee other : all.values()) {
        boolean stands =
            other != one
                && (agents.has(other.party) && agents.absorbs(other.party, one.party)
                    || patients.has(other.party) && patients.absorbs(other.party, one.party)
                    || bare.contains(other) && patients.absorbs(other.party, one.party));
        if (stands) {
          other.mentions += one.mentions;
          other.told += one.told;
          other.elsewhere += one.elsewhere;
          other.contexts.addAll(one.contexts);
          other.title |= one.title;
          other.lead |= one.lead;
          other.first = Math.min(other.first, one.first);
          all.remove(one.party.key());
          break;
        }
      }
    }
  }

  /** Of an attack warded off, the armed dead are the attackers. */
  private static void attackers(Ballot agents, Ballot patients) {
    for (Ballot.Entry entry : patients.entries()) {
      if (entry.party.classOf().equals("armed-group") && entry.told <= 0.01) {
        agents.add(entry.party, entry.weight);
        entry.weight = 0;
      }
    }
  }

  /** In war, who hits a leader hits his group. */
  private static void led(EventType type, Ballot agents, Ballot patients) {
    if (type != EventType.AIR_DRONE_STRIKE && type != EventType.ARMED_CLASH) {
      return;
    }
    for (Ballot.Entry entry : patients.entries()) {
      Party leader = entry.party;
      if (leader.isOfficial() && leader.owner() != null && !agents.has(leader.asOwner())) {
        patients.add(leader.asOwner(), 0.6 * entry.weight);
      }
    }
  }

  /** «شخصا» names a target only where nothing else does. */
  private static void plain(Ballot patients) {
    boolean better = false;
    for (Ballot.Entry entry : patients.entries()) {
      better |= entry.weight >= LEAST_PATIENT && !isVague(entry.party);
    }
    for (Ballot.Entry entry : patients.entries()) {
      if (better && isVague(entry.party)) {
        entry.weight = 0;
      }
    }
  }

  private static boolean isVague(Party party) {
    if (party.actor() != null || party.generic() == null) {
      return false;
    }
    return switch (party.generic().id()) {
      case "persons", "men", "youths", "others", "vehicle", "village", "homes" -> true;
      default -> false;
    };
  }

  /** An attacker and the group that sent him are two answers to one question. */
  private static List<Party> agents(EventType type, Ballot agents) {
    boolean war = type == EventType.ARMED_CLASH || type == EventType.TERRITORY_CHANGE;
    List<Party> all =
        war ? top(agents, LEAST_AGENT, NEAR_ALLY, 3) : top(agents, LEAST_AGENT, NEAR_AGENT, 2);
    boolean single =
        type != null
            && switch (type) {
              case ATTACK_ON_CIVILIANS, ABDUCTION, SUICIDE_BOMB, REMOTE_EXPLOSIVE -> true;
              default -> false;
            };
    if (!single) {
      return all;
    }
    Ballot.Entry person = best(agents, true);
    Ballot.Entry group = best(agents, false);
    if (person == null || group == null) {
      return all;
    }
    return List.of(named(group), named(person));
  }

  private static Ballot.Entry best(Ballot agents, boolean person) {
    Ballot.Entry best = null;
    for (Ballot.Entry entry : agents.entries()) {
      boolean fits =
          person
              ? entry.party.isAttacker() || entry.party.isPeople()
              : entry.party.actor() != null && entry.party.classOf().equals("armed-group");
      if (fits && entry.weight >= LEAST_AGENT && (best == null || entry.weight > best.weight)) {
        best = entry;
      }
    }
    return best;
  }

  private static Party named(Ballot.Entry entry) {
    return entry.party.withAlso(List.copyOf(entry.names));
  }

  private static List<Party> top(Ballot ballot, double least, double near, int most) {
    List<Ballot.Entry> sorted = ballot.entries();
    sorted.sort(Comparator.comparingDouble((Ballot.Entry e) -> -e.weight));
    List<Party> parties = new ArrayList<>();
    for (Ballot.Entry entry : sorted) {
      boolean close = parties.isEmpty() || entry.weight >= sorted.get(0).weight * near;
      boolean room =
          parties.size() < most
              || entry.weight >= sorted.get(0).weight * 0.9 && parties.size() <= most;
      if (entry.weight >= least && room && close) {
        parties.add(named(entry));
      }
    }
    return parties;
  }
}
