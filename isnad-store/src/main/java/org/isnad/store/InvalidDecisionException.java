package org.isnad.store;

/** A decision that cannot be: no such mention, no such code, a part that is the whole. */
public final class InvalidDecisionException extends StoreException {
  private static final long serialVersionUID = 1;

  private final String field;

  InvalidDecisionException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The part of the decision that is wrong: {@code anchor}, {@code slot}, {@code value}, … */
  public String field() {
    return field;
  }
}
