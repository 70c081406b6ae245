package org.isnad.coding;

import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.text.Tokens;

/**
 * What one sentence tells of the people it counts. Words that govern take the people after them or,
 * where the verb's form says that its subject came first, those before; subsets take the measure of
 * their total and coordinated phrases that of their neighbour.
 */
final class SentenceFigures {
  private static final int ADDED = 6;
  private static final int JOINED = 5;

  private final Scan scan;
  private final Tokens tokens;
  private final MeasureReader words;
  private final int sentence;
  private final FigureClause clause;
  private final People people;
  private final int start;
  private final int end;
  private final Tolls tolls;
  private final Departures departures;

  SentenceFigures(Scan scan, MeasureReader words, int sentence, List<Counted> counted) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.words = words;
    this.sentence = sentence;
    this.clause = new FigureClause(scan, words, sentence);
    this.people = new People(clause, words, counted);
    this.start = clause.start;
    this.end = clause.end;
    this.tolls = new Tolls(scan, words, clause, people);
    this.departures = new Departures(scan, words, clause, people);
  }

  /** Adds the sentence's figures in the order of the text. */
  void addTo(List<Figure> figures) {
    heads();
    for (int i = start; i < end; i++) {
      MeasureWord word = words.governor(i);
      if (word != null) {
        govern(i, word);
      }
      tolls.toll(i);
    }
    Figure last = figures.isEmpty() ? null : figures.get(figures.size() - 1);
    Figure carried = last != null && last.sentence() >= sentence - 1 ? last : null;
    neighbours(carried);
    departures.stillHeld();
    gathered();
    emit(figures);
  }

  private void heads() {
    for (int k = 0; k < people.size(); k++) {
      Counted c = people.get(k);
      if (c.head() != null && (c.explicit() || !isGoverned(c))) {
        people.assign(k, c.head().measure(), c.nounFirst());
      }
      for (int i = c.end(); i < Math.min(end, c.end() + 5) && !clause.hasNumber(i); i++) {
        MeasureWord between = words.of(i, "between");
        if (between != null) {
          people.measure[k] = between.measure();
          people.token[k] = i;
        }
      }
    }
  }

  /** «قتل جريح»: what befell him is said before. */
  private boolean isGoverned(Counted c) {
    int match = scan.matches.covering(Layer.MEASURE, c.first() - 1);
    return c.first() > start
        && match >= 0
        && scan.matches.end(match) == c.first()
        && words.governor(scan.matches.first(match)) != null;
  }

  private void govern(int i, MeasureWord word) {
    int after = words.end(i);
    if (word.isVerb()) {
      if (clause.isNegated(i)) {
        return;
      }
      if (words.followsSubject(i)) {
        afterSubject(i, word, after);
      } else {
        beforeSubject(i, word, after);
      }
      return;
    }
    if (word.is("forced")) {
      departures.forced(i, after);
      return;
    }
    boolean departs = word.is("flee") || word.is("leave");
    if (departs && words.followsSubject(i)) {
      int subject = people.subjectBefore(i);
      if (subject >= 0 && word.is("leave")) {
        if (departures.isLeft(after)) {
          departures.leaves(i, subject);
        }
      } else if (subject >= 0 && people.get(subject).explicit()) {
        Counted c = people.get(subject);
        people.assign(subject, c.isFighterOrDetainee() ? Measure.ESCAPED : Measure.DISPLACED, i);
      }
      return;
    }
    if (word.is("them")) {
      int subject = people.subjectBefore(i);
      if (subject >= 0) {
        people.assignGroup(subject, word.measure(), i);
      }
      return;
    }
    int k = people.next(after);
    if (k < 0) {
      return;
    }
    Counted c = people.get(k);
    switch (word.use()) {
      case "gathering" -> {
        boolean crowd = c.known() || c.nounEnd() == c.nounFirst();
        if (c.first() == after && crowd && c.isGroup() && c.isCrowd() && !clause.isExpected(i)) {
          people.assign(k, word.measure(), i);
        }
      }
      case "by" -> {
        if (c.first() == after && c.known() && c.isGroup()) {
          people.assign(k, word.measure(), i);
        }
      }
      case "flee" -> departures.flee(i, after, k);
      case "leave" -> departures.leave(i, after, k);
      case "holds" -> departures.hold(i, after, k);
      case "move" -> {
        boolean detainees =
            c.noun() != null
                && c.noun().generic() != null
                && c.noun().generic().classOf().equals("detainee");
        if (detainees && c.first() - after <= 2 && people.reaches(after, k)) {
          people.assign(k, word.measure(), i);
        }
      }
      case "cause" -> {
        if (c.head() == null && c.known() && people.reaches(after, k)) {
          people.assign(k, word.measure(), i);
        }
      }
      case "lose" -> {
        boolean near = c.explicit() && c.first() - after <= 3 && people.reaches(after, k);
        if (near && (isOwn(c) || clause.isLifeAfter(c))) {
          people.measure[k] = null; // «فارق اثنان من الجرحى الحياة»
          people.assign(k, word.measure(), i);
        }
      }
      case "perish" -> {
        if (c.first() == after && c.explicit() && c.known() && c.head() == null) {
          people.assign(k, word.measure(), i);
        }
      }
      case "manage" -> {
        if (c.first() == after && c.isFighter() && c.isGroup() && clause.isAttackAfter(c)) {
          people.assign(k, word.measure(), i);
        }
      }
      case "body" -> {
        if (!clause.isAfterNegation(i) && c.first() == after && c.head() == null) {
          people.assign(k, word.measure(), i);
        }
      }
      default -> {
        boolean unclear =
            clause.isPlanned(i)
                || word.measure() == Measure.FREED
                || isOneOfThem(c)
                    && word.measure() != Measure.KILLED
                    && word.measure() != Measure.INJURED;
        if (unclear && !c.explicit()) {
          return;
        }
        take(i, word, after, k);
      }
    }
  }

  /** «12 شخصا قتلوا», «أربعة مسلحين قتلوا 12 شخصا», «خطفوا 100 تلميذة». */
  private void afterSubject(int i, MeasureWord word, int after) {
    int object = people.next(after);
    boolean acts = word.is("verb") && clause.hasObject(after);
    boolean direct =
        object >= 0
            && people.get(object).first() == clause.skipQuotes(after)
            && !people.get(object).joined()
            && !word.is("passive")
            && !word.takesPart();
    int subject = people.subjectBefore(i);
    if (direct) {
      people.assign(object, word.measure(), i);
      if (subject >= 0 && people.get(subject).isGroup()) {
        people.assign(subject, Measure.PARTICIPANTS, i);
      }
      return;
    }
    if (subject < 0) {
      boolean fighters =
          i > start
              && scan.actor(i - 1) != null
              && scan.actor(i - 1).generic() != null
              && scan.actor(i - 1).generic().role().equals("fighter");
      if (fighters && word.is("verb") && object >= 0 && people.reaches(after, object)) {
        people.assign(object, word.measure(), i);
      }
      return;
    }
    Counted c = people.get(subject);
    if (word.takesPart() && clause.isRelativePlural(i - 1) && clause.hasVerbAfter(after)) {
      return; // «ممن شاركوا في الهجوم قتلوا»
    }
    if (word.takesPart() && isOfDeed(i)) {
      return; // «20 مقاتلا في الغارة التي نفذها التحالف»
    }
    if (word.takesPart() || acts) {
      if (c.isGroup() && c.known() && !(word.is("crowd") && !c.isCrowd())) {
        people.assign(subject, Measure.PARTICIPANTS, i);
      }
    } else if (!word.is("active")) {
      people.assignGroup(subject, word.measure(), i);
    }
  }

  /** «غارة نفذتها», «الهجوم الذي شنه»: the pronoun is the attack, and who did it follows. */
  private boolean isOfDeed(int i) {
    String key = tokens.key(i);
    if (!key.endsWith("ه") && !key.endsWith("ها")) {
      return false;
    }
    boolean relative = tokens.keyIs(i - 1, "التي") || tokens.keyIs(i - 1, "الذي");
    Trigger deed = scan.triggerAt(relative ? i - 2 : i - 1);
    return deed != null && deed.weight() >= 2;
  }

  /** «قتل 12 شخصا», «قتل مسلح 12 شخصا», «المهاجم اعتقل». */
  private void beforeSubject(int i, MeasureWord word, int after) {
    int k = people.next(after);
    if (word.takesPart()) {
      if (k >= 0 && !(word.is("crowd") && !people.get(k).isCrowd())) {
        Counted c = people.get(k);
        if (c.first() - clause.pastBand(after) <= 1
            && (c.known() || c.nounEnd() == c.nounFirst())
            && c.isGroup()
            && people.reaches(after, k)) {
          people.assign(k, word.measure(), i);
        }
      }
      return;
    }
    boolean close = k >= 0 && people.get(k).first() - after <= 1;
    if (!close && !word.is("active") && !(word.is("verb") && clause.hasObject(after))) {
      int subject = people.oneBefore(i);
      boolean direct =
          k >= 0
              && people.get(k).first() - after <= 2
              && !clause.isPreposition(after)
              && words.of(after, "by") == null
              && people.reaches(after, k);
      boolean sure =
          subject >= 0
              && !direct
              && (i - people.get(subject).end() <= 1
                  || clause.isRelative(i - 1)
                  || k < 0
                  || !people.reaches(after, k));
      if (sure) {
        people.assign(subject, word.measure(), i);
        return;
      }
    }
    if (word.is("passive") && word.measure() == Measure.CASUALTIES && i > start) {
      int subject = people.oneBefore(i);
      if (subject >= 0 && people.get(subject).end() == i && k >= 0) {
        people.assign(subject, Measure.KILLED, i);
        people.assign(k, Measure.INJURED, i);
        return;
      }
    }
    if (k >= 0) {
      take(i, word, after, k);
    }
  }

  /** Gives a governor its people, past the one who did it to them. */
  private void take(int i, MeasureWord word, int after, int k) {
    if (!people.reaches(after, k)) {
      return;
    }
    Counted c = people.get(k);
    if (word.is("active") && !c.known() && !c.explicit()) {
      return;
    }
    boolean agent =
        (word.is("verb") || word.is("active") || word.is("noun"))
            && k + 1 < people.size()
            && isObjectOf(c, people.get(k + 1));
    if (!agent && c.head() != null && !c.joined() && c.first() - after <= 2 && isState(c.head())) {
      people.measure[k] = null; // «إعدام أربعة رهائن», «وفاة ثلاثة جرحى»
    }
    if (agent) {
      people.assign(k + 1, word.measure(), i);
      if (c.isGroup() && c.first() - after <= 1 && !word.is("noun")) {
        people.assign(k, Measure.PARTICIPANTS, i);
      }
      return;
    }
    people.assign(k, word.measure(), i);
  }

  /** What people already were when more befell them. */
  private static boolean isState(MeasureWord head) {
    return head.measure() != Measure.KILLED && head.measure() != Measure.CASUALTIES;
  }

  /** «قتل مسلح 5 أشخاص»: what follows without «و» or a preposition is the object. */
  private boolean isObjectOf(Counted agent, Counted object) {
    if (object.joined() || !object.known()) {
      return false;
    }
    int from = agent.end();
    while (from < object.first() && scan.time(from) != null) {
      from++; // «قتل انتحاري الاثنين 8 أشخاص»
    }
    int gap = object.first() - from;
    if (gap == 0) {
      return object.explicit() || !agent.explicit() && object.noun() != null && !object.isFighter();
    }
    return gap == 1
        && agent.isFighter()
        && !object.isFighter()
        && tokens.isWord(agent.end())
        && scan.matches.at(Layer.MEANS, agent.end()) >= 0
        && words.of(agent.end(), "by") == null;
  }

  // Neighbours

  private void neighbours(Figure carried) {
    Measure total = carried == null ? null : carried.measure();
    int totalToken = carried == null ? -1 : carried.measureToken();
    for (int k = 0; k < people.size(); k++) {
      Counted c = people.get(k);
      boolean subset = clause.isPart(c);
      if (people.measure[k] == null) {
        if (subset || isOfThem(c) && !opensClause(k)) {
          boolean ofOthers =
              subset
                  && k > 0
                  && people.measure[k - 1] == null
                  && people.get(k - 1).explicit()
                  && !clause.isPart(people.get(k - 1))
                  && c.first() - people.get(k - 1).end() <= 3;
          if (!ofOthers && total != null && (c.known() || c.explicit())) {
            people.measure[k] = total;
            people.token[k] = totalToken;
            people.part[k] = true;
          }
        } else if (described(k)) {
          total = people.measure[k];
          totalToken = people.token[k];
          continue;
        } else if (k > 0 && people.measure[k - 1] != null && continues(c, people.get(k - 1))) {
          people.measure[k] = people.measure[k - 1];
          people.token[k] = people.token[k - 1];
          people.part[k] = people.part[k - 1];
        }
      } else if (subset) {
        people.part[k] = true;
      }
      if (people.measure[k] != null && !people.part[k]) {
        total = people.measure[k];
        totalToken = people.token[k];
      }
    }
  }

  /** «مئات المتظاهرين»: of whom nothing else is said, they take part. */
  private void gathered() {
    for (int k = 0; k < people.size(); k++) {
      Counted c = people.get(k);
      boolean protesters =
          c.noun() != null
              && c.noun().generic() != null
              && c.noun().generic().id().equals("protesters");
      if (people.measure[k] == null
          && c.explicit()
          && c.isCrowd()
          && protesters
          && !clause.isExpected(c.first())) {
        people.assign(k, Measure.PARTICIPANTS, c.nounFirst());
      }
    }
  }

  /** «100 فتاة مفقودة»: an adjective after the people says it. */
  private boolean described(int k) {
    Counted c = people.get(k);
    if (!c.known() || c.nounEnd() <= c.nounFirst() || c.end() >= end) {
      return false;
    }
    MeasureWord head = words.head(c.end());
    if (head == null || words.prefix(c.end()) != 0 || !c.explicit()) {
      return false;
    }
    people.measure[k] = head.measure();
    people.token[k] = c.end();
    return true;
  }

  private boolean continues(Counted c, Counted previous) {
    if (!(c.known() || c.explicit())) {
      return false;
    }
    int gap = c.first() - previous.end();
    boolean added = false;
    for (int i = previous.end(); i < c.first(); i++) {
      if (words.governor(i) != null || tokens.is(i, '.') || tokens.is(i, ':')) {
        return false;
      }
      added |=
          clause.isAddition(i)
              || tokens.keyIs(i, "مع") && isOthers(c)
              || i + 1 == c.first() && clause.isCompany(previous, i) && c.explicit();
    }
    return added ? gap <= ADDED : c.joined() && gap <= JOINED;
  }

  /** «أربعة من جنوده»: the pronoun is of those who lost them. */
  private boolean isOwn(Counted c) {
    return c.known()
        && c.nounFirst() > c.first()
        && tokens.keyIs(c.nounFirst() - 1, "من")
        && clause.endsInPronoun(c.nounEnd() - 1);
  }

  /** «مصرعه مع ستة آخرين». */
  private boolean isOthers(Counted c) {
    return c.explicit() && scan.hasCue(c.nounFirst(), c.nounEnd(), "other");
  }

  /** «اثنان منهم», «أحدهم». */
  private boolean isOfThem(Counted c) {
    int i = c.end();
    if (isOneOfThem(c)) {
      return c.joined() || c.first() > start && !tokens.isWord(c.first() - 1);
    }
    return i < end && (tokens.keyIs(i, "منهم") || tokens.keyIs(i, "منهما"))
        || i + 1 < end && tokens.keyIs(i, "من") && tokens.keyIs(i + 1, "بينهم");
  }

  /** «…، فيما لا يزال 71 منهم»: something else is told of them. */
  private boolean opensClause(int k) {
    int from = k == 0 ? start : people.get(k - 1).end();
    for (int i = people.get(k).first() - 1; i >= from; i--) {
      if (tokens.keyIs(i, "فيما") || tokens.keyIs(i, "بينما")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneOfThem(Counted c) {
    return c.noun() == null
        && !c.explicit()
        && c.head() == null
        && c.end() == c.first() + 1
        && CountedFinder.isOneOfThem(tokens, c.first());
  }

  /** «12 شخصا قتلوا على الأقل»: the hedge may stand after the verb or the day. */
  private Counted hedged(int k) {
    Counted c = people.get(k);
    if (c.qualifier() != Qualifier.EXACT || !c.explicit()) {
      return c;
    }
    int i = c.end();
    while (i < end && (scan.time(i) != null || i == people.token[k])) {
      i = i == people.token[k] ? words.end(i) : i + 1;
    }
    if (i > c.end() && i + 1 < end && tokens.keyIs(i, "علي") && tokens.keyIs(i + 1, "الاقل")) {
      return c.atLeast(i + 2);
    }
    return c;
  }

  private void emit(List<Figure> figures) {
    int total = -1;
    if (!figures.isEmpty() && figures.get(figures.size() - 1).sentence() >= sentence - 1) {
      Figure last = figures.get(figures.size() - 1);
      total = last.total() >= 0 ? last.total() : figures.size() - 1;
    }
    for (int k = 0; k < people.size(); k++) {
      if (people.measure[k] == null) {
        continue;
      }
      boolean of =
          people.part[k] && total >= 0 && figures.get(total).measure() == people.measure[k];
      if (!people.part[k]) {
        total = figures.size();
      }
      figures.add(
          new Figure(hedged(k), people.measure[k], people.token[k], sentence, of ? total : -1));
    }
  }
}
