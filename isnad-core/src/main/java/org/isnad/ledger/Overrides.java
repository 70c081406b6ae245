package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.isnad.coding.ActorValue;
import org.isnad.coding.EventType;
import org.isnad.coding.Means;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Status;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.EventDate;
import org.isnad.ledger.LedgerEvent.Fact;
import org.isnad.ledger.LedgerEvent.FactValue;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.Why;

/**
 * Puts what an analyst says in the place of what the reports come to. Nothing that a report claims
 * is taken away: claimed values stay in the fact, counts in the figure. What the analyst says gets
 * no quote, since it has none, but the name, the day and the reason.
 */
public final class Overrides {
  /** State of a fact or an estimate that an analyst has set. */
  public static final String SET = "set-by-analyst";

  private final String by;
  private final LocalDate day;
  private final String reason;

  /**
   * @param by who says so
   * @param day when
   * @param reason why, in the analyst's words; may be empty
   */
  public Overrides(String by, LocalDate day, String reason) {
    this.by = by;
    this.day = day;
    this.reason = reason == null ? "" : reason.strip();
  }

  public LedgerEvent type(LedgerEvent event, EventType value) {
    return fact(Draft.of(event).type(value), "type", List.of(value.code()));
  }

  public LedgerEvent status(LedgerEvent event, Status value) {
    return fact(Draft.of(event).status(value), "status", List.of(value.code()));
  }

  /**
   * @param value null where the day is not known; its reason is replaced
   */
  public LedgerEvent date(LedgerEvent event, EventDate value) {
    EventDate date =
        value == null
            ? null
            : new EventDate(value.start(), value.end(), value.precision(), why(null));
    return fact(
        Draft.of(event).date(date),
        "date",
        date == null ? List.of() : List.of(Slots.dateText(date.start(), date.end())));
  }

  /**
   * @param value null where the place is not known
   */
  public LedgerEvent place(LedgerEvent event, PlaceValue value) {
    return fact(
        Draft.of(event).place(value),
        "place",
        value == null ? List.of() : List.of(Places.name(value)));
  }

  /**
   * @param slot {@code perpetrator}, {@code target} or {@code responsibility}
   */
  public LedgerEvent actors(LedgerEvent event, String slot, List<ActorValue> value) {
    Draft draft = Draft.of(event);
    switch (slot) {
      case "perpetrator" -> draft.perpetrator(value);
      case "target" -> draft.target(value);
      case "responsibility" -> draft.responsibility(value);
      default -> throw new IllegalArgumentException("no slot of actors: " + slot);
    }
    return fact(draft, slot, value.stream().map(Overrides::name).toList());
  }

  public LedgerEvent means(LedgerEvent event, List<Means> value) {
    return fact(Draft.of(event).means(value), "means", value.stream().map(Means::code).toList());
  }

  /**
   * Sets an estimate. Where the event has no such figure, it gets one without claims.
   *
   * @param low at least so many, or null
   * @param best the figure to use, or null
   * @param high at most so many, or null
   */
  public LedgerEvent estimate(
      LedgerEvent event, FigureKey key, Integer low, Integer best, Integer high) {
    List<Figure> figures = new ArrayList<>(event.figures());
    int at = find(figures, key);
    Estimate old = at < 0 ? null : figures.get(at).estimate();
    Estimate estimate =
        new Estimate(low, best, high, old == null ? null : old.derived(), SET, why(old));
    if (at < 0) {
      figures.add(new Figure(key.measure(), key.subject(), key.group(), estimate, List.of()));
    } else {
      Figure f = figures.get(at);
      figures.set(at, new Figure(f.measure(), f.subject(), f.group(), estimate, f.claims()));
    }
    return Draft.of(event).figures(figures).event();
  }

  /** The figure of the key, or else the only one that counts the same people by other words. */
  private static int find(List<Figure> figures, FigureKey key) {
    int near = -1;
    int several = 0;
    for (int i = 0; i < figures.size(); i++) {
      FigureKey other = FigureKey.of(figures.get(i));
      if (other.equals(key)) {
        return i;
      }
      if (other.nearly(key)) {
        near = i;
        several++;
      }
    }
    return several == 1 ? near : -1;
  }

  private LedgerEvent fact(Draft draft, String slot, List<String> values) {
    List<Fact> facts = new ArrayList<>();
    Fact old = null;
    for (Fact fact : draft.facts()) {
      if (fact.slot().equals(slot)) {
        old = fact;
      }
    }
    List<FactValue> all = new ArrayList<>();
    for (String value : values) {
      FactValue claimed = null;
      for (FactValue said : old == null ? List.<FactValue>of() : old.values()) {
        claimed = said.value().equals(value) ? said : claimed;
      }
      all.add(claimed == null ? new FactValue(value, List.of()) : claimed);
    }
    for (FactValue said : old == null ? List.<FactValue>of() : old.values()) {
      if (!values.contains(said.value())) {
        all.add(said);
      }
    }
    Fact set = new Fact(slot, all, SET, why(null));
    for (Fact fact : draft.facts()) {
      facts.add(fact == old ? set : fact);
    }
    if (old == null) {
      facts.add(set);
    }
    return draft.facts(facts).event();
  }

  private static String name(ActorValue actor) {
    return actor.name() == null ? actor.mention() : actor.name();
  }

  /**
   * Who has set something, when and why, in both languages.
   *
   * @param day ISO 8601
   * @param reason may be empty
   */
  public static Why why(String by, String day, String reason) {
    return new Overrides(by, LocalDate.parse(day), reason).why(null);
  }

  private Why why(Estimate old) {
    String ar = "حدّده " + by + " في " + day + (reason.isEmpty() ? "" : ": " + reason);
    String en = "Set by " + by + " on " + day + (reason.isEmpty() ? "" : ": " + reason);
    String ended = reason.isEmpty() || !isEnded() ? "." : "";
    if (old == null) {
      return new Why(ar + ended, en + ended);
    }
    String range = range(old);
    return new Why(
        ar
            + ended
            + " أما الأعداد المذكورة وحدها فتعطي "
            + (range == null ? "لا شيء" : range)
            + ".",
        en + ended + " The counts alone come to " + (range == null ? "nothing" : range) + ".");
  }

  private boolean isEnded() {
    return ".!?؟…".indexOf(reason.charAt(reason.length() - 1)) >= 0;
  }

  private static String range(Estimate e) {
    if (e.best() != null) {
      return e.best().toString();
    }
    if (e.low() == null && e.high() == null) {
      return null;
    }
    return (e.low() == null ? "…" : e.low()) + "–" + (e.high() == null ? "…" : e.high());
  }

  /** Whether an estimate or a fact of this state was set by an analyst. */
  public static boolean isSet(String state) {
    return SET.equals(state);
  }

  /** An event in the making. */
  private static final class Draft {
    private LedgerEvent event;

    static Draft of(LedgerEvent event) {
      Draft draft = new Draft();
      draft.event = event;
      return draft;
    }

    LedgerEvent event() {
      return event;
    }

    List<Fact> facts() {
      return event.facts();
    }

    Draft type(EventType value) {
      return with(e -> copy(e, value, e.status(), e.date(), e.place()));
    }

    Draft status(Status value) {
      return with(e -> copy(e, e.type(), value, e.date(), e.place()));
    }

    Draft date(EventDate value) {
      return with(e -> copy(e, e.type(), e.status(), value, e.place()));
    }

    Draft place(PlaceValue value) {
      return with(e -> copy(e, e.type(), e.status(), e.date(), value));
    }

    Draft perpetrator(List<ActorValue> value) {
      return with(e -> copy(e, value, e.target(), e.means(), e.responsibility()));
    }

    Draft target(List<ActorValue> value) {
      return with(e -> copy(e, e.perpetrator(), value, e.means(), e.responsibility()));
    }

    Draft means(List<Means> value) {
      return with(e -> copy(e, e.perpetrator(), e.target(), value, e.responsibility()));
    }

    Draft responsibility(List<ActorValue> value) {
      return with(e -> copy(e, e.perpetrator(), e.target(), e.means(), value));
    }

    Draft facts(List<Fact> value) {
      return with(e -> e.with(value, e.figures()));
    }

    Draft figures(List<Figure> value) {
      return with(e -> e.with(e.facts(), value));
    }

    private Draft with(UnaryOperator<LedgerEvent> change) {
      event = change.apply(event);
      return this;
    }

    private static LedgerEvent copy(
        LedgerEvent e, EventType type, Status status, EventDate date, PlaceValue place) {
      return new LedgerEvent(
          e.id(),
          type,
          status,
          date,
          place,
          e.perpetrator(),
          e.target(),
          e.means(),
          e.responsibility(),
          e.reports(),
          e.facts(),
          e.figures(),
          e.independentSources());
    }

    private static LedgerEvent copy(
        LedgerEvent e,
        List<ActorValue> perpetrator,
        List<ActorValue> target,
        List<Means> means,
        List<ActorValue> responsibility) {
      return new LedgerEvent(
          e.id(),
          e.type(),
          e.status(),
          e.date(),
          e.place(),
          perpetrator,
          target,
          means,
          responsibility,
          e.reports(),
          e.facts(),
          e.figures(),
          e.independentSources());
    }
  }
}
