package org.isnad.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.time.TimeMention;

/**
 * When the events of a report happened, by rules: the day that their sentences name, else the day
 * of other news of the report, else the day of the news.
 */
final class DateRules {
  private DateRules() {}

  /**
   * The times of events, in their order.
   *
   * @param drafts events of which the salience is known
   * @param published day of the report where it was written, or null
   * @param newsDay day of which it tells where it names none, or null
   */
  static List<When> apply(
      List<Sentence> sentences, List<EventDraft> drafts, LocalDate published, LocalDate newsDay) {
    List<When> times = new ArrayList<>();
    for (EventDraft draft : drafts) {
      times.add(own(draft, published));
    }
    borrowDays(drafts, times);
    announceDays(sentences, drafts, times);
    for (int i = 0; i < times.size(); i++) {
      if (!times.get(i).isKnown() && drafts.get(i).recent && newsDay != null) {
        times.set(i, When.untold(newsDay, newsDay));
      }
    }
    return times;
  }

  /** A year or a season in the words of news is of something else, as is a coming day anywhere. */
  private static When own(EventDraft draft, LocalDate published) {
    if (draft.start == null) {
      return When.UNKNOWN;
    }
    boolean vague =
        draft.time.precision().equals("year") || draft.time.kind() == TimeMention.Kind.SEASON;
    if (published != null && (draft.recent && vague || draft.start.isAfter(published))) {
      return When.UNKNOWN;
    }
    return new When(draft.time, draft.start, draft.finish, draft.timeOfTelling);
  }

  /**
   * News that names no day of its own is of the day that the news told beside it is of: of the
   * report's first news that has one.
   */
  private static void borrowDays(List<EventDraft> drafts, List<When> times) {
    When dated = null;
    for (int i = 0; i < times.size() && dated == null; i++) {
      When when = times.get(i);
      if (drafts.get(i).main && when.isKnown() && when.start().equals(when.finish())) {
        dated = when;
      }
    }
    for (int i = 0; i < times.size(); i++) {
      if (dated != null && drafts.get(i).recent && !times.get(i).isKnown()) {
        times.set(i, dated);
      }
    }
  }

  /**
   * «وقع حدثان بالأمس الخميس»: a report may begin with the day of what it then tells one by one.
   * Only where that sentence tells of no event itself.
   */
  private static void announceDays(
      List<Sentence> sentences, List<EventDraft> drafts, List<When> times) {
    Sentence lead = lead(sentences);
    if (lead == null || !lead.onOneDay() || lead.spoken() || lead.tellsOfEvent()) {
      return;
    }
    for (int i = 0; i < times.size(); i++) {
      if (!times.get(i).isKnown() && !drafts.get(i).firstSentence().background()) {
        times.set(i, new When(lead.time(), lead.start(), lead.finish(), false));
      }
    }
  }

  /** The first sentence of the body, or null. */
  static Sentence lead(List<Sentence> sentences) {
    for (Sentence s : sentences) {
      if (!s.title() && s.rank() <= 1) {
        return s;
      }
    }
    return null;
  }
}
