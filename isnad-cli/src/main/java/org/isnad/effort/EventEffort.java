package org.isnad.effort;

import java.util.List;

/**
 * The edits of one event.
 *
 * @param edits in no order; those of its claims included, wherever a claim comes from
 */
public record EventEffort(Outcome outcome, List<Edit> edits) {
  /** What became of the event. */
  public enum Outcome {
    /** Annotated and coded. */
    FOUND,
    /** Annotated only. */
    MISSED,
    /** Coded only. */
    SPURIOUS
  }

  public EventEffort {
    edits = List.copyOf(edits);
  }
}
