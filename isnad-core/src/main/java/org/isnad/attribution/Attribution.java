package org.isnad.attribution;

import java.util.List;

/**
 * Who says the words of a stretch of text.
 *
 * @param firstToken first token of what is told
 * @param endToken token after the last
 * @param chain tellers, outermost first, the one who knows at first hand last; empty where the
 *     words are the report's own inside of words that somebody tells
 * @param cueToken the token that introduces the teller («قال», «وفق»)
 * @param accusing true where the teller blames someone
 * @param carried true where the teller is taken over from the sentence before («وأضاف أن»)
 */
public record Attribution(
    int firstToken,
    int endToken,
    List<Teller> chain,
    int cueToken,
    boolean accusing,
    boolean carried) {
  public Attribution {
    chain = List.copyOf(chain);
  }
}
