package org.isnad.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written file by file, with size and hash of each. */
final class Archive implements AutoCloseable {
  private final ZipOutputStream zip;
  private final Instant created;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A file that is in the zip.
   *
   * @param rows as they were counted by {@link File#row}
   */
  record Entry(String name, long bytes, long rows, String sha256) {}

  /** Writes one file. */
  interface Content {
    void write(File file) throws IOException;
  }

  /**
   * @param out is not closed
   */
  Archive(OutputStream out, Instant created) {
    this.zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
    this.created = created;
  }

  void write(String name, Content content) throws IOException {
    File file = last(name, content);
    entries.add(
        new Entry(name, file.bytes, file.rows, HexFormat.of().formatHex(file.digest.digest())));
  }

  void write(String name, Spool spool) throws IOException {
    write(
        name,
        file -> {
          spool.copyTo(file);
          file.rows = spool.rows();
        });
  }

  /** Writes a file that {@link #entries} does not name. */
  File last(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(created));
    zip.putNextEntry(entry);
    File file = new File(zip);
    content.write(file);
    zip.closeEntry();
    return file;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A file being written. */
  static final class File extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest;
    private long bytes;
    private long rows;

    private File(OutputStream out) {
      this.out = out;
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
      digest.update(buffer, offset, length);
      bytes += length;
    }

    void text(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a row; fails unchecked, since rows come out of callbacks. */
    void row(byte[] line) {
      try {
        write(line);
        rows++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void row(String line) {
      row(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
