package org.isnad.export;

import java.util.Map;
import java.util.TreeMap;
import org.isnad.coding.Status;

/** What an export could not carry over: column or part, and for how many events. */
public final class LossReport {
  private final Map<String, Integer> losses = new TreeMap<>();
  private int written;

  void lost(String what) {
    losses.merge(what, 1, Integer::sum);
  }

  /**
   * What the event of a row loses in any of the formats: columns left empty, and that it is
   * alleged.
   */
  void lost(Map<String, String> row, Status status) {
    for (Map.Entry<String, String> column : row.entrySet()) {
      if (column.getValue() == null) {
        lost("column " + column.getKey() + " empty");
      }
    }
    if (status == Status.ALLEGED) {
      lost("status alleged not shown");
    }
  }

  void written() {
    written++;
  }

  /** How many events were written. */
  public int events() {
    return written;
  }

  /** Each loss with the number of events that it befell, by name. */
  public Map<String, Integer> losses() {
    return new TreeMap<>(losses);
  }

  /** One line a loss. */
  public String text() {
    StringBuilder text = new StringBuilder("events written: " + written + "\n");
    losses.forEach((what, count) -> text.append(what).append(": ").append(count).append('\n'));
    return text.toString();
  }
}
