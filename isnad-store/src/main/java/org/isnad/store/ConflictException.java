package org.isnad.store;

/** Somebody else, or a new report, has changed the event meanwhile. */
public final class ConflictException extends StoreException {
  private static final long serialVersionUID = 1;

  private final String eventId;
  private final long expected;
  private final long actual;

  ConflictException(String eventId, long expected, long actual) {
    super("the event " + eventId + " has changed: it is at " + actual + ", not at " + expected);
    this.eventId = eventId;
    this.expected = expected;
    this.actual = actual;
  }

  /** The event that is another now. */
  public String eventId() {
    return eventId;
  }

  /** The revision on which the decision was made. */
  public long expected() {
    return expected;
  }

  /** The revision that the event has. */
  public long actual() {
    return actual;
  }
}
