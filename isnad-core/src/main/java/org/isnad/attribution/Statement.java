package org.isnad.attribution;

import java.util.List;
import org.isnad.actor.Actor;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/**
 * A statement that a party issues in its own words («قواتنا», «شهداؤنا») and signs at its end: all
 * of it is told by who signs it.
 */
final class Statement {
  private static final int LAST_SENTENCES = 3;
  private static final int LONGEST_SIGNATURE = 16;

  private Statement() {}

  /** The attribution of a whole text to its signer, or null where it is no such statement. */
  static Attribution of(Tokens tokens, Matches matches) {
    if (!speaksForItself(tokens, matches)) {
      return null;
    }
    int last = tokens.sentences() - 1;
    for (int s = last; s > 0 && s > last - LAST_SENTENCES; s--) {
      int start = tokens.sentenceStart(s);
      int end = tokens.sentenceEnd(s);
      if (end - start > LONGEST_SIGNATURE) {
        continue;
      }
      for (int i = end - 1; i >= start; i--) {
        int match = matches.at(Layer.ACTOR, i);
        if (match >= 0) {
          Actor signer = matches.value(match, Actor.class);
          String kind = signer.classOf().equals("state-force") ? "force" : "group";
          Teller teller = new Teller(i, matches.end(match), null, signer, kind, 0, signer.name());
          return new Attribution(0, tokens.size(), List.of(teller), i, false, false);
        }
      }
    }
    return null;
  }

  private static boolean speaksForItself(Tokens tokens, Matches matches) {
    for (int i = 0; i < tokens.size(); i++) {
      int match = matches.at(Layer.REPORTING, i);
      for (int k = 0; match >= 0 && k < matches.valueCount(match); k++) {
        if (matches.value(match, k, Reporting.class).isOwnForce()) {
          return true;
        }
      }
    }
    return false;
  }
}
