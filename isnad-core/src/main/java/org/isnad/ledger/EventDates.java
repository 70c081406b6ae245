package org.isnad.ledger;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.coding.DateValue;
import org.isnad.coding.OpenDate;
import org.isnad.coding.Precision;
import org.isnad.coding.Salience;
import org.isnad.ledger.LedgerEvent.EventDate;
import org.isnad.ledger.LedgerEvent.Why;
import org.isnad.linking.Cluster;
import org.isnad.linking.EventMention;
import org.isnad.time.DayConstraint;

/**
 * When an event happened, by all reports that tell of it. Days that words give to the event weigh
 * most; the day on which it was told is a bound, and stands in only where nothing better is said. A
 * report of unknown date («بالأمس الخميس») gets its day from the others, and then speaks for it: of
 * the days around theirs it is the Thursday. Nothing comes from anywhere but the linked reports, so
 * an event that only undated reports tell of stays without a day.
 */
final class EventDates {
  /** So many days around a stated day the one is looked for that an open date means. */
  private static final int AROUND = 3;

  private static final int WEEK = 7;

  /** The day of telling weighs so much beside a stated one. */
  private static final double TELLING = 0.4;

  /** What it adds to a stated day shortly before it. */
  private static final double SOON_TOLD = 0.2;

  /** A day beside the likeliest one is shown with it if it has this share of its support. */
  private static final double NEARLY_AS_LIKELY = 0.67;

  private final Cluster cluster;
  private final List<EventMention> voices;
  private final Map<EventMention, LocalDate> fixed = new LinkedHashMap<>();

  /** Who bounds what the open dates mean by having told of the event, or null. */
  private Said bound;

  private final EventDate date;

  /**
   * @param voices the mentions that count
   */
  EventDates(Cluster cluster, List<EventMention> voices) {
    this.cluster = cluster;
    this.voices = voices;
    this.date = find();
  }

  /** The date, or null where no report fixes one. */
  EventDate date() {
    return date;
  }

  /** The day that the open date of a mention got from the others, or null. */
  LocalDate fixed(EventMention mention) {
    return fixed.get(mention);
  }

  /** A day or more that a mention speaks for. */
  private record Said(EventMention mention, LocalDate start, LocalDate end, double weight) {
    boolean oneDay() {
      return start.equals(end);
    }
  }

  private EventDate find() {
    List<Said> words = new ArrayList<>();
    List<Said> assumed = new ArrayList<>();
    for (EventMention mention : voices) {
      DateValue value = mention.event().date();
      if (value == null) {
        continue;
      }
      boolean named = !mention.dateAssumed();
      (named ? words : assumed).add(new Said(mention, value.start(), value.end(), weight(mention)));
    }
    if (words.isEmpty()) {
      return assumed.isEmpty() ? null : ofTelling(assumed);
    }
    Said first = best(words);
    boolean telling = !first.mention().dateStated();
    bound = telling ? first : null;
    for (EventMention mention : voices) {
      LocalDate day = telling ? before(mention, first.start()) : near(mention, first.start());
      if (day != null) {
        fixed.put(mention, day);
        words.add(new Said(mention, day, day, weight(mention)));
      }
    }
    return written(best(words), words);
  }

  /** Where only days of publication are known, they bound what undated reports say of the day. */
  private EventDate ofTelling(List<Said> assumed) {
    Said first = best(assumed);
    bound = first;
    List<Said> named = new ArrayList<>();
    for (EventMention mention : voices) {
      LocalDate day = before(mention, first.start());
      if (day != null) {
        fixed.put(mention, day);
        named.add(new Said(mention, day, day, weight(mention)));
      }
    }
    if (named.isEmpty()) {
      return new EventDate(first.start(), first.end(), Precision.DAY, assumedWhy());
    }
    return written(best(named), named);
  }

  // ---- what an open date means

  /** The day nearest to a stated one that the open date of a mention can mean, or null. */
  private static LocalDate near(EventMention mention, LocalDate stated) {
    DayConstraint constraint = named(mention);
    if (constraint == null) {
      return null;
    }
    for (int off = 0; off <= AROUND; off++) {
      if (constraint.allows(stated.minusDays(off))) {
        return stated.minusDays(off);
      }
      if (constraint.allows(stated.plusDays(off))) {
        return stated.plusDays(off);
      }
    }
    return null;
  }

  /** The last day up to one of telling that the open date of a mention can mean, or null. */
  private static LocalDate before(EventMention mention, LocalDate told) {
    DayConstraint constraint = named(mention);
    if (constraint == null) {
      return null;
    }
    for (int off = 0; off < WEEK; off++) {
      if (constraint.allows(told.minusDays(off))) {
        return told.minusDays(off);
      }
    }
    return null;
  }

  private static DayConstraint named(EventMention mention) {
    OpenDate open = mention.event().openDate();
    return open != null && open.stated() && open.constraint().names() ? open.constraint() : null;
  }

  // ---- which day has most support

  private static final Comparator<Said> NARROWEST =
      Comparator.comparing((Said s) -> s.end().toEpochDay() - s.start().toEpochDay())
          .thenComparing(Said::start);

  /** The date with most support, the finer of two that agree. */
  private static Said best(List<Said> said) {
    Said best = null;
    double most = -1;
    long recent = Long.MAX_VALUE;
    for (Said candidate : said) {
      double support = support(candidate, said);
      // Of two with equal support the later is likelier what the reports are news of.
      long age = age(candidate);
      int order = support != most ? Double.compare(most, support) : Long.compare(age, recent);
      if (order < 0 || order == 0 && NARROWEST.compare(candidate, best) < 0) {
        best = candidate;
        most = support;
        recent = age;
      }
    }
    return best;
  }

  private static double support(Said candidate, List<Said> said) {
    double support = 0;
    for (Said other : said) {
      support += agreement(candidate, other) * other.weight();
    }
    return support;
  }

  /** Days from the date to the report that gives it; of an undated report, as many as can be. */
  private static long age(Said said) {
    long end = said.end().toEpochDay();
    return said.mention()
        .report()
        .report()
        .publishedDay()
        .map(day -> Math.abs(day.toEpochDay() - end))
        .orElse(Long.MAX_VALUE);
  }

  /** How far {@code said} supports a date. */
  private static double agreement(Said date, Said said) {
    if (date.start().equals(said.start()) && date.end().equals(said.end())) {
      return 1;
    }
    boolean inside = !date.start().isBefore(said.start()) && !date.end().isAfter(said.end());
    boolean around = !said.start().isBefore(date.start()) && !said.end().isAfter(date.end());
    if (inside || around) {
      return inside ? 0.7 : 0.4;
    }
    boolean toldSoon =
        isTelling(said)
            && !isTelling(date)
            && said.start().isAfter(date.end())
            && !said.start().isAfter(date.end().plusDays(AROUND));
    return toldSoon ? SOON_TOLD / TELLING : 0;
  }

  private static double weight(EventMention mention) {
    double weight = mention.event().salience() == Salience.MAIN ? 1 : 0.5;
    return isTelling(mention) ? weight * TELLING : weight;
  }

  /** Whether a mention says of its day only when it was told. */
  private static boolean isTelling(EventMention mention) {
    OpenDate open = mention.event().openDate();
    return open != null ? open.telling() : mention.event().date() != null && !mention.dateStated();
  }

  private static boolean isTelling(Said said) {
    return isTelling(said.mention());
  }

  // ---- how it is written

  private EventDate written(Said best, List<Said> said) {
    Said beside = null;
    for (Said other : said) {
      boolean adjacent =
          other.oneDay()
              && best.oneDay()
              && Math.abs(other.start().toEpochDay() - best.start().toEpochDay()) == 1;
      if (adjacent
          && !isTelling(other)
          && !isTelling(best)
          && support(other, said) >= NEARLY_AS_LIKELY * support(best, said)
          && (beside == null || support(other, said) > support(beside, said))) {
        beside = other;
      }
    }
    LocalDate start = best.start();
    LocalDate end = best.end();
    if (beside != null) {
      start = beside.start().isBefore(start) ? beside.start() : start;
      end = beside.end().isAfter(end) ? beside.end() : end;
    }
    Precision precision = precision(best);
    return new EventDate(start, end, precision, why(best, beside, start, end, said));
  }

  private Precision precision(Said said) {
    return fixed.containsKey(said.mention())
        ? Precision.DAY
        : said.mention().event().date().precision();
  }

  private static Why assumedWhy() {
    return new Why(
        "لا يذكر أي تقرير اليوم، فأُخذ يوم النشر.",
        "No report states the day; it is that of publication.");
  }

  private Why why(Said best, Said beside, LocalDate start, LocalDate end, List<Said> said) {
    Set<String> supporters = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Said one : said) {
      boolean within = !one.start().isAfter(end) && !one.end().isBefore(start);
      if (fixed.get(one.mention()) == null) {
        (within || agreement(best, one) > 0 ? supporters : others).add(one.mention().reportId());
      }
    }
    others.removeAll(supporters);
    StringBuilder ar = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (supporters.isEmpty()) {
      ar.append("لا يذكر اليوم تقرير معروف تاريخه");
      en.append("No report of known date states the day");
    } else {
      ar.append("التاريخ كما في ").append(Arabic.count(supporters.size(), Arabic.REPORT));
      en.append("The date is that of ")
          .append(Arabic.count(supporters.size(), "report", "reports"));
      Said source = source(best, said);
      if (source != null) {
        DateValue value = source.mention().event().date();
        ar.append(": «").append(value.text()).append("» في ").append(source.mention().reportId());
        en.append(": “").append(value.text()).append("” in ").append(source.mention().reportId());
      }
    }
    if (!others.isEmpty()) {
      ar.append("، ويخالفه ").append(Arabic.count(others.size(), Arabic.REPORT));
      en.append(", against ").append(Arabic.count(others.size(), "other", "others"));
    }
    fixed.forEach((mention, day) -> meant(mention, day, ar, en));
    if (beside != null) {
      ar.append("؛ وبين القولين يوم واحد");
      en.append("; the two are a day apart");
    }
    open(ar, en);
    return new Why(ar.append('.').toString(), en.append('.').toString());
  }

  /** Adds which day the open date of a mention is, and by what. */
  private void meant(EventMention mention, LocalDate day, StringBuilder ar, StringBuilder en) {
    OpenDate open = mention.event().openDate();
    ar.append("؛ و«").append(open.text()).append("» في ").append(mention.reportId());
    ar.append(" (ولا يُعرف يوم نشره) هو ").append(day(day, "ar"));
    en.append("; “").append(open.text()).append("” in ").append(mention.reportId());
    en.append(" (date of publication unknown) is ").append(day(day, "en"));
    if (bound == null) {
      ar.append("، أقرب الأيام إليه");
      en.append(", the nearest one");
    } else {
      ar.append("، آخر ما يكون حتى ").append(bound.end());
      ar.append(" حين أخبر به ").append(bound.mention().reportId());
      en.append(", the last one up to ").append(bound.end());
      en.append(", when ").append(bound.mention().reportId()).append(" told of it");
    }
  }

  /** The one to quote for a date: the best one itself, else who agrees with it. */
  private Said source(Said best, List<Said> said) {
    if (!fixed.containsKey(best.mention())) {
      return best;
    }
    for (Said one : said) {
      if (!fixed.containsKey(one.mention()) && agreement(best, one) > 0) {
        return one;
      }
    }
    return null;
  }

  /** Adds which reports say nothing of the day. */
  private void open(StringBuilder ar, StringBuilder en) {
    Set<String> open = new LinkedHashSet<>();
    for (EventMention mention : cluster.mentions()) {
      if ((mention.event().date() == null || mention.dateAssumed())
          && !fixed.containsKey(mention)) {
        open.add(mention.reportId());
      }
    }
    if (open.isEmpty()) {
      return;
    }
    boolean several = open.size() > 1;
    ar.append("، وقد تركه ").append(Arabic.count(open.size(), Arabic.REPORT)).append(" مفتوحًا ");
    ar.append(several ? "فثبت بما رُبط بها" : "فثبت بما رُبط به");
    en.append("; ").append(Arabic.count(open.size(), "report leaves", "reports leave"));
    en.append(" it open and ").append(several ? "get" : "gets").append(" it from those linked");
  }

  private static String day(LocalDate day, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + day;
  }
}
