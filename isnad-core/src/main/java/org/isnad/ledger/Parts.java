package org.isnad.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of one report and what they add up to.
 *
 * @param values the parts' numbers, in the order of the text
 * @param sum their sum, or null where there are fewer than two
 * @param supports whether a source states that sum as the total
 */
record Parts(List<String> values, Integer sum, boolean supports) {
  Parts {
    values = List.copyOf(values);
  }

  /** The sum where no source states it. */
  Integer derived() {
    return supports ? null : sum;
  }

  /**
   * The parts of the report whose parts reach one of {@code totals}; where no total is stated at
   * all, those of the first report that has two.
   */
  static Parts of(List<Count> counts, Set<Integer> totals) {
    Map<String, List<Count>> byReport = new LinkedHashMap<>();
    for (Count count : counts) {
      if (count.standing.equals(Count.PART) && !count.vague() && !count.copy) {
        byReport.computeIfAbsent(count.report, key -> new ArrayList<>()).add(count);
      }
    }
    Parts found = new Parts(List.of(), null, false);
    for (List<Count> parts : byReport.values()) {
      int sum = parts.stream().mapToInt(Count::low).sum();
      boolean supports = totals.contains(sum);
      // Parts beside another total share members or leave some out: their sum says nothing.
      if (parts.size() > 1 && (supports || totals.isEmpty() && found.sum() == null)) {
        found =
            new Parts(
                parts.stream().map(part -> Integer.toString(part.low())).toList(), sum, supports);
        if (supports) {
          break;
        }
      }
    }
    return found;
  }
}
