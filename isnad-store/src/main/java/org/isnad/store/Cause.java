package org.isnad.store;

/**
 * What brings changes about.
 *
 * @param by who decided it or withdrew a report, or null where reports that came did
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
