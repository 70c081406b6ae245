package org.isnad.export;

import java.util.List;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.Overrides;

/**
 * Takes from an event what says more of its place than the province: name, spot, coordinates, the
 * values of the place, and all quotes, since they may name it, too.
 */
public final class Coarsening {
  private static final LedgerEvent.Why SET =
      new LedgerEvent.Why("حدّده محلل.", "Set by an analyst.");

  private Coarsening() {}

  public static LedgerEvent toAdmin1(LedgerEvent e) {
    return new LedgerEvent(
        e.id(),
        e.type(),
        e.status(),
        isSet(e, "date") ? withoutReason(e.date()) : e.date(),
        place(e.place()),
        e.perpetrator(),
        e.target(),
        e.means(),
        e.responsibility(),
        e.reports(),
        e.facts().stream()
            .filter(fact -> !fact.slot().equals("place"))
            .map(Coarsening::unquoted)
            .toList(),
        e.figures().stream().map(Coarsening::unquoted).toList(),
        e.independentSources());
  }

  private static PlaceValue place(PlaceValue place) {
    if (place == null || place.precision() == PlacePrecision.COUNTRY) {
      return place;
    }
    return new PlaceValue(
        place.admin1(),
        null,
        place.country(),
        place.admin1(),
        null,
        null,
        null,
        place.admin1() == null ? PlacePrecision.COUNTRY : PlacePrecision.ADMIN1,
        null,
        0,
        0);
  }

  private static LedgerEvent.Fact unquoted(LedgerEvent.Fact fact) {
    return new LedgerEvent.Fact(
        fact.slot(),
        fact.values().stream()
            .map(
                value ->
                    new LedgerEvent.FactValue(
                        value.value(),
                        value.claims().stream()
                            .map(
                                c ->
                                    new LedgerEvent.FactClaim(
                                        c.reportId(), c.attribution(), null, 0, 0))
                            .toList()))
            .toList(),
        fact.state(),
        why(fact.state(), fact.why()));
  }

  private static LedgerEvent.Figure unquoted(LedgerEvent.Figure figure) {
    List<LedgerEvent.FigureClaim> claims =
        figure.claims().stream()
            .map(
                c ->
                    new LedgerEvent.FigureClaim(
                        c.reportId(),
                        c.published(),
                        c.asOf(),
                        c.low(),
                        c.high(),
                        c.qualifier(),
                        c.attribution(),
                        c.claimant(),
                        null,
                        0,
                        0,
                        c.standing()))
            .toList();
    LedgerEvent.Estimate e = figure.estimate();
    return new LedgerEvent.Figure(
        figure.measure(),
        figure.subject(),
        figure.group(),
        new LedgerEvent.Estimate(
            e.low(), e.best(), e.high(), e.derived(), e.state(), why(e.state(), e.why())),
        claims);
  }

  private static boolean isSet(LedgerEvent event, String slot) {
    return event.facts().stream()
        .anyMatch(fact -> fact.slot().equals(slot) && Overrides.isSet(fact.state()));
  }

  /** An analyst's reason may name what is not to be told. */
  private static LedgerEvent.Why why(String state, LedgerEvent.Why why) {
    return Overrides.isSet(state) ? SET : why;
  }

  private static LedgerEvent.EventDate withoutReason(LedgerEvent.EventDate date) {
    return date == null
        ? null
        : new LedgerEvent.EventDate(date.start(), date.end(), date.precision(), SET);
  }
}
