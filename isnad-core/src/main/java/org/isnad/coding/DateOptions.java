package org.isnad.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.time.TimeMention;

/**
 * The times at which an event may have happened: those that its sentences name, in the readings
 * that words of time have, those of the sentences around it, the day of the news, and none; each
 * with what speaks for it.
 */
final class DateOptions {
  /** No event is told with so many times; it bounds the work on broken input. */
  private static final int MOST_TIMES = 24;

  private static final int MOST_SENTENCES = 12;
  private static final int MOST_ELSEWHERE = 4;

  /** How far from a time the word is looked for that it may belong to. */
  private static final int REACH = 25;

  private static final int WEEK = 7;

  /** Hours at which news of the night, of yesterday and of today give way to one another. */
  private static final int[] PARTS_OF_DAY = {3, 6, 9, 12, 16, 20};

  private final Scan scan;

  private final Telling telling;
  private final SentenceReader reader;
  private final LocalDate published;
  private final LocalDate newsDay;
  private final String hour;
  private final List<Sentence> sentences;
  private final List<EventDraft> drafts;
  private final List<When> ruled;
  private final String leading;

  /** Days that the report names. */
  private final Set<LocalDate> named = new HashSet<>();

  /** A time and the features that speak for it. */
  record Option(When when, Map<String, Double> features) {}

  /**
   * A time where it stands.
   *
   * @param tells whether the event is told before it, after it, or both
   * @param distance how far the nearest word is that tells of it
   * @param owner whose the sentence is
   */
  private record Said(
      Sentence sentence,
      TimeMention time,
      String where,
      boolean spoken,
      String tells,
      String distance,
      String owner) {
    When as(LocalDate from, LocalDate to) {
      return new When(time, from, to, spoken);
    }
  }

  /** The options of one event in the making: no two of them have the same days. */
  private static final class Gathering {
    final EventDraft draft;
    final List<When> times = new ArrayList<>();
    final List<Set<String>> features = new ArrayList<>();
    int said;
    int days;

    Gathering(EventDraft draft) {
      this.draft = draft;
    }

    Set<String> of(When when) {
      for (int i = 0; i < times.size(); i++) {
        if (times.get(i).sameDays(when)) {
          if (times.get(i).time() == null && when.time() != null) {
            times.set(i, when); // what words say is not supposed
          }
          return features.get(i);
        }
      }
      times.add(when);
      features.add(new LinkedHashSet<>());
      return features.get(features.size() - 1);
    }

    List<Option> options() {
      List<Option> options = new ArrayList<>();
      for (int i = 0; i < times.size(); i++) {
        Map<String, Double> values = new LinkedHashMap<>();
        features.get(i).forEach(name -> values.put(name, 1.0));
        options.add(new Option(times.get(i), values));
      }
      return options;
    }
  }

  /**
   * @param published day of the report
   * @param newsDay day of which it tells where it names none
   * @param ruled what the rules decide, a time a draft
   */
  DateOptions(
      Scan scan,
      LocalDate published,
      LocalDate newsDay,
      int hour,
      List<Sentence> sentences,
      List<EventDraft> drafts,
      List<When> ruled) {
    this.scan = scan;
    this.telling = new Telling(scan);
    this.reader = new SentenceReader(scan, published);
    this.published = published;
    this.newsDay = newsDay;
    this.hour = hour(hour);
    this.sentences = sentences;
    this.drafts = drafts;
    this.ruled = ruled;
    this.leading = leading();
    for (TimeMention t : scan.times) {
      if (t.from() != null && t.from().equals(t.to())) {
        named.add(t.from());
      }
    }
  }

  /** What is told without a day at six in the morning is mostly of the day before. */
  private static String hour(int hour) {
    if (hour < 0) {
      return "unknown";
    }
    int part = 0;
    while (part < PARTS_OF_DAY.length && hour >= PARTS_OF_DAY[part]) {
      part++;
    }
    return Integer.toString(part);
  }

  /** The options of the draft of an index; the rule's choice is the first. */
  List<Option> of(int index) {
    EventDraft draft = drafts.get(index);
    Gathering all = new Gathering(draft);
    all.of(ruled.get(index)).add("rule");
    int n = 0;
    for (Sentence s : draft.sentences) {
      if (all.said >= MOST_TIMES || n >= MOST_SENTENCES) {
        break;
      }
      times(all, s, s.title() ? "title" : "own" + Math.min(n, 3), MOST_TIMES);
      n += s.title() ? 0 : 1;
    }
    around(all);
    unsaid(all);
    for (int i = 0; i < drafts.size(); i++) {
      if (i != index && drafts.get(i).main && ruled.get(i).time() != null) {
        all.of(ruled.get(i)).add("shared");
        break;
      }
    }
    compare(all);
    return all.options();
  }

  /** How the days that the event's own sentences name lie to one another. */
  private void compare(Gathering all) {
    LocalDate earliest = null;
    LocalDate latest = null;
    for (int i = 0; i < all.times.size(); i++) {
      When when = all.times.get(i);
      if (isOneDay(when) && all.features.get(i).contains("in=own")) {
        earliest = earliest == null || when.start().isBefore(earliest) ? when.start() : earliest;
        latest = latest == null || when.start().isAfter(latest) ? when.start() : latest;
      }
    }
    for (int i = 0; i < all.times.size(); i++) {
      When when = all.times.get(i);
      Set<String> f = all.features.get(i);
      if (f.contains("rule")) {
        f.add(
            "rule="
                + (!when.isKnown() ? "none" : when.telling() ? "telling" : "free")
                + ","
                + salience(all.draft));
      }
      if (isOneDay(when) && f.contains("in=own")) {
        boolean first = when.start().equals(earliest);
        boolean last = when.start().equals(latest);
        f.add("order=" + (first ? last ? "only" : "earliest" : last ? "latest" : "between"));
      }
    }
  }

  private static boolean isOneDay(When when) {
    return when.isKnown() && when.start().equals(when.finish());
  }

  // ---- what the words say

  /** The sentences before and after the event's first, and the first of the report. */
  private void around(Gathering all) {
    Sentence first = all.draft.firstOfBody();
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
      lastBefore(all, before.first());
    }
  }

  /** What the report named last before a token. */
  private void lastBefore(Gathering all, int token) {
    int t = firstTime(token) - 1;
    TimeMention earlier = t < 0 ? null : scan.times.get(t);
    if (earlier == null || earlier.from() == null || earlier.from().isAfter(published)) {
      return;
    }
    for (Sentence s : sentences) {
      if (s.first() <= earlier.firstToken() && earlier.firstToken() < s.end()) {
        readings(all, said(all.draft, s, earlier, "earlier"));
        return;
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
      if (time.from() == null || time.from().isAfter(published)) {
        continue; // what is told has happened
      }
      found++;
      boolean own = where.startsWith("own");
      boolean answered = own && found > 1 && isAnswered(s, time);
      Said said = said(all.draft, s, time, answered ? "answered" : where);
      if (own) {
        all.said++;
        all.days += time.from().equals(time.to()) && !said.spoken() ? 1 : 0;
      }
      readings(all, said);
    }
  }

  private Said said(EventDraft draft, Sentence s, TimeMention time, String where) {
    return new Said(
        s,
        time,
        where,
        reader.isTimeOfSpeaking(time),
        telling.around(time.firstToken(), time.endToken(), s),
        distance(time, s),
        owner(draft, s));
  }

  /** «قصفت الأربعاء … ردا على هجوم الثلاثاء»: the second day is that of what is answered. */
  private boolean isAnswered(Sentence s, TimeMention time) {
    return scan.hasCue(
        Math.max(s.first(), time.firstToken() - REACH), time.firstToken(), "reaction");
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

  private void readings(Gathering all, Said said) {
    TimeMention t = said.time();
    if (Times.isDateline(scan.tokens, t)) {
      return;
    }
    boolean shifted = t == said.sentence().time();
    LocalDate from = shifted ? said.sentence().start() : t.from();
    LocalDate to = shifted ? said.sentence().finish() : t.to();
    if (Times.isEventTime(t) || t.kind() == TimeMention.Kind.VAGUE) {
      speak(all, said, from, to, "stated");
    }
    boolean past = from.isBefore(published);
    if (!past) {
      return;
    }
    boolean point = t.kind() == TimeMention.Kind.POINT;
    if (isSince(t)) {
      speak(all, said, from, published, "since");
      if (!newsDay.equals(published)) {
        speak(all, said, from, newsDay, "since");
      }
    } else if (point && isDay(t) && from.isBefore(published.minusDays(1))) {
      speak(all, said, from, published, "ongoing");
    }
    boolean span = !from.equals(to) && to.equals(published);
    if (span && newsDay.isBefore(published) && t.kind() == TimeMention.Kind.DURATION) {
      speak(all, said, from.minusDays(1), newsDay, "smallhours"); // «لليوم الثالث على التوالي»
    }
    if (t.kind() == TimeMention.Kind.DURATION && to.equals(published)) {
      speak(all, said, from.plusDays(1), to, "within");
      speak(all, said, from, to.minusDays(1), "before");
    }
    if (point && t.precision().equals("week")) {
      speak(all, said, published.minusDays(WEEK), published, "lastweek");
      speak(all, said, from.plusDays(1), to.plusDays(1), "monday"); // weeks from Monday to Sunday
    }
    if (point && t.weekday() != null && from.equals(published.minusDays(WEEK - 1L))) {
      // Tomorrow's weekday: where it was written, that day had begun.
      speak(all, said, published.plusDays(1), published.plusDays(1), "zone");
    }
  }

  private static boolean isDay(TimeMention t) {
    return t.precision().equals("day");
  }

  /** The start of a span: «منذ الجمعة», «منذ ثلاثة أيام». */
  private boolean isSince(TimeMention t) {
    return t.kind() == TimeMention.Kind.SINCE
        || scan.tokens.keyIs(t.firstToken(), "منذ")
        || scan.tokens.keyIs(t.firstToken(), "ومنذ");
  }

  private void speak(Gathering all, Said said, LocalDate from, LocalDate to, String reading) {
    if (from.isAfter(to)) {
      return;
    }
    TimeMention t = said.time();
    Sentence s = said.sentence();
    When when = said.as(from, to);
    Set<String> f = all.of(when);
    String place = said.where().startsWith("own") ? "own" : said.where();
    if (!f.add("in=" + place)) {
      f.add("again=" + place);
    }
    String told = said.spoken() ? "spoken" : "free";
    f.add("at=" + said.where());
    f.add(told + "," + place);
    f.add("reading=" + reading + "," + t.kind());
    f.add("precision=" + t.precision() + "," + reading);
    String ago = ago(when);
    f.add("ago=" + ago);
    f.add("ago=" + ago + "," + told);
    f.add("salience=" + salience(all.draft) + "," + ago);
    f.add("word=" + word(t));
    f.add("trigger=" + said.distance() + "," + place);
    f.add("precision=" + t.precision() + "," + reading + "," + place);
    f.add("ago=" + ago + "," + place);
    String tells = said.tells();
    f.add("tells=" + tells + "," + told + "," + ago);
    f.add("set=" + (isBetweenCommas(t) ? "apart," : "in,") + tells + "," + place);
    f.add("owner=" + said.owner() + "," + place);
    if (place.equals("own") || place.equals("title")) {
      f.add("headline=" + all.draft.firstSentence().title() + "," + place);
    } else {
      int body = all.draft.firstOfBody().first();
      boolean one = scan.tokens.sentenceOf(t.firstToken()) == scan.tokens.sentenceOf(body);
      f.add((one ? "onesentence," : "twosentences,") + place);
    }
    if (t == s.time()) {
      f.add("nearest," + place);
      if (t.weekday() != null) {
        f.add("weekday," + place);
      }
    }
    if (s.background()) {
      f.add("context," + place);
    }
    if (s.onlyCounts()) {
      f.add("counts," + place);
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
      boolean left = before >= s.first() && telling.at(before);
      if (left || after < s.end() && telling.at(after)) {
        String far = d <= 2 ? "near" : d <= 6 ? "middle" : d <= 12 ? "far" : "distant";
        boolean apart =
            left ? hasRelative(before, t.firstToken()) : hasRelative(t.endToken(), after);
        return (left ? "after," : "before,") + far + (apart ? ",clause" : "");
      }
    }
    return "none";
  }

  /** Whether a relative clause begins between two tokens. */
  private boolean hasRelative(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scan.tokens.keyIs(i, "الذي")
          || scan.tokens.keyIs(i, "التي")
          || scan.tokens.keyIs(i, "الذين")) {
        return true;
      }
    }
    return false;
  }

  private String word(TimeMention t) {
    boolean plain = t.weekday() != null && t.endToken() - t.firstToken() == 1;
    return plain
        ? "weekday"
        : scan.tokens.isNumber(t.firstToken()) ? "number" : scan.tokens.key(t.firstToken());
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

  private boolean isBetweenCommas(TimeMention t) {
    int before = t.firstToken() - 1;
    return before >= 0
        && scan.isComma(before)
        && t.endToken() < scan.tokens.size()
        && scan.isComma(t.endToken());
  }

  /** Whose a sentence is: the event's own, that of another one, or nobody's. */
  private String owner(EventDraft draft, Sentence s) {
    if (draft.sentences.contains(s)) {
      return "own";
    }
    for (EventDraft other : drafts) {
      if (other.sentences.contains(s)) {
        return other.main ? "news" : "past";
      }
    }
    return s.tellsOfEvent() ? "lost" : "free";
  }

  // ---- what no words say

  private void unsaid(Gathering all) {
    untold(all, When.UNKNOWN, "none");
    if (newsDay == null) {
      return;
    }
    untold(all, When.untold(newsDay, newsDay), "news");
    LocalDate yesterday = published.minusDays(1);
    if (!newsDay.equals(published)) {
      untold(all, When.untold(published, published), "published");
    }
    untold(all, When.untold(yesterday, published), "night");
    untold(all, When.untold(yesterday, yesterday), "yesterday");
  }

  private void untold(Gathering all, When when, String name) {
    String said = all.days > 0 ? "day" : all.said > 0 ? "other" : "nothing";
    String feature = "unsaid=" + name + ",";
    Set<String> f = all.of(when);
    f.add(feature + said);
    f.add(feature + said + ",lead=" + leading);
    f.add(feature + salience(all.draft));
    f.add(feature + "rank" + Math.min(all.draft.firstSentence().rank(), 2));
    f.add(feature + "body" + Math.min(all.draft.firstOfBody().rank(), 3));
    f.add(feature + said + (isOneDay(when) && named.contains(when.start()) ? ",named" : ",new"));
    f.add(
        feature
            + "hour"
            + hour
            + (named.contains(published) ? ",today" : "")
            + (named.contains(published.minusDays(1)) ? ",yesterday" : ""));
    if (all.draft.sentences.stream().anyMatch(Sentence::refersBack)) {
      f.add(feature + "refersBack");
    }
    if (newsDay != null && !newsDay.equals(published)) {
      f.add(feature + "smallhours");
    }
  }

  /** What the first sentence of the report says of its day. */
  private String leading() {
    Sentence lead = DateRules.lead(sentences);
    return lead == null || lead.time() == null
        ? "none"
        : lead.spoken() ? "spoken" : ago(new When(lead.time(), lead.start(), lead.finish(), false));
  }
}
