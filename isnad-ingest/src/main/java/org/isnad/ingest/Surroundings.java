package org.isnad.ingest;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

/**
 * Takes out of a page what its markup says is not the article: headers, footers, small forms and
 * elements whose class or id names something else. One pass, whatever the nesting.
 */
final class Surroundings implements NodeFilter {
  private static final Set<String> KEPT = Set.of("html", "body", "article", "main");

  private final Map<Element, Integer> lengths = new IdentityHashMap<>();
  private final Set<Element> holdBody = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int all;
  private int inArticle;

  Surroundings(Element body) {
    body.traverse(new Measure());
    all = lengths.get(body);
    for (Element declared : body.select("[itemprop=articleBody]")) {
      for (Element e = declared; e != null && holdBody.add(e); ) {
        e = e.parent();
      }
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (!holdBody.contains(element) && isAround(element)) {
      return FilterResult.REMOVE;
    }
    inArticle += isArticle(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    inArticle -= node instanceof Element element && isArticle(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private boolean isAround(Element element) {
    String name = element.normalName();
    int length = lengths.getOrDefault(element, 0);
    switch (name) {
      case "form":
        // ASP.NET pages sit in one form as a whole.
        return length * 3L < all;
      case "header", "footer":
        // The header of an article may hold its first paragraph.
        return inArticle == 0;
      default:
        boolean named = element.hasAttr("class") || element.hasAttr("id");
        // "has-sidebar" on a wrapper does not make the whole page a sidebar.
        return named
            && !KEPT.contains(name)
            && length * 5L < all * 2L
            && PageWords.hint(element.className(), element.id()) < 0;
    }
  }

  private static boolean isArticle(Element element) {
    return element.normalName().equals("article")
        || element.normalName().equals("main")
        || element.attr("itemprop").equals("articleBody");
  }

  /** Counts the characters below every element. */
  private final class Measure implements NodeVisitor {
    private int seen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        seen += text.isBlank() ? 0 : text.getWholeText().strip().length();
      } else if (node instanceof Element element) {
        lengths.put(element, seen);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        lengths.computeIfPresent(element, (e, before) -> seen - before);
      }
    }
  }
}
