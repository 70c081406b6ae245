package org.isnad.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.place.EnglishNames;
import org.isnad.store.Change;
import org.isnad.store.EventQuery;
import org.isnad.store.EventRelation;
import org.isnad.store.Store;
import org.springframework.stereotype.Service;

/** What is asked of events. */
@Service
class Events {
  private static final Set<String> PARTIES = Set.of("perpetrator", "target", "responsibility");

  private final Store store;
  private final Catalogue catalogue;

  Events(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * An event with all that belongs to it.
   *
   * @param event as {@code isnad ledger} writes it
   * @param state {@code live}, {@code merged} or {@code withdrawn}
   * @param mergedInto id of the event that took it in, or null
   * @param revision number of its changes
   * @param work time that people have spent on it, and their edits
   * @param reviewed who has looked at it as it stands, or null
   * @param english English, where it is known, for the Arabic names in its facts and figures
   */
  record Detail(
      RawJson event,
      EventSummary summary,
      String state,
      String mergedInto,
      String created,
      String changed,
      long revision,
      Store.Reviewed reviewed,
      List<Store.Member> members,
      List<Decisions.View> decisions,
      List<MemberReport> reports,
      List<Relation> relations,
      Work.Done work,
      Map<String, String> english) {}

  /**
   * Another event that this one belongs with.
   *
   * @param kind {@code parent}: the other is the whole that it is a part of; {@code part}: the
   *     other is a part of it; {@code related}
   * @param decision id of the decision that says so, or null where a rule does
   */
  record Relation(String kind, ReportView.Label why, Long decision, EventSummary event) {}

  /** A report that tells of the event. */
  record MemberReport(
      String id,
      String title,
      String source,
      String published,
      String url,
      String copyOf,
      String salience) {}

  /**
   * An entry of the change feed.
   *
   * @param by who decided it, or null where reports brought it about
   * @param decision id of the decision, or null
   */
  record Entry(
      long seq,
      String at,
      String eventId,
      String kind,
      String by,
      String rule,
      String otherId,
      Long decision,
      List<Field> fields) {
    static Entry of(Change change) {
      return new Entry(
          change.seq(),
          change.at(),
          change.eventId(),
          change.kind(),
          change.by(),
          change.rule(),
          change.otherId(),
          change.decision(),
          change.fields().stream().map(Field::of).toList());
    }
  }

  /** A field before and after, as JSON. */
  record Field(
      String name, RawJson old, @com.fasterxml.jackson.annotation.JsonProperty("new") RawJson now) {
    static Field of(Change.Field field) {
      return new Field(
          field.name(),
          field.before() == null ? null : new RawJson(field.before()),
          field.after() == null ? null : new RawJson(field.after()));
    }
  }

  Page<EventSummary> list(EventParameters parameters, String sort, String limit, String cursor) {
    EventFilter filter = EventFilter.of(parameters);
    return catalogue.at(filter.asOf()).page(filter, EventSort.of(sort), limit, cursor);
  }

  Facets facets(EventParameters parameters) {
    EventFilter filter = EventFilter.of(parameters);
    return catalogue.at(filter.asOf()).facets(filter);
  }

  /** Hands over whole events that are as asked, by date. */
  void each(EventParameters parameters, Consumer<Store.Recorded> sink) {
    EventFilter filter = EventFilter.of(parameters);
    Set<String> ids = ids(filter);
    Consumer<Store.Recorded> chosen =
        recorded -> {
          if (ids.contains(recorded.event().id())) {
            sink.accept(recorded);
          }
        };
    if (filter.asOf() == null) {
      store.recorded(EventQuery.ALL, chosen);
    } else {
      store.recordedAsOf(EventQuery.ALL, filter.asOf(), chosen);
    }
  }

  /** Ids of the events that are as asked. */
  Set<String> ids(EventFilter filter) {
    Set<String> ids = new HashSet<>();
    for (EventRecord event : catalogue.at(filter.asOf()).all()) {
      if (filter.matches(event)) {
        ids.add(event.row().id());
      }
    }
    return ids;
  }

  Store.StoredEvent stored(String id) {
    return store.event(id).orElseThrow(() -> ApiException.notFound("event", id));
  }

  Detail detail(String id) {
    Store.StoredEvent stored = stored(id);
    EventRecord row = catalogue.now().get(id);
    return new Detail(
        RawJson.of(stored.event()),
        row == null ? EventSummary.of(stored) : row.row(),
        stored.state(),
        stored.mergedInto(),
        stored.created(),
        stored.changed(),
        stored.revision(),
        stored.reviewed(),
        stored.members(),
        store.decisions(id).stream().map(Decisions.View::of).toList(),
        reports(stored.event()),
        relations(id),
        done(id),
        english(stored.event()));
  }

  private static Map<String, String> english(LedgerEvent event) {
    Map<String, String> english = new TreeMap<>();
    PlaceValue place = event.place();
    String country = place == null ? null : place.country();
    for (LedgerEvent.Fact fact : event.facts()) {
      for (LedgerEvent.FactValue value : fact.values()) {
        String name = value.value();
        if (PARTIES.contains(fact.slot())) {
          put(english, name, PartyWords.english(name));
        } else if (fact.slot().equals("place")) {
          Long known = place != null && name.equals(place.name()) ? place.geonameId() : null;
          put(english, name, EnglishNames.of(name, country, known));
        }
      }
    }
    if (place != null && place.admin1() != null) {
      put(english, place.admin1(), EnglishNames.of(place.admin1(), country, null));
    }
    for (LedgerEvent.Figure figure : event.figures()) {
      String people = figure.group() == null ? null : figure.group().mention();
      if (people != null) {
        put(english, people, PartyWords.english(people));
      }
    }
    return english;
  }

  private static void put(Map<String, String> english, String name, String known) {
    if (known != null) {
      english.putIfAbsent(name, known);
    }
  }

  private List<Relation> relations(String id) {
    List<Relation> relations = new ArrayList<>();
    for (EventRelation relation : store.relations(id)) {
      EventRecord other = catalogue.now().get(relation.event().id());
      if (other != null) {
        relations.add(
            new Relation(
                relation.kind(),
                new ReportView.Label(relation.why().ar(), relation.why().en()),
                relation.decision(),
                other.row()));
      }
    }
    return relations;
  }

  private Work.Done done(String id) {
    long seconds = 0;
    int edits = 0;
    for (Store.Work work : store.work(id)) {
      seconds += work.seconds();
      edits += work.edits();
    }
    return new Work.Done(seconds, edits);
  }

  private List<MemberReport> reports(LedgerEvent event) {
    Map<String, MemberReport> reports = new LinkedHashMap<>();
    Map<String, Store.Headline> headlines =
        store.headlines(event.reports().stream().map(LedgerEvent.Member::id).toList());
    for (LedgerEvent.Member member : event.reports()) {
      Store.Headline headline = headlines.get(member.id());
      reports.put(
          member.id(),
          new MemberReport(
              member.id(),
              headline == null ? null : headline.title(),
              member.source(),
              member.published(),
              headline == null ? null : headline.url(),
              member.copyOf(),
              member.salience() == null ? null : member.salience().code()));
    }
    return new ArrayList<>(reports.values());
  }

  Page<Entry> history(String id) {
    stored(id);
    return Page.all(store.history(id).stream().map(Entry::of).toList());
  }
}
