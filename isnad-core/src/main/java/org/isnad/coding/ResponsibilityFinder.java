package org.isnad.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.place.PlaceMention;
import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/** Finds who says that he did it: «أعلنت الجماعة مسؤوليتها», «تبناه التنظيم». */
final class ResponsibilityFinder {
  /** A claim that far before the event cannot be of it. */
  private static final int DAYS = 1;

  private static final double KM = 60;

  /** «سارع التنظيم، عقب ساعات قليلة، إلى إعلان مسؤوليته»: tokens from the name to the claim. */
  private static final int BEFORE = 12;

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
    return mention != null && mention.actor() != null;
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
      if (!scan.cueAt(i, "responsibility") && !words.is(i, ArgumentRole.RESPONSIBILITY)) {
        continue;
      }
      int after = words.end(i);
      if (after < end && words.is(after, ArgumentRole.SEVERAL)) {
        continue;
      }
      Party party = isNoun(i) ? ofDeclaration(i, start, end) : ofVerb(i, after, start, end);
      if (party != null) {
        statements.add(new Statement(sentence, i, after, party, isUnproven(sentence)));
        return;
      }
    }
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
      if (canClaim(party)) {
        return party;
      }
    }
    return null;
  }

  private static boolean canClaim(Party party) {
    return party != null
        && party.actor() != null
        && !party.hasBi()
        && party.actor().classOf().equals("armed-group");
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
    return !isOlder(statement.sentence(), event) && !isElsewhere(statement.sentence(), event);
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

  private boolean isOlder(int sentence, EventDraft event) {
    LocalDate start = event.start;
    if (start == null) {
      return false;
    }
    for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        TimeMention t = scan.time(i);
        if (t != null
            && t.to() != null
            && Times.isEventTime(t)
            && t.to().isBefore(start.minusDays(DAYS))) {
          return true;
        }
      }
      if (s < sentence && tells(event, s)) {
        return false;
      }
    }
    return false;
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
