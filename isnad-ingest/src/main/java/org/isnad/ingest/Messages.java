package org.isnad.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Words for what the Java library throws. */
final class Messages {
  private Messages() {}

  static String of(IOException e) {
    if (e instanceof Unreadable) {
      return e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof EOFException) {
      return "the file ends too early: it is truncated";
    }
    if (e instanceof ZipException) {
      return "damaged compressed data" + detail(e);
    }
    return "cannot be read" + detail(e);
  }

  /** One line, without the name of an exception, safe to print. */
  static String detail(Throwable e) {
    return e.getMessage() == null ? "" : ": " + oneLine(e.getMessage());
  }

  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), 200));
    for (int i = 0; i < text.length() && i < 200; i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        out.append('\uFFFD');
      } else {
        out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return text.length() > 200 ? out + "…" : out.toString();
  }
}
