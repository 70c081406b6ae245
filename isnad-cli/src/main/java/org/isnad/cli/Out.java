package org.isnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes results. */
final class Out {
  private Out() {}

  /**
   * @throws OutputFailed where they cannot be written
   */
  static void write(Context context, byte[] bytes) {
    try {
      context.out().write(bytes);
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }

  /** Sees to it that what was written is read now. */
  static void flush(Context context) {
    try {
      context.out().flush();
    } catch (IOException e) {
      throw new OutputFailed(e);
    }
  }

  static void write(Context context, String text) {
    write(context, text.getBytes(StandardCharsets.UTF_8));
  }
}
