package org.isnad.coding;

import org.isnad.lexicon.Lexicon;
import org.isnad.place.Place;

/** Reads who acts and who suffers from nouns of violence and from phrases that name an agent. */
final class NounFrames {
  private final Scan scan;
  private final Clause clause;
  private final ArgumentWords words;
  private final VerbFrames verbs;

  NounFrames(Scan scan, Clause clause, VerbFrames verbs) {
    this.scan = scan;
    this.clause = clause;
    this.words = clause.words;
    this.verbs = verbs;
  }

  void read(int i, Sentence s, double weight, Ballot agents, Ballot patients) {
    int after = words.end(i);
    if (words.is(i, ArgumentRole.BY)) {
      by(after, s, weight, agents);
    }
    if (words.is(i, ArgumentRole.BEHIND)) {
      behind(i, s, weight, agents);
    }
    if (words.is(i, ArgumentRole.ATTACK_NOUN)) {
      attack(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.STRIKE_NOUN)) {
      strike(after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.HARM_NOUN)) {
      harm(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.ARREST_NOUN)) {
      arrest(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.CLASH_NOUN)) {
      clash(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.SEIZE_NOUN)) {
      seize(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.TAKE_NOUN)) {
      take(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.ACCUSE_NOUN)) {
      boolean to = after < s.end() && scan.tokens.keyIs(after, "الي");
      Party blamed = clause.next(to ? after + 1 : after, s.end(), 1, false, false);
      if (blamed != null && (to || blamed.hasLi()) && blamed.canAct()) {
        agents.add(blamed, 1.2);
      }
    }
  }

  private void by(int after, Sentence s, double weight, Ballot agents) {
    Party party = clause.next(after, s.end(), 1, false, true);
    if (party != null && (party.canAct() || party.isPerson()) && !party.hasLi()) {
      agents.add(party, 2.0 * weight);
      Party also = clause.parties.at(clause.parties.skipQuotes(party.end(), s.end()), s.end());
      if (also != null && also.isJoined() && also.canAct()) {
        agents.add(also, 1.8 * weight);
      }
      return;
    }
    if (after < s.end()) {
      Place state = clause.parties.demonymAt(after);
      if (state != null) {
        agents.add(Party.ofState(after, after + 1, 0, state), 1.5 * weight);
      }
    }
  }

  private void behind(int i, Sentence s, double weight, Ballot agents) {
    Clause.Before before = clause.before(i, s.first());
    if (before.party() != null && (before.party().canAct() || before.party().isPerson())) {
      agents.add(before.party(), 1.2 * weight);
    }
  }

  private void attack(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    int at = after;
    while (at < s.end()) {
      Place state = clause.parties.demonymAt(at);
      if (state != null && (scan.actor(at) == null || isNationality(at))) {
        agents.add(Party.ofState(at, at + 1, 0, state), 1.5 * weight);
        int next = at + 1;
        Place second = next < s.end() ? clause.parties.demonymAt(next) : null;
        if (second != null) {
          agents.add(Party.ofState(next, next + 1, 0, second), 1.5 * weight);
          next++;
        }
        verbs.against(next, s, 1.4 * weight, patients);
        return;
      }
      boolean between = clause.parties.isAdjective(at) || clause.parties.isQuote(at);
      if (!between || clause.parties.at(at, s.end()) != null) {
        break;
      }
      at++;
    }
    boolean phrase = at < s.end() && !words.is(at, ArgumentRole.AUXILIARY);
    Party party = phrase ? clause.next(at, s.end(), 0, false, false) : null;
    int end = at;
    if (party != null && party.first() - after <= 5) {
      end = party.end();
      if (words.is(party.first(), ArgumentRole.SITE)) {
        patients.add(party, 1.4 * weight);
      } else if (isSubject(i, s.first())
          && !party.hasLi()
          && !party.hasBi()
          && !clause.hasObject(end, s.end())) {
        patients.add(party, 1.5 * weight);
      } else if (party.canAct() && !party.hasBi()) {
        agents.add(party, 1.5 * weight);
        Party also = clause.parties.at(end, s.end());
        if (also != null && also.isJoined() && also.canAct()) {
          agents.add(also, 1.3 * weight);
          end = also.end();
        } else if (also != null && also.hasLi() && !party.hasLi()) {
          patients.add(also, 1.3 * weight); // «قصف الطيران لحي»
        }
      } else if (!party.hasBi() && !isVehicleOfBomb(party)) {
        patients.add(party, weight);
      }
    }
    verbs.against(end, s, 1.5 * weight, patients);
  }

  private boolean isNationality(int at) {
    return scan.actor(at).generic() != null && scan.actor(at).generic().id().equals("nationals");
  }

  /** «استهدف هجوم الجنود»: the attack is the subject of a verb. */
  private boolean isSubject(int i, int start) {
    int before = i - 1;
    while (before > start && (clause.parties.isQuote(before) || scan.time(before) != null)) {
      before--;
    }
    return before >= start
        && words.isVerb(before)
        && (words.is(before, ArgumentRole.STRIKE_VERB) || words.is(before, ArgumentRole.HARM_VERB));
  }

  /** «انفجار سيارة»: the vehicle is the bomb. */
  private static boolean isVehicleOfBomb(Party party) {
    return party.generic() != null && party.generic().id().equals("vehicle");
  }

  private void strike(int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party first = clause.next(after, s.end(), 1, false, false);
    if (first == null || first.hasBi()) {
      return;
    }
    Party second = clause.next(first.end(), s.end(), 0, false, false);
    boolean both =
        second != null
            && second.first() - first.end() <= 3
            && first.canAct()
            && !first.hasLi()
            && !second.isJoined()
            && !second.hasBi();
    if (both) {
      agents.add(first, 1.5 * weight);
      patients.add(second, 1.4 * weight);
    } else if (isAircraft(first) && !first.hasLi()) {
      agents.add(first, 1.2 * weight); // «استهداف طيران التحالف المكتب»
    } else {
      patients.add(first, 1.4 * weight);
    }
  }

  /** «طيران التحالف», «مقاتلات النظام»: named by what they fly, and mostly those who strike. */
  private boolean isAircraft(Party party) {
    return party.canAct() && words.is(party.first(), ArgumentRole.AIRCRAFT);
  }

  private void harm(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party first = clause.next(after, s.end(), 1, false, false);
    if (first != null && !first.hasBi() && !first.hasLi()) {
      patients.addHurt(first, 1.2 * weight);
      if (first.classOf().equals("armed-group")) {
        teller(i, s, 0.8 * weight, agents);
      }
    }
  }

  /** «أعلن الجيش مقتل مسلحين»: forces announce what they did. */
  private void teller(int i, Sentence s, double weight, Ballot agents) {
    for (int k = i - 1; k >= Math.max(s.first(), i - 10); k--) {
      Party teller = clause.parties.at(k, i);
      if (teller != null && teller.actor() != null && teller.canAct()
          || teller != null && teller.classOf().equals("state-force") && teller.canAct()) {
        agents.add(teller, weight);
        return;
      }
      if (clause.endsPhrase(k)) {
        return;
      }
    }
  }

  private void arrest(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party first = clause.next(after, s.end(), 2, false, false);
    if (first != null && !first.hasBi()) {
      Party second = clause.next(first.end(), s.end(), 0, false, false);
      boolean force = first.classOf().equals("state-force") && !first.hasLi();
      if (force && second != null && !second.isJoined() && !second.hasBi()) {
        agents.add(first, 1.6 * weight);
        patients.add(second, 1.4 * weight);
      } else if (force && !first.isFacility()) {
        agents.add(first, 1.2 * weight);
      } else {
        patients.add(first, 1.4 * weight);
      }
    }
    teller(i, s, 0.9 * weight, agents);
  }

  private void clash(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    for (int k = after; k < Math.min(s.end(), after + 8); k++) {
      if (words.is(k, ArgumentRole.BETWEEN)) {
        between(words.end(k), s, weight, agents, patients);
        return;
      }
      if (words.is(k, ArgumentRole.STOP) || words.isVerb(k) || clause.endsPhrase(k)) {
        break;
      }
    }
    Party party = clause.next(after, s.end(), 0, false, false);
    if (party != null && party.canAct()) {
      boolean against = (words.prefix(i) & Lexicon.LI) != 0; // «لقتال المسلحين»
      (against ? patients : agents).add(party, weight);
      if (!against) {
        verbs.with(party.end(), s, 1.2 * weight, patients);
      }
      return;
    }
    // «قتل خمسة مسلحين في اشتباكات مع الجيش»: the side that is not the dead's.
    verbs.with(after, s, 1.2 * weight, patients.leads(s.first()) ? agents : patients);
  }

  /** «بين X وY» and «بين X وY من جهة وZ من جهة أخرى». */
  private void between(int from, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party first = null;
    boolean other = false;
    boolean sides = false;
    int limit = Math.min(s.end(), from + 26);
    for (int i = from; i < limit; i++) {
      if (scan.tokens.keyIs(i, "جهه")
          || scan.tokens.keyIs(i, "ناحيه")
          || scan.tokens.keyIs(i, "طرف")) {
        sides = true;
      }
    }
    for (int i = from; i < limit; i++) {
      if (words.is(i, ArgumentRole.STOP) || scan.tokens.is(i, '.')) {
        return;
      }
      if (sides && !other && first != null && scan.tokens.keyIs(i, "جهه")) {
        other = true;
        continue;
      }
      Party party = clause.parties.at(i, s.end());
      if (party == null || party.isFacility() || party.hasLi() || party.hasBi()) {
        continue;
      }
      if (first == null) {
        first = party;
        agents.add(party, 1.5 * weight);
      } else if (sides && !other) {
        agents.add(party, 1.3 * weight);
      } else if (!party.key().equals(first.key())) {
        patients.add(party, 1.5 * weight);
        if (!sides) {
          return;
        }
      }
      i = party.end() - 1;
    }
  }

  private void take(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party party = clause.next(after, s.end(), 0, false, false);
    if (party != null && party.canAct() && !party.hasBi()) {
      patients.add(party, 0.9 * weight);
    }
    teller(i, s, 0.9 * weight, agents);
    verbs.losers(after, s, weight, patients);
  }

  private void seize(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party party = clause.next(after, s.end(), 0, false, false);
    if (party != null && party.canAct() && (party.prefix() & Lexicon.BI) == 0) {
      agents.add(party, 1.2 * weight);
      after = party.end();
    } else {
      teller(i, s, 0.9 * weight, agents);
    }
    verbs.losers(after, s, weight, patients);
  }
}
