package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.DateValue;
import org.isnad.coding.Evidence;
import org.isnad.coding.Means;
import org.isnad.coding.OpenDate;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Responsibility;
import org.isnad.coding.Span;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.FactClaim;
import org.isnad.ledger.LedgerEvent.FactValue;
import org.isnad.ledger.LedgerEvent.Why;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.text.Normalizer;

/** Writes every slot as a fact: each value that a report gives, with the words that give it. */
final class FactBuilder {
  private final Cluster cluster;
  private final Parties parties;
  private final EventDates dates;

  FactBuilder(Cluster cluster, Parties parties, EventDates dates) {
    this.cluster = cluster;
    this.parties = parties;
    this.dates = dates;
  }

  /** One value as one report gives it. */
  private record Said(String key, String value, Object object, Span span) {}

  /** All that is said of one value. */
  private static final class Value {
    final String text;
    final Object object;
    final List<FactClaim> claims = new ArrayList<>();
    final List<Witness> witnesses = new ArrayList<>();

    Value(String text, Object object) {
      this.text = text;
      this.object = object;
    }
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "status", this::status, (a, b) -> false);
    add(facts, "type", this::type, (a, b) -> false);
    add(facts, "date", this::date, (a, b) -> overlap((DateValue) a, (DateValue) b));
    add(facts, "place", this::place, (a, b) -> Places.compatible((PlaceValue) a, (PlaceValue) b));
    add(facts, "perpetrator", m -> actors(m, m.event().perpetrator(), "perpetrator"), this::agree);
    add(facts, "target", m -> actors(m, m.event().target(), "target"), (a, b) -> true);
    add(facts, "means", this::means, (a, b) -> compatible((Means) a, (Means) b));
    add(facts, "responsibility", this::responsibility, this::agree);
    add(facts, "phase", this::phases, (a, b) -> true);
    return facts;
  }

  private List<Said> status(EventMention mention) {
    String code = mention.event().status().code();
    return List.of(new Said(code, code, code, span(mention, "status", code, trigger(mention))));
  }

  private List<Said> type(EventMention mention) {
    String code = mention.event().type().code();
    return List.of(new Said(code, code, code, span(mention, "type", code, trigger(mention))));
  }

  private List<Said> date(EventMention mention) {
    DateValue date = mention.event().date();
    OpenDate open = mention.event().openDate();
    LocalDate fixed = dates.fixed(mention);
    if (fixed != null) {
      String text = Slots.dateText(fixed, fixed);
      DateValue value =
          new DateValue(fixed, fixed, Precision.DAY, open.text(), open.begin(), open.finish());
      Span span = new Span(open.text(), open.begin(), open.finish());
      return List.of(new Said(text, text, value, span));
    }
    if (date == null || mention.dateAssumed()) {
      return List.of();
    }
    String text = Slots.dateText(date.start(), date.end());
    return List.of(new Said(text, text, date, new Span(date.text(), date.begin(), date.finish())));
  }

  private List<Said> place(EventMention mention) {
    PlaceValue place = mention.event().place();
    if (place == null) {
      return List.of();
    }
    String name = Places.name(place);
    Span span =
        new Span(place.mention() == null ? name : place.mention(), place.begin(), place.end());
    return List.of(new Said(Normalizer.key(name), name, place, span));
  }

  private List<Said> actors(EventMention mention, List<ActorValue> actors, String slot) {
    List<Said> said = new ArrayList<>();
    for (ActorValue actor : actors) {
      Span span = new Span(actor.mention(), actor.begin(), actor.end());
      said.add(
          new Said(
              actorKey(actor), actor.name() == null ? actor.mention() : actor.name(), actor, span));
    }
    return said;
  }

  private List<Said> means(EventMention mention) {
    List<Said> said = new ArrayList<>();
    for (Means means : mention.event().means()) {
      said.add(
          new Said(
              means.code(),
              means.code(),
              means,
              span(mention, "means", means.code(), trigger(mention))));
    }
    return said;
  }

  private List<Said> responsibility(EventMention mention) {
    Responsibility claim = mention.event().responsibility();
    if (claim == null || claim.actor() == null) {
      return List.of();
    }
    ActorValue actor = claim.actor();
    Span span =
        claim.claimedBy() == null
            ? new Span(actor.mention(), actor.begin(), actor.end())
            : new Span(claim.claimedBy(), claim.begin(), claim.end());
    return List.of(
        new Said(
            actorKey(actor), actor.name() == null ? actor.mention() : actor.name(), actor, span));
  }

  private List<Said> phases(EventMention mention) {
    List<Said> said = new ArrayList<>();
    for (Span phase : mention.event().phases()) {
      said.add(new Said(Normalizer.key(phase.text()), phase.text(), phase, phase));
    }
    return said;
  }

  private static Span trigger(EventMention mention) {
    return mention.event().trigger();
  }

  /** The words that the coder noted for the value, else the given ones. */
  private static Span span(EventMention mention, String slot, String value, Span otherwise) {
    for (Evidence evidence : mention.event().evidence()) {
      if (slot.equals(evidence.slot()) && value.equals(evidence.value())) {
        return evidence.span();
      }
    }
    return otherwise;
  }

  static String actorKey(ActorValue actor) {
    return actor.id() != null
        ? actor.id()
        : "~"
            + Normalizer.key(actor.name() == null ? actor.mention() : actor.name())
                .replaceFirst("^ال", "");
  }

  private void add(
      List<Fact> facts,
      String slot,
      Function<EventMention, List<Said>> says,
      BiPredicate<Object, Object> compatible) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (EventMention mention : cluster.mentions()) {
      CodedEvent event = mention.event();
      boolean copy = cluster.copyOf(mention.reportId()) != null;
      List<AttributionLink> chain =
          "status".equals(slot) || "perpetrator".equals(slot)
              ? event.statusAttribution()
              : List.of();
      for (Said said : says.apply(mention)) {
        if (said.span() == null) {
          continue;
        }
        Value value =
            values.computeIfAbsent(said.key(), key -> new Value(said.value(), said.object()));
        value.claims.add(
            new FactClaim(
                mention.reportId(),
                chain,
                said.span().text(),
                said.span().begin(),
                said.span().end()));
        if (!copy) {
          value.witnesses.add(Witness.of(chain, Figures.outlet(mention.report().report())));
        }
      }
    }
    if (values.isEmpty()) {
      return;
    }
    List<Value> list = new ArrayList<>(values.values());
    list.sort((a, b) -> Integer.compare(b.claims.size(), a.claims.size()));
    facts.add(fact(slot, list, compatible));
  }

  private Fact fact(String slot, List<Value> values, BiPredicate<Object, Object> compatible) {
    Value first = null;
    Value second = null;
    for (int i = 0; i < values.size() && second == null; i++) {
      for (int j = i + 1; j < values.size() && second == null; j++) {
        Value a = values.get(i);
        Value b = values.get(j);
        boolean excused = "date".equals(slot) ? sameReports(a, b) : shared(a, b);
        if (!compatible.test(a.object, b.object) && !excused) {
          first = a;
          second = b;
        }
      }
    }
    List<FactValue> said =
        values.stream().map(value -> new FactValue(value.text, value.claims)).toList();
    if (second != null) {
      return new Fact(slot, said, "disputed", disputed(first, second));
    }
    int most = 0;
    List<Witness> all = new ArrayList<>();
    for (Value value : values) {
      most = Math.max(most, Witness.distinct(value.witnesses));
      all.addAll(value.witnesses);
    }
    boolean joint = "date".equals(slot) || "place".equals(slot);
    int witnesses = joint ? Witness.distinct(all) : most;
    if (witnesses > 1) {
      return new Fact(slot, said, "agreed", agreed(witnesses, values.size() > 1));
    }
    return new Fact(
        slot,
        said,
        "single-source",
        new Why("لا يذكره إلا مصدر واحد.", "Only one source says so."));
  }

  /** A report that gives both values doesn't set them against each other. */
  private static boolean shared(Value a, Value b) {
    for (FactClaim x : a.claims) {
      for (FactClaim y : b.claims) {
        if (x.reportId().equals(y.reportId())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Days that every report gives together are days on which it went on. */
  private static boolean sameReports(Value a, Value b) {
    return reportIds(a).equals(reportIds(b));
  }

  private static Why disputed(Value a, Value b) {
    int n = reports(a);
    int m = reports(b);
    return new Why(
        "يقول "
            + Arabic.count(n, Arabic.REPORT)
            + " «"
            + a.text
            + "» ويقول "
            + Arabic.count(m, Arabic.REPORT)
            + " «"
            + b.text
            + "».",
        capital(Arabic.count(n, "report says", "reports say"))
            + " “"
            + a.text
            + "”, "
            + Arabic.count(m, "report says", "reports say")
            + " “"
            + b.text
            + "”.");
  }

  private static int reports(Value value) {
    return reportIds(value).size();
  }

  private static Set<String> reportIds(Value value) {
    Set<String> ids = new HashSet<>();
    value.claims.forEach(claim -> ids.add(claim.reportId()));
    return ids;
  }

  private static Why agreed(int witnesses, boolean detail) {
    return new Why(
        "يتفق عليه "
            + Arabic.count(witnesses, Arabic.SOURCE)
            + (detail ? "، وما عداه تفصيل لا يخالفه" : "")
            + ".",
        Arabic.count(witnesses, "independent source", "independent sources")
            + " agree on it"
            + (detail ? "; what else is said adds detail and doesn't contradict it" : "")
            + ".");
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static boolean overlap(DateValue a, DateValue b) {
    return !a.start().isAfter(b.end()) && !b.start().isAfter(a.end())
        || toldLater(a, b)
        || toldLater(b, a);
  }

  /** Who tells on Sunday of what others say was on Thursday doesn't contradict them. */
  private static boolean toldLater(DateValue said, DateValue told) {
    return told.telling()
        && !said.telling()
        && told.start().isAfter(said.end())
        && !told.start().isAfter(said.end().plusDays(7));
  }

  /** «مسلحون» contradicts nobody; two named groups that don't belong together do. */
  private boolean agree(Object a, Object b) {
    ActorValue x = (ActorValue) a;
    ActorValue y = (ActorValue) b;
    return x.id() == null || y.id() == null || parties.same(x.id(), List.of(y.id()));
  }

  /** Means of the same act that cannot both be true of it. */
  private static boolean compatible(Means a, Means b) {
    return !(isBomb(a) && isBomb(b));
  }

  private static boolean isBomb(Means means) {
    return switch (means) {
      case SUICIDE_VEST, SUICIDE_VEHICLE, CAR_BOMB, IED, LANDMINE -> true;
      default -> false;
    };
  }
}
