package org.isnad.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.time.TimeMention;

/**
 * The times at which an event may have happened: those that its sentences name, in the readings that
 * words of time have, those of the sentences before it, the day of the news, and none; each with
 * what speaks for it.
 */
final class DateOptions {
  /** No event is told with so many times; it bounds the work on broken input. */
  private static final int MOST_TIMES = 24;

  private static final int MOST_SENTENCES = 12;

  private static final int MOST_ELSEWHERE = 4;

  /** How far from a time the trigger is looked for that it may belong to. */
  private static final int REACH = 25;

  private final Scan scan;
  private final SentenceReader reader;
  private final LocalDate published;
  private final LocalDate newsDay;
  private final boolean known;
  private final List<Sentence> sentences;
  private final List<EventDraft> drafts;
  private final List<When> ruled;

  /** A time and the features that speak for it. */
  record Option(When when, Map<String, Double> features) {}

  /**
   * @param known whether the day of publication is known and not but supposed
   * @param ruled what the rules decide, a time a draft
   */
  DateOptions(
      Scan scan,
      LocalDate published,
      LocalDate newsDay,
      boolean known,
      List<Sentence> sentences,
      List<EventDraft> drafts,
      List<When> ruled) {
    this.scan = scan;
    this.reader = new SentenceReader(scan, published);
    this.published = published;
    this.newsDay = newsDay;
    this.known = known;
    this.sentences = sentences;
    this.drafts = drafts;
    this.ruled = ruled;
  }

  /** One event's options in the making. */
  private final class Gathering {
    final EventDraft draft;
    final List<When> times = new ArrayList<>();
    final List<Set<String>> features = new ArrayList<>();
    int stated;
    int day;
    int mentions;

    Gathering(EventDraft draft) {
      this.draft = draft;
    }

    Set<String> of(When when) {
      for (int i = 0; i < times.size(); i++) {
        if (times.get(i).sameDays(when)) {
          if (times.get(i).time() == null && when.time() != null) {
            times.set(i, when);
          }
          return features.get(i);
        }
      }
      times.add(when);
      features.add(new LinkedHashSet<>());
      return features.get(features.size() - 1);
    }
  }

  /** The options of the draft of an index; the rule's choice is the first. */
  List<Option> of(int index) {
    EventDraft draft = drafts.get(index);
    Gathering all = new Gathering(draft);
    When rule = ruled.get(index);
    all.of(rule).add("rule");
    int n = 0;
    for (Sentence s : draft.sentences) {
      if (all.mentions >= MOST_TIMES || n >= MOST_SENTENCES) {
        break;
      }
      times(all, s, s.title() ? "title" : "own" + Math.min(n, 3), MOST_TIMES);
      n += s.title() ? 0 : 1;
    }
    around(all);
    unsaid(all);
    for (int i = 0; i < drafts.size(); i++) {
      When other = ruled.get(i);
      if (i != index && drafts.get(i).main && other.time() != null) {
        all.of(other).add("shared");
        break;
      }
    }
    return finished(all, rule);
  }

  /** The sentences before and after the event's first, and the first of the report. */
  private void around(Gathering all) {
    Sentence first = all.draft.firstSentence();
    Sentence before = null;
    Sentence after = null;
    for (Sentence s : sentences) {
      if (s.first() > first.first()) {
        after = s;
        break;
      }
      before = s == first ? before : s;
    }
    if (after != null && !all.draft.sentences.contains(after)) {
      times(all, after, after.refersBack() ? "backafter" : "after", MOST_ELSEWHERE);
    }
    if (before != null && !all.draft.sentences.contains(before)) {
      times(all, before, "before", MOST_ELSEWHERE);
    }
    Sentence lead = DateRules.lead(sentences);
    if (lead != null && lead != before && !all.draft.sentences.contains(lead)) {
      times(all, lead, "lead", MOST_ELSEWHERE);
    }
    if (before != null) {
      int t = firstTime(before.first()) - 1;
      if (t >= 0 && scan.times.get(t).from() != null) {
        TimeMention last = scan.times.get(t);
        for (Sentence s : sentences) {
          if (s.first() <= last.firstToken() && last.firstToken() < s.end()) {
            readings(all, s, last, "earlier");
            break;
          }
        }
      }
    }
  }

  private void times(Gathering all, Sentence s, String where, int most) {
    int found = 0;
    for (int t = firstTime(s.first()); t < scan.times.size() && found < most; t++) {
      TimeMention time = scan.times.get(t);
      if (time.firstToken() >= s.end()) {
        break;
      }
      if (time.from() == null) {
        continue;
      }
      found++;
      all.mentions++;
      readings(all, s, time, where);
    }
  }

  /** Index of the first time at or after a token. */
  private int firstTime(int token) {
    int low = 0;
    int high = scan.times.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (scan.times.get(mid).firstToken() < token) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private void readings(Gathering all, Sentence s, TimeMention t, String where) {
    boolean spoken = reader.isTimeOfSpeaking(t);
    boolean own = where.startsWith("own");
    boolean shifted = t == s.time() && !t.from().equals(s.start());
    LocalDate from = shifted ? s.start() : t.from();
    LocalDate to = shifted ? s.finish() : t.to();
    boolean oneDay = from.equals(to);
    if (own) {
      all.stated++;
      all.day += oneDay && !spoken ? 1 : 0;
    }
    if (Times.isEventTime(t) || t.kind() == TimeMention.Kind.VAGUE) {
      speak(all, new When(t, from, to, spoken), s, t, where, spoken, "stated");
    }
    if (!known) {
      return; // what ends on the day of publication has no end where that is not known
    }
    other(all, new Otherwise(s, t, where, spoken), from, to);
  }

  /** What a reading is of. */
  private record Otherwise(Sentence s, TimeMention t, String where, boolean spoken) {}

  private void other(Gathering all, Otherwise of, LocalDate from, LocalDate to) {
    TimeMention t = of.t();
    boolean since = t.kind() == TimeMention.Kind.SINCE || scan.tokens.keyIs(t.firstToken(), "منذ")
        || scan.tokens.keyIs(t.firstToken(), "ومنذ");
    boolean past = from.isBefore(published);
    boolean point = t.kind() == TimeMention.Kind.POINT;
    if (since && past) {
      speak(all, of, from, published, "since");
      if (!newsDay.equals(published)) {
        speak(all, of, from, newsDay, "since");
      }
    } else if (point && t.precision().equals("day") && from.isBefore(published.minusDays(1))) {
      speak(all, of, from, published, "ongoing");
    }
    if (t.kind() == TimeMention.Kind.DURATION && to.equals(published) && past) {
      speak(all, of, from.plusDays(1), to, "within");
      speak(all, of, from, to.minusDays(1), "before");
    }
    if (point && t.precision().equals("week") && past) {
      speak(all, of, published.minusDays(7), published, "lastweek");
      speak(all, of, from.plusDays(1), to.plusDays(1), "monday");
    }
    if (point && t.weekday() != null && from.equals(published.minusDays(6))) {
      LocalDate next = published.plusDays(1);
      speak(all, of, next, next, "zone");
    }
    pair(all, of, from, to);
  }

  /** «السبت والأحد»: a day that the next one is joined to. */
  private void pair(Gathering all, Otherwise of, LocalDate from, LocalDate to) {
    TimeMention next = scan.time(of.t().endToken());
    if (next != null
        && next.from() != null
        && next.firstToken() == of.t().endToken()
        && scan.tokens.keyChars()[scan.tokens.keyBegin(next.firstToken())] == 'و'
        && next.precision().equals("day")
        && to.plusDays(1).equals(next.from())) {
      speak(all, of, from, next.to(), "pair");
    }
  }

  private void speak(Gathering all, Otherwise of, LocalDate from, LocalDate to, String reading) {
    if (!from.isAfter(to)) {
      When when = new When(of.t(), from, to, of.spoken());
      speak(all, when, of.s(), of.t(), of.where(), of.spoken(), reading);
    }
  }

  private void speak(
      Gathering all,
      When when,
      Sentence s,
      TimeMention t,
      String where,
      boolean spoken,
      String reading) {
    Set<String> f = all.of(when);
    String place = where.startsWith("own") ? "own" : where;
    if (f.contains("in=" + place)) {
      f.add("again=" + place);
    }
    f.add("in=" + place);
    f.add("at=" + where);
    String told = spoken ? "spoken" : "free";
    f.add(told + "," + place);
    f.add("reading=" + reading + "," + t.kind());
    f.add("precision=" + t.precision() + "," + reading);
    f.add("ago=" + ago(when));
    f.add("ago=" + ago(when) + "," + told);
    f.add("salience=" + salience(all.draft) + "," + ago(when));
    f.add("word=" + word(t));
    f.add("before=" + (t.firstToken() > s.first() ? scan.tokens.key(t.firstToken() - 1) : "start"));
    if (t == s.time()) {
      f.add("nearest," + place);
    }
    if (s.background()) {
      f.add("context," + place);
    }
    if (s.onlyCounts()) {
      f.add("counts," + place);
    }
    f.add("trigger=" + distance(t, s) + "," + place);
    if (s.time() == t && t.weekday() != null) {
      f.add("weekday," + place);
    }
  }

  private static String salience(EventDraft draft) {
    return draft.main ? "main" : draft.recent ? "recent" : "past";
  }

  /** How far the nearest word that tells of an event is, and on which side. */
  private String distance(TimeMention t, Sentence s) {
    for (int d = 1; d <= REACH; d++) {
      int before = t.firstToken() - d;
      int after = t.endToken() - 1 + d;
      boolean left = before >= s.first() && tells(before);
      boolean right = after < s.end() && tells(after);
      if (left || right) {
        String far = d <= 2 ? "near" : d <= 6 ? "middle" : d <= 12 ? "far" : "distant";
        return (left ? "after," : "before,") + far + (crosses(left ? before : t.endToken(), left ? t.firstToken() : after) ? ",clause" : "");
      }
    }
    return "none";
  }

  private boolean tells(int token) {
    Trigger trigger = scan.triggerAt(token);
    return trigger != null && trigger.weight() >= 2 || scan.matches.at(Layer.MEASURE, token) >= 0;
  }

  /** Whether a relative clause begins between two tokens. */
  private boolean crosses(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scan.tokens.keyIs(i, "الذي") || scan.tokens.keyIs(i, "التي") || scan.tokens.keyIs(i, "الذين")) {
        return true;
      }
    }
    return false;
  }

  private String word(TimeMention t) {
    String first = scan.tokens.key(t.firstToken());
    boolean plain = t.weekday() != null && t.endToken() - t.firstToken() == 1;
    return plain ? "weekday" : scan.tokens.isNumber(t.firstToken()) ? "number" : first;
  }

  private String ago(When when) {
    if (when.start().isAfter(published)) {
      return "ahead";
    }
    long from = ChronoUnit.DAYS.between(when.start(), published);
    long days = ChronoUnit.DAYS.between(when.start(), when.finish());
    String far = from <= 3 ? Long.toString(from) : from <= 7 ? "4-7" : from <= 40 ? "8-40" : "41-";
    return far + (days == 0 ? "" : days == 1 ? "+1" : days <= 8 ? "+2-8" : "+9-");
  }

  /** What no words say. */
  private void unsaid(Gathering all) {
    EventDraft draft = all.draft;
    String said =
        all.day > 0 ? "day" : all.stated > 0 ? "other" : "nothing";
    untold(all, When.UNKNOWN, "none", said, draft);
    if (newsDay == null) {
      return;
    }
    untold(all, When.untold(newsDay, newsDay), "news", said, draft);
    if (!known) {
      return;
    }
    if (!newsDay.equals(published)) {
      untold(all, When.untold(published, published), "published", said, draft);
    }
    untold(all, When.untold(published.minusDays(1), published), "night", said, draft);
    untold(all, When.untold(published.minusDays(1), published.minusDays(1)), "yesterday", said, draft);
  }

  private void untold(Gathering all, When when, String name, String said, EventDraft draft) {
    Set<String> f = all.of(when);
    Sentence first = draft.firstSentence();
    f.add("unsaid=" + name + "," + said);
    f.add("unsaid=" + name + "," + said + ",lead=" + leading());
    f.add("unsaid=" + name + "," + salience(draft));
    f.add("unsaid=" + name + ",rank" + Math.min(first.rank(), 2));
    if (draft.sentences.stream().anyMatch(Sentence::refersBack)) {
      f.add("unsaid=" + name + ",refersBack");
    }
    if (newsDay != null && !newsDay.equals(published)) {
      f.add("unsaid=" + name + ",smallhours");
    }
  }

  /** What the first sentence of the report says of its day. */
  private String leading() {
    Sentence lead = DateRules.lead(sentences);
    return lead == null || lead.time() == null
        ? "none"
        : lead.spoken() ? "spoken" : ago(new When(lead.time(), lead.start(), lead.finish(), false));
  }

  private static List<Option> finished(Gathering all, When rule) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < all.times.size(); i++) {
      Map<String, Double> features = new LinkedHashMap<>();
      all.features.get(i).forEach(name -> features.put(name, 1.0));
      // The words that the rule found stand for its days.
      options.add(new Option(i == 0 && rule.time() != null ? rule : all.times.get(i), features));
    }
    return options;
  }
}
