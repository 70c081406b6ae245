package org.isnad.ledger;

import java.util.Comparator;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Subject;

/**
 * The same people: measure, subject, class and side, and what tells a part of them apart.
 *
 * @param side one of the constants
 * @param actorId whose people, or null
 * @param kind what kind of people or in which words, or empty
 */
record PeopleKey(
    Measure measure, Subject subject, GroupClass people, String side, String actorId, String kind)
    implements Comparable<PeopleKey> {
  static final String ATTACKERS = "attackers";
  static final String ALL_SIDES = "all-sides";
  static final String VICTIMS = "victims";

  private static final Comparator<PeopleKey> ORDER =
      Comparator.comparing(PeopleKey::subject)
          .thenComparing(PeopleKey::measure)
          .thenComparing(PeopleKey::people)
          .thenComparing(PeopleKey::side)
          .thenComparing(key -> key.actorId == null ? "" : key.actorId)
          .thenComparing(PeopleKey::kind);

  PeopleKey withPeople(GroupClass value) {
    return new PeopleKey(measure, subject, value, side, actorId, kind);
  }

  /** What is counted, whoever is. */
  PeopleKey onlyMeasure() {
    return new PeopleKey(measure, subject, GroupClass.ALL, "", null, "");
  }

  PeopleKey withSide(String value) {
    return new PeopleKey(measure, subject, people, value, actorId, kind);
  }

  PeopleKey withActor(String value) {
    return new PeopleKey(measure, subject, people, side, value, kind);
  }

  PeopleKey withKind(String value) {
    return new PeopleKey(measure, subject, people, side, actorId, value);
  }

  @Override
  public int compareTo(PeopleKey other) {
    return ORDER.compare(this, other);
  }
}
