package org.isnad.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.attribution.Attribution;
import org.isnad.lexicon.Layer;

/**
 * What can be seen of an event that bears on whether the report is news of it: where in the report
 * it stands, how strong its words are, whose they are, how old it is, and what else the report is
 * about. Names of features are stable, the model's file is keyed by them.
 */
final class DraftFeatures {
  private static final String[] TOPICS = {
    "trial", "accident", "crime", "drill", "anniversary", "culture", "sport", "economy", "diplomacy"
  };
  private static final String[] TITLE_TOPIC = prefixed("title:", TOPICS);
  private static final String[] LEAD_TOPIC = prefixed("lead:", TOPICS);
  private static final String[] BODY_TOPIC = prefixed("body:", TOPICS);
  private static final String[] OWN_TOPIC = prefixed("own:", TOPICS);
  private static final String[] OPENING = Meaning.names("opening");
  private static final String[] WHOLE = Meaning.names("whole");
  private static final String[] HEADLINE = Meaning.names("headline");
  private static final String[] TYPE = new String[EventType.values().length];
  private static final String[] TYPE_FIRST = new String[EventType.values().length];

  static {
    for (EventType type : EventType.values()) {
      TYPE[type.ordinal()] = "type=" + type.code();
      TYPE_FIRST[type.ordinal()] = "lead&type=" + type.code();
    }
  }

  private final Scan scan;
  private final Meaning meaning;
  private final LocalDate published;
  private final List<Sentence> sentences;
  private final List<EventDraft> drafts;
  private final List<String> shared = new ArrayList<>();
  private final List<Double> sharedValues = new ArrayList<>();

  DraftFeatures(Scan scan, LocalDate published, List<Sentence> sentences, List<EventDraft> drafts) {
    this.scan = scan;
    this.meaning = scan.meaning;
    this.published = published;
    this.sentences = sentences;
    this.drafts = drafts;
    report();
  }

  private static String[] prefixed(String prefix, String[] names) {
    String[] all = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      all[i] = prefix + names[i];
    }
    return all;
  }

  private void share(String name, double value) {
    shared.add(name);
    sharedValues.add(value);
  }

  /** What is the same for all drafts of a report. */
  private void report() {
    List<Sentence> titles = sentences.stream().filter(Sentence::title).toList();
    meaning.of(titles, HEADLINE, this::share);
    double title = 0;
    double lead = 0;
    double second = 0;
    int telling = 0;
    int triggers = 0;
    for (Sentence s : sentences) {
      if (s.title()) {
        title = Math.max(title, s.weight());
        topics(s, TITLE_TOPIC);
        people(s, "title");
      } else if (s.rank() == 1) {
        lead = Math.max(lead, s.weight());
        topics(s, LEAD_TOPIC);
        people(s, "lead");
      } else if (s.rank() == 2) {
        second = Math.max(second, s.weight());
        topics(s, BODY_TOPIC);
      }
      telling += s.weight() >= 2 ? 1 : 0;
      triggers += s.triggers().size();
    }
    share("bias", 1);
    share("title weight", title);
    share("lead weight", lead);
    share("second weight", second);
    share("telling share", (double) telling / Math.max(1, sentences.size()));
    share("trigger share", Math.min(3.0, (double) triggers / Math.max(1, sentences.size())));
    share("short report", sentences.size() <= 6 ? 1 : 0);
    share("long report", sentences.size() >= 20 ? 1 : 0);
    share("undated report", published == null ? 1 : 0);
    int armed = 0;
    int groups = 0;
    for (ActorMention actor : scan.actors) {
      if (actor.actor() != null) {
        if (actor.actor().classOf().equals("armed-group")) {
          groups++;
        } else if (actor.actor().classOf().equals("state-force")
            && !actor.actor().kind().equals("police")
            && !actor.actor().kind().equals("government")) {
          armed++;
        }
      }
    }
    share("armed groups", Math.min(4, groups) / 2.0);
    share("no armed group", groups == 0 ? 1 : 0);
    share("forces", Math.min(4, armed) / 2.0);
    share("no party", groups + armed == 0 ? 1 : 0);
    share("terror word", scan.hasCue(0, scan.tokens.size(), "terror") ? 1 : 0);
    share("responsibility", scan.hasCue(0, scan.tokens.size(), "responsibility") ? 1 : 0);
  }

  /** The words right around what tells of an event. */
  private void beside(EventDraft draft, TriggerMention trigger, FeatureSink sink) {
    Sentence s = draft.firstSentence();
    for (Sentence other : draft.sentences) {
      if (trigger.first() >= other.first() && trigger.first() < other.end()) {
        s = other;
        break;
      }
    }
    for (int i = Math.max(s.first(), trigger.first() - 3);
        i < Math.min(s.end(), trigger.end() + 2);
        i++) {
      boolean own = i >= trigger.first() && i < trigger.end();
      if (!own && scan.tokens.isWord(i) && scan.quantity(i) == null && scan.place(i) == null) {
        sink.add((i < trigger.first() ? "before:" : "after:") + scan.word(i), 1);
      }
    }
  }

  private void topics(Sentence s, String[] names) {
    for (int i = 0; i < TOPICS.length; i++) {
      if (scan.hasCue(s.first(), s.end(), TOPICS[i])) {
        share(names[i], 1);
      }
    }
  }

  private void people(Sentence s, String where) {
    for (Figure figure : s.figures()) {
      if (figure.measure() == Measure.KILLED || figure.measure() == Measure.INJURED) {
        share(where.equals("title") ? "title toll" : "lead toll", 1);
        break;
      }
    }
    boolean group = false;
    boolean force = false;
    for (int i = s.first(); i < s.end(); i++) {
      ActorMention actor = scan.actor(i);
      if (actor != null && actor.firstToken() == i) {
        String of = actor.actor() != null ? actor.actor().classOf() : actor.generic().classOf();
        group |= of.equals("armed-group");
        force |= of.equals("state-force");
      }
    }
    boolean title = where.equals("title");
    if (group) {
      share(title ? "title group" : "lead group", 1);
    }
    if (force) {
      share(title ? "title force" : "lead force", 1);
    }
  }

  void of(EventDraft draft, FeatureSink sink) {
    for (int i = 0; i < shared.size(); i++) {
      sink.add(shared.get(i), sharedValues.get(i));
    }
    position(draft, sink);
    words(draft, sink);
    when(draft, sink);
    others(draft, sink);
    Sentence first = draft.firstSentence();
    meaning.of(first, OPENING, sink);
    meaning.of(draft.sentences, WHOLE, sink);
  }

  private void position(EventDraft draft, FeatureSink sink) {
    Sentence first = draft.firstSentence();
    boolean inTitle = false;
    boolean inLead = false;
    boolean inSecond = false;
    for (Sentence s : draft.sentences) {
      inTitle |= s.title();
      inLead |= !s.title() && s.rank() == 1;
      inSecond |= s.rank() == 2;
    }
    sink.add(
        first.title()
            ? "first=title"
            : first.rank() == 1
                ? "first=1"
                : first.rank() == 2
                    ? "first=2"
                    : first.rank() <= 4 ? "first=3-4" : first.rank() <= 8 ? "first=5-8" : "first>8",
        1);
    if (inTitle && inLead) {
      sink.add("title and lead", 1);
    } else if (inTitle) {
      sink.add("title only", 1);
    } else if (inLead) {
      sink.add("lead only", 1);
    }
    if (inSecond) {
      sink.add("in second", 1);
    }
    sink.add("sentences", Math.log(draft.sentences.size() + 1));
    sink.add(TYPE[draft.type.ordinal()], 1);
    if (inTitle || inLead) {
      sink.add(TYPE_FIRST[draft.type.ordinal()], 1);
    }
    if (first.background()) {
      sink.add("opens as background", 1);
    }
  }

  private void words(EventDraft draft, FeatureSink sink) {
    TriggerMention trigger = draft.trigger();
    int weight = 0;
    if (trigger != null) {
      weight = trigger.trigger().weight();
      sink.add(weight == 3 ? "weight=3" : weight == 2 ? "weight=2" : "weight=1", 1);
      sink.add("trigger=" + trigger.trigger().id(), 1);
      beside(draft, trigger, sink);
      if (scan.hasCue(trigger.first() - 3, trigger.first(), "irrealis")) {
        sink.add("irrealis", 1);
      }
      if (scan.hasCue(trigger.first() - 3, trigger.first(), "negation")) {
        sink.add("negated", 1);
      }
      Attribution told = Chains.covering(scan, trigger.first());
      sink.add(told == null ? "not told" : told.accusing() ? "accused" : "told", 1);
    } else {
      sink.add("no trigger", 1);
    }
    int killed = 0;
    int injured = 0;
    int most = 0;
    for (Figure figure : draft.figures) {
      if (figure.measure() == Measure.KILLED && figure.counted().low() != null) {
        most = Math.max(most, figure.counted().low());
      }
      killed += figure.measure() == Measure.KILLED ? 1 : 0;
      injured += figure.measure() == Measure.INJURED ? 1 : 0;
    }
    sink.add("killed", Math.min(3, killed) / 2.0);
    sink.add("toll", Math.min(3, Math.log10(1 + most)));
    if (most >= 10 && most < 1000) {
      sink.add("many killed", 1);
    }
    sink.add("injured", Math.min(2, injured) / 2.0);
    sink.add(draft.figures.isEmpty() ? "no figure" : "figure", 1);
    Sentence first = draft.firstSentence();
    for (int i = 0; i < TOPICS.length; i++) {
      if (scan.hasCue(first.first(), first.end(), TOPICS[i])) {
        sink.add(OWN_TOPIC[i], 1);
      }
    }
    boolean party = false;
    boolean means = false;
    for (int i = first.first(); i < first.end(); i++) {
      ActorMention actor = scan.actor(i);
      party |= actor != null && (actor.actor() != null || actor.generic().role().equals("fighter"));
      means |= scan.matches.at(Layer.MEANS, i) >= 0;
    }
    sink.add(party ? "party" : "no party beside", 1);
    named(draft, sink);
    if (means) {
      sink.add("means", 1);
    }
  }

  /** Attackers and attacked places that any of its first sentences name. */
  private void named(EventDraft draft, FeatureSink sink) {
    boolean fighters = false;
    boolean group = false;
    boolean facility = false;
    int near = Math.min(3, draft.sentences.size());
    for (Sentence s : draft.sentences.subList(0, near)) {
      for (int i = s.first(); i < s.end(); i++) {
        ActorMention actor = scan.actor(i);
        if (actor == null || actor.firstToken() != i) {
          continue;
        }
        if (actor.actor() != null) {
          group |= actor.actor().classOf().equals("armed-group");
        } else {
          fighters |= actor.generic().role().equals("fighter");
          facility |= actor.generic().isFacility();
        }
      }
    }
    if (fighters) {
      sink.add("fighters near", 1);
    }
    if (group) {
      sink.add("group near", 1);
    }
    if (facility) {
      sink.add("facility near", 1);
    }
  }

  private void when(EventDraft draft, FeatureSink sink) {
    if (draft.start == null || published == null) {
      sink.add(draft.start == null ? "no date" : "date", 1);
    } else {
      long days = ChronoUnit.DAYS.between(draft.finish, published);
      sink.add(
          days < 0
              ? "in future"
              : days == 0
                  ? "today"
                  : days == 1
                      ? "yesterday"
                      : days <= 3
                          ? "2-3 days"
                          : days <= 10 ? "4-10 days" : days <= 60 ? "11-60 days" : "over 60 days",
          1);
      long length = ChronoUnit.DAYS.between(draft.start, draft.finish);
      if (length > 20) {
        sink.add("long date", 1);
      }
    }
    sink.add(
        draft.place == null ? "no place" : draft.place.isCountry() ? "country place" : "place", 1);
  }

  private void others(EventDraft draft, FeatureSink sink) {
    int order = 0;
    boolean sameType = false;
    boolean samePlace = false;
    boolean sameDay = false;
    for (EventDraft other : drafts) {
      if (other == draft) {
        break;
      }
      order++;
      sameType |= other.type == draft.type;
      samePlace |=
          other.place != null && draft.place != null && other.place.id().equals(draft.place.id());
      sameDay |= other.start != null && other.start.equals(draft.start);
    }
    sink.add(
        order == 0 ? "order=0" : order == 1 ? "order=1" : order <= 3 ? "order=2-3" : "order>3", 1);
    if (sameType) {
      sink.add("type seen", 1);
    }
    if (samePlace) {
      sink.add("place seen", 1);
    }
    if (sameDay) {
      sink.add("day seen", 1);
    }
    if (order > 0 && !sameType && draft.place != null && !samePlace) {
      sink.add("new type and place", 1);
    }
  }
}
