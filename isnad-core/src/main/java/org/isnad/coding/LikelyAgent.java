package org.isnad.coding;

import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Teller;

/**
 * Where no grammar says who acted: the one party beside an event that its kind and its targets
 * allow, unless it only tells of it.
 */
final class LikelyAgent {
  private static final int LEAD = 3;

  private final Scan scan;
  private final PartyReader parties;

  LikelyAgent(Scan scan, PartyReader parties) {
    this.scan = scan;
    this.parties = parties;
  }

  /** The likely perpetrator of an event, or null. */
  Party of(EventDraft event, List<Party> targets, Ballot patients) {
    if (event.type == null) {
      return null;
    }
    String side =
        switch (event.type) {
          case AIR_DRONE_STRIKE, ARREST_RAID, PROTEST_VIOLENCE, CHEMICAL_WEAPON -> "state-force";
          case ARMED_CLASH, TERRITORY_CHANGE, SHELLING_MISSILE -> opposite(targets);
          default -> null;
        };
    if (side == null) {
      return null;
    }
    Ballot ballot = new Ballot(scan, true);
    for (Sentence s : event.sentences) {
      if (s.rank() - event.firstSentence().rank() <= LEAD) {
        collect(s, side, patients, ballot);
      }
    }
    ballot.merge();
    Ballot.Entry best = null;
    for (Ballot.Entry entry : ballot.entries()) {
      if (best == null || entry.weight > best.weight) {
        best = entry;
      }
    }
    return best == null ? null : best.party.withAlso(List.copyOf(best.names));
  }

  private static String opposite(List<Party> targets) {
    if (targets.isEmpty()) {
      return null;
    }
    return switch (targets.get(0).classOf()) {
      case "armed-group" -> "state-force";
      case "state-force" -> "armed-group";
      default -> null;
    };
  }

  private void collect(Sentence s, String side, Ballot patients, Ballot ballot) {
    for (int i = s.first(); i < s.end(); i++) {
      Party party = scan.actor(i) == null ? null : parties.at(i, s.end());
      if (party == null) {
        continue;
      }
      boolean fits =
          party.canAct()
              && !party.hasBi()
              && party.classOf().equals(side)
              && !party.isAttacker()
              && !tells(party)
              && (party.actor() != null || party.state() != null || side.equals("state-force"));
      if (fits && !patients.has(party)) {
        ballot.add(party, s.title() || s.rank() <= 1 ? 1.5 : 1);
      }
      i = party.end() - 1;
    }
  }

  private boolean tells(Party party) {
    for (Attribution a : scan.attributions) {
      for (Teller teller : a.chain()) {
        if (party.first() >= teller.firstToken() && party.first() < teller.endToken()) {
          return true;
        }
      }
    }
    return false;
  }
}
