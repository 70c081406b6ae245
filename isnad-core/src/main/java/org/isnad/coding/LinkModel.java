package org.isnad.coding;

/**
 * How likely a sentence goes on with an event: a logistic regression over {@link LinkFeatures},
 * learned from annotated reports.
 */
final class LinkModel {
  private static final int SAME = 1;

  private final LinearModel model = LinearModel.read("coding/link.model.tsv", "apart", "same");

  /** Probability that a sentence tells of an event. */
  double same(
      LinkFeatures features,
      EventDraft event,
      Sentence s,
      LinkFeatures.Traits traits,
      double rule) {
    LinearModel.Score score = model.score();
    features.of(event, s, traits, rule, score);
    return score.probabilities()[SAME];
  }
}
