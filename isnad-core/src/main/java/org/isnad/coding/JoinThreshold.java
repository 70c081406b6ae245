package org.isnad.coding;

/**
 * How likely it must be that a sentence goes on with an event for it to be joined to it. A wrong
 * join costs an event and puts figures on another, a wrong parting costs a spurious one; which is
 * the greater risk depends on what the sentence tells.
 */
final class JoinThreshold {
  private static final double SAME = 0.5;
  private static final double UNPLACED = 0.3;

  /** With figures of its own, of a kind that is nothing like the event's. */
  private static final double OTHER_KIND = 0.5;

  /** With figures of its own, of a kind that reports mix up with the event's. */
  private static final double OTHER_OF_FAMILY = 0.4;

  /** A sum over weeks, and the toll of a day. */
  private static final double SUM = 0.75;

  private static final double NEVER = 2;

  /** From so many on, those arrested are a raid's; one or two may be who attacked. */
  private static final int SEVERAL = 3;

  private JoinThreshold() {}

  /**
   * @param event the event that the sentence is likeliest to go on with
   * @return the least probability with which it joins; more than 1 where it does not
   */
  static double of(EventDraft event, Sentence s, LinkFeatures.Traits traits) {
    return Math.max(least(s, traits), forItsFigures(event, s, traits));
  }

  /**
   * What names no place and no day of its own, or refers back («الهجوم»), goes on with what was
   * told, unless much is against it.
   */
  private static double least(Sentence s, LinkFeatures.Traits traits) {
    boolean placed = traits.place != null && !traits.place.place().isCountry();
    return !s.refersBack() && (placed || s.onOneDay() && !s.spoken()) ? SAME : UNPLACED;
  }

  /**
   * «غارات … وقتل أربعون في اشتباكات»: what tells in its own words of another kind of violence and
   * counts its own people has no need of an event told before.
   */
  private static double forItsFigures(EventDraft event, Sentence s, LinkFeatures.Traits traits) {
    boolean own = !traits.weak && !s.refersBack() && !s.figures().isEmpty();
    if (!own || traits.type == null || event.type == null || traits.type == event.type) {
      return 0;
    }
    if (traits.type == EventType.ARREST_RAID) {
      return event.type != EventType.PROTEST_VIOLENCE && arrestsSeveral(s) ? NEVER : 0;
    }
    return Families.of(traits.type).equals(Families.of(event.type)) ? OTHER_OF_FAMILY : OTHER_KIND;
  }

  /**
   * «قتل عشرون السبت …» and «قتل 1031 منذ 18 شباط»: the dead of a campaign are not those of a day
   * of it, whichever is told first.
   *
   * @return the least probability with which a sentence joins an event for what each counts
   */
  static double forSums(EventDraft event, Sentence s) {
    if (s.figures().isEmpty() || !s.sum() && !s.onOneDay()) {
      return 0;
    }
    boolean sums = false;
    boolean tolls = false;
    for (Sentence told : event.sentences) {
      sums |= told.sum();
      tolls |= !told.sum() && !told.figures().isEmpty();
    }
    if (s.sum()) {
      boolean days = event.start != null && !event.start.equals(event.finish);
      return tolls && !sums && !days ? SUM : 0;
    }
    return sums && !tolls ? SUM : 0;
  }

  private static boolean arrestsSeveral(Sentence s) {
    for (Figure figure : s.figures()) {
      Integer low = figure.counted().low();
      if (figure.measure() == Measure.ARRESTED && low != null && low >= SEVERAL) {
        return true;
      }
    }
    return false;
  }
}
