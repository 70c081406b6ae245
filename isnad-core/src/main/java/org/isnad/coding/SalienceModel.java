package org.isnad.coding;

import java.util.List;

/**
 * Says which events a report is news of, which it only recalls, and which are none: trials,
 * exercises, anniversaries, sport and accidents use the words of violence, too. A logistic
 * regression over {@link DraftFeatures}, learned from annotated reports.
 */
final class SalienceModel {
  private static final int NONE = 0;
  private static final int BACKGROUND = 1;
  private static final int MAIN = 2;

  /** What is missed costs more than what is spurious: a person sees the one and not the other. */
  private static final double NEWS = 1.2;

  /** Less likely to be nothing than this, it is coded at least as context. */
  private static final double TOLD = 0.75;

  /** Context is told concretely, and that begins with a place (codebook, section 5). */
  private static final double PLACELESS = 0.4;

  /** A place and how many were hurt are as concrete as a report gets. */
  private static final double COUNTED = 0.85;

  private final LinearModel model =
      LinearModel.read("coding/salience.model.tsv", "none", "background", "main");

  void mark(DraftFeatures features, List<EventDraft> drafts) {
    for (EventDraft draft : drafts) {
      LinearModel.Score score = model.score();
      features.of(draft, score);
      double[] p = score.probabilities();
      // What is first named to say who somebody is, or after what the news came, is not the news.
      boolean news = p[MAIN] * NEWS > p[NONE] && p[MAIN] > p[BACKGROUND];
      draft.main = news && !draft.isOnlyNamed() && draft.reckoned == null;
      draft.recent = p[MAIN] > p[BACKGROUND];
      draft.background = !draft.main && (news || p[NONE] < most(draft));
    }
  }

  private static double most(EventDraft draft) {
    if (draft.place == null) {
      return PLACELESS;
    }
    boolean counts = false;
    for (Figure figure : draft.figures) {
      boolean hurt = figure.measure() == Measure.KILLED || figure.measure() == Measure.INJURED;
      Integer low = figure.counted().low();
      counts |= hurt && low != null && low > 1;
    }
    return counts && !draft.place.isCountry() ? COUNTED : TOLD;
  }
}
