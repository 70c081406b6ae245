package org.isnad.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.actor.Actor;
import org.isnad.actor.Generic;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconFile;
import org.isnad.lexicon.LexiconFile.Row;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * Finds who tells what: «قال متحدث إن …», «…، وفق وزارة الصحة», «نقلت وكالة عن مصدر قوله», «وأضاف
 * أن …». Each attribution covers the words that are told.
 */
public final class AttributionTagger {
  private static final int MAX_NAME = 9;
  private static final int REACH = 10;

  private AttributionTagger() {}

  /** Reads the lexicons of tellers and of words of telling into a builder. */
  public static AttributionTagger register(Lexicon.Builder builder, Path overlay) {
    for (Row row : LexiconFile.read("attribution/reporting.tsv", overlay, "use", "forms")) {
      builder.add(Layer.REPORTING, new Reporting(row.require("use")), row.list("forms"));
    }
    for (Row row : LexiconFile.read("attribution/sources.tsv", overlay, "id", "kind", "forms")) {
      builder.add(
          Layer.SOURCE,
          new Source(
              row.require("id"),
              row.require("name"),
              row.require("kind"),
              row.get("openEnd").equals("y")),
          row.list("forms"));
    }
    return new AttributionTagger();
  }

  /** Attributions in the order of their cues. */
  public List<Attribution> tag(Text text, Matches matches) {
    List<Attribution> found = new ArrayList<>();
    Tokens tokens = text.tokens();
    List<Teller> last = List.of();
    for (int s = 0; s < tokens.sentences(); s++) {
      int before = found.size();
      sentence(tokens, matches, s, last, found);
      for (int i = before; i < found.size(); i++) {
        if (!found.get(i).chain().isEmpty()) {
          last = found.get(i).chain();
        }
      }
    }
    return found;
  }

  private void sentence(
      Tokens tokens, Matches matches, int s, List<Teller> last, List<Attribution> found) {
    int start = tokens.sentenceStart(s);
    int end = tokens.sentenceEnd(s);
    titleForm(tokens, matches, start, end, found);
    for (int i = start; i < end; i++) {
      int match = matches.at(Layer.REPORTING, i);
      if (match < 0) {
        continue;
      }
      Reporting cue = matches.value(match, Reporting.class);
      int after = matches.end(match);
      if (cue.use().equals("accord")) {
        accord(tokens, matches, i, after, start, end, found);
      } else if (cue.isVerb()) {
        verb(tokens, matches, i, after, start, end, cue, last, found);
      } else if (cue.use().equals("issue")) {
        issue(tokens, matches, i, after, start, end, found);
      }
    }
  }

  /** «الجيش: مقتل …» at the start of a headline. */
  private void titleForm(
      Tokens tokens, Matches matches, int start, int end, List<Attribution> found) {
    for (int i = start; i < Math.min(end, start + 6); i++) {
      if (tokens.is(i, ':') && i > start) {
        Teller teller = teller(tokens, matches, start, i, true);
        if (teller != null && teller.endToken() == i) {
          found.add(new Attribution(i + 1, end, List.of(teller), i, false, false));
        }
        return;
      }
    }
  }

  private void accord(
      Tokens tokens,
      Matches matches,
      int cue,
      int after,
      int start,
      int end,
      List<Attribution> found) {
    int at = after;
    // «بحسب ما ذكرت وكالة», «كما قال مسؤول», «حسبما أعلن»: a verb stands between.
    if (at < end && (tokens.keyIs(at, "ما") || tokens.keyIs(at, "لما"))) {
      at++;
    }
    int verb = at < end ? matches.at(Layer.REPORTING, at) : -1;
    boolean relay = false;
    if (verb >= 0 && matches.value(verb, Reporting.class).isVerb()) {
      relay = isRelay(tokens, at);
      at = matches.end(verb);
    } else if (tokens.keyIs(cue, "كما") || tokens.keyIs(cue, "علي")) {
      return; // «كما» and «على ما» without a verb of telling introduce nobody
    }
    at = skipIntro(tokens, at, end);
    List<Teller> chain = chain(tokens, matches, at, end, relay);
    if (chain.isEmpty()) {
      return;
    }
    int last = chain.get(chain.size() - 1).endToken();
    boolean leading = cue - start <= 2;
    int from = leading ? last : start;
    int to = leading ? end : cue;
    found.add(new Attribution(from, to, chain, cue, false, false));
  }

  private void verb(
      Tokens tokens,
      Matches matches,
      int cue,
      int after,
      int start,
      int end,
      Reporting reporting,
      List<Teller> last,
      List<Attribution> found) {
    boolean relay = isRelay(tokens, cue) || reporting.use().equals("relay");
    int at = skipIntro(tokens, after, end);
    boolean accusing = reporting.use().equals("accuse");
    List<Teller> chain = chain(tokens, matches, at, end, relay);
    if (chain.isEmpty()) {
      Teller subject = subjectBefore(tokens, matches, start, cue);
      boolean that = hasThat(tokens, after, Math.min(end, after + 5));
      if (subject != null && that) {
        found.add(new Attribution(start, end, List.of(subject), cue, accusing, false));
      } else if (that && !last.isEmpty()) {
        found.add(new Attribution(after, end, last, cue, accusing, true));
      }
      return;
    }
    Teller told = chain.get(chain.size() - 1);
    if (!looksTold(tokens, matches, told.endToken(), end, chain)) {
      return;
    }
    // «…، قال المتحدث» at the end of a sentence covers what stands before it.
    boolean trailing = end - told.endToken() <= 2 && cue - start > 4;
    found.add(
        new Attribution(
            trailing ? start : told.endToken(), trailing ? cue : end, chain, cue, accusing, false));
  }

  /** «جاء في بيان للجيش أن», «في بيان للوزارة». */
  private void issue(
      Tokens tokens,
      Matches matches,
      int cue,
      int after,
      int start,
      int end,
      List<Attribution> found) {
    for (Attribution earlier : found) {
      if (earlier.cueToken() >= start && earlier.cueToken() < cue && !earlier.carried()) {
        return; // «قال الجيش في بيان»: the teller is known already
      }
    }
    if (after >= end || !tokens.isWord(after)) {
      return;
    }
    Teller teller = teller(tokens, matches, after, Math.min(end, after + MAX_NAME), false);
    if (teller == null) {
      return;
    }
    boolean trailing = end - teller.endToken() <= 2;
    found.add(
        new Attribution(
            trailing ? start : teller.endToken(),
            trailing ? cue : end,
            List.of(teller),
            cue,
            false,
            false));
  }

  private static boolean isRelay(Tokens tokens, int i) {
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    for (int k = from; k + 2 < to; k++) {
      if (keys[k] == 'ن' && keys[k + 1] == 'ق' && keys[k + 2] == 'ل') {
        return true;
      }
    }
    return false;
  }

  /** Skips times, commas and adverbs between a verb of telling and its subject. */
  private static int skipIntro(Tokens tokens, int from, int end) {
    int at = from;
    while (at < end
        && (tokens.is(at, '"')
            || tokens.is(at, '«')
            || tokens.is(at, '#')
            || tokens.is(at, '“')
            || tokens.keyIs(at, "به")
            || tokens.keyIs(at, "عنه")
            || tokens.keyIs(at, "ايضا")
            || tokens.keyIs(at, "كذلك"))) {
      at++;
    }
    return at;
  }

  private List<Teller> chain(Tokens tokens, Matches matches, int at, int end, boolean relay) {
    List<Teller> chain = new ArrayList<>(2);
    if (relay && at < end && tokens.keyIs(at, "عن")) {
      Teller from = teller(tokens, matches, at + 1, end, true);
      if (from != null) {
        chain.add(from);
      }
      return chain;
    }
    Teller first = teller(tokens, matches, at, end, false);
    if (first == null) {
      return chain;
    }
    chain.add(first);
    int limit = Math.min(end, first.endToken() + 7);
    for (int i = first.endToken(); i < limit; i++) {
      boolean about = relay && tokens.keyIs(i, "عن");
      boolean relayed = tokens.keyIs(i, "نقلا") && i + 1 < limit && tokens.keyIs(i + 1, "عن");
      if (about || relayed) {
        Teller second = teller(tokens, matches, i + (about ? 1 : 2), end, true);
        if (second != null) {
          chain.add(second);
        }
        break;
      }
      if (isThat(tokens, i)) {
        break;
      }
    }
    return chain;
  }

  /**
   * The teller whose name begins at a token, or null.
   *
   * @param loose whether a name that no lexicon knows will do
   */
  private Teller teller(Tokens tokens, Matches matches, int from, int end, boolean loose) {
    int at = skipIntro(tokens, from, end);
    if (at >= end || !tokens.isWord(at) || isThat(tokens, at)) {
      return null;
    }
    int source = matches.at(Layer.SOURCE, at);
    int actor = matches.at(Layer.ACTOR, at);
    int generic = matches.at(Layer.GENERIC, at);
    if (source >= 0 && actor >= 0 && matches.end(actor) > matches.end(source)) {
      source = -1;
    }
    if (source >= 0) {
      Source known = matches.value(source, Source.class);
      int stop =
          known.openEnd()
              ? nameEnd(tokens, matches, matches.end(source), end)
              : matches.end(source);
      return new Teller(at, stop, known, partyIn(matches, at, stop), known.kind());
    }
    if (actor >= 0) {
      Actor party = matches.value(actor, Actor.class);
      int stop = Math.max(matches.end(actor), at + 1);
      return new Teller(at, stop, null, party, kindOf(party));
    }
    if (generic >= 0) {
      Generic who = matches.value(generic, Generic.class);
      if (who.role().equals("official") || who.role().equals("force") || loose) {
        int stop = nameEnd(tokens, matches, matches.end(generic), end);
        return new Teller(at, stop, null, partyIn(matches, at, stop), "official");
      }
      return null;
    }
    if (loose) {
      int stop = nameEnd(tokens, matches, at + 1, Math.min(end, at + 6));
      return new Teller(at, stop, null, partyIn(matches, at, stop), "official");
    }
    return null;
  }

  private static String kindOf(Actor party) {
    return party.classOf().equals("state-force") ? "force" : "group";
  }

  private static Actor partyIn(Matches matches, int from, int end) {
    for (int i = from; i < end; i++) {
      int actor = matches.at(Layer.ACTOR, i);
      if (actor >= 0) {
        return matches.value(actor, Actor.class);
      }
    }
    return null;
  }

  /** Where a name that goes on after its first words ends. */
  private static int nameEnd(Tokens tokens, Matches matches, int from, int end) {
    int limit = Math.min(end, from + MAX_NAME);
    int i = from;
    while (i < limit) {
      if (tokens.isPunctuation(i)) {
        if (tokens.is(i, '"')
            || tokens.is(i, '«')
            || tokens.is(i, '#')
            || tokens.is(i, '_')
            || tokens.is(i, '»')) {
          // A quotation mark before «إن» or a name in quotation marks goes on; a quotation ends it.
          if (i + 1 < limit && tokens.isWord(i + 1) && quoteCloses(tokens, i + 1, limit)) {
            i++;
            continue;
          }
        }
        break;
      }
      if (isStop(tokens, matches, i)) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean quoteCloses(Tokens tokens, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + 4); i++) {
      if (tokens.is(i, '"') || tokens.is(i, '»')) {
        return true;
      }
    }
    return true;
  }

  private static boolean isStop(Tokens tokens, Matches matches, int i) {
    if (isThat(tokens, i) || tokens.isNumber(i)) {
      return true;
    }
    for (String stop : STOPS) {
      if (tokens.keyIs(i, stop)) {
        return true;
      }
    }
    int time = matches.at(Layer.TIME, i);
    return time >= 0 && matches.prefix(time) == 0
        || matches.at(Layer.REPORTING, i) >= 0 && !tokens.keyIs(i, "تقرير")
        || matches.at(Layer.MEASURE, i) >= 0;
  }

  private static final String[] STOPS = {
    "في", "خلال", "علي", "عن", "الي", "عبر", "قوله", "قولها", "قولهم", "ان", "انه", "انها", "اليوم",
    "امس", "مساء", "صباح", "فجر", "ليل", "بعد", "قبل", "منذ", "حول", "بشان", "الذي", "التي",
        "الذين",
    "حيث", "فيما", "بينما", "وقد", "قد", "ما", "لكن", "كما", "عندما", "عقب", "اثر", "جراء", "نقلا",
    "لوكاله", "لفرانس", "لرويترز", "لقناه", "لصحيفه", "للصحفيين", "للصحافيين", "يوم", "من"
  };

  static boolean isThat(Tokens tokens, int i) {
    return tokens.keyIs(i, "ان")
        || tokens.keyIs(i, "بان")
        || tokens.keyIs(i, "انه")
        || tokens.keyIs(i, "انها")
        || tokens.keyIs(i, "انهم")
        || tokens.keyIs(i, "بانه")
        || tokens.keyIs(i, "بانها");
  }

  private static boolean hasThat(Tokens tokens, int from, int end) {
    for (int i = from; i < end; i++) {
      if (isThat(tokens, i) || tokens.is(i, ':') || tokens.is(i, '"') || tokens.is(i, '«')) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows a teller is something told: «أن», a colon, a quotation, or an event. */
  private static boolean looksTold(
      Tokens tokens, Matches matches, int from, int end, List<Teller> chain) {
    int limit = Math.min(end, from + REACH + 12);
    for (int i = from; i < limit; i++) {
      if (isThat(tokens, i)
          || tokens.is(i, ':')
          || tokens.is(i, '"')
          || tokens.is(i, '«')
          || tokens.keyIs(i, "عن")
          || matches.at(Layer.MEASURE, i) >= 0
          || matches.at(Layer.TRIGGER, i) >= 0) {
        return true;
      }
    }
    return end - from <= 3;
  }

  /** «الجيش المصري قال إن»: the subject stands before its verb, at the start of the sentence. */
  private Teller subjectBefore(Tokens tokens, Matches matches, int start, int cue) {
    if (cue - start > 8 || cue == start) {
      return null;
    }
    Teller teller = teller(tokens, matches, start, cue, false);
    return teller != null && cue - teller.endToken() <= 2 ? teller : null;
  }
}
