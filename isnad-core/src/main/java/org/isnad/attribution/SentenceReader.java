package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.NameReader.Reach;
import org.isnad.lexicon.Layer;

/** The attributions of one sentence while it is read, and what the readers of it share. */
final class SentenceReader {
  final Page page;
  final NameReader names;
  final ToldFinder told;
  final Speakers speakers;
  final List<Attribution> found = new ArrayList<>(4);
  final int sentence;
  final int start;
  final int end;

  SentenceReader(Page page, NameReader names, ToldFinder told, Speakers speakers, int sentence) {
    this.page = page;
    this.names = names;
    this.told = told;
    this.speakers = speakers;
    this.sentence = sentence;
    this.start = page.tokens.sentenceStart(sentence);
    this.end = page.tokens.sentenceEnd(sentence);
  }

  /** Somebody tells the words from one token to another. */
  void spoken(int from, int to, List<Teller> chain, int cue, boolean accusing, boolean carried) {
    if (from < to && !chain.isEmpty()) {
      found.add(new Attribution(from, to, chain, cue, accusing, carried));
      if (!accusing) {
        speakers.spoke(chain, sentence);
      }
    }
  }

  /** What follows is the report's own voice, whoever tells the words around it. */
  void silent(int from, int cue) {
    if (from < end) {
      found.add(new Attribution(from, end, List.of(), cue, false, true));
    }
  }

  /** A chain out of the links that are there, resolved. */
  List<Teller> chain(Teller addressee, Teller teller, Teller relayed) {
    List<Teller> chain = new ArrayList<>(3);
    for (Teller link : new Teller[] {addressee, teller, relayed}) {
      Teller resolved = speakers.resolve(link);
      if (resolved != null) {
        chain.add(resolved);
      }
    }
    return chain;
  }

  /** Whether only the sentence's end or what cannot be told follows a token. */
  boolean closes(int from) {
    for (int i = from; i < end; i++) {
      if (page.tokens.isWord(i)
          && !page.isTime(i)
          && !page.has(i, Particle.ADVERB)
          && !page.has(i, Particle.SELF)) {
        return false;
      }
    }
    return true;
  }

  /** «ودان الرئيس الهجوم، مشيرا إلى»: a known subject of the sentence's first verb, or null. */
  Teller subject(int cue) {
    for (int i = start; i < Math.min(cue, start + 3); i++) {
      if (page.source(i) != null || page.matches.at(Layer.ACTOR, i) >= 0) {
        int limit = i + 1;
        while (limit < cue && !page.isEvent(limit)) {
          limit++;
        }
        return names.read(i, limit, Reach.KNOWN, false);
      }
    }
    return null;
  }
}
