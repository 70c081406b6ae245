package org.isnad.coding;

/**
 * Says which type of the codebook an event has: a logistic regression over {@link TypeFeatures},
 * learned from annotated reports.
 */
final class TypeModel {
  private static final EventType[] TYPES = EventType.values();

  private final LinearModel model;

  TypeModel() {
    String[] codes = new String[TYPES.length];
    for (EventType type : TYPES) {
      codes[type.ordinal()] = type.code();
    }
    model = LinearModel.read("coding/type.model.tsv", codes);
  }

  /** Of one sentence, as if it told of an event by itself; null where it tells of none. */
  EventType type(TypeFeatures features, Sentence s) {
    EventDraft alone = new EventDraft();
    alone.sentences.add(s);
    alone.figures.addAll(s.figures());
    EventType ruled = features.ruled(alone);
    return ruled == null ? null : type(features, alone, ruled);
  }

  /** Of an event. */
  EventType type(TypeFeatures features, EventDraft draft) {
    return type(features, draft, features.ruled(draft));
  }

  private EventType type(TypeFeatures features, EventDraft draft, EventType ruled) {
    // Too rare among the annotated reports to be learned; its words are plain.
    if (ruled == EventType.PRISON_BREAK) {
      return EventType.PRISON_BREAK;
    }
    LinearModel.Score score = model.score();
    features.of(draft, ruled, score);
    EventType best = TYPES[score.best()];
    // «Other» is what has no words of its own.
    return best == EventType.OTHER_VIOLENCE && ruled != null ? ruled : best;
  }
}
