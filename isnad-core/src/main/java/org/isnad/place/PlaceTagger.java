package org.isnad.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Finds places and says which of the places of a name is meant, from the words beside it and from
 * the whole text: countries that are named or alluded to, provinces and towns beside it, and
 * population as a last resort.
 */
public final class PlaceTagger {
  private final Gazetteer gazetteer;
  private final UnlistedPlaces unlisted;

  private PlaceTagger(Gazetteer gazetteer, UnlistedPlaces unlisted) {
    this.gazetteer = gazetteer;
    this.unlisted = unlisted;
  }

  public static PlaceTagger register(Lexicon.Builder builder, Path overlay) {
    Gazetteer gazetteer = Gazetteer.register(builder, overlay);
    return new PlaceTagger(gazetteer, UnlistedPlaces.read(gazetteer, overlay));
  }

  /** The country of an ISO code as a place, or null. */
  public Place country(String iso) {
    return gazetteer.country(iso);
  }

  /** The row that a place of our own table lies in, or null. */
  public Place parentOf(Place place) {
    return place.parent().isEmpty() ? null : gazetteer.byId(place.parent());
  }

  /** Whether a province has a city of its name, which its name then mostly means: «شمال بغداد». */
  public boolean hasCityOfItsName(Place province) {
    return gazetteer.hasCityOfItsName(province);
  }

  /** Mentions in the order of the text; they do not overlap. */
  public List<PlaceMention> tag(Text text, Matches matches) {
    if (matches.count(Layer.PLACE) == 0 && matches.count(Layer.COUNTRY) == 0) {
      return List.of();
    }
    Tokens tokens = text.tokens();
    int[] dateline = Dateline.of(text, matches);
    List<Reading> readings = readings(text, matches);
    Votes votes = new Votes();
    count(tokens, matches, readings, dateline, votes);
    Resolver resolver = new Resolver(gazetteer, votes);
    resolver.note(readings);
    List<PlaceMention> mentions = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (next < readings.size() && readings.get(next).first < i) {
        next++;
      }
      Reading reading =
          next < readings.size() && readings.get(next).first == i ? readings.get(next) : null;
      int demonym = matches.at(Layer.COUNTRY, i);
      if (demonym >= 0
          && (reading == null || matches.end(demonym) >= reading.end && !reading.hasCountry())) {
        Place country = matches.value(demonym, Demonym.class).country();
        mentions.add(new PlaceMention(i, matches.end(demonym), country, "", true, false));
        i = matches.end(demonym) - 1;
        continue;
      }
      if (reading == null || reading.isPartOfName) {
        continue;
      }
      Place place = resolver.resolve(reading, mentions);
      if (place == null) {
        continue;
      }
      boolean written = i >= dateline[0] && i < dateline[1];
      mentions.add(new PlaceMention(i, reading.end, place, reading.use, false, written));
      i = reading.end - 1;
    }
    return unlisted.add(text, matches, mentions, gazetteer.country(votes.leader()));
  }

  private static List<Reading> readings(Text text, Matches matches) {
    Tokens tokens = text.tokens();
    List<Reading> readings = new ArrayList<>(matches.count(Layer.PLACE));
    Reading last = null;
    for (int i = 0; i < tokens.size(); i++) {
      int match = matches.at(Layer.PLACE, i);
      if (match >= 0) {
        last = Reading.of(text, matches, match, last);
        readings.add(last);
        i = last.end - 1;
      }
    }
    return readings;
  }

  /** How much the text speaks of each country: names, adjectives and what is unambiguous. */
  private static void count(
      Tokens tokens, Matches matches, List<Reading> readings, int[] dateline, Votes votes) {
    if (matches.count(Layer.COUNTRY) > 0) {
      for (int i = 0; i < tokens.size(); i++) {
        int demonym = matches.at(Layer.COUNTRY, i);
        if (demonym >= 0) {
          String iso = matches.value(demonym, Demonym.class).country().country();
          votes.add(iso, 0.7 * weight(tokens, i));
        }
      }
    }
    for (Reading reading : readings) {
      if (reading.isPartOfName) {
        continue;
      }
      boolean written = reading.first >= dateline[0] && reading.first < dateline[1];
      double weight = written ? 0.1 : weight(tokens, reading.first);
      Place clear = reading.unambiguous();
      if (clear != null && !clear.country().isEmpty()) {
        votes.add(clear.country(), (clear.isCountry() ? 1.5 : clear.isOwn() ? 1.0 : 0.4) * weight);
      }
    }
  }

  private static double weight(Tokens tokens, int token) {
    return tokens.begin(token) < 400 ? 1.5 : 1.0;
  }
}
