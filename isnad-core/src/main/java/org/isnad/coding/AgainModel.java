package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which news of a report is no event of its own but told again: a report comes back to its
 * attack in other words, with another place or kind, and a person sees that it is the same. A
 * logistic regression over {@link AgainFeatures}, learned from annotated reports.
 *
 * <p>Such news is kept as context rather than put with the event that it is most like: where the
 * model errs, the figures of two attacks are not mixed.
 */
final class AgainModel {
  private static final int AGAIN = 1;

  /** Likelier told again than not. */
  private static final double LEAST = 0.5;

  private final LinearModel model = LinearModel.read("coding/again.model.tsv", "own", "again");

  void mark(AgainFeatures features, List<EventDraft> drafts) {
    boolean[] again = new boolean[drafts.size()];
    for (int i = 0; i < again.length; i++) {
      if (features.mayBe(drafts.get(i))) {
        LinearModel.Score score = model.score();
        features.of(drafts.get(i), score);
        again[i] = score.probabilities()[AGAIN] > LEAST;
      }
    }
    boolean all = true; // something is the news
    for (int i = 0; i < again.length; i++) {
      all &= again[i] || !drafts.get(i).main;
    }
    List<EventDraft> joined = new ArrayList<>();
    for (int i = 0; i < again.length && !all; i++) {
      if (!again[i]) {
        continue;
      }
      EventDraft draft = drafts.get(i);
      EventDraft twin = features.twin(draft);
      if (twin != null && !again[drafts.indexOf(twin)]) {
        twin.absorb(draft);
        joined.add(draft);
      } else {
        draft.main = false;
        draft.background = true;
      }
    }
    drafts.removeAll(joined);
  }
}
