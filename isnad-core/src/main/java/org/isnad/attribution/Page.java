package org.isnad.attribution;

import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.PlaceMention;
import org.isnad.text.Text;
import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/** A text that is being read for tellers: its tokens and what the lexicons found in them. */
final class Page {
  final Text text;
  final Tokens tokens;
  final Matches matches;
  private final int[] roles;

  private final int[] timeEnd;
  private final int[] placeEnd;

  Page(
      Text text,
      Matches matches,
      List<TimeMention> times,
      List<PlaceMention> places,
      Particles particles) {
    this.text = text;
    this.tokens = text.tokens();
    this.matches = matches;
    this.roles = particles.roles(tokens);
    this.timeEnd = new int[roles.length];
    this.placeEnd = new int[roles.length];
    for (TimeMention time : times) {
      mark(timeEnd, time.firstToken(), time.endToken());
    }
    for (PlaceMention place : places) {
      mark(placeEnd, place.firstToken(), place.endToken());
    }
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] != 0
          && tokens.keyIs(i, "علي")
          && text.cleaned().charAt(tokens.end(i) - 1) == 'ي') {
        roles[i] = 0; // the name, which only the undotted ya of «على» tells apart
      }
    }
  }

  private static void mark(int[] ends, int first, int end) {
    for (int i = first; i < end; i++) {
      ends[i] = end;
    }
  }

  boolean has(int i, Particle role) {
    return i >= 0 && i < roles.length && (roles[i] & role.bit) != 0;
  }

  boolean hasAny(int i, int bits) {
    return i >= 0 && i < roles.length && (roles[i] & bits) != 0;
  }

  /** The word of telling that begins at a token, or null. */
  Reporting reporting(int i) {
    int match = matches.at(Layer.REPORTING, i);
    if (match < 0) {
      return null;
    }
    Reporting reporting = matches.value(match, Reporting.class);
    boolean joined = (matches.prefix(match) & ~Lexicon.CONJUNCTION) != 0;
    return reporting.isNone() || joined && reporting.isAccordVerb() ? null : reporting;
  }

  /** The source of the lexicon that begins at a token, or null. */
  Source source(int i) {
    int match = matches.at(Layer.SOURCE, i);
    return match < 0 ? null : matches.value(match, Source.class);
  }

  /** The token after the time that covers a token, or the token itself. */
  int afterTime(int i) {
    return i >= 0 && i < timeEnd.length ? Math.max(i, timeEnd[i]) : i;
  }

  /** The token after the place that covers a token, or the token itself. */
  int afterPlace(int i) {
    return i >= 0 && i < placeEnd.length ? Math.max(i, placeEnd[i]) : i;
  }

  boolean isTime(int i) {
    return afterTime(i) > i;
  }

  /** Whether a word of what happened begins at a token. */
  boolean isEvent(int i) {
    return has(i, Particle.VERBAL)
        || i >= 0
            && i < roles.length
            && roles[i] == 0
            && (matches.at(Layer.MEASURE, i) >= 0 || matches.at(Layer.TRIGGER, i) >= 0);
  }

  boolean isPlace(int i) {
    return afterPlace(i) > i;
  }

  boolean isComma(int i) {
    return tokens.is(i, '،') || tokens.is(i, ',');
  }

  boolean isQuote(int i) {
    return tokens.isQuote(i);
  }

  /** Signs that stand inside names: hashes and the dashes between hashtagged words. */
  boolean isJoiner(int i) {
    return tokens.is(i, '#') || tokens.is(i, '_');
  }

  boolean isColon(int i) {
    return tokens.is(i, ':');
  }

  /** Whether a word has the preposition ل before a match of a layer. */
  boolean isAddressed(Layer layer, int i) {
    int match = matches.at(layer, i);
    return match >= 0 && (matches.prefix(match) & Lexicon.LI) != 0;
  }

  /** Whether a match of a layer carries a preposition that makes it no subject. */
  boolean isGoverned(Layer layer, int i) {
    int match = matches.at(layer, i);
    return match >= 0 && (matches.prefix(match) & (Lexicon.LI | Lexicon.BI | Lexicon.KA)) != 0;
  }

  boolean startsWith(int i, char c) {
    return tokens.keyEnd(i) - tokens.keyBegin(i) > 2 && tokens.keyChars()[tokens.keyBegin(i)] == c;
  }

  boolean hasArticle(int i) {
    int from = tokens.keyBegin(i);
    char[] keys = tokens.keyChars();
    return tokens.keyEnd(i) - from > 3 && keys[from] == 'ا' && keys[from + 1] == 'ل';
  }
}
