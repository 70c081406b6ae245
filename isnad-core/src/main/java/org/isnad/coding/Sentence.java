package org.isnad.coding;

import java.time.LocalDate;
import java.util.List;
import org.isnad.place.PlaceMention;
import org.isnad.time.TimeMention;

/**
 * What one sentence says that may belong to an event.
 *
 * @param index number of the sentence
 * @param first first token
 * @param end token after the last
 * @param title whether it is the headline
 * @param rank 0 for the headline, 1 for the first sentence after it, and so on
 * @param triggers the words that tell of events, in order
 * @param figures what it counts
 * @param time the time that says when it happened, or null
 * @param start first day of that time, or null
 * @param finish last day of that time, or null
 * @param spoken whether that time is when somebody spoke, not when it happened
 * @param places where it may have happened, in order
 * @param refersBack whether what it tells of is called «الهجوم», «العملية», as known already
 * @param tellsOfAnother whether «آخر», «ثان» or «منفصل» sets what it tells of apart
 * @param opensTopic whether it begins with words that turn to something else
 * @param background whether its words mark it as context
 * @param aside whether it names its event only beside what its sentence tells (see {@link Asides})
 * @param sum whether what it counts is a sum over weeks or years, not what one event did
 * @param weight how strongly it tells of violence
 */
record Sentence(
    int index,
    int first,
    int end,
    boolean title,
    int rank,
    List<TriggerMention> triggers,
    List<Figure> figures,
    TimeMention time,
    LocalDate start,
    LocalDate finish,
    boolean spoken,
    List<PlaceMention> places,
    boolean refersBack,
    boolean tellsOfAnother,
    boolean opensTopic,
    boolean background,
    boolean aside,
    boolean sum,
    double weight) {

  /** Whether its time is known to the day. */
  boolean onOneDay() {
    return time != null
        && (time.precision().equals("day") || time.precision().equals("minute"))
        && start.equals(finish);
  }

  /** Whether it tells of dead and hurt only, not of what happened. */
  boolean onlyCounts() {
    return !figures.isEmpty() && triggers.stream().allMatch(t -> t.trigger().weight() == 1);
  }

  boolean tellsOfEvent() {
    return !triggers.isEmpty() || !figures.isEmpty();
  }
}
