package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.coding.ActorValue;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Salience;
import org.isnad.coding.Status;
import org.isnad.ledger.LedgerEvent.EventDate;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/** The slots of an event that are no figures: what to show as its value, and who says what. */
final class Slots {
  /** So many reports that name one actor outweigh a single one that names another. */
  private static final int SEVERAL = 4;

  /** An actor named this many times less often than another is left to the facts. */
  private static final int FEW_OF_MANY = 4;

  private final Cluster cluster;
  private final Parties parties;

  /** Mentions that count: copies are left out unless there is nothing else. */
  private final List<EventMention> voices;

  private final EventDates dates;

  Slots(Cluster cluster, Parties parties) {
    this.cluster = cluster;
    this.parties = parties;
    List<EventMention> originals =
        cluster.mentions().stream().filter(m -> cluster.copyOf(m.reportId()) == null).toList();
    this.voices = originals.isEmpty() ? cluster.mentions() : originals;
    this.dates = new EventDates(cluster, voices);
  }

  /** What most reports say; the news of the day outweighs what later reports recall. */
  private <T extends Enum<T>> T vote(Function<CodedEvent, T> slot) {
    Map<T, Double> votes = new TreeMap<>();
    for (EventMention mention : voices) {
      double weight = mention.event().salience() == Salience.MAIN ? 1 : 0.4;
      votes.merge(slot.apply(mention.event()), weight, Double::sum);
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<T, Double>comparingByValue().thenComparing(e -> -e.getKey().ordinal()))
        .orElseThrow()
        .getKey();
  }

  EventType type() {
    return vote(CodedEvent::type);
  }

  Status status() {
    return vote(CodedEvent::status);
  }

  /** The date with most support; null where no report fixes one. */
  EventDate date() {
    return dates.date();
  }

  /** The place with most support, counting coarser ones that hold it; null where none is named. */
  PlaceValue place() {
    PlaceValue best = null;
    double most = -1;
    for (EventMention candidate : voices) {
      PlaceValue place = candidate.event().place();
      if (place == null) {
        continue;
      }
      double support = fineness(place) * 0.3 + (place.detail() == null ? 0 : 0.15);
      for (EventMention mention : voices) {
        PlaceValue said = mention.event().place();
        if (said != null) {
          double weight = mention.event().salience() == Salience.MAIN ? 1 : 0.5;
          support += weight * agreement(place, said);
        }
      }
      if (support > most) {
        best = place;
        most = support;
      }
    }
    return best;
  }

  /** A quarter of the next town is named for the town, but speaks less for it than its own name. */
  private static double agreement(PlaceValue place, PlaceValue said) {
    if (Places.named(place, said)) {
      return 1;
    }
    return Places.same(place, said) ? 0.8 : Places.holds(said, place) ? 0.7 : 0;
  }

  private static int fineness(PlaceValue place) {
    PlacePrecision precision = place.precision() == null ? PlacePrecision.NEAR : place.precision();
    return PlacePrecision.COUNTRY.ordinal() - precision.ordinal();
  }

  List<ActorValue> perpetrators() {
    return actors(CodedEvent::perpetrator, CodedEvent::target);
  }

  List<ActorValue> targets() {
    return actors(CodedEvent::target, CodedEvent::perpetrator);
  }

  /**
   * Every actor once, those that most reports name first; generic ones where nothing better is. One
   * report out of many that gives somebody a role is a fact to look at, not the event's value; nor
   * is a role that far more reports give the other way round.
   */
  private List<ActorValue> actors(
      Function<CodedEvent, List<ActorValue>> slot, Function<CodedEvent, List<ActorValue>> other) {
    Map<String, ActorValue> values = new LinkedHashMap<>();
    Map<String, Integer> support = support(slot, values);
    Map<String, Integer> against = support(other, new LinkedHashMap<>());
    int most = support.values().stream().max(Comparator.naturalOrder()).orElse(0);
    boolean known = values.values().stream().anyMatch(actor -> actor.id() != null);
    return values.entrySet().stream()
        .filter(
            entry -> {
              int own = support.get(entry.getKey());
              return (!known || entry.getValue().id() != null || own > 1)
                  && (most < SEVERAL || own * FEW_OF_MANY >= most)
                  && own * FEW_OF_MANY > against.getOrDefault(entry.getKey(), 0);
            })
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, ActorValue> entry) -> -support.get(entry.getKey())))
        .map(Map.Entry::getValue)
        .collect(Collectors.toList());
  }

  /** In how many mentions each actor stands in a slot. */
  private Map<String, Integer> support(
      Function<CodedEvent, List<ActorValue>> slot, Map<String, ActorValue> values) {
    Map<String, Integer> support = new LinkedHashMap<>();
    for (EventMention mention : voices) {
      for (ActorValue actor : slot.apply(mention.event())) {
        values.putIfAbsent(FactBuilder.actorKey(actor), actor);
        support.merge(FactBuilder.actorKey(actor), 1, Integer::sum);
      }
    }
    return support;
  }

  List<Means> means() {
    Map<Means, Integer> support = new TreeMap<>();
    for (EventMention mention : voices) {
      for (Means means : mention.event().means()) {
        support.merge(means, 1, Integer::sum);
      }
    }
    List<Means> list = new ArrayList<>(support.keySet());
    list.sort(Comparator.comparing(means -> -support.get(means)));
    return list;
  }

  List<ActorValue> responsibility() {
    return actors(
        event ->
            event.responsibility() == null || event.responsibility().actor() == null
                ? List.of()
                : List.of(event.responsibility().actor()),
        event -> List.of());
  }

  List<Fact> facts() {
    return new FactBuilder(cluster, parties, dates).facts();
  }

  static String dateText(LocalDate start, LocalDate end) {
    return start.equals(end) ? start.toString() : start + "/" + end;
  }
}
