package org.isnad.ingest;

import java.io.EOFException;
import java.io.IOException;

/** A file of many reports that could not be read to its end. */
final class ReadStopped extends IOException {
  private static final long serialVersionUID = 1L;

  private final String where;

  ReadStopped(String where, IOException cause, int reports) {
    super(message(cause, reports), cause);
    this.where = where;
  }

  /** "line 17", or "". */
  String where() {
    return where;
  }

  private static String message(IOException cause, int reports) {
    String what = cause instanceof EOFException ? "truncated gzip" : Messages.of(cause);
    return what + "; " + reports + (reports == 1 ? " report" : " reports") + " read before it";
  }
}
