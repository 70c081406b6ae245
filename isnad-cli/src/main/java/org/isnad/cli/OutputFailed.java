package org.isnad.cli;

import java.io.IOException;

/** Results cannot be written any more. */
final class OutputFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputFailed(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** True where nobody reads the results any more, as in {@code isnad … | head}. */
  boolean readerGone() {
    String message = String.valueOf(getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
