package org.isnad.ingest;

import java.nio.charset.Charset;
import org.isnad.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** News pages: the article's text and what the page says about it. */
final class HtmlReports {
  /** Below this much text a page's own description of its article is believed before its layout. */
  private static final int SHORT = 200;

  private HtmlReports() {}

  /**
   * @param charset what a server says of the characters, or null
   */
  static Report read(byte[] bytes, Charset charset, Input input, Overrides overrides)
      throws Unreadable {
    String markup = Encodings.decode(bytes, true, charset);
    PlainText.check(markup);
    Document page = Jsoup.parse(markup);
    JsonLd ld = JsonLd.of(page);
    HtmlMeta meta = HtmlMeta.of(page, ld, input.address(), overrides);
    String text = HtmlBody.of(page, meta.title(), meta.author());
    String declared = ld.body() == null ? "" : HtmlBody.plain(ld.body());
    if (declared.length() > text.length() * 3 / 2
        || text.length() < SHORT && declared.length() > text.length()) {
      text = declared;
    }
    if (text.isBlank()) {
      throw new Unreadable("no article text found in this page");
    }
    return overrides.apply(
        new Report(
            input.id(),
            meta.source(),
            meta.category(),
            meta.url(),
            meta.title(),
            meta.published(),
            null,
            text,
            meta.author()));
  }
}
