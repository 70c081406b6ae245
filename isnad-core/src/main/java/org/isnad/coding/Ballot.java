package org.isnad.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.actor.Actor;
import org.isnad.actor.Generic;

/** The parties that a report may mean in one slot of an event, with what speaks for each. */
final class Ballot {
  /** One party under all its names. */
  static final class Entry {
    Party party;
    double weight;
    double told;
    double best;
    int votes;
    int last;
    final Set<String> names = new LinkedHashSet<>();
  }

  private final Scan scan;
  private final boolean agents;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * @param agents whether the parties are those that act
   */
  Ballot(Scan scan, boolean agents) {
    this.scan = scan;
    this.agents = agents;
  }

  /** Somebody hurt, which does not yet make him the one attacked. */
  void addHurt(Party party, double weight) {
    add(party, weight);
    Entry entry = entries.get(party.key());
    if (entry != null) {
      entry.told -= weight;
    }
  }

  void add(Party party, double weight) {
    if (party.isOthers()) {
      return;
    }
    Entry entry = entries.computeIfAbsent(party.key(), k -> new Entry());
    if (entry.party == null || weight > entry.best && party.actor() == null) {
      entry.party = party;
    }
    entry.best = Math.max(entry.best, weight);
    entry.weight += weight;
    entry.told += weight;
    entry.votes++;
    entry.last = party.first();
    entry.names.add(party.span(scan).text());
    entry.names.addAll(party.also());
  }

  /** Whether someone was named in the sentence that begins at a token. */
  boolean leads(int first) {
    for (Entry entry : entries.values()) {
      if (entry.last >= first) {
        return true;
      }
    }
    return false;
  }

  boolean has(Party party) {
    return entries.containsKey(party.key());
  }

  List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  /** Puts parties together that reports use for one another. */
  void merge() {
    merge(false);
  }

  /** Puts the names of one known party together. */
  void mergeKnown() {
    merge(true);
  }

  /** Forgets who has nothing left to speak for him. */
  void sweep() {
    entries.values().removeIf(entry -> entry.weight <= 0);
  }

  private void merge(boolean known) {
    List<Entry> list = entries();
    for (int a = 0; a < list.size(); a++) {
      for (int b = 0; b < list.size(); b++) {
        if (a == b || list.get(a) == null || list.get(b) == null) {
          continue;
        }
        Party into = list.get(a).party;
        Party other = list.get(b).party;
        if (known && (!isKnown(into) || !isKnown(other))) {
          continue;
        }
        if (absorbs(into, other)) {
          join(list.get(a), list.get(b));
          list.set(b, null);
        }
      }
    }
    entries.clear();
    for (Entry entry : list) {
      if (entry != null) {
        entries.put(entry.party.key(), entry);
      }
    }
  }

  private static boolean isKnown(Party party) {
    return party.actor() != null || party.state() != null;
  }

  private static void join(Entry into, Entry other) {
    into.weight += other.weight;
    into.told += other.told;
    into.best = Math.max(into.best, other.best);
    into.votes += other.votes;
    into.names.addAll(other.names);
  }

  boolean absorbs(Party a, Party b) {
    return absorbs(a, b, agents);
  }

  /**
   * Whether reports use a second name for whom a first one names.
   *
   * @param agents whether both act
   */
  static boolean absorbs(Party a, Party b, boolean agents) {
    if (a.isNamed()) {
      return knownAbsorbs(a, b, agents);
    }
    if (b.isOfficial() && a.isOfficial() && b.owner() == null && a.owner() != null) {
      return true;
    }
    if (b.actor() != null || b.state() != null || a.owner() != null || b.owner() != null) {
      return false;
    }
    Generic x = a.generic();
    Generic y = b.generic();
    if (!agents && isForce(x) && isPost(y)) {
      return true;
    }
    if (x.id().equals(y.id()) || x.isFacility() || y.isFacility()) {
      return false;
    }
    if (isForce(y) && isForce(x)) {
      return x.role().equals("force") || !y.role().equals("force");
    }
    if (agents && isSingle(b)) {
      return isAttacking(a);
    }
    if (isAttacking(a) && isAttacking(b)) {
      return rank(x.id()) <= rank(y.id());
    }
    if (x.id().equals("protesters") && y.id().equals("nationals")) {
      return true;
    }
    if (isPlain(y)) {
      return x.role().equals("civilian-person") && (!isPlain(x) || rank(x.id()) <= rank(y.id()))
          || isPlain(x) && rank(x.id()) <= rank(y.id());
    }
    return false;
  }

  private static boolean knownAbsorbs(Party a, Party b, boolean agents) {
    if (b.generic() != null && b.actor() == null) {
      if (b.owner() != null) {
        return false;
      }
      Generic y = b.generic();
      if (a.classOf().equals("civilian")) {
        return isPlain(y) || y.id().equals("nationals");
      }
      if (isCoalition(a) && isArmy(y)) {
        return false; // «الجيش، بدعم من التحالف»: two parties
      }
      return a.classOf().equals("state-force")
          ? isForce(y) || !agents && isPost(y)
          : y.role().equals("fighter") && (!agents || !b.isAttacker() || isGroupNoun(y));
    }
    if (a.actor() != null && b.actor() != null) {
      Actor x = a.actor();
      Actor y = b.actor();
      return x.parent().equals(y.id())
          || isState(x)
              && isState(y)
              && x.country().equals(y.country())
              && x.kind().equals("army")
              && x.parent().equals(y.parent());
    }
    if (a.actor() != null && b.state() != null) {
      return isState(a.actor()) && a.actor().country().equals(b.state().country());
    }
    return false;
  }

  private static boolean isCoalition(Party party) {
    return party.actor() != null && party.actor().kind().equals("coalition");
  }

  private static boolean isArmy(Generic what) {
    return what.id().equals("army") || what.id().equals("government-forces");
  }

  private static boolean isForce(Generic what) {
    return what.classOf().equals("state-force")
        && (what.role().equals("state-person")
            || what.role().equals("force")
            || what.role().equals("group-anaphor"));
  }

  /** Where forces stand: who attacks it attacks them. */
  private static boolean isPost(Generic what) {
    return what.isFacility() && what.classOf().equals("state-force");
  }

  private static boolean isGroupNoun(Generic what) {
    return what.id().equals("gunmen");
  }

  private static boolean isAttacking(Party party) {
    return party.isFighter() || party.isAttacker();
  }

  /** Somebody of whom only is said what he is: with an attacker beside him it is the attacker. */
  private static boolean isSingle(Party party) {
    return party.isPeople()
        && switch (party.generic().id()) {
          case "men", "persons", "youths", "drivers", "nationals", "citizens" -> true;
          default -> false;
        };
  }

  /** People told of by no more than that they are people. */
  private static boolean isPlain(Generic what) {
    return switch (what.id()) {
      case "civilians",
          "citizens",
          "residents",
          "women",
          "children",
          "elderly",
          "families",
          "youths",
          "men",
          "persons",
          "foreigners" ->
          true;
      default -> false;
    };
  }

  /** Which of two names for the same people tells more. */
  private static int rank(String id) {
    for (int i = 0; i < TELLING.length; i++) {
      if (TELLING[i].equals(id)) {
        return i;
      }
    }
    return 5;
  }

  private static final String[] TELLING = {
    "attacker",
    "suicide-bomber",
    "civilians",
    "terrorists",
    "gunmen",
    "citizens",
    "residents",
    "families",
    "children",
    "women",
    "elderly",
    "youths",
    "foreigners",
    "men",
    "persons"
  };

  static boolean isState(Actor actor) {
    return actor.classOf().equals("state-force")
        && switch (actor.kind()) {
          case "army",
              "air-force",
              "navy",
              "government",
              "special-forces",
              "police",
              "intelligence" ->
              true;
          default -> false;
        };
  }
}
