package org.isnad.coding;

import java.time.LocalDate;
import java.util.List;

/**
 * Says which events a report is news of, which it only recalls, and which are none: trials,
 * exercises, anniversaries, sport and accidents use the words of violence, too.
 */
final class Relevance {
  private final Scan scan;
  private final LocalDate published;

  Relevance(Scan scan, LocalDate published) {
    this.scan = scan;
    this.published = published;
  }

  void mark(List<Sentence> sentences, List<EventDraft> drafts) {
    double suppressed = suppression(sentences);
    for (EventDraft draft : drafts) {
      Sentence first = draft.firstSentence();
      double score = 0;
      for (Sentence s : draft.sentences) {
        if (s.rank() > 3) {
          continue;
        }
        double strength = s.weight();
        score += s.title() ? strength : s.rank() == 1 ? strength * 1.2 : strength * 0.5;
      }
      boolean old = draft.finish != null && published != null && draft.finish.isBefore(published.minusDays(8));
      draft.main = first.rank() <= 1 && !draft.background && !old && score - suppressed >= 3.5
          || first.rank() > 1 && !draft.background && !old && hasMain(drafts, draft)
              && first.weight() >= 2.5 && first.rank() <= 6 && draft.place != null;
      boolean concrete = draft.place != null && (draft.start != null || !draft.figures.isEmpty());
      draft.background = !draft.main && concrete && first.weight() >= 2;
    }
  }

  private static boolean hasMain(List<EventDraft> drafts, EventDraft upTo) {
    for (EventDraft draft : drafts) {
      if (draft == upTo) {
        return false;
      }
      if (draft.main) {
        return true;
      }
    }
    return false;
  }

  private double suppression(List<Sentence> sentences) {
    double sum = 0;
    for (Sentence s : sentences) {
      if (s.rank() > 2) {
        break;
      }
      double nearness = s.rank() <= 1 ? 1.0 : 0.3;
      for (String topic : TOPICS) {
        if (scan.hasCue(s.first(), s.end(), topic)) {
          sum += nearness * (topic.equals("diplomacy") || topic.equals("economy") ? 0.8 : 1.5);
        }
      }
    }
    return sum;
  }

  private static final String[] TOPICS = {
    "trial", "accident", "drill", "anniversary", "culture", "sport", "economy", "diplomacy"
  };
}
