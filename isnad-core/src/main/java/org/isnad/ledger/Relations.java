package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.coding.ActorValue;
import org.isnad.coding.EventType;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.ledger.LedgerEvent.Estimate;
import org.isnad.ledger.LedgerEvent.Figure;
import org.isnad.ledger.LedgerEvent.Why;

/**
 * Which events belong together without being one: three bombs of one morning are three events, and
 * a report that tells of all as one attack makes an event of which they are parts. The figures of
 * related events are never put together; a sum is only told in the reason.
 *
 * <p>Two events are related only where somebody tells of both as the news of the day, and they are
 * of one day, one region, one perpetrator and one kind of violence. One is the whole of others only
 * where there are two at least, their dead do not exceed its dead, and its place holds theirs.
 */
public final class Relations {
  public static final String PARENT = "parent";
  public static final String PART = "part";
  public static final String RELATED = "related";

  private static final int BOMBS = 1;
  private static final int ASSAULTS = 2;
  private static final int BOMBARDMENT = 4;

  private final Parties parties;

  /**
   * How an event relates to another.
   *
   * @param kind {@code part}: the other is a part of the event; {@code parent}: the other is the
   *     whole; {@code related}
   */
  public record Relation(String eventId, String kind, String otherId, Why why) {}

  /**
   * What of an event its relations depend on.
   *
   * @param day on which it happened, or null where it is not one day
   * @param lowest dead of the attacked, all of them, at least; 0 where none are counted
   * @param highest the same at most
   * @param news ids of the reports that have it as their news
   */
  public record Sketch(
      String id,
      EventType type,
      Status status,
      LocalDate day,
      PlaceValue place,
      List<ActorValue> perpetrator,
      int lowest,
      int highest,
      Set<String> news) {
    public Sketch {
      perpetrator = List.copyOf(perpetrator);
      news = Set.copyOf(news);
    }

    public static Sketch of(LedgerEvent event) {
      Set<String> news = new HashSet<>();
      for (LedgerEvent.Member member : event.reports()) {
        if (member.salience() == Salience.MAIN) {
          news.add(member.id());
        }
      }
      Figure toll = toll(event);
      return new Sketch(
          event.id(),
          event.type(),
          event.status(),
          Relations.day(event),
          event.place(),
          event.perpetrator(),
          toll == null ? 0 : Relations.lowest(toll),
          toll == null ? 0 : Relations.highest(toll),
          news);
    }
  }

  /**
   * @param parties which actors belong to which
   */
  public Relations(Parties parties) {
    this.parties = parties;
  }

  /**
   * Relations of an event to those that it shares a report with: its parts, and what is related to
   * it. That it is a part of another one is among the relations of that one.
   *
   * @param others events that share a report with it, in any order
   * @return by kind and id
   */
  public List<Relation> of(Sketch event, List<Sketch> others) {
    List<Sketch> sorted = new ArrayList<>(others);
    sorted.sort(Comparator.comparing(Sketch::id));
    List<Sketch> parts = parts(event, sorted);
    List<Relation> relations = new ArrayList<>();
    Why ofParts = parts.isEmpty() ? null : partsWhy(event, parts);
    for (Sketch part : parts) {
      relations.add(new Relation(event.id(), PART, part.id(), ofParts));
    }
    for (Sketch other : sorted) {
      if (!mayBePart(event, other) && !mayBePart(other, event) && areRelated(event, other)) {
        relations.add(new Relation(event.id(), RELATED, other.id(), relatedWhy(event, other)));
      }
    }
    return relations;
  }

  // ---- parts of a whole

  private List<Sketch> parts(Sketch whole, List<Sketch> others) {
    List<Sketch> parts = others.stream().filter(other -> mayBePart(whole, other)).toList();
    int sum = parts.stream().mapToInt(Sketch::lowest).sum();
    return parts.size() > 1 && sum <= whole.highest ? parts : List.of();
  }

  /** Whether an event is a part of another one if it is not the only one. */
  public boolean mayBePart(Sketch whole, Sketch part) {
    return whole.day != null
        && whole.day.equals(part.day)
        && part.lowest > 0
        && part.highest < whole.lowest
        && whole.status == part.status
        && isKin(whole.type, part.type)
        && whole.place != null
        && isWithin(part.place, whole.place)
        && !contradict(whole.perpetrator, part.perpetrator)
        && told(whole, part) > 0;
  }

  /** A town holds its quarters, a province its towns; a spot holds nothing. */
  private static boolean isWithin(PlaceValue part, PlaceValue whole) {
    if (part == null || whole.detail() != null) {
      return false;
    }
    return Places.holds(whole, part) && !isCountry(whole)
        || Places.same(whole, part)
            && (part.detail() != null || !Objects.equals(whole.name(), part.name()));
  }

  private static boolean isCountry(PlaceValue place) {
    return place.precision() == PlacePrecision.COUNTRY;
  }

  private static Why partsWhy(Sketch whole, List<Sketch> parts) {
    List<String> tolls = new ArrayList<>();
    int sum = 0;
    for (Sketch part : parts) {
      tolls.add(Integer.toString(part.lowest));
      sum += part.lowest;
    }
    int total = whole.lowest;
    String terms = String.join(" + ", tolls);
    return new Why(
        "يروي التقرير نفسه الهجوم كله وأجزاءه، وكلها في "
            + whole.day
            + " وفي المكان نفسه؛ وقتلى الأجزاء "
            + terms
            + " = "
            + sum
            + " من أصل "
            + total
            + ".",
        "The same report tells of the attack as a whole and of its parts, all on "
            + whole.day
            + " and in the same place; the parts' dead are "
            + terms
            + " = "
            + sum
            + " of "
            + total
            + ".");
  }

  // ---- events of one day and hand

  private boolean areRelated(Sketch a, Sketch b) {
    return a.day != null
        && a.day.equals(b.day)
        && a.status == b.status
        && isKin(a.type, b.type)
        && ofOneRegion(a.place, b.place)
        && common(a.perpetrator, b.perpetrator) != null
        && told(a, b) > 0;
  }

  private static boolean ofOneRegion(PlaceValue a, PlaceValue b) {
    if (a == null || b == null || !Objects.equals(a.country(), b.country())) {
      return false;
    }
    boolean province = a.admin1() != null && a.admin1().equals(b.admin1());
    return !isCountry(a) && !isCountry(b) && (province || Places.same(a, b));
  }

  private Why relatedWhy(Sketch a, Sketch b) {
    ActorValue actor = common(a.perpetrator, b.perpetrator);
    String english = parties.englishName(actor.id());
    int reports = told(a, b);
    return new Why(
        "في يوم واحد ("
            + a.day
            + ") ومنطقة واحدة، والفاعل "
            + actor.name()
            + "، ويذكرهما معًا "
            + Arabic.count(reports, Arabic.REPORT)
            + ".",
        "On one day ("
            + a.day
            + ") and in one region, by "
            + (english == null ? actor.name() : english)
            + "; "
            + Arabic.count(reports, "report tells", "reports tell")
            + " of both.");
  }

  /** A perpetrator that both have, or whose like both have; null where there is none. */
  private ActorValue common(List<ActorValue> a, List<ActorValue> b) {
    Set<String> ids = ids(b);
    for (ActorValue actor : a) {
      if (actor.id() != null && parties.same(actor.id(), ids)) {
        return actor;
      }
    }
    return null;
  }

  private boolean contradict(List<ActorValue> a, List<ActorValue> b) {
    return !ids(a).isEmpty() && !ids(b).isEmpty() && common(a, b) == null;
  }

  private static Set<String> ids(List<ActorValue> actors) {
    Set<String> ids = new HashSet<>();
    for (ActorValue actor : actors) {
      if (actor.id() != null) {
        ids.add(actor.id());
      }
    }
    return ids;
  }

  /** Reports that have both as their news. */
  private static int told(Sketch a, Sketch b) {
    int both = 0;
    for (String report : a.news) {
      both += b.news.contains(report) ? 1 : 0;
    }
    return both;
  }

  /** The day on which it happened, where it is one. */
  private static LocalDate day(LedgerEvent event) {
    LedgerEvent.EventDate date = event.date();
    boolean one =
        date != null
            && date.start().equals(date.end())
            && (date.precision() == Precision.DAY || date.precision() == Precision.MINUTE);
    return one ? date.start() : null;
  }

  private static boolean isKin(EventType a, EventType b) {
    return a == b || (family(a) & family(b)) != 0;
  }

  private static int family(EventType type) {
    return switch (type) {
      case SUICIDE_BOMB -> BOMBS | ASSAULTS;
      case REMOTE_EXPLOSIVE -> BOMBS;
      // What is taken is fought for.
      case ARMED_CLASH, ATTACK_ON_CIVILIANS, TERRITORY_CHANGE -> ASSAULTS;
      case AIR_DRONE_STRIKE, SHELLING_MISSILE, CHEMICAL_WEAPON -> BOMBARDMENT;
      default -> 0;
    };
  }

  /** The dead of the attacked, all of them: the largest such figure; null where none is counted. */
  private static Figure toll(LedgerEvent event) {
    Figure toll = null;
    for (Figure figure : event.figures()) {
      if (figure.measure() == Measure.KILLED
          && figure.subject() == Subject.EVENT
          && figure.group().side() != Side.PERPETRATOR
          && figure.group().mention() == null
          && lowest(figure) > 0
          && (toll == null || lowest(figure) > lowest(toll))) {
        toll = figure;
      }
    }
    return toll;
  }

  private static int lowest(Figure figure) {
    Estimate e = figure.estimate();
    return e.best() != null ? e.best() : e.low() != null ? e.low() : 0;
  }

  private static int highest(Figure figure) {
    Estimate e = figure.estimate();
    return e.high() != null ? e.high() : e.best() != null ? e.best() : lowest(figure);
  }
}
