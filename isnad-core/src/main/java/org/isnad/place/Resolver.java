package org.isnad.place;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;

/** Says which of its places a name stands for in one text. */
final class Resolver {
  /** Big enough to be named without a word that announces a town. */
  private static final long CITY = 150_000;

  private static final long METROPOLIS = 500_000;

  /** A homonym this many times smaller needs a word that points to it. */
  private static final int DWARFED = 20;

  /** «باب» is a door and not «بـ» and «إب». */
  private static final int SHORT = 2;

  private final Gazetteer gazetteer;
  private final Votes votes;
  private final List<Place> announced = new ArrayList<>(4);

  Resolver(Gazetteer gazetteer, Votes votes) {
    this.gazetteer = gazetteer;
    this.votes = votes;
  }

  /**
   * Takes note of what the text announces somewhere («مديرية نهم»): then «في نهم» means it, too.
   */
  void note(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.evidence == Reading.ANNOUNCED && !reading.isPartOfName) {
        for (Place place : reading.places) {
          if (place.cue() && supported(place, reading)) {
            announced.add(place);
          }
        }
      }
    }
  }

  /** The place meant, or null where the name is no place here. */
  Place resolve(Reading reading, List<PlaceMention> before) {
    Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    long largest = 0;
    for (Place place : reading.places) {
      if (acceptable(reading, place)) {
        largest = Math.max(largest, size(place));
      }
    }
    for (Place place : reading.places) {
      if (!acceptable(reading, place)) {
        continue;
      }
      double score = score(reading, place, before);
      if (size(place) * DWARFED < largest
          && !place.country().equals(reading.country)
          && votes.share(place.country()) < 0.8) {
        score -= 8;
      }
      if (score > bestScore) {
        best = place;
        bestScore = score;
      }
    }
    return best;
  }

  private static long size(Place place) {
    return place.isOwn() ? Math.max(place.population(), METROPOLIS) : place.population();
  }

  private boolean acceptable(Reading reading, Place place) {
    if (place.isCountry()) {
      return !place.cue() || countryCued(reading, place);
    }
    if (reading.isKindWord && (!place.isOwn() || reading.evidence < Reading.LOCATED)) {
      return false; // «المدينة» is Medina only where something else says so
    }
    boolean joined = (reading.prefix & (Lexicon.KA | Lexicon.LI)) != 0;
    if (place.cue()) {
      return !joined
          && (reading.evidence == Reading.ANNOUNCED && supported(place, reading)
              || reading.evidence >= Reading.LISTED && announced.contains(place)
              || place.isOwn() && reading.country.equals(place.country()));
    }
    if (place.isOwn()) {
      return isOurs(reading, place);
    }
    if (place.country().equals(reading.country) && reading.evidence >= Reading.LISTED) {
      return true;
    }
    if ((reading.prefix & (Lexicon.KA | Lexicon.LI | Lexicon.CONJUNCTION)) != 0
        && reading.evidence < Reading.LOCATED
        && place.population() < CITY) {
      return false;
    }
    return switch (reading.evidence) {
      case Reading.ANNOUNCED -> place.population() >= CITY || supported(place, reading);
      case Reading.LOCATED ->
          place.population() >= CITY
              || votes.rank(place.country()) >= 0.35 && votes.of(place.country()) >= 1;
      case Reading.LISTED ->
          place.population() >= CITY
              || votes.rank(place.country()) >= 0.6 && votes.of(place.country()) >= 2;
      default ->
          place.population() >= METROPOLIS
              || place.population() >= CITY && votes.of(place.country()) >= 1;
    };
  }

  private boolean isOurs(Reading reading, Place place) {
    if (reading.evidence == Reading.ANNOUNCED) {
      return true;
    }
    int letters = reading.length();
    boolean free = (reading.prefix & ~Lexicon.CONJUNCTION) == 0;
    if (letters <= SHORT) {
      return free && reading.evidence == Reading.LOCATED && votes.rank(place.country()) >= 0.3;
    }
    if ((reading.prefix & Lexicon.KA) != 0 || (reading.prefix & Lexicon.LI) != 0 && letters <= 3) {
      return false; // «كليمان» and «لغات» are words of their own
    }
    return !gazetteer.needsPreposition(place)
        || free && reading.evidence == Reading.LOCATED
        || (reading.prefix & Lexicon.BI) == 0
            && reading.evidence >= Reading.LISTED
            && votes.rank(place.country()) >= 0.5
        || place.country().equals(reading.country);
  }

  /** «مالي» is also an adjective: Mali where something says where or the text says so elsewhere. */
  private boolean countryCued(Reading reading, Place place) {
    return reading.evidence >= Reading.LOCATED
        || votes.of(place.country()) >= 1.5
        || announced.contains(place);
  }

  private boolean supported(Place place, Reading reading) {
    return place.country().equals(reading.country)
        || votes.rank(place.country()) >= 0.3
        || place.isOwn() && !place.cue();
  }

  private double score(Reading reading, Place place, List<PlaceMention> before) {
    double score = 2 * Math.min(votes.of(place.country()), 6);
    if (place.isOwn()) {
      score += 6; // our own rows are there because reports of violence name them
    }
    if (place.isCountry()) {
      score += 8;
    }
    if (!reading.country.isEmpty()) {
      score += reading.country.equals(place.country()) ? 10 : -4;
    }
    score += gazetteer.prior(place.country());
    score += agreement(reading, place);
    score += nearness(place, before);
    score += Math.log10(place.population() + 10);
    if (place.cue()) {
      score -= 1;
    }
    return score;
  }

  /** How well the word before the name fits the kind of place. */
  private static double agreement(Reading reading, Place place) {
    if (reading.kind.isEmpty()) {
      return 0;
    }
    if (reading.kind.equals(place.kind())) {
      return 4;
    }
    return switch (reading.kind) {
      case "admin1" -> place.isArea() ? 1 : -2;
      case "region" -> place.kind().equals("admin1") ? 3 : 0; // «ريف إدلب»
      case "city", "town" -> place.isCountry() ? -6 : place.isArea() ? -3 : isTown(place) ? 3 : 0;
      case "village" -> place.isArea() ? -4 : isTown(place) ? 2 : 0;
      case "quarter" -> isTown(place) || place.isArea() ? -3 : 0;
      case "district", "admin2" -> place.isCountry() ? -4 : place.kind().equals("town") ? 1 : 0;
      default -> 0;
    };
  }

  private static boolean isTown(Place place) {
    return switch (place.kind()) {
      case "city", "town", "village", "district" -> true;
      default -> false;
    };
  }

  /** How near a place is to what the text has named so far. */
  private static double nearness(Place place, List<PlaceMention> before) {
    double best = 0;
    int from = Math.max(0, before.size() - 12);
    for (int i = before.size() - 1; i >= from; i--) {
      PlaceMention mention = before.get(i);
      Place other = mention.place();
      if (mention.demonym() || other.isCountry() || !other.country().equals(place.country())) {
        continue;
      }
      if (other.id().equals(place.id())) {
        return 4;
      }
      boolean near =
          !place.admin1().isEmpty() && place.admin1().equals(other.admin1())
              || Gazetteer.kilometres(place.lat(), place.lon(), other.lat(), other.lon()) < 60;
      if (near) {
        best = Math.max(best, 3);
      }
    }
    return best;
  }
}
