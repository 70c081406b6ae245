package org.isnad.store;

import java.util.Comparator;

/**
 * An event as one report tells it. What an analyst decides is anchored to these, because they stay
 * whatever linking makes of them.
 *
 * @param report id of the report
 * @param mention id of the event in that report
 */
public record MentionRef(String report, String mention) implements Comparable<MentionRef> {
  private static final Comparator<MentionRef> ORDER =
      Comparator.comparing(MentionRef::report).thenComparing(MentionRef::mention);

  @Override
  public int compareTo(MentionRef other) {
    return ORDER.compare(this, other);
  }
}
