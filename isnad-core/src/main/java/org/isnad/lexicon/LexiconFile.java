package org.isnad.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A lexicon file: UTF-8, tab separated, a header that names the columns, {@code #} comments, one
 * sense a line.
 */
public final class LexiconFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** One line of a lexicon. */
  public static final class Row {
    private final String file;
    private final int line;
    private final String[] header;
    private final String[] fields;

    private Row(String file, int line, String[] header, String[] fields) {
      this.file = file;
      this.line = line;
      this.header = header;
      this.fields = fields;
    }

    /** Name of the file, for messages. */
    public String file() {
      return file;
    }

    /** Line number, from 1. */
    public int line() {
      return line;
    }

    /** The value of a column, empty where the line leaves it out. */
    public String get(String column) {
      for (int i = 0; i < fields.length; i++) {
        if (header[i].equals(column)) {
          return fields[i];
        }
      }
      return "";
    }

    /**
     * The value of a column that must not be empty.
     *
     * @throws LexiconException where it is
     */
    public String require(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        throw error("column \"" + column + "\" is empty");
      }
      return value;
    }

    /** The parts of a column between vertical bars. */
    public List<String> list(String column) {
      String value = get(column);
      List<String> parts = new ArrayList<>();
      int from = 0;
      while (from <= value.length()) {
        int bar = value.indexOf('|', from);
        int to = bar < 0 ? value.length() : bar;
        String part = value.substring(from, to).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = to + 1;
      }
      return parts;
    }

    public LexiconException error(String what) {
      return new LexiconException(file + ", line " + line + ": " + what);
    }
  }

  private LexiconFile() {}

  /**
   * Reads a built-in file and, where the folder of a user's own lexicons holds a file of the same
   * path, that one's lines after it.
   *
   * @param resource path below {@code org/isnad/}, for example {@code actor/actors.tsv}
   * @param overlay folder of the user's lexicons, or null
   */
  public static List<Row> read(String resource, Path overlay, String... columns) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = LexiconFile.class.getResourceAsStream("/org/isnad/" + resource)) {
      if (in == null) {
        throw new LexiconException("built-in lexicon " + resource + " is missing");
      }
      rows.addAll(read(in, resource, columns));
      if (overlay != null) {
        Path own = overlay.resolve(resource);
        if (Files.exists(own)) {
          try (InputStream more = Files.newInputStream(own)) {
            rows.addAll(read(more, own.toString(), columns));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicon " + resource, e);
    }
    return rows;
  }

  /**
   * @param columns names that the header must have
   * @throws LexiconException where the header lacks one or a line has more fields than the header
   */
  static List<Row> read(InputStream in, String file, String... columns) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String[] header = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(1);
      }
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      String[] fields = split(line);
      for (int i = 0; i < fields.length; i++) {
        fields[i] = fields[i].strip();
      }
      if (header == null) {
        header = fields;
        for (String column : columns) {
          if (!List.of(header).contains(column)) {
            throw new LexiconException(
                file + ", line " + number + ": the header lacks the column \"" + column + "\"");
          }
        }
        continue;
      }
      if (fields.length > header.length) {
        throw new LexiconException(
            file
                + ", line "
                + number
                + ": "
                + fields.length
                + " fields, but the header names "
                + header.length);
      }
      rows.add(new Row(file, number, header, fields));
    }
    return rows;
  }

  /**
   * Reads a built-in table without a header, which a program made: one row of fields a line.
   *
   * @throws LexiconException where the table is missing or a row has not as many fields
   */
  public static List<String[]> table(String resource, int fields) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = LexiconFile.class.getResourceAsStream("/org/isnad/" + resource)) {
      if (in == null) {
        throw new LexiconException("built-in table " + resource + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8),
              1 << 16);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] row = split(line);
        if (row.length != fields) {
          throw new LexiconException(
              resource
                  + ", row "
                  + (rows.size() + 1)
                  + ": "
                  + row.length
                  + " fields, not "
                  + fields);
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read table " + resource, e);
    }
    return rows;
  }

  private static String[] split(String line) {
    int count = 1;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', tab + 1)) {
      count++;
    }
    String[] fields = new String[count];
    int from = 0;
    for (int i = 0; i < count - 1; i++) {
      int tab = line.indexOf('\t', from);
      fields[i] = line.substring(from, tab);
      from = tab + 1;
    }
    fields[count - 1] = line.substring(from);
    return fields;
  }
}
