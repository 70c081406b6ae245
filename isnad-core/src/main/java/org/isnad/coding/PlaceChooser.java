package org.isnad.coding;

import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
import org.isnad.text.Tokens;

/** Chooses, among the places of a sentence, the one where its event happened. */
final class PlaceChooser {
  private final Scan scan;
  private final Tokens tokens;

  PlaceChooser(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
  }

  /** The likeliest place of a sentence's event, or null. */
  PlaceMention choose(Sentence s) {
    PlaceMention best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int trigger = s.triggers().isEmpty() ? s.first() : s.triggers().get(0).first();
    for (PlaceMention p : s.places()) {
      double score = specificity(p.place());
      if (p.firstToken() > trigger) {
        score += 0.5;
      }
      score -= Math.min(Math.abs(p.firstToken() - trigger), 30) * 0.02;
      score += preposition(p);
      if (score > bestScore) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }

  private double preposition(PlaceMention p) {
    int before = p.firstToken() - 1;
    while (before >= 0 && tokens.isPunctuation(before) && !scan.isComma(before)) {
      before--;
    }
    if (startsWith(p.firstToken(), 'ب')) {
      return 0.7;
    }
    for (int i = before; i >= Math.max(0, before - 3); i--) {
      if (tokens.keyIs(i, "في")
          || tokens.keyIs(i, "قرب")
          || tokens.keyIs(i, "شرق")
          || tokens.keyIs(i, "غرب")
          || tokens.keyIs(i, "شمال")
          || tokens.keyIs(i, "جنوب")
          || tokens.keyIs(i, "وسط")
          || tokens.keyIs(i, "شرقي")
          || tokens.keyIs(i, "غربي")
          || tokens.keyIs(i, "جنوبي")
          || tokens.keyIs(i, "شمالي")
          || tokens.keyIs(i, "علي")
          || tokens.keyIs(i, "بمدينه")
          || tokens.keyIs(i, "بمحافظه")
          || tokens.keyIs(i, "بمنطقه")) {
        return 0.6;
      }
      if (tokens.keyIs(i, "من")
          || tokens.keyIs(i, "الي")
          || tokens.keyIs(i, "مع")
          || tokens.keyIs(i, "بين")
          || tokens.keyIs(i, "باتجاه")
          || tokens.keyIs(i, "نحو")) {
        return -0.5;
      }
      if (scan.place(i) != null) {
        break;
      }
    }
    return 0;
  }

  private boolean startsWith(int token, char c) {
    int at = tokens.keyBegin(token);
    return at < tokens.keyEnd(token) && tokens.keyChars()[at] == c;
  }

  static double specificity(Place p) {
    return switch (p.kind()) {
      case "country" -> 0;
      case "sea", "desert", "river" -> 0.8;
      case "region" -> 1.2;
      case "admin1" -> 1.4;
      case "admin2", "district" -> 2.0;
      default -> 2.2;
    };
  }

  /** Whether {@code a} fixes the place more exactly than {@code b} and does not contradict it. */
  boolean isMorePrecise(Place a, Place b) {
    if (b.isCountry()) {
      return !a.isCountry() && a.country().equals(b.country());
    }
    return specificity(a) > specificity(b)
        && (contains(b, a)
            || b.isArea() && a.country().equals(b.country()) && Places.kilometres(a, b) < 80);
  }

  /** Whether {@code inner} lies in {@code outer}, as far as the gazetteer knows. */
  boolean contains(Place outer, Place inner) {
    if (outer.isCountry()) {
      return outer.country().equals(inner.country());
    }
    return outer.name().equals(inner.admin1()) || outer.id().equals(inner.parent());
  }
}
