package org.isnad.coding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.actor.ActorMention;

/**
 * What bears on whether a party that an event's sentences name did it, suffered it, or neither:
 * what the grammar around its mentions says ({@link Ballot}), what the party is, where it is named,
 * and who else is there. Names of features are stable, the model's file is keyed by them.
 */
final class RoleFeatures {
  private static final RolePriors PRIORS = RolePriors.builtIn();
  private static final int REACH = 8;

  /** So many mentions of a report are looked at outside an event's own sentences. */
  private static final int MOST_ELSEWHERE = 200;

  /** So many sentences of an event are read for parties. */
  private static final int MOST_SENTENCES = 60;

  private static final String[] BEFORE = named("before=");
  private static final String[] WELL_BEFORE = named("well before=");
  private static final String[] AFTER = named("after=");
  private static final String[] COUNTED = new String[Measure.values().length];
  private static final String[] MEASURED = new String[Measure.values().length];
  private static final boolean[] GOVERNS = new boolean[ArgumentRole.values().length];

  static {
    for (Measure m : Measure.values()) {
      COUNTED[m.ordinal()] = "counted=" + m.code();
      MEASURED[m.ordinal()] = "measure=" + m.code();
    }
    for (ArgumentRole role : ArgumentRole.values()) {
      GOVERNS[role.ordinal()] =
          role.isVerb()
              || role.isNoun()
              || switch (role) {
                case BY,
                    AGAINST,
                    WITH,
                    BETWEEN,
                    BEHIND,
                    FROM,
                    SUPPORT,
                    MEMBER,
                    ANSWER,
                    DECLARE,
                    RESPONSIBILITY,
                    RELATIVE ->
                    true;
                default -> false;
              };
    }
  }

  private static String[] named(String prefix) {
    ArgumentRole[] roles = ArgumentRole.values();
    String[] names = new String[roles.length];
    for (ArgumentRole role : roles) {
      names[role.ordinal()] = prefix + role.code();
    }
    return names;
  }

  /** A party under all its names, with what speaks for it. */
  static final class Nominee {
    Party party;
    double agent;
    double patient;
    double hurt;
    boolean ruledAgent;
    boolean ruledPatient;
    int mentions;
    int told;
    int elsewhere;
    int first = Integer.MAX_VALUE;
    boolean title;
    boolean lead;
    final Set<String> contexts = new LinkedHashSet<>();

    boolean isRuled() {
      return ruledAgent || ruledPatient;
    }
  }

  private final Scan scan;
  private final Clause clause;

  RoleFeatures(Scan scan, Clause clause) {
    this.scan = scan;
    this.clause = clause;
  }

  /** A party that the text calls by another's name, too. */
  Party alsoCalled(Party party, Party other) {
    Set<String> names = new LinkedHashSet<>(party.also());
    names.add(other.span(scan).text());
    names.addAll(other.also());
    return party.withAlso(List.copyOf(names));
  }

  /** Every party that an event's sentences name, by key, in the order of the text. */
  Map<String, Nominee> named(EventDraft event) {
    Map<String, Nominee> all = new LinkedHashMap<>();
    int lead = event.firstSentence().title() && event.sentences.size() > 1 ? 1 : 0;
    int most = Math.min(MOST_SENTENCES, event.sentences.size());
    for (int n = 0; n < most; n++) {
      Sentence s = event.sentences.get(n);
      for (int i = s.first(); i < s.end(); i++) {
        Party party = scan.actor(i) == null ? null : clause.parties.at(i, s.end());
        if (party == null || party.isOthers()) {
          continue;
        }
        Nominee one = all.computeIfAbsent(party.key(), k -> new Nominee());
        if (one.party == null || one.party.actor() == null && party.actor() != null) {
          one.party = party;
        }
        if (scan.isTeller(party.first(), party.end())) {
          one.told++;
        } else {
          one.mentions++;
          one.first = Math.min(one.first, distance(s, party));
          one.title |= s.title();
          one.lead |= n == lead;
          context(s, party, one.contexts);
        }
        i = Math.max(i, party.end() - 1);
      }
    }
    elsewhere(event, all);
    return all;
  }

  /** The words around a mention that say what its party has to do with what is told. */
  private void context(Sentence s, Party party, Set<String> contexts) {
    boolean governed = false;
    for (int i = party.first() - 1; i >= Math.max(s.first(), party.first() - REACH); i--) {
      ArgumentRole role = governor(i);
      if (role != null) {
        contexts.add((party.first() - i <= 2 ? BEFORE : WELL_BEFORE)[role.ordinal()]);
        governed = true;
        break;
      }
    }
    if (!governed) {
      contexts.add("before=nothing");
    }
    for (int i = party.end(); i < Math.min(s.end(), party.end() + REACH - 2); i++) {
      ArgumentRole role = governor(i);
      if (role != null) {
        contexts.add(AFTER[role.ordinal()]);
        break;
      }
    }
    for (int i = Math.max(s.first(), party.first() - 4); i < party.first(); i++) {
      MeasureWord measure = scan.measureAt(i);
      if (measure != null && measure.measure() != null) {
        contexts.add(MEASURED[measure.measure().ordinal()]);
      }
    }
    for (Figure figure : s.figures()) {
      var noun = figure.counted().noun();
      if (noun != null && noun.firstToken() >= party.first() && noun.firstToken() < party.end()) {
        contexts.add(COUNTED[figure.measure().ordinal()]);
      }
    }
    if (party.hasLi()) {
      contexts.add("to it");
    }
    if (party.hasBi()) {
      contexts.add("by it");
    }
    if (party.isJoined()) {
      contexts.add("and it");
    }
  }

  /** What a word does with the parties beside it, or null. */
  private ArgumentRole governor(int token) {
    if (clause.words.none(token)) {
      return null;
    }
    for (ArgumentRole role : ArgumentRole.values()) {
      if (GOVERNS[role.ordinal()] && clause.words.is(token, role)) {
        return role;
      }
    }
    return null;
  }

  /** Who fights in the report is named once and then left out. */
  private void elsewhere(EventDraft event, Map<String, Nominee> all) {
    int most = Math.min(MOST_ELSEWHERE, scan.actors.size());
    for (ActorMention mention : scan.actors.subList(0, most)) {
      if (mention.actor() == null && !mention.generic().role().equals("fighter")
          || isWithin(event, mention.firstToken())) {
        continue;
      }
      Party party = clause.parties.at(mention.firstToken(), mention.endToken());
      if (party == null || !party.canAct() || scan.isTeller(party.first(), party.end())) {
        continue;
      }
      Nominee one = all.computeIfAbsent(party.key(), k -> new Nominee());
      if (one.party == null) {
        one.party = party;
      }
      one.elsewhere++;
    }
  }

  private static boolean isWithin(EventDraft event, int token) {
    int most = Math.min(MOST_ELSEWHERE, event.sentences.size());
    for (Sentence s : event.sentences.subList(0, most)) {
      if (token >= s.first() && token < s.end()) {
        return true;
      }
    }
    return false;
  }

  /** Tokens between a party and the nearest word that tells of an event. */
  private static int distance(Sentence s, Party party) {
    int nearest = 99;
    for (TriggerMention t : s.triggers()) {
      int apart = party.first() >= t.end() ? party.first() - t.end() : t.first() - party.end();
      nearest = Math.min(nearest, Math.max(0, apart));
    }
    return nearest;
  }

  void of(EventType type, Nominee one, List<Nominee> all, FeatureSink sink) {
    String rule = one.ruledAgent ? "agent" : one.ruledPatient ? "patient" : "neither";
    String kind = kind(one.party);
    String event = type == null ? "?" : type.code();
    sink.add("bias", 1);
    sink.add("rule=" + rule, 1);
    sink.add("kind=" + kind, 1);
    sink.add("kind=" + kind + " & rule=" + rule, 1);
    sink.add("type=" + event + " & rule=" + rule, 1);
    sink.add("type=" + event + " & class=" + one.party.classOf(), 1);
    if (one.party.generic() != null && one.party.actor() == null) {
      sink.add("generic=" + one.party.generic().id(), 1);
    }
    sink.add("agent", Math.min(3, one.agent));
    sink.add("patient", Math.min(3, one.patient));
    sink.add("hurt", Math.min(3, one.hurt));
    sink.add("mentions", Math.log(1 + one.mentions));
    sink.add("elsewhere", Math.log(1 + one.elsewhere));
    if (one.party.isNamed()) {
      priors(type, one.party.key(), kind, sink);
    }
    if (one.mentions + one.told == 0 && !one.isRuled()) {
      elsewhere(event, one, all, kind, sink);
      return;
    }
    if (one.mentions == 0) {
      sink.add(one.told > 0 ? "teller only" : "not named", 1);
    } else if (one.told > 0) {
      sink.add("teller, too", 1);
    }
    if (one.title) {
      sink.add("title", 1);
    }
    if (one.lead) {
      sink.add("lead", 1);
    }
    sink.add(
        one.first <= 1
            ? "at trigger"
            : one.first <= 4 ? "near trigger" : one.first <= 10 ? "by trigger" : "off trigger",
        1);
    for (String context : one.contexts) {
      sink.add(context, 1);
    }
    others(one, all, rule, kind, sink);
  }

  private static void priors(EventType type, String party, String kind, FeatureSink sink) {
    RolePriors.Odds odds = PRIORS.of(party, kind);
    if (odds != null) {
      sink.add("prior agent", odds.agent());
      sink.add("prior involved", odds.involved());
      sink.add("prior agent of type", type == null ? odds.agent() : odds.agentOf()[type.ordinal()]);
    }
  }

  /** Of a party that only the rest of the report names. */
  private static void elsewhere(
      String event, Nominee one, List<Nominee> all, String kind, FeatureSink sink) {
    boolean agent = false;
    boolean patient = false;
    boolean alike = false;
    boolean group = false;
    boolean most = true;
    boolean here = false;
    for (Nominee other : all) {
      agent |= other.ruledAgent;
      patient |= other.ruledPatient;
      alike |= other.isRuled() && other.party.classOf().equals(one.party.classOf());
      group |= other.ruledPatient && other.party.canAct();
      here |= other != one && !other.isRuled() && other.mentions > 0 && other.party.canAct();
      most &= other == one || other.isRuled() || other.elsewhere <= one.elsewhere;
    }
    String left = (agent ? "agent" : "no agent") + (patient ? ", patient" : ", no patient");
    sink.add("elsewhere only", 1);
    sink.add("elsewhere, " + left, 1);
    sink.add("elsewhere, " + left + " & kind=" + kind, 1);
    sink.add("elsewhere, " + left + " & type=" + event, 1);
    if (alike) {
      sink.add("elsewhere, alike", 1);
    }
    if (group) {
      sink.add("elsewhere, armed patient", 1);
    }
    if (here) {
      sink.add("elsewhere, another here", 1);
    }
    if (most) {
      sink.add("elsewhere, most named, " + left, 1);
    }
    if (one.elsewhere >= 3) {
      sink.add("elsewhere, often, " + left, 1);
    }
  }

  private static void others(
      Nominee one, List<Nominee> all, String rule, String kind, FeatureSink sink) {
    int agents = 0;
    int patients = 0;
    boolean facing = false;
    boolean allied = false;
    boolean armed = false;
    boolean stronger = false;
    for (Nominee other : all) {
      if (other == one) {
        continue;
      }
      agents += other.ruledAgent ? 1 : 0;
      patients += other.ruledPatient ? 1 : 0;
      if (other.ruledAgent) {
        boolean alike = other.party.classOf().equals(one.party.classOf());
        facing |= !alike;
        allied |= alike;
      }
      armed |= !other.isRuled() && other.mentions > 0 && other.party.canAct();
      stronger |= !other.isRuled() && other.mentions > one.mentions && other.party.canAct();
    }
    String left =
        (agents == 0 ? "no agent" : "agent") + (patients == 0 ? ", no patient" : ", patient");
    sink.add(left + " & rule=" + rule, 1);
    sink.add(left + " & kind=" + kind, 1);
    if (rule.equals("neither") && one.party.canAct() && one.mentions > 0) {
      sink.add((armed ? "one of the armed" : "the only armed") + ", " + left, 1);
      if (facing) {
        sink.add("faces the agent, " + (patients == 0 ? "no patient" : "patient"), 1);
      }
      if (allied) {
        sink.add("like the agent, " + (patients == 0 ? "no patient" : "patient"), 1);
      }
      if (stronger) {
        sink.add("less named", 1);
      }
    }
  }

  /** What a party is, as far as the model tells them apart. */
  static String kind(Party party) {
    if (party.actor() != null) {
      return "known " + party.actor().classOf();
    }
    if (party.state() != null) {
      return "state";
    }
    return party.generic().role() + " " + party.generic().classOf();
  }
}
