package org.isnad.linking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.OpenDate;
import org.isnad.coding.Precision;
import org.isnad.coding.Salience;
import org.isnad.report.Report;
import org.isnad.text.Tokens;
import org.isnad.time.DayConstraint;

/**
 * About when reports without a date appeared, by the dated reports that are most like them. News of
 * one event appears within days and in much the same words; what is said of weekdays and dates must
 * fit as well. Where two times are about as likely, the report stays without one. What is found
 * serves to put mentions side by side and is no date of anything.
 */
final class Anchors {
  /** Share of the weight of a dated report by the days that it lies off. */
  private static final double[] KERNEL = {1, 0.55, 0.2, 0.08, 0.03};

  /** What lies no further off is the same time. */
  private static final int SAME_TIME = 4;

  /** The likeliest time must have so much weight, and so many times that of the second. */
  private static final double LEAST = 0.008;

  private static final double CLEAR = 1.6;

  /** Similarity that any two reports of violence have. */
  private static final double COMMON = 0.04;

  /** Words that more reports have say little of which event it is. */
  private static final int FREQUENT = 2000;

  private static final double OTHER_WEEKDAY = 0.35;
  private static final double NEXT_WEEKDAY = 0.7;
  private static final double BEFORE_ITS_DATES = 0.2;

  private final List<CodedReport> reports;
  private final int[][] words;
  private final float[][] weights;
  private final int[] days;
  private int[][] postings;

  private Anchors(List<CodedReport> reports) {
    this.reports = reports;
    words = new int[reports.size()][];
    weights = new float[reports.size()][];
    days = new int[reports.size()];
    Arrays.fill(days, Features.OPEN);
  }

  /** Reads when undated ones of the reports appeared; where all or none are dated, of none. */
  static Anchors of(List<CodedReport> reports) {
    Anchors anchors = new Anchors(reports);
    boolean any = false;
    boolean none = true;
    for (CodedReport report : reports) {
      boolean dated = report.report().published() != null;
      any |= dated;
      none &= dated;
    }
    if (!any || none) {
      return anchors;
    }
    anchors.index();
    for (int r = 0; r < anchors.days.length; r++) {
      if (reports.get(r).report().published() == null) {
        anchors.days[r] = anchors.day(r);
      }
    }
    return anchors;
  }

  /**
   * About the day on which the report of a number appeared, as its epoch day; {@link Features#OPEN}
   * where its date is known or nothing tells.
   */
  int about(int report) {
    return days[report];
  }

  /** How much a report is like the dated ones: cosines of their words, by number. */
  Map<Integer, Double> alike(int report) {
    return postings == null ? Map.of() : similar(report);
  }

  /**
   * How much speaks for each day as that on which a report appeared.
   *
   * @param alike what {@link #alike} gives for it
   */
  Map<Integer, Double> votes(int report, Map<Integer, Double> alike) {
    Map<Integer, Double> votes = new TreeMap<>();
    for (Map.Entry<Integer, Double> entry : alike.entrySet()) {
      double more = entry.getValue() - COMMON;
      if (more <= 0) {
        continue;
      }
      int day = published(reports.get(entry.getKey()).report());
      double weight = more * more * fit(reports.get(report), reports.get(entry.getKey()));
      for (int off = 1 - KERNEL.length; off < KERNEL.length; off++) {
        votes.merge(day + off, weight * KERNEL[Math.abs(off)], Double::sum);
      }
    }
    return votes;
  }

  // ---- how much alike two reports are

  private void index() {
    Map<String, Integer> vocabulary = new HashMap<>();
    List<Map<Integer, Integer>> counts = new ArrayList<>();
    for (CodedReport report : reports) {
      Map<Integer, Integer> own = new TreeMap<>();
      Tokens tokens = report.text().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        String stem = Words.stem(tokens, i);
        if (stem != null) {
          Integer number = vocabulary.get(stem);
          if (number == null) {
            number = vocabulary.size();
            vocabulary.put(stem, number);
          }
          own.merge(number, 1, Integer::sum);
        }
      }
      counts.add(own);
    }
    int[] frequency = new int[vocabulary.size()];
    counts.forEach(own -> own.keySet().forEach(word -> frequency[word]++));
    int[] filled = new int[vocabulary.size()];
    postings = new int[vocabulary.size()][];
    for (int r = 0; r < words.length; r++) {
      boolean dated = reports.get(r).report().published() != null;
      Map<Integer, Integer> own = counts.get(r);
      words[r] = new int[own.size()];
      weights[r] = new float[own.size()];
      double sum = 0;
      int n = 0;
      for (Map.Entry<Integer, Integer> entry : own.entrySet()) {
        int word = entry.getKey();
        double weight =
            (1 + Math.log(entry.getValue()))
                * Math.log(1 + (double) words.length / frequency[word]);
        words[r][n] = word;
        weights[r][n++] = (float) weight;
        sum += weight * weight;
        if (dated && frequency[word] > 1 && frequency[word] <= FREQUENT) {
          if (postings[word] == null) {
            postings[word] = new int[frequency[word]];
          }
          postings[word][filled[word]++] = r;
        }
      }
      float norm = (float) Math.sqrt(sum);
      for (int i = 0; i < n; i++) {
        weights[r][i] /= norm;
      }
    }
    for (int word = 0; word < postings.length; word++) {
      if (postings[word] != null) {
        postings[word] = Arrays.copyOf(postings[word], filled[word]);
      }
    }
  }

  /** Cosines with the dated reports that share a word. */
  private Map<Integer, Double> similar(int report) {
    Map<Integer, Double> found = new TreeMap<>();
    for (int i = 0; i < words[report].length; i++) {
      int word = words[report][i];
      if (postings[word] == null) {
        continue;
      }
      float weight = weights[report][i];
      for (int other : postings[word]) {
        int at = Arrays.binarySearch(words[other], word);
        found.merge(other, (double) weight * weights[other][at], Double::sum);
      }
    }
    return found;
  }

  // ---- which day that makes

  private int day(int report) {
    Map<Integer, Double> votes = votes(report, similar(report));
    int latest = latestDate(reports.get(report));
    DayOfWeek weekday = publishedOn(reports.get(report));
    int best = Features.OPEN;
    double most = 0;
    for (Map.Entry<Integer, Double> vote : votes.entrySet()) {
      double weight = vote.getValue() * (vote.getKey() < latest ? BEFORE_ITS_DATES : 1);
      vote.setValue(weight);
      boolean possible =
          weekday == null || LocalDate.ofEpochDay(vote.getKey()).getDayOfWeek() == weekday;
      if (possible && weight > most) {
        most = weight;
        best = vote.getKey();
      }
    }
    double second = 0;
    for (Map.Entry<Integer, Double> vote : votes.entrySet()) {
      if (Math.abs(vote.getKey() - best) > SAME_TIME) {
        second = Math.max(second, vote.getValue());
      }
    }
    return most >= LEAST && most >= CLEAR * second ? best : Features.OPEN;
  }

  private static int published(Report report) {
    return (int) report.publishedDay().orElseThrow().toEpochDay();
  }

  /** The latest day that the text itself fixes of an event. */
  private static int latestDate(CodedReport report) {
    int latest = Integer.MIN_VALUE;
    for (CodedEvent event : report.events()) {
      if (event.date() != null && event.date().precision() == Precision.DAY) {
        latest = Math.max(latest, (int) event.date().start().toEpochDay());
      }
    }
    return latest;
  }

  private static DayOfWeek publishedOn(CodedReport report) {
    for (CodedEvent event : report.events()) {
      OpenDate open = event.openDate();
      if (open != null
          && open.constraint().weekday() != null
          && open.constraint().earliest() == open.constraint().latest()) {
        return open.constraint().weekday().minus(open.constraint().earliest());
      }
    }
    return null;
  }

  /** How well the days of the dated report's news fit what the other one's news says of its own. */
  private static double fit(CodedReport open, CodedReport dated) {
    double best = 0;
    boolean asked = false;
    for (CodedEvent event : open.events()) {
      if (event.salience() != Salience.MAIN
          || event.openDate() == null
          || !event.openDate().constraint().names()) {
        continue;
      }
      for (CodedEvent other : dated.events()) {
        if (other.salience() == Salience.MAIN
            && other.date() != null
            && other.date().start().equals(other.date().end())) {
          asked = true;
          best = Math.max(best, fit(event.openDate().constraint(), other.date().start()));
        }
      }
    }
    return asked ? best : 1;
  }

  private static double fit(DayConstraint constraint, LocalDate day) {
    return constraint.allows(day)
        ? 1
        : constraint.allows(day.minusDays(1)) || constraint.allows(day.plusDays(1))
            ? NEXT_WEEKDAY
            : OTHER_WEEKDAY;
  }

  // ---- what that makes of an open date

  /**
   * The days that an open date can be of a report that appeared about a day.
   *
   * @return first and last epoch day; one day where a weekday or a date settles it
   */
  static int[] days(DayConstraint constraint, int about) {
    int first = about - 1 + constraint.earliest();
    int last = about + 1 + constraint.latest();
    if (constraint.monthDay() != null) {
      MonthDay asked = constraint.monthDay();
      int year = LocalDate.ofEpochDay(about).getYear();
      int nearest = Features.OPEN;
      for (int y = year - 1; y <= year + 1; y++) {
        int day = (int) asked.atYear(y).toEpochDay();
        if (day >= first
            && day <= last
            && (nearest == Features.OPEN || Math.abs(day - about) < Math.abs(nearest - about))) {
          nearest = day;
        }
      }
      return nearest == Features.OPEN ? new int[] {first, last} : new int[] {nearest, nearest};
    }
    if (constraint.weekday() != null) {
      for (int day = last; day >= first; day--) {
        if (LocalDate.ofEpochDay(day).getDayOfWeek() == constraint.weekday()) {
          return new int[] {day, day};
        }
      }
    }
    return new int[] {first, last};
  }
}
