package org.isnad.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.Coded;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Evidence;
import org.isnad.coding.PlaceValue;
import org.isnad.export.Words;
import org.isnad.ledger.Parties;
import org.isnad.place.EnglishNames;
import org.isnad.server.ReportView.ClaimView;
import org.isnad.server.ReportView.Highlight;
import org.isnad.server.ReportView.Label;

/** The words of a report from which something was coded. */
final class Highlights {
  private static final Words ARABIC = Words.of("ar");
  private static final Words ENGLISH = Words.of("en");

  private final Map<String, String> eventOf;
  private final List<Highlight> found = new ArrayList<>();

  private Highlights(Map<String, String> eventOf) {
    this.eventOf = eventOf;
  }

  /**
   * @param eventOf the event of the record by mention
   * @return in the order of the text, the longer first where two begin together
   */
  static List<Highlight> of(CodedReport coded, Map<String, String> eventOf) {
    Highlights highlights = new Highlights(eventOf);
    coded.events().forEach(highlights::add);
    highlights.found.sort(
        Comparator.comparingInt(Highlight::begin)
            .thenComparing(Highlight::end, Comparator.reverseOrder())
            .thenComparing(Highlight::layer));
    return List.copyOf(highlights.found.stream().distinct().toList());
  }

  private void add(CodedEvent event) {
    if (event.trigger() != null) {
      add(
          event,
          "event",
          "type",
          event.type().code(),
          event.trigger().begin(),
          event.trigger().end());
    }
    for (Evidence evidence : event.evidence()) {
      add(
          event,
          layer(evidence.slot()),
          evidence.slot(),
          evidence.value(),
          evidence.span().begin(),
          evidence.span().end());
    }
    for (int i = 0; i < event.claims().size(); i++) {
      claim(event, i, event.claims().get(i));
    }
  }

  private static String layer(String slot) {
    return switch (slot) {
      case "date", "place", "means" -> slot;
      case "perpetrator", "target", "responsibility" -> "actor";
      default -> "event";
    };
  }

  private void add(CodedEvent event, String layer, String slot, String value, int begin, int end) {
    found.add(
        new Highlight(
            layer,
            begin,
            end,
            new Label(label(ARABIC, event, slot, value), label(ENGLISH, event, slot, value)),
            value,
            eventOf.get(event.id()),
            event.id(),
            slot,
            null));
  }

  private static String label(Words words, CodedEvent event, String slot, String value) {
    String name = words.code("slot", slot);
    if (value == null) {
      return name;
    }
    return switch (slot) {
      case "type", "status", "means" -> name + ": " + words.code(slot, value);
      case "perpetrator", "target", "responsibility" -> name + ": " + actor(words, event, value);
      case "place" -> name + ": " + place(words, event, value);
      default -> name + ": " + value;
    };
  }

  /** Evidence names actors as they are called; those of the lexicon have a name in English, too. */
  private static String actor(Words words, CodedEvent event, String value) {
    if (words == ARABIC) {
      return value;
    }
    return Stream.of(
            event.perpetrator().stream(),
            event.target().stream(),
            event.responsibility() == null
                ? Stream.<ActorValue>empty()
                : Stream.of(event.responsibility().actor()))
        .flatMap(actors -> actors)
        .filter(a -> a.id() != null && (value.equals(a.name()) || value.equals(a.id())))
        .map(a -> Parties.builtIn().englishName(a.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(value);
  }

  private static String place(Words words, CodedEvent event, String value) {
    PlaceValue place = event.place();
    if (words == ARABIC || place == null || !value.equals(place.name())) {
      return value;
    }
    String english = EnglishNames.of(place.name(), place.country(), place.geonameId());
    return english == null ? value : english;
  }

  private void claim(CodedEvent event, int index, Claim claim) {
    ClaimView view =
        new ClaimView(
            index,
            claim.measure().code(),
            code(claim.subject()),
            claim.low(),
            claim.high(),
            code(claim.qualifier()),
            claim.group() == null ? null : code(claim.group().classOf()),
            claim.group() == null ? null : code(claim.group().side()),
            claim.attribution().stream().map(AttributionLink::name).toList());
    found.add(
        new Highlight(
            "claim",
            claim.begin(),
            claim.end(),
            new Label(claim(ARABIC, claim), claim(ENGLISH, claim)),
            number(ENGLISH, claim),
            eventOf.get(event.id()),
            event.id(),
            null,
            view));
    for (AttributionLink link : claim.attribution()) {
      found.add(
          new Highlight(
              "attribution",
              link.begin(),
              link.end(),
              new Label(
                  ARABIC.code("kind", String.valueOf(link.kind())) + ": " + link.name(),
                  ENGLISH.code("kind", String.valueOf(link.kind())) + ": " + link.name()),
              link.actorId() == null ? link.name() : link.actorId(),
              eventOf.get(event.id()),
              event.id(),
              null,
              view));
    }
  }

  private static String claim(Words words, Claim claim) {
    return words.code("measure", claim.measure().code()) + ": " + number(words, claim);
  }

  /** A figure with its hedge: "at least 12", "7–10", "about 3500". */
  private static String number(Words words, Claim claim) {
    Integer low = claim.low();
    Integer high = claim.high();
    String hedge = code(claim.qualifier());
    String number;
    if (low == null || high == null || low.equals(high)) {
      number = String.valueOf(low == null ? high : low);
      hedge = low == null ? "at-most" : high == null ? "at-least" : hedge;
    } else {
      number = low + "–" + high;
    }
    return hedge == null ? number : words.of("qualifier." + hedge, "{0}").replace("{0}", number);
  }

  private static String code(Coded value) {
    return value == null ? null : value.code();
  }
}
