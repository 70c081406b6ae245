package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.actor.ActorMention;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
import org.isnad.place.PlaceTagger;

/**
 * Says where an event happened, from all the sentences that tell of it: first the country, then the
 * place that most speaks for, then what the sentences say more exactly about that place.
 */
final class PlaceWriter {
  private static final double TITLE = 0.9;
  private static final double AROUND = 0.5; // a sentence of the report that is not the event's
  private static final double[] BY_ORDER = {1.2, 1.0, 0.8, 0.65, 0.5, 0.4};
  private static final double LAST = 0.3;
  private static final double BACKGROUND = 0.3;
  private static final double SAME_KM = 30;
  private static final double NEAR_KM = 80;
  private static final int LAST_SPEAKER = 5;

  /** How many tokens after an arrest may say where it was. */
  private static final int AT_ARREST = 8;

  /** Kinds of actors who arrest at home. */
  private static final Set<String> AUTHORITIES = Set.of("police", "intelligence", "government");

  private final Scan scan;
  private final PlaceTagger places;
  private final PlaceChooser chooser;

  PlaceWriter(Scan scan, PlaceTagger places) {
    this.scan = scan;
    this.places = places;
    this.chooser = new PlaceChooser(scan);
  }

  /** A place that the event may be at, and how much speaks for it. */
  private record Vote(PlaceMention mention, double weight, double fit) {
    Place place() {
      return mention.place();
    }

    double strength() {
      return weight * Math.max(0.1, 1 + fit);
    }
  }

  /**
   * The place of an event, or null where the report names none.
   *
   * @param model chooses among the places that the report names in the country that the rules find
   */
  PlaceValue write(
      EventDraft draft, List<Sentence> all, ChoiceModel model, List<Evidence> evidence) {
    PlaceMention rule = rule(draft, all);
    if (rule == null) {
      return country(evidence);
    }
    List<PlaceOptions.Option> options = options(draft, all, rule);
    int chosen = model.choose(options.stream().map(PlaceOptions.Option::features).toList());
    PlaceMention mention = options.get(chosen).mention();
    return value(mention.place(), mention, evidence);
  }

  /** Where an event may have happened, the rules' choice first; none where they find none. */
  List<PlaceOptions.Option> options(EventDraft draft, List<Sentence> all) {
    PlaceMention rule = rule(draft, all);
    return rule == null ? List.of() : options(draft, all, rule);
  }

  private List<PlaceOptions.Option> options(
      EventDraft draft, List<Sentence> all, PlaceMention rule) {
    return new PlaceOptions(scan, chooser).of(draft, around(draft, all), rule);
  }

  /**
   * What most speaks for, by rules, or null where the event's sentences and those beside name none.
   */
  private PlaceMention rule(EventDraft draft, List<Sentence> all) {
    List<Vote> votes = new ArrayList<>();
    vote(draft.sentences, draft, 1, votes);
    if (votes.stream().allMatch(v -> v.place().isCountry() || v.fit() < PlaceChooser.BARE)) {
      vote(around(draft, all), draft, AROUND, votes);
    }
    if (votes.isEmpty()) {
      return null;
    }
    String country = bestCountry(votes);
    // «اعتقلت الشرطة الإسبانية تاجرين من ليبيا»: in Spain.
    PlaceMention home = home(draft, country);
    if (home != null) {
      country = home.place().country();
      votes.add(new Vote(home, 1, PlaceChooser.BARE));
    }
    String chosen = country;
    votes.removeIf(v -> !v.place().country().equals(chosen));
    Vote best = refine(best(votes), votes);
    if (best.place().isCountry() || best.place().kind().equals("region")) {
      best = refine(best, spokenFor(draft, best));
    }
    if (draft.main && best.place().kind().equals("region")) {
      List<Vote> told = told(draft, best, all);
      best = told.size() == 1 ? refine(best, told) : best;
    }
    return best.mention();
  }

  private void vote(List<Sentence> sentences, EventDraft draft, double factor, List<Vote> votes) {
    int order = 0;
    for (Sentence s : sentences) {
      double weight = s.title() ? TITLE : order < BY_ORDER.length ? BY_ORDER[order] : LAST;
      if (!s.title()) {
        order++;
      }
      if (s.background() && draft.main) {
        weight *= BACKGROUND;
      }
      for (PlaceMention p : s.places()) {
        votes.add(new Vote(p, weight * factor, chooser.score(s, p)));
      }
    }
  }

  /** The headline and the sentences beside the event's first. */
  private static List<Sentence> around(EventDraft draft, List<Sentence> all) {
    int index = draft.firstOfBody().index();
    List<Sentence> near = new ArrayList<>(3);
    for (Sentence s : all) {
      boolean close = s.title() || s.index() >= index - 1 && s.index() <= index + 2;
      if (close && !draft.sentences.contains(s)) {
        near.add(s);
      }
    }
    return near;
  }

  /**
   * Where a state's police, authorities or intelligence arrest somebody without being said to do it
   * elsewhere, if that is not the country that the places speak for: their own country as their
   * name gives it («الشرطة الإسبانية»). Null where nothing says so.
   */
  private PlaceMention home(EventDraft draft, String country) {
    if (draft.type != EventType.ARREST_RAID) {
      return null;
    }
    for (Sentence s : draft.sentences) {
      for (TriggerMention t : s.triggers()) {
        ActorMention after = scan.actor(t.end());
        ActorMention actor = after != null ? after : scan.actor(t.first() - 1);
        boolean arrest = t.trigger().eventType() == EventType.ARREST_RAID;
        if (!arrest || actor == null || !isAuthority(actor)) {
          continue;
        }
        String own = actor.actor().country();
        if (own.equals(country) || isOccupied(own, country) || isElsewhere(s, t, country)) {
          return null;
        }
        for (int i = actor.firstToken(); i < actor.endToken(); i++) {
          PlaceMention p = scan.place(i);
          if (p != null && p.place().country().equals(own)) {
            return p;
          }
        }
      }
    }
    return null;
  }

  private static boolean isAuthority(ActorMention actor) {
    return actor.actor() != null
        && actor.actor().classOf().equals("state-force")
        && AUTHORITIES.contains(actor.actor().kind());
  }

  /** Israel's police arrest in Palestinian places, too. */
  private static boolean isOccupied(String state, String country) {
    return state.equals("IL") && country.equals("PS");
  }

  /** Whether the words right after an arrest say that it was in a country. */
  private boolean isElsewhere(Sentence s, TriggerMention t, String country) {
    for (PlaceMention p : s.places()) {
      boolean close = p.firstToken() >= t.first() && p.firstToken() < t.end() + AT_ARREST;
      if (close
          && p.place().country().equals(country)
          && chooser.relation(p) >= PlaceChooser.NEAR) {
        return true;
      }
    }
    return false;
  }

  private static String bestCountry(List<Vote> votes) {
    String best = null;
    double most = -1;
    for (Vote candidate : votes) {
      String iso = candidate.place().country();
      double sum = 0;
      for (Vote v : votes) {
        if (v.place().country().equals(iso)) {
          sum += v.strength();
        }
      }
      if (sum > most) {
        most = sum;
        best = iso;
      }
    }
    return best;
  }

  private Vote best(List<Vote> votes) {
    Vote best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Vote v : votes) {
      double score = v.strength() + 0.35 * PlaceChooser.specificity(v.place());
      for (Vote other : votes) {
        if (other != v && agree(v.place(), other.place())) {
          score += 0.25 * other.strength();
        }
      }
      if (score > most) {
        most = score;
        best = v;
      }
    }
    return best;
  }

  /** Whether two places are one, or the second holds the first. */
  private boolean agree(Place a, Place b) {
    if (a.id().equals(b.id())) {
      return true;
    }
    if (a.isCountry() || b.isCountry()) {
      return false;
    }
    return chooser.contains(b, a)
        || !a.isArea() && !b.isArea() && Places.kilometres(a, b) < SAME_KM
        || a.name().equals(b.name());
  }

  /** «شرق صنعاء» and then «مديرية نهم»: the first exact place within what was found. */
  private Vote refine(Vote found, List<Vote> votes) {
    boolean vague = found.place().isArea() || isBeside(found.mention());
    Vote best = found;
    for (Vote v : votes) {
      boolean exact = v.fit() >= PlaceChooser.NEAR - 0.4 && v.weight() >= 0.5 * found.weight();
      boolean finer =
          PlaceChooser.specificity(v.place()) > PlaceChooser.specificity(best.place())
              || best == found && !found.place().isArea() && !v.place().isArea();
      boolean other = best != found && Places.kilometres(best.place(), v.place()) > SAME_KM;
      if (vague && exact && finer && !other && !agreeIds(v, found) && covers(found, v)) {
        best = v;
      }
    }
    return best;
  }

  private static boolean agreeIds(Vote a, Vote b) {
    return a.place().id().equals(b.place().id());
  }

  private boolean covers(Vote found, Vote v) {
    return found.place().isArea()
        ? chooser.isWithin(v.place(), found.place())
        : !isBeside(v.mention()) && Places.kilometres(found.place(), v.place()) < NEAR_KM;
  }

  /** «قال قائد شرطة ولاية خوست»: whoever speaks for a place speaks of what happened there. */
  private List<Vote> spokenFor(EventDraft draft, Vote found) {
    List<Vote> votes = new ArrayList<>();
    for (Sentence s : draft.sentences) {
      for (int i = s.first(); i < s.end() && s.rank() <= LAST_SPEAKER; i++) {
        PlaceMention p = scan.place(i);
        if (p != null && !p.demonym() && !p.dateline() && !s.places().contains(p)) {
          votes.add(new Vote(p, found.weight(), PlaceChooser.NEAR));
        }
      }
    }
    return votes;
  }

  /** What the first sentences say of places, whichever event they were put to. */
  private List<Vote> told(EventDraft draft, Vote found, List<Sentence> all) {
    List<Vote> votes = new ArrayList<>();
    for (Sentence s : all) {
      if (s.rank() <= LAST_SPEAKER && !s.background() && !draft.sentences.contains(s)) {
        for (PlaceMention p : s.places()) {
          boolean inside =
              chooser.relation(p) >= PlaceChooser.IN && chooser.isWithin(p.place(), found.place());
          boolean again = votes.stream().anyMatch(v -> v.place().id().equals(p.place().id()));
          if (inside && !again && !p.place().id().equals(found.place().id())) {
            votes.add(new Vote(p, found.weight(), PlaceChooser.IN));
          }
        }
      }
    }
    return votes;
  }

  private static boolean isBeside(PlaceMention mention) {
    return mention.kind().equals("near") || mention.kind().equals("direction");
  }

  /**
   * The country that the report first names or alludes to; where it was written as a last resort.
   */
  private PlaceValue country(List<Evidence> evidence) {
    for (boolean dateline : new boolean[] {false, true}) {
      for (PlaceMention p : scan.places) {
        Place country = p.place().isCountry() ? p.place() : places.country(p.place().country());
        if (p.dateline() == dateline && country != null) {
          return value(country, p, evidence);
        }
      }
    }
    return null;
  }

  private PlaceValue value(Place place, PlaceMention mention, List<Evidence> evidence) {
    Span span = scan.span(mention.firstToken(), mention.endToken());
    String detail = null;
    String name = place.name();
    if (place.isFacility()) {
      detail = place.name();
      Place parent = places.parentOf(place);
      name = parent == null ? place.name() : parent.name();
    }
    evidence.add(new Evidence("place", name, span));
    return new PlaceValue(
        name,
        span.text(),
        place.country().isEmpty() ? null : place.country(),
        place.admin1().isEmpty() ? null : place.admin1(),
        place.lat(),
        place.lon(),
        place.geonameId() == 0 ? null : place.geonameId(),
        precision(place, mention),
        detail,
        span.begin(),
        span.end());
  }

  private PlacePrecision precision(Place place, PlaceMention mention) {
    if (place.isUnlisted()) {
      return switch (place.holderKind()) {
        case "country" -> PlacePrecision.COUNTRY;
        case "admin1", "region" -> PlacePrecision.ADMIN1;
        default -> PlacePrecision.NEAR;
      };
    }
    return switch (place.kind()) {
      case "country" -> PlacePrecision.COUNTRY;
      // «شمال بغداد» is beside the city, «شمال ديالى» within the province
      case "admin1" ->
          isBeside(mention) && places.hasCityOfItsName(place)
              ? PlacePrecision.NEAR
              : PlacePrecision.ADMIN1;
      case "region" -> PlacePrecision.ADMIN1;
      case "admin2", "district" -> PlacePrecision.ADMIN2;
      default -> isBeside(mention) ? PlacePrecision.NEAR : PlacePrecision.EXACT;
    };
  }
}
