package org.isnad.attribution;

/**
 * A word that introduces a teller.
 *
 * @param use verb, accord, relay, issue or accuse
 */
record Reporting(String use) {
  boolean isVerb() {
    return use.equals("verb") || use.equals("accuse") || use.equals("relay");
  }
}
