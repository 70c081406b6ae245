package org.isnad.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;

/**
 * The places in one country at which an event may have happened, each with what speaks for it: how
 * the words bind it to what is told, how exact it is, and how it lies to the others.
 */
final class PlaceOptions {
  private static final int MOST = 24;

  /** No sentence of a real text names so many places; it bounds the work on broken input. */
  private static final int MOST_NAMED = 60;

  /** How far from a place the word is looked for that tells of the event. */
  private static final int REACH = 25;

  private static final double SAME_KM = 25;

  private final Scan scan;
  private final Telling telling;
  private final PlaceChooser chooser;

  PlaceOptions(Scan scan, PlaceChooser chooser) {
    this.scan = scan;
    this.telling = new Telling(scan);
    this.chooser = chooser;
  }

  /** A place, where it is first named, and the features that speak for it. */
  record Option(PlaceMention mention, Map<String, Double> features) {
    Place place() {
      return mention.place();
    }
  }

  /**
   * @param around sentences of the report that are not the event's
   * @param rule what the rules choose; its country is that of the options
   */
  List<Option> of(EventDraft draft, List<Sentence> around, PlaceMention rule) {
    List<Option> options = new ArrayList<>();
    add(options, rule).put("rule", 1.0);
    int n = 0;
    for (Sentence s : draft.sentences) {
      gather(options, s, s.title() ? "title" : "own" + Math.min(n, 3), rule);
      n += s.title() ? 0 : 1;
    }
    for (Sentence s : around) {
      gather(options, s, s.title() ? "abovetitle" : "around", rule);
    }
    compare(options, draft);
    return options;
  }

  private static Map<String, Double> add(List<Option> options, PlaceMention p) {
    for (Option option : options) {
      if (option.place().id().equals(p.place().id())) {
        return option.features();
      }
    }
    Option added = new Option(p, new LinkedHashMap<>());
    options.add(added);
    return added.features();
  }

  private void gather(List<Option> options, Sentence s, String where, PlaceMention rule) {
    int looked = 0;
    for (PlaceMention p : s.places()) {
      if (++looked > MOST_NAMED || options.size() >= MOST) {
        break;
      }
      if (!p.place().country().equals(rule.place().country())) {
        continue;
      }
      Map<String, Double> f = add(options, p);
      String relation = relation(p);
      String part = where.startsWith("own") ? "own" : where;
      f.merge("named", 1.0, (a, b) -> Math.min(a + b, 3));
      f.put("at=" + where, 1.0);
      f.put("bound=" + relation + "," + part, 1.0);
      f.put("trigger=" + distance(p, s) + "," + part, 1.0);
      if (!p.kind().isEmpty()) {
        f.put("led=" + p.kind(), 1.0);
      }
      f.put(
          "tells=" + telling.around(p.firstToken(), p.endToken(), s) + "," + kind(p.place()), 1.0);
      f.put((s.places().get(0) == p ? "first," : "later,") + part, 1.0);
      if (s.background()) {
        f.put("context", 1.0);
      }
    }
  }

  /** How each option lies to the others. */
  private void compare(List<Option> options, EventDraft draft) {
    Place rule = options.get(0).place();
    boolean exact = options.stream().anyMatch(o -> !o.place().isArea());
    for (Option option : options) {
      Place place = option.place();
      Map<String, Double> f = option.features();
      String kind = kind(place);
      f.put("kind=" + kind, 1.0);
      f.put("kind=" + kind + (exact ? ",exact" : ",areas"), 1.0);
      f.put("kind=" + kind + "," + Families.of(draft.type), 1.0);
      if (options.size() == 1) {
        continue;
      }
      if (!place.id().equals(rule.id())) {
        String lies =
            chooser.contains(rule, place)
                ? "inside"
                : chooser.contains(place, rule)
                    ? "around"
                    : Places.kilometres(place, rule) < SAME_KM
                        ? "beside"
                        : chooser.isWithin(place, rule) ? "within" : "apart";
        f.put("lies=" + lies, 1.0);
        f.put("lies=" + lies + "," + kind + "," + kind(rule), 1.0);
      }
      double holds = 0;
      double held = 0;
      for (Option other : options) {
        if (other != option) {
          holds += chooser.contains(place, other.place()) ? 1 : 0;
          held += chooser.contains(other.place(), place) ? 1 : 0;
        }
      }
      f.put("holds=" + (int) Math.min(holds, 2), 1.0);
      f.put("held=" + (int) Math.min(held, 2), 1.0);
    }
  }

  private static String kind(Place place) {
    return place.isUnlisted()
        ? "unlisted"
        : place.isFacility()
            ? "facility"
            : switch (place.kind()) {
              case "country", "region", "admin1", "admin2", "district", "city", "village" ->
                  place.kind();
              default -> place.isArea() ? "area" : "other";
            };
  }

  private String relation(PlaceMention p) {
    double relation = chooser.relation(p);
    return relation >= PlaceChooser.HEADING
        ? "heading"
        : relation >= PlaceChooser.IN
            ? "in"
            : relation >= PlaceChooser.ON
                ? "on"
                : relation > PlaceChooser.BARE
                    ? "near"
                    : relation > PlaceChooser.REFERENCE
                        ? "bare"
                        : relation > PlaceChooser.ELSEWHERE ? "reference" : "elsewhere";
  }

  /** How far the nearest word that tells of an event is, and on which side. */
  private String distance(PlaceMention p, Sentence s) {
    for (int d = 1; d <= REACH; d++) {
      int before = p.firstToken() - d;
      int after = p.endToken() - 1 + d;
      boolean left = before >= s.first() && telling.at(before);
      if (left || after < s.end() && telling.at(after)) {
        String far = d <= 2 ? "near" : d <= 6 ? "middle" : d <= 12 ? "far" : "distant";
        return (left ? "after," : "before,") + far;
      }
    }
    return "none";
  }
}
