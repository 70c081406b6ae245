package org.isnad.linking;

import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.DateValue;
import org.isnad.coding.Span;

/** One event as one report tells it, with the report that tells it. */
public record EventMention(CodedReport report, CodedEvent event) {
  /** Identifier of the report. */
  public String reportId() {
    return report.report().id();
  }

  /** True where a word of the report gives the event its day, and not only the telling of it. */
  public boolean dateStated() {
    return event.date() != null && !event.date().telling() && !dateAssumed();
  }

  /**
   * True where no word of the report fixes the day: the coder then takes that of publication, with
   * the words that tell of the event as its support.
   */
  public boolean dateAssumed() {
    DateValue date = event.date();
    Span trigger = event.trigger();
    return date != null
        && trigger != null
        && date.finish() > date.begin()
        && date.begin() >= trigger.begin()
        && date.begin() < trigger.end();
  }
}
