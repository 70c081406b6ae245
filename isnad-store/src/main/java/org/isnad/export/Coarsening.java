package org.isnad.export;

import java.util.List;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.ledger.LedgerEvent;

/**
 * Takes from an event what says more of its place than the province: name, spot, coordinates, the
 * values of the place, and all quotes, since they may name it, too.
 */
public final class Coarsening {
  private Coarsening() {}

  public static LedgerEvent toAdmin1(LedgerEvent e) {
    return new LedgerEvent(
        e.id(),
        e.type(),
        e.status(),
        e.date(),
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
        fact.why());
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
    return new LedgerEvent.Figure(
        figure.measure(), figure.subject(), figure.group(), figure.estimate(), claims);
  }
}
