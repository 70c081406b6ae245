package org.isnad.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.PlaceValue;

/** Values as a person reads them, every name in an isolate of its own. */
final class Show {
  private static final int DAY = "2022-01-23".length();
  private static final int MINUTE = "2022-01-23T09:30".length();

  private Show() {}

  static String value(String value) {
    return value == null ? "" : Bidi.isolate(value);
  }

  static String days(LocalDate start, LocalDate end, Labels labels) {
    if (start == null) {
      return "";
    }
    return end == null || end.equals(start)
        ? start.toString()
        : Bidi.isolate(labels.phrase("range", start, end));
  }

  /** A time stamp to the minute, in the clock that it was stamped with. */
  static String published(String published) {
    if (published == null) {
      return "";
    }
    String plain = Bidi.plain(published);
    return plain.length() < MINUTE
        ? plain
        : plain.substring(0, DAY) + " " + plain.substring(DAY + 1, MINUTE);
  }

  static String place(PlaceValue place) {
    if (place == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    if (place.detail() != null && !place.detail().equals(place.name())) {
      out.append(value(place.detail())).append(" · ");
    }
    out.append(value(place.name()));
    if (place.country() != null) {
      out.append(" (").append(Bidi.plain(place.country())).append(')');
    }
    return out.toString();
  }

  static String actors(List<ActorValue> actors, Labels labels) {
    return actors.stream()
        .map(
            actor ->
                labels.actor(actor.id(), actor.name() == null ? actor.mention() : actor.name()))
        .collect(Collectors.joining(labels.comma()));
  }

  /** What is said, then who says it from first hand to outlet; either may be missing. */
  static String chain(String what, List<AttributionLink> chain, String outlet, Labels labels) {
    String from = " " + labels.phrase("from") + " ";
    StringBuilder out = new StringBuilder(what);
    for (int i = chain.size() - 1; i >= 0; i--) {
      AttributionLink link = chain.get(i);
      out.append(out.length() == 0 ? "" : from)
          .append(value(link.name() == null ? link.mention() : link.name()));
    }
    if (outlet != null) {
      out.append(out.length() == 0 ? "" : from).append(value(outlet));
    }
    return out.toString();
  }

  static String quote(String quote) {
    return quote == null ? "" : Bidi.isolate("«" + quote + "»");
  }
}
