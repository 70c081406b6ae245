package org.isnad.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Side;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/** Who counts whose people. */
final class Claimants {
  private static final Set<String> PARTIAL = Set.of("official", "force", "group", "document");
  private static final Set<String> NEUTRAL =
      Set.of("monitor", "medical", "witness", "organisation", "agency", "outlet");

  private final Parties parties;
  private final Set<String> perpetrators = new HashSet<>();
  private final Set<String> targets = new HashSet<>();

  /** Whether the state's forces went after somebody: their dead are their own. */
  private final boolean raid;

  Claimants(Cluster cluster, Parties parties) {
    this.parties = parties;
    for (EventMention mention : cluster.mentions()) {
      add(perpetrators, mention.event().perpetrator());
      add(targets, mention.event().target());
    }
    long raids =
        cluster.mentions().stream()
            .filter(mention -> mention.event().type() == EventType.ARREST_RAID)
            .count();
    raid = 2 * raids > cluster.mentions().size();
    Set<String> both = new HashSet<>(perpetrators);
    both.retainAll(targets);
    perpetrators.removeAll(both);
    targets.removeAll(both);
  }

  private static void add(Set<String> ids, List<ActorValue> actors) {
    for (ActorValue actor : actors) {
      if (actor.id() != null) {
        ids.add(actor.id());
      }
    }
  }

  /** {@code own}, {@code enemy}, {@code third-party} or {@code unknown}. */
  String of(Claim claim) {
    if (claim.attribution().isEmpty()) {
      return Count.UNKNOWN;
    }
    String teller = teller(claim.attribution());
    AttributionLink last = claim.attribution().get(claim.attribution().size() - 1);
    Side side = claim.group().side();
    if (teller != null) {
      return party(claim, teller, side);
    }
    if (last.kind() != null && NEUTRAL.contains(last.kind())) {
      return Count.THIRD_PARTY;
    }
    if (last.kind() != null && PARTIAL.contains(last.kind())) {
      return official(claim, side);
    }
    return Count.UNKNOWN;
  }

  private String party(Claim claim, String teller, Side side) {
    String counted = claim.group().actorId();
    if (counted != null && parties.same(teller, Set.of(counted))) {
      return Count.OWN;
    }
    boolean attacks = parties.same(teller, perpetrators);
    if (raid && attacks && counted == null && claim.group().classOf() == GroupClass.STATE_FORCE) {
      return Count.OWN;
    }
    boolean attacked = parties.same(teller, targets);
    if (side == Side.MIXED) {
      return attacks || attacked ? Count.UNKNOWN : Count.THIRD_PARTY;
    }
    if (side == Side.PERPETRATOR) {
      return attacks ? Count.OWN : attacked ? Count.ENEMY : outsider(counted);
    }
    if (side == Side.TARGET) {
      return attacked ? Count.OWN : attacks ? Count.ENEMY : outsider(counted);
    }
    // Bystanders are nobody's; who is charged with killing them counts as an adversary would.
    return attacks ? Count.ENEMY : Count.THIRD_PARTY;
  }

  /** A party that the event doesn't name counts people whom it does name. */
  private static String outsider(String counted) {
    return counted == null ? Count.UNKNOWN : Count.THIRD_PARTY;
  }

  /** Officials of a state that the text doesn't name: they count rebels as their enemy. */
  private static String official(Claim claim, Side side) {
    GroupClass people = claim.group().classOf();
    if (people == GroupClass.ARMED_GROUP) {
      return Count.ENEMY;
    }
    return people == GroupClass.STATE_FORCE && side == Side.TARGET ? Count.OWN : Count.UNKNOWN;
  }

  /** The party nearest to the event in a chain, or null. */
  private static String teller(List<AttributionLink> chain) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (chain.get(i).actorId() != null) {
        return chain.get(i).actorId();
      }
    }
    return null;
  }
}
