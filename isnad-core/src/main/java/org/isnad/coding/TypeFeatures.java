package org.isnad.coding;

import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;

/**
 * What bears on the type of an event: its triggers, weapons, who was hurt and who is named beside
 * them, and what {@link TypeResolver} makes of it.
 */
final class TypeFeatures {
  private static final String[] MEANS = new String[Means.values().length];
  private static final String[] VICTIM = new String[GroupClass.values().length];
  private static final String[] MEASURE = new String[Measure.values().length];
  private static final String[] RULE = new String[EventType.values().length];
  private static final String[] WHOLE = Meaning.names("whole");

  private static final String[] CUES = {"foiled", "terror", "drill", "responsibility", "alleged"};

  static {
    for (Means m : Means.values()) {
      MEANS[m.ordinal()] = "means=" + m.code();
    }
    for (GroupClass c : GroupClass.values()) {
      VICTIM[c.ordinal()] = "victim=" + c.code();
    }
    for (Measure m : Measure.values()) {
      MEASURE[m.ordinal()] = "measure=" + m.code();
    }
    for (EventType t : EventType.values()) {
      RULE[t.ordinal()] = "rule=" + t.code();
    }
  }

  private final Scan scan;
  private final TypeResolver rule;
  private final Meaning meaning;
  private final Groups groups;

  TypeFeatures(Scan scan) {
    this.scan = scan;
    this.rule = new TypeResolver(scan);
    this.meaning = scan.meaning;
    this.groups = new Groups(scan);
  }

  /** What the rule makes of an event, or null. */
  EventType ruled(EventDraft draft) {
    return rule.resolve(draft.sentences);
  }

  /**
   * @param ruled what the rule makes of it, or null
   */
  void of(EventDraft draft, EventType ruled, FeatureSink sink) {
    sink.add("bias", 1);
    if (ruled != null) {
      sink.add(RULE[ruled.ordinal()], 1);
    }
    int body = Integer.MAX_VALUE;
    for (Sentence s : draft.sentences) {
      body = s.title() ? body : Math.min(body, s.rank());
    }
    for (Sentence s : draft.sentences) {
      int behind = s.title() ? 0 : s.rank() - body;
      double nearness = behind <= 0 ? 1.0 : behind == 1 ? 0.5 : 0.25;
      for (TriggerMention t : s.triggers()) {
        sink.add(t.trigger().feature(), nearness);
      }
      for (Figure figure : s.figures()) {
        sink.add(MEASURE[figure.measure().ordinal()], nearness);
      }
      for (int i = s.first(); i < s.end(); i++) {
        int means = scan.matches.at(Layer.MEANS, i);
        if (means >= 0) {
          sink.add(MEANS[scan.matches.value(means, MeansWord.class).means().ordinal()], nearness);
        }
        ActorMention actor = scan.actor(i);
        if (actor != null && actor.firstToken() == i) {
          sink.add(actorFeature(actor), nearness);
        }
      }
      for (String cue : CUES) {
        if (scan.hasCue(s.first(), s.end(), cue)) {
          sink.add(cue, nearness);
        }
      }
    }
    for (Figure figure : draft.figures) {
      if (figure.measure() == Measure.KILLED || figure.measure() == Measure.INJURED) {
        sink.add(VICTIM[groups.of(figure, draft.figures).classOf().ordinal()], 1);
      }
    }
    meaning.of(draft.sentences, WHOLE, sink);
  }

  private static String actorFeature(ActorMention actor) {
    String of = actor.actor() != null ? actor.actor().classOf() : actor.generic().classOf();
    if (actor.generic() != null && actor.generic().isFacility()) {
      return "facility";
    }
    boolean known = actor.actor() != null;
    return switch (of) {
      case "civilian" -> "civilians";
      case "state-force" -> known ? "known force" : "force";
      case "armed-group" -> known ? "known group" : "fighters";
      case "detainee" -> "detainees";
      default -> "people";
    };
  }
}
