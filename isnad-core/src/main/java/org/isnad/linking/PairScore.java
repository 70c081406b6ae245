package org.isnad.linking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Side;
import org.isnad.time.DayConstraint;

/**
 * How likely two mentions tell of one event, as a sum of log odds: above 0 rather one, below 0
 * rather two. Nothing that contradicts forbids; it lowers the odds.
 */
final class PairScore {
  /** From so many mentions on the score of a pair does not depend on their number. */
  static final int MANY = 128;

  private static final double APART = -12;
  private static final double CUT = 1;
  private static final double DAYS = 0.5;

  /** A stated day some days before the one on which another report tells of it. */
  private static final double TOLD_LATER = -0.3;

  private final double prior;

  /** What it costs that nothing tells when one of the two reports appeared. */
  private final double anytime;

  /**
   * @param mentions the batch: two out of a handful of articles that somebody puts side by side are
   *     likelier to be of one event than two out of a year's news, and a report that can be of any
   *     day is the less likely of one and the same the more days there are
   */
  PairScore(List<Features> mentions) {
    prior = prior(mentions.size());
    long days =
        mentions.stream()
            .mapToInt(f -> f.published)
            .filter(day -> day != Features.OPEN)
            .distinct()
            .count();
    anytime = -DAYS * Math.log(Math.max(1, days));
  }

  private PairScore() {
    prior = prior(MANY);
    anytime = 0;
  }

  /** Of a batch of {@value #MANY} mentions or more, all of them of reports with a date. */
  static PairScore ofMany() {
    return new PairScore();
  }

  private static double prior(int mentions) {
    return -Math.min(3.25, 1.6 + 0.35 * Math.log(Math.max(1, mentions)));
  }

  double of(Features a, Features b) {
    double sum = outline(a, b, time(a, b));
    if (a.anytime() || b.anytime()) {
      sum += anytime;
    }
    return sum < -7 ? sum : withWhatIsTold(sum, a, b);
  }

  /** Likewise, where the day that a mention may have is none that it says. */
  double undated(Features open, Features other) {
    double time = other.dated() ? named(open.constraint, other) : 0;
    return withWhatIsTold(outline(open, other, time), open, other);
  }

  /** What, when and where. */
  private double outline(Features a, Features b, double time) {
    return prior + type(a.type, b.type) + time + place(a, b);
  }

  /** Who, how many, and in which words. */
  private static double withWhatIsTold(double sum, Features a, Features b) {
    return sum + actors(a, b) + figures(a, b) + wording(a, b);
  }

  /**
   * How far two mentions of one report speak against each other. A report that tells two events
   * apart means two; but of what happens seldom it hardly tells twice, and the coder has cut in two
   * what it tells.
   */
  static double sameReport(Features a, Features b) {
    boolean cut = a.type == b.type && isRare(a.type) && time(a, b) >= 0 && place(a, b) >= 0;
    return cut ? CUT : APART;
  }

  /**
   * Whether a report that has both mentions tells two events: it gives them different days or
   * places. Where it does not, the coder may have cut in two what it tells.
   */
  static boolean apart(Features a, Features b) {
    boolean otherDay = a.dated() && b.dated() && Math.max(a.from, b.from) > Math.min(a.to, b.to);
    return sameReport(a, b) < 0 && (otherDay || place(a, b) < 0);
  }

  private static boolean isRare(EventType type) {
    return type == EventType.CHEMICAL_WEAPON || type == EventType.PRISON_BREAK;
  }

  static double type(EventType a, EventType b) {
    if (a == b) {
      return switch (a) {
        case ARMED_CLASH, OTHER_VIOLENCE -> 0.9;
        // What happens seldom hardly happens twice.
        case CHEMICAL_WEAPON, PRISON_BREAK -> 2.4;
        default -> 1.2;
      };
    }
    if (a == EventType.OTHER_VIOLENCE || b == EventType.OTHER_VIOLENCE) {
      return 0;
    }
    if (a == EventType.DISRUPTED_ATTACK || b == EventType.DISRUPTED_ATTACK) {
      return -0.8;
    }
    if ((family(a) & family(b)) != 0) {
      return 0.3;
    }
    // One type in four is coded as another one.
    return -0.5;
  }

  /** Bits of the families in which reports mistake one type for another. */
  private static int family(EventType type) {
    return switch (type) {
      case ARMED_CLASH -> 2 | 4 | 8 | 16;
      case TERRITORY_CHANGE -> 16;
      case AIR_DRONE_STRIKE, SHELLING_MISSILE -> 32;
      case CHEMICAL_WEAPON -> 32;
      case SUICIDE_BOMB -> 1 | 2 | 8;
      case REMOTE_EXPLOSIVE -> 1 | 8;
      case ATTACK_ON_CIVILIANS -> 2 | 64;
      case ABDUCTION -> 64;
      case ARREST_RAID -> 4;
      case PRISON_BREAK -> 8;
      case PROTEST_VIOLENCE -> 128;
      case DISRUPTED_ATTACK, OTHER_VIOLENCE -> 0;
    };
  }

  static double time(Features a, Features b) {
    if (a.dated() && b.dated()) {
      int gap = Math.max(a.from, b.from) - Math.min(a.to, b.to);
      if (a.assumed || b.assumed) {
        boolean laterTold =
            a.assumed != b.assumed && (a.assumed ? a : b).from > (a.assumed ? b : a).to;
        return laterTold && gap > 1 && gap <= 4
            ? TOLD_LATER
            : assumed(gap, a.type == b.type && isRare(a.type));
      }
      if (gap > 0) {
        return gap == 1 ? 0 : gap == 2 ? -1 : gap <= 4 ? -2 : gap <= 7 ? -3.2 : gap <= 31 ? -5 : -8;
      }
      int length = Math.max(a.to - a.from, b.to - b.from) + 1;
      return length == 1 ? 2.2 : length <= 3 ? 1.4 : length <= 8 ? 1 : length <= 31 ? 0.5 : 0.1;
    }
    if (a.dated()) {
      return open(b, a);
    }
    if (b.dated()) {
      return open(a, b);
    }
    if (a.published == Features.OPEN || b.published == Features.OPEN || !a.main || !b.main) {
      return 0.2 + bothNamed(a.constraint, b.constraint);
    }
    int gap = Math.abs(a.published - b.published);
    return gap <= 1 ? 0.8 : gap <= 3 ? 0 : gap <= 10 ? -1.5 : -4;
  }

  private static double bothNamed(DayConstraint a, DayConstraint b) {
    if (a == null || b == null || a.weekday() == null || b.weekday() == null) {
      return 0;
    }
    int apart = Math.floorMod(a.weekday().getValue() - b.weekday().getValue(), 7);
    return apart == 0 ? 0.6 : apart == 1 || apart == 6 ? -0.3 : -1.2;
  }

  /** News is told on its day or in the days after; what happens seldom is told of for weeks. */
  private static double assumed(int gap, boolean rare) {
    if (rare) {
      return gap <= 1 ? 1.8 : gap <= 7 ? 0.6 : gap <= 31 ? -1 : -8;
    }
    return gap <= 0
        ? 2.2
        : gap == 1
            ? 0.6
            : gap == 2 ? -0.3 : gap <= 4 ? -1.2 : gap <= 7 ? -2.2 : gap <= 31 ? -4.5 : -8;
  }

  /** An open date is bounded by the publication, where that is known, and by what is said of it. */
  private static double open(Features open, Features dated) {
    if (open.published == Features.OPEN) {
      return 0.2 + named(open.constraint, dated);
    }
    if (dated.from > open.published) {
      return -5;
    }
    if (!open.main) {
      return -0.3;
    }
    int gap = open.published - dated.to;
    return gap <= 2 ? 0.8 : gap <= 5 ? -0.5 : gap <= 14 ? -2 : -4;
  }

  /** One day in seven is a Thursday: that it is one speaks for it, that it is none against. */
  private static double named(DayConstraint constraint, Features dated) {
    if (constraint == null || !constraint.names() || dated.from != dated.to || dated.assumed) {
      return 0; // every weekday lies before a day of telling
    }
    if (constraint.allows(LocalDate.ofEpochDay(dated.from))) {
      return constraint.monthDay() == null ? 0.8 : 1.6;
    }
    boolean next =
        constraint.allows(LocalDate.ofEpochDay(dated.from - 1L))
            || constraint.allows(LocalDate.ofEpochDay(dated.from + 1L));
    return next ? -0.4 : -1.6;
  }

  static double place(Features a, Features b) {
    if (a.level == 0 || b.level == 0) {
      return 0;
    }
    boolean located = a.located() && b.located();
    double distance = located ? kilometres(a.lat, a.lon, b.lat, b.lon) : Double.NaN;
    boolean sameName = a.placeKey != null && a.placeKey.equals(b.placeKey);
    if (a.country != null && b.country != null && !a.country.equals(b.country)) {
      return located && distance < 30 ? -1 : -3.8;
    }
    double detail = detail(a, b);
    if (a.level == 1 || b.level == 1) {
      return 0.2 + detail;
    }
    if (a.level == 2 || b.level == 2) {
      return province(a, b, sameName, located, distance) + detail;
    }
    if (sameName && !(located && distance > 60)) {
      return 2.2 + detail;
    }
    if (!located) {
      return -0.4 + detail;
    }
    if (a.near || b.near) {
      // «شمالي بغداد» is a direction, not a spot.
      return detail + (distance < 60 ? 0.8 : distance < 130 ? -0.2 : distance < 250 ? -1.5 : -4);
    }
    return detail
        + (distance < 8
            ? 1.8
            : distance < 25
                ? 1.2
                : distance < 60 ? 0.1 : distance < 120 ? -1.2 : distance < 300 ? -2.7 : -5);
  }

  private static double province(
      Features a, Features b, boolean sameName, boolean located, double distance) {
    if (sameName) {
      return 1.2;
    }
    if (a.level > 2 && a.admin1 != null && a.admin1.equals(b.placeKey)
        || b.level > 2 && b.admin1 != null && b.admin1.equals(a.placeKey)) {
      return 1;
    }
    if (!located) {
      return -0.3;
    }
    if (a.isRegion() || b.isRegion()) {
      return distance < 250 ? 0.4 : distance < 450 ? -0.5 : -2.5;
    }
    boolean direction = a.near || b.near; // «شمالي بغداد»
    return distance < 70
        ? 0.7
        : distance < 150 ? direction ? 0.2 : -0.4 : distance < 300 ? -2 : -3.5;
  }

  private static double detail(Features a, Features b) {
    if (a.detail.isEmpty() || b.detail.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (String word : a.detail) {
      shared += b.detail.contains(word) ? 1 : 0;
    }
    return shared == 0 ? -0.3 : Math.min(2, shared) * 0.7;
  }

  static double actors(Features a, Features b) {
    double sum = side(a.perpetrators, b.perpetrators, 0.7, -0.8);
    sum += side(a.targets, b.targets, 0.6, -0.4);
    // Who fought whom is told from either side, and sometimes read so.
    boolean crossed = !Collections.disjoint(a.perpetrators, b.targets);
    boolean crossedToo = !Collections.disjoint(b.perpetrators, a.targets);
    if (crossed && crossedToo) {
      sum += 0.8;
    } else if (crossed || crossedToo) {
      sum += 0.4;
    }
    return sum;
  }

  private static double side(Set<String> a, Set<String> b, double same, double other) {
    boolean known = false;
    double best = 0;
    for (String id : a) {
      if (b.contains(id)) {
        best = Math.max(best, id.startsWith("~") ? same / 2 : same);
      }
    }
    if (best > 0) {
      return best;
    }
    for (String id : a) {
      known |= !id.startsWith("~");
    }
    boolean knownToo = false;
    for (String id : b) {
      knownToo |= !id.startsWith("~");
    }
    return known && knownToo ? other : 0;
  }

  static double figures(Features a, Features b) {
    Map<String, Features.Count> few = a.figures.size() <= b.figures.size() ? a.figures : b.figures;
    Map<String, Features.Count> many = few == a.figures ? b.figures : a.figures;
    double sum = 0;
    for (Map.Entry<String, Features.Count> entry : few.entrySet()) {
      Features.Count other = many.get(entry.getKey());
      if (other != null && compatible(entry.getValue(), other)) {
        sum += weight(entry.getValue());
      }
    }
    if (sum > 0) {
      return Math.min(2.4, sum);
    }
    int killed = toll(a);
    int killedToo = toll(b);
    if (killed > 0 && killedToo > 0) {
      double ratio = (double) Math.max(killed, killedToo) / Math.min(killed, killedToo);
      // One or two dead are often only those whom a report names.
      boolean named = Math.min(killed, killedToo) <= 2;
      return named ? -0.2 : ratio >= 6 ? -1.2 : ratio >= 3 ? -0.5 : -0.1;
    }
    return 0;
  }

  private static int toll(Features f) {
    int toll = 0;
    for (Features.Count count : f.figures.values()) {
      if (count.measure() == Measure.KILLED && count.side() != Side.PERPETRATOR) {
        toll = Math.max(toll, count.value());
      }
    }
    return toll;
  }

  private static boolean compatible(Features.Count a, Features.Count b) {
    GroupClass x = a.classOf();
    GroupClass y = b.classOf();
    return x == y || x == GroupClass.ALL || y == GroupClass.ALL;
  }

  private static double weight(Features.Count count) {
    int value = count.value();
    double weight =
        value <= 0
            ? 0
            : value <= 2
                ? 0.15
                : value <= 4 ? 0.5 : value < 10 ? 0.8 : value < 20 ? 1.1 : value < 100 ? 1.4 : 1.7;
    boolean round = value >= 20 && value % 10 == 0 || count.qualifier() == Qualifier.ABOUT;
    return round ? weight * 0.7 : weight;
  }

  static double wording(Features a, Features b) {
    if (a.norm == 0 || b.norm == 0) {
      return 0;
    }
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < a.words.length && j < b.words.length) {
      int x = a.words[i];
      int y = b.words[j];
      if (x == y) {
        dot += (double) a.weights[i++] * b.weights[j++];
      } else if (x < y) {
        i++;
      } else {
        j++;
      }
    }
    double cosine = dot / (a.norm * b.norm);
    return Math.max(-0.7, Math.min(2.6, 9 * (cosine - 0.1)));
  }

  /** Great-circle distance; good enough without the ellipsoid. */
  static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double x = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double y = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h = x * x + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * y * y;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
