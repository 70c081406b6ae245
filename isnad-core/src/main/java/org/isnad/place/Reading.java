package org.isnad.place;

import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/** A name in the text, the places it may stand for, and the words beside it that bear on that. */
final class Reading {
  /** How the words before a name show that it names a place. */
  static final int BARE = 0;

  static final int LISTED = 1; // after a hash sign or another place
  static final int LOCATED = 2; // after a preposition or a point of the compass
  static final int ANNOUNCED = 3; // after «بلدة» and the like

  private static final int BIG = 300_000;
  private static final char TANWIN = '\u064B';
  private static final int LOCAL_REACH = 4;

  final int first;
  final int end;
  final int prefix;
  final List<Place> places;
  int evidence;

  /** Use of the word before it, of {@link PlaceKind}. */
  String use = "";

  /** Kind that the word before it announces, or empty. */
  String kind = "";

  /** ISO code that the words after it give («ميدي اليمنية», «منبج بسوريا»), or empty. */
  String country = "";

  boolean isKindWord;
  boolean isPartOfName;

  private final int letters;

  private Reading(int first, int end, int prefix, List<Place> places, int letters) {
    this.letters = letters;
    this.first = first;
    this.end = end;
    this.prefix = prefix;
    this.places = places;
  }

  static Reading of(Text text, Matches matches, int match, Reading last) {
    Tokens tokens = text.tokens();
    Reading reading =
        new Reading(
            matches.first(match),
            matches.end(match),
            matches.prefix(match),
            matches.values(match, Place.class),
            letters(tokens, matches, match));
    int kind = matches.at(Layer.PLACE_KIND, reading.first);
    reading.isKindWord = kind >= 0 && matches.end(kind) >= reading.end;
    reading.before(tokens, matches, last);
    if (kind >= 0 && matches.end(kind) < reading.end) {
      reading.announced(matches, kind, true); // «حي الزيتون» announces itself
    }
    reading.after(tokens, matches);
    reading.isPartOfName =
        reading.isPartOfName
            || (reading.prefix & Lexicon.ARTICLE) != 0
            || isInside(matches, Layer.ACTOR, reading)
            || isInside(matches, Layer.SOURCE, reading)
            || isAdverb(text.cleaned(), tokens.end(reading.end - 1))
            || isPersonal(tokens, reading.first - 1)
            || isBirthplace(tokens, reading.end)
            || reading.letters <= 2
                && text.cleaned().charAt(tokens.begin(reading.first)) != 'إ'
                && matches.covering(Layer.TIME, reading.first) >= 0; // «آب» is August
    return reading;
  }

  /** «مسقط رأسه» is where he was born and not Muscat. */
  private static boolean isBirthplace(Tokens tokens, int next) {
    return next < tokens.size()
        && (tokens.keyIs(next, "راس")
            || tokens.keyIs(next, "راسه")
            || tokens.keyIs(next, "راسها")
            || tokens.keyIs(next, "راسهم"));
  }

  /** «خليفة بن زايد». */
  private static boolean isPersonal(Tokens tokens, int before) {
    return before >= 0
        && (tokens.keyIs(before, "بن")
            || tokens.keyIs(before, "ابن")
            || tokens.keyIs(before, "ال")
            || tokens.keyIs(before, "بنت"));
  }

  /** «دوماً» is always, Douma takes no tanwin. */
  private static boolean isAdverb(String text, int end) {
    return end >= 2
        && (text.charAt(end - 1) == TANWIN
            || text.charAt(end - 2) == TANWIN && text.charAt(end - 1) == 'ا');
  }

  private static int letters(Tokens tokens, Matches matches, int match) {
    int last = matches.end(match) - 1;
    return tokens.keyEnd(last)
        - tokens.keyBegin(matches.first(match))
        - Integer.bitCount(matches.prefix(match) & ~Lexicon.ARTICLE);
  }

  /** «وكالة أنباء الشرق الأوسط» has no place. */
  private static boolean isInside(Matches matches, Layer layer, Reading reading) {
    int name = matches.covering(layer, reading.first);
    return name >= 0 && matches.end(name) >= reading.end && matches.first(name) < reading.first;
  }

  private void before(Tokens tokens, Matches matches, Reading last) {
    int i = first - 1;
    boolean hash = false;
    while (i >= 0 && isQuoteOrHash(tokens, i)) {
      hash |= tokens.is(i, '#');
      i--;
    }
    if (hash) {
      evidence = LISTED;
    }
    if ((prefix & Lexicon.BI) != 0) {
      evidence = LOCATED;
      use = "inside";
    }
    if (i < 0) {
      return;
    }
    if (last != null && !last.isPartOfName) {
      inherit(tokens, last, i);
    }
    int cue = matches.covering(Layer.PLACE_KIND, i);
    if (cue >= 0 && matches.end(cue) == i + 1 && (prefix & (Lexicon.CONJUNCTION)) == 0) {
      announced(matches, cue, false);
    } else if (evidence < LOCATED && isPreposition(tokens, i)) {
      evidence = LOCATED;
    }
  }

  private void announced(Matches matches, int cue, boolean own) {
    for (PlaceKind word : matches.values(cue, PlaceKind.class)) {
      if (word.use().equals("name")) {
        isPartOfName |= !own && !isSquare();
        evidence = ANNOUNCED;
      } else if (!word.kind().equals("any")) {
        // «العاصمة صنعاء», but «الهجرة دون إذن»: only a capital has the article before its name.
        boolean article = (matches.prefix(cue) & Lexicon.ARTICLE) != 0;
        boolean loose = article && !own && !word.kind().equals("city");
        evidence = loose ? Math.max(evidence, LISTED) : ANNOUNCED;
        kind = word.kind();
        use = word.use();
        return;
      } else if (evidence < LOCATED || use.isEmpty()) {
        evidence = LOCATED;
        use = word.use();
      }
    }
  }

  /** «ميدان تقسيم»: some squares are in the table themselves. */
  private boolean isSquare() {
    for (Place place : places) {
      if (place.kind().equals("quarter") || place.kind().equals("road") || place.isFacility()) {
        return true;
      }
    }
    return false;
  }

  /** «محافظتي كركوك ونينوى», «في درعا، حمص وحماة». */
  private void inherit(Tokens tokens, Reading last, int before) {
    boolean joined =
        last.end == before + 1 && (prefix & Lexicon.CONJUNCTION) != 0
            || last.end == before
                && (tokens.is(before, '،') || tokens.is(before, ',') || tokens.keyIs(before, "و"));
    if (joined) {
      evidence = Math.max(evidence, Math.max(LISTED, last.evidence));
      if (use.isEmpty()) {
        use = last.use;
        kind = last.kind;
      }
    } else if (last.end == before + 1) {
      evidence = Math.max(evidence, LISTED);
    }
  }

  private void after(Tokens tokens, Matches matches) {
    int limit = Math.min(tokens.size(), end + LOCAL_REACH);
    for (int i = end; i < limit; i++) {
      int demonym = matches.at(Layer.COUNTRY, i);
      if (demonym >= 0) {
        if (i == end && hasArticle(tokens, i)) {
          country = matches.value(demonym, Demonym.class).country().country();
        }
        return;
      }
      int match = matches.at(Layer.PLACE, i);
      if (match >= 0) {
        Place place = matches.value(match, Place.class);
        if (place.isCountry() && (i > end || matches.prefix(match) != 0)) {
          country = place.country();
        }
        return;
      }
      if (!isBridge(tokens, matches, i)) {
        return;
      }
    }
  }

  private static boolean isBridge(Tokens tokens, Matches matches, int i) {
    return tokens.keyIs(i, "في")
        || tokens.is(i, '،')
        || tokens.is(i, ',')
        || tokens.is(i, '#')
        || tokens.is(i, '(')
        || matches.at(Layer.PLACE_KIND, i) >= 0;
  }

  private static boolean hasArticle(Tokens tokens, int i) {
    int from = tokens.keyBegin(i);
    return tokens.keyEnd(i) - from > 3
        && tokens.keyChars()[from] == 'ا'
        && tokens.keyChars()[from + 1] == 'ل';
  }

  static boolean isQuoteOrHash(Tokens tokens, int i) {
    return tokens.is(i, '"')
        || tokens.is(i, '«')
        || tokens.is(i, '#')
        || tokens.is(i, '“')
        || tokens.is(i, '_')
        || tokens.is(i, '\'')
        || tokens.is(i, '(');
  }

  private static boolean isPreposition(Tokens tokens, int i) {
    int length = tokens.keyEnd(i) - tokens.keyBegin(i);
    return length <= 5
        && (tokens.keyIs(i, "في")
            || tokens.keyIs(i, "من")
            || tokens.keyIs(i, "الي")
            || tokens.keyIs(i, "علي")
            || tokens.keyIs(i, "نحو")
            || tokens.keyIs(i, "صوب")
            || tokens.keyIs(i, "عبر")
            || tokens.keyIs(i, "بين")
            || tokens.keyIs(i, "وفي")
            || tokens.keyIs(i, "ومن")
            || tokens.keyIs(i, "والي")
            || tokens.keyIs(i, "وعلي")
            || tokens.keyIs(i, "حتي"));
  }

  /** Letters of the name without what is joined before it. */
  int length() {
    return letters;
  }

  boolean hasCountry() {
    for (Place place : places) {
      if (place.isCountry()) {
        return true;
      }
    }
    return false;
  }

  /** The place of a name that stands for one only, or for one country only; else null. */
  Place unambiguous() {
    Place found = null;
    for (Place place : places) {
      if (place.cue() && evidence < ANNOUNCED) {
        continue;
      }
      if (place.isCountry()) {
        return place;
      }
      if (!place.isOwn() && (place.population() < BIG || evidence == BARE || isKindWord)) {
        continue;
      }
      if (found != null && !found.country().equals(place.country())) {
        return null;
      }
      if (found == null || place.isOwn()) {
        found = place;
      }
    }
    return found;
  }
}
