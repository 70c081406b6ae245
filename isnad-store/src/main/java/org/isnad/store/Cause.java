package org.isnad.store;

/**
 * What brings changes about.
 *
 * @param by who decided it, or null where reports did
 * @param decision id of the decision, or null
 */
record Cause(String by, Long decision) {
  static final String LINKING = "linking";
  static final String RECONCILING = "reconciling";
  static final String DECISION = "decision";

  /** Reports that came or went. */
  static final Cause REPORTS = new Cause(null, null);

  boolean isDecision() {
    return decision != null;
  }
}
