package org.isnad.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.Claim;
import org.isnad.coding.Qualifier;
import org.isnad.linking.EventMention;

/** A claim on its way into a figure: what it says, who says it and when, and how it stands. */
final class Count {
  static final String CURRENT = "current";
  static final String SUPERSEDED = "superseded";
  static final String PART = "part";
  static final String OUTLIER = "outlier";
  static final String REPEAT = "repeat";

  static final String OWN = "own";
  static final String ENEMY = "enemy";
  static final String THIRD_PARTY = "third-party";
  static final String UNKNOWN = "unknown";

  final EventMention mention;
  final Claim claim;

  /** Position of the claim among those of its event. */
  final int index;

  /** Seconds since 1970 from which the count is, or null. */
  final Long moment;

  /** Whether only the day of the moment is known. */
  final boolean dayOnly;

  /** Day of the moment where it was written, in days since 1970. */
  final long day;

  /** Outlet that prints it; for a copy, the original's. */
  final String outlet;

  /** Report that prints it; for a copy, the original. */
  final String report;

  final boolean copy;
  final String claimant;
  final Witness witness;

  String standing = CURRENT;

  /** Latest moment at which the same witness says the same. */
  Long restated;

  /** Parts of this total, where the same report gives them. */
  final List<Count> parts = new ArrayList<>();

  Count(
      EventMention mention,
      int index,
      Moment moment,
      String outlet,
      String report,
      boolean copy,
      String claimant,
      Witness witness) {
    this.mention = mention;
    this.claim = mention.event().claims().get(index);
    this.index = index;
    this.moment = moment == null ? null : moment.seconds();
    this.dayOnly = moment != null && moment.dayOnly();
    this.day = moment == null ? 0 : moment.day();
    this.restated = this.moment;
    this.outlet = outlet;
    this.report = report;
    this.copy = copy;
    this.claimant = claimant;
    this.witness = witness;
  }

  /** The same count for another figure. */
  Count again() {
    return new Count(
        mention,
        index,
        moment == null ? null : new Moment(moment, day, dayOnly),
        outlet,
        report,
        copy,
        claimant,
        witness);
  }

  boolean current() {
    return standing.equals(CURRENT);
  }

  boolean vague() {
    return claim.qualifier() == Qualifier.VAGUE;
  }

  boolean about() {
    return claim.qualifier() == Qualifier.ABOUT;
  }

  /** A figure open upwards («على الأقل 12»). */
  boolean atLeast() {
    return claim.high() == null;
  }

  boolean atMost() {
    return claim.low() == null;
  }

  int low() {
    return claim.low() != null ? claim.low() : claim.high();
  }

  int high() {
    return claim.high() != null ? claim.high() : claim.low();
  }

  boolean sameValue(Count other) {
    return low() == other.low() && high() == other.high() && vague() == other.vague();
  }

  boolean enemy() {
    return claimant.equals(ENEMY);
  }

  boolean attributed() {
    return !claim.attribution().isEmpty();
  }

  /** True where the count is surely the later: of two on one day, only by the clock. */
  boolean laterThan(Count other) {
    if (moment == null || other.moment == null) {
      return false;
    }
    return dayOnly || other.dayOnly ? day > other.day : moment > other.moment;
  }

  /** True where nothing says which of the two is the later. */
  boolean unordered(Count other) {
    return !laterThan(other) && !other.laterThan(this);
  }

  /**
   * When a count was made.
   *
   * @param seconds since 1970; of a day, its start
   * @param day in days since 1970, by the clock of the place where it was written
   */
  record Moment(long seconds, long day, boolean dayOnly) {
    static Moment of(LocalDate day) {
      return new Moment(day.toEpochDay() * 86_400, day.toEpochDay(), true);
    }

    static Moment of(OffsetDateTime time) {
      return new Moment(time.toEpochSecond(), time.toLocalDate().toEpochDay(), false);
    }
  }
}
