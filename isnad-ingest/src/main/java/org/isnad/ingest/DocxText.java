package org.isnad.ingest;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a word/document.xml, one paragraph a line, the cells of a table's row tab separated.
 *
 * @param body the text
 * @param heading the first paragraph where its style is a title's or a heading's, else null
 */
record DocxText(String body, String heading) {
  private static final XMLInputFactory XML = factory();

  static DocxText of(byte[] document) throws Unreadable {
    Builder builder = new Builder();
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> builder.start(reader);
          case XMLStreamConstants.END_ELEMENT -> builder.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> builder.text(reader);
          default -> {}
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new Unreadable("a damaged Word document");
    }
    return builder.build();
  }

  /** The title in a docProps/core.xml, or null. */
  static String title(byte[] core) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(core));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("title")) {
          return reader.getElementText();
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      // Without its properties the document still is a report.
      return null;
    }
    return null;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static final class Builder {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private int skipped;
    private boolean inText;
    private boolean isHeading;
    private boolean isFirst = true;
    private String heading;

    void start(XMLStreamReader reader) {
      String name = reader.getLocalName();
      if (skipped > 0 || name.equals("Fallback") || name.equals("moveFrom") || name.equals("del")) {
        skipped++;
        return;
      }
      switch (name) {
        case "t" -> inText = true;
        case "tab" -> {
          if (paragraph.length() > 0) {
            paragraph.append('\t');
          }
        }
        case "br", "cr" -> paragraph.append('\n');
        case "noBreakHyphen" -> paragraph.append('-');
        case "pStyle" -> isHeading |= isHeading(reader);
        case "tr" -> rows.push(new ArrayList<>());
        case "tc" -> cells.push(new StringBuilder());
        default -> {}
      }
    }

    void end(String name) {
      if (skipped > 0) {
        skipped--;
        return;
      }
      switch (name) {
        case "t" -> inText = false;
        case "p" -> endParagraph();
        case "tc" -> {
          String cell = cells.pop().toString().strip();
          if (!cell.isEmpty() && !rows.isEmpty()) {
            rows.peek().add(cell);
          }
        }
        case "tr" -> endRow(rows.pop());
        default -> {}
      }
    }

    void text(XMLStreamReader reader) {
      if (inText && skipped == 0) {
        paragraph.append(reader.getText());
      }
    }

    private void endParagraph() {
      String text = paragraph.toString().stripTrailing();
      paragraph.setLength(0);
      if (isFirst && !text.isBlank()) {
        isFirst = false;
        heading = isHeading && text.length() <= 300 ? text.strip() : null;
      }
      isHeading = false;
      target().append(text).append('\n');
    }

    /** Where paragraphs are in the cells, as in pages laid out by a table, each keeps its line. */
    private void endRow(List<String> row) {
      boolean paragraphs = row.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
      if (!row.isEmpty()) {
        target().append(String.join(paragraphs ? "\n" : "\t", row)).append('\n');
      }
    }

    private StringBuilder target() {
      return cells.isEmpty() ? out : cells.peek();
    }

    private static boolean isHeading(XMLStreamReader reader) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (reader.getAttributeLocalName(i).equals("val")) {
          String style = reader.getAttributeValue(i).toLowerCase(Locale.ROOT);
          return style.equals("title") || style.startsWith("heading") || style.equals("1");
        }
      }
      return false;
    }

    DocxText build() {
      return new DocxText(out.toString().strip(), heading);
    }
  }
}
