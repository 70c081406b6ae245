package org.isnad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.text.Normalizer;

/**
 * Which events are asked for; every part that is not null must hold.
 *
 * @param from the event may have happened on this day or later
 * @param to the event may have happened on this day or earlier
 * @param country ISO 3166 two-letter code
 * @param place part of the name of the place, the facility or the province; spelling is folded
 * @param type code of the codebook
 * @param actor identity in the actor lexicon, or part of the name
 * @param minKilled at least so many killed, by the best estimate or else by the lowest that stands
 * @param near within this distance
 * @param limit at most so many
 */
public record EventQuery(
    LocalDate from,
    LocalDate to,
    String country,
    String place,
    String type,
    String actor,
    Integer minKilled,
    Near near,
    Integer limit) {
  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double KM_PER_DEGREE = Math.PI * EARTH_RADIUS_KM / 180;

  public static final EventQuery ALL = builder().build();

  /**
   * @param lat degrees
   * @param lon degrees
   * @param km radius, greater than 0
   */
  public record Near(double lat, double lon, double km) {
    public Near {
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0)) {
        throw new IllegalArgumentException("not a spot and a distance");
      }
    }

    /** Great-circle distance (haversine). */
    double distance(double otherLat, double otherLon) {
      double a = Math.sin(Math.toRadians(otherLat - lat) / 2);
      double b = Math.sin(Math.toRadians(otherLon - lon) / 2);
      double h = a * a + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * b * b;
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
  }

  boolean matches(EventRow row) {
    return (from == null || row.dateEnd() != null && row.dateEnd().compareTo(from.toString()) >= 0)
        && (to == null || row.dateStart() != null && row.dateStart().compareTo(to.toString()) <= 0)
        && (country == null || country.equalsIgnoreCase(row.country()))
        && (place == null || row.placeKey().contains(Normalizer.key(place)))
        && (type == null || type.equals(row.type()))
        && (actor == null || row.actors().stream().anyMatch(this::isActor))
        && (minKilled == null || row.killed() != null && row.killed() >= minKilled)
        && isNear(row);
  }

  /** Whether it lies within the distance; the condition in SQL is only a box around it. */
  boolean isNear(EventRow row) {
    return near == null
        || row.lat() != null
            && row.lon() != null
            && near.distance(row.lat(), row.lon()) <= near.km();
  }

  private boolean isActor(EventRow.ActorRow row) {
    return actor.equals(row.actorId()) || row.key().contains(Normalizer.key(actor));
  }

  /** The condition in SQL, with its parameters added to the list. */
  String where(List<Object> parameters) {
    StringBuilder sql = new StringBuilder("state = 'live'");
    add(sql, parameters, "date_end >= ?", from == null ? null : from.toString());
    add(sql, parameters, "date_start <= ?", to == null ? null : to.toString());
    add(sql, parameters, "country = ?", country == null ? null : country.toUpperCase(Locale.ROOT));
    add(sql, parameters, "place_key LIKE ? ESCAPE '!'", place == null ? null : like(place));
    add(sql, parameters, "type = ?", type);
    if (actor != null) {
      sql.append(
          " AND EXISTS (SELECT 1 FROM event_actor a WHERE a.event_id = event.id"
              + " AND (a.actor_id = ? OR a.name_key LIKE ? ESCAPE '!'))");
      parameters.add(actor);
      parameters.add(like(actor));
    }
    add(sql, parameters, "killed >= ?", minKilled);
    if (near != null) {
      double rows = near.km() / KM_PER_DEGREE + 1e-6;
      add(sql, parameters, "lat >= ?", near.lat() - rows);
      add(sql, parameters, "lat <= ?", near.lat() + rows);
      double narrowest = Math.min(90, Math.abs(near.lat()) + rows);
      double columns = rows / Math.max(1e-9, Math.cos(Math.toRadians(narrowest)));
      if (near.lon() - columns > -180 && near.lon() + columns < 180) {
        add(sql, parameters, "lon >= ?", near.lon() - columns);
        add(sql, parameters, "lon <= ?", near.lon() + columns);
      }
    }
    return sql.toString();
  }

  private static void add(
      StringBuilder sql, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      sql.append(" AND ").append(condition);
      parameters.add(value);
    }
  }

  private static String like(String part) {
    return "%"
        + Normalizer.key(part).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        + "%";
  }

  static List<Object> parameters() {
    return new ArrayList<>();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Makes a query of the parts that are given; null is as good as not given. */
  public static final class Builder {
    private LocalDate from;
    private LocalDate to;
    private String country;
    private String place;
    private String type;
    private String actor;
    private Integer minKilled;
    private Near near;
    private Integer limit;

    private Builder() {}

    public Builder from(LocalDate value) {
      from = value;
      return this;
    }

    public Builder to(LocalDate value) {
      to = value;
      return this;
    }

    public Builder country(String value) {
      country = value;
      return this;
    }

    public Builder place(String value) {
      place = value;
      return this;
    }

    public Builder type(String value) {
      type = value;
      return this;
    }

    public Builder actor(String value) {
      actor = value;
      return this;
    }

    public Builder minKilled(Integer value) {
      minKilled = value;
      return this;
    }

    /**
     * @param lat degrees
     * @param lon degrees
     * @param km radius, greater than 0
     * @throws IllegalArgumentException where these are no spot and no distance
     */
    public Builder near(double lat, double lon, double km) {
      near = new Near(lat, lon, km);
      return this;
    }

    public Builder limit(Integer value) {
      limit = value;
      return this;
    }

    public EventQuery build() {
      return new EventQuery(from, to, country, place, type, actor, minKilled, near, limit);
    }
  }
}
