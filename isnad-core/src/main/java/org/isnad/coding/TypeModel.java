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

  EventType type(TypeFeatures features, EventDraft draft) {
    EventType ruled = features.ruled(draft);
    // Too rare among the annotated reports to be learned; its words are plain.
    if (ruled == EventType.PRISON_BREAK || ruled == EventType.OTHER_VIOLENCE) {
      return ruled;
    }
    LinearModel.Score score = model.score();
    features.of(draft, ruled, score);
    EventType best = TYPES[score.best()];
    // «Other» is what has no words of its own.
    return best == EventType.OTHER_VIOLENCE && ruled != null ? ruled : best;
  }
}
