package org.isnad.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the total that a count is a part of. */
final class Totals {
  private Totals() {}

  /**
   * As the report says it. Of two numbers the greater is the total, whichever was taken for it.
   *
   * @param claims the counts of one mention at the places of their claims; null where a claim has
   *     no number
   * @return total by part
   */
  static Map<Count, Count> stated(List<Count> claims) {
    Map<Count, Count> totals = new LinkedHashMap<>();
    for (Count count : claims) {
      Integer at = count == null ? null : count.claim.partOf();
      Count total = at == null || at < 0 || at >= claims.size() ? null : claims.get(at);
      if (total == null || total.sameValue(count)) {
        continue;
      }
      if (count.low() > total.high() && !totals.containsKey(total)) {
        totals.put(total, count);
      } else {
        totals.put(count, total);
      }
    }
    return totals;
  }

  /**
   * As another report says it: what a source counts as a part in one report is that part in the
   * next one, too, which gives part and total without a word between them.
   *
   * @param stated total by part, as each report says it for itself
   * @return further totals by part
   */
  static Map<Count, Count> elsewhere(Collection<Count> counts, Map<Count, Count> stated) {
    Map<Count, Count> further = new LinkedHashMap<>();
    for (Map.Entry<Count, Count> known : stated.entrySet()) {
      Count part = known.getKey();
      Count total = known.getValue();
      for (Count count : counts) {
        if (stated.containsKey(count)
            || further.containsKey(count)
            || count.report.equals(part.report)
            || !samePeople(count, part)) {
          continue;
        }
        for (Count whole : counts) {
          if (whole.mention == count.mention && whole != count && samePeople(whole, total)) {
            further.putIfAbsent(count, whole);
          }
        }
      }
    }
    return further;
  }

  private static boolean samePeople(Count a, Count b) {
    return a.claim.measure() == b.claim.measure()
        && a.claim.subject() == b.claim.subject()
        && a.sameValue(b)
        && !a.vague()
        && a.attributed()
        && a.witness.same(b.witness);
  }
}
