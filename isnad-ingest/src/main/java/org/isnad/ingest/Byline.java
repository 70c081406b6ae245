package org.isnad.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who signs the article of a page: by the page's marks, or by the line that says so. */
final class Byline {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "byl",
          "twitter:creator:name");
  private static final int LONGEST = 60;
  private static final int LONGEST_LINE = 120;
  private static final int LINES = 60;
  private static final String[] ENDS = {" | ", " - ", " – ", " — ", " • ", "|"};

  private Byline() {}

  /**
   * The names, a comma between them; null where nobody signs, or only the outlet.
   *
   * @param title the headline as the page shows it, or null
   * @param site the outlet's own name, or null
   */
  static String of(Document page, JsonLd ld, String title, String site) {
    String author = name(ld.author(), site);
    if (author == null) {
      author = ofElements(page.select("[itemprop=author]"), site);
    }
    for (int i = 0; i < METAS.size() && author == null; i++) {
      author = name(HtmlMeta.content(page, METAS.get(i)), site);
    }
    for (String query :
        new String[] {
          "a[rel=author]",
          ".vcard .fn, .h-card .p-name",
          "[class=author], [class=author-name], [class=byline], [class=writer], [class=post-author]"
        }) {
      author = author == null ? ofElements(page.select(query), site) : author;
    }
    return author == null ? visible(page, title, site) : author;
  }

  /** Whether a line names the author and is no sentence of the article. */
  static boolean isOne(String line, String author) {
    if (author == null || line.length() > LONGEST_LINE) {
      return false;
    }
    String folded = Fold.fold(line);
    for (String name : author.split("، ")) {
      if (!folded.contains(Fold.fold(name))) {
        return false;
      }
    }
    // «كتب: …», «… - 30 كانون الثاني 2022», or the names and little else.
    return PageWords.afterBy(line) != null
        || DateText.find(line).isPresent()
        || line.length() <= author.length() + 25 && !line.endsWith(".");
  }

  private static String ofElements(List<Element> elements, String site) {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : elements) {
      Element named = element.selectFirst("[itemprop=name]");
      Element one = named == null ? element : named;
      String text = one.hasAttr("content") ? one.attr("content") : one.text();
      String name = name(text, site);
      if (name != null && names.size() < 4) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join("، ", names);
  }

  /** The line below the headline that says who wrote it. */
  private static String visible(Document page, String title, String site) {
    String headline = title == null ? null : Fold.fold(title);
    boolean below = headline == null;
    int lines = 0;
    for (Element element : page.body().getAllElements()) {
      String own = element.ownText();
      if (own.isBlank()) {
        continue;
      }
      if (!below) {
        below = element.normalName().equals("h1") || Fold.fold(own).equals(headline);
        continue;
      }
      if (++lines > LINES) {
        return null;
      }
      if (own.length() > LONGEST_LINE) {
        continue;
      }
      String after = PageWords.afterBy(own);
      String name = name(after, site);
      if (name == null && PageWords.isRole(own) && !own.endsWith(".")) {
        name = name(own, site);
      }
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** A name cleaned of what stands around it, or null where it is none. */
  private static String name(String value, String site) {
    if (value == null) {
      return null;
    }
    String name = HtmlMeta.plain(value);
    String after = PageWords.afterBy(name);
    name = after == null ? name : after;
    for (String end : ENDS) {
      int at = name.indexOf(end);
      if (at > 0 && DateText.find(name.substring(at)).isPresent()) {
        name = name.substring(0, at).strip();
      }
    }
    boolean letters = name.codePoints().filter(Character::isLetter).count() >= 3;
    return letters
            && name.length() <= 2 * LONGEST
            && !name.contains("://")
            && !name.startsWith("@")
            && DateText.find(name).isEmpty()
            && (site == null || !Fold.fold(name).equals(Fold.fold(site)))
        ? name
        : null;
  }
}
