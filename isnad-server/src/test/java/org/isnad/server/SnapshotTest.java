package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Lists and facets out of the columns are those that one gets by asking every event. */
class SnapshotTest {
  private static final List<String> TYPES = List.of("air-drone-strike", "armed-clash", "abduction");
  private static final List<String> COUNTRIES = List.of("SY", "IQ", "YE");
  private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");
  private static final int EVENTS = 400;

  private final Random random = new Random(7);
  private final Snapshot snapshot = new Snapshot(1, events());

  @Test
  void aListHasWhatTheConditionsHoldFor() {
    for (int i = 0; i < 200; i++) {
      EventFilter filter = EventFilter.of(parameters());
      List<String> wanted =
          snapshot.all().stream().filter(filter::matches).map(e -> e.row().id()).sorted().toList();
      List<EventRecord> found = snapshot.find(filter, EventSort.of("-killed"));
      assertThat(found.stream().map(e -> e.row().id()).sorted()).isEqualTo(wanted);
      assertThat(found).isSortedAccordingTo(EventSort.of("-killed"));
      assertThat(paged(filter, "-killed"))
          .isEqualTo(found.stream().map(e -> e.row().id()).toList());
    }
  }

  @Test
  void aFacetCountsWhatItsOtherConditionsHoldFor() {
    for (int i = 0; i < 200; i++) {
      EventFilter filter = EventFilter.of(parameters());
      Facets facets = snapshot.facets(filter);
      assertThat(counts(facets.type())).isEqualTo(counted(filter, Facet.TYPE));
      assertThat(counts(facets.country())).isEqualTo(counted(filter, Facet.COUNTRY));
      assertThat(counts(facets.actor())).isEqualTo(counted(filter, Facet.ACTOR));
      assertThat(counts(facets.target())).isEqualTo(counted(filter, Facet.TARGET));
      assertThat(counts(facets.sources())).isEqualTo(counted(filter, Facet.SOURCES));
      assertThat(facets.type().stream().map(Facets.Count::count).toList())
          .isSortedAccordingTo((a, b) -> b - a);
    }
  }

  @Test
  void whatChangedTakesThePlaceOfWhatWas() {
    EventRecord first = snapshot.all().get(0);
    EventRecord second = snapshot.all().get(1);
    EventRecord changed = event(first.row().id(), "arrest-raid", "SD", 99, List.of());
    Snapshot after = snapshot.with(2, Map.of(first.row().id(), changed), Set.of(second.row().id()));
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.all()).hasSize(EVENTS - 1);
    assertThat(after.get(second.row().id())).isNull();
    assertThat(after.get(first.row().id()).row().type()).isEqualTo("arrest-raid");
    assertThat(counts(after.facets(EventFilter.of(none())).type())).containsEntry("arrest-raid", 1);
    assertThat(snapshot.get(first.row().id())).isSameAs(first);
  }

  private List<String> paged(EventFilter filter, String sort) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      Page<EventSummary> page = snapshot.page(filter, EventSort.of(sort), "7", cursor);
      page.items().forEach(row -> ids.add(row.id()));
      assertThat(page.total()).isEqualTo(snapshot.all().stream().filter(filter::matches).count());
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private Map<String, Integer> counted(EventFilter filter, Facet facet) {
    Map<String, Integer> counted = new TreeMap<>();
    for (EventRecord event : snapshot.all()) {
      boolean in =
          filter.conditions().stream()
              .filter(c -> c.facet() != facet)
              .allMatch(c -> c.holds().test(event));
      if (in) {
        Set<String> values = new java.util.TreeSet<>();
        facet.values(event, value -> values.add(value.value()));
        values.forEach(value -> counted.merge(value, 1, Integer::sum));
      }
    }
    return counted;
  }

  private static Map<String, Integer> counts(List<Facets.Count> facet) {
    Map<String, Integer> counts = new TreeMap<>();
    facet.forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }

  private EventParameters parameters() {
    return new EventParameters(
        some(TYPES),
        some(COUNTRIES),
        some(List.of("alpha", "eta", "DELTA")),
        null,
        some(NAMES),
        null,
        null,
        null,
        some(List.of("1", "2", "3+")),
        null,
        random.nextInt(4) == 0 ? "2022-01-10" : null,
        null,
        null,
        null,
        random.nextInt(4) == 0 ? "3" : null,
        null,
        null,
        random.nextInt(4) == 0 ? "gam" : null,
        null);
  }

  private static EventParameters none() {
    return new EventParameters(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null);
  }

  /** Nothing, one of these, or several. */
  private List<String> some(List<String> values) {
    Predicate<String> chosen = value -> random.nextInt(3) == 0;
    return random.nextBoolean() ? null : values.stream().filter(chosen).toList();
  }

  private List<EventRecord> events() {
    List<EventRecord> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      List<EventRecord.ActorKey> actors = new ArrayList<>();
      for (String role : List.of("perpetrator", "target", "responsibility")) {
        for (int n = random.nextInt(3); n > 0; n--) {
          String name = NAMES.get(random.nextInt(NAMES.size()));
          actors.add(new EventRecord.ActorKey(role, name, name, null, EventRecord.key(name)));
        }
      }
      events.add(
          event(
              "event-" + i,
              TYPES.get(random.nextInt(TYPES.size())),
              random.nextInt(5) == 0 ? null : COUNTRIES.get(random.nextInt(COUNTRIES.size())),
              random.nextInt(12),
              actors));
    }
    return events;
  }

  private EventRecord event(
      String id, String type, String country, int killed, List<EventRecord.ActorKey> actors) {
    StringBuilder words = new StringBuilder();
    actors.forEach(actor -> words.append(actor.key()));
    String day = "2022-01-" + (10 + random.nextInt(20));
    return new EventRecord(
        new EventSummary(
            id,
            type,
            "occurred",
            new EventSummary.Day(day, day, "day"),
            country == null
                ? null
                : new EventSummary.Place("مكان", null, null, country, null, null, null, "exact"),
            List.of(),
            List.of(),
            List.of(),
            killed == 0 ? null : new EventSummary.Toll(killed, killed, killed, "agreed"),
            null,
            1,
            1 + random.nextInt(4),
            List.of(),
            "2022-02-01T00:00:00Z",
            1,
            false),
        "",
        actors,
        words.toString());
  }
}
