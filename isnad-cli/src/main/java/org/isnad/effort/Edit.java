package org.isnad.effort;

/**
 * One edit.
 *
 * @param action what is done
 * @param part to what
 */
public record Edit(Action action, Part part) {
  /** What is done. */
  public enum Action {
    ADD,
    DELETE,
    CHANGE,
    /** Only of claims: from one event of the report to another. */
    MOVE
  }

  /** What is edited. */
  public enum Part {
    EVENT("event"),
    TYPE("type"),
    SALIENCE("salience"),
    STATUS("status"),
    DATE("date"),
    PLACE("place"),
    COUNTRY("country"),
    PERPETRATOR("perpetrator"),
    TARGET("target"),
    MEANS("means"),
    RESPONSIBILITY("responsibility"),
    CLAIM("claim"),
    MEASURE("claim-measure"),
    FIGURE("claim-figure"),
    CLASS("claim-class"),
    SIDE("claim-side"),
    SUBJECT("claim-subject"),
    ATTRIBUTION("claim-attribution");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    /** The name in output. */
    public String code() {
      return code;
    }
  }
}
