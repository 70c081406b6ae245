package org.isnad.coding;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.place.Place;
import org.isnad.text.SortedNumbers;

/**
 * What bears on whether news of a report is an event of its own, or is told again (or but a part)
 * of what the report tells elsewhere: how it stands to the other news that is most like it in kind,
 * place, day, people, figures and words. Names of features are stable, the model's file is keyed by
 * them.
 */
final class AgainFeatures {
  private static final String[] KIND = {"kind same", "kind family", "kind other"};
  private static final double[] KIND_LIKE = {1, 0.5, 0};
  private static final int SAME = 0;
  private static final int FAMILY = 1;
  private static final int OTHER = 2;

  private static final String[] WHERE = {
    "place none",
    "place same",
    "place abroad",
    "place country",
    "place within",
    "place near",
    "place middle",
    "place far"
  };
  private static final double[] WHERE_LIKE = {0.4, 1, -1.5, 0.5, 0.8, 0.8, 0.2, -0.3};

  private static final String[] WHEN = {
    "day none", "day of one", "day same", "day over", "day next", "day apart"
  };
  private static final double[] WHEN_LIKE = {0.3, 0.2, 0.5, 0.3, -0.1, -1};

  private static final int NO_PLACE = 0;
  private static final int SAME_PLACE = 1;
  private static final int COUNTRY = 3;
  private static final int WITHIN = 4;
  private static final int NEAR = 5;
  private static final int APART = 5;

  private static final String[][] KINDS = kinds();
  private static final String[][] KIND_WHERE = new String[KIND.length][WHERE.length];
  private static final String[][][] ALL = new String[KIND.length][WHERE.length][WHEN.length];

  static {
    for (int k = 0; k < KIND.length; k++) {
      for (int p = 0; p < WHERE.length; p++) {
        KIND_WHERE[k][p] = KIND[k] + " & " + WHERE[p];
        for (int d = 0; d < WHEN.length; d++) {
          ALL[k][p][d] = KIND_WHERE[k][p] + " & " + WHEN[d];
        }
      }
    }
  }

  private static final double NEAR_KM = 25;
  private static final double MIDDLE_KM = 80;

  /** So much of what is told of an event is looked at; longer reports cost no more. */
  private static final int MEMORY = 12;

  private final PlaceChooser places;
  private final List<EventDraft> news;

  /**
   * @param drafts the events of a report, marked for what is news
   */
  AgainFeatures(Scan scan, List<EventDraft> drafts) {
    this.places = new PlaceChooser(scan);
    this.news = drafts.stream().filter(draft -> draft.main).toList();
  }

  private static String[][] kinds() {
    EventType[] types = EventType.values();
    String[][] names = new String[types.length][types.length];
    for (EventType a : types) {
      for (EventType b : types) {
        boolean ordered = a.ordinal() <= b.ordinal();
        names[a.ordinal()][b.ordinal()] =
            (ordered ? a : b).code() + " / " + (ordered ? b : a).code();
      }
    }
    return names;
  }

  /** Whether there is other news that it may tell again. */
  boolean mayBe(EventDraft draft) {
    return draft.main && news.size() > 1;
  }

  /** Features of news beside other news. */
  void of(EventDraft draft, FeatureSink sink) {
    sink.add("bias", 1);
    own(draft, sink);
    most(draft).emit(sink);
  }

  /** The other news that has the same kind and place as what is told again; null without such. */
  EventDraft twin(EventDraft again) {
    Likeness most = most(again);
    boolean here =
        most.where == NO_PLACE
            || most.where == SAME_PLACE
            || most.where == COUNTRY
            || most.where == WITHIN
            || most.where == NEAR;
    return most.kind == SAME && here && most.when != APART ? most.other : null;
  }

  private Likeness most(EventDraft draft) {
    Likeness most = null;
    for (EventDraft other : news) {
      if (other != draft) {
        Likeness one = new Likeness(draft, other);
        most = most == null || one.sum > most.sum ? one : most;
      }
    }
    return most;
  }

  private void own(EventDraft draft, FeatureSink sink) {
    boolean title = false;
    boolean lead = false;
    for (Sentence s : draft.sentences) {
      title |= s.title();
      lead |= s.rank() == 1;
    }
    Sentence first = draft.firstSentence();
    sink.add("sentences", Math.log(1 + draft.sentences.size()) / 2);
    sink.add("rank", Math.min(10, first.rank()) / 10.0);
    sink.add("order", Math.min(5, news.indexOf(draft)) / 5.0);
    sink.add("news", Math.min(6, news.size()) / 6.0);
    sink.add("figures", Math.min(4, draft.figures.size()) / 4.0);
    sink.add("type=" + draft.type.code(), 1);
    flag(title, "title", sink);
    flag(lead, "lead", sink);
    flag(first.tellsOfAnother(), "another", sink);
    flag(first.opensTopic(), "opens topic", sink);
    flag(first.refersBack(), "refers back", sink);
    TriggerMention trigger = draft.trigger();
    flag(trigger != null && trigger.trigger().weight() >= 3, "strong word", sink);
  }

  private static void flag(boolean is, String name, FeatureSink sink) {
    if (is) {
      sink.add(name, 1);
    }
  }

  /** How an event is like another. */
  private final class Likeness {
    private final EventDraft event;
    private final EventDraft other;
    private final int kind;
    private final int where;
    private final int when;
    private final double meaning;
    private final double parties;
    private final double triggers;
    private final boolean sameFigure;
    private final double sum;

    private Likeness(EventDraft event, EventDraft other) {
      this.event = event;
      this.other = other;
      this.kind = kind(event, other);
      this.where = where(event.place, other.place);
      this.when = when(event, other);
      this.meaning = LinkFeatures.likeness(event.traits, other.traits);
      this.parties = common(parties(event), parties(other));
      this.triggers = common(triggers(event), triggers(other));
      this.sameFigure = sharesFigure(event, other);
      this.sum =
          KIND_LIKE[kind]
              + WHERE_LIKE[where]
              + WHEN_LIKE[when]
              + meaning
              + 0.3 * triggers
              + 0.3 * parties
              + (sameFigure ? 0.5 : 0);
    }

    private void emit(FeatureSink sink) {
      sink.add("like", sum);
      sink.add(KIND[kind], 1);
      sink.add(WHERE[where], 1);
      sink.add(WHEN[when], 1);
      sink.add(KIND_WHERE[kind][where], 1);
      sink.add(ALL[kind][where][when], 1);
      if (kind != SAME) {
        sink.add(KINDS[event.type.ordinal()][other.type.ordinal()], 1);
      }
      sink.add("meaning", meaning);
      sink.add("parties", parties);
      sink.add("triggers", triggers);
      sink.add("words", Math.min(6, words()) / 6.0);
      flag(sameFigure, "same figure", sink);
      flag(event.figures.isEmpty(), "no figure", sink);
      sink.add("gap", Math.min(6, gap()) / 6.0);
      boolean later = event.firstSentence().first() > other.firstSentence().first();
      flag(later, "later", sink);
      sink.add(
          "more sentences",
          Math.log((1.0 + event.sentences.size()) / (1.0 + other.sentences.size())) / 2);
      sink.add("behind", (Math.min(10, event.firstSentence().rank()) - otherRank()) / 10.0);
    }

    private double otherRank() {
      return Math.min(10, other.firstSentence().rank());
    }

    private int words() {
      int most = 0;
      for (LinkFeatures.Traits a : recent(event.traits)) {
        for (LinkFeatures.Traits b : recent(other.traits)) {
          most = Math.max(most, SortedNumbers.common(a.words, b.words));
        }
      }
      return most;
    }

    private int gap() {
      int least = Integer.MAX_VALUE;
      for (Sentence a : recent(event.sentences)) {
        for (Sentence b : recent(other.sentences)) {
          least = Math.min(least, Math.abs(a.index() - b.index()));
        }
      }
      return least;
    }
  }

  private static <T> List<T> recent(List<T> told) {
    return told.subList(0, Math.min(MEMORY, told.size()));
  }

  private static int kind(EventDraft a, EventDraft b) {
    return a.type == b.type
        ? SAME
        : Families.of(a.type).equals(Families.of(b.type)) ? FAMILY : OTHER;
  }

  private int where(Place a, Place b) {
    if (a == null || b == null) {
      return 0;
    }
    if (a.id().equals(b.id())) {
      return 1;
    }
    if (!a.country().equals(b.country())) {
      return 2;
    }
    if (a.isCountry() || b.isCountry()) {
      return 3;
    }
    if (places.contains(a, b) || places.contains(b, a)) {
      return 4;
    }
    double km = Places.kilometres(a, b);
    return km < NEAR_KM ? 5 : km < MIDDLE_KM ? 6 : 7;
  }

  private static int when(EventDraft a, EventDraft b) {
    if (a.start == null && b.start == null) {
      return 0;
    }
    if (a.start == null || b.start == null) {
      return 1;
    }
    if (a.start.equals(b.start) && a.finish.equals(b.finish)) {
      return 2;
    }
    long apart =
        Math.max(
            ChronoUnit.DAYS.between(a.finish, b.start), ChronoUnit.DAYS.between(b.finish, a.start));
    return apart <= 0 ? 3 : apart == 1 ? 4 : 5;
  }

  private static Set<String> parties(EventDraft event) {
    Set<String> all = new HashSet<>();
    event.traits.forEach(t -> all.addAll(t.parties));
    return all;
  }

  private static Set<String> triggers(EventDraft event) {
    Set<String> all = new HashSet<>();
    event.traits.forEach(t -> all.addAll(t.triggers));
    return all;
  }

  /** Share of the smaller set that is in the other one; 0 where one is empty. */
  private static double common(Set<String> a, Set<String> b) {
    int least = Math.min(a.size(), b.size());
    if (least == 0) {
      return 0;
    }
    int both = 0;
    for (String one : a) {
      both += b.contains(one) ? 1 : 0;
    }
    return (double) both / least;
  }

  private static boolean sharesFigure(EventDraft a, EventDraft b) {
    for (Figure own : a.figures) {
      Integer low = own.counted().low();
      if (low == null || low < 2) {
        continue;
      }
      for (Figure told : b.figures) {
        if (told.measure() == own.measure() && low.equals(told.counted().low())) {
          return true;
        }
      }
    }
    return false;
  }
}
