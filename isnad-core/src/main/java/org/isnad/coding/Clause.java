package org.isnad.coding;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/** Finds the parties that stand around a word, over what may stand between them. */
final class Clause {
  private static final int LONGEST_HELP = 4;

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;
  final ArgumentWords words;
  final PartyReader parties;

  Clause(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
    this.words = new ArgumentWords(scan);
    this.parties = new PartyReader(scan, words);
  }

  /**
   * The next party after a token.
   *
   * @param unknown how many words that mean nothing here may stand before it
   * @param over whether phrases with a preposition may stand before it
   * @param states whether a country counts as a party
   */
  Party next(int from, int end, int unknown, boolean over, boolean states) {
    int left = unknown;
    int i = from;
    boolean joined = false;
    boolean by = false;
    while (i < end) {
      if (tokens.isPunctuation(i)) {
        int after = afterPunctuation(i, end);
        if (after < 0) {
          return null;
        }
        i = after;
        continue;
      }
      Party party = parties.at(i, end);
      if (party == null && states) {
        party = parties.stateAt(i);
      }
      if (party != null && over && party.hasBi()) {
        i = party.end(); // «دهس شاب بسيارته جنودا»
        continue;
      }
      if (party != null) {
        return party.isOthers() ? null : joined ? party.joined() : party;
      }
      if (isLooseProclitic(i)) {
        joined |= tokens.keyIs(i, "و"); // «و3 جنود»
        i++;
        continue;
      }
      if (scan.time(i) != null) {
        i = scan.time(i).endToken();
        continue;
      }
      if (scan.quantity(i) != null) {
        joined |= isConjoined(i);
        by = startsWith(i, 'ب');
        i = scan.quantity(i).endToken();
        continue;
      }
      if (words.is(i, ArgumentRole.QUALITY)
          || words.is(i, ArgumentRole.AUXILIARY)
          || words.is(i, ArgumentRole.SITE)
          || scan.cueAt(i, "other")) {
        if (words.is(i, ArgumentRole.PREPOSITION) && !over && left < 0) {
          return null;
        }
        by |= startsWith(i, 'ب');
        i = words.none(i) ? i + 1 : words.end(i);
        continue;
      }
      if (over && isInstrument(i, by)) {
        i = words.end(i);
        by = false;
        continue;
      }
      if (words.is(i, ArgumentRole.PREPOSITION)) {
        if (!over) {
          return null;
        }
        i = afterPhrase(words.end(i), end);
        continue;
      }
      if (isBarrier(i)) {
        return null;
      }
      if (scan.place(i) != null && !scan.place(i).demonym()) {
        if (!over) {
          return null;
        }
        i = scan.place(i).endToken();
        continue;
      }
      if (parties.demonymAt(i) != null || matches.at(Layer.PLACE_KIND, i) >= 0 && over) {
        i++;
        continue;
      }
      if (--left < 0) {
        return null;
      }
      i++;
    }
    return null;
  }

  /** «لـ» and «بـ» before a quotation mark are tokens of their own. */
  boolean isLooseProclitic(int i) {
    return tokens.keyIs(i, "ل") || tokens.keyIs(i, "و") || tokens.keyIs(i, "ب");
  }

  /** «بغارات», «بعدة غارات»: with what, not what. */
  private boolean isInstrument(int i, boolean by) {
    return words.is(i, ArgumentRole.ATTACK_NOUN)
        && (by || (words.prefix(i) & Lexicon.BI) != 0)
        && (i + 1 >= tokens.size()
            || parties.at(i + 1, tokens.size()) == null
            || words.is(i + 1, ArgumentRole.SITE));
  }

  private boolean isBarrier(int i) {
    return words.is(i, ArgumentRole.STOP)
        || words.is(i, ArgumentRole.RELATIVE)
        || words.isVerb(i)
        || words.isNoun(i)
        || words.is(i, ArgumentRole.BY)
        || words.is(i, ArgumentRole.AGAINST)
        || words.is(i, ArgumentRole.WITH)
        || words.is(i, ArgumentRole.BEHIND)
        || words.is(i, ArgumentRole.SUPPORT)
        || matches.at(Layer.REPORTING, i) >= 0;
  }

  /** Token after a phrase that a preposition opened: its noun, the place in it. */
  private int afterPhrase(int from, int end) {
    int i = from;
    for (int step = 0; step < 3 && i < end; step++) {
      if (tokens.isPunctuation(i) || isBarrier(i) || words.is(i, ArgumentRole.PREPOSITION)) {
        return i;
      }
      if (scan.place(i) != null) {
        return scan.place(i).endToken(); // «هاجم داعش في العراق قاعدة»
      } else if (scan.time(i) != null) {
        return scan.time(i).endToken();
      } else if (scan.actor(i) != null) {
        return scan.actor(i).endToken();
      } else {
        i++;
      }
    }
    return i;
  }

  /** Where a phrase goes on after punctuation that does not end it, or -1. */
  int afterPunctuation(int i, int end) {
    if (parties.isQuote(i)) {
      return i + 1;
    }
    if (tokens.is(i, '(')) {
      for (int k = i + 1; k < Math.min(end, i + 8); k++) {
        if (tokens.is(k, ')')) {
          return k + 1;
        }
      }
      return -1;
    }
    if (scan.isComma(i) && i + 1 < end && scan.time(i + 1) != null) {
      int after = scan.time(i + 1).endToken();
      return after < end && scan.isComma(after) ? after + 1 : -1;
    }
    return -1;
  }

  boolean isComma(int i) {
    return scan.isComma(i);
  }

  /** Whether punctuation at a token ends the phrase before it. */
  boolean endsPhrase(int i) {
    return tokens.isPunctuation(i)
        && !parties.isQuote(i)
        && !tokens.is(i, '(')
        && !tokens.is(i, ')')
        && !(scan.isComma(i) && (scan.time(i + 1) != null || scan.time(i - 1) != null));
  }

  /** Whether a verb's words end in the preposition of its object («اعتدى على»). */
  boolean takesPreposition(int verb) {
    int last = words.end(verb) - 1;
    return last > verb && tokens.keyIs(last, "علي");
  }

  /** Whether a verb's ending shows that its subject stands before it («هاجموا», «يهاجمون»). */
  boolean hasOwnSubject(int verb) {
    char[] keys = tokens.keyChars();
    int end = tokens.keyEnd(verb);
    return words.end(verb) == verb + 1
        && tokens.keyEnd(verb) - tokens.keyBegin(verb) > 4
        && keys[end - 2] == 'و'
        && (keys[end - 1] == 'ا' || keys[end - 1] == 'ن');
  }

  /** Whether a verb stands in the imperfect («يسيطر», «تسيطر»). */
  boolean isImperfect(int verb) {
    int at = tokens.keyBegin(verb);
    char c = tokens.keyChars()[at];
    if ((c == 'و' || c == 'ف') && (words.prefix(verb) & Lexicon.CONJUNCTION) != 0) {
      c = tokens.keyChars()[at + 1];
    }
    return c == 'ي' || c == 'ت' && !tokens.keyIs(verb, "تقدم") && !tokens.keyIs(verb, "تقدمت");
  }

  /** What stands before a verb as its subject. */
  record Before(Party party, boolean event) {
    static final Before NOTHING = new Before(null, false);
    static final Before EVENT = new Before(null, true);
  }

  /** Where the words begin that make the party at a token a helper («بدعم من»), or -1. */
  private int help(int party, int start) {
    for (int i = party - 1; i >= Math.max(start, party - LONGEST_HELP); i--) {
      if (words.is(i, ArgumentRole.SUPPORT) && words.end(i) == party) {
        return i;
      }
    }
    return -1;
  }

  /** The party right before a verb, or the attack that it tells of («هجوم استهدف»). */
  Before before(int verb, int start) {
    boolean relative = false;
    int left = 1;
    for (int i = verb - 1; i >= Math.max(start, verb - 14); i--) {
      if (tokens.isPunctuation(i)) {
        if (parties.isQuote(i) || tokens.is(i, ')') || tokens.is(i, '(')) {
          continue;
        }
        if (scan.isComma(i) && i - 1 >= start && scan.time(i - 1) != null) {
          continue; // «الجيش، الأحد، قصف»
        }
        return Before.NOTHING;
      }
      if (scan.time(i) != null && scan.actor(i) == null) {
        i = scan.time(i).firstToken();
        continue;
      }
      if (scan.actor(i) != null || words.is(i, ArgumentRole.OFFICE)) {
        int first = scan.actor(i) != null ? scan.actor(i).firstToken() : i;
        Party party = widest(first, start, verb);
        if (party == null) {
          i = first;
          continue;
        }
        int help = help(party.first(), start);
        if (help >= 0) {
          i = help > start && scan.isComma(help - 1) ? help - 1 : help;
          continue; // «الجيش، بدعم من التحالف»
        }
        if (isGoverned(party.first(), start)) {
          return Before.EVENT;
        }
        return new Before(party, false);
      }
      if (words.is(i, ArgumentRole.RELATIVE)) {
        relative = true;
        continue;
      }
      if (words.isVerb(i)
          || words.is(i, ArgumentRole.STOP)
          || matches.at(Layer.REPORTING, i) >= 0) {
        return Before.NOTHING;
      }
      if (words.isNoun(i)) {
        return Before.EVENT;
      }
      if (words.is(i, ArgumentRole.AUXILIARY) || words.is(i, ArgumentRole.QUALITY)) {
        continue;
      }
      Party state = scan.place(i) == null ? null : parties.stateAt(scan.place(i).firstToken());
      if (state != null
          && !isGoverned(state.first(), start)
          && state.prefix() <= Lexicon.CONJUNCTION) {
        return new Before(state, false);
      }
      if (scan.place(i) != null
          || parties.demonymAt(i) != null
          || words.is(i, ArgumentRole.PREPOSITION)) {
        continue;
      }
      Party named = reaching(i, start, verb);
      if (named != null) {
        return isGoverned(named.first(), start) ? Before.EVENT : new Before(named, false);
      }
      if (--left < 0) {
        return Before.NOTHING;
      }
    }
    return Before.NOTHING;
  }

  /** A title whose name reaches a token: «القيادي فلان الفلاني قتل». */
  private Party reaching(int token, int start, int end) {
    for (int i = token - 1; i >= Math.max(start, token - 6); i--) {
      if (tokens.isPunctuation(i) || words.isVerb(i)) {
        return null;
      }
      Party party =
          words.is(i, ArgumentRole.OFFICE) || scan.actor(i) != null ? parties.at(i, end) : null;
      if (party != null) {
        return party.end() > token ? party : null;
      }
    }
    return null;
  }

  /** «عناصر من الجيش»: the party that begins furthest left and still reaches a token. */
  private Party widest(int first, int start, int end) {
    Party best = parties.at(first, end);
    for (int i = first - 1; i >= Math.max(start, first - 4); i--) {
      if (tokens.isPunctuation(i) && !parties.isQuote(i)) {
        break;
      }
      Party wider = parties.at(i, end);
      if (wider != null && wider.end() > first) {
        best = wider;
      }
    }
    return best;
  }

  /** Whether a preposition or a noun of action stands right before: then it is no subject. */
  private boolean isGoverned(int first, int start) {
    int i = first - 1;
    while (i >= start && parties.isQuote(i)) {
      i--;
    }
    return i >= start
        && (words.is(i, ArgumentRole.AGAINST)
            || words.is(i, ArgumentRole.PREPOSITION)
            || words.is(i, ArgumentRole.WITH));
  }

  /** Whether something that a verb can act on follows without a preposition. */
  boolean hasObject(int from, int end) {
    int limit = Math.min(end, from + 12);
    int i = from;
    int left = 1;
    while (i < limit) {
      if (tokens.isPunctuation(i)) {
        int after = afterPunctuation(i, end);
        if (after < 0) {
          return false;
        }
        i = after;
        continue;
      }
      if (scan.time(i) != null) {
        i = scan.time(i).endToken();
        continue;
      }
      if (isMeans(i) || isInstrument(i, i > from && startsWith(i - 1, 'ب'))) {
        i++;
        continue;
      }
      if (words.is(i, ArgumentRole.PREPOSITION)) {
        i = afterPhrase(words.end(i), end);
        continue;
      }
      if (isBarrier(i)) {
        return false;
      }
      if (scan.place(i) != null && !scan.place(i).demonym()
          || matches.at(Layer.PLACE_KIND, i) >= 0
          || words.is(i, ArgumentRole.SITE)
          || scan.quantity(i) != null) {
        return startsWithoutPreposition(i);
      }
      if (scan.actor(i) != null) {
        return startsWithoutPreposition(i) && (scan.actor(i).prefix() & Lexicon.CONJUNCTION) == 0;
      }
      if (--left < 0) {
        return false;
      }
      i++;
    }
    return false;
  }

  private boolean isMeans(int i) {
    int match = matches.at(Layer.MEANS, i);
    return match >= 0 && (matches.prefix(match) & (Lexicon.BI | Lexicon.CONJUNCTION)) != 0;
  }

  /** «وعشرة جنود»: «و» stands at the number; of «واحد» it is the first letter. */
  private boolean isConjoined(int number) {
    return startsWith(number, 'و') && !tokens.key(number).startsWith("واحد");
  }

  private boolean startsWith(int i, char c) {
    return tokens.keyChars()[tokens.keyBegin(i)] == c;
  }

  private boolean startsWithoutPreposition(int i) {
    char c = tokens.keyChars()[tokens.keyBegin(i)];
    return c != 'ب' && c != 'ل' && c != 'و';
  }
}
