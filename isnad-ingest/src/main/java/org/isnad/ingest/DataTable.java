package org.isnad.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells tables that hold data from those that only lay a page out. */
final class DataTable {
  private static final int MOST_NODES = 2000;
  private static final int LONGEST_CELL = 60;
  private static final String BETWEEN = " | ";

  private final List<TextBlock> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private Element row;
  private int linked;
  private int nodes;
  private boolean data = true;

  private DataTable() {}

  /**
   * The rows of a table of data, one line each with bars between the cells; null where the table
   * lays out a page: where it holds other tables, long texts, or no two rows of as many cells.
   */
  static List<TextBlock> rows(Element table) {
    DataTable reader = new DataTable();
    for (Node child : table.childNodes()) {
      reader.read(child, 0);
    }
    reader.endRow();
    return reader.data && reader.rows.size() >= 2 ? reader.rows : null;
  }

  private void read(Node node, int links) {
    // Real tables are small and shallow; this bounds the work and the depth of the recursion.
    if (!data || ++nodes > MOST_NODES) {
      data = false;
      return;
    }
    if (node instanceof TextNode text) {
      if (!text.isBlank() && row != null) {
        cell.append(cell.length() == 0 ? "" : " ").append(text.text().strip());
        linked += links > 0 ? text.text().strip().length() : 0;
        data = cell.length() <= LONGEST_CELL;
      }
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (name.equals("table") || name.equals("p") && element.nextElementSibling() != null) {
      data = false;
      return;
    }
    boolean isCell = name.equals("td") || name.equals("th");
    if (name.equals("tr")) {
      endRow();
      row = element;
    }
    for (Node child : element.childNodes()) {
      read(child, links + (name.equals("a") ? 1 : 0));
    }
    if (isCell) {
      if (cell.length() > 0) {
        cells.add(HtmlMeta.plain(cell.toString()));
      }
      cell.setLength(0);
    }
  }

  private void endRow() {
    if (row != null && !cells.isEmpty()) {
      String text = String.join(BETWEEN, cells);
      data &= cells.size() >= 2 && linked * 2 <= text.length();
      rows.add(new TextBlock(text, Math.min(linked, text.length()), row));
    }
    cells.clear();
    linked = 0;
    row = null;
  }
}
