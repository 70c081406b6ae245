package org.isnad.coding;

import java.util.EnumMap;
import java.util.Map;
import org.isnad.lexicon.Layer;
import org.isnad.text.Tokens;

/** Finds what an event was done with, from the words of its own sentences. */
final class MeansFinder {
  private static final int NEAR = 3;

  /**
   * The means of an event, each with the words that name or imply it.
   *
   * @param scan the tagged text
   * @param event an event that has its type
   */
  Map<Means, Span> find(Scan scan, EventDraft event) {
    Map<Means, Span> means = new EnumMap<>(Means.class);
    for (Sentence s : event.sentences) {
      if (s.rank() > NEAR && event.main && !means.isEmpty()) {
        break;
      }
      words(scan, s.first(), s.end(), means);
    }
    if (event.main && event.type == EventType.PROTEST_VIOLENCE) {
      between(scan, event, means);
    }
    Map<Means, Span> kept = MeansFilter.of(event.type, means);
    if (kept.isEmpty()) {
      implied(scan, event, kept);
    }
    return kept;
  }

  private static void words(Scan scan, int first, int end, Map<Means, Span> means) {
    boolean answered = false;
    for (int i = first; i < end; i++) {
      answered |= isAnswer(scan, i);
      int match = scan.matches.at(Layer.MEANS, i);
      if (match < 0) {
        continue;
      }
      int after = scan.matches.end(match);
      if (!answered && !isOwnBody(scan.tokens, after - 1)) {
        Means word = scan.matches.value(match, MeansWord.class).means();
        means.putIfAbsent(word, scan.span(i, after));
      }
      i = after - 1;
    }
  }

  /** «ردا على هجوم بقنبلة»: the weapon of another event. */
  private static boolean isAnswer(Scan scan, int i) {
    int match = scan.matches.at(Layer.CUE, i);
    return match >= 0 && scan.matches.values(match, Cue.class).contains(ArgumentRole.ANSWER.cue());
  }

  /** «فجر نفسه» does not say with what. */
  private static boolean isOwnBody(Tokens tokens, int last) {
    return tokens.keyIs(last, "نفسه")
        || tokens.keyIs(last, "نفسها")
        || tokens.keyIs(last, "نفسيهما")
        || tokens.keyIs(last, "انفسهم");
  }

  /** Sentences between the event's own that tell of nothing else. */
  private static void between(Scan scan, EventDraft event, Map<Means, Span> means) {
    Tokens tokens = scan.tokens;
    int from = event.firstSentence().index();
    int to = Math.min(from + 2 * NEAR, tokens.sentences());
    for (int s = from; s < to; s++) {
      words(scan, tokens.sentenceStart(s), tokens.sentenceEnd(s), means);
    }
    means.keySet().retainAll(MeansFilter.kept(event.type));
  }

  /** What the kind of attack says where no word names the weapon. */
  private static void implied(Scan scan, EventDraft event, Map<Means, Span> means) {
    TriggerMention trigger = event.trigger();
    if (trigger == null || event.type == null) {
      return;
    }
    Means implied =
        switch (event.type) {
          case AIR_DRONE_STRIKE -> Means.AIRCRAFT;
          case CHEMICAL_WEAPON -> Means.CHEMICAL;
          case REMOTE_EXPLOSIVE -> Means.IED;
          default -> null;
        };
    TriggerMention word = implied == Means.IED ? blast(event) : trigger;
    if (implied != null && word != null) {
      means.put(implied, scan.span(word.first(), word.end()));
    }
  }

  private static TriggerMention blast(EventDraft event) {
    for (Sentence s : event.sentences) {
      for (TriggerMention t : s.triggers()) {
        if (t.trigger().type().equals("blast")) {
          return t;
        }
      }
    }
    return null;
  }
}
