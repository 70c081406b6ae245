package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the tellers of one sentence into chains: «قال المتحدث إن …، بحسب رويترز» is the agency's
 * word for the spokesman's, «ذكرت الوكالة أن …، وفق مصدر طبي» the source's through the agency.
 */
final class Chaining {
  private Chaining() {}

  /** The attributions of a sentence with those added that hold where two of them meet. */
  static List<Attribution> of(List<Attribution> sentence) {
    if (sentence.size() < 2) {
      return sentence;
    }
    List<Attribution> all = new ArrayList<>(sentence);
    for (Attribution accord : sentence) {
      if (accord.firstToken() > accord.cueToken()) {
        continue;
      }
      for (Attribution verb : sentence) {
        if (verb == accord
            || verb.chain().isEmpty()
            || verb.firstToken() <= verb.cueToken()
            || verb.cueToken() > accord.cueToken()
            || sharesATeller(verb, accord)) {
          continue;
        }
        int from = Math.max(accord.firstToken(), verb.firstToken());
        int to = Math.min(accord.endToken(), verb.endToken());
        if (from < to) {
          boolean around = isMedia(accord) && !isMedia(verb);
          List<Teller> chain = new ArrayList<>(around ? accord.chain() : verb.chain());
          chain.addAll(around ? verb.chain() : accord.chain());
          all.add(
              new Attribution(from, to, chain, verb.cueToken(), verb.accusing(), verb.carried()));
        }
      }
    }
    return all;
  }

  private static boolean isMedia(Attribution attribution) {
    for (Teller teller : attribution.chain()) {
      if (!teller.isMedia()) {
        return false;
      }
    }
    return true;
  }

  private static boolean sharesATeller(Attribution a, Attribution b) {
    for (Teller one : a.chain()) {
      for (Teller other : b.chain()) {
        if (one.firstToken() == other.firstToken()) {
          return true;
        }
      }
    }
    return false;
  }
}
