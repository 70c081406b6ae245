package org.isnad.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a zip that waits for its turn on the disk; only its owner may read it. */
final class Spool implements AutoCloseable {
  private final Path path;
  private final OutputStream out;
  private long rows;

  Spool() throws IOException {
    path = Files.createTempFile("isnad-export", ".part");
    out = new BufferedOutputStream(Files.newOutputStream(path));
  }

  void text(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row; null adds none. */
  void row(String text) {
    if (text != null) {
      text(text);
      rows++;
    }
  }

  long rows() {
    return rows;
  }

  void copyTo(OutputStream target) throws IOException {
    out.close();
    Files.copy(path, target);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(path);
  }
}
