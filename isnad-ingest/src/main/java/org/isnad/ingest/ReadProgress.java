package org.isnad.ingest;

/** Told, every few dozen kilobytes and at the end of each file, how far reading has come. */
@FunctionalInterface
public interface ReadProgress {
  /**
   * @param file the file being read, counted from 1
   * @param files how many files there are
   * @param name the file's name as given, or "-" for standard input
   * @param bytesRead bytes read so far over all files, as stored (compressed where they are)
   * @param totalBytes bytes of all files together, or -1 where standard input is among them
   */
  void at(int file, int files, String name, long bytesRead, long totalBytes);
}
