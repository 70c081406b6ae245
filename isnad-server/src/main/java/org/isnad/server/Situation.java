package org.isnad.server;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.store.Change;
import org.isnad.store.Store;
import org.springframework.stereotype.Service;

/** All events asked for at one glance. */
@Service
class Situation {
  private static final int MOST_NEWEST = 20;
  private static final int MOST_REVISED = 50;

  /** What came to nothing or was only said kills nobody on the curve. */
  private static final Set<String> HAPPENED = Set.of("occurred", "alleged");

  private final Store store;
  private final Catalogue catalogue;

  Situation(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * @param features the events that have a spot, as a GeoJSON FeatureCollection
   * @param unplaced how many have none
   * @param newest by date
   * @param revised what changed since the moment given, the latest first
   * @param disputed the gravest first
   */
  record View(
      Features features,
      int unplaced,
      List<Bucket> curve,
      List<EventSummary> newest,
      List<Revised> revised,
      List<EventSummary> disputed) {}

  record Features(String type, List<Feature> features) {}

  record Feature(String type, String id, Point geometry, Properties properties) {}

  record Point(String type, List<Double> coordinates) {}

  record Properties(
      String id,
      String type,
      String status,
      Integer killed,
      String date,
      String name,
      String nameEn,
      String precision) {}

  /**
   * A day, or a week by its Monday.
   *
   * @param low of those killed: what is certain at least
   * @param best estimates, and lowest figures where sources disagree
   * @param high what it may be at most
   */
  record Bucket(String start, int events, long low, long best, long high) {}

  record Revised(EventSummary event, List<Events.Entry> changes) {}

  View view(EventParameters parameters, String by, String since) {
    EventFilter filter = EventFilter.of(parameters);
    boolean weekly = weekly(by);
    Instant moment = EventFilter.moment("since", since);
    Snapshot snapshot = catalogue.at(filter.asOf());
    List<EventRecord> events = snapshot.find(filter, EventSort.of("-date"));
    List<Feature> features = new ArrayList<>();
    for (EventRecord event : events) {
      EventSummary row = event.row();
      if (row.place() != null && row.place().lat() != null && row.place().lon() != null) {
        features.add(feature(row));
      }
    }
    return new View(
        new Features("FeatureCollection", features),
        events.size() - features.size(),
        curve(events, weekly),
        events.stream()
            .filter(e -> e.row().date() != null)
            .limit(MOST_NEWEST)
            .map(EventRecord::row)
            .toList(),
        moment == null ? List.of() : revised(moment, filter, snapshot),
        events.stream()
            .filter(e -> !e.row().disputed().isEmpty())
            .sorted(EventSort.of("-killed"))
            .limit(MOST_NEWEST)
            .map(EventRecord::row)
            .toList());
  }

  private static boolean weekly(String by) {
    if (by == null || by.isBlank() || by.equals("day")) {
      return false;
    }
    if (by.equals("week")) {
      return true;
    }
    throw ApiException.wrong("by", "by is day or week");
  }

  private static Feature feature(EventSummary row) {
    return new Feature(
        "Feature",
        row.id(),
        new Point("Point", List.of(row.place().lon(), row.place().lat())),
        new Properties(
            row.id(),
            row.type(),
            row.status(),
            row.killed() == null ? null : row.killed().number(),
            row.date() == null ? null : row.date().start(),
            row.place().detail() == null ? row.place().name() : row.place().detail(),
            row.place().nameEn(),
            row.place().precision()));
  }

  private static List<Bucket> curve(List<EventRecord> events, boolean weekly) {
    Map<String, long[]> sums = new TreeMap<>();
    for (EventRecord event : events) {
      EventSummary row = event.row();
      if (row.date() == null || !HAPPENED.contains(String.valueOf(row.status()))) {
        continue;
      }
      LocalDate day = LocalDate.parse(row.date().start());
      LocalDate start = weekly ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
      long[] sum = sums.computeIfAbsent(start.toString(), key -> new long[4]);
      sum[0]++;
      EventSummary.Toll killed = row.killed();
      if (killed != null) {
        int low = first(killed.low(), killed.best(), 0);
        int best = first(killed.best(), killed.low(), 0);
        sum[1] += low;
        sum[2] += best;
        sum[3] += Math.max(best, first(killed.high(), killed.best(), low));
      }
    }
    List<Bucket> curve = new ArrayList<>();
    sums.forEach((start, s) -> curve.add(new Bucket(start, (int) s[0], s[1], s[2], s[3])));
    return curve;
  }

  private static int first(Integer a, Integer b, int otherwise) {
    return a != null ? a : b != null ? b : otherwise;
  }

  private List<Revised> revised(Instant since, EventFilter filter, Snapshot snapshot) {
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    store.feed(
        since,
        change -> changes.computeIfAbsent(change.eventId(), id -> new ArrayList<>()).add(change));
    return changes.entrySet().stream()
        .filter(entry -> entry.getValue().stream().noneMatch(c -> c.kind().equals("created")))
        .filter(entry -> snapshot.get(entry.getKey()) != null)
        .filter(entry -> filter.matches(snapshot.get(entry.getKey())))
        .sorted(
            Comparator.comparingLong(
                entry -> -entry.getValue().get(entry.getValue().size() - 1).seq()))
        .limit(MOST_REVISED)
        .map(
            entry ->
                new Revised(
                    snapshot.get(entry.getKey()).row(),
                    entry.getValue().stream().map(Events.Entry::of).toList()))
        .toList();
  }
}
