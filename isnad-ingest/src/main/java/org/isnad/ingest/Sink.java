package org.isnad.ingest;

import org.isnad.report.Report;

/** Takes what the reading of one file gives. */
interface Sink {
  void report(Report report);

  /**
   * @param where "line 17", "page 3", or ""
   */
  void failure(String where, String message);
}
