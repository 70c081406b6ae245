package org.isnad.actor;

/**
 * An actor in the text; exactly one of actor and generic is set.
 *
 * @param firstToken first token
 * @param endToken token after the last
 * @param prefix proclitics of the first word, bits of {@link org.isnad.lexicon.Lexicon}
 */
public record ActorMention(
    int firstToken, int endToken, int prefix, Actor actor, Generic generic) {}
