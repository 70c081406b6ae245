package org.isnad.coding;

import java.util.List;
import org.isnad.text.Tokens;

/** Finds figures of nobody: «دون وقوع إصابات», «لم يقتل أي جندي», «ولا ضحايا». */
final class Nobody {
  private static final int REACH = 9;

  private final Scan scan;
  private final Tokens tokens;
  private final MeasureReader words;

  Nobody(Scan scan, MeasureReader words) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.words = words;
  }

  /** Adds the figures of nobody in a sentence. */
  void addTo(int sentence, List<Figure> figures) {
    int end = tokens.sentenceEnd(sentence);
    for (int i = tokens.sentenceStart(sentence); i < end; i++) {
      if (isNegation(i)) {
        negated(i, end, sentence, figures);
      }
    }
  }

  private void negated(int i, int end, int sentence, List<Figure> figures) {
    boolean occurs = false;
    boolean any = false;
    Measure verb = null;
    int verbToken = -1;
    Measure second = null;
    int limit = Math.min(end, i + REACH);
    for (int k = i + 1; k < limit; k++) {
      if (words.of(k, "silence") != null
          || scan.isComma(k)
          || tokens.is(k, '.')
          || scan.quantity(k) != null && !isOne(k)) {
        return;
      }
      boolean anyHere = scan.isAny(k);
      if (verb != null && (anyHere || tokens.keyIs(k, "احد"))) {
        add(i, k + 1, k, verb, verbToken, sentence, figures);
        if (second != null) {
          add(i, k + 1, k, second, verbToken, sentence, figures);
        }
        return;
      }
      if (words.of(k, "occurrence") != null) {
        occurs = true;
        continue;
      }
      any |= anyHere;
      MeasureWord head = words.of(k, "loss");
      head = head == null ? words.of(k, "head") : head;
      if (head != null
          && (words.prefix(k) & ~org.isnad.lexicon.Lexicon.CONJUNCTION) == 0
          && (occurs || any || k == i + 1 && isPlural(k))) {
        add(i, words.end(k), k, head.measure(), k, sentence, figures);
        return;
      }
      if (occurs
          && any
          && scan.actor(k) != null
          && scan.actor(k).generic() != null
          && scan.actor(k).generic().isPerson()
          && tokens.keyIs(i + 1, "يسقط")) {
        add(i, k + 1, k, Measure.KILLED, i + 1, sentence, figures);
        return;
      }
      MeasureWord governor = words.of(k, "negated");
      governor = governor == null ? words.governor(k) : governor;
      if (governor != null && !governor.is("noun") && isCasualty(governor.measure())) {
        if (verb == null) {
          verb = governor.measure();
          verbToken = k;
        } else {
          second = governor.measure();
        }
      }
    }
  }

  private boolean isPlural(int k) {
    char last = tokens.keyChars()[tokens.keyEnd(k) - 1];
    return last == 'ا' || last == 'ي' || last == 'ت';
  }

  private static boolean isCasualty(Measure measure) {
    return measure == Measure.KILLED || measure == Measure.INJURED || measure == Measure.CASUALTIES;
  }

  private boolean isOne(int k) {
    return tokens.keyIs(k, "احد");
  }

  private boolean isNegation(int i) {
    for (String word : NEGATION) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] NEGATION = {
    "لم", "ولم", "دون", "بدون", "بلا", "عدم", "وعدم", "ليس", "ليست", "لا", "ولا"
  };

  private void add(
      int first,
      int end,
      int noun,
      Measure measure,
      int token,
      int sentence,
      List<Figure> figures) {
    Counted nobody =
        new Counted(
            first,
            end,
            noun,
            end,
            0,
            0,
            Qualifier.EXACT,
            scan.actor(noun),
            null,
            false,
            true,
            false);
    figures.add(new Figure(nobody, measure, token, sentence, -1));
  }
}
