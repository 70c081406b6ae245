package org.isnad.coding;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/** Which tokens of a text begin a word of coding/arguments.tsv, as sets of roles. */
final class ArgumentWords {
  private static final Map<Cue, ArgumentRole> ROLES = new HashMap<>();
  private static final long VERBS;
  private static final long NOUNS;

  static {
    long verbs = 0;
    long nouns = 0;
    for (ArgumentRole role : ArgumentRole.values()) {
      ROLES.put(role.cue(), role);
      verbs |= role.isVerb() ? role.bit() : 0;
      nouns |= role.isNoun() ? role.bit() : 0;
    }
    VERBS = verbs;
    NOUNS = nouns;
  }

  private final Matches matches;
  private final Tokens tokens;
  private final long[] roles;

  ArgumentWords(Scan scan) {
    this.matches = scan.matches;
    this.tokens = scan.tokens;
    this.roles = new long[tokens.size()];
    if (matches.count(Layer.CUE) == 0) {
      return;
    }
    for (int i = 0; i < roles.length; i++) {
      int match = matches.at(Layer.CUE, i);
      if (match >= 0) {
        for (Cue cue : matches.values(match, Cue.class)) {
          ArgumentRole role = ROLES.get(cue);
          if (role != null) {
            roles[i] |= role.bit();
          }
        }
        if ((roles[i] & VERBS) != 0 && (roles[i] & NOUNS) != 0) {
          roles[i] &= isNoun(match, i) ? ~VERBS : ~NOUNS;
        } else if ((roles[i] & VERBS) != 0 && isMarkedAsNoun(matches.prefix(match))) {
          roles[i] &= ~VERBS;
        }
      }
    }
  }

  boolean is(int token, ArgumentRole role) {
    return token >= 0 && token < roles.length && (roles[token] & role.bit()) != 0;
  }

  boolean isVerb(int token) {
    return token >= 0 && token < roles.length && (roles[token] & VERBS) != 0;
  }

  boolean isNoun(int token) {
    return token >= 0 && token < roles.length && (roles[token] & NOUNS) != 0;
  }

  boolean none(int token) {
    return roles[token] == 0;
  }

  /** Token after the word that begins at a token. */
  int end(int token) {
    return matches.end(matches.at(Layer.CUE, token));
  }

  /** Proclitics of the word that begins at a token, bits of {@link Lexicon}. */
  int prefix(int token) {
    return matches.prefix(matches.at(Layer.CUE, token));
  }

  /**
   * Whether a verb carries an object pronoun («استهدفته»), so that a name after it is its subject.
   */
  boolean hasPronoun(int token) {
    int last = end(token) - 1;
    if (last != token) {
      return false;
    }
    char[] keys = tokens.keyChars();
    int end = tokens.keyEnd(token);
    int length = end - tokens.keyBegin(token);
    if (length < 4) {
      return false;
    }
    char c = keys[end - 1];
    return c == 'ه'
        || c == 'ا' && keys[end - 2] == 'ه'
        || c == 'م' && keys[end - 2] == 'ه'
        || c == 'ا' && keys[end - 2] == 'م' && keys[end - 3] == 'ه';
  }

  private boolean isDescribed(int after) {
    int adjective = matches.at(Layer.COUNTRY, after);
    if (adjective >= 0) {
      return matches.prefix(adjective) == 0 && !endsInAlef(after);
    }
    int cue = matches.at(Layer.CUE, after);
    return cue >= 0
        && matches.at(Layer.GENERIC, after) < 0
        && matches.end(cue) == after + 1
        && matches.prefix(cue) == 0
        && matches.values(cue, Cue.class).contains(ArgumentRole.QUALITY.cue())
        && !matches.values(cue, Cue.class).contains(ArgumentRole.MEMBER.cue());
  }

  private boolean endsInAlef(int token) {
    return tokens.keyChars()[tokens.keyEnd(token) - 1] == 'ا';
  }

  private static boolean isMarkedAsNoun(int prefix) {
    return (prefix & (Lexicon.ARTICLE | Lexicon.BI | Lexicon.LI | Lexicon.KA)) != 0;
  }

  private boolean isNoun(int match, int token) {
    if ((matches.prefix(match) & (Lexicon.ARTICLE | Lexicon.BI | Lexicon.LI)) != 0) {
      return true;
    }
    // «إصابة» is written like «أصابه», «قصفا» like the dual of the verb: the noun is far more
    // common.
    if (hasPronoun(token) || endsInAlef(token)) {
      return true;
    }
    int after = matches.end(match);
    if (after < roles.length && isDescribed(after)) {
      return true; // «قصف مدفعي», «قصف إسرائيلي»
    }
    int before = token - 1;
    while (before >= 0
        && (tokens.is(before, '"') || tokens.is(before, '«') || tokens.is(before, '#'))) {
      before--;
    }
    // A preposition, another noun of action or a telling verb governs a noun: «بعد قصف», «أعلن
    // قتل».
    return before >= 0
        && tokens.isWord(before)
        && (is(before, ArgumentRole.PREPOSITION)
            || is(before, ArgumentRole.AGAINST)
            || is(before, ArgumentRole.MANAGE_VERB)
            || isNoun(before)
            || matches.at(Layer.REPORTING, before) >= 0);
  }
}
