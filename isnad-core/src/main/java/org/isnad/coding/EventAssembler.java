package org.isnad.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;

/**
 * Puts the sentences of a report together that tell of one event. The headline and the first
 * sentences found the main event; later sentences join it unless their day, place or kind of
 * violence says that they tell of another.
 */
final class EventAssembler {
  /** No report tells of one event in so many clauses; it bounds the work on broken input. */
  private static final int LONGEST = 300;

  private static final double HEADLINE = -1.6;
  private static final double FOLLOWING = 0.3;
  private static final double NEWS = 0.4;
  private static final double WEAK_SAME = 0.4;
  private static final double SAME_FAMILY = -0.3;
  private static final double OTHER_FAMILY = -1.6;

  private final TypeResolver types;
  private final PlaceChooser placeChooser;
  private final LocalDate published;

  private final LinkModel model;
  private final LinkFeatures features;
  private final Asides asides;
  private final Scan scan;

  EventAssembler(Scan scan, LocalDate published, LinkModel model) {
    this.types = new TypeResolver(scan);
    this.placeChooser = new PlaceChooser(scan);
    this.published = published;
    this.model = model;
    this.features = new LinkFeatures(scan, placeChooser, published);
    this.asides = new Asides(scan);
    this.scan = scan;
  }

  List<EventDraft> assemble(List<Sentence> sentences) {
    List<EventDraft> events = new ArrayList<>();
    for (Sentence s : sentences) {
      if (!s.title()) {
        place(s, events);
      }
    }
    // A headline speaks of what the report tells; it founds an event only where nothing fits it.
    for (Sentence s : sentences) {
      if (s.title()) {
        placeHeadline(s, events);
      }
    }
    mergeTwins(events);
    for (EventDraft event : events) {
      event.sentences.sort(Comparator.comparingInt(Sentence::first));
      EventType type = types.resolve(event.sentences);
      event.type = type == null ? event.type : type;
    }
    events.sort(Comparator.comparingInt(e -> e.firstSentence().first()));
    return events;
  }

  /**
   * Two events of one kind, day and place are one told twice, unless the words say that it is
   * another.
   */
  void mergeTwins(List<EventDraft> events) {
    for (int i = 0; i < events.size(); i++) {
      for (int j = events.size() - 1; j > i; j--) {
        EventDraft first = events.get(i);
        EventDraft second = events.get(j);
        if (areTwins(first, second)) {
          first.absorb(second);
          events.remove(j);
        }
      }
    }
  }

  private boolean areTwins(EventDraft a, EventDraft b) {
    if (a.sentences.size() + b.sentences.size() > LONGEST) {
      return false;
    }
    if (b.others != null && b.others.contains(a) || a.others != null && a.others.contains(b)) {
      return false;
    }
    // A jail is stormed once in a report, be it told as news or looked back on.
    boolean jail = a.type == EventType.PRISON_BREAK && b.type == EventType.PRISON_BREAK;
    if (tellsMoreOf(a, b) || isOfTheSameDayBefore(a, b) || refersTo(a, b)) {
      return true;
    }
    if (a.background != b.background && !jail || a.place == null || b.place == null) {
      return false;
    }
    Sentence founding = b.firstSentence();
    if (!jail && (founding.opensTopic() || founding.tellsOfAnother() && !isOfTwo(a, founding))) {
      return false;
    }
    boolean kind =
        a.type == b.type
            || Families.of(a.type).equals(Families.of(b.type))
                && Families.of(a.type).equals("explosion");
    boolean day = a.start == null || b.start == null || a.start.equals(b.start);
    return kind && day && near(a.place, b.place) >= 0.8;
  }

  /**
   * What is of the kind of an event told before it, and names neither a place nor a day of its own,
   * tells more of that event.
   */
  private static boolean tellsMoreOf(EventDraft a, EventDraft b) {
    Sentence founding = b.firstSentence();
    return a.background == b.background
        && a.type == b.type
        && b.place == null
        && b.start == null
        && !founding.opensTopic()
        && !founding.tellsOfAnother()
        && !b.firstOfBody().aside();
  }

  /**
   * «وقتل المسلحون على الفور … وأصيب ثلاثة في الهجوم»: what names neither place nor day and speaks
   * of «الهجوم» without having told of one speaks of that told before it.
   */
  private boolean refersTo(EventDraft a, EventDraft b) {
    if (a.background != b.background
        || b.place != null
        || b.start != null
        || b.firstSentence().opensTopic()
        || b.firstOfBody().aside()
        || !attacks(a, false)) {
      return false;
    }
    return attacks(b, true) && !attacks(b, false);
  }

  /** Whether an event's words speak of an attack: of one known already, or of one. */
  private boolean attacks(EventDraft event, boolean known) {
    for (Sentence s : event.sentences) {
      for (TriggerMention t : s.triggers()) {
        boolean attack =
            switch (t.trigger().id()) {
              case "attack", "bombing", "blast", "suicide" -> true;
              case "carbomb", "suicider", "ied", "ramming", "stabbing" -> !known;
              default -> false;
            };
        int match = scan.matches.at(Layer.TRIGGER, t.first());
        if (attack && ((scan.matches.prefix(match) & Lexicon.ARTICLE) != 0) == known) {
          return true;
        }
      }
    }
    return false;
  }

  /** What was named as of the day before, and then told with that day. */
  private boolean isOfTheSameDayBefore(EventDraft a, EventDraft b) {
    boolean near = a.place == null || b.place == null || near(a.place, b.place) >= 0.8;
    return a.isOnlyNamed()
        && b.others != null
        && b.background
        && near
        && Families.of(a.type).equals(Families.of(b.type))
        && b.start != null
        && (b.start.equals(a.start) || b.start.equals(a.reckoned));
  }

  /** «هز انفجاران المدينة … سمع دوي انفجار ثان»: the second is one of the two. */
  private boolean isOfTwo(EventDraft event, Sentence s) {
    for (Sentence told : event.sentences) {
      if (told.first() >= s.first()) {
        return false;
      }
      for (TriggerMention t : told.triggers()) {
        boolean attack = t.trigger().weight() >= 2 && !t.trigger().id().equals("suicider");
        if (attack && isDual(t.first())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDual(int token) {
    String key = scan.tokens.key(token);
    return key.endsWith("ان") || key.endsWith("ين");
  }

  /** Joins a sentence to the event it likeliest goes on with, or founds one. */
  private void place(Sentence s, List<EventDraft> events) {
    if (!s.tellsOfEvent()) {
      return;
    }
    LinkFeatures.Traits traits = features.traits(s, types.resolve(List.of(s)));
    EventDraft best = null;
    List<EventDraft> others = null;
    double likeliest = -1;
    for (EventDraft event : events) {
      if (event.sentences.size() >= LONGEST || recallsAnother(event, s, traits)) {
        continue;
      }
      if (isSetApart(event, s) || isOfAnotherDay(event, s, events)) {
        others = others == null ? new ArrayList<>() : others;
        others.add(event);
        continue;
      }
      double same = model.same(features, event, s, traits, score(event, s, traits));
      if (same > likeliest && same >= JoinThreshold.forSums(event, s)) {
        best = event;
        likeliest = same;
      }
    }
    // What tells only of people («وتجمع آلاف …») is no event of its own, nor is what counts again
    // («في حصيلة سابقة»).
    boolean known =
        traits.type == null
            || !isConcrete(s)
            || s.refersBack() && s.figures().isEmpty()
            || !s.figures().isEmpty() && scan.hasCue(s.first(), s.end(), "retold");
    int told = events.size();
    joinOrFound(
        best != null && (known || likeliest >= JoinThreshold.of(best, s, traits)),
        best,
        s,
        traits,
        events);
    if (events.size() > told && others != null) {
      EventDraft founded = events.get(told);
      founded.others = others;
      founded.background |= isOlder(founded, others);
    }
  }

  /** What is named aside, and what it is named beside, are two. */
  private static boolean isSetApart(EventDraft event, Sentence s) {
    if (s.aside() && s.refersBack()) {
      return false; // «منفذ الهجوم الذي …» may have done what is told
    }
    for (int i = event.sentences.size() - 1; i >= 0; i--) {
      Sentence told = event.sentences.get(i);
      if (told.index() != s.index()) {
        return false;
      }
      if (told.aside() != s.aside()) {
        return true;
      }
    }
    return false;
  }

  /** What names the very day of one event is not of one of another day. */
  private boolean isOfAnotherDay(EventDraft event, Sentence s, List<EventDraft> events) {
    if (!s.onOneDay() || s.spoken() || s.onlyCounts()) {
      return false;
    }
    LocalDate day = day(event);
    if (day == null || day.equals(s.start())) {
      return false;
    }
    for (EventDraft other : events) {
      boolean told = isDated(other) || other.reckoned != null;
      if (told && s.start().equals(day(other))) {
        return true;
      }
    }
    return false;
  }

  /** An attack like the news, of an earlier day: the news recalls it. */
  private boolean isOlder(EventDraft founded, List<EventDraft> others) {
    for (EventDraft other : others) {
      LocalDate day = day(other);
      if (isDated(founded)
          && day != null
          && founded.start.isBefore(day)
          && Families.of(founded.type).equals(Families.of(other.type))) {
        return true;
      }
    }
    return false;
  }

  /** The day that an event is of as far as told; news without one is of the report's. */
  private LocalDate day(EventDraft event) {
    return isDated(event)
        ? event.start
        : event.start != null
            ? null
            : event.reckoned != null || event.background ? event.reckoned : published;
  }

  private static boolean isDated(EventDraft event) {
    return event.start != null && !event.timeOfTelling && event.start.equals(event.finish);
  }

  /** «وكان التنظيم بتاريخ 4 يناير قد نفذ هجمات في سوريا»: not the news, if that is of Iraq. */
  private static boolean recallsAnother(EventDraft event, Sentence s, LinkFeatures.Traits traits) {
    if (!s.background() || event.background || event.place == null || traits.place == null) {
      return false;
    }
    String here = event.place.country();
    String there = traits.place.place().country();
    return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
  }

  private void placeHeadline(Sentence s, List<EventDraft> events) {
    if (!s.tellsOfEvent()) {
      return;
    }
    LinkFeatures.Traits traits = features.traits(s, types.resolve(List.of(s)));
    EventDraft best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (EventDraft event : events) {
      if (event.isOnlyNamed()) {
        continue; // a headline is of the news, not of what is named beside it
      }
      double score = score(event, s, traits) - (event.others != null && event.background ? 2 : 0);
      if (score > bestScore) {
        best = event;
        bestScore = score;
      }
    }
    boolean joins = best != null && (bestScore >= HEADLINE || !isConcrete(s));
    joinOrFound(joins, best, s, traits, events);
  }

  private void joinOrFound(
      boolean joins,
      EventDraft event,
      Sentence s,
      LinkFeatures.Traits traits,
      List<EventDraft> events) {
    if (joins) {
      join(event, s, traits);
    } else if (isConcrete(s) && traits.type != null) {
      EventDraft founded = found(s, traits);
      if (s.aside() && asides.isDayAfter(s.first())) {
        founded.reckoned = s.start() != null ? s.start() : dayBefore(s, events);
      }
      events.add(founded);
    }
  }

  /** The day before that of the event which is told beside an aside. */
  private LocalDate dayBefore(Sentence aside, List<EventDraft> events) {
    for (EventDraft event : events) {
      Sentence last = event.sentences.get(event.sentences.size() - 1);
      if (last.index() == aside.index() && day(event) != null) {
        return day(event).minusDays(1);
      }
    }
    return published == null ? null : published.minusDays(1);
  }

  private static boolean isConcrete(Sentence s) {
    return s.weight() >= 2 || !s.figures().isEmpty();
  }

  /**
   * What the model learns from: every sentence of the body whose event is known, beside every event
   * that was told of before it; the sentences are put together as the annotation says.
   *
   * @param known event that a sentence tells of, or null where the annotation does not say
   */
  List<LinkCase> cases(List<Sentence> sentences, Function<Sentence, String> known) {
    List<LinkCase> cases = new ArrayList<>();
    List<EventDraft> events = new ArrayList<>();
    Map<EventDraft, String> names = new IdentityHashMap<>();
    for (Sentence s : sentences) {
      String name = s.title() || !s.tellsOfEvent() ? null : known.apply(s);
      if (name == null) {
        if (!s.title()) {
          place(s, events);
        }
        continue;
      }
      LinkFeatures.Traits traits = features.traits(s, types.resolve(List.of(s)));
      EventDraft own = null;
      for (EventDraft event : events) {
        String other = names.get(event);
        if (other != null) {
          double rule = score(event, s, traits);
          cases.add(
              new LinkCase(
                  FeatureSink.collect(sink -> features.of(event, s, traits, rule, sink)),
                  other.equals(name)));
          own = other.equals(name) ? event : own;
        }
      }
      if (own != null) {
        join(own, s, traits);
      } else {
        EventDraft founded = found(s, traits);
        events.add(founded);
        names.put(founded, name);
      }
    }
    return cases;
  }

  private EventDraft found(Sentence s, LinkFeatures.Traits traits) {
    EventDraft event = new EventDraft();
    event.background = s.background();
    join(event, s, traits);
    return event;
  }

  private void join(EventDraft event, Sentence s, LinkFeatures.Traits traits) {
    event.sentences.add(s);
    event.traits.add(traits);
    event.figures.addAll(s.figures());
    if (event.type == null) {
      event.type = traits.type;
    }
    double worth = worth(s, event);
    if (worth > event.timeWorth) {
      event.time = s.time();
      event.timeOfTelling = s.spoken();
      event.timeWorth = worth;
      event.start = s.start();
      event.finish = s.finish();
    }
    PlaceMention place = traits.place;
    if (place != null
        && (event.place == null || placeChooser.isMorePrecise(place.place(), event.place))) {
      event.place = place.place();
      event.placeMention = place;
    }
  }

  /** How much a sentence's time says of when the event happened; 0 where it says nothing. */
  private static double worth(Sentence s, EventDraft event) {
    if (s.time() == null) {
      return 0;
    }
    boolean first = event.sentences.size() == 1;
    if (!first && (s.time().precision().equals("year") || s.onlyCounts())) {
      return 0;
    }
    double worth = s.onOneDay() ? 3 : s.time().precision().equals("day") ? 2.5 : 1;
    if (!s.spoken()) {
      worth += 2;
    }
    int behind = s.title() ? 0 : s.rank() - Math.max(1, event.sentences.get(0).rank());
    return worth - Math.min(behind, 4) * 0.6;
  }

  private double score(EventDraft event, Sentence s, LinkFeatures.Traits traits) {
    EventType type = traits.type;
    double score = 0;
    if (s.background() && !event.background && s.rank() > 1) {
      score -= 2;
    }
    boolean years = s.start() != null && s.time().precision().equals("year");
    if (event.background && event.start != null && s.start() == null && !s.background()) {
      score -= 1; // what is told without a date is of now, not of what was recalled
    }
    // «الهجوم هو الأعنف منذ عام 2014»: the year measures it, it does not date it.
    boolean measures = years && s.refersBack() && s.places().isEmpty();
    if (years && !measures && !event.background) {
      score -= 2; // a year is named for what lies back, not for the news
    } else if (s.start() != null && !s.spoken() && !measures && !isLaterCount(event, s)) {
      long apart = event.daysApart(s, published);
      score += apart < 0 ? 0 : apart == 0 ? 0.7 : apart == 1 ? -0.3 : -3;
    }
    PlaceMention mention = traits.place;
    if (mention != null && event.place != null) {
      score += near(mention.place(), event.place);
    }
    if (type != null && event.type != null && !s.triggers().isEmpty()) {
      if (traits.weak) {
        score += type == event.type ? WEAK_SAME : 0.2; // a general word fits most events
      } else if (type == event.type) {
        score += 1;
      } else if (isInterception(type, event.type)) {
        score += 0.3; // the missile and its interception are one event
      } else if (Families.of(type).equals(Families.of(event.type)) && !s.opensTopic()) {
        score += SAME_FAMILY;
      } else {
        score += OTHER_FAMILY;
      }
    }
    if (mention == null
        && s.start() == null
        && event.firstSentence().rank() <= 1
        && !event.background) {
      score += NEWS; // most of a report goes on with what it began with
    }
    if (sharesFigure(event, s)) {
      score += 1.2;
    }
    if (s.opensTopic()) {
      score -= 0.6;
    } else if (s.refersBack()) {
      score += 0.6;
    }
    int gap =
        s.title()
            ? event.firstSentence().rank() - 1
            : s.index() - event.sentences.get(event.sentences.size() - 1).index();
    // What names no place of its own goes on with what was told last.
    score -= Math.min(gap, 6) * (mention == null ? FOLLOWING : 0.1);
    return score;
  }

  /** «ارتفعت الحصيلة إلى 181 بعدما كانت 123 الأحد»: the day is that of a count. */
  private static boolean isLaterCount(EventDraft event, Sentence s) {
    return s.onlyCounts() && !s.background() && !event.background;
  }

  static boolean isInterception(EventType a, EventType b) {
    return a == EventType.DISRUPTED_ATTACK && b == EventType.SHELLING_MISSILE
        || a == EventType.SHELLING_MISSILE && b == EventType.DISRUPTED_ATTACK;
  }

  /** The same number of killed, injured or arrested: most likely the same people. */
  private static boolean sharesFigure(EventDraft event, Sentence s) {
    for (Figure own : s.figures()) {
      Integer low = own.counted().low();
      if (low == null || low < 2) {
        continue;
      }
      for (Figure other : event.figures) {
        if (other.measure() == own.measure() && low.equals(other.counted().low())) {
          return true;
        }
      }
    }
    return false;
  }

  private double near(Place a, Place b) {
    if (a.id().equals(b.id())) {
      return a.isFacility() ? 2 : 1; // one prison, one base: hardly two events in one report
    }
    if (!a.country().equals(b.country())) {
      return a.country().isEmpty() || b.country().isEmpty() ? 0 : -2.5;
    }
    if (a.isCountry() || b.isCountry()) {
      return 0.2;
    }
    double km = Places.kilometres(a, b);
    if (km < 30) {
      return 0.8;
    }
    if (placeChooser.contains(a, b) || placeChooser.contains(b, a)) {
      return 0.6;
    }
    return a.isArea() || b.isArea() ? (km < 150 ? 0.2 : -1) : km < 60 ? 0 : -1.5;
  }
}
