package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.ledger.LedgerEvent;
import org.junit.jupiter.api.Test;

/** Lists of events and their counts, on every engine. */
abstract class ListContract extends StoreFixture {
  private static final List<String> CITIES =
      List.of("كركوك", "الموصل", "البصرة", "حلب", "إدلب", "صنعاء", "مقديشو");

  private void fill() {
    List<NewReport> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String city = CITIES.get(i % CITIES.size());
      String day = String.format("2022-%02d-%02d", 1 + i % 12, 1 + i % 27);
      String text =
          switch (i % 4) {
            case 0 ->
                "قُتل " + (3 + i % 9) + " جنود في انفجار عبوة ناسفة في مدينة " + city + " أمس.";
            case 1 -> "أصيب أربعة مدنيين في قصف مدفعي على مدينة " + city + " أمس.";
            case 2 -> "خطف مسلحون مجهولون ثلاثة مهندسين في مدينة " + city + " أمس.";
            default ->
                "هاجم تنظيم الدولة الإسلامية نقطة للجيش في مدينة " + city + " أمس، فقتل جنديان.";
          };
      reports.add(Samples.report("r" + i, "منصة " + i % 5, day, text));
    }
    reports.add(
        Samples.report(
            "undated",
            "منصة 1",
            null,
            "فجر انتحاري نفسه داخل سوق في مدينة لاهور، فقتل تسعة مدنيين."));
    store.add(reports);
    store.relink();
  }

  @Test
  void everyOrderGivesEveryEventOncePartByPart() {
    fill();
    List<LedgerEvent> all = events(ALL);
    assertThat(all).hasSizeGreaterThan(30).anyMatch(event -> event.date() == null);
    Map<EventSort, Function<EventSummary, Comparable<?>>> values = new HashMap<>();
    values.put(EventSort.DATE, e -> e.date() == null ? null : e.date().start());
    Map<String, Integer> killed = new HashMap<>();
    all.forEach(event -> killed.put(event.id(), Toll.killed(event)));
    values.put(EventSort.KILLED, e -> killed.get(e.id()));
    values.put(EventSort.SOURCES, EventSummary::independentSources);
    values.put(EventSort.CHANGED, EventSummary::changed);
    for (EventSort sort : EventSort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        List<EventSummary> items = new ArrayList<>();
        String cursor = null;
        do {
          EventPage page = store.list(ALL, sort, descending, cursor, 7);
          assertThat(page.items()).hasSizeLessThanOrEqualTo(7).isNotEmpty();
          assertThat(page.total()).isEqualTo(all.size());
          items.addAll(page.items());
          cursor = page.next();
        } while (cursor != null);
        assertThat(items)
            .extracting(EventSummary::id)
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(all.stream().map(LedgerEvent::id).toList());
        @SuppressWarnings({"unchecked", "rawtypes"})
        Comparator<EventSummary> order =
            Comparator.comparing(
                (Function) values.get(sort),
                Comparator.nullsLast(
                    descending
                        ? (Comparator) Comparator.reverseOrder()
                        : (Comparator) Comparator.naturalOrder()));
        assertThat(items).isSortedAccordingTo(order.thenComparing(EventSummary::id));
      }
    }
    String cursor = store.list(ALL, EventSort.DATE, false, null, 5).next();
    for (String wrong : List.of("", "x", "*", cursor.substring(4))) {
      assertThatThrownBy(() -> store.list(ALL, EventSort.DATE, false, wrong, 5))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> store.list(ALL, EventSort.DATE, true, cursor, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facetsCountWhatTheListGives() {
    fill();
    EventFacets facets = store.facets(ALL);
    List<LedgerEvent> all = events(ALL);
    assertThat(facets.total()).isEqualTo(all.size());
    Map<String, Integer> types = new TreeMap<>();
    all.forEach(event -> types.merge(event.type().code(), 1, Integer::sum));
    assertThat(counts(facets.type())).isEqualTo(types);
    for (EventFacets.Count count : facets.type()) {
      EventQuery query = EventQuery.builder().type(count.value()).build();
      assertThat(store.list(query, EventSort.DATE, false, null, 1).total())
          .isEqualTo(count.count())
          .isEqualTo(events(query).size());
    }
    for (EventFacets.Count count : facets.country()) {
      assertThat(events(EventQuery.builder().country(count.value()).build()))
          .hasSize(count.count());
    }
    for (EventFacets.Count count : facets.means()) {
      assertThat(events(EventQuery.builder().means(List.of(count.value())).build()))
          .hasSize(count.count());
    }
    for (EventFacets.Count count : facets.state()) {
      assertThat(events(EventQuery.builder().states(List.of(count.value())).build()))
          .hasSize(count.count());
    }
    assertThat(facets.actor()).anyMatch(c -> c.value().equals("isis") && c.name() != null);
    assertThat(counts(facets.target())).isNotEmpty();
    assertThat(facets.sources().stream().mapToInt(EventFacets.Count::count).sum())
        .isEqualTo(all.size());
    EventQuery some = EventQuery.builder().minKilled(5).build();
    assertThat(store.facets(some).total()).isEqualTo(events(some).size()).isPositive();
  }

  /** What another program writes is in the next list. */
  @Test
  void listsFollowWhatOthersWrite() {
    fill();
    int before = store.list(ALL, EventSort.DATE, false, null, 1).total();
    try (Store other = Store.open(db, false)) {
      other.add(List.of(Samples.AZIM, Samples.MOSUL));
      other.relink();
      assertThat(store.list(ALL, EventSort.DATE, false, null, 1).total()).isEqualTo(before + 2);
      String azim = other.report("azim").orElseThrow().memberships().get(0).eventId();
      String mosul = other.report("mosul").orElseThrow().memberships().get(0).eventId();
      assertThat(store.summaries(List.of(mosul, "nothing", azim)))
          .extracting(EventSummary::id)
          .containsExactly(mosul, azim);
      Decided merged = other.merge("هدى", "", azim, mosul, Map.of());
      assertThat(store.list(ALL, EventSort.DATE, false, null, 1).total()).isEqualTo(before + 1);
      EventSummary newest = store.list(ALL, EventSort.CHANGED, true, null, 1).items().get(0);
      assertThat(newest.id()).isEqualTo(azim);
      assertThat(newest.revision()).isEqualTo(2);
      other.undo(merged.decision().id(), "هدى");
      Decision accept =
          new Decision.Accept(
              new MentionRef(
                  "azim", other.report("azim").orElseThrow().memberships().get(0).mentionId()));
      other.decide("هدى", "", List.of(accept), Map.of());
      EventQuery reviewed = EventQuery.builder().reviewed(true).build();
      assertThat(store.list(reviewed, EventSort.DATE, false, null, 5).items())
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.id()).isEqualTo(azim);
                assertThat(event.reviewed().by()).isEqualTo("هدى");
              });
      assertThat(events(reviewed)).hasSize(1);
      other.withdraw("mosul", "هدى", "");
      other.relink();
      assertThat(store.facets(ALL).total()).isEqualTo(before + 1);
    }
  }

  private static Map<String, Integer> counts(List<EventFacets.Count> facet) {
    Map<String, Integer> counts = new TreeMap<>();
    facet.forEach(count -> counts.put(count.value(), count.count()));
    return counts;
  }
}
