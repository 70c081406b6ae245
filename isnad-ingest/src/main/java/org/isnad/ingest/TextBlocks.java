package org.isnad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts markup into the runs of text that a reader sees as paragraphs; a row of a table of data is
 * one.
 */
final class TextBlocks implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em",
          "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub",
          "sup", "time", "tt", "u", "var", "wbr");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private Element holder;

  private TextBlocks() {}

  static List<TextBlock> of(Element root) {
    TextBlocks visitor = new TextBlocks();
    root.filter(visitor);
    visitor.end();
    return visitor.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText(), words);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      links += name.equals("a") ? 1 : 0;
      if (!INLINE.contains(name)) {
        end();
      }
      List<TextBlock> rows = name.equals("table") ? DataTable.rows(element) : null;
      if (rows != null) {
        blocks.addAll(rows);
        return FilterResult.SKIP_CHILDREN;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      links -= name.equals("a") ? 1 : 0;
      if (!INLINE.contains(name)) {
        end();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(String words, TextNode node) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c <= ' ' || c == '\u00A0' || Character.isWhitespace(c);
      boolean last = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
      if (blank && (last || text.length() == 0)) {
        continue;
      }
      if (holder == null && !blank) {
        holder = block(node);
      }
      text.append(blank ? ' ' : c);
      linked += links > 0 ? 1 : 0;
    }
  }

  private static Element block(TextNode node) {
    Node parent = node.parent();
    while (parent instanceof Element element
        && INLINE.contains(element.normalName())
        && element.parent() != null) {
      parent = element.parent();
    }
    return (Element) parent;
  }

  private void end() {
    String run = text.toString().strip();
    if (!run.isEmpty() && holder != null) {
      blocks.add(new TextBlock(run, Math.min(linked, run.length()), holder));
    }
    text.setLength(0);
    linked = 0;
    holder = null;
  }
}
