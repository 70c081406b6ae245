package org.isnad.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have gone through, every 64 kB and when {@link #report} is called. */
final class CountingStream extends FilterInputStream {
  private static final int STEP = 1 << 16;

  private final LongConsumer progress;
  private long count;
  private long reported;

  CountingStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      add(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    if (n > 0) {
      add(n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long count() {
    return count;
  }

  void report() {
    reported = count;
    progress.accept(count);
  }

  private void add(long n) {
    count += n;
    if (count - reported >= STEP) {
      report();
    }
  }
}
