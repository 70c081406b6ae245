package org.isnad.coding;

import java.util.List;
import java.util.Map;

/**
 * Chooses one of some options by a weighted sum of their features, learned from annotated reports
 * as a conditional logit (D. McFadden, "Conditional logit analysis of qualitative choice behavior",
 * 1974).
 */
final class ChoiceModel {
  private static final int CHOSEN = 1;

  private final LinearModel model;

  /**
   * @param resource the table of weights
   */
  ChoiceModel(String resource) {
    model = LinearModel.read(resource, "other", "chosen");
  }

  /** Index of the likeliest of some options, the first of equals; -1 where there are none. */
  int choose(List<Map<String, Double>> options) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < options.size(); i++) {
      LinearModel.Score score = model.score();
      options.get(i).forEach(score::add);
      double sum = score.sum(CHOSEN);
      if (best < 0 || sum > most) {
        best = i;
        most = sum;
      }
    }
    return best;
  }
}
