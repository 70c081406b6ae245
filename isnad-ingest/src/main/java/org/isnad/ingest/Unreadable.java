package org.isnad.ingest;

import java.io.IOException;

/** Says, in words for the user, why an input is not a report. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
