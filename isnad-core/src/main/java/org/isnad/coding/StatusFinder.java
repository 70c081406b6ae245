package org.isnad.coding;

import java.util.List;
import org.isnad.attribution.Attribution;

/**
 * Whether an event came about, was warded off or is only alleged (codebook, section 2), and who
 * says so.
 */
final class StatusFinder {
  private static final String FOILED = "foiled";

  /** Tokens from what wards off to what is warded off. */
  private static final int REACH = 7;

  private StatusFinder() {}

  /**
   * @param words what shows the status, or null where nothing but the event's own words does
   * @param told who says so, outermost teller first; empty where the report does
   */
  record Found(Status status, Span words, List<AttributionLink> told) {}

  static Found of(Scan scan, EventDraft draft) {
    int foil = draft.type == EventType.PRISON_BREAK ? foiledEscape(scan, draft) : -1;
    if (foil >= 0) {
      Attribution by = Chains.covering(scan, foil);
      List<AttributionLink> told = by == null ? List.of() : Chains.links(scan, by);
      return new Found(Status.FOILED, scan.span(foil, foil + 1), told);
    }
    return new Found(status(scan, draft), null, told(scan, draft));
  }

  /**
   * «أحبطت القوات محاولة هروب»: said of a break-out anywhere in the report, it is what the report
   * says came of it, unless it counts those who escaped. The token, or -1.
   */
  private static int foiledEscape(Scan scan, EventDraft draft) {
    for (Figure figure : draft.figures) {
      if (figure.measure() == Measure.ESCAPED
          && !Integer.valueOf(0).equals(figure.counted().low())) {
        return -1;
      }
    }
    for (Sentence s : draft.sentences) {
      for (int i = s.first(); i < s.end(); i++) {
        if (scan.hasCue(i, i + 1, FOILED)
            && tellsOfOne(scan, i + 1, Math.min(s.end(), i + REACH))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean tellsOfOne(Scan scan, int from, int end) {
    for (int i = from; i < end; i++) {
      Trigger trigger = scan.triggerAt(i);
      if (trigger != null && trigger.eventType() == EventType.PRISON_BREAK) {
        return true;
      }
    }
    return false;
  }

  private static Status status(Scan scan, EventDraft draft) {
    if (draft.type == EventType.DISRUPTED_ATTACK) {
      return Status.FOILED;
    }
    Sentence s = draft.firstSentence();
    TriggerMention trigger = draft.trigger();
    if (trigger != null) {
      Attribution told = Chains.covering(scan, trigger.first());
      if (told != null && told.accusing()) {
        return Status.ALLEGED;
      }
      if (scan.hasCue(trigger.first() - 2, trigger.end() + 3, "alleged")
          && draft.type == EventType.CHEMICAL_WEAPON) {
        return Status.ALLEGED;
      }
    }
    return scan.hasCue(s.first(), s.end(), FOILED)
            && s.figures().isEmpty()
            && draft.type != EventType.ARREST_RAID
        ? Status.FOILED
        : Status.OCCURRED;
  }

  /** Who says that it happened: the first teller of one of its triggers, the headline's last. */
  private static List<AttributionLink> told(Scan scan, EventDraft draft) {
    for (boolean title : new boolean[] {false, true}) {
      for (Sentence s : draft.sentences) {
        if (s.title() != title) {
          continue;
        }
        for (TriggerMention t : s.triggers()) {
          Attribution by = Chains.covering(scan, t.first());
          if (by != null) {
            return Chains.links(scan, by);
          }
        }
      }
    }
    return List.of();
  }
}
