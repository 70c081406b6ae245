package org.isnad.coding;

import java.util.List;

/**
 * Says which of the times that a report names, or leaves unsaid, an event happened at: a choice
 * among them by a weighted sum of {@link DateOptions}' features, learned from annotated reports as
 * a conditional logit (McFadden 1974). It starts from what {@link DateRules} decide.
 */
final class DateModel {
  private static final int CHOSEN = 1;

  private final LinearModel model = LinearModel.read("coding/date.model.tsv", "other", "chosen");

  /** The likeliest of some times, the first of equals. */
  When choose(List<DateOptions.Option> options) {
    DateOptions.Option best = null;
    double most = 0;
    for (DateOptions.Option option : options) {
      LinearModel.Score score = model.score();
      option.features().forEach(score::add);
      double sum = score.sum(CHOSEN);
      if (best == null || sum > most) {
        best = option;
        most = sum;
      }
    }
    return best.when();
  }
}
