package org.isnad.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.coding.Measure;

/**
 * Which counts of a figure still stand. Deaths are counted upwards: in the first days a later and
 * higher count replaces a lower one, whoever gives it; afterwards only one that was not yet known
 * when the lower was given. A source's own later word replaces its earlier one. What is left and
 * differs is a dispute.
 */
final class Standings {
  private static final long DAY = 86_400;

  /** What two outlets print within so many seconds, none has from the other. */
  private static final long AT_ONCE = 600;

  /** While an event is this young its counts are expected to climb. */
  private static final long YOUNG = 2 * DAY;

  /** Two counts closer than this are two readings of one count rather than an old and a new one. */
  private static final double NEAR = 1.25;

  /** Beside so many, one is somebody in particular. */
  private static final int MANY = 5;

  private final List<Count> counts;
  private final Long eventEnd;

  private Standings(List<Count> counts, Long eventEnd) {
    this.counts = counts;
    this.eventEnd = eventEnd;
  }

  /**
   * Sets the standing of every count that is current and exact.
   *
   * @param counts in the order of publication, then of the text
   * @param eventEnd start of the event's last day in seconds since 1970, or null
   */
  static void settle(List<Count> counts, Long eventEnd) {
    Standings work = new Standings(counts, eventEnd);
    work.corrections();
    work.recalled();
    work.recollected();
    work.repeats();
    work.ownParts();
    work.received();
    work.sameWitness();
    work.sameOutlet();
    work.roundFigures();
    work.growth();
    work.staleRepeats();
    work.settled();
    work.outgrown();
    work.outliers();
  }

  private List<Count> standing() {
    List<Count> list = new ArrayList<>();
    for (Count count : counts) {
      if (count.current() && !count.vague()) {
        list.add(count);
      }
    }
    return list;
  }

  /** «95، والصواب 59»: the wrong number falls wherever the same witness is quoted with it. */
  private void corrections() {
    for (Count right : standing()) {
      for (Count wrong : standing()) {
        if (right.current() && wrong.current() && Revisions.corrects(right, wrong)) {
          for (Count count : counts) {
            if (count.sameValue(wrong)
                && (count.witness.same(wrong.witness) || count.outlet.equals(wrong.outlet))) {
              count.standing = Count.SUPERSEDED;
            }
          }
        }
      }
    }
  }

  /** «وكانت حصيلة سابقة»: an earlier count that a report sets beside the one it now gives. */
  private void recalled() {
    List<Count> standing = standing();
    for (Count old : standing) {
      if (Revisions.recalls(old)
          && standing.stream()
              .anyMatch(
                  now ->
                      now.mention == old.mention
                          && now.low() > old.low()
                          && !Revisions.recalls(now))) {
        old.standing = Count.SUPERSEDED;
      }
    }
  }

  /**
   * A report that looks back gives the count of the first hours beside the one that holds, and says
   * by nothing but its number that it is old: others knew of more a day before.
   */
  private void recollected() {
    List<Count> standing = standing();
    for (Count old : standing) {
      if (grows(old)
          && old.attributed()
          && standing.stream()
              .anyMatch(
                  now ->
                      now.mention == old.mention
                          && now.low() > old.high()
                          && !now.witness.key().equals(old.witness.key()))
          && standing.stream()
              .anyMatch(
                  known ->
                      known.low() > old.high()
                          && !known.enemy()
                          && old.laterThan(known)
                          && old.moment - known.moment >= DAY)) {
        old.standing = Count.SUPERSEDED;
      }
    }
  }

  /** «نقل 25 منهم إلى المستشفى»: whom a hospital has received are a part of all who were hurt. */
  private void received() {
    for (Count part : standing()) {
      for (Count total : standing()) {
        if (part.current()
            && total.current()
            && part.claim.measure() == Measure.INJURED
            && part.mention == total.mention
            && part.high() < total.low()
            && Revisions.receives(part)
            && !Revisions.receives(total)) {
          part.standing = Count.PART;
        }
      }
    }
  }

  /** The same words of the same witness again, in another outlet or further down. */
  private void repeats() {
    for (int i = 0; i < counts.size(); i++) {
      Count later = counts.get(i);
      for (int j = 0; j < i && later.current(); j++) {
        Count first = counts.get(j);
        if (!first.current() || !first.sameValue(later)) {
          continue;
        }
        boolean sameReport = first.report.equals(later.report);
        if (first.witness.same(later.witness)
            || sameReport && later.witness.ownVoice()
            || later.copy && sameReport) {
          later.standing = Count.REPEAT;
          restate(first, later);
        } else if (sameReport && first.witness.ownVoice() && !first.attributed()) {
          // The headline's figure is the one that the text gives to its source.
          first.standing = Count.REPEAT;
          restate(later, first);
        }
      }
    }
  }

  private static void restate(Count kept, Count repeat) {
    if (repeat.moment != null && (kept.restated == null || repeat.moment > kept.restated)) {
      kept.restated = repeat.moment;
    }
  }

  /**
   * Nobody contradicts himself in one breath: the lower number further down is a part. So is nobody
   * hurt at one spot beside the hurt of another, whoever says so; and the one whom a report names
   * is no other count of the many that it tells of.
   */
  private void ownParts() {
    for (Count part : standing()) {
      for (Count total : standing()) {
        if (part.current()
            && total.current()
            && part.report.equals(total.report)
            && part.high() == 1
            && part.low() == 1
            && total.low() >= MANY) {
          part.standing = Count.PART;
        }
        if (part.current()
            && total.current()
            && part.report.equals(total.report)
            && part.mention == total.mention
            && comesAfter(part, total)
            && part.high() < total.low()
            && !part.atLeast()
            && (part.high() == 0
                || !part.attributed()
                || part.witness.key().equals(total.witness.key()))) {
          part.standing = Count.PART;
        }
      }
    }
  }

  /** «اثنان من رجال الأمن، أحدهما ضابط»: of two from one word on, the one that ends later. */
  private static boolean comesAfter(Count part, Count total) {
    int order = Integer.compare(part.claim.begin(), total.claim.begin());
    return order > 0 || order == 0 && part.claim.end() > total.claim.end();
  }

  private void sameWitness() {
    for (Count earlier : standing()) {
      for (Count later : standing()) {
        if (!earlier.current() || earlier == later || !earlier.witness.same(later.witness)) {
          continue;
        }
        boolean sameReport = earlier.report.equals(later.report);
        boolean higher = later.low() > earlier.low();
        boolean after =
            sameReport
                ? later.claim.begin() > earlier.claim.begin()
                : later.laterThan(earlier) || higher && grows(later) && later.unordered(earlier);
        if (!after || isRounding(later, earlier)) {
          continue;
        }
        boolean nextDay =
            !sameReport && later.laterThan(earlier) && later.moment - earlier.restated >= DAY;
        boolean sameOutlet = !sameReport && earlier.outlet.equals(later.outlet);
        if (higher || nextDay || sameOutlet) {
          earlier.standing = Count.SUPERSEDED;
        }
      }
    }
  }

  /** One witness who counts the dead on a day counts upwards, whoever prints it first. */
  private static boolean grows(Count count) {
    return switch (count.claim.measure()) {
      case KILLED, INJURED, CASUALTIES -> true;
      default -> false;
    };
  }

  /** An outlet's newer report replaces what its older one printed. */
  private void sameOutlet() {
    for (Count earlier : standing()) {
      for (Count later : standing()) {
        if (earlier.current()
            && earlier != later
            && earlier.outlet.equals(later.outlet)
            && !earlier.report.equals(later.report)
            && later.laterThan(earlier)
            && !later.sameValue(earlier)
            && !isRounding(later, earlier)
            && !(later.low() < earlier.low()
                && (later.atLeast() || earlier.attributed() && !later.attributed()))) {
          earlier.standing = Count.SUPERSEDED;
        }
      }
    }
  }

  /** «نحو 300» of the first days where a later report has the number. */
  private void roundFigures() {
    for (Count exact : standing()) {
      for (Count about : standing()) {
        if (about.current()
            && about.about()
            && !exact.about()
            && !exact.atLeast()
            && exact.attributed()
            && !exact.enemy()
            && exact.laterThan(about)
            && exact.moment - about.moment >= DAY) {
          about.standing = Count.SUPERSEDED;
        }
      }
    }
  }

  private void growth() {
    for (Count later : standing()) {
      for (Count earlier : standing()) {
        if (earlier.current()
            && later.laterThan(earlier)
            && (earlier.restated == null || later.moment > earlier.restated)
            && later.low() > earlier.high()
            && replaces(later, earlier)) {
          earlier.standing = Count.SUPERSEDED;
        }
      }
    }
  }

  private boolean replaces(Count later, Count earlier) {
    if (later.enemy() && !earlier.enemy()) {
      return false;
    }
    if ((later.about() && !earlier.about() || isRounding(later, earlier))
        && later.low() <= earlier.high() * NEAR) {
      return false;
    }
    if (!later.outlet.equals(earlier.outlet) && later.moment - earlier.moment < AT_ONCE) {
      return false;
    }
    if (!later.attributed()
        && outlets(later) < 2
        && support(earlier) >= 2
        && later.low() <= earlier.high() * NEAR) {
      return false;
    }
    boolean young = eventEnd == null || later.moment <= eventEnd + YOUNG;
    return young || unheard(later, earlier);
  }

  /** Number of witnesses of this very figure. */
  private int support(Count count) {
    List<Witness> witnesses = new ArrayList<>();
    for (Count other : counts) {
      if (!other.copy && other.low() == count.low() && !other.vague()) {
        witnesses.add(other.witness);
      }
    }
    return Witness.distinct(witnesses);
  }

  private int outlets(Count count) {
    return (int)
        counts.stream()
            .filter(other -> other.low() == count.low() && !other.vague() && !other.copy)
            .map(other -> other.outlet)
            .distinct()
            .count();
  }

  /** True where so high a figure was not yet out when the earlier one was given. */
  private boolean unheard(Count later, Count earlier) {
    for (Count other : counts) {
      if (!other.vague()
          && other.high() >= later.low()
          && !other.laterThan(earlier)
          && other != earlier) {
        return false;
      }
    }
    return true;
  }

  /** An old figure that an outlet goes on printing after it has been replaced. */
  private void staleRepeats() {
    for (Count count : standing()) {
      for (Count old : counts) {
        if (old != count
            && old.standing.equals(Count.SUPERSEDED)
            && old.low() == count.low()
            && old.outlet.equals(count.outlet)
            && count.laterThan(old)
            && anyHigher(count)) {
          count.standing = Count.REPEAT;
        }
      }
    }
  }

  /**
   * What outlets go on giving after another count was heard for the last time, and a day later
   * still, is what came of it.
   */
  private void settled() {
    List<Count> standing = standing();
    for (Count old : standing) {
      Count last = last(old);
      for (Count kept : standing) {
        if (old.current()
            && grows(old)
            && !kept.sameValue(old)
            && !kept.enemy()
            && !kept.about()
            && !kept.atLeast()
            && kept.low() * 2L >= old.low()
            && !rounds(kept, old)
            && goesOn(kept, last)) {
          old.standing = Count.SUPERSEDED;
        }
      }
    }
  }

  /** «60» that nobody is named for, where another one counted 57, when counts climb no longer. */
  private boolean isRounding(Count round, Count other) {
    return eventEnd != null
        && round.moment != null
        && round.moment > eventEnd + YOUNG
        && round.low() % 10 == 0
        && other.low() % 10 != 0
        && !round.attributed()
        && round.low() > other.high()
        && (round.low() - other.low()) * 10L <= other.low();
  }

  /** True where one number may be but the other one rounded. */
  private static boolean rounds(Count round, Count other) {
    return round.low() % 10 == 0 && Math.abs(round.low() - other.low()) * 10L <= other.low();
  }

  /** Where the number of a count is given for the last time, by whomever. */
  private Count last(Count count) {
    Count last = count;
    for (Count other : counts) {
      boolean same = !other.vague() && (other.low() == count.low() || other.high() == count.high());
      last = same && other.laterThan(last) ? other : last;
    }
    return last;
  }

  private boolean goesOn(Count kept, Count last) {
    Set<String> outlets = new HashSet<>();
    boolean dayLater = false;
    for (Count count : counts) {
      boolean after =
          count.laterThan(last)
              || count.moment != null && last.moment != null && count.mention == last.mention;
      if (after && !count.copy && !count.vague() && count.low() == kept.low()) {
        outlets.add(count.outlet);
        dayLater |= count.laterThan(last) && count.moment - last.moment >= DAY;
      }
    }
    return dayLater && outlets.size() >= 2;
  }

  private boolean anyHigher(Count count) {
    return standing().stream().anyMatch(other -> other != count && other.low() > count.high());
  }

  /** «أصيب 12» of the first hour where later reports only say «العشرات». */
  private void outgrown() {
    List<Count> exact = standing();
    for (Count vague : counts) {
      if (vague.vague()
          && vague.current()
          && exact.stream().allMatch(c -> vague.laterThan(c) && c.high() < vague.low())) {
        exact.forEach(c -> c.standing = Count.SUPERSEDED);
      }
    }
  }

  /** One count far from three or more that are close to each other. */
  private void outliers() {
    List<Count> standing = standing();
    for (Count count : standing) {
      List<Witness> others = new ArrayList<>();
      int lowest = Integer.MAX_VALUE;
      int highest = 0;
      for (Count other : standing) {
        if (other != count && !other.witness.same(count.witness)) {
          others.add(other.witness);
          lowest = Math.min(lowest, other.low());
          highest = Math.max(highest, other.high());
        }
      }
      boolean far = count.low() > 3L * highest || count.high() * 3L < lowest;
      if (far && Witness.distinct(others) >= 3 && highest <= lowest * 1.3 && highest >= 5) {
        count.standing = Count.OUTLIER;
      }
    }
  }
}
