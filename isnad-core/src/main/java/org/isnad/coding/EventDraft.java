package org.isnad.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
import org.isnad.time.TimeMention;

/** An event while its sentences are being gathered; lives within one call of the coder. */
final class EventDraft {
  final List<Sentence> sentences = new ArrayList<>();
  final List<LinkFeatures.Traits> traits = new ArrayList<>();
  final List<Figure> figures = new ArrayList<>();
  boolean main;
  boolean background;

  /** Whether it is rather news than past, be it told for its own sake or not. */
  boolean recent;

  EventType type;
  TimeMention time;

  /** Whether the time is that of telling. */
  boolean timeOfTelling;

  double timeWorth;
  LocalDate start;
  LocalDate finish;

  /** The first day that it was given in the end, or null. */
  LocalDate day;

  /** Events that the words of its first sentence say it is not; null where they say it of none. */
  List<EventDraft> others;

  /** The day that a distance in time puts it on («بعد يوم من تفجير …»), or null. */
  LocalDate reckoned;

  Place place;
  PlaceMention placeMention;

  Sentence firstSentence() {
    return sentences.get(0);
  }

  /**
   * Whether it is first named aside, and nothing tells of it but what looks back or only counts.
   */
  boolean isOnlyNamed() {
    if (!firstOfBody().aside()) {
      return false;
    }
    for (Sentence s : sentences) {
      if (!s.title() && !s.aside() && !s.background() && !s.onlyCounts()) {
        return false;
      }
    }
    return true;
  }

  /** Takes in what tells of the same event, too. */
  void absorb(EventDraft again) {
    sentences.addAll(again.sentences);
    sentences.sort(Comparator.comparingInt(Sentence::first));
    traits.addAll(again.traits);
    figures.addAll(again.figures);
    if (place == null) {
      place = again.place;
      placeMention = again.placeMention;
    }
    if (start == null && reckoned != null) {
      time = again.time;
      start = again.start;
      finish = again.finish;
    }
  }

  /** The first sentence that is no headline; the headline where there is none. */
  Sentence firstOfBody() {
    for (Sentence s : sentences) {
      if (!s.title()) {
        return s;
      }
    }
    return firstSentence();
  }

  /** Days between its time, as far as known, and a sentence's; -1 where nothing is known of it. */
  long daysApart(Sentence s, LocalDate published) {
    LocalDate from = start != null ? start : background ? null : published;
    LocalDate to = finish != null ? finish : background ? null : published;
    if (from == null || to == null) {
      return -1;
    }
    return s.start().isAfter(to)
        ? ChronoUnit.DAYS.between(to, s.start())
        : from.isAfter(s.finish()) ? ChronoUnit.DAYS.between(s.finish(), from) : 0;
  }

  TriggerMention trigger() {
    TriggerMention best = null;
    for (Sentence s : sentences) {
      for (TriggerMention t : s.triggers()) {
        if (best == null || t.trigger().weight() > best.trigger().weight()) {
          best = t;
        }
      }
      if (best != null && best.trigger().weight() >= 2) {
        return best;
      }
    }
    return best;
  }
}
