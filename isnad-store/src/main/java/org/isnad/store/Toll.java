package org.isnad.store;

import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;
import org.isnad.ledger.LedgerEvent;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Figure;

/** The one figure of an event that stands for its dead where only one can. */
public final class Toll {
  private Toll() {}

  /**
   * The broadest figure of those killed: all people before a class of them, those attacked before
   * the attackers alone, then the greater number.
   *
   * @return null where nobody is said to have been killed
   */
  public static Figure broadest(LedgerEvent event, Measure measure) {
    Figure broadest = null;
    for (Figure figure : event.figures()) {
      Estimate estimate = figure.estimate();
      if (figure.measure() == measure
          && figure.subject() == Subject.EVENT
          && estimate != null
          && (estimate.low() != null || estimate.high() != null)
          && (broadest == null || breadth(figure) > breadth(broadest))) {
        broadest = figure;
      }
    }
    return broadest;
  }

  /** The best estimate of the broadest figure, or else its lowest bound; null where none. */
  static Integer killed(LedgerEvent event) {
    Figure figure = broadest(event, Measure.KILLED);
    if (figure == null) {
      return null;
    }
    Estimate estimate = figure.estimate();
    return estimate.best() != null ? estimate.best() : estimate.low();
  }

  private static double breadth(Figure figure) {
    Estimate estimate = figure.estimate();
    int number =
        estimate.best() != null
            ? estimate.best()
            : estimate.high() != null ? estimate.high() : estimate.low();
    double breadth = number / 1e9;
    breadth += figure.group().mention() == null ? 8 : 0;
    breadth += figure.group().side() == Side.PERPETRATOR ? 0 : 4;
    breadth += figure.group().classOf() == GroupClass.ALL ? 2 : 0;
    return breadth + (figure.group().side() == Side.MIXED ? 1 : 0);
  }
}
