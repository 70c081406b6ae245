package org.isnad.coding;

import org.isnad.lexicon.Lexicon;

/** Reads who acts and who suffers from the verbs of violence. */
final class VerbFrames {
  private static final int REACH = 10;

  /** An accusation counts the same wherever it stands. */
  private static final double ACCUSED = 1.2;

  private final Clause clause;
  private final ArgumentWords words;

  VerbFrames(Clause clause) {
    this.clause = clause;
    this.words = clause.words;
  }

  void read(int i, Sentence s, double weight, Ballot agents, Ballot patients) {
    int after = words.end(i);
    if (words.is(i, ArgumentRole.LAUNCH_VERB)) {
      launch(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.STRIKE_VERB)) {
      strike(i, after, s, weight, agents, patients, false);
    } else if (words.is(i, ArgumentRole.HARM_VERB)) {
      strike(i, after, s, weight, agents, patients, true);
    } else if (words.is(i, ArgumentRole.ARREST_VERB)) {
      arrest(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.SUFFER_VERB)) {
      suffer(i, after, s, weight, patients);
    } else if (words.is(i, ArgumentRole.CLASH_VERB)) {
      clash(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.SEIZE_VERB)) {
      seize(i, after, s, weight, agents, patients);
    } else if (words.is(i, ArgumentRole.FOIL_VERB)) {
      foil(i, after, s, weight, patients);
    } else if (words.is(i, ArgumentRole.MANAGE_VERB)) {
      manage(i, after, s, weight, agents);
    } else if (words.is(i, ArgumentRole.ACCUSE_VERB)) {
      accuse(after, s, weight, agents);
    } else if (words.is(i, ArgumentRole.BLAME_VERB)) {
      blame(after, s, weight, agents);
    }
  }

  private static boolean isAgent(Party party) {
    return party != null
        && (party.canAct() || party.isPerson())
        && !party.hasLi()
        && !party.hasBi();
  }

  private static boolean isStrongAgent(Party party) {
    return party != null && party.canAct() && !party.hasLi() && !party.hasBi();
  }

  /** A subject and those whom «و» joins to it. */
  private int act(Party party, Sentence s, double weight, Ballot agents) {
    agents.add(party, weight);
    int end = party.end();
    for (int n = 0; n < 2; n++) {
      int next = clause.parties.skipQuotes(end, s.end());
      Party also = clause.parties.at(next, s.end());
      if (also == null && next < s.end()) {
        also = clause.parties.stateAt(next);
      }
      if (also == null || !also.isJoined() || !also.canAct()) {
        break;
      }
      agents.add(also, weight);
      end = also.end();
    }
    return end;
  }

  private int suffers(Party party, Sentence s, double weight, Ballot patients) {
    return suffers(party, s, weight, patients, false);
  }

  private int suffers(Party party, Sentence s, double weight, Ballot patients, boolean hurt) {
    add(patients, party, weight, hurt);
    int end = party.end();
    Party also = clause.next(end, s.end(), 0, false, false);
    if (also != null && also.isJoined() && !also.hasLi() && !also.hasBi()) {
      add(patients, also, weight * 0.8, hurt);
      end = also.end();
    }
    return end;
  }

  private static void add(Ballot patients, Party party, double weight, boolean hurt) {
    if (hurt) {
      patients.addHurt(party, weight);
    } else {
      patients.add(party, weight);
    }
  }

  private void strike(
      int i, int after, Sentence s, double weight, Ballot agents, Ballot patients, boolean harm) {
    Clause.Before before = clause.before(i, s.first());
    Party first = clause.next(after, s.end(), 1, false, true);
    Party subject = isAgent(before.party()) ? before.party() : null;
    if (words.hasPronoun(i)) {
      if (isAgent(first)) {
        act(first, s, 1.8 * weight, agents);
      } else if (subject != null) {
        agents.add(subject, weight);
      }
      return;
    }
    if (clause.hasOwnSubject(i)) {
      boolean acts = first != null && !first.hasLi() && !first.hasBi() && !first.isJoined();
      if (subject != null && (acts || !harm)) {
        act(subject, s, 1.3 * weight, agents);
      } else if (before.party() != null && harm) {
        patients.add(before.party(), weight);
      }
      if (acts) {
        suffers(first, s, 1.4 * weight, patients);
      }
      return;
    }
    if (clause.takesPreposition(i)) {
      if (subject != null) {
        act(subject, s, 1.5 * weight, agents);
      }
      if (first != null) {
        suffers(first, s, 1.5 * weight, patients);
      }
      return;
    }
    if (before.event()) {
      if (first != null && !first.hasLi()) {
        suffers(first, s, 1.6 * weight, patients);
      }
      return;
    }
    if (first == null) {
      if (subject != null && harm) {
        patients.add(subject, 0.8 * weight);
      } else if (subject != null) {
        agents.add(subject, 1.2 * weight);
      }
      return;
    }
    if (first.hasLi() || first.hasBi()) {
      if (subject != null && !harm) {
        agents.add(subject, 1.2 * weight);
      }
      return;
    }
    Party second = clause.next(first.end(), s.end(), 1, true, false);
    boolean object = second != null && !second.isJoined() && !second.hasLi() && !second.hasBi();
    if (object && first.isFacility() && first.generic().id().equals("vehicle")) {
      suffers(second, s, 1.5 * weight, patients); // «دهست سيارة المارة»
      return;
    }
    if (object && isAgent(first) && isFree(first, second)) {
      act(first, s, 1.7 * weight, agents);
      suffers(second, s, 1.5 * weight, patients);
      return;
    }
    if (subject != null && (isStrongAgent(subject) || !harm)) {
      act(subject, s, 1.3 * weight, agents);
      suffers(first, s, 1.4 * weight, patients);
      return;
    }
    if (!harm && isStrongAgent(first) && clause.hasObject(first.end(), s.end())) {
      act(first, s, 1.6 * weight, agents);
      return;
    }
    suffers(first, s, (harm ? 1.2 : 1.4) * weight, patients, harm);
  }

  /** An object far away must be someone else than the subject. */
  private static boolean isFree(Party first, Party second) {
    return second.first() - first.end() <= REACH && !first.key().equals(second.key());
  }

  private void arrest(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Clause.Before before = clause.before(i, s.first());
    Party first = clause.next(after, s.end(), 1, false, true);
    Party subject = isAgent(before.party()) ? before.party() : null;
    boolean force = first != null && isForce(first);
    if (words.hasPronoun(i)) {
      if (isAgent(first)) {
        act(first, s, 1.5 * weight, agents);
      }
      return;
    }
    if (clause.hasOwnSubject(i) || subject != null && first != null && s.title()) {
      if (before.party() != null && first == null) {
        patients.add(before.party(), 1.2 * weight); // «مطلوبون ضبطوا»
      } else if (subject != null) {
        act(subject, s, 1.3 * weight, agents);
      }
      if (first != null && !first.hasLi() && !first.hasBi() && !first.isJoined()) {
        suffers(first, s, 1.4 * weight, patients);
      }
      return;
    }
    if (force && !first.hasLi()) {
      int end = act(first, s, 1.7 * weight, agents);
      Party second = clause.next(end, s.end(), 2, true, false);
      if (second != null && !second.hasLi() && !second.isJoined()) {
        suffers(second, s, 1.4 * weight, patients);
      }
      return;
    }
    if (subject != null && isForce(subject)) {
      act(subject, s, 1.4 * weight, agents);
      if (first != null) {
        suffers(first, s, 1.4 * weight, patients);
      }
      return;
    }
    if (first != null) {
      Party second = clause.next(first.end(), s.end(), 1, true, false);
      if (isAgent(first)
          && second != null
          && !second.isJoined()
          && !second.hasLi()
          && !second.hasBi()
          && isFree(first, second)) {
        act(first, s, 1.5 * weight, agents);
        suffers(second, s, 1.4 * weight, patients);
      } else {
        suffers(first, s, 1.3 * weight, patients);
      }
    } else if (subject != null) {
      patients.add(subject, 0.8 * weight);
    }
  }

  private static boolean isForce(Party party) {
    return party.classOf().equals("state-force");
  }

  private void launch(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party first = clause.next(after, s.end(), 1, false, true);
    int end = after;
    if (isAgent(first)) {
      end = act(first, s, (words.hasPronoun(i) ? 2.0 : 1.6) * weight, agents);
      support(end, s, weight, agents);
    } else {
      Clause.Before before = clause.before(i, s.first());
      if (isAgent(before.party()) && (!words.hasPronoun(i) || first == null)) {
        act(before.party(), s, 1.3 * weight, agents);
      }
      if (first != null && first.isFacility() && !words.hasPronoun(i)) {
        suffers(first, s, weight, patients);
      }
    }
    against(end, s, 1.4 * weight, patients);
  }

  /** «على X», «ضد X» within reach. */
  void against(int from, Sentence s, double weight, Ballot patients) {
    int limit = Math.min(s.end(), from + REACH + 4);
    for (int i = from; i < limit; i++) {
      if (words.is(i, ArgumentRole.AGAINST)) {
        Party party = clause.next(words.end(i), s.end(), 2, false, false);
        if (party != null) {
          suffers(party, s, weight, patients);
        }
        return;
      }
      if (ends(i)) {
        return;
      }
    }
  }

  /** «بدعم من X», «، مسنودة بX»: who helps takes part. */
  void support(int from, Sentence s, double weight, Ballot agents) {
    int limit = Math.min(s.end(), from + REACH);
    for (int i = from; i < limit; i++) {
      if (words.is(i, ArgumentRole.SUPPORT)) {
        Party party = clause.next(words.end(i), s.end(), 1, false, false);
        boolean helper = party != null && party.canAct() && !party.hasLi();
        if (helper && (!party.hasBi() || party.first() == words.end(i))) {
          agents.add(party, 0.8 * weight);
        }
        return;
      }
      boolean aside = clause.isComma(i) && words.is(i + 1, ArgumentRole.SUPPORT);
      if (!aside && ends(i)) {
        return;
      }
    }
  }

  private boolean ends(int i) {
    return words.is(i, ArgumentRole.STOP)
        || words.is(i, ArgumentRole.RELATIVE)
        || words.isVerb(i)
        || clause.endsPhrase(i);
  }

  private void suffer(int i, int after, Sentence s, double weight, Ballot patients) {
    Party first = clause.next(after, s.end(), 1, false, false);
    if (first != null && !first.hasBi() && !first.hasLi()) {
      suffers(first, s, 1.3 * weight, patients, true);
      return;
    }
    Clause.Before before = clause.before(i, s.first());
    if (before.party() != null && !before.event()) {
      suffers(before.party(), s, 1.1 * weight, patients, true);
    }
  }

  private void clash(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    Party first = clause.next(after, s.end(), 1, false, false);
    int end = after;
    if (isStrongAgent(first)) {
      end = act(first, s, 1.4 * weight, agents);
    } else {
      Clause.Before before = clause.before(i, s.first());
      if (isStrongAgent(before.party())) {
        act(before.party(), s, 1.2 * weight, agents);
      }
      if (first != null) {
        patients.add(first, weight);
      }
    }
    with(end, s, 1.3 * weight, patients);
  }

  /** «مع X», «ضد X» within reach: the other side. */
  void with(int from, Sentence s, double weight, Ballot patients) {
    int limit = Math.min(s.end(), from + REACH);
    for (int i = from; i < limit; i++) {
      if (words.is(i, ArgumentRole.WITH) || words.is(i, ArgumentRole.AGAINST)) {
        Party party = clause.next(words.end(i), s.end(), 1, false, false);
        if (isStrongAgent(party)) {
          suffers(party, s, weight, patients);
          return;
        }
      }
      if (ends(i)) {
        return;
      }
    }
  }

  private void seize(int i, int after, Sentence s, double weight, Ballot agents, Ballot patients) {
    if (isState(i, s)) {
      return;
    }
    Party first = clause.next(after, s.end(), 1, false, false);
    int end = after;
    if (isStrongAgent(first) && !words.hasPronoun(i)) {
      end = act(first, s, 1.3 * weight, agents);
      support(end, s, weight, agents);
    } else {
      Clause.Before before = clause.before(i, s.first());
      if (isStrongAgent(before.party())) {
        act(before.party(), s, 1.2 * weight, agents);
      }
    }
    losers(end, s, 1.3 * weight, patients);
  }

  /** «التي يسيطر عليها المتمردون» tells how things are, not what happened. */
  private boolean isState(int i, Sentence s) {
    return !s.title()
        && (clause.isImperfect(i)
            || i > 0 && words.is(i - 1, ArgumentRole.RELATIVE)
            || words.is(i - 1, ArgumentRole.AUXILIARY));
  }

  /** «من قبضة X», «من X»: who lost the place. */
  void losers(int from, Sentence s, double weight, Ballot patients) {
    int limit = Math.min(s.end(), from + 2 * REACH);
    for (int i = from; i < limit; i++) {
      if (words.is(i, ArgumentRole.FROM)
          || words.is(i, ArgumentRole.MEMBER)
          || words.is(i, ArgumentRole.AGAINST)
          || words.is(i, ArgumentRole.WITH)) {
        Party party = clause.next(words.end(i), s.end(), 1, false, false);
        if (isStrongAgent(party)) {
          patients.add(party, weight);
          return;
        }
      }
      if (words.is(i, ArgumentRole.STOP) || clause.endsPhrase(i)) {
        return;
      }
    }
  }

  private void foil(int i, int after, Sentence s, double weight, Ballot patients) {
    Party first = clause.next(after, s.end(), 1, false, false);
    if (isStrongAgent(first)) {
      patients.add(first, 0.6 * weight);
      return;
    }
    Clause.Before before = clause.before(i, s.first());
    if (isStrongAgent(before.party())) {
      patients.add(before.party(), 0.6 * weight);
    }
  }

  private void manage(int i, int after, Sentence s, double weight, Ballot agents) {
    Party subject = clause.next(after, s.end(), 1, false, false);
    int end = after;
    if (isAgent(subject)) {
      end = subject.end();
    } else {
      subject = clause.before(i, s.first()).party();
      if (!isAgent(subject)) {
        return;
      }
    }
    for (int k = end; k < Math.min(s.end(), end + 2 * REACH); k++) {
      boolean far = k > end + REACH;
      if (words.is(k, ArgumentRole.FOIL_NOUN) || words.is(k, ArgumentRole.STOP)) {
        return;
      }
      boolean governed = !far || words.is(k - 1, ArgumentRole.PREPOSITION);
      if (words.isNoun(k) && governed && !words.is(k, ArgumentRole.ACCUSE_NOUN)) {
        act(subject, s, 1.5 * weight, agents);
        support(subject.end(), s, weight, agents);
        return;
      }
    }
  }

  private void accuse(int after, Sentence s, double weight, Ballot agents) {
    Party first = clause.next(after, s.end(), 3, false, true);
    if (first == null) {
      return;
    }
    Party accused = null;
    for (int k = first.end(); k < Math.min(s.end(), first.end() + 12) && accused == null; k++) {
      Party party = clause.parties.at(k, s.end());
      if (party == null) {
        party = clause.parties.stateAt(k);
      }
      if (party != null
          && party.canAct()
          && (party.prefix() & (Lexicon.BI | Lexicon.CONJUNCTION)) == 0) {
        accused = party;
      }
      if (words.is(k, ArgumentRole.STOP)) {
        break;
      }
    }
    if (accused == null && isStrongAgent(first)) {
      accused = first;
    }
    if (accused != null) {
      agents.add(accused, ACCUSED);
    }
  }

  /** «نسب السكان الهجوم إلى X». */
  private void blame(int after, Sentence s, double weight, Ballot agents) {
    for (int k = after; k < Math.min(s.end(), after + 14); k++) {
      if (words.is(k, ArgumentRole.PREPOSITION) || words.is(k, ArgumentRole.AGAINST)) {
        Party party = clause.next(words.end(k), s.end(), 0, false, true);
        if (party != null && party.canAct()) {
          agents.add(party, ACCUSED);
          return;
        }
      }
      if (words.is(k, ArgumentRole.STOP)) {
        return;
      }
    }
  }
}
