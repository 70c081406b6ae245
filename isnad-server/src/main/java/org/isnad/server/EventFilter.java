package org.isnad.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.coding.Coded;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.Status;
import org.isnad.store.EventQuery;

/**
 * Which events are asked for: every condition must hold.
 *
 * @param asOf the moment at which the record is looked at, or null for now
 */
record EventFilter(List<Condition> conditions, Instant asOf) {
  static final Set<String> STATES =
      Set.of("agreed", "revised", "disputed", "single-source", "vague", "set-by-analyst", "none");

  private static final int LONGEST = 200;
  private static final int MOST_VALUES = 50;

  /**
   * @param facet what it chooses by, or null
   * @param given what stands in the request for the facet
   * @param wanted the values of the facet that will do, or null where there is no facet
   */
  record Condition(
      Facet facet,
      List<String> given,
      Predicate<Facet.Value> wanted,
      Predicate<EventRecord> holds) {
    static Condition on(Facet facet, List<String> given, Predicate<Facet.Value> wanted) {
      return new Condition(facet, given, wanted, event -> facet.has(event, wanted));
    }

    static Condition that(Predicate<EventRecord> holds) {
      return new Condition(null, List.of(), null, holds);
    }
  }

  EventFilter {
    conditions = List.copyOf(conditions);
  }

  boolean matches(EventRecord event) {
    for (Condition condition : conditions) {
      if (!condition.holds().test(event)) {
        return false;
      }
    }
    return true;
  }

  /**
   * @throws ApiException where a parameter is wrong
   */
  static EventFilter of(EventParameters p) {
    List<Condition> conditions = new ArrayList<>();
    any(conditions, Facet.TYPE, codes("type", p.type(), EventType.values()));
    any(conditions, Facet.STATUS, codes("status", p.status(), Status.values()));
    any(
        conditions,
        Facet.COUNTRY,
        values("country", p.country()).stream().map(c -> c.toUpperCase(Locale.ROOT)).toList());
    any(conditions, Facet.STATE, known("state", p.state(), STATES));
    any(conditions, Facet.SOURCES, known("sources", p.sources(), Set.of("1", "2", "3+")));
    any(conditions, Facet.MEANS, codes("means", p.means(), Means.values()));
    List<String> disputed = values("disputed", p.disputed());
    if (!disputed.isEmpty()) {
      conditions.add(
          Condition.that(
              e ->
                  e.row().disputed().stream()
                      .anyMatch(d -> disputed.contains("any") || disputed.contains(d))));
    }
    actors(conditions, Facet.ACTOR, p.actor());
    actors(conditions, Facet.PERPETRATOR, p.perpetrator());
    actors(conditions, Facet.TARGET, p.target());
    LocalDate from = day("from", p.from());
    if (from != null) {
      String day = from.toString();
      conditions.add(
          Condition.that(e -> e.row().date() != null && e.row().date().end().compareTo(day) >= 0));
    }
    LocalDate to = day("to", p.to());
    if (to != null) {
      String day = to.toString();
      conditions.add(
          Condition.that(
              e -> e.row().date() != null && e.row().date().start().compareTo(day) <= 0));
    }
    String place = one("place", p.place());
    if (place != null) {
      String key = EventRecord.fold(place);
      conditions.add(Condition.that(e -> e.place().contains(key)));
    }
    String near = one("near", p.near());
    if (near != null) {
      conditions.add(Condition.that(near(near)));
    }
    Integer minKilled = number("minKilled", p.minKilled());
    if (minKilled != null) {
      conditions.add(
          Condition.that(
              e ->
                  e.row().killed() != null
                      && e.row().killed().number() != null
                      && e.row().killed().number() >= minKilled));
    }
    Integer minSources = number("minSources", p.minSources());
    if (minSources != null) {
      conditions.add(Condition.that(e -> e.row().independentSources() >= minSources));
    }
    String reviewed = one("reviewed", p.reviewed());
    if (reviewed != null) {
      if (!Set.of("true", "false").contains(reviewed)) {
        throw ApiException.wrong("reviewed", "reviewed is true or false");
      }
      boolean is = reviewed.equals("true");
      conditions.add(Condition.that(e -> e.row().reviewed() == is));
    }
    String q = one("q", p.q());
    if (q != null) {
      for (String word : q.strip().split("\\s+")) {
        String key = EventRecord.fold(word);
        conditions.add(Condition.that(e -> e.words().contains(key)));
      }
    }
    return new EventFilter(conditions, moment("asOf", p.asOf()));
  }

  private static void any(List<Condition> conditions, Facet facet, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(Condition.on(facet, wanted, value -> wanted.contains(value.value())));
    }
  }

  /** By identity, or by a part of the name. */
  private static void actors(List<Condition> conditions, Facet facet, List<String> given) {
    List<String> wanted = values(facet.parameter(), given);
    if (wanted.isEmpty()) {
      return;
    }
    List<String> keys =
        wanted.stream().filter(name -> name.length() > 1).map(EventRecord::fold).toList();
    conditions.add(
        Condition.on(
            facet,
            wanted,
            actor -> wanted.contains(actor.value()) || containsAny(actor.key(), keys)));
  }

  /** A loop: it is asked for every actor of the record. */
  private static boolean containsAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<EventRecord> near(String near) {
    String[] parts = near.split(",", -1);
    try {
      if (parts.length != 3) {
        throw new NumberFormatException(near);
      }
      EventQuery.Near spot =
          new EventQuery.Near(
              Double.parseDouble(parts[0].strip()),
              Double.parseDouble(parts[1].strip()),
              Double.parseDouble(parts[2].strip()));
      return e ->
          e.row().place() != null
              && e.row().place().lat() != null
              && e.row().place().lon() != null
              && spot.reaches(e.row().place().lat(), e.row().place().lon());
    } catch (IllegalArgumentException e) {
      throw ApiException.wrong("near", "near is LAT,LON,KM such as 36.34,43.12,50");
    }
  }

  private static List<String> codes(String field, List<String> values, Coded[] codes) {
    return known(field, values, Set.copyOf(Arrays.stream(codes).map(Coded::code).toList()));
  }

  private static List<String> known(String field, List<String> values, Set<String> known) {
    List<String> given = values(field, values);
    for (String value : given) {
      if (!known.contains(value)) {
        throw ApiException.wrong(field, "there is no such " + field);
      }
    }
    return given;
  }

  private static List<String> values(String field, List<String> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > MOST_VALUES) {
      throw ApiException.wrong(field, "at most " + MOST_VALUES + " values");
    }
    return values.stream()
        .map(value -> one(field, value))
        .filter(value -> value != null)
        .distinct()
        .toList();
  }

  /** The value, or null where it is missing or blank. */
  static String one(String field, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw ApiException.wrong(field, field + " has at most " + LONGEST + " characters");
    }
    return value;
  }

  static Integer number(String field, String value) {
    String given = one(field, value);
    try {
      int number = given == null ? 0 : Integer.parseInt(given.strip());
      if (number < 0) {
        throw new NumberFormatException(given);
      }
      return given == null ? null : number;
    } catch (NumberFormatException e) {
      throw ApiException.wrong(field, field + " is a number, 0 or more");
    }
  }

  static LocalDate day(String field, String value) {
    String given = one(field, value);
    try {
      return given == null ? null : LocalDate.parse(given.strip());
    } catch (DateTimeException e) {
      throw ApiException.wrong(field, field + " is a day such as 2022-01-20");
    }
  }

  /** A moment, or the end of a day (UTC). */
  static Instant moment(String field, String value) {
    String given = one(field, value);
    try {
      if (given == null) {
        return null;
      }
      return given.strip().length() == 10
          ? LocalDate.parse(given.strip()).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(given.strip());
    } catch (DateTimeException e) {
      throw ApiException.wrong(
          field, field + " is a day such as 2022-01-20 or a moment such as 2022-01-20T18:00:00Z");
    }
  }
}
