package org.isnad.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.report.Report;

/** Reads reports out of files, folders and standard input. */
interface InputReader {
  /**
   * Hands over every report in the order of the inputs, and every input that cannot be read.
   *
   * @param inputs files, folders, or {@code -} for {@code stdin}
   */
  void read(
      List<String> inputs,
      Overrides overrides,
      InputStream stdin,
      Consumer<Report> reports,
      Consumer<InputFailure> failures,
      Advance advance);

  /**
   * The same reader, to which web addresses are inputs as well.
   *
   * @param allowPrivate whether hosts of private networks are fetched, too
   * @param bytes of one page at most
   * @param seconds for one page at most
   */
  default Fetching fetching(boolean allowPrivate, int bytes, int seconds) {
    return new Fetching(this, () -> {});
  }

  /** A reader that holds connections until it is closed. */
  record Fetching(InputReader reader, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  /** Told from time to time how far reading has come. */
  interface Advance {
    /**
     * @param bytes bytes read so far
     * @param total bytes of all inputs, or -1 where that is not known
     */
    void at(long bytes, long total);
  }

  /** Metadata given on the command line, null where the reports' own is kept. */
  record Overrides(String source, String published, String title) {}

  /**
   * @param what the input
   * @param where place in it (a line), or null
   */
  record InputFailure(String what, String where, String message) {}
}
