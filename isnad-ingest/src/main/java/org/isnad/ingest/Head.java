package org.isnad.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Looks at the beginning of a stream and puts it back. */
final class Head {
  static final int SIZE = 1 << 16;

  private Head() {}

  /**
   * The first bytes, at most {@link #SIZE}; the stream stands where it stood. Damaged compressed
   * data gives what comes before the damage, which the next reading meets again.
   */
  static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(SIZE + 1);
    byte[] head = new byte[SIZE];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < SIZE; n = in.read(head, length, SIZE - length)) {
        length += n;
      }
    } catch (EOFException | ZipException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where {@code needle} first occurs before {@code limit}, or -1. */
  static int indexOf(byte[] bytes, byte[] needle, int limit) {
    int last = Math.min(bytes.length, limit) - needle.length;
    for (int i = 0; i <= last; i++) {
      if (Arrays.equals(bytes, i, i + needle.length, needle, 0, needle.length)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * All bytes of a stream.
   *
   * @throws Unreadable where there are more than {@code limit}
   */
  static byte[] readAll(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new Unreadable("larger than " + (limit >> 20) + " MB");
    }
    return bytes;
  }
}
