package org.isnad.attribution;

/**
 * A teller of the lexicon.
 *
 * @param id identity
 * @param name canonical Arabic name
 * @param kind agency, outlet, official, …
 * @param openEnd whether the words after it belong to the name («المتحدث باسم …»)
 */
public record Source(String id, String name, String kind, boolean openEnd) {
  /** Whether it passes on what others say. */
  public boolean isMedia() {
    return kind.equals("agency") || kind.equals("outlet");
  }

  /** A statement, which speaks for whoever issued it. */
  boolean isDocument() {
    return kind.equals("document");
  }

  /** A count, which speaks for whoever made it and for nobody where that is not said. */
  boolean isTally() {
    return kind.equals("tally");
  }
}
