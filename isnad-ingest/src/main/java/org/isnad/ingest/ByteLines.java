package org.isnad.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream into lines before decoding them, so that one line in another encoding, or one of
 * any length, does not spoil the rest. In UTF-16 the line feed has two bytes.
 */
final class ByteLines {
  private final InputStream in;
  private final Charset charset;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private byte[] line = new byte[1 << 13];
  private int length;
  private long total;
  private int last;
  private int lastButOne;
  private boolean isFirst = true;
  private boolean started;

  /**
   * @param charset of the file; where it is UTF-8, lines that are not are decoded by their own look
   * @param limit longest line in bytes
   */
  ByteLines(InputStream in, Charset charset, int limit) {
    this.in = in;
    this.charset = charset;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    isFirst = !started;
    started = true;
    length = 0;
    total = 0;
    boolean wide = Encodings.isUtf16(charset);
    while (position < filled || fill()) {
      int end = wide ? position + 1 : indexOfLineFeed();
      add(end - position);
      position = end;
      if (wide ? endsWithWideLineFeed() : last == '\n') {
        return true;
      }
    }
    return total > 0;
  }

  /** Whether the line is longer than the limit; its text is then only the beginning. */
  boolean isTooLong() {
    return total > length;
  }

  /** The line without its end, and without a byte order mark. */
  String text() {
    int start = isFirst ? Encodings.bomLength(Arrays.copyOf(line, Math.min(length, 4))) : 0;
    start = Math.min(start, length);
    Charset used =
        charset.equals(StandardCharsets.UTF_8) && !Encodings.isUtf8(line, length)
            ? Encodings.detect(Arrays.copyOf(line, length), false)
            : charset;
    return new String(line, start, length - start, used).stripTrailing();
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private int indexOfLineFeed() {
    for (int i = position; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return filled;
  }

  private boolean endsWithWideLineFeed() {
    boolean little = charset.equals(StandardCharsets.UTF_16LE);
    return total % 2 == 0
        && (little ? lastButOne == '\n' && last == 0 : lastButOne == 0 && last == '\n');
  }

  private void add(int n) {
    total += n;
    lastButOne = n > 1 ? buffer[position + n - 2] : last;
    last = buffer[position + n - 1];
    if (total > limit) {
      return;
    }
    if (length + n > line.length) {
      line = Arrays.copyOf(line, Math.max(length + n, Math.min(limit, line.length * 2)));
    }
    System.arraycopy(buffer, position, line, length, n);
    length += n;
  }
}
