package org.isnad.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.ledger.FigureKey;

/**
 * What an analyst decides against, or beside, what linking and reconciling say. It is kept for good
 * and applied at every linking; of two that contradict each other the later holds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Decision.MustLink.class, name = "must-link"),
  @JsonSubTypes.Type(value = Decision.CannotLink.class, name = "cannot-link"),
  @JsonSubTypes.Type(value = Decision.MoveClaim.class, name = "move-claim"),
  @JsonSubTypes.Type(value = Decision.Correct.class, name = "correct"),
  @JsonSubTypes.Type(value = Decision.SetEstimate.class, name = "estimate"),
  @JsonSubTypes.Type(value = Decision.Reliability.class, name = "reliability"),
  @JsonSubTypes.Type(value = Decision.PartOf.class, name = "part-of"),
  @JsonSubTypes.Type(value = Decision.Accept.class, name = "accept")
})
public sealed interface Decision {
  /** The mentions that it is about; none for what is about a source. */
  @JsonIgnore
  List<MentionRef> anchors();

  /** Two mentions tell of one event. */
  record MustLink(MentionRef a, MentionRef b) implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of(a, b);
    }
  }

  /** Two mentions tell of different events. */
  record CannotLink(MentionRef a, MentionRef b) implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of(a, b);
    }
  }

  /**
   * A claim counts for another event of its report.
   *
   * @param to mention of the same report whose event it counts for; null where it counts for none
   */
  record MoveClaim(ClaimRef claim, MentionRef to) implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return to == null ? List.of(claim.anchor()) : List.of(claim.anchor(), to);
    }
  }

  /**
   * A slot has this value, whatever is claimed; all claimed values stay visible.
   *
   * @param anchor the event that holds it gets the value
   * @param slot {@code type}, {@code status}, {@code date}, {@code place}, {@code perpetrator},
   *     {@code target}, {@code means} or {@code responsibility}
   * @param valueJson as the ledger writes the slot (codebook, section 6): a code for type and
   *     status, {@code {"start","end","precision"}}, {@code
   *     {"name","country","admin1","lat","lon","precision","detail"}}, {@code [{"id","name"}]} for
   *     actors, a list of codes for means; {@code null} or an empty list where it is not known
   */
  record Correct(MentionRef anchor, String slot, String valueJson) implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of(anchor);
    }
  }

  /**
   * A figure is estimated so, whatever its counts come to; all counts stay visible.
   *
   * @param anchor the event that holds it gets the estimate
   * @param low at least so many, or null
   * @param best the figure to use, or null where only bounds are given
   * @param high at most so many, or null
   */
  record SetEstimate(MentionRef anchor, FigureKey figure, Integer low, Integer best, Integer high)
      implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of(anchor);
    }
  }

  /**
   * How much a source is to be trusted, by the Admiralty scale. Never guessed: only analysts say.
   *
   * @param source the outlet as its reports name it
   * @param reliability of the source, A (always) to E (never); F and null: unknown, which is not
   *     the same as unreliable
   * @param credibility of what it tells, 1 (confirmed by others) to 5 (improbable); 6 and null:
   *     unknown
   */
  record Reliability(String source, Character reliability, Integer credibility)
      implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of();
    }
  }

  /** The event of one mention is a part of that of another; both stay events with own figures. */
  record PartOf(MentionRef part, MentionRef whole) implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of(part, whole);
    }
  }

  /** Somebody has looked at the event and left it as it is. */
  record Accept(MentionRef anchor) implements Decision {
    @Override
    public List<MentionRef> anchors() {
      return List.of(anchor);
    }
  }

  /** All mentions that decisions are about, each once. */
  static List<MentionRef> anchors(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.anchors().stream())
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }
}
