package org.isnad.coding;

import java.util.List;

/**
 * How many a prison holds is told apart from the attack on it, often paragraphs later and beside
 * other things («ويضم السجن نحو 3500 سجين»). Where a report has news of a prison break, they are
 * its prisoners.
 */
final class Prisoners {
  private Prisoners() {}

  /** Gives the figures of people held to the first prison break that is news. */
  static void gather(Scan scan, List<Sentence> sentences, List<EventDraft> drafts) {
    EventDraft prison = null;
    for (EventDraft draft : drafts) {
      if (draft.main && draft.type == EventType.PRISON_BREAK) {
        prison = draft;
        break;
      }
    }
    if (prison == null) {
      return;
    }
    for (Sentence s : sentences) {
      for (Figure figure : s.figures()) {
        if (figure.measure() == Measure.HELD && !isAtLarge(scan, figure)) {
          give(figure, prison, drafts);
        }
      }
    }
  }

  /** Leaves a figure where it is that another prison break has. */
  private static void give(Figure figure, EventDraft prison, List<EventDraft> drafts) {
    EventDraft from = null;
    for (EventDraft draft : drafts) {
      if (draft.figures.contains(figure)) {
        if (draft.type == EventType.PRISON_BREAK && (draft.main || draft.background)) {
          return;
        }
        from = draft;
      }
    }
    if (from != null) {
      from.figures.remove(figure);
    }
    prison.figures.add(figure);
  }

  /** «مع وجود أكثر من 12 ألف سجين»: in a whole country's prisons. */
  private static boolean isAtLarge(Scan scan, Figure figure) {
    int from = figure.counted().first();
    return scan.hasCue(Math.max(0, from - 4), from, "existence");
  }
}
