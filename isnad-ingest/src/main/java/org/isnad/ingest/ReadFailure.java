package org.isnad.ingest;

import java.util.Objects;

/**
 * An input, or a part of one, that could not be read; everything else was.
 *
 * @param file the file, folder or "-" as it was named
 * @param where "line 17", "page 3", or "" where the whole input is meant
 * @param message what is wrong, in a sentence for the person who runs the program
 */
public record ReadFailure(String file, String where, String message) {
  public ReadFailure {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return file + (where.isEmpty() ? "" : ", " + where) + ": " + message;
  }
}
