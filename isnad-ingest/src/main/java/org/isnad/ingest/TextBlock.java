package org.isnad.ingest;

import org.jsoup.nodes.Element;

/**
 * A run of text that a page shows as one paragraph.
 *
 * @param text with single spaces
 * @param linked how many of its characters are links
 * @param element the innermost block element that holds it
 */
record TextBlock(String text, int linked, Element element) {
  private static final int SHORT = 30;
  private static final String ENDS = ".؟?!:»\"”)…";

  boolean isIn(Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == ancestor) {
        return true;
      }
    }
    return false;
  }

  boolean isLinks() {
    return linked * 5 > text.length() * 3;
  }

  boolean isHeading() {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** A row of a table of data. */
  boolean isRow() {
    return element.normalName().equals("tr");
  }

  /** Too short, and too little of a sentence, to tell of anything: a label, a name, a number. */
  boolean isScrap() {
    return !isRow() && text.length() < SHORT && !isSentence() && !isHeading();
  }

  boolean isSentence() {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0 && text.indexOf(' ') > 0;
  }

  /** How much the block speaks for being in the article, in characters. */
  double value() {
    if (isRow()) {
      return 0;
    }
    if (isLinks()) {
      return -20 - text.length() / 2.0;
    }
    if (isHeading()) {
      return text.length() < 100 ? 0 : -20;
    }
    if (text.length() < SHORT) {
      return isSentence() ? text.length() : -10;
    }
    double plain = text.length() - 3.0 * linked;
    // Teasers and captions rarely end as sentences do.
    return isSentence() || text.length() > 200 ? plain : plain * 0.3;
  }
}
