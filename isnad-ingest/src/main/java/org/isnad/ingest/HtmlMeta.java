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
 */
record HtmlMeta(String title, String published, String source, String category, String url) {
  private static final List<String> DATE_METAS =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:article:published_time]",
          "meta[property=og:published_time]",
          "meta[name=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=datePublished]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=publication_date]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=cXenseParse:recs:publishtime]",
          "meta[name=dc.date.issued]",
          "meta[name=dc.date]",
          "meta[name=dcterms.created]",
          "meta[name=dcterms.date]",
          "meta[name=date]");
  private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " :: ", " » ", " / "};
  private static final int VISIBLE_DATES = 60;

  static HtmlMeta of(Document page, JsonLd ld, Overrides overrides) {
    String url = url(page, ld);
    String site = site(page, ld);
    String source = source(site, url);
    return new HtmlMeta(
        title(page, ld, site),
        published(page, ld, url, overrides.zone(source)),
        source,
        ld.section() != null ? ld.section() : content(page, "meta[property=article:section]"),
        url);
  }

  private static String url(Document page, JsonLd ld) {
    String canonical = attribute(page, "link[rel=canonical]", "href");
    for (String url : new String[] {canonical, content(page, "meta[property=og:url]"), ld.url()}) {
      if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
        return url;
      }
    }
    return null;
  }

  private static String site(Document page, JsonLd ld) {
    String site = content(page, "meta[property=og:site_name]");
    if (site == null) {
      site = ld.publisher();
    }
    if (site == null) {
      site = content(page, "meta[name=application-name]");
    }
    return site;
  }

  /** The outlet's key where we know it by host or name, else its own name, else the host. */
  private static String source(String site, String url) {
    String host = Overrides.sourceOfUrl(url);
    if (host != null && (Outlets.isKnown(host) || site == null)) {
      return host;
    }
    return Outlets.sourceOfName(site).orElse(site);
  }

  private static String title(Document page, JsonLd ld, String site) {
    Element h1 = page.selectFirst("h1[itemprop=headline], article h1, main h1");
    if (h1 == null) {
      h1 = page.selectFirst("h1");
    }
    String heading = h1 == null ? null : blankToNull(h1.text());
    String document = blankToNull(page.title());
    for (String title :
        new String[] {
          content(page, "meta[property=og:title]"),
          ld.headline(),
          content(page, "meta[name=twitter:title]"),
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
   * headline, so what follows the headline goes first.
   */
  private static Optional<DateText> visible(Document page) {
    boolean afterHeading = false;
    DateText before = null;
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
      if (date.isPresent() && afterHeading) {
        return date;
      }
      before = before == null ? date.orElse(null) : before;
      if (++dates > VISIBLE_DATES && before != null) {
        break;
      }
    }
    return Optional.ofNullable(before);
  }

  private static boolean isDated(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.contains("date") || names.contains("time") || names.contains("publish");
  }

  private static String content(Document page, String query) {
    return attribute(page, query, "content");
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
