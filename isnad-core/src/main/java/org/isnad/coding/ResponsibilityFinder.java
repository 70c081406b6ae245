package org.isnad.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.actor.Actor;
import org.isnad.actor.ActorMention;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.place.PlaceMention;
import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/** Finds who says that he did it: «أعلنت الجماعة مسؤوليتها», «تبناه التنظيم». */
final class ResponsibilityFinder {
  /** A claim that far before the event cannot be of it. */
  private static final int DAYS = 1;

  /** A report may come that many days after the event. */
  private static final int AFTER = 7;

  private static final double KM = 60;

  /** «سارع التنظيم، عقب ساعات قليلة، إلى إعلان مسؤوليته»: tokens from the name to the claim. */
  private static final int BEFORE = 12;

  /** Tokens behind a claim that still say what is claimed. */
  private static final int CLAIMED = 10;

  /** «اعترف الجيش، أمس الأحد، بأنه قصف»: tokens from who owns up to what he did. */
  private static final int ADMITTED = 6;

  private final Scan scan;
  private final Tokens tokens;
  private final Clause clause;
  private final ArgumentWords words;
  private final List<Statement> statements = new ArrayList<>();

  ResponsibilityFinder(Scan scan, Clause clause) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.clause = clause;
    this.words = clause.words;
    for (int s = 0; s < tokens.sentences(); s++) {
      read(s);
    }
  }

  /**
   * Somebody's claim of an attack.
   *
   * @param sentence the sentence it stands in
   * @param first first token of the words of claiming
   * @param end token after them
   * @param party who claims
   * @param unproven whether the report throws doubt on it
   */
  record Statement(int sentence, int first, int end, Party party, boolean unproven) {}

  /**
   * Who tells himself that he did what an event's sentences tell («قال المتمردون إنهم أطلقوا
   * الصاروخ»), or null. Armies announce whatever they do, so only groups count that need not.
   *
   * @param agents who did it
   */
  Statement told(EventDraft event, List<Party> agents) {
    if (!canBeClaimed(event.type)) {
      return null;
    }
    for (Party agent : agents) {
      if (!isArmed(agent)) {
        continue;
      }
      for (int s = 0; s < tokens.sentences(); s++) {
        int verb =
            event.main || tells(event, s)
                ? deed(tokens.sentenceStart(s), tokens.sentenceEnd(s), agent.actor())
                : -1;
        if (verb >= 0) {
          int end = scan.matches.end(told(verb));
          Statement found = new Statement(s, verb, end, agent, false);
          if (tells(event, s) || !isOlder(found, event) && !isElsewhere(s, event)) {
            return found;
          }
        }
      }
    }
    return null;
  }

  /** Token of the verb by which somebody tells a deed of his own in a sentence, or -1. */
  private int deed(int first, int end, Actor actor) {
    for (int i = first; i < end; i++) {
      if (told(i) < 0) {
        continue;
      }
      int from = teller(i, first, end, actor);
      for (int k = from; k > 0 && k < Math.min(end, from + ADMITTED); k++) {
        if (isThat(k)) {
          if (isDeed(k + 1) || isDeed(k + 2) && tokens.keyIs(k + 1, "قد")) {
            return i;
          }
          break;
        }
        if (words.is(k, ArgumentRole.STRIKE_NOUN) && words.prefix(k) == 0
            || scan.cueAt(k, "deed") && isAttack(k + 1, end)) {
          return i;
        }
        if (words.isVerb(k) || words.isNoun(k) || words.is(k, ArgumentRole.STOP)) {
          break;
        }
      }
    }
    return -1;
  }

  /** «إطلاق ثلاثة صواريخ», not «إطلاق سراح». */
  private boolean isAttack(int from, int end) {
    for (int k = from; k < Math.min(end, from + 3); k++) {
      if (words.is(k, ArgumentRole.ATTACK_NOUN) || scan.matches.at(Layer.MEANS, k) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Match of a word of telling that begins at a token, or -1. */
  private int told(int i) {
    int match = scan.matches.at(Layer.REPORTING, i);
    if (match < 0 && words.is(i, ArgumentRole.DECLARE)) {
      match = scan.matches.at(Layer.CUE, i);
    }
    boolean blames =
        match >= 0
            && (words.is(i, ArgumentRole.ACCUSE_VERB) || words.is(i, ArgumentRole.BLAME_VERB));
    return blames ? -1 : match;
  }

  /** Token from which on an actor tells, whose name stands beside the word of telling, or -1. */
  private int teller(int verb, int first, int end, Actor actor) {
    int after = scan.matches.end(told(verb));
    for (int p = after; p < Math.min(end, after + 3); p++) {
      ActorMention who = scan.actor(p);
      if (who != null && who.actor() != null) {
        return who.actor().id().equals(actor.id()) ? who.endToken() : -1;
      }
    }
    ActorMention before = verb > first ? scan.actor(verb - 1) : null;
    return before != null && before.actor() != null && before.actor().id().equals(actor.id())
        ? after
        : -1;
  }

  private boolean isDeed(int k) {
    return words.is(k, ArgumentRole.STRIKE_VERB)
        || words.is(k, ArgumentRole.LAUNCH_VERB)
        || words.is(k, ArgumentRole.HARM_VERB);
  }

  /** The claim of an event, or null. */
  Statement of(EventDraft event) {
    if (!canBeClaimed(event.type)) {
      return null;
    }
    Statement found = null;
    for (Statement statement : statements) {
      if (isOf(statement, event)) {
        if (isByName(statement.party())) {
          return statement;
        }
        found = found == null ? statement : found;
      }
    }
    return found;
  }

  /** «جماعة تابعة للقاعدة تتبنى» of a headline says less than the name that the text has. */
  private boolean isByName(Party party) {
    ActorMention mention = scan.actor(party.first());
    return mention != null && mention.actor() != null && !isBody(party);
  }

  /** The slot of an event that a claim fills. */
  Responsibility value(Statement statement) {
    Span span = scan.span(statement.first(), statement.end());
    return new Responsibility(
        statement.party().value(scan, List.of()), span.text(), span.begin(), span.end());
  }

  private static boolean canBeClaimed(EventType type) {
    return type == null
        || switch (type) {
          case ARREST_RAID, TERRITORY_CHANGE, PROTEST_VIOLENCE -> false;
          default -> true;
        };
  }

  private void read(int sentence) {
    int start = tokens.sentenceStart(sentence);
    int end = tokens.sentenceEnd(sentence);
    if (scan.hasCue(start, end, "noclaim")) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (scan.cueAt(i, "admission")) {
        Party party = ofAdmission(i, start, end);
        if (party != null) {
          statements.add(
              new Statement(
                  sentence, i, scan.matches.end(scan.matches.at(Layer.CUE, i)), party, false));
          return;
        }
      }
      if (!scan.cueAt(i, "responsibility") && !words.is(i, ArgumentRole.RESPONSIBILITY)) {
        continue;
      }
      int after = words.end(i);
      if (isSeveral(after, end)) {
        continue;
      }
      Party party = isNoun(i) ? ofDeclaration(i, start, end) : ofVerb(i, after, start, end);
      if (party != null) {
        statements.add(new Statement(sentence, i, after, party, isUnproven(sentence)));
        return;
      }
    }
  }

  /** «تبنى عددا من الهجمات», «مسؤوليته عن العديد من الهجمات». */
  private boolean isSeveral(int after, int end) {
    int what = after < end && tokens.keyIs(after, "عن") ? after + 1 : after;
    return what < end && words.is(what, ArgumentRole.SEVERAL);
  }

  /** «اعترفت إسرائيل بقصف», «أقر الجيش بأنه أعدم»: who owns up to a deed of his own. */
  private Party ofAdmission(int i, int start, int end) {
    int after = scan.matches.end(scan.matches.at(Layer.CUE, i));
    Party party = clause.parties.at(after, end);
    int from = party == null ? after : party.end();
    if (party == null && clause.parties.stateAt(after) != null) {
      party = clause.parties.stateAt(after);
      from = party.end();
    }
    party = party == null ? clause.before(i, start).party() : party;
    if (party == null || party.actor() == null && party.state() == null) {
      return null;
    }
    for (int k = from; k < Math.min(end, from + ADMITTED); k++) {
      boolean noun =
          words.is(k, ArgumentRole.STRIKE_NOUN)
              || words.is(k, ArgumentRole.ATTACK_NOUN)
              || words.is(k, ArgumentRole.LAUNCH_VERB);
      if (noun && !words.isVerb(k) && (words.prefix(k) & Lexicon.BI) != 0) {
        return party;
      }
      if (isThat(k) && k + 1 < end) {
        return isDeed(k + 1) ? party : null;
      }
    }
    return null;
  }

  private boolean isThat(int k) {
    return tokens.keyIs(k, "بانه")
        || tokens.keyIs(k, "بانها")
        || tokens.keyIs(k, "بانهم")
        || tokens.keyIs(k, "انه")
        || tokens.keyIs(k, "انها")
        || tokens.keyIs(k, "انهم")
        || tokens.keyIs(k, "انهما");
  }

  /** «مسؤوليته عن الهجوم» needs a verb of declaring before it. */
  private boolean isNoun(int i) {
    char[] keys = tokens.keyChars();
    int at = tokens.keyBegin(i);
    int end = tokens.keyEnd(i);
    if (at + 2 < end && keys[at] == 'ا' && keys[at + 1] == 'ل') {
      at += 2;
    } else if (at + 2 < end && keys[at] == 'ب') {
      at++; // «اعترف بمسؤوليته»
    }
    return at + 1 < end && keys[at] == 'م' && keys[at + 1] == 'س';
  }

  private Party ofDeclaration(int i, int start, int end) {
    for (int k = i - 1; k >= start; k--) {
      boolean declares = words.is(k, ArgumentRole.DECLARE);
      if (words.is(k, ArgumentRole.ACCUSE_VERB) || words.is(k, ArgumentRole.STOP) && !declares) {
        return null;
      }
      if (declares) {
        for (int p = words.end(k); p < i; p++) {
          Party party = clause.parties.at(p, end);
          if (canClaim(party) || canAdmit(party)) {
            return party;
          }
        }
        Party before = clause.before(k, start).party();
        before = before != null && isBody(before) ? head(before, start) : before;
        return canClaim(before) || canAdmit(before) ? before : null;
      }
    }
    return null;
  }

  private Party ofVerb(int i, int after, int start, int end) {
    for (int p = after; p < Math.min(end, after + 5); p++) {
      Party party = clause.parties.at(p, end);
      if (canClaim(party)) {
        return party;
      }
      if (tokens.isPunctuation(p) && !clause.parties.isQuote(p)) {
        break;
      }
    }
    for (int p = i - 1; p >= Math.max(start, i - BEFORE); p--) {
      Party party = clause.parties.at(p, i);
      if (canClaim(party) || isArmed(party) && isRelative(party.end(), i)) {
        return isBody(party) ? head(party, start) : party;
      }
    }
    return null;
  }

  /** «جماعة الفتح التابعة لتنظيم القاعدة»: the words name whom those who claim belong to. */
  private boolean isBody(Party party) {
    return words.is(party.first() - 1, ArgumentRole.MEMBER)
        || words.is(party.first() - 2, ArgumentRole.MEMBER)
            && words.end(party.first() - 2) == party.first();
  }

  /** The group named right before the words of belonging, else the one it belongs to. */
  private Party head(Party body, int start) {
    for (int p = body.first() - 2; p >= Math.max(start, body.first() - BEFORE); p--) {
      Party party = clause.parties.at(p, body.first());
      if (canClaim(party) && party.end() <= body.first()) {
        return party;
      }
    }
    return body;
  }

  /** «علاقته بالتنظيم الذي تبنى العملية»: the relative clause tells of the last one named. */
  private boolean isRelative(int from, int verb) {
    int i = from;
    while (i < verb && clause.parties.isQuote(i)) {
      i++;
    }
    return i < verb && words.is(i, ArgumentRole.RELATIVE);
  }

  private static boolean canClaim(Party party) {
    return isArmed(party) && !party.hasBi();
  }

  private static boolean isArmed(Party party) {
    return party != null && party.actor() != null && isArmed(party.actor());
  }

  private static boolean isArmed(Actor actor) {
    return actor.classOf().equals("armed-group");
  }

  /** «اعترف الجيش بمسؤوليته عن الغارة»: armies do not claim, but own up. */
  private static boolean canAdmit(Party party) {
    return party != null
        && party.actor() != null
        && !party.hasBi()
        && party.actor().classOf().equals("state-force");
  }

  private boolean isUnproven(int sentence) {
    int end = tokens.sentenceEnd(Math.min(sentence + 1, tokens.sentences() - 1));
    for (int i = tokens.sentenceStart(sentence); i < end; i++) {
      if (words.is(i, ArgumentRole.UNPROVEN)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(Statement statement, EventDraft event) {
    int first = event.firstSentence().index();
    int last = event.sentences.get(event.sentences.size() - 1).index();
    if (!event.main && (statement.sentence() < first - 1 || statement.sentence() > last + 1)) {
      return false;
    }
    if (isDenied(statement.sentence(), first)) {
      return false;
    }
    return !isOlder(statement, event)
        && !isElsewhere(statement.sentence(), event)
        && !isOfAnother(statement);
  }

  /** After «لم تتبن أي جهة الهجوم» a claim is of another attack. */
  private boolean isDenied(int sentence, int from) {
    for (int s = Math.min(from, sentence); s < sentence; s++) {
      if (scan.hasCue(tokens.sentenceStart(s), tokens.sentenceEnd(s), "noclaim")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOlder(Statement statement, EventDraft event) {
    // A day that no word of the event gives may be that of the report.
    LocalDate start =
        event.start != null
            ? event.start.minusDays(DAYS)
            : event.day != null ? event.day.minusDays(AFTER) : null;
    if (start == null) {
      return false;
    }
    int sentence = statement.sentence();
    int back = event.start == null ? 0 : 2;
    for (int s = sentence; s >= Math.max(0, sentence - back); s--) {
      int end = tokens.sentenceEnd(s);
      end = s == sentence ? claimed(statement, end) : end;
      for (int i = tokens.sentenceStart(s); i < end; i++) {
        TimeMention t = scan.time(i);
        if (t != null && t.to() != null && Times.isEventTime(t) && t.to().isBefore(start)) {
          return true;
        }
      }
      if (s < sentence && tells(event, s)) {
        return false;
      }
    }
    return false;
  }

  /** «بعد أسبوع من اعتداءين تبناهما التنظيم»: what came before the event told of. */
  private boolean isOfAnother(Statement statement) {
    for (int i = statement.first() - 1; i >= tokens.sentenceStart(statement.sentence()); i--) {
      if (scan.isComma(i)) {
        return false;
      }
      if (scan.cueAt(i, "after")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Token behind what is claimed: «مسؤوليته عن هجوم الأحد، بعد آخر نفذه في مارس» ends at the comma.
   */
  private int claimed(Statement statement, int end) {
    int last = Math.min(end, statement.end() + CLAIMED);
    for (int i = statement.end(); i < last; i++) {
      if (scan.isComma(i)
          || tokens.keyIs(i, "بعد")
          || tokens.keyIs(i, "منذ")
          || tokens.keyIs(i, "عقب")) {
        return i;
      }
    }
    return last;
  }

  private static boolean tells(EventDraft event, int sentence) {
    for (Sentence s : event.sentences) {
      if (s.index() == sentence) {
        return true;
      }
    }
    return false;
  }

  private boolean isElsewhere(int sentence, EventDraft event) {
    if (event.place == null || event.place.isArea() || event.place.isCountry()) {
      return false;
    }
    boolean far = false;
    for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
      PlaceMention p = scan.place(i);
      if (p == null || p.demonym() || p.dateline() || p.place().isCountry() || p.place().isArea()) {
        continue;
      }
      if (Places.kilometres(p.place(), event.place) < KM) {
        return false;
      }
      far = true;
    }
    return far;
  }
}
