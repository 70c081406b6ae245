package org.isnad.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.Decision;
import org.isnad.store.EventQuery;
import org.isnad.store.Store;
import org.isnad.store.StoredDecision;
import org.springframework.stereotype.Service;

/**
 * What somebody should look at: the doubtful of what linking, reconciling and coding came to. What
 * has been looked at as it stands is not in it.
 */
@Service
class Review {
  /** Log odds under which it is doubtful that a mention belongs to its event: about 88 %. */
  private static final double DOUBTFUL = 2;

  private static final double NEAR_KM = 30;
  private static final Set<String> COARSE = Set.of("admin1", "country");

  private final Store store;
  private final Catalogue catalogue;
  private final NewNames newNames;
  private Queue queue;

  Review(Store store, Catalogue catalogue, NewNames newNames) {
    this.store = store;
    this.catalogue = catalogue;
    this.newNames = newNames;
  }

  /** Why something is in the queue. */
  enum Kind {
    UNCERTAIN_MERGE,
    DISPUTED_FIGURE,
    LOW_PRECISION_PLACE,
    NEW_NAME;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      throw ApiException.wrong("kind", "there is no such kind");
    }
  }

  /**
   * @param detail what the kind has to say; see docs/server.md
   * @param score how much it should be looked at, 0 to 1
   */
  record Item(String kind, EventSummary event, Map<String, Object> detail, double score) {}

  /** Part of the queue, with how many there are of each kind. */
  record Part(List<Item> items, String next, long total, Map<String, Integer> counts) {}

  /**
   * @param key what it is about, within the event
   */
  private record Entry(Kind kind, String eventId, Object key, double score) {}

  private record Queue(long version, List<Entry> entries, Map<String, Integer> counts) {}

  Part part(String kind, String limit, String cursor) {
    Kind wanted = kind == null || kind.isBlank() ? null : Kind.of(kind);
    Snapshot now = catalogue.now();
    Queue all = queue(now);
    List<Entry> entries =
        wanted == null
            ? all.entries()
            : all.entries().stream().filter(e -> e.kind() == wanted).toList();
    Page<Entry> page = Page.of(entries, limit, cursor);
    Map<String, LedgerEvent> events = new HashMap<>();
    List<Item> items = new ArrayList<>();
    for (Entry entry : page.items()) {
      EventRecord event = now.get(entry.eventId());
      LedgerEvent whole =
          events.computeIfAbsent(
              entry.eventId(), id -> store.event(id).map(Store.StoredEvent::event).orElse(null));
      if (event != null && whole != null) {
        items.add(
            new Item(
                entry.kind().code(),
                event.row(),
                detail(entry, event, whole, now),
                Math.round(entry.score() * 1000) / 1000.0));
      }
    }
    return new Part(items, page.next(), page.total(), all.counts());
  }

  private synchronized Queue queue(Snapshot now) {
    if (queue == null || queue.version() != now.version()) {
      List<Entry> entries = new ArrayList<>();
      weakLinks(now, entries);
      twins(now, entries);
      for (EventRecord event : now.all()) {
        if (!event.row().reviewed()) {
          disputed(event, entries);
          place(event, entries);
        }
      }
      names(now, entries);
      entries.sort(
          Comparator.comparingDouble(Entry::score)
              .reversed()
              .thenComparing(Entry::kind)
              .thenComparing(Entry::eventId));
      Map<Kind, Integer> counted = new EnumMap<>(Kind.class);
      entries.forEach(entry -> counted.merge(entry.kind(), 1, Integer::sum));
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Kind kind : Kind.values()) {
        counts.put(kind.code(), counted.getOrDefault(kind, 0));
      }
      queue = new Queue(now.version(), List.copyOf(entries), counts);
    }
    return queue;
  }

  /** Mentions that hardly belong to the event that they are in. */
  private void weakLinks(Snapshot now, List<Entry> entries) {
    Map<String, List<Store.Member>> members = new LinkedHashMap<>();
    store.weakLinks(
        DOUBTFUL,
        (event, member) -> members.computeIfAbsent(event, id -> new ArrayList<>()).add(member));
    members.forEach(
        (id, weak) -> {
          EventRecord event = now.get(id);
          if (event != null && !event.row().reviewed()) {
            double weakest = weak.get(0).score();
            entries.add(
                new Entry(
                    Kind.UNCERTAIN_MERGE, id, List.copyOf(weak), 1 / (1 + Math.exp(weakest))));
          }
        });
  }

  /** Events of the same days and the same spot that may be one. */
  private void twins(Snapshot now, List<Entry> entries) {
    Set<String> apart = apart();
    Map<String, List<EventRecord>> byDay = new HashMap<>();
    for (EventRecord event : now.all()) {
      EventSummary row = event.row();
      if (row.date() != null
          && row.date().start().equals(row.date().end())
          && row.place() != null
          && row.place().lat() != null
          && row.place().lon() != null
          && !COARSE.contains(String.valueOf(row.place().precision()))) {
        byDay.computeIfAbsent(row.date().start(), day -> new ArrayList<>()).add(event);
      }
    }
    byDay
        .values()
        .forEach(
            events -> {
              for (int i = 0; i < events.size(); i++) {
                for (int j = i + 1; j < events.size(); j++) {
                  twins(events.get(i), events.get(j), apart, entries);
                }
              }
            });
  }

  private static void twins(
      EventRecord one, EventRecord other, Set<String> apart, List<Entry> entries) {
    EventSummary a = one.row();
    EventSummary b = other.row();
    if (!a.type().equals(b.type())
        || a.reviewed() && b.reviewed()
        || EventQuery.kilometres(a.place().lat(), a.place().lon(), b.place().lat(), b.place().lon())
            > NEAR_KM
        || apart.contains(pair(a.id(), b.id()))) {
      return;
    }
    double score = 0.4;
    if (a.killed() != null && b.killed() != null) {
      boolean same = a.killed().number() != null && a.killed().number().equals(b.killed().number());
      score += same ? 0.3 : -0.2;
    }
    boolean shared =
        one.actors().stream()
            .anyMatch(x -> other.actors().stream().anyMatch(y -> x.value().equals(y.value())));
    score += shared ? 0.2 : 0;
    score += a.place().name().equals(b.place().name()) ? 0.1 : 0;
    boolean first = a.id().compareTo(b.id()) < 0;
    entries.add(
        new Entry(Kind.UNCERTAIN_MERGE, first ? a.id() : b.id(), first ? b.id() : a.id(), score));
  }

  /** Pairs of events that an analyst has kept apart. */
  private Set<String> apart() {
    Set<String> apart = new java.util.HashSet<>();
    Map<String, String> eventOf = new HashMap<>();
    for (StoredDecision stored : store.decisions(null)) {
      if (stored.undoneBy() == null) {
        for (Decision decision : stored.decisions()) {
          if (decision instanceof Decision.CannotLink link) {
            String a = eventOf(eventOf, link.a().report(), link.a().mention());
            String b = eventOf(eventOf, link.b().report(), link.b().mention());
            apart.add(pair(a, b));
          }
        }
      }
    }
    return apart;
  }

  private String eventOf(Map<String, String> known, String report, String mention) {
    String key = report + "\n" + mention;
    if (!known.containsKey(key)) {
      store
          .report(report)
          .ifPresent(
              stored ->
                  stored
                      .memberships()
                      .forEach(m -> known.put(report + "\n" + m.mentionId(), m.eventId())));
    }
    return String.valueOf(known.get(key));
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
  }

  private static void disputed(EventRecord event, List<Entry> entries) {
    for (String name : event.row().disputed()) {
      EventSummary.Toll toll =
          name.equals("killed")
              ? event.row().killed()
              : name.equals("injured") ? event.row().injured() : null;
      if (isMeasure(name)) {
        double spread = 0.5;
        if (toll != null && toll.low() != null && toll.high() != null && toll.high() > 0) {
          spread = (toll.high() - toll.low()) / (double) toll.high();
        }
        double weight = toll == null || toll.number() == null ? 0 : toll.number();
        double score = 0.4 + 0.3 * spread + 0.3 * (1 - 1 / (1 + weight / 10));
        entries.add(new Entry(Kind.DISPUTED_FIGURE, event.row().id(), name, score));
      }
    }
  }

  private static boolean isMeasure(String name) {
    for (org.isnad.coding.Measure measure : org.isnad.coding.Measure.values()) {
      if (measure.code().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void place(EventRecord event, List<Entry> entries) {
    EventSummary.Place place = event.row().place();
    if (place == null || COARSE.contains(String.valueOf(place.precision()))) {
      EventSummary.Toll killed = event.row().killed();
      double weight = killed == null || killed.number() == null ? 0 : killed.number();
      double score = (place == null ? 0.5 : 0.3) + 0.3 * (1 - 1 / (1 + weight / 10));
      entries.add(new Entry(Kind.LOW_PRECISION_PLACE, event.row().id(), "place", score));
    }
  }

  /** How somebody is named who is in no lexicon, as one who did it or suffered it. */
  private record Named(String slot, String name) {}

  /** Names that the lexicons do not know, the more frequent first. */
  private void names(Snapshot now, List<Entry> entries) {
    Map<String, Integer> events = new HashMap<>();
    for (EventRecord event : now.all()) {
      named(event).stream()
          .map(Named::name)
          .distinct()
          .forEach(name -> events.merge(name, 1, Integer::sum));
    }
    for (EventRecord event : now.all()) {
      if (!event.row().reviewed()) {
        for (Named named : named(event)) {
          double score = 0.2 + 0.3 * (1 - 1.0 / events.get(named.name()));
          entries.add(new Entry(Kind.NEW_NAME, event.row().id(), named, score));
        }
      }
    }
  }

  private List<Named> named(EventRecord event) {
    List<Named> named = new ArrayList<>();
    named(named, "perpetrator", event.row().perpetrator());
    named(named, "target", event.row().target());
    return named;
  }

  private void named(List<Named> named, String slot, List<EventSummary.Actor> actors) {
    for (EventSummary.Actor actor : actors) {
      if (actor.id() == null && actor.name() != null && newNames.isNew(actor.name())) {
        named.add(new Named(slot, actor.name()));
      }
    }
  }

  private static Map<String, Object> detail(
      Entry entry, EventRecord event, LedgerEvent whole, Snapshot now) {
    Map<String, Object> detail = new LinkedHashMap<>();
    switch (entry.kind()) {
      case UNCERTAIN_MERGE -> {
        boolean members = entry.key() instanceof List;
        EventRecord other = members ? null : now.get((String) entry.key());
        detail.put("members", members ? members((List<?>) entry.key()) : List.of());
        detail.put("other", other == null ? null : other.row());
        detail.put(
            "why",
            members
                ? new ReportView.Label(
                    "ليس مؤكدًا أن هذه التقارير تروي هذا الحدث نفسه.",
                    "It is not certain that these reports tell of this event.")
                : new ReportView.Label(
                    "في اليوم نفسه والموضع نفسه حدثان من نوع واحد، وقد يكونان حدثًا واحدًا.",
                    "On the same day and in the same spot there are two events of one type, which"
                        + " may be one."));
      }
      case DISPUTED_FIGURE ->
          whole.figures().stream()
              .filter(
                  f ->
                      f.measure().code().equals(entry.key())
                          && f.estimate() != null
                          && f.estimate().state().equals("disputed"))
              .findFirst()
              .ifPresent(figure -> figure(detail, figure));
      case LOW_PRECISION_PLACE -> detail.put("place", event.row().place());
      case NEW_NAME -> name(detail, whole, (Named) entry.key());
    }
    return detail;
  }

  /**
   * @param score log odds of the mention and the one that it is closest to
   */
  record Weak(String report, String mention, Double score, String reason) {}

  private static List<Weak> members(List<?> members) {
    List<Weak> weak = new ArrayList<>();
    for (Object member : members) {
      Store.Member m = (Store.Member) member;
      weak.add(new Weak(m.reportId(), m.mentionId(), m.score(), m.reason()));
    }
    return weak;
  }

  private static void figure(Map<String, Object> detail, LedgerEvent.Figure figure) {
    detail.put("measure", figure.measure().code());
    detail.put("subject", figure.subject().code());
    detail.put("class", figure.group().classOf().code());
    detail.put("side", figure.group().side().code());
    detail.put("actorId", figure.group().actorId());
    detail.put("mention", figure.group().mention());
    detail.put("estimate", figure.estimate());
    detail.put("claims", figure.claims().size());
  }

  private static void name(Map<String, Object> detail, LedgerEvent whole, Named named) {
    detail.put("slot", named.slot());
    detail.put("name", named.name());
    whole.facts().stream()
        .filter(fact -> fact.slot().equals(named.slot()))
        .flatMap(fact -> fact.values().stream())
        .filter(value -> named.name().equals(value.value()))
        .flatMap(value -> value.claims().stream())
        .findFirst()
        .ifPresent(
            claim -> {
              detail.put("report", claim.reportId());
              detail.put("quote", claim.quote());
              detail.put("begin", claim.begin());
              detail.put("end", claim.end());
            });
  }
}
