package org.isnad.coding;

import java.util.EnumMap;
import java.util.Map;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Tokens;

/** Finds what an event was done with, from the words of its own sentences. */
final class MeansFinder {
  private static final int NEAR = 3;

  /** Tokens from «ضبط» to what was found. */
  private static final int CACHE = 4;

  /** Tokens from «تدمير» to what was destroyed. */
  private static final int OBJECT = 2;

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
      words(scan, s.first(), s.end(), event.type, means);
    }
    if (event.main && event.type == EventType.PROTEST_VIOLENCE) {
      between(scan, event, means);
    }
    Map<Means, Span> kept = MeansFilter.of(event.type, means);
    // Those who plant a bomb may shoot, too; what exploded was a bomb all the same.
    boolean onlyShot =
        event.type == EventType.REMOTE_EXPLOSIVE
            && kept.size() == 1
            && kept.containsKey(Means.SMALL_ARMS);
    if (kept.isEmpty() || onlyShot) {
      implied(scan, event, kept);
    }
    if (kept.isEmpty() && event.type == EventType.SUICIDE_BOMB) {
      ridden(scan, event, kept);
    }
    return kept;
  }

  private static void words(Scan scan, int first, int end, EventType type, Map<Means, Span> means) {
    boolean used = type != EventType.DISRUPTED_ATTACK; // of that one, what was found is the means
    boolean answered = false;
    boolean told = !means.isEmpty(); // by a clause before
    // «غارات … تزامنا مع قصف مدفعي»: air raids and shelling are coded each by itself.
    boolean shells = type == EventType.AIR_DRONE_STRIKE || type == EventType.SHELLING_MISSILE;
    for (int i = first; i < end; i++) {
      answered |= isAnswer(scan, i) || told && shells && scan.cueAt(i, "meanwhile");
      told |= scan.triggerAt(i) != null;
      int match = scan.matches.at(Layer.MEANS, i);
      if (match < 0) {
        continue;
      }
      int after = scan.matches.end(match);
      if (!answered
          && !(used && (isCache(scan, first, i, match) || isObject(scan, first, i, match)))
          && !isOwnBody(scan.tokens, after - 1)) {
        Means word = scan.matches.value(match, MeansWord.class).means();
        if (type != EventType.TERRITORY_CHANGE || isSupport(scan, first, i)) {
          means.putIfAbsent(word, scan.span(i, after));
        }
      }
      i = after - 1;
    }
  }

  /** «ردا على هجوم بقنبلة»: the weapon of another event. */
  private static boolean isAnswer(Scan scan, int i) {
    int match = scan.matches.at(Layer.CUE, i);
    return match >= 0 && scan.matches.values(match, Cue.class).contains(ArgumentRole.ANSWER.cue());
  }

  /** «ضبط 20 عبوة ناسفة», «وبحوزته بندقية»: what was found is not what it was done with. */
  private static boolean isCache(Scan scan, int first, int i, int match) {
    return scan.hasCue(Math.max(first, i - CACHE), i, "possession")
        && switch (scan.matches.value(match, MeansWord.class).means()) {
          case CAR_BOMB, IED, LANDMINE, GRENADE, SMALL_ARMS, ROCKET, MORTAR -> true;
          default -> false;
        };
  }

  /**
   * «تدمير مدافع ورشاشات», «خبير في الصواريخ», «قاعدة صواريخ»: what was hit, or what somebody makes
   * or keeps, is not what it was done with. What follows «ب» is.
   */
  private static boolean isObject(Scan scan, int first, int i, int match) {
    if ((scan.matches.prefix(match) & Lexicon.BI) != 0) {
      return false;
    }
    return switch (scan.matches.value(match, MeansWord.class).means()) {
      case ARTILLERY, SMALL_ARMS, ROCKET, MISSILE, MORTAR, CHEMICAL ->
          scan.hasCue(Math.max(first, i - OBJECT), i, "weapon-of");
      default -> false;
    };
  }

  /** «سيطر الجيش، مسنودا بالطيران»: who takes a place does so on the ground, else with help. */
  private static boolean isSupport(Scan scan, int first, int i) {
    for (int k = Math.max(first, i - NEAR); k <= i; k++) {
      int match = scan.matches.at(Layer.CUE, k);
      if (match >= 0
          && scan.matches.values(match, Cue.class).contains(ArgumentRole.SUPPORT.cue())) {
        return true;
      }
    }
    return false;
  }

  /** «هجوم انتحاري … على متن دراجات نارية»: what a suicide bomber rides or drives. */
  private static void ridden(Scan scan, EventDraft event, Map<Means, Span> means) {
    for (Sentence s : event.sentences) {
      for (int i = s.first(); i < s.end(); i++) {
        if (scan.hasCue(i, i + 1, "ridden")) {
          means.put(Means.SUICIDE_VEHICLE, scan.span(i, i + 1));
          return;
        }
      }
    }
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
      words(scan, tokens.sentenceStart(s), tokens.sentenceEnd(s), event.type, means);
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
