package org.isnad.export;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of CSV as RFC 4180 has them, with line feeds. */
public final class Csv {
  /** What Excel needs in front of UTF-8. */
  public static final String BOM = "\uFEFF";

  private Csv() {}

  /**
   * @param cells values; null is an empty cell
   */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String value) {
    if (value == null) {
      return "";
    }
    boolean plain = true;
    for (int i = 0; i < value.length() && plain; i++) {
      char c = value.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
