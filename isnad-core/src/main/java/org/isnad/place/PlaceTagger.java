package org.isnad.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Finds places and says which of the places of a name is meant, from the whole text: countries that
 * are named or alluded to, provinces and towns beside it, and population as a last resort.
 */
public final class PlaceTagger {
  private static final int DATELINE_TOKENS = 14;

  private final Gazetteer gazetteer;

  private PlaceTagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  public static PlaceTagger register(Lexicon.Builder builder, Path overlay) {
    return new PlaceTagger(Gazetteer.register(builder, overlay));
  }

  /** The country of an ISO code as a place, or null. */
  public Place country(String iso) {
    return gazetteer.country(iso);
  }

  /** The row that a place of our own table lies in, or null. */
  public Place parentOf(Place place) {
    return place.parent().isEmpty() ? null : gazetteer.byId(place.parent());
  }

  /** Mentions in the order of the text; they do not overlap. */
  public List<PlaceMention> tag(Text text, Matches matches) {
    Tokens tokens = text.tokens();
    int datelineEnd = datelineEnd(text);
    Map<String, Double> votes = votes(tokens, matches, datelineEnd, text.titleEnd());
    Set<String> parents = new HashSet<>();
    List<PlaceMention> mentions = new ArrayList<>();
    int n = tokens.size();
    for (int i = 0; i < n; i++) {
      int match = matches.at(Layer.PLACE, i);
      int demonym = matches.at(Layer.COUNTRY, i);
      if (demonym >= 0 && (match < 0 || matches.end(demonym) >= matches.end(match))) {
        boolean name = match >= 0 && isCountryName(matches, match);
        if (!name) {
          Place country = matches.value(demonym, Demonym.class).country();
          mentions.add(new PlaceMention(i, matches.end(demonym), country, "", true, false));
          i = matches.end(demonym) - 1;
          continue;
        }
      }
      if (match < 0) {
        continue;
      }
      String kind = kindBefore(tokens, matches, i);
      Place place = resolve(matches, match, kind, votes, parents);
      boolean article = (matches.prefix(match) & Lexicon.ARTICLE) != 0;
      if (place == null || article || isInsideActor(matches, i, matches.end(match))) {
        continue;
      }
      parents.add(place.admin1());
      boolean dateline = tokens.begin(i) < datelineEnd && tokens.begin(i) >= text.titleEnd();
      mentions.add(new PlaceMention(i, matches.end(match), place, kind, false, dateline));
      i = matches.end(match) - 1;
    }
    return mentions;
  }

  private static boolean isCountryName(Matches matches, int match) {
    for (Place place : matches.values(match, Place.class)) {
      if (place.isCountry()) {
        return true;
      }
    }
    return false;
  }

  /** «الجيش السوري في حلب» has a place, «وكالة أنباء الشرق الأوسط» has none. */
  private static boolean isInsideActor(Matches matches, int first, int end) {
    int actor = matches.covering(Layer.ACTOR, first);
    if (actor >= 0 && matches.end(actor) >= end && matches.first(actor) < first) {
      return true;
    }
    int source = matches.covering(Layer.SOURCE, first);
    return source >= 0 && matches.end(source) >= end && matches.first(source) < first;
  }

  private static String kindBefore(Tokens tokens, Matches matches, int i) {
    int previous = i - 1;
    while (previous >= 0 && tokens.isPunctuation(previous) && isQuoteOrHash(tokens, previous)) {
      previous--;
    }
    if (previous < 0) {
      return "";
    }
    int match = matches.covering(Layer.PLACE_KIND, previous);
    return match < 0 ? "" : matches.value(match, PlaceKind.class).use();
  }

  private static boolean isQuoteOrHash(Tokens tokens, int i) {
    return tokens.is(i, '"')
        || tokens.is(i, '«')
        || tokens.is(i, '#')
        || tokens.is(i, '“')
        || tokens.is(i, '_');
  }

  private Place resolve(
      Matches matches, int match, String kind, Map<String, Double> votes, Set<String> parents) {
    Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    boolean cued = kind.equals("inside");
    boolean kindWord = isKindWord(matches, match);
    for (Place place : matches.values(match, Place.class)) {
      if (place.cue() && !cued || kindWord && place.geonameId() != 0) {
        continue;
      }
      double score = votes.getOrDefault(place.country(), 0.0) * 2;
      if (place.geonameId() == 0) {
        score += 4; // our own rows are there because reports of violence name them
      }
      if (place.isCountry()) {
        score += 8;
      }
      if (!place.admin1().isEmpty() && parents.contains(place.admin1())) {
        score += 2;
      }
      score += Math.log10(place.population() + 10);
      if (place.cue()) {
        score -= 1;
      }
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    // A small town abroad that nothing in the report points to is more likely a name of something
    // else.
    if (best != null
        && !cued
        && best.geonameId() != 0
        && best.population() < 100_000
        && votes.getOrDefault(best.country(), 0.0) <= 0) {
      return null;
    }
    return best;
  }

  /** «المدينة» is Medina only where something else says so. */
  private static boolean isKindWord(Matches matches, int match) {
    int kind = matches.at(Layer.PLACE_KIND, matches.first(match));
    return kind >= 0 && matches.end(kind) >= matches.end(match);
  }

  /** How much the text speaks of each country, from names, adjectives and unambiguous places. */
  private Map<String, Double> votes(Tokens tokens, Matches matches, int datelineEnd, int titleEnd) {
    Map<String, Double> votes = new HashMap<>();
    for (int m = 0; m < matches.size(); m++) {
      Layer layer = matches.layer(m);
      if (layer != Layer.PLACE && layer != Layer.COUNTRY) {
        continue;
      }
      int begin = tokens.begin(matches.first(m));
      if (begin < datelineEnd && begin >= titleEnd) {
        continue;
      }
      double weight = begin < 400 ? 1.5 : 1.0;
      if (layer == Layer.COUNTRY) {
        Place country = matches.value(m, Demonym.class).country();
        votes.merge(country.country(), 0.7 * weight, Double::sum);
        continue;
      }
      List<Place> places = matches.values(m, Place.class);
      String country = null;
      boolean single = true;
      boolean own = false;
      for (Place place : places) {
        if (place.cue()) {
          continue;
        }
        if (place.geonameId() == 0) {
          own = true;
        }
        if (country == null || place.isCountry()) {
          country = place.country();
        } else if (!country.equals(place.country())) {
          single = false;
        }
      }
      if (country == null || country.isEmpty()) {
        continue;
      }
      if (places.get(0).isCountry()) {
        votes.merge(places.get(0).country(), 1.5 * weight, Double::sum);
      } else if (single) {
        votes.merge(country, (own ? 1.0 : 0.4) * weight, Double::sum);
      }
    }
    return votes;
  }

  /**
   * Offset where a dateline ends («أتلانتا، الولايات المتحدة الأمريكية (CNN)--», «كابول (رويترز)
   * -»), or 0.
   */
  private static int datelineEnd(Text text) {
    Tokens tokens = text.tokens();
    int start = 0;
    while (start < tokens.size() && tokens.begin(start) < text.titleEnd()) {
      start++;
    }
    int end = Math.min(tokens.size(), start + DATELINE_TOKENS);
    for (int i = start; i < end; i++) {
      if (tokens.is(i, ')')
          && i + 1 < tokens.size()
          && (tokens.is(i + 1, '-') || tokens.is(i + 1, '–') || tokens.is(i + 1, '—'))
          && hasOpening(tokens, start, i)) {
        return tokens.end(i + 1);
      }
    }
    return 0;
  }

  private static boolean hasOpening(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        return to - i <= 4;
      }
    }
    return false;
  }
}
