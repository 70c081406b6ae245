package org.isnad.linking;

import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;

/** One event as one report tells it, with the report that tells it. */
public record EventMention(CodedReport report, CodedEvent event) {
  /** Identifier of the report. */
  public String reportId() {
    return report.report().id();
  }
}
