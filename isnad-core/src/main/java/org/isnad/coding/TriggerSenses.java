package org.isnad.coding;

import java.util.Set;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/**
 * Which sense a word that tells of violence has where its neighbours decide: shelling by aircraft
 * is an air strike, a place that is yet to be taken has not changed hands, bombs that are found or
 * cleared do not go off. The other senses are in {@code coding/triggers.tsv}.
 */
final class TriggerSenses {
  /** «قصفت مقاتلات التحالف», «قصف من طائرات …»: tokens between the shelling and the aircraft. */
  private static final int AIRCRAFT_REACH = 4;

  private static final int AIM_REACH = 3;
  private static final int CLEARING_REACH = 5;
  private static final int THREAT_REACH = 5;
  private static final int STATE_REACH = 3;
  private static final int CACHE_REACH = 4;
  private static final int ACCIDENT_REACH = 8;

  /** Words that an accident is told in, too. */
  private static final Set<String> ACCIDENTAL = Set.of("kill", "wound", "incident");

  private static final Trigger AIR_STRIKE =
      new Trigger("airstrike", EventType.AIR_DRONE_STRIKE.code(), 3, Means.AIRCRAFT);
  private static final Trigger DRIVE = new Trigger("drive", EventType.ARMED_CLASH.code(), 3, null);
  private static final Trigger CLEARING =
      new Trigger("clearing", EventType.DISRUPTED_ATTACK.code(), 2, null);

  private static final Trigger HOLD = new Trigger("hold", "operation", 1, null);
  private static final Trigger THREAT = new Trigger("threat", "operation", 1, null);
  private static final Trigger CACHE = new Trigger("cache", EventType.ARREST_RAID.code(), 1, null);

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;

  TriggerSenses(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
  }

  /**
   * @param match match of the word in the layer of triggers
   * @param listed its sense in the lexicon
   * @param from first token of its clause
   * @param to token after the last of its clause
   */
  Trigger of(int match, Trigger listed, int from, int to) {
    if (listed.weight() > 1 && isThreatened(match, from)) {
      return THREAT;
    }
    return switch (listed.id()) {
      case "shell" -> isByAircraft(match, from, to) ? AIR_STRIKE : listed;
      case "seize" -> isAim(match, from) ? DRIVE : isState(match, from) ? HOLD : listed;
      case "retake" -> isAim(match, from) ? DRIVE : listed;
      case "ied", "mine", "bomb", "carbomb", "grenade" ->
          isCleared(match, from) ? CLEARING : isCache(match, from) ? CACHE : listed;
      default -> listed;
    };
  }

  /**
   * «هددت بقصف المدينة», «التهديدات بتوجيه ضربة عسكرية»: with «ب» before it or what leads to it.
   */
  private boolean isThreatened(int match, int from) {
    int first = matches.first(match);
    boolean by = (matches.prefix(match) & Lexicon.BI) != 0;
    boolean led =
        first > from
            && tokens.keyChars()[tokens.keyBegin(first - 1)] == 'ب'
            && !scan.cueAt(first - 1, "threat");
    // Few words have «ب» before them, so this is asked last.
    return (by || led) && scan.hasCue(Math.max(from, first - THREAT_REACH), first, "threat");
  }

  /**
   * «مقتل 12 شخصا في حادث سير», «انهيار ثلجي أودى بحياة ثلاثة»: the dead of an accident tell of no
   * attack, unless their sentence tells of one beside it.
   */
  boolean isOfAccident(int match, Trigger listed, int from, int to) {
    if (!ACCIDENTAL.contains(listed.id())) {
      return false;
    }
    int first = matches.first(match);
    if (!scan.hasCue(
        Math.max(from, first - ACCIDENT_REACH),
        Math.min(to, matches.end(match) + ACCIDENT_REACH),
        "accident")) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Trigger other = scan.triggerAt(i);
      if (other != null && other.weight() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Aircraft right beside the word, and no guns. */
  private boolean isByAircraft(int match, int from, int to) {
    boolean aircraft = false;
    int end = Math.min(to, matches.end(match) + AIRCRAFT_REACH);
    for (int i = Math.max(from, matches.first(match) - AIRCRAFT_REACH); i < end; i++) {
      int means = matches.at(Layer.MEANS, i);
      if (means < 0 || scan.triggerAt(i) != null) {
        continue; // «القصف والغارات» are two things
      }
      switch (matches.value(means, MeansWord.class).means()) {
        case AIRCRAFT, DRONE -> aircraft = true;
        case ARTILLERY, MORTAR, ROCKET, MISSILE -> {
          return false;
        }
        default -> {}
      }
    }
    return aircraft;
  }

  /** «للسيطرة على», «لتحرير», «في محاولة لاستعادة», «بهدف السيطرة على». */
  private boolean isAim(int match, int from) {
    int first = matches.first(match);
    return (matches.prefix(match) & Lexicon.LI) != 0
        || scan.hasCue(Math.max(from, first - AIM_REACH), first, "aim");
  }

  /** «نزع عبوات ناسفة», «اكتشاف وتفجير عشر عبوات ناسفة». */
  private boolean isCleared(int match, int from) {
    int first = matches.first(match);
    for (int i = Math.max(from, first - CLEARING_REACH); i < first; i++) {
      Trigger trigger = scan.triggerAt(i);
      if (scan.cueAt(i, "demining") || trigger != null && trigger.id().equals("foil")) {
        return true;
      }
    }
    return false;
  }

  /**
   * «التي يسيطر عليها», «لا يزال يسيطر على»: the verb is of the present, after a word that lasts.
   */
  private boolean isState(int match, int from) {
    int first = matches.first(match);
    char letter = tokens.keyChars()[tokens.keyBegin(first)];
    return (letter == 'ي' || letter == 'ت')
        && scan.hasCue(Math.max(from, first - STATE_REACH), first, "continuing");
  }

  /** «ضبط 20 قنبلة», «مواد لصنع عبوة ناسفة»: bombs that were found or made, not used. */
  private boolean isCache(int match, int from) {
    int first = matches.first(match);
    return scan.hasCue(Math.max(from, first - CACHE_REACH), first, "possession");
  }
}
