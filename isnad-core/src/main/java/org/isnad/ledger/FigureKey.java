package org.isnad.ledger;

import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;

/**
 * Which figure of an event is meant: what it counts, and whom.
 *
 * @param actorId whose people, or null
 * @param mention the words that tell these people from others of the same class and side, or null
 */
public record FigureKey(
    Measure measure,
    Subject subject,
    GroupClass classOf,
    Side side,
    String actorId,
    String mention) {
  /** The key of a figure. */
  public static FigureKey of(LedgerEvent.Figure figure) {
    LedgerEvent.FigureGroup group = figure.group();
    return new FigureKey(
        figure.measure(),
        figure.subject(),
        group.classOf(),
        group.side(),
        group.actorId(),
        group.mention());
  }

  LedgerEvent.FigureGroup group() {
    return new LedgerEvent.FigureGroup(classOf, side, actorId, mention);
  }

  /** The same but for whose people they are, which can come out otherwise with another report. */
  boolean nearly(FigureKey other) {
    return measure == other.measure
        && subject == other.subject
        && classOf == other.classOf
        && (mention == null ? other.mention == null : mention.equals(other.mention));
  }
}
