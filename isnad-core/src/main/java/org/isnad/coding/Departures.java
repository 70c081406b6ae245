package org.isnad.coding;

import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;
import org.isnad.text.Tokens;

/**
 * People who leave, flee, are driven out or are kept in: what their leaving is depends on who they
 * are.
 */
final class Departures {
  private static final int HELD_REACH = 7;
  private static final int CROWD = 20;

  private final Scan scan;
  private final Tokens tokens;
  private final MeasureReader words;
  private final FigureClause clause;
  private final People people;
  private final int end;

  Departures(Scan scan, MeasureReader words, FigureClause clause, People people) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.words = words;
    this.clause = clause;
    this.people = people;
    this.end = clause.end;
  }

  void flee(int i, int after, int k) {
    if (!people.reaches(after, k)) {
      return;
    }
    Counted c = people.get(k);
    boolean escapes = c.isFighterOrDetainee() || isOfGroup(c);
    if (c.explicit() && c.known() || c.first() - after <= 1 && escapes && c.noun() != null) {
      people.assign(k, escapes ? Measure.ESCAPED : Measure.DISPLACED, i);
    }
  }

  /** «العشرات من قيادات وعناصر التنظيم»: whose leaders and members they are says what they are. */
  private boolean isOfGroup(Counted c) {
    for (int i = c.nounEnd(); i < Math.min(end, c.nounEnd() + 3); i++) {
      ActorMention who = scan.actor(i);
      if (who == null) {
        return false;
      }
      String of = who.actor() != null ? who.actor().classOf() : who.generic().classOf();
      if (of.equals("armed-group")) {
        return true;
      }
    }
    return false;
  }

  /** «اضطر 4000 شخص إلى مغادرة منازلهم», «4000 شخص اضطروا إلى النزوح». */
  void forced(int i, int after) {
    int k = words.followsSubject(i) ? people.subjectBefore(i) : people.next(after);
    if (k < 0 || !people.get(k).explicit() || !isPersons(people.get(k))) {
      return;
    }
    int then = Math.max(after, people.get(k).end());
    for (int j = then; j < Math.min(end, then + 3); j++) {
      MeasureWord word = words.of(j, "leave");
      word = word == null ? words.of(j, "flee") : word;
      word = word == null ? words.of(j, "noun") : word;
      boolean leaves =
          word != null
              && (word.measure() == Measure.DISPLACED || word.measure() == Measure.ESCAPED);
      if (leaves) {
        boolean fighters = people.get(k).isFighterOrDetainee();
        people.assign(k, fighters ? Measure.ESCAPED : Measure.DISPLACED, i);
        return;
      }
    }
  }

  /** People by their noun, or a number that has none («دفع عشرات الآلاف إلى النزوح»). */
  private static boolean isPersons(Counted c) {
    return c.known() || c.nounEnd() == c.nounFirst();
  }

  void leave(int i, int after, int k) {
    Counted c = people.get(k);
    if (c.first() - after <= 2 && people.reaches(after, k) && isLeft(c.end())) {
      leaves(i, k);
    }
  }

  /** Whether a place to live in stands where a verb of leaving has its object, or nothing does. */
  boolean isLeft(int i) {
    if (i >= end || !tokens.isWord(i) || scan.time(i) != null || scan.place(i) != null) {
      return true;
    }
    ActorMention what = scan.actor(i);
    if (what != null && what.generic() != null && what.generic().isFacility()) {
      String id = what.generic().id();
      return id.equals("refugee-camp") || id.equals("village") || id.equals("homes");
    }
    return scan.matches.at(Layer.PLACE_KIND, i) >= 0
        || what != null
        || (tokens.keyChars()[tokens.keyBegin(i)] != 'ا' || tokens.keyIs(i, "الي"));
  }

  void leaves(int i, int k) {
    Counted c = people.get(k);
    if (!c.explicit() || !isPersons(c) || c.low() != null && c.low() < 20) {
      return;
    }
    boolean protest = false;
    for (int j = c.end(); j < Math.min(end, c.end() + 8); j++) {
      protest |= words.of(j, "march") != null;
    }
    people.assignGroup(k, protest ? Measure.PARTICIPANTS : Measure.DISPLACED, i);
  }

  void hold(int i, int after, int k) {
    Counted c = people.get(k);
    if (c.explicit()
        && (isDetained(c) || c.isFighter())
        && c.first() - after <= HELD_REACH
        && people.reaches(after, k)) {
      people.assign(k, Measure.HELD, i);
    }
  }

  /**
   * «يقدر عددهم بنحو 3500 سجين», «5 آلاف من عناصره المحتجزين»: detainees of whom nothing is told.
   */
  void stillHeld() {
    for (int k = 0; k < people.size(); k++) {
      Counted c = people.get(k);
      boolean many = c.low() != null && c.low() >= CROWD;
      if (people.measure[k] == null && c.explicit() && many && isDetained(c)) {
        people.assign(k, isMissed(c) ? Measure.MISSING : Measure.HELD, c.nounFirst());
      }
    }
  }

  /** «223 من سجناء التنظيم مفقودين». */
  private boolean isMissed(Counted c) {
    for (int i = c.end(); i < Math.min(end, c.end() + HELD_REACH); i++) {
      MeasureWord word = scan.measureAt(i);
      if (word != null) {
        return word.measure() == Measure.MISSING;
      }
    }
    return false;
  }

  /** «سجين», «عناصره المحتجزين». */
  private boolean isDetained(Counted c) {
    for (int i = c.nounFirst(); i < Math.min(end, c.nounEnd() + 2); i++) {
      ActorMention who = scan.actor(i);
      if (who != null && who.generic() != null && who.generic().classOf().equals("detainee")) {
        return !who.generic().isFacility();
      }
    }
    return false;
  }
}
