package org.isnad.attribution;

import org.isnad.actor.Actor;

/**
 * Someone who tells something, as named in the text.
 *
 * @param firstToken first token of the words that name the teller
 * @param endToken token after the last
 * @param source entry of the lexicon, or null for tellers known by their words only
 * @param actor the party that the teller is or speaks for, or null
 * @param kind agency, outlet, official, force, group, monitor, medical, witness, organisation,
 *     document or expert
 */
public record Teller(int firstToken, int endToken, Source source, Actor actor, String kind) {}
