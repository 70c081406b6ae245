package org.isnad.coding;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.Place;
import org.isnad.place.PlaceKind;
import org.isnad.place.PlaceMention;
import org.isnad.text.Tokens;

/** Chooses, among the places of a sentence, the one where its event happened. */
final class PlaceChooser {
  /** How the words before a place bind it to what is told. */
  static final double HEADING = 2.0;

  static final double IN = 1.0;

  static final double ON = 0.8;
  static final double NEAR = 0.6;
  static final double REFERENCE = -0.2;
  static final double BARE = 0.0;
  static final double ELSEWHERE = -0.6;

  /** «التحالف في اليمن» may say only where the coalition is. */
  private static final double AT_ACTOR = 0.4;

  private static final int MAX_STEPS = 5;
  private static final double REGION_KM = 350;
  private static final double NEAR_KM = 80;

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;

  PlaceChooser(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  /** The likeliest place of a sentence's event, or null. */
  PlaceMention choose(Sentence s) {
    PlaceMention best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (PlaceMention p : s.places()) {
      double score = specificity(p.place()) + score(s, p);
      if (score > bestScore) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }

  /** How well a place is bound to what its sentence tells, about -1 to 1.5. */
  double score(Sentence s, PlaceMention p) {
    double score = relation(p);
    int nearest = 30;
    boolean after = s.triggers().isEmpty();
    for (TriggerMention t : s.triggers()) {
      int apart =
          p.firstToken() >= t.first() ? p.firstToken() - t.first() : t.first() - p.firstToken() + 2;
      if (apart < nearest) {
        nearest = apart;
        after = p.firstToken() > t.first();
      }
    }
    return score + (after ? 0.3 : 0) - nearest * 0.02;
  }

  /** What the words before a place make of it: {@link #IN}, {@link #NEAR}, and so on. */
  double relation(PlaceMention p) {
    int head = p.firstToken();
    if (isHeading(p)) {
      return HEADING;
    }
    boolean near = false;
    int prefix = prefix(Layer.PLACE, head);
    for (int step = 0; step < MAX_STEPS; step++) {
      int before = skipMarks(head - 1);
      int kind = before < 0 ? -1 : matches.covering(Layer.PLACE_KIND, before);
      if (kind < 0 || matches.end(kind) <= before || joined(head)) {
        break;
      }
      int first = matches.first(kind);
      if (isIn(first)) {
        double in = near ? NEAR + 0.2 : IN;
        return scan.actor(skipMarks(first - 1)) == null ? in : in - AT_ACTOR;
      }
      near |= isNear(kind);
      head = first;
      prefix = matches.prefix(kind);
    }
    if ((prefix & Lexicon.BI) != 0) {
      return near ? NEAR + 0.2 : IN;
    }
    int before = skipMarks(head - 1);
    if (before < 0) {
      return near ? NEAR : BARE;
    }
    PlaceMention previous = scan.place(before);
    if (previous != null && !previous.demonym()) {
      return (prefix & Lexicon.CONJUNCTION) != 0 ? relation(previous) : REFERENCE;
    }
    if ((scan.isComma(before) || tokens.keyIs(before, "و")) && before > 0) {
      PlaceMention listed = scan.place(skipMarks(before - 1));
      if (listed != null && !listed.demonym()) {
        return near ? REFERENCE : relation(listed) - 0.1;
      }
    }
    if ((prefix & Lexicon.LI) != 0) {
      return isBelonging(before) ? REFERENCE : ELSEWHERE;
    }
    return governed(before, near);
  }

  /** «لبنان.. اعتقال خلية», «سوريا: قتلى في غارة»: a headline that opens with its place. */
  private boolean isHeading(PlaceMention p) {
    int next = p.endToken();
    int first = tokens.sentenceStart(tokens.sentenceOf(p.firstToken()));
    return tokens.begin(p.firstToken()) < scan.text.titleEnd()
        && skipMarks(p.firstToken() - 1) < first
        && next < tokens.size()
        && (tokens.is(next, '.') || tokens.is(next, ':') || tokens.is(next, '…'));
  }

  private double governed(int before, boolean near) {
    if (tokens.keyIs(before, "من")) {
      return near || isDistance(before - 1) ? NEAR - 0.3 : ELSEWHERE;
    }
    if (isRoad(before)) {
      return NEAR;
    }
    if (tokens.keyIs(before, "علي")) {
      return near ? NEAR : ON;
    }
    if (tokens.keyIs(before, "الي")
        || tokens.keyIs(before, "مع")
        || tokens.keyIs(before, "نحو")
        || tokens.keyIs(before, "عن")
        || tokens.keyIs(before, "ضد")
        || tokens.keyIs(before, "صوب")) {
      return ELSEWHERE;
    }
    if (matches.covering(Layer.TRIGGER, before) >= 0 || isWitness(before)) {
      return near ? NEAR : ON;
    }
    return near ? NEAR : BARE;
  }

  /** A town that «شهدت» or «هزّ» something is where it happened. */
  private boolean isWitness(int i) {
    return tokens.keyIs(i, "شهدت")
        || tokens.keyIs(i, "تشهد")
        || tokens.keyIs(i, "شهد")
        || tokens.keyIs(i, "شهدتها")
        || tokens.keyIs(i, "هز")
        || tokens.keyIs(i, "هزت")
        || tokens.keyIs(i, "وشهدت");
  }

  /** «على طريق يربط X وY», «الخط الرابط بين X وY». */
  private boolean isRoad(int i) {
    return tokens.keyIs(i, "يربط")
        || tokens.keyIs(i, "الرابط")
        || tokens.keyIs(i, "بين")
        || tokens.keyIs(i, "يصل")
        || tokens.keyIs(i, "الواصل")
        || tokens.keyIs(i, "تربط");
  }

  private boolean isBelonging(int i) {
    return tokens.keyIs(i, "التابعه")
        || tokens.keyIs(i, "التابع")
        || tokens.keyIs(i, "تابعه")
        || tokens.keyIs(i, "المجاوره")
        || tokens.keyIs(i, "المحاذيه")
        || tokens.keyIs(i, "الموازيه")
        || tokens.keyIs(i, "المتاخمه");
  }

  private boolean isDistance(int i) {
    if (i < 0) {
      return false;
    }
    return tokens.keyIs(i, "كلم")
        || tokens.keyIs(i, "كيلومترا")
        || tokens.keyIs(i, "كيلومتر")
        || tokens.keyIs(i, "كم")
        || tokens.keyIs(i, "كيلومترات")
        || tokens.keyIs(i, "القريبه")
        || tokens.keyIs(i, "القريب")
        || tokens.keyIs(i, "بالقرب")
        || tokens.keyIs(i, "مقربه")
        || matches.covering(Layer.PLACE_KIND, i) >= 0;
  }

  private boolean isIn(int i) {
    return tokens.keyIs(i, "في")
        || tokens.keyIs(i, "داخل")
        || tokens.keyIs(i, "وسط")
        || tokens.keyIs(i, "وفي")
        || tokens.keyIs(i, "بوسط");
  }

  private boolean isNear(int kind) {
    String use = matches.value(kind, PlaceKind.class).use();
    return use.equals("near") || use.equals("direction");
  }

  /** «وحلب»: a conjunction parts the name from the words before it. */
  private boolean joined(int token) {
    return (prefix(Layer.PLACE, token) & Lexicon.CONJUNCTION) != 0
        || (prefix(Layer.PLACE_KIND, token) & Lexicon.CONJUNCTION) != 0;
  }

  private int prefix(Layer layer, int token) {
    int match = matches.at(layer, token);
    return match < 0 ? 0 : matches.prefix(match);
  }

  private int skipMarks(int token) {
    int i = token;
    while (i >= 0
        && tokens.isPunctuation(i)
        && !scan.isComma(i)
        && !tokens.is(i, '.')
        && !tokens.is(i, ':')) {
      i--;
    }
    return i;
  }

  static double specificity(Place p) {
    return switch (p.kind()) {
      case "country" -> 0;
      case "sea", "desert", "river" -> 0.8;
      case "region" -> 1.2;
      case "admin1" -> 1.4;
      case "admin2", "district" -> 2.0;
      default -> p.isUnlisted() ? 1.8 : 2.2;
    };
  }

  /** Whether {@code a} fixes the place more exactly than {@code b} and does not contradict it. */
  boolean isMorePrecise(Place a, Place b) {
    if (b.isCountry()) {
      return !a.isCountry() && a.country().equals(b.country());
    }
    return specificity(a) > specificity(b) && isWithin(a, b);
  }

  /** Whether {@code inner} may well lie in {@code outer}. */
  boolean isWithin(Place inner, Place outer) {
    if (contains(outer, inner)) {
      return true;
    }
    return outer.isArea()
        && inner.country().equals(outer.country())
        && Places.kilometres(inner, outer) < (outer.kind().equals("region") ? REGION_KM : NEAR_KM);
  }

  /** Whether {@code inner} lies in {@code outer}, as far as the gazetteer knows. */
  boolean contains(Place outer, Place inner) {
    if (outer.isCountry()) {
      return outer.country().equals(inner.country());
    }
    return outer.name().equals(inner.admin1()) && outer.country().equals(inner.country())
        || outer.id().equals(inner.parent());
  }
}
