package org.isnad.ingest;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param name as the user would name it; "-" for standard input
 * @param path null for standard input
 * @param size in bytes; -1 for standard input
 */
record Input(String name, Path path, long size) {
  static final String STDIN = "-";

  /** The file's name without folders. */
  String fileName() {
    return path == null || path.getFileName() == null ? "stdin" : path.getFileName().toString();
  }

  /** The file's name without folders and without the endings that name a format or compression. */
  String id() {
    String name = fileName();
    if (endsWith(name, ".gz") && name.length() > 3) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Whether the file's name ends so, a ".gz" after it disregarded. */
  boolean hasEnding(String... endings) {
    String name = fileName();
    if (endsWith(name, ".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    for (String ending : endings) {
      if (endsWith(name, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(String name, String ending) {
    int start = name.length() - ending.length();
    return start >= 0 && name.regionMatches(true, start, ending, 0, ending.length());
  }
}
