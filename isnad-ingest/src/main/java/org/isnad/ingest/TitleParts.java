package org.isnad.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * A document's title that holds the site's name beside the headline, taken apart with the help of
 * the headings on the page; each is null where that cannot be done.
 */
record TitleParts(String headline, String site) {
  private static final TitleParts NONE = new TitleParts(null, null);
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " / ", "| ", ": "
  };
  private static final int LONGEST_SITE = 40;
  private static final int MOST_WORDS = 5;

  static TitleParts of(Document page) {
    String title = HtmlMeta.plain(page.title());
    if (title == null) {
      return NONE;
    }
    Set<String> shown = new HashSet<>();
    for (TextBlock block : TextBlocks.of(page.body())) {
      if (block.text().length() <= title.length()) {
        shown.add(Fold.fold(block.text()));
      }
    }
    for (String separator : SEPARATORS) {
      int first = title.indexOf(separator);
      int last = title.lastIndexOf(separator);
      for (int at : first == last ? new int[] {first} : new int[] {first, last}) {
        if (at > 0) {
          TitleParts parts =
              split(
                  shown,
                  title.substring(0, at).strip(),
                  title.substring(at + separator.length()).strip(),
                  separator.equals(": "));
          if (parts != NONE) {
            return parts;
          }
        }
      }
    }
    return NONE;
  }

  /**
   * @param shown the paragraphs and headings of the page that are short enough, folded
   * @param both whether both parts must stand on the page, since headlines have such separators of
   *     their own
   */
  private static TitleParts split(Set<String> shown, String a, String b, boolean both) {
    boolean shownA = shown.contains(Fold.fold(a));
    boolean shownB = shown.contains(Fold.fold(b));
    boolean aIsHeadline = shownA && (!shownB || a.length() > b.length());
    if (!shownA && !shownB || both && !(shownA && shownB)) {
      return NONE;
    }
    String site = aIsHeadline ? b : a;
    boolean name = site.length() <= LONGEST_SITE && site.split(" ").length <= MOST_WORDS;
    return name ? new TitleParts(aIsHeadline ? a : b, site) : NONE;
  }
}
