package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.coding.ActorValue;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.DateValue;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Salience;
import org.isnad.coding.Status;
import org.isnad.ledger.LedgerEvent.EventDate;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.Why;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;

/** The slots of an event that are no figures: what to show as its value, and who says what. */
final class Slots {
  private final Cluster cluster;
  private final Parties parties;

  /** Mentions that count: copies are left out unless there is nothing else. */
  private final List<EventMention> voices;

  Slots(Cluster cluster, Parties parties) {
    this.cluster = cluster;
    this.parties = parties;
    List<EventMention> originals =
        cluster.mentions().stream().filter(m -> cluster.copyOf(m.reportId()) == null).toList();
    this.voices = originals.isEmpty() ? cluster.mentions() : originals;
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

  /** The date with most support, the finer of two that agree; null where no report fixes one. */
  EventDate date() {
    List<EventMention> known = voices.stream().filter(m -> m.event().date() != null).toList();
    if (known.isEmpty()) {
      return null;
    }
    List<EventMention> stated = known.stream().filter(m -> !m.dateAssumed()).toList();
    List<EventMention> dated = stated.isEmpty() ? known : stated;
    DateValue best = null;
    double most = -1;
    long recent = Long.MAX_VALUE;
    int supporters = 0;
    for (EventMention candidate : dated) {
      DateValue date = candidate.event().date();
      double support = 0;
      int same = 0;
      for (EventMention mention : dated) {
        double agreement = agreement(date, mention.event().date());
        double weight = mention.event().salience() == Salience.MAIN ? 1 : 0.5;
        support += agreement * weight;
        same += agreement > 0 ? 1 : 0;
      }
      // Of two with equal support the later is likelier what the reports are news of.
      long age = age(candidate);
      int order = support != most ? Double.compare(most, support) : Long.compare(age, recent);
      if (order < 0 || order == 0 && DATES.compare(date, best) < 0) {
        best = date;
        most = support;
        recent = age;
        supporters = same;
      }
    }
    return new EventDate(
        best.start(),
        best.end(),
        best.precision(),
        stated.isEmpty() ? assumedWhy() : dateWhy(supporters, dated.size() - supporters));
  }

  /** Days from the date to the report that gives it; of an undated report, as many as can be. */
  private static long age(EventMention mention) {
    long end = mention.event().date().end().toEpochDay();
    return mention
        .report()
        .report()
        .publishedDay()
        .map(day -> Math.abs(day.toEpochDay() - end))
        .orElse(Long.MAX_VALUE);
  }

  private static final Comparator<DateValue> DATES =
      Comparator.comparing((DateValue d) -> d.end().toEpochDay() - d.start().toEpochDay())
          .thenComparing(DateValue::start);

  /** How far a report with the date {@code said} supports {@code date}. */
  private static double agreement(DateValue date, DateValue said) {
    if (date.start().equals(said.start()) && date.end().equals(said.end())) {
      return 1;
    }
    boolean inside = !date.start().isBefore(said.start()) && !date.end().isAfter(said.end());
    boolean around = !said.start().isBefore(date.start()) && !said.end().isAfter(date.end());
    return inside ? 0.7 : around ? 0.4 : 0;
  }

  private static Why assumedWhy() {
    return new Why(
        "لا يذكر أي تقرير اليوم، فأُخذ يوم النشر.",
        "No report states the day; it is that of publication.");
  }

  private Why dateWhy(int supporters, int others) {
    Set<String> open = new LinkedHashSet<>();
    for (EventMention mention : cluster.mentions()) {
      if (mention.event().date() == null || mention.dateAssumed()) {
        open.add(mention.reportId());
      }
    }
    StringBuilder ar =
        new StringBuilder("التاريخ كما في ").append(Arabic.count(supporters, Arabic.REPORT));
    StringBuilder en =
        new StringBuilder("The date is that of ")
            .append(Arabic.count(supporters, "report", "reports"));
    if (others > 0) {
      ar.append("، ويخالفه ").append(Arabic.count(others, Arabic.REPORT));
      en.append(", against ").append(Arabic.count(others, "other", "others"));
    }
    if (!open.isEmpty()) {
      boolean several = open.size() > 1;
      ar.append("، وقد تركه ").append(Arabic.count(open.size(), Arabic.REPORT)).append(" مفتوحًا ");
      ar.append(several ? "فثبت بما رُبط بها" : "فثبت بما رُبط به");
      en.append("; ").append(Arabic.count(open.size(), "report leaves", "reports leave"));
      en.append(" it open and ").append(several ? "get" : "gets").append(" it from those linked");
    }
    return new Why(ar.append('.').toString(), en.append('.').toString());
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
          support += weight * (Places.same(place, said) ? 1 : Places.holds(said, place) ? 0.7 : 0);
        }
      }
      if (support > most) {
        best = place;
        most = support;
      }
    }
    return best;
  }

  private static int fineness(PlaceValue place) {
    PlacePrecision precision = place.precision() == null ? PlacePrecision.NEAR : place.precision();
    return PlacePrecision.COUNTRY.ordinal() - precision.ordinal();
  }

  /** Every actor once, those that most reports name first; generic ones where nothing better is. */
  List<ActorValue> actors(Function<CodedEvent, List<ActorValue>> slot) {
    Map<String, ActorValue> values = new LinkedHashMap<>();
    Map<String, Integer> support = new LinkedHashMap<>();
    for (EventMention mention : voices) {
      for (ActorValue actor : slot.apply(mention.event())) {
        values.putIfAbsent(FactBuilder.actorKey(actor), actor);
        support.merge(FactBuilder.actorKey(actor), 1, Integer::sum);
      }
    }
    boolean known = values.values().stream().anyMatch(actor -> actor.id() != null);
    return values.entrySet().stream()
        .filter(entry -> !known || entry.getValue().id() != null || support.get(entry.getKey()) > 1)
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, ActorValue> entry) -> -support.get(entry.getKey())))
        .map(Map.Entry::getValue)
        .collect(Collectors.toList());
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
                : List.of(event.responsibility().actor()));
  }

  List<Fact> facts() {
    return new FactBuilder(cluster, parties).facts();
  }

  static String dateText(LocalDate start, LocalDate end) {
    return start.equals(end) ? start.toString() : start + "/" + end;
  }
}
