package org.isnad.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;
import org.isnad.coding.EventType;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.EventQuery;
import org.isnad.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which events are asked for. */
final class EventFilters {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(names = "--from", paramLabel = "DAY", description = "On this day or later.")
  LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "On this day or earlier.")
  LocalDate to;

  @Option(names = "--country", paramLabel = "CC", description = "Two-letter country code.")
  String country;

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "Part of the Arabic name of the place, the facility or the province.")
  String place;

  @Option(names = "--type", paramLabel = "TYPE", description = "Event type of the codebook.")
  String type;

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description =
          "Identity (isis) or part of the Arabic name of who did, suffered or claimed it.")
  String actor;

  @Option(
      names = "--min-killed",
      paramLabel = "N",
      description = "At least so many killed, by the best estimate or else the lowest figure.")
  Integer minKilled;

  @Option(
      names = "--near",
      paramLabel = "LAT,LON,KM",
      description = "Within so many kilometres of a spot.")
  String near;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many events.")
  Integer limit;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "As the record stood at the end of this day (UTC).")
  LocalDate asOf;

  EventQuery query() {
    EventQuery.Builder query =
        EventQuery.builder()
            .from(from)
            .to(to)
            .country(country)
            .place(place)
            .type(type)
            .actor(actor)
            .minKilled(minKilled)
            .limit(limit);
    if (type != null && Arrays.stream(EventType.values()).noneMatch(t -> t.code().equals(type))) {
      throw usage("--type: there is no event type \"" + type + "\"");
    }
    if (limit != null && limit < 1) {
      throw usage("--limit: at least 1");
    }
    if (near != null) {
      String[] parts = near.split(",");
      try {
        if (parts.length != 3) {
          throw new IllegalArgumentException("not three numbers");
        }
        query.near(
            Double.parseDouble(parts[0].strip()),
            Double.parseDouble(parts[1].strip()),
            Double.parseDouble(parts[2].strip()));
      } catch (IllegalArgumentException e) {
        throw usage("--near: \"" + near + "\" is not LAT,LON,KM such as 36.34,43.12,50");
      }
    }
    return query.build();
  }

  /** The moment to look from, or null for now. */
  Instant moment() {
    return asOf == null ? null : asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  void events(Store store, Consumer<LedgerEvent> sink) {
    EventQuery query = query();
    if (moment() == null) {
      store.events(query, sink);
    } else {
      store.eventsAsOf(query, moment(), sink);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
