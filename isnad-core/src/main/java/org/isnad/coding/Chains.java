package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Teller;

/** Who says a figure or that an event happened. */
final class Chains {
  private Chains() {}

  /**
   * Who says a figure: whoever tells the words that it stands in; where these are the report's own,
   * whoever tells the same figure elsewhere (a headline takes up what the text attributes).
   *
   * @param figures all figures of the event
   * @return empty where nobody is said to tell it
   */
  static List<AttributionLink> of(Scan scan, Figure figure, List<Figure> figures) {
    int token = figure.counted().first();
    boolean headline = inTitle(scan, token);
    Attribution told = headline ? null : covering(scan, token);
    for (Figure other : figures) {
      if (told == null && other != figure && same(figure, other)) {
        int elsewhere = other.counted().first();
        told = headline && inTitle(scan, elsewhere) ? null : covering(scan, elsewhere);
      }
    }
    if (told == null && headline) {
      told = covering(scan, token);
    }
    return links(scan, told);
  }

  private static boolean inTitle(Scan scan, int token) {
    return scan.tokens.begin(token) < scan.text.titleEnd();
  }

  private static boolean same(Figure a, Figure b) {
    return a.measure() == b.measure()
        && Objects.equals(a.counted().low(), b.counted().low())
        && Objects.equals(a.counted().high(), b.counted().high());
  }

  /** The narrowest attribution that covers a token, or null. */
  static Attribution covering(Scan scan, int token) {
    return scan.told(token);
  }

  /** The links of an attribution's chain; empty for none. */
  static List<AttributionLink> links(Scan scan, Attribution attribution) {
    List<AttributionLink> links = new ArrayList<>();
    if (attribution == null) {
      return links;
    }
    for (Teller teller : attribution.chain()) {
      Span span = scan.span(teller.firstToken(), teller.endToken());
      links.add(
          new AttributionLink(
              teller.name(scan.text),
              span.text(),
              teller.kind(),
              teller.actor() == null ? null : teller.actor().id(),
              span.begin(),
              span.end()));
    }
    return links;
  }
}
