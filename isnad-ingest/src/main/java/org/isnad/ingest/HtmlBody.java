package org.isnad.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page's markup.
 *
 * <p>The page is cut into blocks of running text. A block that reads like a paragraph counts for,
 * one of links or scraps counts against; the article is the element whose blocks add up to most. An
 * element too narrow misses paragraphs, one too wide takes menus and teasers in, so the sum finds
 * the container however deep it lies and whatever it is made of (paragraphs, line breaks, table
 * cells).
 */
final class HtmlBody {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, canvas, video, audio, object, embed, nav,"
          + " aside, button, input, select, textarea, option, label, figcaption, amp-sidebar,"
          + " amp-social-share, amp-ad, dialog, [hidden], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [style~=display:\\s*none]";

  private HtmlBody() {}

  /**
   * The article's paragraphs, one a line; empty where there is none.
   *
   * @param title the headline, which is left out of the text; may be null
   */
  static String of(Document page, String title) {
    Document copy = page.clone();
    copy.select(NEVER).remove();
    copy.body().filter(new Surroundings(copy.body()));
    List<TextBlock> blocks = TextBlocks.of(copy.body());
    Element article = best(blocks, copy.body());
    List<TextBlock> inside = new ArrayList<>();
    for (TextBlock block : blocks) {
      if (block.isIn(article)) {
        inside.add(block);
      }
    }
    return join(inside, title);
  }

  /** The text of a fragment that may hold markup. */
  static String plain(String fragment) {
    if (fragment.indexOf('<') < 0 && fragment.indexOf('&') < 0) {
      return fragment.strip();
    }
    List<String> lines = new ArrayList<>();
    // Plain line feeds mean paragraphs too, where the fragment holds no markup for them.
    String markup =
        fragment.contains("<p") || fragment.contains("<br")
            ? fragment
            : fragment.replace("\n", "<br>");
    for (TextBlock block : TextBlocks.of(Jsoup.parseBodyFragment(markup).body())) {
      lines.add(block.text());
    }
    return String.join("\n", lines);
  }

  private static Element best(List<TextBlock> blocks, Element body) {
    Map<Element, Double> sums = new IdentityHashMap<>();
    // Innermost elements come first, so that of equal sums the narrowest wins.
    List<Element> order = new ArrayList<>();
    for (TextBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e == body ? null : e.parent()) {
        if (!sums.containsKey(e)) {
          order.add(e);
        }
        sums.merge(e, block.value(), Double::sum);
      }
    }
    Element best = body;
    double most = Double.NEGATIVE_INFINITY;
    for (Element element : order) {
      double sum = sums.get(element) * weight(element);
      if (sum > most) {
        most = sum;
        best = element;
      }
    }
    return best;
  }

  private static double weight(Element element) {
    if (element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody")) {
      return 1.5;
    }
    if (element.normalName().equals("article")) {
      return 1.1;
    }
    return PageWords.hint(element.className(), element.id()) > 0 ? 1.1 : 1;
  }

  private static String join(List<TextBlock> blocks, String title) {
    String headline = title == null ? "" : Fold.fold(title);
    List<String> lines = new ArrayList<>();
    int lastText = -1;
    boolean inBox = false;
    for (TextBlock block : blocks) {
      String line = block.text();
      PageWords.Kind kind = PageWords.kind(line);
      inBox = inBox && block.isLinks() || PageWords.isBoxHeading(line);
      boolean drop =
          inBox
              || kind == PageWords.Kind.BOX
              || kind == PageWords.Kind.ALONE
              || block.isLinks()
              || block.isHeading() && Fold.fold(line).equals(headline)
              || lines.isEmpty() && (block.isScrap() || Fold.fold(line).equals(headline))
              || DateText.only(line).isPresent();
      if (drop) {
        continue;
      }
      lines.add(line);
      if (!block.isScrap() || kind == PageWords.Kind.SOURCE) {
        lastText = lines.size() - 1;
      }
    }
    // Behind the last sentence come tags, buttons and bylines.
    return String.join("\n", lastText < 0 ? lines : lines.subList(0, lastText + 1));
  }
}
