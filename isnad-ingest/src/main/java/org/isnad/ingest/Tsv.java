package org.isnad.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The module's data files: UTF-8, tab separated, a header line, {@code #} comments. */
final class Tsv {
  private Tsv() {}

  /**
   * The rows below the header.
   *
   * @throws IllegalArgumentException naming the line, where the header or a row has the wrong form
   */
  static List<String[]> rows(String file, String... header) {
    try (InputStream in = Objects.requireNonNull(Tsv.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      boolean inBody = false;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != header.length || !inBody && !String.join("\t", header).equals(line)) {
          throw new IllegalArgumentException(file + " line " + number + ": wrong columns");
        }
        if (inBody) {
          rows.add(cells);
        }
        inBody = true;
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
