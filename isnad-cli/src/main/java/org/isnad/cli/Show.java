package org.isnad.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.PlaceValue;

/** Values as a person reads them, every name in an isolate of its own. */
final class Show {
  /** Points from what is said to who says it, in whatever language the names are. */
  private static final String FROM = " ← ";

  private Show() {}

  static String value(String value) {
    return value == null ? "" : Bidi.isolate(value);
  }

  static String days(LocalDate start, LocalDate end) {
    if (start == null) {
      return "";
    }
    return end == null || end.equals(start) ? start.toString() : start + " – " + end;
  }

  static String place(PlaceValue place) {
    if (place == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    if (place.detail() != null && !place.detail().equals(place.name())) {
      out.append(value(place.detail())).append(", ");
    }
    out.append(value(place.name()));
    if (place.country() != null) {
      out.append(" (").append(Bidi.plain(place.country())).append(')');
    }
    return out.toString();
  }

  static String actors(List<ActorValue> actors) {
    return actors.stream()
        .map(actor -> value(actor.name() == null ? actor.mention() : actor.name()))
        .collect(Collectors.joining(", "));
  }

  /** What is said, then who says it from first hand to outlet. */
  static String chain(String what, List<AttributionLink> chain, String outlet) {
    StringBuilder out = new StringBuilder(what);
    for (int i = chain.size() - 1; i >= 0; i--) {
      AttributionLink link = chain.get(i);
      out.append(FROM).append(value(link.name() == null ? link.mention() : link.name()));
    }
    if (outlet != null) {
      out.append(FROM).append(value(outlet));
    }
    return out.toString();
  }

  static String quote(String quote) {
    return quote == null ? "" : Bidi.isolate("«" + quote + "»");
  }
}
