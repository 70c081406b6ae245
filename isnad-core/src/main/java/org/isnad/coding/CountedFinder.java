package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;
import org.isnad.actor.ActorMention;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.quantity.Hedge;
import org.isnad.quantity.Kind;
import org.isnad.quantity.Quantity;
import org.isnad.quantity.QuantityTagger;
import org.isnad.text.Tokens;

/** Finds the people that a sentence counts: «12 شخصا», «جنديان», «شرطي», «العشرات». */
final class CountedFinder {
  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;

  CountedFinder(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  List<Counted> find(int sentence) {
    List<Counted> found = new ArrayList<>();
    int end = tokens.sentenceEnd(sentence);
    for (int i = tokens.sentenceStart(sentence); i < end; ) {
      Counted counted = at(i, end);
      if (counted == null) {
        i++;
      } else {
        found.add(counted);
        i = Math.max(counted.end(), i + 1);
      }
    }
    return found;
  }

  private Counted at(int i, int end) {
    Quantity quantity = scan.quantity(i);
    if (quantity != null) {
      if (quantity.firstToken() != i) {
        return null;
      }
      return quantity.kind() == Kind.CARDINAL ? figure(quantity, end) : null;
    }
    if (isOneOf(i)) {
      return oneOf(i, end);
    }
    // A noun that a figure follows («مسلحين اثنين») is counted by the figure.
    ActorMention noun = scan.actor(i);
    if (noun != null && noun.firstToken() == i && noun.generic() != null) {
      Quantity after = scan.quantity(noun.endToken());
      boolean counted =
          after != null
              && after.numberToken() == noun.endToken()
              && after.kind() == Kind.CARDINAL
              && after.nounBefore();
      if (counted) {
        return nounBefore(after);
      }
      return bareNoun(noun, i, end);
    }
    return bareHead(i, end);
  }

  private Counted figure(Quantity quantity, int end) {
    if (quantity.nounBefore()) {
      return nounBefore(quantity);
    }
    int at = quantity.numberEnd();
    boolean of = false;
    while (at < end
        && (tokens.is(at, '#')
            || tokens.is(at, '"')
            || tokens.is(at, '«')
            || tokens.is(at, '“')
            || tokens.is(at, '”')
            || tokens.is(at, '″')
            || tokens.keyIs(at, "من")
            || tokens.keyIs(at, "بين") && of)) {
      of |= tokens.keyIs(at, "من");
      at++;
    }
    if (at >= end || !tokens.isWord(at)) {
      return alone(quantity);
    }
    MeasureWord head = headAt(at);
    ActorMention noun = scan.actor(at);
    if (noun != null && noun.firstToken() != at) {
      noun = null;
    }
    if (noun != null && noun.generic() != null && noun.generic().isFacility()) {
      return null;
    }
    int demonym = matches.at(Layer.COUNTRY, at);
    boolean other = scan.cueAt(at, "other");
    if (head != null) {
      int headEnd = matches.end(matches.at(Layer.MEASURE, at));
      return make(quantity, at, extend(headEnd, end), noun, head, true);
    }
    if (noun != null) {
      return make(quantity, at, extend(noun.endToken(), end), noun, null, true);
    }
    if (demonym >= 0) {
      return make(quantity, at, extend(matches.end(demonym), end), null, null, true);
    }
    if (other) {
      return make(quantity, at, at + 1, null, null, true);
    }
    if (of || isFunctionWord(at)) {
      return of ? make(quantity, at, at + 1, null, null, true) : alone(quantity);
    }
    if (isThing(at)) {
      return null;
    }
    return make(quantity, at, at + 1, null, null, false);
  }

  /** «المهاجمين الأربعة», «شخصا واحدا»: what is counted stands before its number. */
  private Counted nounBefore(Quantity q) {
    ActorMention noun = scan.actor(q.numberToken() - 1);
    if (noun == null || noun.generic() == null || !noun.generic().isPerson()) {
      return null;
    }
    return new Counted(
        Math.min(noun.firstToken(), q.firstToken()),
        q.endToken(),
        noun.firstToken(),
        noun.endToken(),
        toInt(q.low()),
        toInt(q.high()),
        qualifier(q.qualifier()),
        noun,
        null,
        true,
        true,
        joined(noun.firstToken()));
  }

  private Counted alone(Quantity quantity) {
    return new Counted(
        quantity.firstToken(),
        quantity.endToken(),
        quantity.endToken(),
        quantity.endToken(),
        toInt(quantity.low()),
        toInt(quantity.high()),
        qualifier(quantity.qualifier()),
        null,
        null,
        true,
        false,
        joined(quantity.firstToken()));
  }

  private Counted make(
      Quantity q, int nounFirst, int nounEnd, ActorMention noun, MeasureWord head, boolean known) {
    return new Counted(
        q.firstToken(),
        Math.max(nounEnd, q.endToken()),
        nounFirst,
        nounEnd,
        toInt(q.low()),
        toInt(q.high()),
        qualifier(q.qualifier()),
        noun,
        head,
        true,
        known,
        joined(q.firstToken()));
  }

  /** «أحد الحراس», «إحدى الراكبات»: one of several. */
  private boolean isOneOf(int i) {
    return tokens.keyIs(i, "احد") || tokens.keyIs(i, "احدي") || tokens.keyIs(i, "واحد");
  }

  private Counted oneOf(int i, int end) {
    int at = i + 1;
    if (at < end && tokens.keyIs(at, "من")) {
      at++;
    }
    ActorMention noun = scan.actor(at);
    if (noun == null
        || noun.firstToken() != at
        || noun.generic() == null
        || !noun.generic().isPerson()) {
      return null;
    }
    return new Counted(
        i,
        extend(noun.endToken(), end),
        at,
        noun.endToken(),
        1,
        1,
        Qualifier.EXACT,
        noun,
        null,
        false,
        true,
        joined(i));
  }

  private Counted bareNoun(ActorMention noun, int i, int end) {
    Generic who = noun.generic();
    if (!who.isPerson() || who.role().equals("casualty-noun")) {
      return bareHead(i, end);
    }
    Integer number =
        switch (who.number()) {
          case DUAL -> 2;
          case SINGULAR -> 1;
          default -> null;
        };
    if (number == null) {
      return null;
    }
    return hedged(i, extend(noun.endToken(), end), noun.endToken(), number, noun, null);
  }

  /** «قتيلان», «قتيل»: a casualty noun without a figure, where it is singular or dual. */
  private Counted bareHead(int i, int end) {
    MeasureWord head = headAt(i);
    if (head == null) {
      return null;
    }
    int match = matches.at(Layer.MEASURE, i);
    String key = tokens.key(matches.end(match) - 1);
    boolean single = matches.end(match) - i == 1;
    Integer number = null;
    if (single
        && (key.endsWith("لان")
            || key.endsWith("حان")
            || key.endsWith("بان")
            || key.endsWith("يدان")
            || key.endsWith("يلين")
            || key.endsWith("يحين")
            || key.endsWith("تان") && key.length() > 4)) {
      number = 2;
    } else if (single
        && (key.endsWith("قتيل") || key.endsWith("جريح") || key.endsWith("قتيله"))
        && (matches.prefix(match) & Lexicon.ARTICLE) == 0) {
      number = 1;
    }
    if (number == null) {
      return null;
    }
    return hedged(i, extend(matches.end(match), end), matches.end(match), number, null, head);
  }

  /** A singular or dual noun with the hedge that may stand around it («شخص على الأقل»). */
  private Counted hedged(
      int first, int end, int nounEnd, int number, ActorMention noun, MeasureWord head) {
    Hedge hedge = QuantityTagger.hedge(scan.text, matches, first, end);
    return new Counted(
        first,
        end,
        first,
        nounEnd,
        hedge == Hedge.AT_MOST ? null : (Integer) number,
        hedge == Hedge.AT_LEAST ? null : (Integer) number,
        qualifier(hedge),
        noun,
        head,
        false,
        true,
        joined(first));
  }

  private MeasureWord headAt(int i) {
    MeasureWord word = scan.measureAt(i);
    return word != null && word.isHead() ? word : null;
  }

  /** A noun phrase goes on with adjectives of origin and with «من» and the group. */
  private int extend(int from, int end) {
    int at = from;
    for (int step = 0; step < 4 && at < end; step++) {
      if (matches.at(Layer.COUNTRY, at) >= 0 && matches.prefix(matches.at(Layer.COUNTRY, at)) <= 1
          || isAdjectiveOfPeople(at)) {
        at++;
        continue;
      }
      int next = tokens.keyIs(at, "من") || tokens.is(at, '"') || tokens.is(at, '«') ? at + 1 : at;
      ActorMention more = scan.actor(next);
      boolean group =
          more != null
              && more.firstToken() == next
              && (more.prefix() & ~Lexicon.ARTICLE) == 0
              && (next > at || more.actor() != null || isForceNoun(more))
              && !(more.generic() != null && more.generic().isFacility());
      if (group) {
        at = more.endToken();
        continue;
      }
      break;
    }
    return at;
  }

  private static boolean isForceNoun(ActorMention more) {
    return more.generic() != null
        && (more.generic().role().equals("force") || more.generic().classOf().equals("civilian"));
  }

  private boolean isAdjectiveOfPeople(int i) {
    for (String adjective : ADJECTIVES) {
      if (tokens.keyIs(i, adjective)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] ADJECTIVES = {
    "اخرين", "اخرون", "اخر", "اخري", "مدنيا", "مدني", "مدنيين", "مسلحا", "ارهابيا", "اجنبيا",
    "اجانب"
  };

  private boolean isFunctionWord(int i) {
    for (String word : FUNCTION) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return scan.time(i) != null
        || scan.place(i) != null && !scan.place(i).demonym()
        || scan.measureAt(i) != null && !scan.measureAt(i).isHead();
  }

  private static final String[] FUNCTION = {
    "في", "علي", "الي", "عن", "علي", "حتي", "بينهم", "منهم", "خلال", "اثر", "جراء", "بعد", "قبل",
        "منذ",
    "و", "ان", "بحسب", "وفق", "حسب", "كانوا", "كان", "لقوا", "قد", "ممن", "الذين", "بجروح", "بين",
        "عندما"
  };

  private boolean isThing(int i) {
    return matches.at(Layer.MEANS, i) >= 0
        || matches.at(Layer.PLACE_KIND, i) >= 0
        || matches.at(Layer.TRIGGER, i) >= 0 && scan.triggerAt(i).weight() > 1;
  }

  private boolean joined(int i) {
    return tokens.isWord(i) && tokens.keyChars()[tokens.keyBegin(i)] == 'و'
        || i > 0 && tokens.keyIs(i - 1, "و");
  }

  static Integer toInt(Long value) {
    return value == null ? null : (int) Math.min(Integer.MAX_VALUE, value);
  }

  static Qualifier qualifier(Hedge hedge) {
    return Qualifier.valueOf(hedge.name());
  }
}
