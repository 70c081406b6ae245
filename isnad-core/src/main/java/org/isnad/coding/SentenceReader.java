package org.isnad.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.PlaceMention;
import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/**
 * Gathers what each sentence says of events: triggers, figures, time, places, and whether it is
 * context.
 */
final class SentenceReader {
  private static final int LONGEST_BYLINE = 15;

  /** Tokens after «بالتزامن مع» in which stands what happens at the same time. */
  private static final int BESIDE = 4;

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;
  private final LocalDate published;
  private final TriggerSenses senses;
  private final Asides asides;
  private final Sums sums;

  SentenceReader(Scan scan, LocalDate published) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
    this.published = published;
    this.senses = new TriggerSenses(scan);
    this.asides = new Asides(scan);
    this.sums = new Sums(scan, published);
  }

  List<Sentence> read(List<Figure> figures) {
    List<Sentence> sentences = new ArrayList<>();
    int rank = 0;
    int next = 0;
    for (int s = 0; s < tokens.sentences(); s++) {
      int first = tokens.sentenceStart(s);
      int end = tokens.sentenceEnd(s);
      boolean title = tokens.begin(first) < scan.text.titleEnd();
      if (!title && end - first >= 4 && !(rank == 0 && isByline(first, end))) {
        rank++;
      }
      List<Figure> own = new ArrayList<>();
      while (next < figures.size() && figures.get(next).sentence() == s) {
        own.add(figures.get(next++));
      }
      clauses(s, first, end, title, title ? 0 : Math.max(1, rank), own, sentences);
    }
    return sentences;
  }

  /** A line of place, agency and date, or an invocation, before the report begins. */
  private boolean isByline(int first, int end) {
    if (end - first > LONGEST_BYLINE || tokens.is(end - 1, '.')) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (matches.at(Layer.TRIGGER, i) >= 0 || matches.at(Layer.MEASURE, i) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Cuts a sentence where a clause begins that tells of something else («…، فيما قصفت …»). */
  private void clauses(
      int s,
      int first,
      int end,
      boolean title,
      int rank,
      List<Figure> figures,
      List<Sentence> sentences) {
    int from = first;
    for (int i = first; i < end; i++) {
      int aside = asides.end(i, first, end);
      if (aside > 0
          && (asides.isAfter(i)
              ? asides.comes(i, first)
                  || title && i == first // «غداة هجمات المعابد.. انفجار»: a headline of two
                  || hasTrigger(first, i)
                  || hasTrigger(aside, end)
              : asides.isAnswer(i) ? hasTrigger(from, i) : namesEvent(from, i, figures))) {
        int begin = asides.begin(i);
        if (from < begin) {
          sentences.add(sentence(s, from, begin, title, rank, within(figures, from, begin), false));
        }
        if (!title) {
          sentences.add(
              sentence(s, begin, aside, false, rank, within(figures, begin, aside), true));
        }
        from = aside;
        i = aside - 1;
        continue;
      }
      if (i == from) {
        continue;
      }
      boolean opens =
          opensClause(i) && hasTrigger(from, i) && hasTrigger(i, clauseEnd(i, end))
              || sums.begins(from, i, end, figures)
              || turnsCountry(from, i, end) && tells(from, i, figures) && tells(i, end, figures);
      if (opens) {
        sentences.add(sentence(s, from, i, title, rank, within(figures, from, i), false));
        from = i;
      }
    }
    if (from < end) {
      sentences.add(sentence(s, from, end, title, rank, within(figures, from, end), false));
    }
  }

  private boolean namesEvent(int from, int to, List<Figure> figures) {
    for (int i = from; i < to; i++) {
      if (scan.triggerAt(i) != null) {
        return true;
      }
    }
    return !within(figures, from, to).isEmpty();
  }

  /** «غارات ردا على هجوم»: what the news answers or comes after is not what it tells. */
  private List<TriggerMention> withoutReasons(int first, List<TriggerMention> triggers) {
    if (triggers.size() < 2) {
      return triggers;
    }
    List<TriggerMention> told = new ArrayList<>(triggers.size());
    for (TriggerMention t : triggers) {
      if (!scan.hasCue(Math.max(first, t.first() - 5), t.first(), "reaction")) {
        told.add(t);
      }
    }
    return told.isEmpty() ? triggers : told;
  }

  /** «وقف فوري لإطلاق النار», «نزع الألغام»: the word is named, the thing does not happen. */
  private boolean isCalledOff(int token, Trigger trigger) {
    if (trigger.id().equals("blast")) {
      return token > 0 && tokens.key(token - 1).startsWith("شديد"); // «مواد شديدة الانفجار»
    }
    boolean shooting = trigger.id().equals("shooting");
    if (!shooting && !trigger.id().equals("mine") && !trigger.id().equals("bomb")) {
      return false;
    }
    for (int i = Math.max(0, token - 3); i < token; i++) {
      if (scan.cueAt(i, shooting ? "truce" : "demining")) {
        return true;
      }
    }
    return false;
  }

  private int clauseEnd(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (opensClause(i)) {
        return i;
      }
    }
    return end;
  }

  /** «…في الحسكة، وسقوط 11 جنديا … في ديالى»: what comes after the comma is in another country. */
  private boolean turnsCountry(int first, int i, int end) {
    if (!scan.isComma(i - 1)
        || tokens.isPunctuation(i)
        || tokens.keyChars()[tokens.keyBegin(i)] != 'و') {
      return false;
    }
    String before = onlyCountry(first, i);
    return before != null && onlyCountry(i, end) != null && !before.equals(onlyCountry(i, end));
  }

  /** The one country that the places of a stretch lie in, or null. */
  private String onlyCountry(int from, int to) {
    String country = null;
    for (PlaceMention p : places(from, to)) {
      String own = p.place().country();
      if (p.place().isCountry() || own.isEmpty()) {
        continue;
      }
      if (country != null && !country.equals(own)) {
        return null;
      }
      country = own;
    }
    return country;
  }

  private boolean opensClause(int i) {
    if (tokens.is(i - 1, '؛')) {
      return true;
    }
    if (tokens.keyIs(i, "فيما") || tokens.keyIs(i, "بينما")) {
      return true;
    }
    if (tokens.keyIs(i + 1, "حين") && (tokens.keyIs(i, "في") || tokens.keyIs(i, "وفي"))
        || isAtTheSameTime(i)) {
      return true;
    }
    boolean afterComma = scan.isComma(i - 1);
    if (afterComma && (tokens.keyIs(i, "كما") || tokens.keyIs(i, "وفي"))) {
      return true;
    }
    int trigger = matches.at(Layer.TRIGGER, i);
    return afterComma
        && trigger >= 0
        && (matches.prefix(trigger) & Lexicon.CONJUNCTION) != 0
        && matches.value(trigger, Trigger.class).weight() >= 2;
  }

  /** «غارات …، بالتزامن مع قصف مدفعي …»: what is at the same time as another thing is not it. */
  private boolean isAtTheSameTime(int i) {
    return tokens.keyIs(i + 1, "مع")
        && (tokens.keyIs(i, "تزامنا")
            || tokens.keyIs(i, "بالتزامن")
            || tokens.keyIs(i, "تزامن")
            || tokens.keyIs(i, "بموازاه"))
        && hasTrigger(i + 2, i + 2 + BESIDE);
  }

  private boolean tells(int from, int to, List<Figure> figures) {
    return hasTrigger(from, to) || !within(figures, from, to).isEmpty();
  }

  private boolean hasTrigger(int from, int to) {
    for (int i = from; i < to; i++) {
      Trigger trigger = scan.triggerAt(i);
      if (trigger != null && trigger.weight() >= 2) {
        return true;
      }
    }
    return false;
  }

  static List<Figure> within(List<Figure> figures, int from, int to) {
    List<Figure> own = new ArrayList<>();
    for (Figure figure : figures) {
      int at = figure.counted().first();
      if (at >= from && at < to) {
        own.add(figure);
      }
    }
    return own;
  }

  private Sentence sentence(
      int s, int first, int end, boolean title, int rank, List<Figure> figures, boolean aside) {
    List<TriggerMention> triggers = new ArrayList<>();
    double weight = 0;
    for (int i = first; i < end; i++) {
      int match = matches.at(Layer.TRIGGER, i);
      if (match < 0) {
        continue;
      }
      Trigger trigger = matches.value(match, Trigger.class);
      TimeMention at = scan.time(i);
      if (at != null && at.endToken() >= matches.end(match) || isCalledOff(i, trigger)) {
        continue; // «فجر الجمعة» is dawn, «فجرا سترتيهما» is not; «وقف إطلاق النار» is no shooting
      }
      if (senses.isOfAccident(match, trigger, first, end)) {
        continue;
      }
      trigger = senses.of(match, trigger, first, end);
      triggers.add(new TriggerMention(i, matches.end(match), trigger));
      weight = Math.max(weight, trigger.weight());
      i = matches.end(match) - 1;
    }
    triggers = withoutReasons(first, triggers);
    for (Figure figure : figures) {
      if (figure.measure() == Measure.KILLED || figure.measure() == Measure.INJURED) {
        weight += 0.5;
      }
    }
    TimeMention time = time(first, end, triggers);
    if (time == null && end < tokens.sentenceEnd(s) && isFirstOfTwo(first, triggers)) {
      time = time(end, tokens.sentenceEnd(s), triggers);
    }
    LocalDate start = time == null ? null : time.from();
    LocalDate finish = time == null ? null : time.to();
    if (aside && time == null && asides.isDayAfter(first)) {
      time = time(tokens.sentenceStart(s), tokens.sentenceEnd(s), triggers);
      start = time == null ? null : time.from().minusDays(1);
      finish = start;
    }
    if (time != null && start.equals(finish) && isDayAfter(triggers, time.firstToken())) {
      start = start.minusDays(1);
      finish = start;
    }
    return new Sentence(
        s,
        first,
        end,
        title,
        rank,
        triggers,
        figures,
        time,
        start,
        finish,
        time != null && isTimeOfSpeaking(time),
        places(first, end),
        refersBack(triggers),
        tellsOfAnother(triggers),
        scan.hasCue(first, Math.min(end, first + 2), "newtopic"),
        aside && asides.isAfter(first)
            || time != null && time.precision().equals("year") && published == null
            || background(first, end, start, finish),
        aside,
        !title && sums.isSum(first, end, figures),
        weight);
  }

  /** The first that it tells of carries the article and says little by itself: «الهجوم وقع». */
  private boolean refersBack(List<TriggerMention> triggers) {
    for (TriggerMention t : triggers) {
      if (t.trigger().weight() == 1) {
        continue;
      }
      int match = matches.at(Layer.TRIGGER, t.first());
      return t.trigger().eventType() == null && (matches.prefix(match) & Lexicon.ARTICLE) != 0;
    }
    return false;
  }

  /** «هجوم آخر», «انفجار ثان»: right after a trigger. */
  private boolean tellsOfAnother(List<TriggerMention> triggers) {
    for (TriggerMention t : triggers) {
      if (scan.hasCue(t.end(), t.end() + 2, "another")) {
        return true;
      }
    }
    return false;
  }

  /**
   * «السبت … غداة هجوم»: what is told happened the day before. A time after the word is that of
   * what is told: «غداة هجوم وقع الجمعة».
   */
  private boolean isDayAfter(List<TriggerMention> triggers, int time) {
    for (TriggerMention t : triggers) {
      for (int i = Math.max(time + 1, t.first() - 2); i < t.first(); i++) {
        if (tokens.keyIs(i, "غداه")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean background(int first, int end, LocalDate start, LocalDate finish) {
    if (finish != null && published != null && ChronoUnit.DAYS.between(finish, published) > 10) {
      return true;
    }
    int limit = Math.min(end, first + 5);
    boolean opening = scan.hasCue(first, limit, "background");
    return opening && start == null
        || opening
            && finish != null
            && published != null
            && finish.isBefore(published.minusDays(2));
  }

  /** «التزامن بين هجوم في ديالى، وهجوم في الحسكة يوم الخميس»: the day at the end is of both. */
  private boolean isFirstOfTwo(int first, List<TriggerMention> triggers) {
    for (int i = first; !triggers.isEmpty() && i < triggers.get(0).first(); i++) {
      if (tokens.keyIs(i, "بين")) {
        return true;
      }
    }
    return false;
  }

  /** The time nearest to a trigger, times of speaking only where there is no other. */
  private TimeMention time(int first, int end, List<TriggerMention> triggers) {
    TimeMention best = null;
    double bestScore = -100;
    for (int i = first; i < end; i++) {
      TimeMention t = scan.time(i);
      if (t == null) {
        continue;
      }
      i = t.endToken() - 1;
      if (!Times.isEventTime(t) || Times.isDateline(tokens, t)) {
        continue;
      }
      double score = 0;
      int nearest = 40;
      for (TriggerMention trigger : triggers) {
        nearest = Math.min(nearest, Math.abs(trigger.first() - t.firstToken()));
      }
      score -= nearest * 0.1;
      if (t.precision().equals("day") || t.precision().equals("minute")) {
        score += 1;
      }
      if (isTimeOfSpeaking(t)) {
        score -= 3;
      }
      boolean feast = t.kind() == TimeMention.Kind.RELIGIOUS || t.kind() == TimeMention.Kind.SEASON;
      if (feast || published != null && t.from().isAfter(published)) {
        score -= 2; // «سوق عيد الميلاد»: what it belongs to, not when it happened
      }
      if (score > bestScore) {
        best = t;
        bestScore = score;
      }
    }
    return best;
  }

  /** «أعلن الجيش الأحد أن»: between a verb of telling and what is told. */
  boolean isTimeOfSpeaking(TimeMention t) {
    if (matches.covering(Layer.REPORTING, t.firstToken() - 1) >= 0) {
      return true; // «في بيان نشره اليوم»
    }
    for (Attribution a : scan.attributionsNear(t.firstToken())) {
      if (a.carried() || a.chain().isEmpty()) {
        continue;
      }
      int told = a.firstToken();
      if (a.cueToken() < t.firstToken() && t.firstToken() <= told + 1 && told - a.cueToken() < 20) {
        return true;
      }
    }
    return false;
  }

  private List<PlaceMention> places(int first, int end) {
    List<PlaceMention> places = new ArrayList<>();
    for (int i = first; i < end; i++) {
      PlaceMention p = scan.place(i);
      if (p == null) {
        continue;
      }
      i = p.endToken() - 1;
      if (!p.demonym() && !p.dateline() && !scan.isTeller(p.firstToken(), p.endToken())) {
        places.add(p);
      }
    }
    return places;
  }
}
