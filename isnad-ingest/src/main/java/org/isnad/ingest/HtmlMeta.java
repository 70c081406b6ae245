package org.isnad.ingest;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.report.Outlets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a news page says of its article; each may be null.
 *
 * @param published ISO 8601
 * @param author who signs it
 */
record HtmlMeta(
    String title, String published, String author, String source, String category, String url) {
  private static final List<String> DATE_METAS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datePublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "cXenseParse:recs:publishtime",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "dcterms.date",
          "date");
  private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " :: ", " » ", " / "};
  private static final int VISIBLE_DATES = 60;

  /**
   * @param address where the page was fetched, or null; a page is believed when it gives itself
   *     another address of the same host, and no other
   */
  static HtmlMeta of(Document page, JsonLd ld, String address, Overrides overrides) {
    String said = url(page, ld);
    String url = address == null || sameHost(said, address) ? said : address;
    TitleParts parts = TitleParts.of(page);
    String site = site(page, ld, parts);
    String source = source(site, url);
    String title = title(page, ld, site, parts);
    return new HtmlMeta(
        title,
        published(page, ld, url, overrides.zone(source)),
        Byline.of(page, ld, title, site),
        source,
        ld.section() != null ? ld.section() : content(page, "article:section"),
        url);
  }

  private static boolean sameHost(String url, String address) {
    String host = Overrides.sourceOfUrl(address);
    return host != null && host.equals(Overrides.sourceOfUrl(url));
  }

  private static String url(Document page, JsonLd ld) {
    String canonical = attribute(page, "link[rel=canonical]", "href");
    for (String url : new String[] {canonical, content(page, "og:url"), ld.url()}) {
      if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
        return url;
      }
    }
    return null;
  }

  private static String site(Document page, JsonLd ld, TitleParts parts) {
    String site = plain(content(page, "og:site_name"));
    if (site == null) {
      site = plain(ld.publisher());
    }
    if (site == null) {
      Element publisher = page.selectFirst("[itemprop=publisher] [itemprop=name]");
      site =
          publisher == null
              ? null
              : plain(publisher.hasAttr("content") ? publisher.attr("content") : publisher.text());
    }
    if (site == null) {
      site = plain(content(page, "application-name"));
    }
    return site == null ? parts.site() : site;
  }

  /** The outlet's key where we know it by host or name, else its own name, else the host. */
  private static String source(String site, String url) {
    String host = Overrides.sourceOfUrl(url);
    if (host != null && (Outlets.isKnown(host) || site == null)) {
      return host;
    }
    return Outlets.sourceOfName(site).orElse(site);
  }

  private static String title(Document page, JsonLd ld, String site, TitleParts parts) {
    Element h1 = page.selectFirst("h1[itemprop=headline], article h1, main h1");
    if (h1 == null) {
      h1 = page.selectFirst("h1");
    }
    String heading = h1 == null ? null : plain(h1.text());
    if (heading != null && heading.equals(parts.site())) {
      heading = parts.headline(); // the site's name as the greatest heading
    }
    String document = plain(page.title());
    for (String title :
        new String[] {
          plain(content(page, "og:title")),
          plain(ld.headline()),
          plain(content(page, "twitter:title")),
          parts.headline(),
          heading,
          document
        }) {
      if (title == null || title.equals(site)) {
        continue;
      }
      String stripped = stripOutlet(title, heading, site, title.equals(document));
      if (stripped != null) {
        return stripped;
      }
    }
    return null;
  }

  /** Drops what stands for the outlet behind or before the headline. */
  private static String stripOutlet(String title, String heading, String site, boolean isPage) {
    if (heading != null
        && heading.length() >= 15
        && title.length() > heading.length()
        && title.contains(heading)) {
      return heading;
    }
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      int first = title.indexOf(separator);
      if (last > 0 && isOutlet(title.substring(last + separator.length()), site, isPage)) {
        return stripOutlet(title.substring(0, last).strip(), heading, site, isPage);
      }
      if (first > 0 && isOutlet(title.substring(0, first), site, false)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return Outlets.isKnown(title) ? null : title;
  }

  /** A page's title ends in the site's name; a headline may hold a dash of its own. */
  private static boolean isOutlet(String part, String site, boolean isPage) {
    String name = part.strip();
    if (Outlets.isKnown(name) || site != null && Fold.fold(name).equals(Fold.fold(site))) {
      return true;
    }
    return isPage && name.length() <= 25 && name.split("\\s+").length <= 3;
  }

  private static String published(Document page, JsonLd ld, String url, ZoneId zone) {
    Optional<DateText> date = date(ld.published());
    for (int i = 0; i < DATE_METAS.size() && date.isEmpty(); i++) {
      date = date(content(page, DATE_METAS.get(i)));
    }
    if (date.isEmpty()) {
      date = ofElement(page.selectFirst("[itemprop=datePublished]"));
    }
    for (String where : new String[] {"article time, main time", "time[pubdate]", "time"}) {
      for (Element time : date.isEmpty() ? page.select(where) : List.<Element>of()) {
        date = date.isPresent() ? date : ofElement(time);
      }
    }
    for (Element time : date.isEmpty() ? page.select(".published[title]") : List.<Element>of()) {
      date = date.isPresent() ? date : date(time.attr("title"));
    }
    if (date.isEmpty() && url != null) {
      date = DateText.ofUrl(url);
    }
    if (date.isEmpty()) {
      date = visible(page);
    }
    return date.map(d -> d.iso(zone)).orElse(null);
  }

  private static Optional<DateText> ofElement(Element element) {
    if (element == null) {
      return Optional.empty();
    }
    return date(element.attr("datetime"))
        .or(() -> date(element.attr("content")))
        .or(() -> DateText.only(element.text()));
  }

  private static Optional<DateText> date(String value) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : DateText.ofEpoch(value.strip()).or(() -> DateText.only(value));
  }

  /**
   * A line that is a date, near the headline. The date of today in a site's head comes before the
   * headline, so what follows the headline goes first; a date of an update comes after all others
   * there.
   */
  private static Optional<DateText> visible(Document page) {
    boolean afterHeading = false;
    DateText before = null;
    DateText updated = null;
    int dates = 0;
    for (Element element : page.getAllElements()) {
      afterHeading |= element.normalName().equals("h1");
      String own = element.ownText();
      if (own.length() < 6 || own.length() > 160) {
        continue;
      }
      Optional<DateText> date = DateText.only(own);
      if (date.isEmpty()
          && PageWords.hint(element.className(), element.id()) >= 0
          && isDated(element)) {
        date = DateText.find(own);
      }
      if (date.isPresent() && DateText.isUpdate(own)) {
        updated = updated == null && afterHeading ? date.get() : updated;
        continue;
      }
      if (date.isPresent() && afterHeading) {
        return date;
      }
      before = before == null ? date.orElse(null) : before;
      if (++dates > VISIBLE_DATES && before != null) {
        break;
      }
    }
    return Optional.ofNullable(updated == null ? before : updated);
  }

  private static boolean isDated(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.contains("date") || names.contains("time") || names.contains("publish");
  }

  /** What a meta element of a name says, as whatever kind of name it is written; or null. */
  static String content(Document page, String name) {
    String value = "[content]";
    return attribute(
        page,
        "meta[property="
            + name
            + "]"
            + value
            + ", meta[name="
            + name
            + "]"
            + value
            + ", meta[itemprop="
            + name
            + "]"
            + value,
        "content");
  }

  /** A line without direction marks and the like, its blanks single; null where nothing is left. */
  static String plain(String value) {
    if (value == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (blank && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      } else if (!blank && (Character.getType(c) != Character.FORMAT || c == '\u200C')) {
        out.append(c);
      }
    }
    return blankToNull(out.toString());
  }

  private static String attribute(Document page, String query, String name) {
    for (Element element : page.select(query)) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name).strip();
      }
    }
    return null;
  }

  private static String blankToNull(String value) {
    return value.isBlank() ? null : value.strip();
  }
}
