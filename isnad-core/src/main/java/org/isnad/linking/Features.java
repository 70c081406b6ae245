package org.isnad.linking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.EventType;
import org.isnad.coding.Evidence;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Salience;
import org.isnad.coding.Subject;
import org.isnad.text.Normalizer;
import org.isnad.text.Tokens;
import org.isnad.time.DayConstraint;

/** What the pair score looks at, taken out of a mention once. */
final class Features {
  /** No day is known. */
  static final int OPEN = Integer.MIN_VALUE;

  /** Words at the head of a report that belong to what it is news of. */
  private static final int HEAD = 60;

  final EventMention mention;
  final int report;
  final EventType type;
  final boolean main;
  final int from;
  final int to;
  final int published;

  /** Whether the days are but those of publication or of telling. */
  final boolean assumed;

  /** What an undated report says of the day, or null. */
  final DayConstraint constraint;

  final String country;
  final String admin1;
  final String placeKey;
  final double lat;
  final double lon;
  final int level;
  final boolean near;
  final Set<String> detail;
  final Set<String> perpetrators;
  final Set<String> targets;
  final Map<String, Claim> figures;

  /** Distinct words as numbers of the batch's vocabulary, ascending. */
  final int[] words;

  float[] weights;
  double norm;

  /**
   * @param about day about which an undated report appeared ({@link Anchors}), else {@link #OPEN}
   */
  Features(EventMention mention, int report, int about, Map<String, Integer> vocabulary) {
    this.mention = mention;
    this.report = report;
    CodedEvent event = mention.event();
    type = event.type();
    main = event.salience() == Salience.MAIN;
    constraint = event.openDate() == null ? null : event.openDate().constraint();
    if (event.date() != null) {
      from = (int) event.date().start().toEpochDay();
      to = (int) event.date().end().toEpochDay();
    } else if (constraint != null && about != OPEN) {
      int[] days = Anchors.days(constraint, about);
      from = days[0];
      to = days[1];
    } else {
      from = OPEN;
      to = OPEN;
    }
    published =
        mention
            .report()
            .report()
            .publishedDay()
            .map(LocalDate::toEpochDay)
            .map(Long::intValue)
            .orElse(about);
    assumed =
        event.date() != null
            ? !mention.dateStated()
            : from != OPEN && (!event.openDate().stated() || event.openDate().telling());
    PlaceValue place = event.place();
    country = place == null ? null : place.country();
    admin1 = place == null || place.admin1() == null ? null : placeKey(place.admin1());
    placeKey = place == null || place.name() == null ? null : placeKey(place.name());
    lat = place == null || place.lat() == null ? Double.NaN : place.lat();
    lon = place == null || place.lon() == null ? Double.NaN : place.lon();
    level = level(place);
    near = place != null && place.precision() == PlacePrecision.NEAR;
    detail = detail(place);
    perpetrators = actors(event.perpetrator());
    targets = actors(event.target());
    figures = figures(event);
    words = words(vocabulary);
  }

  boolean dated() {
    return from != OPEN;
  }

  /** Whether nothing tells when it happened or when it was told. */
  boolean anytime() {
    return !dated() && published == OPEN;
  }

  boolean located() {
    return !Double.isNaN(lat) && !Double.isNaN(lon);
  }

  /** 0 unknown, 1 country, 2 province, 3 district, 4 town or spot. */
  private static int level(PlaceValue place) {
    if (place == null) {
      return 0;
    }
    PlacePrecision precision = place.precision();
    if (precision == null) {
      return 4;
    }
    return switch (precision) {
      case COUNTRY -> 1;
      case ADMIN1 -> 2;
      case ADMIN2 -> 3;
      case NEAR, EXACT -> 4;
    };
  }

  private static String placeKey(String name) {
    return Normalizer.key(name).replaceFirst("^ال", "");
  }

  private static Set<String> detail(PlaceValue place) {
    if (place == null || place.detail() == null) {
      return Set.of();
    }
    Set<String> stems = new HashSet<>();
    for (String word : place.detail().split("\\s+")) {
      String stem = Words.stem(Normalizer.key(word));
      if (stem != null) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private static Set<String> actors(List<ActorValue> actors) {
    Set<String> ids = new HashSet<>();
    for (ActorValue actor : actors) {
      if (actor.id() != null) {
        ids.add(actor.id());
      } else if (actor.name() != null) {
        ids.add("~" + placeKey(actor.name()));
      }
    }
    return ids;
  }

  private static Map<String, Claim> figures(CodedEvent event) {
    Map<String, Claim> figures = new HashMap<>();
    for (Claim claim : event.claims()) {
      Integer value = claim.low() != null ? claim.low() : claim.high();
      if (claim.subject() != Subject.ACTOR
          && claim.subject() != Subject.PERIOD
          && value != null
          && claim.qualifier() != Qualifier.VAGUE) {
        figures.putIfAbsent(claim.measure().code().toLowerCase(Locale.ROOT) + value, claim);
      }
    }
    return figures;
  }

  /**
   * The words of the sentences that support the event; for what a report is news of, its head as
   * well.
   */
  private int[] words(Map<String, Integer> vocabulary) {
    Tokens tokens = mention.report().text().tokens();
    boolean[] sentences = new boolean[tokens.sentences()];
    CodedEvent event = mention.event();
    if (event.trigger() != null) {
      mark(tokens, sentences, event.trigger().begin());
    }
    if (event.date() != null) {
      mark(tokens, sentences, event.date().begin());
    }
    if (event.place() != null) {
      mark(tokens, sentences, event.place().begin());
    }
    for (Claim claim : event.claims()) {
      mark(tokens, sentences, claim.begin());
    }
    for (Evidence evidence : event.evidence()) {
      mark(tokens, sentences, evidence.span().begin());
    }
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (main && i < HEAD || sentences[tokens.sentenceOf(i)]) {
        String stem = Words.stem(tokens, i);
        if (stem != null) {
          Integer number = vocabulary.get(stem);
          if (number == null) {
            number = vocabulary.size();
            vocabulary.put(stem, number);
          }
          found.add(number);
        }
      }
    }
    int[] sorted = new int[found.size()];
    int n = 0;
    for (int word : found) {
      sorted[n++] = word;
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** Marks the sentence that holds the character at {@code offset}. */
  private static void mark(Tokens tokens, boolean[] sentences, int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (high >= 0) {
      sentences[tokens.sentenceOf(low)] = true;
    }
  }

  /** Sets the weight of every word by how rare it is among {@code n} mentions. */
  void weigh(int[] documentFrequency, int n) {
    weights = new float[words.length];
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      double idf = Math.log(1 + (double) n / documentFrequency[words[i]]);
      weights[i] = (float) idf;
      sum += idf * idf;
    }
    norm = Math.sqrt(sum);
  }
}
