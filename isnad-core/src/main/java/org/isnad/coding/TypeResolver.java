package org.isnad.coding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;
import org.isnad.place.PlaceMention;

/**
 * Says which type of the codebook an event has, from its triggers, its means and, where the words
 * leave it open («هجوم»), from who was attacked.
 */
final class TypeResolver {
  /** Tokens from «المشتبه به» to what he is suspected of. */
  private static final int SUSPICION = 4;

  private final Scan scan;

  TypeResolver(Scan scan) {
    this.scan = scan;
  }

  /** The type that some sentences tell of, or null where they tell of none. */
  EventType resolve(List<Sentence> sentences) {
    Map<EventType, Double> votes = new EnumMap<>(EventType.class);
    double attack = 0;
    double blast = 0;
    boolean operation = false;
    double assassination = 0;
    boolean bombing = false; // «تفجير», «قنبلة»: somebody did it
    boolean unexplained = false; // «انفجار لم يعرف سببه»
    int body = Integer.MAX_VALUE; // the first sentence of the body that tells of it
    for (Sentence s : sentences) {
      body = s.title() ? body : Math.min(body, s.rank());
    }
    for (Sentence s : sentences) {
      int behind = s.title() ? 0 : s.rank() - body;
      double nearness = behind <= 0 ? 2.0 : behind == 1 ? 1.0 : 0.5;
      if (attacksPrison(s)) {
        votes.merge(EventType.PRISON_BREAK, 3 * nearness, Double::sum);
      }
      boolean arrest = tellsOfArrest(s);
      for (TriggerMention t : s.triggers()) {
        if (arrest && isSuspicion(s, t)) {
          continue;
        }
        EventType type = t.trigger().eventType();
        double weight = nearness * t.trigger().weight();
        if (type != null) {
          votes.merge(type, weight, Double::sum);
          assassination += t.trigger().id().equals("assassinate") ? weight : 0;
        } else {
          switch (t.trigger().type()) {
            case "attack" -> attack += weight;
            case "blast" -> {
              blast += weight;
              bombing |= !t.trigger().id().equals("blast");
              unexplained |= scan.hasCue(s.first(), s.end(), "unexplained");
            }
            default -> operation = true;
          }
        }
      }
    }
    if (unexplained && !bombing && votes.isEmpty()) {
      return EventType.OTHER_VIOLENCE;
    }
    if (blast > 0 && !votes.containsKey(EventType.SUICIDE_BOMB)) {
      votes.merge(EventType.REMOTE_EXPLOSIVE, blast, Double::sum);
    }
    // «محاولة اغتيال بتفجير موكبه»: how it was done says more than why.
    if (assassination > 0 && votes.getOrDefault(EventType.REMOTE_EXPLOSIVE, 0.0) >= 2) {
      votes.merge(EventType.ATTACK_ON_CIVILIANS, -assassination, Double::sum);
    }
    EventType best = strongest(votes);
    if (attack > 0 && (best == null || votes.get(best) < 3 && best != EventType.SUICIDE_BOMB)
        || best == EventType.PROTEST_VIOLENCE && votes.get(best) < 4 && attack > votes.get(best)) {
      best = ofAttack(sentences, votes, body);
    }
    if (best == null && operation) {
      best = ofAttack(sentences, votes, body);
    }
    return best;
  }

  private static boolean tellsOfArrest(Sentence s) {
    for (TriggerMention t : s.triggers()) {
      if (t.trigger().type().equals(EventType.ARREST_RAID.code())) {
        return true;
      }
    }
    return false;
  }

  /** «توقيف المشتبه به في محاولة اغتيال»: what somebody was arrested for is not the news. */
  private boolean isSuspicion(Sentence s, TriggerMention t) {
    return !t.trigger().type().equals(EventType.ARREST_RAID.code())
        && scan.hasCue(Math.max(s.first(), t.first() - SUSPICION), t.first(), "suspect");
  }

  /** An attack, riot or flight with a prison beside it: «هجوم على سجن», «أعمال شغب في سجن». */
  private boolean attacksPrison(Sentence s) {
    for (TriggerMention t : s.triggers()) {
      boolean may =
          switch (t.trigger().id()) {
            case "attack",
                "target",
                "storm",
                "riot",
                "clash",
                "battle",
                "confront",
                "carbomb",
                "bombing",
                "blast",
                "flee" ->
                true;
            default -> false;
          };
      if (!may) {
        continue;
      }
      for (int i = t.end(); i < Math.min(s.end(), t.end() + 5); i++) {
        PlaceMention place = scan.place(i);
        ActorMention actor = scan.actor(i);
        if (place != null && place.place().kind().equals("prison")
            || actor != null && actor.generic() != null && actor.generic().id().equals("prison")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Some types tell what kind of attack it was even beside stronger but general words. */
  private static EventType strongest(Map<EventType, Double> votes) {
    EventType best = null;
    double most = 0;
    for (Map.Entry<EventType, Double> vote : votes.entrySet()) {
      double weight =
          vote.getValue()
              * switch (vote.getKey()) {
                case SUICIDE_BOMB, CHEMICAL_WEAPON -> 2.5;
                case AIR_DRONE_STRIKE -> 1.15;
                case PRISON_BREAK -> 3;
                case DISRUPTED_ATTACK, ABDUCTION -> 1.8;
                case TERRITORY_CHANGE, ARREST_RAID -> 0.9;
                case REMOTE_EXPLOSIVE -> 1.1;
                default -> 1.0;
              };
      if (weight > most) {
        best = vote.getKey();
        most = weight;
      }
    }
    return best;
  }

  /** A general attack: by its means, else by who was attacked. */
  private EventType ofAttack(List<Sentence> sentences, Map<EventType, Double> votes, int body) {
    int civilians = 0;
    int forces = 0;
    Means strongest = null;
    for (Sentence s : sentences) {
      if (!s.title() && s.rank() - body > 3) {
        break;
      }
      for (int i = s.first(); i < s.end(); i++) {
        int means = scan.matches.at(Layer.MEANS, i);
        if (means >= 0 && strongest == null) {
          strongest = scan.matches.value(means, MeansWord.class).means();
        }
        ActorMention actor = scan.actor(i);
        if (actor == null || actor.firstToken() != i) {
          continue;
        }
        String classOf =
            actor.actor() != null ? actor.actor().classOf() : actor.generic().classOf();
        int nearness = s.title() || s.rank() == body ? 2 : 1;
        if (classOf.equals("civilian") || classOf.equals("all")) {
          civilians += nearness;
        } else if (classOf.equals("state-force")
            || classOf.equals("armed-group") && actor.actor() != null) {
          forces += nearness;
        }
      }
    }
    if (strongest != null) {
      switch (strongest) {
        case KNIFE, VEHICLE_RAMMING -> {
          return EventType.ATTACK_ON_CIVILIANS;
        }
        case SUICIDE_VEST, SUICIDE_VEHICLE -> {
          return EventType.SUICIDE_BOMB;
        }
        case CAR_BOMB, IED, LANDMINE, GRENADE -> {
          return EventType.REMOTE_EXPLOSIVE;
        }
        case AIRCRAFT, DRONE -> {
          return EventType.AIR_DRONE_STRIKE;
        }
        case ARTILLERY, MORTAR, ROCKET, MISSILE -> {
          return EventType.SHELLING_MISSILE;
        }
        case CHEMICAL -> {
          return EventType.CHEMICAL_WEAPON;
        }
        default -> {}
      }
    }
    EventType voted = strongest(votes);
    if (voted != null && votes.get(voted) >= 3) {
      return voted;
    }
    return forces > civilians ? EventType.ARMED_CLASH : EventType.ATTACK_ON_CIVILIANS;
  }
}
