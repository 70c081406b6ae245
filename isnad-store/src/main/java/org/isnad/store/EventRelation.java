package org.isnad.store;

import org.isnad.ledger.LedgerEvent;

/**
 * How an event relates to another one.
 *
 * @param kind {@code parent}: the other is the whole that it is a part of; {@code part}: the other
 *     is a part of it; {@code related}
 * @param decision id of the decision that says so, or null where a rule does
 * @param event the other
 */
public record EventRelation(String kind, LedgerEvent.Why why, Long decision, EventSummary event) {}
