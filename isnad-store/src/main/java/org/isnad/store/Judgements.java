package org.isnad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Overrides;
import org.isnad.linking.Cluster;
import org.isnad.linking.Constraints;
import org.isnad.linking.Constraints.Constraint;
import org.isnad.linking.EventMention;

/** What the decisions that hold do to clusters, to their claims, and to the events made of them. */
final class Judgements {
  private final List<Constraint> constraints = new ArrayList<>();

  /** Moves by the report that they are in. */
  private final Map<String, Map<ClaimRef, Move>> moves = new HashMap<>();

  /** Corrections by their anchors, oldest first. */
  private final Map<MentionRef, List<Part>> corrections = new HashMap<>();

  private record Move(long rank, MentionRef to) {}

  private record Part(StoredDecision decision, int position) {}

  /**
   * @param holding oldest first
   */
  Judgements(List<StoredDecision> holding) {
    for (StoredDecision stored : holding) {
      for (int i = 0; i < stored.decisions().size(); i++) {
        Decision decision = stored.decisions().get(i);
        if (decision instanceof Decision.MustLink link) {
          constraints.add(new Constraint(stored.id(), true, ref(link.a()), ref(link.b())));
        } else if (decision instanceof Decision.CannotLink link) {
          constraints.add(new Constraint(stored.id(), false, ref(link.a()), ref(link.b())));
        } else if (decision instanceof Decision.MoveClaim move) {
          moves
              .computeIfAbsent(move.claim().report(), key -> new HashMap<>())
              .put(move.claim(), new Move(stored.id(), move.to()));
        } else if (decision instanceof Decision.Correct
            || decision instanceof Decision.SetEstimate) {
          corrections
              .computeIfAbsent(decision.anchors().get(0), key -> new ArrayList<>())
              .add(new Part(stored, i));
        }
      }
    }
  }

  /** The clusters as people want them; untouched ones are the same objects. */
  List<Cluster> applied(List<Cluster> automatic) {
    return Constraints.apply(automatic, constraints);
  }

  /** The latest decision on linking that names a mention of the cluster, or null. */
  Long latestLink(Cluster cluster) {
    Set<Constraints.Ref> members = new HashSet<>();
    cluster.mentions().forEach(m -> members.add(ref(MentionKeys.of(m))));
    return constraints.stream()
        .filter(c -> members.contains(c.a()) || members.contains(c.b()))
        .map(Constraint::rank)
        .max(Long::compare)
        .orElse(null);
  }

  /** Ids of the decisions that the reconciled event depends on. */
  Collection<Long> concerning(Cluster cluster) {
    Set<Long> ids = new TreeSet<>();
    for (EventMention mention : cluster.mentions()) {
      MentionRef ref = MentionKeys.of(mention);
      corrections.getOrDefault(ref, List.of()).forEach(part -> ids.add(part.decision.id()));
      moves
          .getOrDefault(ref.report(), Map.of())
          .forEach(
              (claim, move) -> {
                if (claim.anchor().equals(ref) || ref.equals(move.to)) {
                  ids.add(move.rank);
                }
              });
    }
    return ids;
  }

  /** The cluster with the claims that count for it. */
  Cluster moved(Cluster cluster) {
    if (moves.isEmpty()
        || cluster.mentions().stream().noneMatch(m -> moves.containsKey(m.reportId()))) {
      return cluster;
    }
    List<EventMention> mentions = new ArrayList<>();
    for (EventMention mention : cluster.mentions()) {
      mentions.add(moved(mention, moves.getOrDefault(mention.reportId(), Map.of())));
    }
    return new Cluster(mentions, cluster.copies(), cluster.ties());
  }

  private static EventMention moved(EventMention mention, Map<ClaimRef, Move> ofReport) {
    MentionRef ref = MentionKeys.of(mention);
    Set<Integer> gone = new HashSet<>();
    List<Claim> come = new ArrayList<>();
    for (Map.Entry<ClaimRef, Move> move : byRank(ofReport)) {
      ClaimRef claim = move.getKey();
      MentionRef to = move.getValue().to;
      if (claim.anchor().equals(to)) {
        continue;
      }
      if (claim.anchor().equals(ref)) {
        gone.add(find(mention.event(), claim));
      } else if (ref.equals(to)) {
        for (CodedEvent other : mention.report().events()) {
          int at = other.id().equals(claim.mention()) ? find(other, claim) : -1;
          if (at >= 0) {
            come.add(alone(other.claims().get(at)));
          }
        }
      }
    }
    if (gone.isEmpty() && come.isEmpty()) {
      return mention;
    }
    return new EventMention(mention.report(), withClaims(mention.event(), gone, come));
  }

  private static List<Map.Entry<ClaimRef, Move>> byRank(Map<ClaimRef, Move> moves) {
    return moves.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<ClaimRef, Move> e) -> e.getValue().rank)
                .thenComparing(e -> e.getKey().mention())
                .thenComparingInt(e -> e.getKey().begin())
                .thenComparing(e -> e.getKey().measure()))
        .toList();
  }

  /** Position of the claim among those of its event, or -1. */
  static int find(CodedEvent event, ClaimRef ref) {
    for (int i = 0; i < event.claims().size(); i++) {
      Claim claim = event.claims().get(i);
      if (claim.begin() == ref.begin()
          && claim.end() == ref.end()
          && claim.measure() == ref.measure()) {
        return i;
      }
    }
    return -1;
  }

  /** Away from its event, a claim is part of no total of it. */
  private static Claim alone(Claim c) {
    return new Claim(
        c.measure(),
        c.group(),
        c.low(),
        c.high(),
        c.qualifier(),
        c.subject(),
        c.attribution(),
        c.asOf(),
        c.since(),
        null,
        List.of(),
        c.quote(),
        c.begin(),
        c.end());
  }

  private static CodedEvent withClaims(CodedEvent e, Set<Integer> gone, List<Claim> come) {
    int[] position = new int[e.claims().size()];
    int next = 0;
    for (int i = 0; i < position.length; i++) {
      position[i] = gone.contains(i) ? -1 : next++;
    }
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < position.length; i++) {
      Claim c = e.claims().get(i);
      if (position[i] < 0) {
        continue;
      }
      Integer total = c.partOf();
      boolean kept = total != null && total >= 0 && total < position.length && position[total] >= 0;
      List<Integer> overlaps = new ArrayList<>();
      for (int other : c.mayOverlap()) {
        if (other >= 0 && other < position.length && position[other] >= 0) {
          overlaps.add(position[other]);
        }
      }
      claims.add(
          new Claim(
              c.measure(),
              c.group(),
              c.low(),
              c.high(),
              c.qualifier(),
              c.subject(),
              c.attribution(),
              c.asOf(),
              c.since(),
              kept ? Integer.valueOf(position[total]) : null,
              overlaps,
              c.quote(),
              c.begin(),
              c.end()));
    }
    claims.addAll(come);
    return new CodedEvent(
        e.id(),
        e.type(),
        e.salience(),
        e.status(),
        e.statusAttribution(),
        e.trigger(),
        e.date(),
        e.openDate(),
        e.place(),
        e.perpetrator(),
        e.target(),
        e.means(),
        e.responsibility(),
        e.phases(),
        claims,
        e.evidence());
  }

  /** The event with what was corrected; of several corrections of one thing the latest holds. */
  LedgerEvent corrected(LedgerEvent event, Cluster cluster) {
    Set<Part> parts = new LinkedHashSet<>();
    for (EventMention mention : cluster.mentions()) {
      parts.addAll(corrections.getOrDefault(MentionKeys.of(mention), List.of()));
    }
    if (parts.isEmpty()) {
      return event;
    }
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(
        Comparator.comparingLong((Part p) -> p.decision.id()).thenComparingInt(Part::position));
    Map<Object, Part> latest = new LinkedHashMap<>();
    for (Part part : sorted) {
      Object subject = subject(part);
      latest.remove(subject);
      latest.put(subject, part);
    }
    LedgerEvent result = event;
    for (Part part : latest.values()) {
      result = apply(result, part);
    }
    return result;
  }

  private static Object subject(Part part) {
    Decision decision = part.decision.decisions().get(part.position);
    return decision instanceof Decision.Correct correct
        ? correct.slot()
        : ((Decision.SetEstimate) decision).figure();
  }

  private static LedgerEvent apply(LedgerEvent event, Part part) {
    StoredDecision stored = part.decision;
    Overrides overrides =
        new Overrides(stored.by(), LocalDate.parse(stored.at().substring(0, 10)), stored.reason());
    Decision decision = stored.decisions().get(part.position);
    if (decision instanceof Decision.Correct correct) {
      return SlotValue.of(correct).put(overrides, event);
    }
    Decision.SetEstimate set = (Decision.SetEstimate) decision;
    return overrides.estimate(event, set.figure(), set.low(), set.best(), set.high());
  }

  private static Constraints.Ref ref(MentionRef ref) {
    return new Constraints.Ref(ref.report(), ref.mention());
  }
}
