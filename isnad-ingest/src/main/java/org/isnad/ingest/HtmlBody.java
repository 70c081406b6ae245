package org.isnad.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
          + " amp-social-share, amp-ad, amp-carousel, amp-list, amp-analytics, amp-consent,"
          + " amp-next-page, amp-lightbox, dialog, [hidden], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=search], [aria-label=caption],"
          + " [style~=display:\\s*none]";
  private static final Set<String> LAYOUT = Set.of("table", "tbody", "tr");
  private static final double MAIN_COLUMN = 0.6;
  private static final int MOST_ARTICLES = 50;

  /** The byline stands before the first paragraph or behind the lead. */
  private static final int LEAD_LINES = 2;

  /** So much running text below its headline, and the headline is where the article begins. */
  private static final int LEAST_TEXT = 60;

  /** A form for addresses with so little text around it is a newsletter's. */
  private static final int NEWSLETTER = 300;

  private static final int NEWSLETTER_DEPTH = 8;

  private HtmlBody() {}

  /**
   * The article's paragraphs, one a line; empty where there is none.
   *
   * @param title the headline, which is left out of the text; may be null
   * @param author who signs it, which is left out of the text, too; may be null
   */
  static String of(Document page, String title, String author) {
    Document copy = page.clone();
    removeNewsletters(copy);
    copy.select(NEVER).remove();
    removeOtherArticles(copy, title);
    copy.body().filter(new Surroundings(copy.body()));
    List<TextBlock> blocks = between(TextBlocks.of(copy.body()), title);
    Element article = best(blocks, copy.body());
    List<TextBlock> inside = new ArrayList<>();
    for (TextBlock block : blocks) {
      if (block.isIn(article)) {
        inside.add(block);
      }
    }
    return join(withoutBoxes(untilNext(inside, title), article), title, author);
  }

  private static void removeNewsletters(Document page) {
    for (Element input : page.select("input[type=email]")) {
      Element box = null;
      Element e = input.parent();
      for (int i = 0; i < NEWSLETTER_DEPTH && e != null && e != page.body(); i++) {
        if (e.wholeText().length() > NEWSLETTER) {
          break;
        }
        box = e;
        e = e.parent();
      }
      if (box != null) {
        box.remove();
      }
    }
  }

  /** Pages that go on without end hold the next articles, too, each with a heading of its own. */
  private static void removeOtherArticles(Document page, String title) {
    List<Element> articles = page.select("article");
    if (title == null || articles.size() < 2 || articles.size() > MOST_ARTICLES) {
      return;
    }
    String headline = Fold.fold(title);
    Element own = null;
    for (Element article : articles) {
      Element heading = article.selectFirst("h1, h2, h3");
      if (own == null && heading != null && Fold.fold(heading.text()).equals(headline)) {
        own = article;
      }
    }
    if (own == null) {
      return;
    }
    for (Element article : articles) {
      boolean other = article != own && !article.parents().contains(own);
      if (other && !own.parents().contains(article) && article.selectFirst("h1, h2, h3") != null) {
        article.remove();
      }
    }
  }

  /** What lies between the headline and what readers wrote. */
  private static List<TextBlock> between(List<TextBlock> blocks, String title) {
    int begin = 0;
    if (title != null) {
      String headline = Fold.fold(title);
      for (int i = 0; i < blocks.size() && begin == 0; i++) {
        String text = blocks.get(i).text();
        if (text.length() <= title.length() + 10
            && Fold.fold(text).equals(headline)
            && running(blocks.subList(i + 1, blocks.size())) >= LEAST_TEXT) {
          begin = i;
        }
      }
    }
    int end = blocks.size();
    int running = 0;
    for (int i = begin; i < end; i++) {
      TextBlock block = blocks.get(i);
      if (running > 0 && !block.isLinks() && PageWords.isEnd(block.text())) {
        end = i;
      }
      running += runs(block) ? 1 : 0;
    }
    return blocks.subList(begin, end);
  }

  private static int running(List<TextBlock> blocks) {
    int length = 0;
    for (TextBlock block : blocks) {
      length += runs(block) ? block.text().length() : 0;
    }
    return length;
  }

  private static boolean runs(TextBlock block) {
    return !block.isLinks() && !block.isHeading() && block.isSentence();
  }

  /** Another heading of the first rank begins another article. */
  private static List<TextBlock> untilNext(List<TextBlock> blocks, String title) {
    String headline = title == null ? "" : Fold.fold(title);
    boolean running = false;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (running
          && block.element().normalName().equals("h1")
          && !Fold.fold(block.text()).equals(headline)) {
        return blocks.subList(0, i);
      }
      running |= runs(block);
    }
    return blocks;
  }

  /** Takes out small elements that begin with the heading of a box («تابع أيضا»). */
  private static List<TextBlock> withoutBoxes(List<TextBlock> blocks, Element article) {
    List<TextBlock> rest = new ArrayList<>(blocks.size());
    int all = blocks.stream().mapToInt(b -> b.text().length()).sum();
    Element box = null;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (box == null || !block.isIn(box)) {
        box = null;
        Element parent = block.element().parent();
        if (PageWords.isBoxHeading(block.text())
            && parent != article
            && !isAbove(parent, article)) {
          int length = 0;
          for (int j = i; j < blocks.size() && blocks.get(j).isIn(parent); j++) {
            length += blocks.get(j).text().length();
          }
          box = length * 3 <= all ? parent : null;
        }
      }
      if (box == null) {
        rest.add(block);
      }
    }
    return rest;
  }

  private static boolean isAbove(Element ancestor, Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == ancestor) {
        return true;
      }
    }
    return false;
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
    return column(best, sums);
  }

  /** Of a table that lays out a page, the cell that holds most; the others are its side columns. */
  private static Element column(Element article, Map<Element, Double> sums) {
    Element best = article;
    while (LAYOUT.contains(best.normalName())) {
      Element most = null;
      for (Element child : best.children()) {
        if (most == null || sums.getOrDefault(child, 0.0) > sums.getOrDefault(most, 0.0)) {
          most = child;
        }
      }
      if (most == null || sums.getOrDefault(most, 0.0) < sums.get(best) * MAIN_COLUMN) {
        return best;
      }
      best = most;
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

  private static String join(List<TextBlock> blocks, String title, String author) {
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
              || lines.isEmpty() && isPreface(block, headline, author)
              || DateText.only(line).isPresent()
              || lines.size() <= LEAD_LINES && Byline.isOne(line, author);
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

  /** What stands between the headline and the first paragraph: names, dates, times of reading. */
  private static boolean isPreface(TextBlock block, String headline, String author) {
    String line = block.text();
    return block.isScrap()
        || Fold.fold(line).equals(headline)
        || Byline.isOne(line, author)
        || PageWords.isReading(line) && !block.isSentence();
  }
}
