package org.isnad.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.isnad.text.Normalizer;

/**
 * Which events are asked for. Every part that is given must hold; of a part with several values one
 * must.
 *
 * @param from the event may have happened on this day or later
 * @param to the event may have happened on this day or earlier
 * @param countries ISO 3166 two-letter codes
 * @param place part of the name of the place, the facility or the province; spelling is folded
 * @param types codes of the codebook
 * @param statuses codes of the codebook
 * @param actors identities in the actor lexicon, or parts of names, of who did, suffered or claimed
 *     it
 * @param targets the same of whom it was done to
 * @param means codes of the codebook
 * @param states states of its figures: {@code agreed}, {@code revised}, {@code disputed}, {@code
 *     single-source}, {@code vague}, {@code set-by-analyst}; one figure of that state is enough
 * @param minKilled at least so many killed, by the best estimate or else by the lowest that stands
 * @param minSources at least so many independent sources
 * @param reviewed whether somebody has looked at it as it stands
 * @param text part of a name of the place or of an actor; spelling is folded
 * @param near within this distance
 * @param limit at most so many; {@link Store#list} has its own
 */
public record EventQuery(
    LocalDate from,
    LocalDate to,
    List<String> countries,
    String place,
    List<String> types,
    List<String> statuses,
    List<String> actors,
    List<String> targets,
    List<String> means,
    List<String> states,
    Integer minKilled,
    Integer minSources,
    Boolean reviewed,
    String text,
    Near near,
    Integer limit) {
  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double KM_PER_DEGREE = Math.PI * EARTH_RADIUS_KM / 180;
  private static final String TARGET = "target";

  // Many events have the same names: these are looked through once each, and not by event.
  private static final String PLACED =
      "place_key IN (SELECT place_key FROM place_name WHERE place_key LIKE ? ESCAPE '!')";
  private static final String NAMED =
      "name_key IN (SELECT name_key FROM actor_name WHERE name_key LIKE ? ESCAPE '!')";

  public static final EventQuery ALL = builder().build();

  public EventQuery {
    countries = countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
    types = List.copyOf(types);
    statuses = List.copyOf(statuses);
    actors = List.copyOf(actors);
    targets = List.copyOf(targets);
    means = List.copyOf(means);
    states = List.copyOf(states);
  }

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

    /** Whether a spot lies within the distance. */
    public boolean reaches(double otherLat, double otherLon) {
      return kilometres(lat, lon, otherLat, otherLon) <= km;
    }
  }

  /** Great-circle distance of two spots in degrees (haversine). */
  public static double kilometres(double lat, double lon, double otherLat, double otherLon) {
    double a = Math.sin(Math.toRadians(otherLat - lat) / 2);
    double b = Math.sin(Math.toRadians(otherLon - lon) / 2);
    double h = a * a + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * b * b;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** The query made ready to be put to many events. */
  Matcher matcher() {
    return new Matcher(this);
  }

  /** Puts a query to events, with everything folded once. */
  static final class Matcher {
    private final EventQuery query;
    private final String from;
    private final String to;
    private final String place;
    private final String text;
    private final List<String> actorKeys;
    private final List<String> targetKeys;
    private final List<String> means;
    private final List<String> states;

    private Matcher(EventQuery query) {
      this.query = query;
      from = query.from == null ? null : query.from.toString();
      to = query.to == null ? null : query.to.toString();
      place = query.place == null ? null : Normalizer.key(query.place);
      text = query.text == null ? null : Normalizer.key(query.text);
      actorKeys = query.actors.stream().map(Normalizer::key).toList();
      targetKeys = query.targets.stream().map(Normalizer::key).toList();
      means = query.means.stream().map(EventQuery::between).toList();
      states = query.states.stream().map(EventQuery::between).toList();
    }

    boolean matches(EventRow row, boolean reviewed) {
      return (from == null || row.dateEnd() != null && row.dateEnd().compareTo(from) >= 0)
          && (to == null || row.dateStart() != null && row.dateStart().compareTo(to) <= 0)
          && oneOf(query.countries, row.country())
          && oneOf(query.types, row.type())
          && oneOf(query.statuses, row.status())
          && (query.minKilled == null || row.killed() != null && row.killed() >= query.minKilled)
          && (query.minSources == null || row.sources() >= query.minSources)
          && (query.reviewed == null || query.reviewed == reviewed)
          && anyIn(means, row.means())
          && anyIn(states, row.states())
          && (place == null || row.placeKey().contains(place))
          && isActor(row, query.actors, actorKeys, null)
          && isActor(row, query.targets, targetKeys, TARGET)
          && (text == null || hasText(row))
          && query.isNear(row);
    }

    private boolean hasText(EventRow row) {
      if (row.placeKey().contains(text)) {
        return true;
      }
      for (EventRow.ActorRow actor : row.actors()) {
        if (actor.key().contains(text)) {
          return true;
        }
      }
      return false;
    }

    private static boolean oneOf(List<String> values, String value) {
      return values.isEmpty() || value != null && values.contains(value);
    }

    private static boolean anyIn(List<String> values, String codes) {
      if (values.isEmpty()) {
        return true;
      }
      for (String value : values) {
        if (codes.contains(value)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isActor(
        EventRow row, List<String> values, List<String> keys, String role) {
      if (values.isEmpty()) {
        return true;
      }
      for (EventRow.ActorRow actor : row.actors()) {
        if (role == null || role.equals(actor.role())) {
          for (int i = 0; i < values.size(); i++) {
            if (values.get(i).equals(actor.actorId()) || actor.key().contains(keys.get(i))) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  private static String between(String code) {
    return "|" + code + "|";
  }

  /** Whether it lies within the distance; the condition in SQL is only a box around it. */
  boolean isNear(EventRow row) {
    return near == null
        || row.lat() != null && row.lon() != null && near.reaches(row.lat(), row.lon());
  }

  /** The condition in SQL, with its parameters added to the list. */
  String where(List<Object> parameters) {
    StringBuilder sql = new StringBuilder("state = 'live'");
    add(sql, parameters, "date_end >= ?", from == null ? null : from.toString());
    add(sql, parameters, "date_start <= ?", to == null ? null : to.toString());
    in(sql, parameters, "country", countries);
    in(sql, parameters, "type", types);
    in(sql, parameters, "status", statuses);
    add(sql, parameters, PLACED, place == null ? null : like(place));
    actors(sql, parameters, actors, null);
    actors(sql, parameters, targets, TARGET);
    likes(sql, parameters, "means", means);
    likes(sql, parameters, "states", states);
    if (text != null) {
      sql.append(" AND (" + PLACED + " OR id IN (" + actorOfRole(null) + NAMED + "))");
      parameters.add(like(text));
      parameters.add(like(text));
    }
    add(sql, parameters, "killed >= ?", minKilled);
    add(sql, parameters, "sources >= ?", minSources);
    if (reviewed != null) {
      sql.append(" AND reviewed_at IS ").append(reviewed ? "NOT NULL" : "NULL");
    }
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

  private static void actors(
      StringBuilder sql, List<Object> parameters, List<String> names, String role) {
    for (int i = 0; i < names.size(); i++) {
      sql.append(i == 0 ? " AND id IN (" : " UNION ALL ");
      sql.append(actorOfRole(role)).append("actor_id = ?");
      parameters.addAll(role == null ? List.of() : List.of(role));
      parameters.add(names.get(i));
      sql.append(" UNION ALL ").append(actorOfRole(role)).append(NAMED);
      parameters.addAll(role == null ? List.of() : List.of(role));
      parameters.add(like(names.get(i)));
    }
    sql.append(names.isEmpty() ? "" : ")");
  }

  private static String actorOfRole(String role) {
    return "SELECT event_id FROM event_actor WHERE " + (role == null ? "" : "role = ? AND ");
  }

  private static void in(
      StringBuilder sql, List<Object> parameters, String column, List<String> values) {
    if (!values.isEmpty()) {
      sql.append(" AND ").append(column).append(" IN (?");
      sql.append(", ?".repeat(values.size() - 1)).append(')');
      parameters.addAll(values);
    }
  }

  private static void likes(
      StringBuilder sql, List<Object> parameters, String column, List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      sql.append(i == 0 ? " AND (" : " OR ").append(column).append(" LIKE ? ESCAPE '!'");
      parameters.add("%" + escaped(between(codes.get(i))) + "%");
    }
    sql.append(codes.isEmpty() ? "" : ")");
  }

  private static void add(
      StringBuilder sql, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      sql.append(" AND ").append(condition);
      parameters.add(value);
    }
  }

  private static String like(String part) {
    return "%" + escaped(Normalizer.key(part)) + "%";
  }

  private static String escaped(String part) {
    return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  static List<Object> parameters() {
    return new ArrayList<>();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes a query of the parts that are given; null is as good as not given. What may have several
   * values can be given several times.
   */
  public static final class Builder {
    private LocalDate from;
    private LocalDate to;
    private final List<String> countries = new ArrayList<>();
    private String place;
    private final List<String> types = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> means = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private Integer minKilled;
    private Integer minSources;
    private Boolean reviewed;
    private String text;
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
      return add(countries, value);
    }

    public Builder countries(Collection<String> values) {
      countries.addAll(values);
      return this;
    }

    public Builder place(String value) {
      place = value;
      return this;
    }

    public Builder type(String value) {
      return add(types, value);
    }

    public Builder types(Collection<String> values) {
      types.addAll(values);
      return this;
    }

    public Builder statuses(Collection<String> values) {
      statuses.addAll(values);
      return this;
    }

    public Builder actor(String value) {
      return add(actors, value);
    }

    public Builder actors(Collection<String> values) {
      actors.addAll(values);
      return this;
    }

    public Builder targets(Collection<String> values) {
      targets.addAll(values);
      return this;
    }

    public Builder means(Collection<String> values) {
      means.addAll(values);
      return this;
    }

    public Builder states(Collection<String> values) {
      states.addAll(values);
      return this;
    }

    public Builder minKilled(Integer value) {
      minKilled = value;
      return this;
    }

    public Builder minSources(Integer value) {
      minSources = value;
      return this;
    }

    public Builder reviewed(Boolean value) {
      reviewed = value;
      return this;
    }

    public Builder text(String value) {
      text = value;
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

    private Builder add(List<String> values, String value) {
      if (value != null) {
        values.add(value);
      }
      return this;
    }

    public EventQuery build() {
      return new EventQuery(
          from,
          to,
          countries,
          place,
          types,
          statuses,
          actors,
          targets,
          means,
          states,
          minKilled,
          minSources,
          reviewed,
          text,
          near,
          limit);
    }
  }
}
