package org.isnad.coding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
import org.isnad.text.SortedNumbers;

/**
 * What bears on whether a sentence goes on with an event or tells of another: kind of violence,
 * place, day, figures, parties, words in common, and how the sentence is joined to the text before
 * it. Names of features are stable, the model's file is keyed by them.
 */
final class LinkFeatures {
  private static final String[] KIND = {
    "kind same",
    "kind same, weak word",
    "kind any, weak word",
    "kind interception",
    "kind family",
    "kind other",
    "kind none"
  };
  private static final String[] WHERE = {
    "place none",
    "place open",
    "place same",
    "place facility",
    "place near",
    "place within",
    "place country",
    "place far",
    "place abroad"
  };
  private static final String[] WHEN = {
    "day none", "day open", "day same", "day next", "day other", "day year", "day of telling"
  };
  private static final String[][] KIND_WHERE = crossed(KIND, WHERE);
  private static final String[][] KIND_WHEN = crossed(KIND, WHEN);
  private static final String[][] WHERE_WHEN = crossed(WHERE, WHEN);
  private static final String[][] KINDS = kinds();
  private static final String[] GAP = {"gap 0", "gap 1", "gap 2-3", "gap 4-6", "gap 7+"};
  private static final String[][] GAP_WHERE = crossed(GAP, WHERE);
  private static final String[][] GAP_KIND = crossed(GAP, KIND);
  private static final int SHORTEST_WORD = 4;

  /** So much of what was told of an event is looked at; longer reports cost no more. */
  private static final int MEMORY = 24;

  private final Scan scan;
  private final Meaning meaning;
  private final PlaceChooser places;
  private final LocalDate published;

  LinkFeatures(Scan scan, PlaceChooser places, LocalDate published) {
    this.scan = scan;
    this.meaning = scan.meaning;
    this.places = places;
    this.published = published;
  }

  private static String[][] crossed(String[] a, String[] b) {
    String[][] names = new String[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        names[i][j] = a[i] + " & " + b[j];
      }
    }
    return names;
  }

  private static String[][] kinds() {
    EventType[] types = EventType.values();
    String[][] names = new String[types.length][types.length];
    for (EventType a : types) {
      for (EventType b : types) {
        names[a.ordinal()][b.ordinal()] = a.code() + " > " + b.code();
      }
    }
    return names;
  }

  /** What a sentence names, gathered once. */
  static final class Traits {
    final Set<String> parties = new HashSet<>();
    final Set<String> triggers = new HashSet<>();
    long means;
    int[] words;
    EventType type;
    boolean weak;
    PlaceMention place;
    double[] direction;
  }

  Traits traits(Sentence s, EventType type) {
    Traits traits = new Traits();
    traits.type = type;
    traits.weak = isWeak(s);
    traits.place = places.choose(s);
    traits.direction = meaning.direction(s);
    for (TriggerMention t : s.triggers()) {
      traits.triggers.add(t.trigger().id());
    }
    int[] words = new int[s.end() - s.first()];
    int n = 0;
    for (int i = s.first(); i < s.end(); i++) {
      ActorMention actor = scan.actor(i);
      if (actor != null && actor.firstToken() == i && actor.actor() != null) {
        traits.parties.add(actor.actor().id());
      }
      int means = scan.matches.at(Layer.MEANS, i);
      if (means >= 0) {
        traits.means |= 1L << scan.matches.value(means, MeansWord.class).means().ordinal();
      }
      int length = scan.tokens.keyEnd(i) - scan.tokens.keyBegin(i);
      boolean rare =
          length >= SHORTEST_WORD
              && !scan.tokens.isPunctuation(i)
              && scan.triggerAt(i) == null
              && scan.measureAt(i) == null
              && scan.time(i) == null
              && scan.quantity(i) == null
              && scan.matches.at(Layer.REPORTING, i) < 0;
      if (rare) {
        words[n++] = hash(i);
      }
    }
    traits.words = Arrays.copyOf(words, n);
    Arrays.sort(traits.words);
    return traits;
  }

  /** Of a word without conjunction and article. */
  private int hash(int token) {
    char[] keys = scan.tokens.keyChars();
    int from = scan.tokens.keyBegin(token);
    int end = scan.tokens.keyEnd(token);
    if (end - from > SHORTEST_WORD && keys[from] == 'و') {
      from++;
    }
    if (end - from > SHORTEST_WORD && keys[from] == 'ا' && keys[from + 1] == 'ل') {
      from += 2;
    }
    int hash = 7;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + keys[i];
    }
    return hash;
  }

  void of(EventDraft event, Sentence s, Traits own, double rule, FeatureSink sink) {
    sink.add("bias", 1);
    sink.add("rule", Math.max(-3, Math.min(3, rule)));
    int kind = kind(event, s, own);
    int where = where(event, own.place);
    int when = when(event, s);
    int gap = gap(event, s);
    sink.add(KIND[kind], 1);
    sink.add(WHERE[where], 1);
    sink.add(WHEN[when], 1);
    sink.add(KIND_WHERE[kind][where], 1);
    sink.add(KIND_WHEN[kind][when], 1);
    sink.add(WHERE_WHEN[where][when], 1);
    sink.add(GAP[gap], 1);
    sink.add(GAP_WHERE[gap][where], 1);
    sink.add(GAP_KIND[gap][kind], 1);
    if (own.type != null && event.type != null && !own.weak && own.type != event.type) {
      sink.add(KINDS[event.type.ordinal()][own.type.ordinal()], 1);
    }
    figures(event, s, sink);
    shared(event, own, sink);
    meaning(event, own, sink);
    manner(event, s, sink);
  }

  private int kind(EventDraft event, Sentence s, Traits own) {
    if (own.type == null || event.type == null || s.triggers().isEmpty()) {
      return 6;
    }
    if (own.weak) {
      return own.type == event.type ? 1 : 2;
    }
    if (own.type == event.type) {
      return 0;
    }
    if (EventAssembler.isInterception(own.type, event.type)) {
      return 3;
    }
    return Families.of(own.type).equals(Families.of(event.type)) ? 4 : 5;
  }

  private int where(EventDraft event, PlaceMention mention) {
    if (mention == null) {
      return 0;
    }
    if (event.place == null) {
      return 1;
    }
    Place a = mention.place();
    Place b = event.place;
    if (a.id().equals(b.id())) {
      return a.isFacility() ? 3 : 2;
    }
    if (!a.country().equals(b.country())) {
      return a.country().isEmpty() || b.country().isEmpty() ? 6 : 8;
    }
    if (a.isCountry() || b.isCountry()) {
      return 6;
    }
    if (places.contains(a, b) || places.contains(b, a)) {
      return 5;
    }
    return Places.kilometres(a, b) < 25 ? 4 : 7;
  }

  private int when(EventDraft event, Sentence s) {
    if (s.start() == null) {
      return 0;
    }
    if (s.spoken()) {
      return 6;
    }
    if (s.time().precision().equals("year")) {
      return 5;
    }
    long apart = event.daysApart(s, published);
    if (apart < 0) {
      return 1;
    }
    return apart == 0 ? 2 : apart == 1 ? 3 : 4;
  }

  private static int gap(EventDraft event, Sentence s) {
    // Sentences join in the order of the text, so the last is the nearest.
    Sentence last = event.sentences.get(event.sentences.size() - 1);
    int nearest = Math.abs(s.index() - last.index());
    return nearest == 0 ? 0 : nearest == 1 ? 1 : nearest <= 3 ? 2 : nearest <= 6 ? 3 : 4;
  }

  private static <T> List<T> recent(List<T> told) {
    return told.subList(Math.max(0, told.size() - MEMORY), told.size());
  }

  private static void figures(EventDraft event, Sentence s, FeatureSink sink) {
    boolean same = false;
    boolean other = false;
    boolean toll = false;
    for (Figure own : s.figures()) {
      boolean counts = own.measure() == Measure.KILLED || own.measure() == Measure.INJURED;
      toll |= counts;
      for (Figure told : recent(event.figures)) {
        if (told.measure() == own.measure()) {
          Integer low = own.counted().low();
          boolean equal = low != null && low.equals(told.counted().low());
          same |= equal && low >= 2;
          other |= counts && !equal;
        }
      }
    }
    if (same) {
      sink.add("same figure", 1);
    } else if (other) {
      sink.add("other figure", 1);
    } else if (toll && !event.figures.isEmpty()) {
      sink.add("new toll", 1);
    }
    if (s.onlyCounts()) {
      sink.add("only counts", 1);
    } else if (s.figures().isEmpty()) {
      sink.add("no figure", 1);
    }
  }

  private static void shared(EventDraft event, Traits own, FeatureSink sink) {
    boolean parties = false;
    boolean named = false;
    boolean trigger = false;
    boolean means = false;
    int words = 0;
    for (Traits other : recent(event.traits)) {
      named |= !other.parties.isEmpty();
      for (String party : own.parties) {
        parties |= other.parties.contains(party);
      }
      for (String id : own.triggers) {
        trigger |= other.triggers.contains(id);
      }
      means |= (other.means & own.means) != 0;
      words = Math.max(words, SortedNumbers.common(own.words, other.words));
    }
    if (parties) {
      sink.add("same party", 1);
    } else if (named && !own.parties.isEmpty()) {
      sink.add("other party", 1);
    }
    if (trigger) {
      sink.add("same trigger", 1);
    }
    if (means) {
      sink.add("same means", 1);
    }
    sink.add("common words", Math.min(6, words) / 3.0);
    if (words == 0) {
      sink.add("no common word", 1);
    }
  }

  private static void meaning(EventDraft event, Traits own, FeatureSink sink) {
    double most = -1;
    double last = 0;
    for (Traits other : recent(event.traits)) {
      last = Meaning.likeness(own.direction, other.direction);
      most = Math.max(most, last);
    }
    sink.add("likest", most * 2);
    sink.add("like the last", last);
  }

  private void manner(EventDraft event, Sentence s, FeatureSink sink) {
    if (s.opensTopic()) {
      sink.add("opens topic", 1);
    }
    if (s.refersBack()) {
      sink.add("refers back", 1);
    }
    if (s.tellsOfAnother()) {
      sink.add("another", 1);
    }
    if (s.background() != event.background) {
      sink.add(s.background() ? "context after news" : "news after context", 1);
    } else if (s.background()) {
      sink.add("both context", 1);
    }
    if (event.firstSentence().rank() <= 1) {
      sink.add(s.rank() <= 2 ? "lead event, early" : "lead event", 1);
    }
    if (s.places().size() > 1) {
      sink.add("several places", 1);
    }
    sink.add(event.sentences.size() == 1 ? "event of one" : "event of more", 1);
  }

  /** Whether its words fit most events («هجوم»، «عملية»). */
  private static boolean isWeak(Sentence s) {
    for (TriggerMention t : s.triggers()) {
      if (t.trigger().weight() > 2
          || t.trigger().weight() == 2 && t.trigger().eventType() != null) {
        return false;
      }
    }
    return true;
  }
}
